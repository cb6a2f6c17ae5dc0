#include <fmt/core.h>

#include <fstream>

#include "platform/desktop/siteproof/office_client.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct OfficeOptions {
  std::string order, reason, which, note, text, from, complaint, technician, url, secret, csv_file, received_at;
  std::string month, last_month, language = "en", quote, contractor, estate, building, name;
  std::vector<std::string> answers, skills, lines;
  std::string currency = "CNY", solved;
  int stars = 0, grade = 0, webhook = 0;
  bool not_reached = false;
};
using Options = std::shared_ptr<OfficeOptions>;
using Deed = std::function<Result<Output>(OfficeClient&, const OfficeOptions&)>;

std::string order_path(const OfficeOptions& o, const std::string& deed) {
  return fmt::format("/v1/dispatch/orders/{}/{}", o.order, deed);
}

Result<Output> post(OfficeClient& office, const std::string& path, const json& body, std::string done) {
  SITEPROOF_TRY(json reply, office.post(path, body));
  return Output{std::move(done), std::move(reply)};
}

std::string time_text(const json& line) { return to_rfc3339({line.at("due_at").get<std::int64_t>()}); }
std::string word(const json& line, const char* key) { return line.at(key).get<std::string>(); }

/// "tidy=yes" in two; the value may hold "=" itself.
Result<std::pair<std::string, std::string>> pair_of(const std::string& text) {
  const std::size_t sign = text.find('=');
  if (sign != std::string::npos && sign > 0) return std::pair(text.substr(0, sign), text.substr(sign + 1));
  return fail(ErrorKind::usage, "answer.pair", fmt::format("\"{}\" is no answer: write it like tidy=yes.", text));
}

Result<Output> call_back(OfficeClient& office, const OfficeOptions& o) {
  json body{{"which", o.which}, {"reached", !o.not_reached}, {"note", o.note}};
  if (!o.solved.empty()) body["solved"] = o.solved == "yes";
  if (o.stars != 0) body["stars"] = o.stars;
  for (const std::string& text : o.answers) {
    SITEPROOF_TRY(const auto answer, pair_of(text));
    body["answers"].push_back({{"item", answer.first}, {"value", answer.second}});
  }
  return post(office, order_path(o, "call-back"), body, fmt::format("The call about {} is entered.", o.order));
}

Result<Output> due_call_backs(OfficeClient& office, const OfficeOptions& o) {
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

Result<Output> due_complaints(OfficeClient& office, const OfficeOptions&) {
  SITEPROOF_TRY(json reply, office.get("/v1/dispatch/complaints"));
  std::string text;
  for (const json& line : reply.at("complaints")) {
    text += fmt::format("{}  {:6}  {}  {}  {}  {}\n", time_text(line), word(line, "colour"), word(line, "order"),
                        word(line, "complaint"), word(line, "step"), word(line, "text"));
  }
  if (text.empty()) text = "Nothing is to be done about complaints.";
  return Output{std::move(text), std::move(reply)};
}

Result<Output> complain(OfficeClient& office, const OfficeOptions& o) {
  json body{{"text", o.text}, {"from", o.from}};
  if (!o.received_at.empty()) body["received_at"] = o.received_at;
  SITEPROOF_TRY(json reply, office.post(order_path(o, "complaints"), body));
  return Output{fmt::format("The complaint is {}.", word(reply, "complaint")), std::move(reply)};
}

Result<Output> complaint_step(OfficeClient& office, const OfficeOptions& o, const char* step, const json& body) {
  return post(office, order_path(o, fmt::format("complaints/{}/{}", o.complaint, step)), body,
              fmt::format("Entered: {}.", step));
}

/// "text|quantity|unit|unit price"
Result<json> quote_line(const std::string& text) {
  std::vector<std::string> parts{""};
  for (const char c : text) {
    if (c == '|') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  if (parts.size() == 4) {
    return json{{"text", parts[0]}, {"quantity", parts[1]}, {"unit", parts[2]}, {"unit_price", parts[3]}};
  }
  return fail(ErrorKind::usage, "quote.line", fmt::format("\"{}\" is no line: write text|quantity|unit|price.", text));
}

Result<Output> quote(OfficeClient& office, const OfficeOptions& o) {
  json body{{"note", o.note}};
  if (!o.quote.empty()) {
    body["approves"] = o.quote;
  } else {
    body["currency"] = o.currency;
    for (const std::string& text : o.lines) {
      SITEPROOF_TRY(json line, quote_line(text));
      body["lines"].push_back(std::move(line));
    }
  }
  SITEPROOF_TRY(json reply, office.post(order_path(o, "quote"), body));
  return Output{fmt::format("The quote is {}.", word(reply, "quote")), std::move(reply)};
}

Result<Output> put_technician(OfficeClient& office, const OfficeOptions& o) {
  SITEPROOF_CHECK(PersonId::parse(o.technician));
  const json body{{"name", o.name},
                  {"skills", o.skills},
                  {"contractor", o.contractor},
                  {"estate", o.estate},
                  {"building", o.building}};
  return post(office, "/v1/dispatch/technicians/" + o.technician, body, o.technician + " is on record.");
}

Result<Output> suggest(OfficeClient& office, const OfficeOptions& o) {
  SITEPROOF_TRY(json reply, office.get(order_path(o, "suggestions")));
  std::string text;
  for (const json& line : reply.at("suggestions")) {
    text += fmt::format("{}  {}\n", word(line, "technician"), line.at("points").get<std::int64_t>());
    for (const json& reason : line.at("reasons")) text += fmt::format("  {}\n", word(reason, o.language.c_str()));
  }
  if (text.empty()) text = "No technician is on record.";
  return Output{std::move(text), std::move(reply)};
}

Result<Output> figures(OfficeClient& office, const OfficeOptions& o) {
  const std::string path =
      fmt::format("/v1/dispatch/figures?from={}&to={}", o.month, o.last_month.empty() ? o.month : o.last_month);
  if (!o.csv_file.empty()) {
    SITEPROOF_TRY(const std::string csv, office.get_text(path + "&format=csv"));
    std::ofstream file(o.csv_file, std::ios::binary | std::ios::trunc);
    file << csv;
    if (!file.flush()) {
      return fail(ErrorKind::storage, "figures.file",
                  fmt::format("{} cannot be written: check its folder.", o.csv_file));
    }
    return Output{"Written: " + o.csv_file, {{"file", o.csv_file}}};
  }
  SITEPROOF_TRY(json reply, office.get(path));
  std::string text;
  for (const json& line : reply.at("technicians")) {
    text +=
        fmt::format("{}  {}  {}  {} orders  first-time-fix {} %  first visit {} %  punctual {} %  SLA {} %  stars {}\n",
                    word(line, "month"), word(line, "technician"), word(line, "contractor"),
                    line.at("orders").get<std::int64_t>(), word(line, "first_time_fix"), word(line, "first_visit"),
                    word(line, "punctual"), word(line, "sla"), word(line, "satisfaction"));
  }
  if (text.empty()) text = "Nothing was finished in that time.";
  return Output{std::move(text), std::move(reply)};
}

Result<Output> webhooks(OfficeClient& office, const OfficeOptions&) {
  SITEPROOF_TRY(json reply, office.get("/v1/dispatch/webhooks"));
  std::string text;
  for (const json& line : reply.at("webhooks")) {
    text += fmt::format("{}  {}  {} behind, {} failures  {}\n", line.at("id").get<std::int64_t>(), word(line, "url"),
                        line.at("behind").get<std::int64_t>(), line.at("failures").get<std::int64_t>(),
                        word(line, "problem"));
  }
  if (text.empty()) text = "No system is told.";
  return Output{std::move(text), std::move(reply)};
}

Result<Output> add_webhook(OfficeClient& office, const OfficeOptions& o) {
  SITEPROOF_TRY(json reply, office.post("/v1/dispatch/webhooks", {{"url", o.url}, {"secret", o.secret}}));
  return Output{fmt::format("Secret: {}", word(reply, "secret")), std::move(reply)};
}

/// Adds the commands one by one.
class Commands {
 public:
  Commands(Program& program, CLI::App& parent) : program_(program), parent_(parent) {}

  [[nodiscard]] OfficeOptions& options() { return *options_; }
  CLI::App* add(const char* name, const char* does, const char* fields, Deed deed) {
    CLI::App* made = program_.office_command(parent_, name, does, fields);
    program_.on(made, [&program = program_, options = options_, deed = std::move(deed)]() -> Result<Output> {
      if (!options->order.empty()) SITEPROOF_CHECK(OrderId::parse(options->order));
      OfficeClient office(program.server(), program.token(), program.ca_file());
      return deed(office, *options);
    });
    return made;
  }
  CLI::App* of_order(const char* name, const char* does, const char* fields, Deed deed) {
    CLI::App* made = add(name, does, fields, std::move(deed));
    made->add_option("ID", options_->order, "The order's number")->required();
    return made;
  }
  void language(CLI::App* command) {
    command->add_option("--language", options_->language, "Of the words")
        ->check(CLI::IsMember({"en", "zh"}))
        ->capture_default_str();
  }

 private:
  Program& program_;
  CLI::App& parent_;
  Options options_ = std::make_shared<OfficeOptions>();
};

void add_call_backs(Commands& commands) {
  OfficeOptions& o = commands.options();
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
                [](OfficeClient& office, const OfficeOptions& given) {
                  return post(office, order_path(given, "archive"), {{"reason", given.reason}},
                              given.order + " is archived.");
                })
      ->add_option("--reason", o.reason, "Why no more calls are made, where some are owed");
  commands
      .of_order(
          "reopen", "Take a closed order up again", "seq, digest",
          [](OfficeClient& office, const OfficeOptions& given) {
            return post(office, order_path(given, "reopen"), {{"reason", given.reason}}, given.order + " is reopened.");
          })
      ->add_option("--reason", o.reason, "What came back")
      ->required();
}

void add_complaints(Commands& commands) {
  OfficeOptions& o = commands.options();
  commands.add("complaints", "What is to be done about complaints, soonest first",
               "complaints[{order, complaint, step, grade, due_at, colour, from, text}]", due_complaints);
  CLI::App* made = commands.of_order("complain", "Take a complaint in", "complaint, seq, digest", complain);
  made->add_option("--text", o.text, "What was said")->required();
  made->add_option("--from", o.from, "Who complains")->required();
  made->add_option("--received-at", o.received_at, "Such as 2026-11-23T14:30:00+08:00; now if left out");
  const auto step = [&](const char* name, const char* does, Deed deed) {
    CLI::App* command = commands.of_order(name, does, "seq, digest", std::move(deed));
    command->add_option("--complaint", o.complaint, "The complaint's id")->required();
    return command;
  };
  step("complaint-grade", "Grade a complaint",
       [](OfficeClient& office, const OfficeOptions& given) {
         return complaint_step(office, given, "grade", {{"grade", given.grade}});
       })
      ->add_option("--grade", o.grade, "1 dissatisfied, 2 claims compensation, 3 a group or the press")
      ->required();
  step("complaint-facts", "Enter what was found out",
       [](OfficeClient& office, const OfficeOptions& given) {
         return complaint_step(office, given, "facts", {{"text", given.text}});
       })
      ->add_option("--text", o.text, "The facts")
      ->required();
  step("complaint-answer", "Enter what was answered",
       [](OfficeClient& office, const OfficeOptions& given) {
         return complaint_step(office, given, "answer", {{"text", given.text}});
       })
      ->add_option("--text", o.text, "The answer")
      ->required();
}

void add_staff(Commands& commands) {
  OfficeOptions& o = commands.options();
  commands.language(commands.of_order("suggest", "Who suits an order, best first, and why",
                                      "suggestions[{technician, points, skilled, reasons}]", suggest));
  CLI::App* technician = commands.add("technician", "Keep a technician's skills, contractor and base",
                                      "id, name, skills, contractor, estate, building", put_technician);
  technician->add_option("NAME", o.technician, "The log-in name")->required();
  technician->add_option("--name", o.name, "As people say it");
  technician->add_option("--skill", o.skills, "The name of a template or part; may come again");
  technician->add_option("--contractor", o.contractor, "Whose they are; the company's own if left out");
  technician->add_option("--estate", o.estate, "Where they are based");
  technician->add_option("--building", o.building, "Where there");
  CLI::App* sums = commands.add("figures", "How well the work goes, by month, contractor and technician",
                                "technicians, contractors, targets; with --csv file", figures);
  sums->add_option("MONTH", o.month, "Such as 2026-11")->required();
  sums->add_option("--to", o.last_month, "The last month that counts");
  sums->add_option("--csv", o.csv_file, "Write a table into this file instead");
  CLI::App* priced = commands.of_order("quote", "Make a quote, or approve a technician's", "quote, seq, digest", quote);
  CLI::Option* lines = priced->add_option("--line", o.lines, "text|quantity|unit|unit price; may come again");
  priced->add_option("--approve", o.quote, "The technician's quote that is to stand as it is")->excludes(lines);
  priced->add_option("--currency", o.currency, "ISO 4217")->capture_default_str();
  priced->add_option("--note", o.note, "For the owner");
}

void add_webhooks(Commands& commands) {
  OfficeOptions& o = commands.options();
  commands.add("webhooks", "Which of the company's systems are told of events, and how that goes",
               "webhooks[{id, url, delivered, behind, failures, retry_at, problem}]", webhooks);
  CLI::App* add = commands.add("webhook-add", "Tell a system of every event from now on", "id, secret", add_webhook);
  add->add_option("URL", o.url, "https://…")->required();
  add->add_option("--secret", o.secret, "What signs the events; made by the server if left out");
  commands
      .add("webhook-remove", "Tell a system no more", "nothing",
           [](OfficeClient& office, const OfficeOptions& given) -> Result<Output> {
             SITEPROOF_CHECK(office.remove(fmt::format("/v1/dispatch/webhooks/{}", given.webhook)));
             return Output{"Removed."};
           })
      ->add_option("ID", o.webhook, "The webhook's number")
      ->required();
}

}  // namespace

void add_after_care_commands(Program& program, CLI::App& dispatch) {
  Commands commands(program, dispatch);
  add_call_backs(commands);
  add_complaints(commands);
  add_staff(commands);
  add_webhooks(commands);
}

}  // namespace siteproof
