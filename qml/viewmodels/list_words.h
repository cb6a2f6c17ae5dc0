#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "core/rules/carry_over.h"
#include "qml/viewmodels/order_list_model.h"

// What lists of orders and homes say, in the language of now. Interface's thread.
namespace siteproof::list_words {

[[nodiscard]] QString partTitle(ListPart part);
/// "From yesterday: waiting for material, the valve is on order".
[[nodiscard]] QString carried(const CarryOver& carried, UtcTime now);
/// "yesterday", "20 Nov"; local time.
[[nodiscard]] QString day(UtcTime at, UtcTime now);
/// What a home's flag means for the visit; a flag that is not known is a wish in a person's own words.
[[nodiscard]] QString flag(const std::string& flag);
/// `text` as styled text in which what was searched for stands out; empty without a search or a hit.
[[nodiscard]] QString marked(const QString& text, const QString& search);

}  // namespace siteproof::list_words
