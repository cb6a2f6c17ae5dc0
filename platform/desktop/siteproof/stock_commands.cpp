#include <fmt/core.h>

#include "core/usecases/materials.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

constexpr int items_shown = 10'000;

struct StockOptions {
  std::string search, language = "en";
};

std::string_view name_of(Availability value) {
  switch (value) {
    case Availability::on_hand: return "on_hand";
    case Availability::low: return "low";
    case Availability::ordered_ahead: return "ordered_ahead";
    case Availability::none: break;
  }
  return "none";
}

std::string stock_words(const DepotLine& line) {
  const std::string there = fmt::format("{} {} on hand", line.available.str(), line.item.unit);
  switch (line.standing) {
    case Availability::on_hand: return there;
    case Availability::low: return there + ", below the safety stock";
    case Availability::ordered_ahead: return "none; ordered 3 days ahead";
    case Availability::none: break;
  }
  return "none";
}

json to_json(const DepotLine& line) {
  const StockItem& item = line.item;
  json out{{"code", item.code.str()},
           {"name", {{"zh", item.name.zh}, {"en", item.name.en}}},
           {"spec", {{"zh", item.spec.zh}, {"en", item.spec.en}}},
           {"unit", item.unit},
           {"on_hand", item.on_hand.str()},
           {"available", line.available.str()},
           {"reserved", line.reserved.str()},
           {"special", item.special},
           {"barcode", item.barcode},
           {"availability", name_of(line.standing)}};
  out["price"] = item.price ? json{{"amount", item.price->amount.str()}, {"currency", item.price->currency}} : json();
  out["safety_stock"] = item.safety_stock ? json(item.safety_stock->str()) : json();
  return out;
}

Result<Output> show_stock(Program& program, const StockOptions& options) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const DepotStock found, Materials(*open->tablet).depot(options.search, options.language, items_shown));
  Output answer;
  answer.document = {{"items", json::array()}, {"stale", found.stale}};
  answer.document["taken_at"] = found.taken_at ? json(to_rfc3339(*found.taken_at)) : json();
  if (!found.taken_at) {
    answer.text = "No stock picture has come to this tablet yet: synchronise once.";
    return answer;
  }
  for (const DepotLine& line : found.lines) {
    const StockItem& item = line.item;
    answer.document["items"].push_back(to_json(line));
    answer.text += fmt::format("{:<16}  {}, {}  ({})\n", item.code.str(), item.name.in(options.language),
                               item.spec.in(options.language), stock_words(line));
  }
  answer.text += fmt::format("{} items as of {}{}", found.lines.size(), to_rfc3339(*found.taken_at),
                             found.stale ? "; more than a week old: ask the store" : "; may have changed");
  return answer;
}

}  // namespace

void add_stock_commands(Program& program) {
  const auto options = std::make_shared<StockOptions>();
  CLI::App* stock =
      program.tablet_command(program.app(), "stock", "The store's materials as the tablet last heard of them",
                             "taken_at, stale, items[{code, name, spec, unit, on_hand, available, reserved, price, "
                             "special, safety_stock, barcode, availability}]; available is on hand less what this "
                             "tablet's requests take");
  stock->add_option("--search", options->search, "Words in Chinese or English, the last may be unfinished");
  stock->add_option("--language", options->language, "Of the names and their order")
      ->check(CLI::IsMember({"zh", "en"}));
  program.on(stock, [&program, options] { return show_stock(program, *options); });
}

}  // namespace siteproof
