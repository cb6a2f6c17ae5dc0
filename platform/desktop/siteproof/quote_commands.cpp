#include "platform/desktop/siteproof/office_commands.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct QuoteOptions {
  std::string order, quote, note, currency = "CNY";
  std::vector<std::string> lines;
};
using Commands = OfficeCommands<QuoteOptions>;

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

Result<Output> quote(OfficeClient& office, const QuoteOptions& o) {
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
  SITEPROOF_TRY(json reply, office.post(order_path(o.order, "quote"), body));
  return Output{fmt::format("The quote is {}.", word(reply, "quote")), std::move(reply)};
}

void add_quotes(Commands& commands) {
  QuoteOptions& o = commands.options();
  CLI::App* priced = commands.of_order("quote", "Make a quote, or approve a technician's", "quote, seq, digest", quote);
  CLI::Option* lines = priced->add_option("--line", o.lines, "text|quantity|unit|unit price; may come again");
  priced->add_option("--approve", o.quote, "The technician's quote that is to stand as it is")->excludes(lines);
  priced->add_option("--currency", o.currency, "ISO 4217")->capture_default_str();
  priced->add_option("--note", o.note, "For the owner");
}

}  // namespace

void add_quote_commands(Program& program, CLI::App& dispatch) {
  Commands commands(program, dispatch);
  add_quotes(commands);
}

}  // namespace siteproof
