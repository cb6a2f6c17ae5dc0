#include "core/usecases/sync_preferences.h"

#include "core/usecases/tablet.h"

namespace siteproof {
namespace {

constexpr std::string_view paused_key = "sync.paused";
constexpr std::string_view wifi_only_key = "sync.wifi_only";

Result<bool> is_on(Tablet& tablet, std::string_view key) {
  SITEPROOF_TRY(const auto kept, tablet.store().setting(key));
  return kept == "on";
}

}  // namespace

Result<SyncPreferences> read_sync_preferences(Tablet& tablet) {
  SyncPreferences kept;
  SITEPROOF_TRY(kept.paused, is_on(tablet, paused_key));
  SITEPROOF_TRY(kept.wifi_only, is_on(tablet, wifi_only_key));
  return kept;
}

Status keep_sync_preferences(Tablet& tablet, const SyncPreferences& wanted) {
  TabletStore& store = tablet.store();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  SITEPROOF_CHECK(store.set_setting(paused_key, wanted.paused ? "on" : "off"));
  SITEPROOF_CHECK(store.set_setting(wifi_only_key, wanted.wifi_only ? "on" : "off"));
  return transaction.commit();
}

}  // namespace siteproof
