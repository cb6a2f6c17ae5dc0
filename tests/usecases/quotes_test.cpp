#include "core/usecases/quotes.h"

#include "core/rules/quote.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

Decimal decimal(std::string_view text) { return value_of(Decimal::parse(text)); }
QuoteLine line(const char* text, const char* quantity, const char* price) {
  return {std::nullopt, text, decimal(quantity), "m", decimal(price)};
}
const std::vector<Stroke> strokes{{{0, 0, 0, 500}, {100, 40, 80, 500}}};

struct QuoteWorld : TabletWorld {
  OrderId id = new_order();
  QuoteId made(const char* price = "35") {
    return value_of(
        Quotes(tablet()).make(id, {line("管道 pipe", "2.5", price), line("人工 labour", "1", "80")}, "CNY", {}));
  }
  QuoteWord yes(const QuoteId& quote) {
    return {quote, true, "王芳", "in_person", {}, strokes, value_of(Quotes(tablet()).text(id, quote, "zh"))};
  }
  std::string refused(const QuoteWord& word) { return full_refusal(Quotes(tablet()).answer(id, word)); }
};

}  // namespace

TEST_CASE("a quote is itemised and added up exactly") {
  QuoteWorld world;
  const QuoteId quote = world.made("0.1");
  const std::string text = value_of(Quotes(world.tablet()).text(world.id, quote, "en"));
  CHECK(text.find("2.5 m × 0.1 = 0.25 CNY") != std::string::npos);
  CHECK(text.find("Total 80.25 CNY") != std::string::npos);
}

TEST_CASE("the owner's yes is recorded with the exact text and the signature") {
  QuoteWorld world;
  const QuoteId quote = world.made();
  const QuoteWord word = world.yes(quote);
  must(Quotes(world.tablet()).answer(world.id, word));
  const Quote kept = world.order(world.id).quotes.at(0);
  CHECK(kept.answer->text_sha256 == sha256(word.seen));
  CHECK(kept.answer->strokes_sha256.has_value());
  world.sync();
  world.check_converged();
}

TEST_CASE("quote.signature, quote.reason, quote.by and quote.changed: a yes is never made up") {
  QuoteWorld world;
  const QuoteId quote = world.made();
  QuoteWord word = world.yes(quote);
  word.strokes.clear();
  CHECK(world.refused(word) == "rule quote.signature");
  word = world.yes(quote);
  word.given_by = " ";
  CHECK(world.refused(word) == "rule quote.by");
  word = world.yes(quote);
  word.seen += " and more";
  CHECK(world.refused(word) == "rule quote.changed");
  word = world.yes(quote);
  word.accepted = false;
  CHECK(world.refused(word) == "rule quote.reason");
  CHECK_FALSE(world.order(world.id).quotes.at(0).answer.has_value());
}

TEST_CASE("a change order takes the place of the quote before, and needs its own yes") {
  QuoteWorld world;
  const QuoteId first = world.made();
  must(Quotes(world.tablet()).answer(world.id, world.yes(first)));
  const QuoteId second = world.made("50");
  CHECK(world.order(world.id).quotes.at(1).replaces == first);
  CHECK(active_quote(world.order(world.id))->id == second);
  CHECK(world.refused(world.yes(first)) == "rule quote.replaced");
  must(Quotes(world.tablet()).answer(world.id, world.yes(second)));
  CHECK(world.refused(world.yes(second)) == "rule quote.answered");
}

TEST_CASE("after a no, a new quote stands beside it and replaces nothing") {
  QuoteWorld world;
  QuoteWord word = world.yes(world.made());
  word.accepted = false;
  word.reason = "too dear";
  must(Quotes(world.tablet()).answer(world.id, word));
  world.made("20");
  CHECK_FALSE(world.order(world.id).quotes.at(1).replaces.has_value());
}

TEST_CASE("quote.empty, quote.line, quote.currency and quote.range refuse what is no quote") {
  QuoteWorld world;
  const auto refused = [&](std::vector<QuoteLine> lines, const char* currency) {
    return full_refusal(Quotes(world.tablet()).make(world.id, std::move(lines), currency, {}));
  };
  CHECK(refused({}, "CNY") == "rule quote.empty");
  CHECK(refused({line(" ", "1", "1")}, "CNY") == "rule quote.line");
  CHECK(refused({line("a", "0", "1")}, "CNY") == "rule quote.line");
  CHECK(refused({line("a", "1", "-1")}, "CNY") == "rule quote.line");
  CHECK(refused({line("a", "1", "1")}, "yuan") == "rule quote.currency");
  CHECK(refused({line("a", "0.123456789", "0.1")}, "CNY") == "rule quote.range");
  CHECK(world.order(world.id).quotes.empty());
}
