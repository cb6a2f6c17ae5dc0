#include "core/usecases/privacy.h"

#include <algorithm>
#include <charconv>

#include "core/rules/household.h"
#include "core/rules/privacy.h"
#include "core/usecases/tablet_clock.h"

namespace siteproof {
namespace {

constexpr std::string_view days_key = "privacy.days";
constexpr int days_max = 3650;
/// So many homes in one transaction, which somebody else may be waiting for.
constexpr int homes_at_once = 100;

Result<std::optional<UtcTime>> last_finished(Tablet& tablet, const std::vector<OrderId>& finished) {
  std::optional<UtcTime> last;
  for (const OrderId& id : finished) {
    SITEPROOF_TRY(const OrderState order, tablet.store().order(id));
    std::optional<UtcTime> at = completion(order).last_at;
    if (!at && !order.timeline.empty()) at = order.timeline.back().server_at.value_or(order.timeline.back().at);
    if (at && (!last || *last < *at)) last = at;
  }
  return last;
}

Result<int> forget_some(Tablet& tablet, UtcTime now, std::chrono::days kept, std::size_t& looked_at) {
  Database& db = tablet.store().database();
  PersonalData data(db);
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(db));
  SITEPROOF_TRY(const auto homes, data.due(now, homes_at_once));
  looked_at = homes.size();
  int forgotten = 0;
  for (const HouseholdId& home : homes) {
    SITEPROOF_TRY(const HomeScope scope, data.scope(home));
    HomeOrders orders{scope.any, scope.open, std::nullopt, scope.left_at};
    if (!scope.open) {
      SITEPROOF_TRY(orders.last_finished, last_finished(tablet, scope.finished));
    }
    const PersonalDataTerm term = personal_data_term(orders, now, kept);
    if (term.forget) {
      SITEPROOF_CHECK(data.forget(home));
      ++forgotten;
    } else {
      SITEPROOF_CHECK(data.look_again(home, term.look_again, term.left_at));
    }
  }
  SITEPROOF_CHECK(transaction.commit());
  return forgotten;
}

}  // namespace

Result<std::chrono::days> personal_data_days(Tablet& tablet) {
  SITEPROOF_TRY(const auto kept, tablet.store().setting(days_key));
  int days = 0;
  if (!kept || std::from_chars(kept->data(), kept->data() + kept->size(), days).ec != std::errc() || days < 1) {
    return personal_data_days_usual;
  }
  return std::chrono::days(std::min(days, days_max));
}

Status keep_personal_data_days(Tablet& tablet, int days) {
  if (days < 1 || days > days_max) {
    return fail(ErrorKind::usage, "privacy.days", "An owner's data is kept for 1 to 3650 days.");
  }
  Database& db = tablet.store().database();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(db));
  SITEPROOF_CHECK(tablet.store().set_setting(days_key, std::to_string(days)));
  SITEPROOF_CHECK(db.run("UPDATE personal_data SET look_at = 0 WHERE forgotten = 0"));
  return transaction.commit();
}

Result<int> forget_personal_data(Tablet& tablet) {
  SITEPROOF_TRY(const auto ahead, server_ahead(tablet));
  const UtcTime now = tablet.now() + ahead.value_or(std::chrono::milliseconds(0));
  SITEPROOF_TRY(const auto kept, personal_data_days(tablet));
  SITEPROOF_TRY(const auto first, PersonalData(tablet.store().database()).due(now, 1));
  if (first.empty()) return 0;
  int forgotten = 0;
  // A home looked at is due later than now, so each is seen once.
  for (std::size_t looked_at = homes_at_once; looked_at == homes_at_once;) {
    SITEPROOF_TRY(const int some, forget_some(tablet, now, kept, looked_at));
    forgotten += some;
  }
  return forgotten;
}

Result<OwnerData> owner_data(Tablet& tablet, const HouseholdId& home) {
  PersonalData data(tablet.store().database());
  SITEPROOF_TRY(const bool forgotten, data.is_forgotten(home));
  if (forgotten) return OwnerData::expired;
  SITEPROOF_TRY(const bool mine, data.in_scope(home));
  return mine ? OwnerData::shown : OwnerData::out_of_scope;
}

Result<OwnerData> hide_owner_data(Tablet& tablet, Household& home) {
  SITEPROOF_TRY(const OwnerData may, owner_data(tablet, home.id));
  if (may == OwnerData::shown) return may;
  home.owner = {};
  home.flags.clear();
  home.preferences.clear();
  home.documents.clear();
  return may;
}

}  // namespace siteproof
