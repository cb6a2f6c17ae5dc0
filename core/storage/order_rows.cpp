#include "core/storage/order_rows.h"

#include <algorithm>
#include <limits>
#include <set>

#include "core/journal/fold.h"
#include "core/journal/state_codec.h"
#include "core/rules/sla.h"
#include "core/rules/visit.h"
#include "core/rules/workflow.h"
#include "core/storage/movement_rows.h"
#include "core/storage/requisition_rows.h"

namespace siteproof {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

std::int64_t due_of(const SlaClock& clock) {
  const auto due = clock.due();
  return due && !clock.paused ? due->ms : never;
}

Status update_line(Database& db, std::int64_t row, const ListedOrder& line) {
  return db.run(
      "UPDATE work_order SET is_open=?2, due=?3, class=?4, status=?5, appointment=?6, technician=?7, title=?8, "
      "address=?9, place=?10, photos=?11, conflicts=?12, working=?13, readiness=?14, hold=?15, hold_reason=?16, "
      "next_block=?17 WHERE row=?1",
      row, line.is_open, line.due, to_string(line.order_class), to_string(line.status), line.appointment,
      line.technician, line.title, line.address, line.place, line.photos, line.conflicts, line.working, line.readiness,
      to_string(line.hold.reason), line.hold.why, line.next_block);
}

Status insert_line(Database& db, OrderRow& row, const ListedOrder& line,
                   const std::optional<Sha256>& confirmed_digest) {
  const OrderState& order = row.shown();
  SITEPROOF_CHECK(db.run(
      "INSERT INTO work_order(id, in_scope, is_open, due, class, status, appointment, technician, household, "
      "reported_at, title, address, place, photos, conflicts, working, readiness, hold, hold_reason, next_block, "
      "confirmed_seq, confirmed_digest) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      order.id, row.in_scope, line.is_open, line.due, to_string(line.order_class), to_string(line.status),
      line.appointment, line.technician, order.intake.household, order.intake.reported_at, line.title, line.address,
      line.place, line.photos, line.conflicts, line.working, line.readiness, to_string(line.hold.reason), line.hold.why,
      line.next_block, row.confirmed_seq, confirmed_digest));
  row.row = db.last_insert_rowid();
  return {};
}

Status save_photos(Database& db, const OrderState& order, std::size_t before) {
  for (std::size_t i = before; i < order.photos.size(); ++i) {
    const Photo& photo = order.photos[i];
    SITEPROOF_CHECK(
        db.run("INSERT OR IGNORE INTO photo(id, order_id, sha256) VALUES(?, ?, ?)", photo.id, order.id, photo.sha256));
  }
  return {};
}

Status save_recordings(Database& db, const OrderState& order, std::size_t before) {
  for (std::size_t i = before; i < order.recordings.size(); ++i) {
    const Recording& recording = order.recordings[i];
    SITEPROOF_CHECK(db.run("INSERT OR IGNORE INTO recording(id, order_id, sha256) VALUES(?, ?, ?)", recording.id,
                           order.id, recording.sha256));
  }
  return {};
}

std::int64_t movement_count(const OrderState& order) {
  return std::ssize(order.receipts) + std::ssize(order.parts) + std::ssize(order.returns) + std::ssize(order.counts);
}

std::string first_block(const OrderState& order, const ChecklistTemplate* checklist) {
  const bool inspection = checklist != nullptr && checklist->workflow == Workflow::inspection;
  const auto next = is_waiting(order.status.value) ? std::nullopt : next_step(order, checklist);
  if (!next) return {};
  auto found = to_do_before(order, *next, checklist);
  if (!found.empty()) return std::move(found.front().rule);
  // Its line has to say so: it goes on where a repair would agree its plan.
  const bool elsewhere = order.status.value == OrderStatus::on_site || order.status.value == OrderStatus::surveyed;
  return inspection && elsewhere ? "inspection" : std::string();
}

// All of this device's events, also those that the server has or has set aside: without them there is no order.
Status replay_own(TabletStore& store, const OrderId& id, OrderRow& row) {
  SITEPROOF_TRY(auto query, store.database().cached("SELECT text FROM event WHERE order_id = ? AND device = ? "
                                                    "ORDER BY device_seq"));
  query->bind_all(id, store.device());
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) break;
    SITEPROOF_TRY(const Event event, read_event(query->text(0)));
    fold(row.current, event);
  }
  if (row.current) return {};
  return fail(ErrorKind::storage, "storage.corrupt",
              "The report that order " + id.str() + " began with is missing: let the tablet check its data.");
}

// Each text once: ten photographs of one place leave the index as it is.
class Words {
 public:
  void add(std::string_view text) {
    if (text.empty() || !seen_.emplace(text).second) return;
    if (!words_.empty()) words_ += '\n';
    words_ += text;
  }
  [[nodiscard]] std::string take() { return std::move(words_); }

 private:
  std::set<std::string> seen_;
  std::string words_;
};

}  // namespace

std::string search_words(const OrderState& order) {
  Words words;
  const Intake& in = order.intake;
  words.add(order.id.str());
  for (const std::string* part : {&in.title, &in.description, &in.place, &in.contact.name, &in.contact.phone}) {
    words.add(*part);
  }
  words.add(one_line(in.address));
  words.add(in.household.str());
  for (const Note& note : order.notes) words.add(note.text);
  for (const Call& call : order.calls) words.add(call.note);
  for (const Plan& plan : order.plans) words.add(plan.text);
  for (const Photo& photo : order.photos) words.add(photo.place);
  for (const Requisition& wish : order.requisitions) {
    words.add(wish.item.str());
    words.add(wish.note);
    if (wish.substitute) words.add(wish.substitute->str());
  }
  for (const PartUse& part : order.parts) {
    words.add(part.item.str());
    words.add(part.batch);
  }
  for (const SignOff& done : order.sign_offs) {
    words.add(done.name);
    words.add(done.remarks);
    words.add(done.reason);
  }
  return words.take();
}

Result<std::optional<OrderRow>> load_order(TabletStore& store, const OrderId& id) {
  OrderRow row;
  {
    SITEPROOF_TRY(auto query,
                  store.database().cached("SELECT o.row, o.in_scope, o.confirmed_seq, t.confirmed FROM work_order o "
                                          "JOIN order_text t USING(row) WHERE o.id = ?"));
    SITEPROOF_TRY(const bool found, query->bind_all(id).step());
    if (!found) return std::optional<OrderRow>();
    row.row = query->int64(0);
    row.in_scope = query->int64(1) != 0;
    row.confirmed_seq = query->integer<ServerSeq>(2);
    if (!query->is_null(3)) {
      SITEPROOF_TRY(row.confirmed, read_state(query->text(3)));
    }
  }
  if (!row.confirmed) SITEPROOF_CHECK(replay_own(store, id, row));
  if (row.confirmed) SITEPROOF_CHECK(replay_waiting(store, row));
  return std::optional<OrderRow>(std::move(row));
}

Status replay_waiting(TabletStore& store, OrderRow& row) {
  row.current.reset();
  if (row.row == 0) return {};  // the tablet has never seen this order
  const auto seen = row.confirmed->applied.find(store.device());
  const DeviceSeq after = seen == row.confirmed->applied.end() ? DeviceSeq{} : seen->second;
  SITEPROOF_TRY(auto query, store.database().cached("SELECT text FROM event WHERE order_id = ? AND device = ? "
                                                    "AND device_seq > ? AND state < 2 ORDER BY device_seq"));
  query->bind_all(row.confirmed->id, store.device(), after);
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return {};
    SITEPROOF_TRY(const Event event, read_event(query->text(0)));
    if (!row.current) row.current = row.confirmed;
    fold(row.current, event);
  }
}

ListedOrder listed(TabletStore& store, const OrderState& order, UtcTime now) {
  // A form that this program cannot read must not keep the order from being stored.
  const auto checklist = store.checklist(order.intake.checklist);
  const auto open_conflicts =
      std::count_if(order.conflicts.begin(), order.conflicts.end(), [](const Conflict& c) { return !c.resolved; });
  return {!is_finished(order.status.value),
          due_of(sla_clock(order, checklist ? checklist->get() : nullptr, now)),
          order.intake.order_class,
          order.status.value,
          order.appointment.value,
          order.technician.value,
          order.intake.title,
          one_line(order.intake.address),
          order.intake.place,
          std::ssize(order.photos),
          open_conflicts,
          working_time(order),
          readiness(order.status.value),
          hold(order),
          first_block(order, checklist ? checklist->get() : nullptr),
          std::ssize(order.requisitions),
          std::ssize(order.recordings),
          movement_count(order),
          untaken_hand_over(order)};
}

Result<std::int64_t> save_begun(TabletStore& store, const OrderState& order, ListedOrder& line, UtcTime now) {
  Database& db = store.database();
  OrderRow row;
  row.current = order;
  SITEPROOF_CHECK(insert_line(db, row, listed(store, order, now), std::nullopt));
  SITEPROOF_CHECK(db.run("INSERT INTO order_text(row, confirmed) VALUES(?, NULL)", row.row));
  line = {};
  SITEPROOF_CHECK(save_line(store, row.row, order, line, now));
  return row.row;
}

Status save_confirmed(TabletStore& store, OrderRow& row, UtcTime now) {
  Database& db = store.database();
  SITEPROOF_TRY(const StateText confirmed, state_text(*row.confirmed));
  const ListedOrder line = listed(store, row.shown(), now);
  const bool fresh = row.row == 0;
  if (fresh) {
    SITEPROOF_CHECK(insert_line(db, row, line, confirmed.digest));
  } else {
    SITEPROOF_CHECK(update_line(db, row.row, line));
    SITEPROOF_CHECK(
        db.run("UPDATE work_order SET in_scope = ?2, confirmed_seq = ?3, confirmed_digest = ?4, household = ?5, "
               "reported_at = ?6 WHERE row = ?1",
               row.row, row.in_scope, row.confirmed_seq, confirmed.digest, row.confirmed->intake.household,
               row.confirmed->intake.reported_at));
  }
  SITEPROOF_CHECK(
      db.run("INSERT INTO order_text(row, confirmed) VALUES(?1, ?2) ON CONFLICT(row) DO UPDATE SET confirmed = ?2",
             row.row, confirmed.text));
  if (!fresh || line.requisitions > 0) SITEPROOF_CHECK(save_requisitions(db, row.shown()));
  if (!fresh || line.hand_over) SITEPROOF_CHECK(save_hand_over(db, row.shown().id, line.hand_over));
  if (!fresh || line.movements > 0) SITEPROOF_CHECK(save_movements(db, row.shown()));
  SITEPROOF_CHECK(save_recordings(db, row.shown(), 0));
  return save_photos(db, row.shown(), 0);
}

Status save_line(TabletStore& store, std::int64_t row, const OrderState& order, ListedOrder& line, UtcTime now) {
  ListedOrder changed = listed(store, order, now);
  if (changed == line) return {};
  const auto photos_before = static_cast<std::size_t>(line.photos);
  const auto recordings_before = static_cast<std::size_t>(std::max<std::int64_t>(0, line.recordings));
  const bool asked = line.requisitions != changed.requisitions;
  const bool handed = line.requisitions < 0 || line.hand_over != changed.hand_over;
  const bool moved = line.movements != changed.movements;
  line = std::move(changed);
  if (asked) SITEPROOF_CHECK(save_requisitions(store.database(), order));
  if (moved) SITEPROOF_CHECK(save_movements(store.database(), order));
  if (handed) SITEPROOF_CHECK(save_hand_over(store.database(), order.id, line.hand_over));
  SITEPROOF_CHECK(update_line(store.database(), row, line));
  SITEPROOF_CHECK(save_recordings(store.database(), order, recordings_before));
  return save_photos(store.database(), order, photos_before);
}

Status save_search(Database& db, std::int64_t row, const OrderState& order, std::string& words) {
  std::string changed = search_words(order);
  if (changed == words) return {};
  if (!words.empty()) SITEPROOF_CHECK(db.run("DELETE FROM order_search WHERE rowid = ?", row));
  words = std::move(changed);
  return db.run("INSERT INTO order_search(rowid, words) VALUES(?, ?)", row, words);
}

}  // namespace siteproof
