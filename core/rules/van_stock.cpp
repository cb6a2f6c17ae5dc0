#include "core/rules/van_stock.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "core/rules/stock.h"
#include "core/rules/wording.h"

namespace siteproof {
namespace {

constexpr std::string_view van_prefix = "van:";
constexpr std::array<std::string_view, 5> kinds{"received", "refused", "used", "returned", "counted"};

}  // namespace

std::string_view to_string(MovementKind kind) noexcept { return kinds.at(static_cast<std::size_t>(kind)); }

Result<MovementKind> parse_movement_kind(std::string_view name) {
  const auto it = std::find(kinds.begin(), kinds.end(), name);
  if (it != kinds.end()) return static_cast<MovementKind>(it - kinds.begin());
  return fail(ErrorKind::storage, "movement.kind", fmt::format("\"{}\" is no movement of material.", name));
}

std::string van_location(const PersonId& person) { return std::string(van_prefix) + person.str(); }

std::optional<PersonId> van_owner(std::string_view location) {
  if (!location.starts_with(van_prefix)) return std::nullopt;
  const auto person = PersonId::parse(location.substr(van_prefix.size()));
  return person ? std::optional(*person) : std::nullopt;
}

std::vector<Movement> movements(const OrderState& order) {
  std::vector<Movement> out;
  for (const MaterialReceipt& in : order.receipts) {
    const MovementKind kind = in.quality_ok ? MovementKind::received : MovementKind::refused;
    out.push_back({in.event, order.id, in.by, kind, in.item, in.quantity, in.unit, in.batch, in.requisition,
                   std::nullopt, in.at});
  }
  for (const PartUse& used : order.parts) {
    out.push_back({used.event, order.id, used.by, MovementKind::used, used.item, used.quantity, used.unit, used.batch,
                   std::nullopt, used.photo, used.at});
  }
  for (const MaterialReturn& back : order.returns) {
    out.push_back({back.event, order.id, back.by, MovementKind::returned, back.item, back.quantity, back.unit,
                   back.batch, std::nullopt, std::nullopt, back.at});
  }
  for (const StockCount& count : order.counts) {
    const auto person = van_owner(count.location);
    if (!person) continue;
    out.push_back({count.event,
                   order.id,
                   *person,
                   MovementKind::counted,
                   count.item,
                   count.quantity,
                   count.unit,
                   {},
                   std::nullopt,
                   std::nullopt,
                   count.at});
  }
  return out;
}

bool moves_balance(const Movement& movement, const std::optional<std::pair<UtcTime, EventId>>& counted) {
  return movement.kind != MovementKind::refused && (!counted || std::pair(movement.at, movement.event) > *counted);
}

void apply_movement(VanLine& line, const Movement& movement) {
  if (!moves_balance(movement, line.counted)) return;
  switch (movement.kind) {
    case MovementKind::received: line.balance.add(movement.quantity); break;
    case MovementKind::refused: break;
    case MovementKind::used:
    case MovementKind::returned: line.balance.subtract(movement.quantity); break;
    case MovementKind::counted:
      line.balance = {};
      line.balance.add(movement.quantity);
      line.counted = {movement.at, movement.event};
  }
}

std::vector<VanLine> van_stock(std::vector<Movement> all, const PersonId& person) {
  std::erase_if(all, [&](const Movement& m) { return m.person != person || m.kind == MovementKind::refused; });
  std::sort(all.begin(), all.end(), [](const Movement& a, const Movement& b) {
    return std::tie(a.item, a.unit, a.at, a.event) < std::tie(b.item, b.unit, b.at, b.event);
  });
  std::vector<VanLine> out;
  for (const Movement& movement : all) {
    if (out.empty() || out.back().item != movement.item || out.back().unit != movement.unit) {
      out.push_back({movement.item, movement.unit, {}, std::nullopt});
    }
    apply_movement(out.back(), movement);
  }
  return out;
}

std::optional<Bilingual> van_finding(const VanLine& line) {
  const std::string unit = unit_sign(line.unit);
  if (line.balance.sign() < 0) {
    const std::string short_by = line.balance.str().substr(1);
    return Bilingual{fmt::format("{}：领用和退回比收到的多 {} {}，请盘点。", line.item.str(), short_by, unit),
                     fmt::format("{}: {} {} more went out than came in: count it.", line.item.str(), short_by, unit)};
  }
  if (line.balance.decimal()) return std::nullopt;
  return Bilingual{
      fmt::format("{}：数量过大或过细，无法准确记录，请盘点。", line.item.str()),
      fmt::format("{}: the amounts are too large or too fine to be written exactly: count it.", line.item.str())};
}

bool is_count_due(const VanLine& line, UtcTime now) { return !line.counted || is_stale(line.counted->first, now); }

}  // namespace siteproof
