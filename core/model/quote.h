#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/sha256.h"
#include "core/model/money.h"

// What a repair out of warranty will cost, and what the owner said to it (domain.md sections 2 and 3).
namespace siteproof {

struct QuoteLine {
  std::optional<ItemId> item;  ///< a material's code; none for labour and the like
  std::string text;
  Decimal quantity;
  std::string unit;
  Decimal unit_price;  ///< in the quote's currency
  friend bool operator==(const QuoteLine&, const QuoteLine&) = default;
};

/// The owner's word on exactly the text they were shown.
struct QuoteAnswer {
  EventId event;
  bool accepted = false;
  std::string given_by, how, reason;
  Sha256 text_sha256;                    ///< of what the owner saw
  std::optional<Sha256> strokes_sha256;  ///< none when it was not signed
  PersonId by;
  UtcTime at;
  friend bool operator==(const QuoteAnswer&, const QuoteAnswer&) = default;
};

struct Quote {
  QuoteId id;
  EventId event;
  std::vector<QuoteLine> lines;
  std::string currency;  ///< ISO 4217
  std::string note;
  std::optional<QuoteId>
      replaces;  ///< a change order takes the place of the quote before and needs a consent of its own
  std::optional<QuoteAnswer> answer;  ///< the first; a later one is a card
  PersonId by;
  UtcTime at;
  friend bool operator==(const Quote&, const Quote&) = default;
};

}  // namespace siteproof
