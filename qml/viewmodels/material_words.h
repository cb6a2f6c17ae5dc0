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
/// "2 pc received"
[[nodiscard]] QString received(const Decimal& quantity, const std::string& unit);
/// "Wang Fang agreed by phone"; `how` as consents record it.
[[nodiscard]] QString agreedTo(const std::string& by, const std::string& how);
/// "2 pc in the van", "2 pc less than nothing in the van"
[[nodiscard]] QString inVan(const VanLine& line);
/// "Received", "Refused at the quality check", "Used".
[[nodiscard]] QString movement(MovementKind kind);
/// The least that counting down arrives at.
enum class Least { AboveZero, Zero };
/// The quantity one step more or less; what is no number counts as none. Stays as it is where `least` would be passed.
[[nodiscard]] QString stepped(const QString& quantity, int by, Least least);

}  // namespace siteproof::material_words
