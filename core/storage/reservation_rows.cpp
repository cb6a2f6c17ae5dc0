#include "core/storage/movement_rows.h"
#include "core/storage/movement_statements.h"

namespace siteproof {
namespace {

Result<Requisition> read_requisition(Statement& row) {
  Requisition asked;
  SITEPROOF_TRY(asked.id, row.id<RequisitionId>(0));
  asked.item = ItemId{std::string(row.text(1))};
  SITEPROOF_TRY(asked.quantity, Decimal::parse(row.text(2)));
  asked.unit = row.text(3);
  SITEPROOF_TRY(asked.state, parse_name<RequisitionState>(row.text(4)));
  if (!row.is_null(5)) {
    SITEPROOF_TRY(asked.granted_quantity, Decimal::parse(row.text(5)));
  }
  if (!row.is_null(6)) asked.substitute = ItemId{std::string(row.text(6))};
  return asked;
}

Result<ExactSum> received_of(Database& db, const Requisition& asked) {
  ExactSum sum;
  SITEPROOF_TRY(auto rows, db.cached(movement_statement::received_of_request));
  rows->bind_all(asked.id, asked.unit);
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return sum;
    SITEPROOF_TRY(const Decimal quantity, Decimal::parse(rows->text(0)));
    sum.add(quantity);
  }
}

Status add_open(Database& db, std::vector<Reservation>& out) {
  SITEPROOF_TRY(auto rows, db.cached(movement_statement::open_requests));
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return {};
    SITEPROOF_TRY(const Requisition asked, read_requisition(*rows));
    SITEPROOF_TRY(const ExactSum received, received_of(db, asked));
    if (auto reservation = open_reservation(asked, received)) out.push_back(std::move(*reservation));
  }
}

Status add_taken(Database& db, UtcTime taken_at, std::vector<Reservation>& out) {
  SITEPROOF_TRY(auto rows, db.cached(movement_statement::taken_since));
  rows->bind_all(taken_at);
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return {};
    SITEPROOF_TRY(const Decimal quantity, Decimal::parse(rows->text(1)));
    out.push_back({ItemId{std::string(rows->text(0))}, quantity, std::string(rows->text(2)), ReservationKind::taken});
  }
}

}  // namespace

Result<std::vector<Reservation>> read_reservations(Database& db, UtcTime taken_at) {
  std::vector<Reservation> out;
  SITEPROOF_CHECK(add_open(db, out));
  SITEPROOF_CHECK(add_taken(db, taken_at, out));
  return out;
}

}  // namespace siteproof
