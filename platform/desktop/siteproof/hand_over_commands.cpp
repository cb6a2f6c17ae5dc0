#include <fmt/core.h>

#include "core/usecases/hand_over.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct HandOverOptions {
  std::string id, to, note, language = "en";
  std::vector<std::string> points;
};

Result<Output> show_points(const Program& program, const OrderId& id) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const auto points, HandOvers(*open->tablet).open_points(id));
  Output answer;
  answer.document = {{"id", id.str()}, {"points", json::array()}};
  for (const OpenPoint& point : points) {
    answer.text += "- " + point.text.en + '\n';
    answer.document["points"].push_back({{"rule", point.id}, {"zh", point.text.zh}, {"en", point.text.en}});
  }
  answer.text += fmt::format("{} open points", points.size());
  return answer;
}

Result<Output> give(const Program& program, const OrderId& id, const HandOverOptions& options) {
  SITEPROOF_TRY(const PersonId to, PersonId::parse(options.to));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_CHECK(HandOvers(*open->tablet).give(id, to, options.note, options.points, options.language));
  SITEPROOF_TRY(const OrderState order, open->tablet->store().order(id));
  const HandOver& given = order.hand_overs.back();
  return Output{fmt::format("{} is handed to {} with {} open points; the server hears of it with the next sync.",
                            id.str(), to.str(), given.open_points.size()),
                {{"id", id.str()},
                 {"to", to.str()},
                 {"hand_over", given.event.str()},
                 {"open_points", given.open_points},
                 {"first_asked", order.intake.first_asked.str()}}};
}

Result<Output> take(const Program& program, const OrderId& id) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  HandOvers hand_overs(*open->tablet);
  SITEPROOF_TRY(const auto waiting, hand_overs.to_take());
  for (const HandedToMe& given : waiting) {
    if (given.order != id) continue;
    SITEPROOF_CHECK(hand_overs.take(id, given.hand_over.event));
    return Output{fmt::format("{} is taken over from {}.", id.str(), given.hand_over.from.str()),
                  {{"id", id.str()}, {"from", given.hand_over.from.str()}}};
  }
  return fail(ErrorKind::rule, "hand_over.unknown", "This order was not handed to you, or you have taken it already.");
}

Result<Output> list_handed(const Program& program) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const auto waiting, HandOvers(*open->tablet).to_take());
  Output answer;
  answer.document = {{"orders", json::array()}};
  for (const HandedToMe& given : waiting) {
    answer.text += fmt::format("{}  from {}  {}\n", given.order.str(), given.hand_over.from.str(), given.title);
    for (const std::string& point : given.hand_over.open_points) answer.text += "  - " + point + '\n';
    if (!given.hand_over.note.empty()) answer.text += "  " + given.hand_over.note + '\n';
    answer.document["orders"].push_back({{"id", given.order.str()},
                                         {"from", given.hand_over.from.str()},
                                         {"open_points", given.hand_over.open_points},
                                         {"note", given.hand_over.note},
                                         {"first_asked", given.first_asked.str()}});
  }
  answer.text += fmt::format("{} orders handed to you", waiting.size());
  return answer;
}

}  // namespace

void add_hand_over_commands(Program& program) {
  const auto options = std::make_shared<HandOverOptions>();
  CLI::App* order = program.app().get_subcommand("order");
  const auto with_order = [&program, options](CLI::App* command, auto run) {
    command->add_option("ID", options->id, "The order's number")->required();
    program.on(command, [&program, options, run]() -> Result<Output> {
      SITEPROOF_TRY(const OrderId id, OrderId::parse(options->id));
      return run(program, id, *options);
    });
  };
  with_order(
      program.tablet_command(*order, "open-points", "What is still open on an order", "id, points[{rule, zh, en}]"),
      [](Program& p, const OrderId& id, const HandOverOptions&) { return show_points(p, id); });

  CLI::App* given =
      program.tablet_command(*order, "hand-over", "Pass the order to another technician with its open points",
                             "id, to, hand_over, open_points[], first_asked");
  given->add_option("--to", options->to, "The technician")->required();
  given->add_option("--note", options->note, "What else there is to say");
  given->add_option("--point", options->points, "A further open point; may be repeated")->allow_extra_args(false);
  given->add_option("--language", options->language, "Of the open points: zh or en")
      ->check(CLI::IsMember({"zh", "en"}));
  with_order(given, [](Program& p, const OrderId& id, const HandOverOptions& o) { return give(p, id, o); });

  with_order(program.tablet_command(*order, "take", "Take over an order that was handed to you", "id, from"),
             [](Program& p, const OrderId& id, const HandOverOptions&) { return take(p, id); });

  program.on(
      program.tablet_command(program.app(), "handed", "Orders that were handed to you and that you have not taken",
                             "orders[{id, from, open_points[], note, first_asked}]"),
      [&program] { return list_handed(program); });
}

}  // namespace siteproof
