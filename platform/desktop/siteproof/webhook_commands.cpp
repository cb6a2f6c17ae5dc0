#include "platform/desktop/siteproof/office_commands.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct WebhookOptions {
  std::string order, url, secret;
  int webhook = 0;
};
using Commands = OfficeCommands<WebhookOptions>;

Result<Output> webhooks(OfficeClient& office, const WebhookOptions&) {
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

Result<Output> add_webhook(OfficeClient& office, const WebhookOptions& o) {
  SITEPROOF_TRY(json reply, office.post("/v1/dispatch/webhooks", {{"url", o.url}, {"secret", o.secret}}));
  return Output{fmt::format("Secret: {}", word(reply, "secret")), std::move(reply)};
}

void add_webhooks(Commands& commands) {
  WebhookOptions& o = commands.options();
  commands.add("webhooks", "Which of the company's systems are told of events, and how that goes",
               "webhooks[{id, url, delivered, behind, failures, retry_at, problem}]", webhooks);
  CLI::App* add = commands.add("webhook-add", "Tell a system of every event from now on", "id, secret", add_webhook);
  add->add_option("URL", o.url, "https://…")->required();
  add->add_option("--secret", o.secret, "What signs the events; made by the server if left out");
  commands
      .add("webhook-remove", "Tell a system no more", "nothing",
           [](OfficeClient& office, const WebhookOptions& given) -> Result<Output> {
             SITEPROOF_CHECK(office.remove(fmt::format("/v1/dispatch/webhooks/{}", given.webhook)));
             return Output{"Removed."};
           })
      ->add_option("ID", o.webhook, "The webhook's number")
      ->required();
}

}  // namespace

void add_webhook_commands(Program& program, CLI::App& dispatch) {
  Commands commands(program, dispatch);
  add_webhooks(commands);
}

}  // namespace siteproof
