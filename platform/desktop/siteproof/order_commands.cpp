#include <fmt/core.h>

#include "core/usecases/orders.h"
#include "core/usecases/visit.h"
#include "platform/desktop/siteproof/order_text.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct OrderOptions {
  std::string search, state, id, reason, by, how = "in_person", text, price, currency = "CNY", item, quantity, unit,
                                             batch;
  std::string waiting_for;
  bool all = false, reached = false;
  int limit = 50;
};
using Options = std::shared_ptr<OrderOptions>;

Result<Output> list_orders(Program& program, const OrderOptions& options) {
  OrderQuery query;
  query.search = options.search;
  query.limit = options.limit;
  query.open_only = !options.all;
  if (!options.state.empty()) {
    SITEPROOF_TRY(query.status, parse_name<OrderStatus>(options.state));
  }
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const auto items, Orders(*open->tablet).list(query));
  Output answer;
  answer.document = {{"orders", json::array()}};
  for (const OrderListItem& item : items) {
    answer.text += list_line(item) + '\n';
    answer.document["orders"].push_back(list_json(item));
  }
  answer.text += fmt::format("{} orders", items.size());
  return answer;
}

Result<Output> show_order(Program& program, const OrderId& id) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const OrderPage page, Orders(*open->tablet).page(id));
  SITEPROOF_TRY(json document, order_json(page));
  SITEPROOF_TRY(const auto placed, placed_events(*open->tablet, id));
  document["positions"] = positions_json(placed);
  return Output{order_text(page) + positions_text(placed), std::move(document)};
}

Result<Output> show_household(Program& program, const OrderId& id) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const HouseholdFile file, Orders(*open->tablet).household(id));
  Output answer;
  answer.text = fmt::format("{}  {}\n", file.household.id.str(), one_line(file.household.address));
  answer.document = {{"household", file.household.id.str()}, {"orders", json::array()}};
  for (const HouseholdLine& line : file.lines) {
    answer.text += fmt::format("{}  {}  {:<12} {}\n", to_rfc3339(line.reported_at), line.order.str(),
                               to_string(line.status), line.title);
    answer.document["orders"].push_back({{"id", line.order.str()},
                                         {"status", to_string(line.status)},
                                         {"title", line.title},
                                         {"reported_at", to_rfc3339(line.reported_at)}});
  }
  answer.text.pop_back();
  return answer;
}

// A step of the visit: decide, then say where the order stands now.
template <class Step>
void add_step(Program& program, CLI::App* command, const Options& options, Step step) {
  command->add_option("ID", options->id, "The order's number")->required();
  program.on(command, [&program, options, step]() -> Result<Output> {
    SITEPROOF_TRY(const OrderId id, OrderId::parse(options->id));
    SITEPROOF_TRY(const auto open, program.open_tablet());
    Visit visit(*open->tablet);
    SITEPROOF_CHECK(step(visit, id, *options));
    SITEPROOF_TRY(const OrderState order, open->tablet->store().order(id));
    return Output{fmt::format("{} is {}.", id.str(), to_string(order.status.value)),
                  {{"id", id.str()}, {"status", to_string(order.status.value)}}};
  });
}

void add_moves(Program& program, CLI::App& order, const Options& options) {
  struct Move {
    const char* name;
    OrderStatus to;
    const char* does;
  };
  for (const Move& move : {Move{"accept", OrderStatus::accepted, "Take the order on"},
                           Move{"depart", OrderStatus::en_route, "Set out for the address"},
                           Move{"arrive", OrderStatus::on_site, "Record the arrival"},
                           Move{"survey", OrderStatus::surveyed, "Record that the survey is done"},
                           Move{"start", OrderStatus::in_repair, "Begin the repair"},
                           Move{"finish", OrderStatus::self_checked, "Finish and check the repair"}}) {
    CLI::App* command = program.tablet_command(order, move.name, move.does, "id, status");
    command->add_option("--reason", options->reason, "Why, when the step goes backwards");
    add_step(program, command, options, [to = move.to](Visit& visit, const OrderId& id, const OrderOptions& o) {
      return visit.go(id, to, o.reason);
    });
  }
}

Result<std::optional<Money>> read_price(const OrderOptions& options) {
  if (options.price.empty()) return std::optional<Money>();
  SITEPROOF_TRY(const Decimal amount, Decimal::parse(options.price));
  return std::optional<Money>(Money{amount, options.currency});
}

OrderStatus waiting_status(const OrderOptions& options) {
  if (options.waiting_for == "material") return OrderStatus::waiting_material;
  if (options.waiting_for == "appointment") return OrderStatus::waiting_appointment;
  return OrderStatus::suspended;
}

void add_records(Program& program, CLI::App& order, const Options& options) {
  CLI::App* call = program.tablet_command(order, "call", "Record the call to the contact", "id, status");
  call->add_flag("--reached", options->reached, "Somebody answered");
  call->add_option("--note", options->text, "What was said");
  add_step(program, call, options,
           [](Visit& v, const OrderId& id, const OrderOptions& o) { return v.call(id, o.reached, o.text); });

  CLI::App* consent = program.tablet_command(order, "consent", "Record the consent to enter", "id, status");
  consent->add_option("--by", options->by, "Who gave it")->required();
  consent->add_option("--how", options->how, "in_person, phone or writing");
  add_step(program, consent, options,
           [](Visit& v, const OrderId& id, const OrderOptions& o) { return v.consent(id, o.by, o.how); });

  CLI::App* plan = program.tablet_command(order, "plan", "Record the plan that was agreed", "id, status");
  plan->add_option("--text", options->text, "Cause, method and duration")->required();
  plan->add_option("--agreed-by", options->by, "Who agreed")->required();
  plan->add_option("--price", options->price, "For work out of warranty, such as 120.50");
  plan->add_option("--currency", options->currency, "ISO 4217");
  add_step(program, plan, options, [](Visit& v, const OrderId& id, const OrderOptions& o) -> Status {
    SITEPROOF_TRY(auto price, read_price(o));
    return v.plan(id, o.text, o.by, std::move(price));
  });

  CLI::App* suspend = program.tablet_command(order, "suspend", "Let the order wait", "id, status");
  suspend->add_option("--reason", options->reason, "Why")->required();
  suspend->add_option("--for", options->waiting_for, "material or appointment")
      ->check(CLI::IsMember({"material", "appointment"}));
  add_step(program, suspend, options, [](Visit& v, const OrderId& id, const OrderOptions& o) {
    return v.suspend(id, waiting_status(o), o.reason);
  });
  add_step(program, program.tablet_command(order, "resume", "Go on where the order waited", "id, status"), options,
           [](Visit& v, const OrderId& id, const OrderOptions&) { return v.resume(id); });

  CLI::App* note = program.tablet_command(order, "note", "Add a note", "id, status");
  note->add_option("--text", options->text, "The note")->required();
  add_step(program, note, options,
           [](Visit& v, const OrderId& id, const OrderOptions& o) { return v.note(id, o.text); });

  CLI::App* part = program.tablet_command(order, "part", "Record a part that was used", "id, status");
  part->add_option("--item", options->item, "The material's code")->required();
  part->add_option("--quantity", options->quantity, "How much")->required();
  part->add_option("--unit", options->unit, "Such as pc or m");
  part->add_option("--batch", options->batch, "Batch or serial number");
  add_step(program, part, options, [](Visit& v, const OrderId& id, const OrderOptions& o) -> Status {
    SITEPROOF_TRY(const ItemId item, ItemId::parse(o.item));
    SITEPROOF_TRY(const Decimal quantity, Decimal::parse(o.quantity));
    return v.use_part(id, {item, quantity, o.unit, o.batch});
  });

  CLI::App* resolve =
      program.tablet_command(order, "resolve", "Put away a card of two edits that crossed", "id, status");
  resolve->add_option("--conflict", options->item, "The card's event, from order show --json")->required();
  add_step(program, resolve, options, [](Visit& v, const OrderId& id, const OrderOptions& o) -> Status {
    SITEPROOF_TRY(const EventId conflict, EventId::parse(o.item));
    return v.resolve_conflict(id, conflict);
  });
}

}  // namespace

void add_order_commands(Program& program) {
  const auto options = std::make_shared<OrderOptions>();
  CLI::App* orders =
      program.tablet_command(program.app(), "orders", "List orders by due time, or search",
                             "orders[{id, class, status, due, appointment, title, address, place, photos, conflicts}]");
  orders->add_option("--search", options->search, "Words in Chinese or English, the last may be unfinished");
  orders->add_option("--state", options->state, "Only orders that are in this state");
  orders->add_flag("--all", options->all, "Finished orders too");
  orders->add_option("--limit", options->limit, "At most so many")->check(CLI::Range(1, 100000));
  program.on(orders, [&program, options] { return list_orders(program, *options); });

  CLI::App* order = program.app().add_subcommand("order", "One order: look at it, or take its next step");
  order->require_subcommand(1);
  CLI::App* show = program.tablet_command(*order, "show", "Everything about an order",
                                          "order (its state), digest, due, next, blocked[{rule, zh, en}], "
                                          "photos[{stage, taken, wanted, unpaired}], verdicts[], "
                                          "positions[{event, kind, at, latitude_e7, longitude_e7, accuracy_m}]");
  show->add_option("ID", options->id, "The order's number")->required();
  program.on(show, [&program, options]() -> Result<Output> {
    SITEPROOF_TRY(const OrderId id, OrderId::parse(options->id));
    return show_order(program, id);
  });
  CLI::App* household = program.tablet_command(*order, "household", "Everything ever done at the order's address",
                                               "household, orders[{id, status, title, reported_at}]");
  household->add_option("ID", options->id, "The order's number")->required();
  program.on(household, [&program, options]() -> Result<Output> {
    SITEPROOF_TRY(const OrderId id, OrderId::parse(options->id));
    return show_household(program, id);
  });
  add_moves(program, *order, options);
  add_records(program, *order, options);
}

}  // namespace siteproof
