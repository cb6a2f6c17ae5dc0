#include "core/usecases/quotes.h"

#include <algorithm>

#include "core/rules/quote.h"
#include "core/usecases/sign_off.h"

namespace siteproof {
namespace {

tl::unexpected<Error> refuse(const char* code, const char* message) { return fail(ErrorKind::rule, code, message); }

bool blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

const Quote* find(const OrderState& order, const QuoteId& id) {
  const auto it = std::find_if(order.quotes.begin(), order.quotes.end(), [&](const Quote& q) { return q.id == id; });
  return it == order.quotes.end() ? nullptr : &*it;
}

}  // namespace

Result<QuoteId> Quotes::make(const OrderId& id, std::vector<QuoteLine> lines, std::string currency, std::string note) {
  SITEPROOF_CHECK(check_quote(lines, currency));
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  const Quote* const before = active_quote(*order);
  const bool declined = before != nullptr && before->answer && !before->answer->accepted;
  std::optional<QuoteId> replaces;
  if (before != nullptr && !declined) replaces = before->id;
  const QuoteId quote = QuoteId::make(tablet_.now(), tablet_.ports().random);
  SITEPROOF_TRY(EventDraft draft,
                tablet_.draft(id, QuoteMade{quote, std::move(lines), std::move(currency), std::move(note), replaces}));
  SITEPROOF_CHECK(writer.append(std::move(draft)));
  SITEPROOF_CHECK(writer.commit(tablet_.now()));
  return quote;
}

Result<std::string> Quotes::text(const OrderId& id, const QuoteId& quote, std::string_view language) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  const Quote* const found = find(order, quote);
  if (found == nullptr) return fail(ErrorKind::not_found, "quote.unknown", "There is no such quote on this order.");
  return quote_text(order, *found, language);
}

Status Quotes::answer(const OrderId& id, QuoteWord word) {
  if (blank(word.given_by)) return refuse("quote.by", "Say who answered the quote.");
  if (!word.accepted && blank(word.reason))
    return refuse("quote.reason", "Say why the owner declined, in their words.");
  if (word.accepted && word.how == "in_person" && !is_drawn(word.strokes)) {
    return refuse("quote.signature", "Priced work needs a signature: let the owner sign.");
  }
  const QuoteId quote = word.quote;
  const std::string seen = word.seen;
  return tablet_.record(id,
                        QuoteAnswered{quote, word.accepted, std::move(word.given_by), std::move(word.how),
                                      std::move(word.reason), std::move(word.seen), std::move(word.strokes)},
                        [&](const OrderState& order) -> Status {
                          const Quote* const found = find(order, quote);
                          if (found == nullptr) return refuse("quote.unknown", "There is no such quote on this order.");
                          if (found != active_quote(order)) {
                            return refuse("quote.replaced", "A newer quote has taken its place: show that one.");
                          }
                          SITEPROOF_CHECK(quote_total(found->lines, found->currency));
                          if (found->answer) return refuse("quote.answered", "This quote has been answered already.");
                          if (seen != quote_text(order, *found, "zh") && seen != quote_text(order, *found, "en")) {
                            return refuse("quote.changed", "The quote has changed since it was shown: show it again.");
                          }
                          return {};
                        });
}

}  // namespace siteproof
