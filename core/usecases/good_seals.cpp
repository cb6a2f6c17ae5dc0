#include "core/usecases/good_seals.h"

#include <algorithm>
#include <set>

namespace siteproof {
namespace {

Result<std::set<EventId>> sealed_here(Tablet& tablet, const OrderId& order) {
  std::set<EventId> made;
  SITEPROOF_TRY(const auto chain, tablet.store().chain(order, tablet.device()));
  for (const std::string& line : chain) {
    if (line.find("\"evidence.sealed\"") == std::string::npos) continue;
    SITEPROOF_TRY(const Event event, read_event(line));
    if (std::holds_alternative<EvidenceSealed>(event.body)) made.insert(event.header.id);
  }
  return made;
}

}  // namespace

Result<std::vector<Seal>> good_seals(Tablet& tablet, const OrderState& order) {
  std::vector<Seal> good = order.seals;
  const auto received = [](const Seal& seal) { return seal.receipt.has_value(); };
  if (std::all_of(good.begin(), good.end(), received)) return good;
  SITEPROOF_TRY(const auto ours, sealed_here(tablet, order.id));
  std::erase_if(good, [&](const Seal& seal) { return !received(seal) && !ours.contains(seal.event); });
  return good;
}

}  // namespace siteproof
