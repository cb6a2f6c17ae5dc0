#pragma once

#include <QtCore/QString>

#include <string>

#include "core/base/error.h"
#include "core/model/order.h"

// What the interface calls things, in the language of now. Interface's thread.
namespace siteproof::words {

[[nodiscard]] QString text(const std::string& utf8);

[[nodiscard]] QString orderClass(OrderClass value);
[[nodiscard]] QString status(OrderStatus value);
[[nodiscard]] QString stage(Stage value);
[[nodiscard]] QString warranty(Warranty value);
[[nodiscard]] QString requisitionState(RequisitionState value);
/// How consent was given: the short names that commands record, in words; anything else as a person wrote it.
[[nodiscard]] QString consentWay(const std::string& value);
/// Why an order waits: the reasons that templates know by a short name, in words; anything else as a person wrote it.
[[nodiscard]] QString reason(const std::string& value);
/// "conflict.field" of a card: status, appointment, technician, requisition.
[[nodiscard]] QString conflictField(const std::string& field);
/// A conflict's value as people say it: a status word, a time.
[[nodiscard]] QString conflictValue(const std::string& field, const std::string& value, UtcTime now);

/// "today 14:30", "tomorrow 09:00", "22 Nov 14:30"; local time.
[[nodiscard]] QString when(UtcTime at, UtcTime now);
/// "25 May 2023" of "2023-05-25"; what is no ISO 8601 date stays as it is.
[[nodiscard]] QString date(const std::string& iso);
/// "3 h left", "2 h 10 min late".
[[nodiscard]] QString due(UtcTime due, UtcTime now);
/// "850 KB", "12.4 MB"
[[nodiscard]] QString bytes(std::int64_t count);

/// An error for a person: what happened, that nothing is lost, what to do. Unknown codes keep the core's sentence.
[[nodiscard]] QString problem(const Error& error);

}  // namespace siteproof::words
