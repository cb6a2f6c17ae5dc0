#include "core/usecases/whereabouts.h"

#include <chrono>
#include <nlohmann/json.hpp>

#include "core/usecases/orders.h"

namespace siteproof {
namespace {

constexpr std::string_view key = "app.whereabouts";
constexpr std::chrono::hours kept_for{12};

struct Field {
  const char* name;
  std::string Whereabouts::*value;
};
constexpr Field fields[] = {
    {"place", &Whereabouts::place}, {"order", &Whereabouts::order},   {"home", &Whereabouts::home},
    {"cover", &Whereabouts::cover}, {"stage", &Whereabouts::stage},   {"sheet", &Whereabouts::sheet},
    {"item", &Whereabouts::item},   {"search", &Whereabouts::search}, {"language", &Whereabouts::language}};

}  // namespace

Status keep_whereabouts(Tablet& tablet, const Whereabouts& now) {
  nlohmann::json kept{{"at", tablet.now().ms}};
  for (const Field& field : fields) kept[field.name] = now.*field.value;
  return tablet.store().set_setting(key, kept.dump(-1, ' ', false, nlohmann::json::error_handler_t::ignore));
}

Result<std::optional<Whereabouts>> whereabouts(Tablet& tablet) {
  SITEPROOF_TRY(const auto written, tablet.store().setting(key));
  const auto kept = nlohmann::json::parse(written.value_or(""), nullptr, false);
  if (!kept.is_object() || !kept.contains("at") || !kept["at"].is_number_integer()) return std::nullopt;
  const std::chrono::milliseconds ago(tablet.now().ms - kept["at"].get<std::int64_t>());
  if (ago > kept_for || ago < -kept_for) return std::nullopt;
  Whereabouts found;
  for (const Field& field : fields) {
    if (kept.contains(field.name) && kept[field.name].is_string()) {
      found.*field.value = kept[field.name].get<std::string>();
    }
  }
  if (found == Whereabouts{}) return std::nullopt;
  if (found.order.empty()) return found;
  const auto page = Orders(tablet).page(OrderId{found.order});
  if (!page) return std::nullopt;
  if (found.cover == "signOff" && page->order.status.value != OrderStatus::self_checked) found.cover.clear();
  return found;
}

}  // namespace siteproof
