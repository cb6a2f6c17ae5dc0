#pragma once

#include "core/journal/fold.h"

namespace siteproof {

// The fold of what happens around the repair itself: forms beside the order's own, long tests, quotes, materials,
// hand-overs, call-backs and complaints. All are facts; what two people answered differently becomes a card.

FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const FormOpened& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const TestBegun& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const TestEnded& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const GateOverridden& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const StepTaken& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const QuoteMade& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const QuoteAnswered& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const MaterialReceived& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const MaterialReturned& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const StockCounted& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const HandedOver& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const HandOverTaken& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const CallBackMade& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const ComplaintMade& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const ComplaintGraded& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const ComplaintFactsFound& fact);
FoldOutcome fold_trade(OrderState& state, const EventHeader& header, const ComplaintAnswered& fact);

/// Of strokes as their points are written in the record.
[[nodiscard]] Sha256 stroke_hash(const std::vector<Stroke>& strokes);

}  // namespace siteproof
