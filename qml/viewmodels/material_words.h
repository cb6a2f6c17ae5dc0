#pragma once

#include <QtCore/QString>

#include "core/usecases/materials.h"

// What the store and its answers are called, in the language of now. Interface's thread.
namespace siteproof::material_words {

/// The units that stock lists use by a short name, in words; any other unit as it is written.
[[nodiscard]] QString unit(const std::string& unit);
/// "12 pc", "2 rolls"
[[nodiscard]] QString amount(const Decimal& quantity, const std::string& unit);
/// "12 pc on hand", "none; ordered 3 days ahead".
[[nodiscard]] QString stock(const StockItem& item);
/// "as of yesterday 18:00; may have changed"
[[nodiscard]] QString age(UtcTime takenAt, UtcTime now);
/// What to do about a picture that is too old: says how many days it is.
[[nodiscard]] QString stale(UtcTime takenAt, UtcTime now);
/// "Ball valve"; the code when the stock does not know the item.
[[nodiscard]] QString item(const std::optional<Bilingual>& name, const ItemId& code, const std::string& language);
/// The store's answer in a sentence.
[[nodiscard]] QString answer(const AskedFor& asked, const std::string& language);

}  // namespace siteproof::material_words
