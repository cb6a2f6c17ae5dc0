#include "core/storage/integrity.h"

#include "core/journal/state_codec.h"
#include "core/storage/order_rows.h"

namespace siteproof {
namespace {

// What is shown follows from the confirmed state and the waiting events, which are checked with the journal.
bool agrees(TabletStore& store, const OrderId& id, const std::optional<Sha256>& recorded) {
  const auto row = load_order(store, id);
  if (!row || !*row) return false;
  if (!recorded || !(*row)->confirmed) return !recorded && !(*row)->confirmed;
  const auto text = state_text(*(*row)->confirmed);
  return text && text->digest == recorded;
}

}  // namespace

Result<std::vector<OrderId>> orders_that_differ(TabletStore& store, std::int64_t& looked_at) {
  SITEPROOF_TRY(auto query, store.database().cached("SELECT id, confirmed_digest FROM work_order ORDER BY id"));
  std::vector<OrderId> differing;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return differing;
    ++looked_at;
    OrderId id{std::string(query->text(0))};
    std::optional<Sha256> recorded;
    if (!query->is_null(1)) {
      const auto digest = query->sha256(1);
      recorded = digest ? *digest : Sha256{};
    }
    if (!agrees(store, id, recorded)) differing.push_back(std::move(id));
  }
}

}  // namespace siteproof
