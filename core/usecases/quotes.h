#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

/// What the owner said to a quote.
struct QuoteWord {
  QuoteId quote;
  bool accepted = false;
  std::string given_by, how;  ///< who, and "in_person", "phone" or "writing"
  std::string reason = {};    ///< why not
  std::vector<Stroke> strokes = {};
  std::string seen;  ///< exactly what the owner was shown
};

/// Priced work: an itemised quote, and the owner's word before anything begins (domain.md sections 2 and 3).
class Quotes {
 public:
  explicit Quotes(Tablet& tablet) : tablet_(tablet) {}

  /// Makes a quote. One that is not declined yet is replaced by it, which makes it a change order. Refusals:
  /// "quote.empty", "quote.line" (a line without words, or with a quantity not above zero or a price below it),
  /// "quote.currency", "quote.range".
  [[nodiscard]] Result<QuoteId> make(const OrderId& order, std::vector<QuoteLine> lines, std::string currency,
                                     std::string note);
  /// The exact text to show; what `answer` is given must be this.
  [[nodiscard]] Result<std::string> text(const OrderId& order, const QuoteId& quote, std::string_view language);
  /// Records the owner's word. Refusals: "quote.unknown", "quote.replaced", "quote.answered", "quote.by",
  /// "quote.signature" (agreed in person without one), "quote.reason", "quote.changed" (the text is not the quote's).
  [[nodiscard]] Status answer(const OrderId& order, QuoteWord word);

 private:
  Tablet& tablet_;
};

}  // namespace siteproof
