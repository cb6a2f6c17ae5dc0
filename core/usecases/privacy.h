#pragma once

#include <chrono>

#include "core/storage/personal_data.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// How many days an owner's data stays after the last order of their home (rules/privacy.h).
[[nodiscard]] Result<std::chrono::days> personal_data_days(Tablet& tablet);
/// 1 to 3650; usage "privacy.days" for anything else. Every home is looked at anew.
[[nodiscard]] Status keep_personal_data_days(Tablet& tablet, int days);

/// Wipes the owner's contact, flags, preferences and documents from the files of homes whose time is over; never an
/// event, a photograph or a signature. Gives how many homes that were. At every start and after every synchronisation
/// that got through; a call with nothing due reads one line of an index.
[[nodiscard]] Result<int> forget_personal_data(Tablet& tablet);

/// What a technician may read of an owner now.
enum class OwnerData {
  shown,
  out_of_scope,  ///< no order of the home is theirs now
  expired,       ///< wiped from this tablet
};
[[nodiscard]] Result<OwnerData> owner_data(Tablet& tablet, const HouseholdId& home);
/// Takes out of a file read from the store what may not be shown.
[[nodiscard]] Result<OwnerData> hide_owner_data(Tablet& tablet, Household& home);

}  // namespace siteproof
