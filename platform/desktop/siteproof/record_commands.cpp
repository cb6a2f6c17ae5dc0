#include <fmt/core.h>

#include <fstream>
#include <iterator>

#include "core/usecases/checklist_answers.h"
#include "core/usecases/requisitions.h"
#include "core/usecases/sign_off.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct RecordOptions {
  std::string order, item, value, unit, quantity, note, name, strokes, absent, refused, represented, remarks, needed_at,
      language = "zh";
  int rating = 0;
};

Result<Output> answer_item(Program& program, const RecordOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const ItemId item, ItemId::parse(options.item));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_CHECK(ChecklistAnswers(*open->tablet).give(order, item, options.value, options.unit));
  return Output{fmt::format("{}: {} is recorded.", options.item, options.value),
                {{"id", options.order}, {"item", options.item}, {"value", options.value}}};
}

Result<Output> add_requisition(Program& program, const RecordOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const ItemId item, ItemId::parse(options.item));
  SITEPROOF_TRY(const Decimal quantity, Decimal::parse(options.quantity));
  std::optional<UtcTime> needed_at;
  if (!options.needed_at.empty()) {
    SITEPROOF_TRY(needed_at, parse_rfc3339(options.needed_at));
  }
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const RequisitionId id,
                Requisitions(*open->tablet).add(order, item, quantity, options.unit, options.note, needed_at));
  return Output{
      fmt::format("{} x {} is requested; the answer comes with a later sync.", item.str(), quantity.str()),
      {{"requisition", id.str()}, {"item", item.str()}, {"quantity", quantity.str()}, {"state", "requested"}}};
}

Result<Output> list_requisitions(Program& program, const RecordOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const auto list, Requisitions(*open->tablet).list(order));
  Output answer;
  answer.document = {{"requisitions", json::array()}};
  for (const Requisition& r : list) {
    answer.text +=
        fmt::format("{}  {} x {} {}  {}{}\n", r.id.str(), r.item.str(), r.quantity.str(), r.unit, to_string(r.state),
                    r.granted_quantity ? ", " + r.granted_quantity->str() + " granted" : "");
    json line{{"requisition", r.id.str()},   {"item", r.item.str()}, {"quantity", r.quantity.str()}, {"unit", r.unit},
              {"state", to_string(r.state)}, {"reason", r.reason}};
    line["granted_quantity"] = r.granted_quantity ? json(r.granted_quantity->str()) : json();
    line["substitute"] = r.substitute ? json(r.substitute->str()) : json();
    answer.document["requisitions"].push_back(std::move(line));
  }
  answer.text += fmt::format("{} requisitions", list.size());
  return answer;
}

Result<std::vector<Stroke>> read_strokes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return fail(ErrorKind::usage, "strokes.unreadable",
                fmt::format("The strokes file {} cannot be read: check its name.", path));
  }
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  return parse_strokes(text);
}

Result<Output> sign_off(Program& program, const RecordOptions& options) {
  SignOffRequest request;
  SITEPROOF_TRY(request.order, OrderId::parse(options.order));
  request.name = options.name;
  request.rating = options.rating;
  request.remarks = options.remarks;
  request.language = options.language;
  if (!options.absent.empty()) {
    request.outcome = SignOffOutcome::absent;
    request.reason = options.absent;
  } else if (!options.refused.empty()) {
    request.outcome = SignOffOutcome::refused;
    request.reason = options.refused;
  } else {
    if (!options.represented.empty()) {
      request.outcome = SignOffOutcome::represented;
      request.reason = options.represented;
    }
    if (options.strokes.empty()) {
      return fail(ErrorKind::usage, "signoff.how",
                  "Give --name, --strokes and --rating, or --absent or --refused with a reason.");
    }
    SITEPROOF_TRY(request.strokes, read_strokes(options.strokes));
  }
  const OrderId order = request.order;
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_CHECK(SigningOff(*open->tablet).sign(std::move(request)));
  SITEPROOF_TRY(const OrderState state, open->tablet->store().order(order));
  const SignOff& made = state.sign_offs.back();
  return Output{fmt::format("{} is {}; the record is sealed ({}).", order.str(), to_string(state.status.value),
                            state.seals.back().manifest_sha256.hex().substr(0, 16)),
                {{"id", order.str()},
                 {"status", to_string(state.status.value)},
                 {"outcome", to_string(made.outcome)},
                 {"summary_sha256", made.summary_sha256.hex()},
                 {"manifest_sha256", state.seals.back().manifest_sha256.hex()}}};
}

}  // namespace

void add_record_commands(Program& program) {
  const auto options = std::make_shared<RecordOptions>();
  CLI::App* answer =
      program.tablet_command(program.app(), "answer", "Output an item of the checklist", "id, item, value");
  answer->add_option("ID", options->order, "The order's number")->required();
  answer->add_option("ITEM", options->item, "The item's name")->required();
  answer->add_option("VALUE", options->value, "The answer")->required();
  answer->add_option("--unit", options->unit, "The unit it was measured in");
  program.on(answer, [&program, options] { return answer_item(program, *options); });

  CLI::App* requisition = program.app().add_subcommand("requisition", "Material for an order: add, list");
  requisition->require_subcommand(1);
  CLI::App* add = program.tablet_command(*requisition, "add", "Request material", "requisition, item, quantity, state");
  add->add_option("ID", options->order, "The order's number")->required();
  add->add_option("--item", options->item, "The material's code")->required();
  add->add_option("--quantity", options->quantity, "How much, such as 2 or 1.5")->required();
  add->add_option("--unit", options->unit, "Such as pc or m");
  add->add_option("--note", options->note, "What for");
  add->add_option("--needed-at", options->needed_at, "When it has to be there, such as 2026-12-01T09:00:00+08:00");
  program.on(add, [&program, options] { return add_requisition(program, *options); });
  CLI::App* list = program.tablet_command(
      *requisition, "list", "The order's requests and their answers",
      "requisitions[{requisition, item, quantity, unit, state, granted_quantity, substitute, reason}]");
  list->add_option("ID", options->order, "The order's number")->required();
  program.on(list, [&program, options] { return list_requisitions(program, *options); });

  CLI::App* sign =
      program.tablet_command(program.app(), "sign-off", "The owner signs, is absent, or refuses; the record is sealed",
                             "id, status, outcome, summary_sha256, manifest_sha256");
  sign->add_option("ID", options->order, "The order's number")->required();
  CLI::Option* name = sign->add_option("--name", options->name, "Who signs");
  sign->add_option("--strokes", options->strokes, "JSON file of the signature's strokes")->needs(name);
  sign->add_option("--rating", options->rating, "1 to 5 stars")->check(CLI::Range(1, 5));
  CLI::Option* absent = sign->add_option("--absent", options->absent, "Nobody was there: why");
  CLI::Option* refused =
      sign->add_option("--refused", options->refused, "The owner would not sign: why")->excludes(absent);
  sign->add_option("--represented", options->represented, "Who signs does so for the owner: who that is, and why")
      ->excludes(absent)
      ->excludes(refused);
  sign->add_option("--remarks", options->remarks, "What the owner wants on record");
  sign->add_option("--language", options->language, "Of the summary the owner reads")
      ->check(CLI::IsMember({"zh", "en"}));
  program.on(sign, [&program, options] { return sign_off(program, *options); });
}

}  // namespace siteproof
