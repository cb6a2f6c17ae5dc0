#include "core/storage/integrity.h"

#include "core/journal/state_codec.h"
#include "core/storage/order_rows.h"

namespace siteproof {
namespace {

struct Recorded {
  OrderId id;
  Sha256 shown, confirmed;
};

Result<std::vector<Recorded>> recorded_digests(Database& db) {
  SITEPROOF_TRY(auto query, db.cached("SELECT id, digest, confirmed_digest FROM work_order ORDER BY id"));
  std::vector<Recorded> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    SITEPROOF_TRY(const Sha256 digest, query->sha256(1));
    SITEPROOF_TRY(const Sha256 confirmed, query->sha256(2));
    out.push_back({OrderId{std::string(query->text(0))}, digest, confirmed});
  }
}

// The shown state follows from the confirmed one and the waiting events; anything else was altered.
Result<bool> agrees(Database& db, const Recorded& recorded, const DeviceId& device) {
  auto row = load_order(db, recorded.id);
  if (!row || !*row || !(*row)->confirmed) return false;
  const OrderState stored = (*row)->shown();
  SITEPROOF_TRY(const StateText confirmed, state_text(*(*row)->confirmed));
  SITEPROOF_CHECK(replay_waiting(db, **row, device));
  SITEPROOF_TRY(const StateText text, state_text((*row)->shown()));
  return stored == (*row)->shown() && text.digest == recorded.shown && confirmed.digest == recorded.confirmed;
}

}  // namespace

Result<std::vector<OrderId>> orders_that_differ(TabletStore& store, const DeviceId& device, std::int64_t& looked_at) {
  SITEPROOF_TRY(const auto all, recorded_digests(store.database()));
  std::vector<OrderId> differing;
  for (const Recorded& recorded : all) {
    ++looked_at;
    SITEPROOF_TRY(const bool good, agrees(store.database(), recorded, device));
    if (!good) differing.push_back(recorded.id);
  }
  return differing;
}

}  // namespace siteproof
