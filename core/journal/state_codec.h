#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/model/order.h"

namespace siteproof {

[[nodiscard]] Result<OrderState> state_from_json(const nlohmann::json& object);

/// The state's canonical text and its SHA-256: what two replicas compare.
struct StateText {
  std::string text;
  Sha256 digest;
};
[[nodiscard]] Result<StateText> state_text(const OrderState& state);
[[nodiscard]] Result<OrderState> read_state(std::string_view text);

/// Canonical texts, as the wire and the stores have them.
[[nodiscard]] Result<std::string> household_text(const Household& household);
[[nodiscard]] Result<std::string> household_line_text(const HouseholdLine& line);
[[nodiscard]] Result<std::string> household_file_text(const HouseholdFile& file);
[[nodiscard]] Result<Household> household_from_json(const nlohmann::json& object);
[[nodiscard]] Result<HouseholdFile> household_file_from_json(const nlohmann::json& object);

}  // namespace siteproof
