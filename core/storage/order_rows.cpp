#include "core/storage/order_rows.h"

#include <algorithm>
#include <limits>

#include "core/journal/fold.h"
#include "core/journal/state_codec.h"
#include "core/rules/sla.h"
#include "core/rules/workflow.h"

namespace siteproof {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

std::int64_t due_of(const SlaClock& clock) {
  const auto due = clock.due();
  return due && !clock.paused ? due->ms : never;
}

Result<std::optional<OrderState>> read_optional(Statement& row, int column) {
  if (row.is_null(column)) return std::optional<OrderState>();
  SITEPROOF_TRY(OrderState state, read_state(row.text(column)));
  return std::optional<OrderState>(std::move(state));
}

Status save_texts(Database& db, const OrderRow& row, const std::optional<StateText>& confirmed,
                  const std::optional<StateText>& current, const StoredBefore& before) {
  const auto text = [](const std::optional<StateText>& t) {
    return t ? std::optional<std::string_view>(t->text) : std::nullopt;
  };
  if (before.confirmed_unchanged) {
    return db.run("UPDATE order_text SET current = ?2 WHERE row = ?1", row.row, text(current));
  }
  return db.run("INSERT OR REPLACE INTO order_text(row, confirmed, current) VALUES(?, ?, ?)", row.row, text(confirmed),
                text(current));
}

Status save_search(Database& db, std::int64_t row, const std::string& words, const std::string& before) {
  if (words == before) return {};
  if (!before.empty()) SITEPROOF_CHECK(db.run("DELETE FROM order_search WHERE rowid = ?", row));
  return db.run("INSERT INTO order_search(rowid, words) VALUES(?, ?)", row, words);
}

Status save_photos(Database& db, const OrderState& order, std::size_t before) {
  for (std::size_t i = 0; i < order.photos.size(); ++i) {
    if (order.photos.size() == before) return {};
    const Photo& photo = order.photos[i];
    SITEPROOF_CHECK(db.run("INSERT OR IGNORE INTO photo(id, order_id, sha256) VALUES(?, ?, ?)", photo.id, order.id,
                           photo.sha256));
  }
  return {};
}

}  // namespace

std::string search_words(const OrderState& order) {
  const Intake& in = order.intake;
  std::string words = order.id.str();
  for (const std::string* part : {&in.title, &in.description, &in.place, &in.contact.name, &in.contact.phone}) {
    words += '\n';
    words += *part;
  }
  words += '\n' + one_line(in.address) + '\n' + in.household.str();
  for (const Note& note : order.notes) words += '\n' + note.text;
  return words;
}

Result<std::optional<OrderRow>> load_order(Database& db, const OrderId& id) {
  SITEPROOF_TRY(auto query, db.cached("SELECT o.row, o.in_scope, o.confirmed_seq, t.confirmed, t.current "
                                      "FROM work_order o JOIN order_text t USING(row) WHERE o.id = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(id).step());
  if (!found) return std::optional<OrderRow>();
  OrderRow row;
  row.row = query->int64(0);
  row.in_scope = query->int64(1) != 0;
  row.confirmed_seq = query->integer<ServerSeq>(2);
  SITEPROOF_TRY(row.confirmed, read_optional(*query, 3));
  SITEPROOF_TRY(row.current, read_optional(*query, 4));
  return std::optional<OrderRow>(std::move(row));
}

Result<std::optional<OrderState>> load_shown(Database& db, const OrderId& id) {
  SITEPROOF_TRY(auto query, db.cached("SELECT coalesce(t.current, t.confirmed) FROM work_order o "
                                      "JOIN order_text t USING(row) WHERE o.id = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(id).step());
  if (!found) return std::optional<OrderState>();
  return read_optional(*query, 0);
}

Status save_order(TabletStore& store, OrderRow& row, const StoredBefore& before, UtcTime now) {
  Database& db = store.database();
  const OrderState& shown = row.shown();
  std::optional<StateText> confirmed;
  std::optional<StateText> current;
  if (row.confirmed && !before.confirmed_unchanged) {
    SITEPROOF_TRY(confirmed, state_text(*row.confirmed));
  }
  if (row.current) {
    SITEPROOF_TRY(current, state_text(*row.current));
  }
  // A form that this program cannot read must not keep the order from being stored.
  const auto checklist = store.checklist(shown.intake.checklist);
  const std::int64_t due = due_of(sla_clock(shown, checklist ? checklist->get() : nullptr, now));
  const auto open_conflicts = std::count_if(shown.conflicts.begin(), shown.conflicts.end(),
                                            [](const Conflict& c) { return !c.resolved; });
  const Sha256& digest = current ? current->digest : confirmed->digest;
  const std::optional<Sha256> confirmed_digest = confirmed ? std::optional(confirmed->digest) : std::nullopt;
  if (row.row == 0) {
    SITEPROOF_CHECK(db.run(
        "INSERT INTO work_order(id, in_scope, is_open, due, class, status, appointment, technician, household, "
        "reported_at, title, address, place, photos, conflicts, confirmed_seq, digest, confirmed_digest) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        shown.id, row.in_scope, !is_finished(shown.status.value), due, to_string(shown.intake.order_class),
        to_string(shown.status.value), shown.appointment.value, shown.technician.value, shown.intake.household,
        shown.intake.reported_at, shown.intake.title, one_line(shown.intake.address), shown.intake.place,
        std::ssize(shown.photos), open_conflicts, row.confirmed_seq, digest, confirmed_digest));
    row.row = db.last_insert_rowid();
  } else {
    SITEPROOF_CHECK(db.run(
        "UPDATE work_order SET in_scope=?2, is_open=?3, due=?4, class=?5, status=?6, appointment=?7, technician=?8, "
        "household=?9, reported_at=?10, title=?11, address=?12, place=?13, photos=?14, conflicts=?15, "
        "confirmed_seq=?16, digest=?17, confirmed_digest=coalesce(?18, confirmed_digest) WHERE row=?1",
        row.row, row.in_scope, !is_finished(shown.status.value), due, to_string(shown.intake.order_class),
        to_string(shown.status.value), shown.appointment.value, shown.technician.value, shown.intake.household,
        shown.intake.reported_at, shown.intake.title, one_line(shown.intake.address), shown.intake.place,
        std::ssize(shown.photos), open_conflicts, row.confirmed_seq, digest, confirmed_digest));
  }
  SITEPROOF_CHECK(save_texts(db, row, confirmed, current, before));
  SITEPROOF_CHECK(save_search(db, row.row, search_words(shown), before.words));
  return save_photos(db, shown, before.photos);
}

Status replay_waiting(Database& db, OrderRow& row, const DeviceId& device) {
  row.current.reset();
  const auto& applied = row.confirmed->applied;
  const auto seen = applied.find(device);
  const DeviceSeq after = seen == applied.end() ? DeviceSeq{} : seen->second;
  SITEPROOF_TRY(auto query, db.cached("SELECT text FROM event WHERE order_id = ? AND device = ? AND device_seq > ? "
                                      "AND state < 2 ORDER BY device_seq"));
  query->bind_all(row.confirmed->id, device, after);
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return {};
    SITEPROOF_TRY(const JournalEntry entry, read_entry(query->text(0)));
    if (!row.current) row.current = row.confirmed;
    fold(row.current, entry.event);
  }
}

}  // namespace siteproof
