#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/time.h"

namespace siteproof::demodata {

/// Equal parameters give equal documents, on every machine.
struct SeedParameters {
  int orders = 200;
  std::uint64_t seed = 1;
  UtcTime now;                           ///< no order is reported later than this; from 2000 on
  std::vector<std::string> technicians;  ///< log-in names; with none, every order stays unassigned
  int history_percent = 20;    ///< orders from one to twenty-four months ago, never assigned: the household's past
  int unassigned_percent = 8;  ///< of the others, those the dispatcher has yet to assign
};

/// An import document {"households", "orders", "stock", "templates"}: invented people and estates, Chinese or (in the
/// estates where foreigners live) English. Orders stand in the order they were reported, except that the first one is
/// the demonstration's star: an emergency leak in a bathroom ceiling, the first technician's, reported 25 minutes ago
/// at a household with three earlier orders (as far as `orders` allows).
[[nodiscard]] nlohmann::json seed_orders(const SeedParameters& parameters);

/// The leak template that is shipped (core/model/templates/leak.json).
[[nodiscard]] const nlohmann::json& leak_template();

}  // namespace siteproof::demodata
