#include "core/rules/sla_limits.h"

#include <nlohmann/json.hpp>
#include <string>

namespace siteproof {
namespace {

using Limits = std::map<OrderClass, SlaLimits>;

Limits read_defaults() {
  const nlohmann::json document = nlohmann::json::parse(default_limits_text);
  Limits out;
  for (const OrderClass c :
       {OrderClass::emergency, OrderClass::ordinary, OrderClass::alteration, OrderClass::enquiry}) {
    const nlohmann::json& limits = document.at(std::string(to_string(c)));
    out[c] = {limits.at("respond_minutes").get<int>(), limits.at("resolve_minutes").get<int>()};
  }
  return out;
}

}  // namespace

SlaLimits sla_limits(const Limits& of_template, OrderClass order_class) {
  if (const auto named = of_template.find(order_class); named != of_template.end()) return named->second;
  static const Limits defaults = read_defaults();
  return defaults.at(order_class);
}

}  // namespace siteproof
