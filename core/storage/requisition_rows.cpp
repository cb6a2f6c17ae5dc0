#include "core/storage/requisition_rows.h"

namespace siteproof {
namespace {

std::optional<Bilingual> read_name(const Statement& row, int zh) {
  if (row.is_null(zh)) return std::nullopt;
  return Bilingual{std::string(row.text(zh)), std::string(row.text(zh + 1))};
}

Result<AskedFor> read_line(Statement& row) {
  AskedFor line;
  SITEPROOF_TRY(line.id, row.id<RequisitionId>(0));
  line.order = OrderId{std::string(row.text(1))};
  line.title = row.text(2);
  line.address = row.text(3);
  line.item = ItemId{std::string(row.text(4))};
  SITEPROOF_TRY(line.quantity, Decimal::parse(row.text(5)));
  line.unit = row.text(6);
  line.note = row.text(7);
  SITEPROOF_TRY(line.state, parse_name<RequisitionState>(row.text(8)));
  if (!row.is_null(9)) {
    SITEPROOF_TRY(line.granted_quantity, Decimal::parse(row.text(9)));
  }
  if (!row.is_null(10)) line.substitute = ItemId{std::string(row.text(10))};
  line.reason = row.text(11);
  line.at = row.time(12);
  line.name = read_name(row, 13);
  line.substitute_name = read_name(row, 15);
  if (!row.is_null(17)) line.needed_at = row.time(17);
  return line;
}

}  // namespace

Status save_requisitions(Database& db, const OrderState& order) {
  SITEPROOF_CHECK(db.run("DELETE FROM requisition WHERE order_id = ?", order.id));
  for (const Requisition& asked : order.requisitions) {
    const auto granted = asked.granted_quantity ? std::optional(asked.granted_quantity->str()) : std::nullopt;
    SITEPROOF_CHECK(
        db.run("INSERT OR REPLACE INTO requisition(order_id, id, item, quantity, unit, note, state, granted_quantity, "
               "substitute, reason, at, needed_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
               order.id, asked.id, asked.item, asked.quantity.str(), asked.unit, asked.note, to_string(asked.state),
               granted, asked.substitute, asked.reason, asked.at, asked.needed_at));
  }
  return {};
}

Result<std::vector<AskedFor>> read_asked_for(Database& db, int count_max) {
  SITEPROOF_TRY(auto rows,
                db.cached("SELECT r.id, r.order_id, o.title, o.address, r.item, r.quantity, r.unit, r.note, r.state, "
                          "r.granted_quantity, r.substitute, r.reason, r.at, i.name_zh, i.name_en, s.name_zh, "
                          "s.name_en, r.needed_at FROM requisition r JOIN work_order o ON o.id = r.order_id "
                          "LEFT JOIN stock_item i ON i.code = r.item LEFT JOIN stock_item s ON s.code = r.substitute "
                          "WHERE o.in_scope = 1 AND o.is_open = 1 ORDER BY r.at DESC, r.id DESC LIMIT ?"));
  rows->bind_all(count_max);
  std::vector<AskedFor> lines;
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return lines;
    SITEPROOF_TRY(AskedFor line, read_line(*rows));
    lines.push_back(std::move(line));
  }
}

}  // namespace siteproof
