#include "core/rules/quote.h"

#include <fmt/core.h>

#include <algorithm>

#include "core/rules/wording.h"

namespace siteproof {
namespace {

tl::unexpected<Error> out_of_range() {
  return fail(ErrorKind::rule, "quote.range", "The amounts are too large or too fine to be added exactly: check them.");
}

}  // namespace

const Quote* active_quote(const OrderState& order) {
  // A change the owner declined leaves the quote before it as agreed; only an earlier quote can be replaced.
  const auto replaced = [&](std::size_t at) {
    for (std::size_t later = at + 1; later < order.quotes.size(); ++later) {
      const Quote& other = order.quotes[later];
      const bool declined = other.answer && !other.answer->accepted;
      if (other.replaces == order.quotes[at].id && !declined) return true;
    }
    return false;
  };
  const Quote* declined = nullptr;
  for (std::size_t i = order.quotes.size(); i-- > 0;) {
    const Quote& quote = order.quotes[i];
    if (replaced(i)) continue;
    if (!(quote.answer && !quote.answer->accepted)) return &quote;
    if (declined == nullptr) declined = &quote;
  }
  return declined;
}

Result<Decimal> line_total(const QuoteLine& line) {
  auto total = line.quantity.times(line.unit_price);
  if (!total) return out_of_range();
  return *total;
}

Result<Money> quote_total(const std::vector<QuoteLine>& lines, const std::string& currency) {
  Decimal sum;
  for (const QuoteLine& line : lines) {
    SITEPROOF_TRY(const Decimal total, line_total(line));
    auto next = sum.plus(total);
    if (!next) return out_of_range();
    sum = *next;
  }
  return Money{sum, currency};
}

Status check_quote(const std::vector<QuoteLine>& lines, const std::string& currency) {
  const auto refuse = [](const char* code, const char* message) { return fail(ErrorKind::rule, code, message); };
  if (lines.empty()) return refuse("quote.empty", "A quote needs at least one line.");
  const bool letters = std::all_of(currency.begin(), currency.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (currency.size() != 3 || !letters) return refuse("quote.currency", "Name the currency as CNY, USD and the like.");
  for (const QuoteLine& line : lines) {
    const bool blank = line.text.find_first_not_of(" \t\n") == std::string::npos;
    if (blank || line.quantity.sign() <= 0 || line.unit_price.sign() < 0) {
      return refuse("quote.line", "Each line needs words, a quantity above zero, and a price that is not negative.");
    }
  }
  return quote_total(lines, currency).map([](const Money&) {});
}

std::string quote_text(const OrderState& order, const Quote& quote, std::string_view language) {
  const bool chinese = language == "zh";
  std::string out = fmt::format("{} {}\n{}\n{}\n\n", chinese ? "报价单" : "Quote", order.id.str(),
                                one_line(order.intake.address), order.intake.title);
  int number = 1;
  for (const QuoteLine& line : quote.lines) {
    const auto total = line_total(line);
    out += fmt::format("{}. {}: {} {} × {} = {} {}\n", number++, line.text, line.quantity.str(), unit_sign(line.unit),
                       line.unit_price.str(), total ? total->str() : "?", quote.currency);
  }
  const auto total = quote_total(quote.lines, quote.currency);
  out += fmt::format("{} {} {}\n", chinese ? "合计" : "Total", total ? total->amount.str() : "?", quote.currency);
  if (quote.replaces) {
    out += chinese ? "本报价取代此前的报价。\n" : "This quote takes the place of the one before.\n";
  }
  if (!quote.note.empty()) out += quote.note + '\n';
  out += chinese ? "业主同意后才开工；增项另行报价。\n"
                 : "Work begins once the owner has agreed; anything more is quoted anew.\n";
  return out;
}

}  // namespace siteproof
