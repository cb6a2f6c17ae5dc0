#include "platform/desktop/siteproof/office_commands.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct AfterCareOptions {
  std::string order, language = "en", reason, which, note, solved, text, from, complaint, received_at;
  std::vector<std::string> answers;
  int stars = 0, grade = 0;
  bool not_reached = false;
};
using Commands = OfficeCommands<AfterCareOptions>;

std::string time_text(const json& line) { return to_rfc3339({line.at("due_at").get<std::int64_t>()}); }

/// "tidy=yes" in two; the value may hold "=" itself.
Result<std::pair<std::string, std::string>> pair_of(const std::string& text) {
  const std::size_t sign = text.find('=');
  if (sign != std::string::npos && sign > 0) return std::pair(text.substr(0, sign), text.substr(sign + 1));
  return fail(ErrorKind::usage, "answer.pair", fmt::format("\"{}\" is no answer: write it like tidy=yes.", text));
}

Result<Output> call_back(OfficeClient& office, const AfterCareOptions& o) {
  json body{{"which", o.which}, {"reached", !o.not_reached}, {"note", o.note}};
  if (!o.solved.empty()) body["solved"] = o.solved == "yes";
  if (o.stars != 0) body["stars"] = o.stars;
  for (const std::string& text : o.answers) {
    SITEPROOF_TRY(const auto answer, pair_of(text));
    body["answers"].push_back({{"item", answer.first}, {"value", answer.second}});
  }
  return post(office, order_path(o.order, "call-back"), body, fmt::format("The call about {} is entered.", o.order));
}

Result<Output> due_call_backs(OfficeClient& office, const AfterCareOptions& o) {
  SITEPROOF_TRY(json reply, office.get("/v1/dispatch/call-backs"));
  std::string text;
  for (const json& line : reply.at("call_backs")) {
    text += fmt::format("{}  {:6}  {}  {}  {}  {} {}\n", time_text(line), word(line, "colour"), word(line, "order"),
                        word(line, "which"), line.at("title").at(o.language).get<std::string>(),
                        word(line.at("contact"), "name"), word(line.at("contact"), "phone"));
  }
  if (text.empty()) text = "No call is due.";
  return Output{std::move(text), std::move(reply)};
}

Result<Output> due_complaints(OfficeClient& office, const AfterCareOptions&) {
  SITEPROOF_TRY(json reply, office.get("/v1/dispatch/complaints"));
  std::string text;
  for (const json& line : reply.at("complaints")) {
    text += fmt::format("{}  {:6}  {}  {}  {}  {}\n", time_text(line), word(line, "colour"), word(line, "order"),
                        word(line, "complaint"), word(line, "step"), word(line, "text"));
  }
  if (text.empty()) text = "Nothing is to be done about complaints.";
  return Output{std::move(text), std::move(reply)};
}

Result<Output> complain(OfficeClient& office, const AfterCareOptions& o) {
  json body{{"text", o.text}, {"from", o.from}};
  if (!o.received_at.empty()) body["received_at"] = o.received_at;
  SITEPROOF_TRY(json reply, office.post(order_path(o.order, "complaints"), body));
  return Output{fmt::format("The complaint is {}.", word(reply, "complaint")), std::move(reply)};
}

Result<Output> complaint_step(OfficeClient& office, const AfterCareOptions& o, const char* step, const json& body) {
  return post(office, order_path(o.order, fmt::format("complaints/{}/{}", o.complaint, step)), body,
              fmt::format("Entered: {}.", step));
}

void add_call_backs(Commands& commands) {
  AfterCareOptions& o = commands.options();
  commands.language(commands.add("call-backs", "The calls that owners are owed, soonest first",
                                 "call_backs[{order, which, title, due_at, colour, attempts, contact, address}]",
                                 due_call_backs));
  CLI::App* call = commands.of_order("call-back", "Enter a call to the owner after closing", "seq, digest", call_back);
  call->add_option("--which", o.which, "The call's name, as call-backs lists it")->required();
  CLI::Option* nobody = call->add_flag("--not-reached", o.not_reached, "Nobody answered");
  call->add_option("--solved", o.solved, "Whether the fault is gone")
      ->check(CLI::IsMember({"yes", "no"}))
      ->excludes(nobody);
  call->add_option("--stars", o.stars, "1 to 5")->check(CLI::Range(1, 5))->excludes(nobody);
  call->add_option("--answer", o.answers, "An answer to the questionnaire, such as tidy=yes; may come again");
  call->add_option("--note", o.note, "What else was said");
  commands
      .of_order("archive", "Put an order away", "seq, digest",
                [](OfficeClient& office, const AfterCareOptions& given) {
                  return post(office, order_path(given.order, "archive"), {{"reason", given.reason}},
                              given.order + " is archived.");
                })
      ->add_option("--reason", o.reason, "Why no more calls are made, where some are owed");
  commands
      .of_order("reopen", "Take a closed order up again", "seq, digest",
                [](OfficeClient& office, const AfterCareOptions& given) {
                  return post(office, order_path(given.order, "reopen"), {{"reason", given.reason}},
                              given.order + " is reopened.");
                })
      ->add_option("--reason", o.reason, "What came back")
      ->required();
}

void add_complaints(Commands& commands) {
  AfterCareOptions& o = commands.options();
  commands.add("complaints", "What is to be done about complaints, soonest first",
               "complaints[{order, complaint, step, grade, due_at, colour, from, text}]", due_complaints);
  CLI::App* made = commands.of_order("complain", "Take a complaint in", "complaint, seq, digest", complain);
  made->add_option("--text", o.text, "What was said")->required();
  made->add_option("--from", o.from, "Who complains")->required();
  made->add_option("--received-at", o.received_at, "Such as 2026-11-23T14:30:00+08:00; now if left out");
  const auto step = [&](const char* name, const char* does, Commands::Deed deed) {
    CLI::App* command = commands.of_order(name, does, "seq, digest", std::move(deed));
    command->add_option("--complaint", o.complaint, "The complaint's id")->required();
    return command;
  };
  step("complaint-grade", "Grade a complaint",
       [](OfficeClient& office, const AfterCareOptions& given) {
         return complaint_step(office, given, "grade", {{"grade", given.grade}});
       })
      ->add_option("--grade", o.grade, "1 dissatisfied, 2 claims compensation, 3 a group or the press")
      ->required();
  step("complaint-facts", "Enter what was found out",
       [](OfficeClient& office, const AfterCareOptions& given) {
         return complaint_step(office, given, "facts", {{"text", given.text}});
       })
      ->add_option("--text", o.text, "The facts")
      ->required();
  step("complaint-answer", "Enter what was answered",
       [](OfficeClient& office, const AfterCareOptions& given) {
         return complaint_step(office, given, "answer", {{"text", given.text}});
       })
      ->add_option("--text", o.text, "The answer")
      ->required();
}

}  // namespace

void add_after_care_commands(Program& program, CLI::App& dispatch) {
  Commands commands(program, dispatch);
  add_call_backs(commands);
  add_complaints(commands);
}

}  // namespace siteproof
