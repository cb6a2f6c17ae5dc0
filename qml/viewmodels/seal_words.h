#pragma once

#include <QtCore/QString>

#include "core/model/order.h"

// What is said of a sealed record, in the language of now. Interface's thread.
namespace siteproof::seal_words {

/// "a photo was added · today 14:35 · li.wei": the change of the record that this event made.
[[nodiscard]] QString change(const OrderState& order, const EventId& event, UtcTime now);
/// "The tablet's clock was set back by 2 h, from today 14:30 to today 12:30."
[[nodiscard]] QString clockJump(const ClockJump& jump, UtcTime now);
/// "Signed by 王芳 for the owner · tenant · today 14:30"
[[nodiscard]] QString signature(const SignOff& done, UtcTime now);
[[nodiscard]] QString signature(const Countersignature& beside, UtcTime now);
/// Whether the server has the seal, since when by its clock and under which number of its log.
[[nodiscard]] QString receipt(const Seal& seal, UtcTime now);
[[nodiscard]] QString timestamp(const Seal& seal);
/// Parts that say something, on one line.
[[nodiscard]] QString dotted(const QStringList& parts);

}  // namespace siteproof::seal_words
