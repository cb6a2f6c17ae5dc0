#include "core/storage/raised_rows.h"

#include <algorithm>

#include "core/rules/raise.h"

namespace siteproof {
namespace {

struct Found {
  OrderId order;
  bool in_scope = false;
  bool sent = false;
};

Result<std::vector<Found>> found_by_number(Database& db, const OrderId& inspection) {
  const std::string from = raised_prefix(inspection);
  std::string before = from;
  ++before.back();
  // A snapshot's events are elsewhere: it was sent, wherever it was made.
  SITEPROOF_TRY(auto rows,
                db.cached("SELECT id, in_scope, NOT EXISTS(SELECT 1 FROM event e WHERE e.order_id = o.id AND "
                          "e.state = 0 AND e.text ->> '$.kind' = 'order.reported') "
                          "FROM work_order o WHERE id >= ?1 AND id < ?2 ORDER BY id"));
  rows->bind_all(from, before);
  std::vector<Found> out;
  while (true) {
    SITEPROOF_TRY(const bool more, rows->step());
    if (!more) return out;
    out.push_back({OrderId{std::string(rows->text(0))}, rows->int64(1) != 0, rows->int64(2) != 0});
  }
}

}  // namespace

Result<std::vector<RaisedRow>> raised_rows(TabletStore& store, const OrderId& inspection) {
  SITEPROOF_TRY(const auto found, found_by_number(store.database(), inspection));
  std::vector<RaisedRow> out;
  for (const Found& one : found) {
    SITEPROOF_TRY(OrderState order, store.order(one.order));
    if (order.intake.raised_from != inspection) continue;
    out.push_back({std::move(order), one.in_scope, one.sent});
  }
  std::stable_sort(out.begin(), out.end(), [](const RaisedRow& a, const RaisedRow& b) {
    return a.order.intake.reported_at < b.order.intake.reported_at;
  });
  return out;
}

Result<std::shared_ptr<const ChecklistTemplate>> newest_checklist(TabletStore& store, const TemplateId& id) {
  std::vector<int> versions;
  {
    SITEPROOF_TRY(auto rows, store.database().cached("SELECT version FROM checklist_template WHERE id = ? "
                                                     "ORDER BY version DESC"));
    rows->bind_all(id);
    while (true) {
      SITEPROOF_TRY(const bool more, rows->step());
      if (!more) break;
      versions.push_back(rows->integer<int>(0));
    }
  }
  for (const int version : versions) {
    SITEPROOF_TRY(auto checklist, store.checklist(TemplateRef{id, version}));
    if (checklist) return checklist;
  }
  return std::shared_ptr<const ChecklistTemplate>();
}

}  // namespace siteproof
