#include "core/usecases/requisitions.h"

#include "core/rules/materials.h"
#include "core/rules/workflow.h"
#include "core/storage/movement_rows.h"
#include "core/storage/stock_table.h"

namespace siteproof {

Status Requisitions::check_time(const OrderId& id, const ItemId& item, const Decimal& quantity, UtcTime needed_at) {
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(const auto checklist, tablet_.store().checklist(order.intake.checklist));
  const auto utc_offset = checklist ? checklist->utc_offset : std::chrono::minutes{0};
  Database& db = tablet_.store().database();
  StockTable stock(db);
  SITEPROOF_TRY(const auto known, stock.item(item));
  SITEPROOF_TRY(const auto taken_at, stock.taken_at());
  DepotLine line;
  if (known && taken_at) {
    SITEPROOF_TRY(const auto reservations, read_reservations(db, *taken_at));
    line = depot_line(*known, reservations);
  }
  return check_needed_at(line, quantity, needed_at, tablet_.now(), utc_offset);
}

Result<RequisitionId> Requisitions::add(const OrderId& order, const ItemId& item, const Decimal& quantity,
                                        std::string unit, std::string note, std::optional<UtcTime> needed_at) {
  if (quantity.sign() <= 0) {
    return fail(ErrorKind::rule, "requisition.quantity", "The quantity must be more than zero.");
  }
  if (unit.empty()) {
    SITEPROOF_TRY(const auto known, StockTable(tablet_.store().database()).item(item));
    if (known) unit = known->unit;
  }
  if (needed_at) SITEPROOF_CHECK(check_time(order, item, quantity, *needed_at));
  const auto id = RequisitionId::make(tablet_.now(), tablet_.ports().random);
  SITEPROOF_CHECK(tablet_.record(order,
                                 RequisitionMade{id, item, quantity, std::move(unit), std::move(note), needed_at},
                                 [](const OrderState& state) -> Status {
                                   if (!is_finished(state.status.value)) return {};
                                   return fail(ErrorKind::rule, "requisition.order_finished",
                                               "The order is finished: material is requested on an open order.");
                                 }));
  return id;
}

Result<std::vector<Requisition>> Requisitions::list(const OrderId& order) {
  SITEPROOF_TRY(OrderState state, tablet_.store().order(order));
  return std::move(state.requisitions);
}

}  // namespace siteproof
