#include <fmt/core.h>

#include "core/usecases/material_desk.h"
#include "core/usecases/stock_take.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

constexpr int lines_shown = 10'000;

struct MaterialOptions {
  std::string order, item, barcode, quantity, unit, batch, requisition, photo, reason, remark, refused, person, by, how,
      location, language = "en";
  bool beyond_grant = false;
};

json optional_name(const std::optional<Bilingual>& name) {
  return name ? json{{"zh", name->zh}, {"en", name->en}} : json();
}
json optional_amount(const std::optional<Decimal>& amount) { return amount ? json(amount->str()) : json(); }

Output recorded(const std::string& what, const MaterialDesk::Warnings& warnings) {
  Output answer{what, {{"warnings", json::array()}}};
  for (const Bilingual& warning : warnings) {
    answer.text += "\nPlease check: " + warning.en;
    answer.document["warnings"].push_back({{"zh", warning.zh}, {"en", warning.en}});
  }
  return answer;
}

/// --item, or what --barcode is found to be.
Result<ItemId> which_item(Tablet& tablet, const MaterialOptions& options) {
  if (!options.item.empty()) return ItemId::parse(options.item);
  if (options.barcode.empty()) {
    return fail(ErrorKind::usage, "material.item", "Say which material: give --item or --barcode.");
  }
  SITEPROOF_TRY(const auto found, Materials(tablet).by_barcode(options.barcode));
  if (found.size() == 1) return found.front().code;
  if (found.empty()) {
    return fail(ErrorKind::not_found, "barcode.unknown",
                fmt::format("No material has the barcode \"{}\": give its code with --item.", options.barcode));
  }
  std::string codes;
  for (const StockItem& item : found) codes += (codes.empty() ? "" : ", ") + item.code.str();
  return fail(ErrorKind::usage, "barcode.several",
              fmt::format("Several materials have this barcode ({}): give one of them with --item.", codes));
}

Result<Output> receive(Program& program, const MaterialOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  MaterialReceived fact;
  SITEPROOF_TRY(fact.quantity, Decimal::parse(options.quantity));
  if (!options.requisition.empty()) {
    SITEPROOF_TRY(fact.requisition, RequisitionId::parse(options.requisition));
  }
  fact.unit = options.unit;
  fact.batch = options.batch;
  fact.quality_ok = options.refused.empty();
  fact.remark = fact.quality_ok ? options.remark : options.refused;
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(fact.item, which_item(*open->tablet, options));
  const std::string what = fmt::format("{} x {} is {}.", fact.item.str(), fact.quantity.str(),
                                       fact.quality_ok ? "received" : "refused at the quality check");
  SITEPROOF_TRY(const auto warnings, MaterialDesk(*open->tablet).receive(order, std::move(fact), options.beyond_grant));
  return recorded(what, warnings);
}

Result<Output> use(Program& program, const MaterialOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  PartUsed fact;
  SITEPROOF_TRY(fact.quantity, Decimal::parse(options.quantity));
  if (!options.photo.empty()) {
    SITEPROOF_TRY(fact.photo, PhotoId::parse(options.photo));
  }
  fact.unit = options.unit;
  fact.batch = options.batch;
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(fact.item, which_item(*open->tablet, options));
  const std::string what = fmt::format("{} x {} is used.", fact.item.str(), fact.quantity.str());
  SITEPROOF_TRY(const auto warnings, MaterialDesk(*open->tablet).use(order, std::move(fact)));
  return recorded(what, warnings);
}

Result<Output> give_back(Program& program, const MaterialOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  MaterialReturned fact;
  SITEPROOF_TRY(fact.quantity, Decimal::parse(options.quantity));
  fact.unit = options.unit;
  fact.batch = options.batch;
  fact.reason = options.reason;
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(fact.item, which_item(*open->tablet, options));
  const std::string what = fmt::format("{} x {} is returned.", fact.item.str(), fact.quantity.str());
  SITEPROOF_TRY(const auto warnings, MaterialDesk(*open->tablet).give_back(order, std::move(fact)));
  return recorded(what, warnings);
}

Result<Output> agree(Program& program, const MaterialOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SubstituteWord word;
  SITEPROOF_TRY(word.requisition, RequisitionId::parse(options.requisition));
  if (!options.item.empty()) {
    SITEPROOF_TRY(word.item, ItemId::parse(options.item));
  }
  word.given_by = options.by;
  word.how = options.how;
  word.reason = options.reason;
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_CHECK(MaterialDesk(*open->tablet).agree_substitute(order, std::move(word)));
  return Output{"The owner's consent to the substitute is recorded.", {{"requisition", options.requisition}}};
}

Result<std::string> place_of(Tablet& tablet, const MaterialOptions& options) {
  if (options.location != "van") return options.location;
  SITEPROOF_TRY(const PersonId person, tablet.technician());
  return van_location(person);
}

Output count_list(const std::vector<CountLine>& lines, const std::string& location) {
  Output answer;
  answer.document = {{"location", location}, {"lines", json::array()}};
  int open = 0;
  for (const CountLine& line : lines) {
    open += line.counted ? 0 : 1;
    answer.text +=
        fmt::format("{:<16}  {} {} in the books, {}\n", line.item.str(), line.expected ? line.expected->str() : "?",
                    line.unit, line.counted ? line.counted->str() + " counted" : "not counted yet");
    answer.document["lines"].push_back({{"item", line.item.str()},
                                        {"name", optional_name(line.name)},
                                        {"unit", line.unit},
                                        {"expected", optional_amount(line.expected)},
                                        {"counted", optional_amount(line.counted)}});
  }
  answer.text += fmt::format("{} of {} still to count at {}", open, lines.size(), location);
  return answer;
}

Result<Output> count(Program& program, const MaterialOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  if (options.item.empty() && options.barcode.empty()) {
    if (!options.quantity.empty()) {
      return fail(ErrorKind::usage, "material.item", "Say what was counted: give --item or --barcode.");
    }
    SITEPROOF_TRY(const auto open, program.open_tablet());
    SITEPROOF_TRY(const std::string location, place_of(*open->tablet, options));
    SITEPROOF_TRY(const auto lines, StockTake(*open->tablet).to_count(order, location));
    return count_list(lines, location);
  }
  CountEntry entry;
  SITEPROOF_TRY(entry.quantity, Decimal::parse(options.quantity));
  entry.unit = options.unit;
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(entry.item, which_item(*open->tablet, options));
  SITEPROOF_TRY(const std::string location, place_of(*open->tablet, options));
  const std::string item = entry.item.str();
  SITEPROOF_TRY(const int made, StockTake(*open->tablet).count(order, location, {std::move(entry)}));
  return Output{made > 0 ? fmt::format("{} at {}: {} counted.", item, location, options.quantity)
                         : fmt::format("{} at {} was counted so already.", item, location),
                {{"location", location}, {"recorded", made}}};
}

json finding_json(const Bilingual& finding) { return {{"zh", finding.zh}, {"en", finding.en}}; }

Result<Output> stock(Program& program, const MaterialOptions& options) {
  std::optional<PersonId> person;
  if (!options.person.empty()) {
    SITEPROOF_TRY(person, PersonId::parse(options.person));
  }
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const VanStock van, Materials(*open->tablet).van(person));
  SITEPROOF_TRY(const DepotStock low, Materials(*open->tablet).depot("", options.language, lines_shown, true));
  Output answer;
  answer.document = {{"person", van.person.str()}, {"van", json::array()}, {"depot", json::array()}};
  for (const VanEntry& entry : van.entries) {
    const VanLine& line = entry.line;
    answer.text += fmt::format("{:<16}  {} {}{}\n", line.item.str(), line.balance.str(), line.unit,
                               entry.count_due ? ", to be counted" : "");
    if (entry.finding) answer.text += fmt::format("  {}\n", entry.finding->in(options.language));
    answer.document["van"].push_back({{"item", line.item.str()},
                                      {"name", optional_name(entry.name)},
                                      {"unit", line.unit},
                                      {"balance", line.balance.str()},
                                      {"counted_at", line.counted ? json(to_rfc3339(line.counted->first)) : json()},
                                      {"count_due", entry.count_due},
                                      {"finding", entry.finding ? finding_json(*entry.finding) : json()}});
  }
  answer.text += fmt::format("{} materials in the van of {}", van.entries.size(), van.person.str());
  for (const DepotLine& line : low.lines) {
    json findings = json::array();
    for (const Bilingual& finding : line.findings) {
      answer.text += fmt::format("\nDepot {}: {}", line.item.code.str(), finding.in(options.language));
      findings.push_back(finding_json(finding));
    }
    answer.document["depot"].push_back({{"item", line.item.code.str()},
                                        {"on_hand", line.item.on_hand.str()},
                                        {"reserved", line.reserved.str()},
                                        {"available", line.available.str()},
                                        {"findings", std::move(findings)}});
  }
  return answer;
}

Result<Output> trace(Program& program, const MaterialOptions& options) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const auto lines, Materials(*open->tablet).trace(options.batch, lines_shown));
  Output answer;
  answer.document = {{"batch", options.batch}, {"lines", json::array()}};
  for (const TraceLine& line : lines) {
    const Movement& m = line.movement;
    answer.text += fmt::format("{}  {:<8} {} x {} {}  {}  {}  {}{}\n", to_rfc3339(m.at), to_string(m.kind),
                               m.item.str(), m.quantity.str(), m.unit, m.order.str(), m.person.str(), line.address,
                               m.photo ? "  photo " + m.photo->str() : "");
    answer.document["lines"].push_back({{"at", to_rfc3339(m.at)},
                                        {"kind", to_string(m.kind)},
                                        {"item", m.item.str()},
                                        {"quantity", m.quantity.str()},
                                        {"unit", m.unit},
                                        {"order", m.order.str()},
                                        {"title", line.title},
                                        {"address", line.address},
                                        {"person", m.person.str()},
                                        {"photo", m.photo ? json(m.photo->str()) : json()}});
  }
  answer.text += fmt::format("{} records of batch {}", lines.size(), options.batch);
  return answer;
}

// What every movement of material is told by.
void add_material(CLI::App* command, const std::shared_ptr<MaterialOptions>& options) {
  command->add_option("ID", options->order, "The order's number")->required();
  CLI::Option* item = command->add_option("--item", options->item, "The material's code");
  command->add_option("--barcode", options->barcode, "As on its package, in place of --item")->excludes(item);
  command->add_option("--quantity", options->quantity, "How much, such as 2 or 1.5");
  command->add_option("--unit", options->unit, "Such as pc or m; the stock picture's when left out");
}

}  // namespace

void add_material_commands(Program& program) {
  const auto options = std::make_shared<MaterialOptions>();
  CLI::App* material = program.app().add_subcommand(
      "material", "Material of an order and a van: receive, use, return, substitute, count, stock, trace");
  material->require_subcommand(1);
  const auto on = [&](CLI::App* command, Result<Output> (*run)(Program&, const MaterialOptions&)) {
    program.on(command, [&program, options, run] { return run(program, *options); });
  };
  const auto moving = [&](const char* name, const char* does) {
    CLI::App* command = program.tablet_command(*material, name, does, "warnings[{zh, en}]");
    add_material(command, options);
    command->get_option("--quantity")->required();
    command->add_option("--batch", options->batch, "Batch or serial number");
    return command;
  };

  CLI::App* take = moving("receive", "Take material in after the quality check, or refuse it there");
  take->add_option("--requisition", options->requisition, "The request it answers");
  CLI::Option* refused = take->add_option("--refused", options->refused, "It is not taken: what is wrong with it");
  take->add_option("--remark", options->remark, "What is worth noting")->excludes(refused);
  take->add_flag("--beyond-grant", options->beyond_grant, "More came than was granted; --remark says why");
  on(take, receive);

  CLI::App* fit = moving("use", "A part is used on the order");
  fit->add_option("--photo", options->photo, "The order's photo that shows it");
  on(fit, use);

  CLI::App* back = moving("return", "What is left goes back to the store");
  back->add_option("--reason", options->reason, "Left over, wrong, damaged")->required();
  on(back, give_back);

  CLI::App* substitute =
      program.tablet_command(*material, "substitute", "The owner agrees to a substitute", "requisition");
  substitute->add_option("ID", options->order, "The order's number")->required();
  substitute->add_option("--requisition", options->requisition, "The request for the original")->required();
  substitute->add_option("--item", options->item, "What comes in its place; the store's choice when left out");
  substitute->add_option("--by", options->by, "Who agreed")->required();
  substitute->add_option("--how", options->how, "in_person, phone or writing")
      ->check(CLI::IsMember({"in_person", "phone", "writing"}))
      ->required();
  substitute->add_option("--reason", options->reason, "Why the original is not used");
  on(substitute, agree);

  CLI::App* counted =
      program.tablet_command(*material, "count", "Without --item what to count, with it one line of the count",
                             "location, lines[{item, name, unit, expected, counted}]; with --item: location, recorded");
  add_material(counted, options);
  counted->add_option("--location", options->location, "van (your own), van:<name> or depot")->default_val("van");
  on(counted, count);

  CLI::App* held = program.tablet_command(*material, "stock", "What is in a van, and what runs low in the depot",
                                          "person, van[{item, name, unit, balance, counted_at, count_due, finding}], "
                                          "depot[{item, on_hand, reserved, available, findings[]}]");
  held->add_option("--person", options->person, "Whose van; your own when left out");
  held->add_option("--language", options->language, "Of the findings")->check(CLI::IsMember({"zh", "en"}));
  on(held, stock);

  CLI::App* traced =
      program.tablet_command(*material, "trace", "Where a batch or serial number went",
                             "batch, lines[{at, kind, item, quantity, unit, order, title, address, person, photo}]");
  traced->add_option("BATCH", options->batch, "Batch or serial number")->required();
  on(traced, trace);
}

}  // namespace siteproof
