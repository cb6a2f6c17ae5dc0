#include <fmt/core.h>

#include "core/usecases/raising.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct RaiseOptions {
  std::string inspection, item;
  bool for_me = false;
};

Result<Output> raise(const Program& program, const OrderId& inspection, const RaiseOptions& options) {
  SITEPROOF_TRY(const ItemId item, ItemId::parse(options.item));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const OrderId raised,
                Raising(*open->tablet).raise(inspection, item, options.for_me ? RaisedFor::me : RaisedFor::office));
  SITEPROOF_TRY(const OrderState order, open->tablet->store().order(raised));
  const auto& technician = order.technician.value;
  return Output{fmt::format("{} is raised from {}: {} ({}). {} The server hears of it with the next sync.",
                            raised.str(), inspection.str(), order.intake.title, to_string(order.intake.order_class),
                            technician ? technician->str() + " does it." : "The office gives it to somebody."),
                {{"id", raised.str()},
                 {"from", inspection.str()},
                 {"item", item.str()},
                 {"class", to_string(order.intake.order_class)},
                 {"title", order.intake.title},
                 {"technician", technician ? json(technician->str()) : json()}}};
}

Result<Output> list(const Program& program, const OrderId& inspection) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  Raising raising(*open->tablet);
  SITEPROOF_TRY(const auto offers, raising.offers(inspection));
  SITEPROOF_TRY(const auto raised, raising.raised(inspection));
  Output answer;
  answer.document = {{"open", json::array()}, {"raised", json::array()}};
  for (const RaiseOffer& offer : offers) {
    const std::string_view urgency = to_string(offer.intake.order_class);
    answer.text += fmt::format("not raised  {}  {} ({})\n", offer.item.str(), offer.intake.title, urgency);
    if (offer.alike) answer.text += fmt::format("  a colleague raised {} in the same words\n", offer.alike->str());
    answer.document["open"].push_back({{"item", offer.item.str()},
                                       {"form", offer.form.str()},
                                       {"class", urgency},
                                       {"title", offer.intake.title},
                                       {"alike", offer.alike ? json(offer.alike->str()) : json()}});
  }
  for (const RaisedOrder& one : raised) {
    answer.text += fmt::format("{}  {}  {}{}\n", one.order.str(), to_string(one.status), one.title,
                               one.sent ? "" : "  (waits for the next sync)");
    answer.document["raised"].push_back({{"id", one.order.str()},
                                         {"item", one.item ? json(one.item->str()) : json()},
                                         {"status", to_string(one.status)},
                                         {"title", one.title},
                                         {"sent", one.sent}});
  }
  answer.text += fmt::format("{} findings ask for an order, {} orders are raised", offers.size(), raised.size());
  return answer;
}

}  // namespace

void add_raise_commands(Program& program) {
  const auto options = std::make_shared<RaiseOptions>();
  CLI::App* command = program.tablet_command(
      program.app(), "raise", "Raise an order from a finding of an inspection; without ITEM, list its findings",
      "id, from, item, class, title, technician; without ITEM open[{item, form, class, title, alike}], raised[{id, "
      "item, "
      "status, title, sent}]");
  command->add_option("ORDER", options->inspection, "The inspection's number")->required();
  command->add_option("ITEM", options->item,
                      "The question answered yes that asks for an order, as the list names it: asked again, it gives "
                      "the same order");
  command->add_flag("--for-me", options->for_me, "You do it yourself: it is assigned to you at once");
  program.on(command, [&program, options]() -> Result<Output> {
    SITEPROOF_TRY(const OrderId inspection, OrderId::parse(options->inspection));
    if (options->item.empty()) return list(program, inspection);
    return raise(program, inspection, *options);
  });
}

}  // namespace siteproof
