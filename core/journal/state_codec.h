#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/model/order.h"

namespace siteproof {

[[nodiscard]] nlohmann::json to_json(const OrderState& state);
[[nodiscard]] Result<OrderState> state_from_json(const nlohmann::json& object);

/// The state's canonical text and its SHA-256: what two replicas compare.
struct StateText {
  std::string text;
  Sha256 digest;
};
[[nodiscard]] Result<StateText> state_text(const OrderState& state);
[[nodiscard]] Result<OrderState> read_state(std::string_view text);

[[nodiscard]] nlohmann::json to_json(const Household& household);
[[nodiscard]] Result<Household> household_from_json(const nlohmann::json& object);
[[nodiscard]] nlohmann::json to_json(const HouseholdFile& file);
[[nodiscard]] Result<HouseholdFile> household_file_from_json(const nlohmann::json& object);

}  // namespace siteproof
