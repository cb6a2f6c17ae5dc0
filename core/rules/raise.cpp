#include "core/rules/raise.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "core/rules/form_words.h"
#include "core/rules/sla_limits.h"

namespace siteproof {
namespace {

constexpr std::string_view danger = "danger";
constexpr std::string_view place_ending = "_place";
constexpr std::string_view prefix_ending = "-R";

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

std::string both(const Bilingual& text) {
  if (text.zh == text.en || text.en.empty()) return text.zh;
  return text.zh.empty() ? text.en : fmt::format("{} / {}", text.zh, text.en);
}

Bilingual shown(const RaisedFrom& from, const AskedItem& asked) {
  const auto in = [&](std::string_view language) {
    return shown_item(from.form, from.inspection, asked, language, from.checklist.utc_offset);
  };
  return {in("zh"), in("en")};
}

bool holds_words(const AskedItem& asked) {
  return asked.item->kind == ItemKind::text || asked.item->kind == ItemKind::choice;
}

/// What is asked beside the item: in its row, or in its section where it lies in none.
std::vector<AskedItem> beside(const RaisedFrom& from) {
  const auto* const section = &from.form.section_of(from.item);
  std::vector<AskedItem> out;
  for (const AskedItem& asked : from.form.asked()) {
    const ChecklistItem& item = *asked.item;
    const bool said = item.kind != ItemKind::computed && item.kind != ItemKind::note && item.raise.empty() &&
                      item.kind != ItemKind::repeat && item.kind != ItemKind::table;
    if (!said || asked.path.rows != from.item.path.rows || asked.path.item.empty()) continue;
    if (&from.form.section_of(asked) == section) out.push_back(asked);
  }
  return out;
}

/// The first words said in a row around the finding, the nearest first: the room it was found in.
std::string place_around(const RaisedFrom& from) {
  const auto asked = from.form.asked();
  for (std::size_t depth = from.item.path.rows.size(); depth-- > 1;) {
    for (const AskedItem& one : asked) {
      const auto& rows = one.path.rows;
      if (rows.size() != depth || !std::equal(rows.begin(), rows.end(), from.item.path.rows.begin())) continue;
      if (!holds_words(one) || from.form.answer(one.path) == nullptr) continue;
      return both(shown(from, one));
    }
  }
  return {};
}

struct Words {
  std::string what, place, lines;
  bool photographed = false;
};

Words words_of(const RaisedFrom& from) {
  Words out;
  for (const AskedItem& asked : beside(from)) {
    const Bilingual value = shown(from, asked);
    if (value.zh.empty() && value.en.empty()) continue;
    const bool place = ends_with(asked.item->id.str(), place_ending);
    if (place && out.place.empty()) out.place = both(value);
    if (!place && asked.item->kind == ItemKind::text && out.what.empty()) {
      out.what = value.zh.substr(0, value.zh.find('\n'));
    }
    out.photographed = out.photographed || asked.item->kind == ItemKind::photo;
    out.lines += fmt::format("{}: {}\n", both(asked.item->title), both(value));
  }
  const std::string around = place_around(from);
  if (out.place.empty())
    out.place = around;
  else if (!around.empty())
    out.place = fmt::format("{} · {}", around, out.place);
  if (out.place.empty()) out.place = from.inspection.intake.place;
  return out;
}

std::string origin(const RaisedFrom& from, bool photographed) {
  const Bilingual rows = from.form.rows_around(from.item.path);
  const Bilingual& form = from.checklist.title;
  const std::string& number = from.inspection.id.str();
  return fmt::format("由检查单 {} 现场派出：{}{}{}。 / Raised on the spot from {}: {}{}.{}", number, rows.zh, form.zh,
                     photographed ? "，照片在该单中" : "", number, rows.en, form.en,
                     photographed ? " Its photographs are there." : "");
}

}  // namespace

std::vector<AskedItem> asks_for_order(const Form& form) {
  std::vector<AskedItem> out;
  for (AskedItem& asked : form.asked()) {
    if (asked.item->raise.empty()) continue;
    const Answer* const answer = form.answer(asked.path);
    if (answer != nullptr && answer->value == "yes") out.push_back(std::move(asked));
  }
  return out;
}

std::vector<AskedItem> not_raised(const Form& form, const std::set<ItemId>& raised) {
  std::vector<AskedItem> out = asks_for_order(form);
  std::erase_if(out, [&](const AskedItem& asked) { return raised.count(asked.path.id()) > 0; });
  return out;
}

OrderClass raised_class(const RaisedFrom& from) {
  for (const AskedItem& asked : beside(from)) {
    const Answer* const answer = asked.item->kind == ItemKind::choice ? from.form.answer(asked.path) : nullptr;
    if (answer == nullptr) continue;
    if (answer->value == danger) return OrderClass::emergency;
    if (const auto named = parse_name<OrderClass>(answer->value)) return *named;
  }
  return OrderClass::ordinary;
}

Intake raised_intake(const RaisedFrom& from, const ChecklistTemplate* checklist, const PersonId& by, UtcTime now) {
  const Intake& inspection = from.inspection.intake;
  const Words words = words_of(from);
  Intake out;
  out.household = inspection.household;
  out.address = inspection.address;
  out.contact = inspection.contact;
  out.order_class = raised_class(from);
  out.title = words.what.empty() ? both(checklist != nullptr ? checklist->title : from.item.item->title) : words.what;
  out.description = words.lines + origin(from, words.photographed);
  out.place = words.place;
  out.reported_at = now;
  out.first_asked = by;
  if (checklist != nullptr) out.checklist = checklist->ref;
  out.sla = sla_limits(checklist != nullptr ? checklist->sla : std::map<OrderClass, SlaLimits>(), out.order_class);
  out.raised_from = from.inspection.id;
  out.raised_item = from.item.path.id();
  return out;
}

std::string raised_prefix(const OrderId& inspection) { return inspection.str() + std::string(prefix_ending); }

Result<OrderId> raised_number(const OrderId& inspection, Random& random) {
  // No I, L, O or U: a number is read out over the telephone.
  static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::array<std::uint8_t, 5> bytes{};
  random.fill(bytes);
  std::string number = raised_prefix(inspection);
  for (const std::uint8_t byte : bytes) number += alphabet[byte & 31U];
  auto id = OrderId::parse(number);
  if (id) return id;
  return fail(ErrorKind::rule, "raise.number",
              fmt::format("The number {} is too long for another order to be raised from it: ask the office to file "
                          "the order.",
                          inspection.str()));
}

}  // namespace siteproof
