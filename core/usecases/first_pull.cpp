#include "core/usecases/first_pull.h"

namespace siteproof {

Result<FirstPull> first_pull(Tablet& tablet) {
  FirstPull found;
  SITEPROOF_TRY(const auto orders, tablet.store().database().query_int64("SELECT count(*) FROM work_order"));
  found.orders = orders.value_or(0);
  SITEPROOF_TRY(const auto last, tablet.store().setting(setting::last_sync));
  found.complete = last.has_value();
  return found;
}

}  // namespace siteproof
