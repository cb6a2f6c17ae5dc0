#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/order.h"

namespace siteproof {

/// The quote that counts: the newest that is not declined and that no later one replaces, a declined one never; with
/// nothing but declined ones the newest of them; nullptr when there is none.
[[nodiscard]] const Quote* active_quote(const OrderState& order);

/// Quantity times unit price, and their sum: exact, in the quote's currency. Refused, "quote.range", where 18 digits or
/// 9 places do not hold it.
[[nodiscard]] Result<Decimal> line_total(const QuoteLine& line);
[[nodiscard]] Result<Money> quote_total(const std::vector<QuoteLine>& lines, const std::string& currency);

/// Refuses a quote without lines ("quote.empty"), a line without words, with a quantity not above zero or a price below
/// it ("quote.line"), a currency that is not three capital letters ("quote.currency"), and amounts that cannot be added
/// exactly ("quote.range").
[[nodiscard]] Status check_quote(const std::vector<QuoteLine>& lines, const std::string& currency);

/// What the owner is shown and says yes or no to, in "zh" or "en": the same bytes on every device.
[[nodiscard]] std::string quote_text(const OrderState& order, const Quote& quote, std::string_view language);

}  // namespace siteproof
