#include "core/storage/replica.h"

#include <map>
#include <memory>
#include <set>

#include "core/journal/fold.h"
#include "core/journal/state_codec.h"
#include "core/storage/evidence_table.h"
#include "core/storage/order_rows.h"
#include "core/storage/personal_data.h"
#include "core/storage/stock_table.h"

namespace siteproof {
namespace {

constexpr std::string_view cursor_key = "sync.cursor";
constexpr std::string_view epoch_key = "sync.epoch";

Status index_again(Database& db, const OrderRow& row) {
  SITEPROOF_CHECK(db.run("DELETE FROM order_search WHERE rowid = ?", row.row));
  std::string none;
  return save_search(db, row.row, row.shown(), none);
}

// Applies one page's changes to orders held in memory, and writes each touched order once.
class PageApplier {
 public:
  PageApplier(TabletStore& store, UtcTime now) : store_(store), device_(store.device()), now_(now) {}

  Status operator()(const RemoteSnapshot& change) {
    SITEPROOF_TRY(Touched* const touched, load(change.state.id));
    OrderRow& row = touched->row;
    row.in_scope = true;
    row.confirmed = change.state;
    row.confirmed_seq = change.seq;
    return row.row == 0 ? Status{} : compare_own(*row.confirmed);
  }
  Status operator()(const RemoteEvent& change) {
    const EventHeader& header = change.entry.event.header;
    SITEPROOF_CHECK(
        db().run("INSERT OR IGNORE INTO event(order_id, device, device_seq, hash, state, server_seq, text) "
                 "VALUES(?,?,?,?,3,?,?)",
                 header.order, header.device, header.seq, change.entry.hash, change.seq, change.entry.text));
    return advance(header.order, change.entry.event, change.seq);
  }
  Status operator()(const RemoteOwn& change) {
    std::optional<JournalEntry> entry;
    {
      SITEPROOF_TRY(auto query, db().cached("SELECT text FROM event WHERE device = ? AND device_seq = ?"));
      SITEPROOF_TRY(const bool found, query->bind_all(device_, change.device_seq).step());
      if (!found) return {};  // the checksum tells, and the scope is pulled again
      SITEPROOF_TRY(entry, read_entry(query->text(0)));
    }
    SITEPROOF_CHECK(db().run("UPDATE event SET state = 3, server_seq = ?3 WHERE device = ?1 AND device_seq = ?2",
                             device_, change.device_seq, change.seq));
    return advance(change.order, entry->event, change.seq);
  }
  Status operator()(const RemoteLeave& change) {
    SITEPROOF_TRY(Touched* const touched, load(change.order));
    if (!touched->row.confirmed) return leave_to_office(change.order);
    if (change.seq < touched->row.confirmed_seq) return {};
    touched->row.in_scope = false;
    return {};
  }
  Status operator()(const RemoteTemplate& change) {
    templates_.emplace(change.ref.id.str(), change.ref.version);
    return db().run(
        "INSERT OR REPLACE INTO checklist_template(id, version, text, arrived) VALUES(?, ?, ?, "
        "(SELECT coalesce(max(arrived), 0) + 1 FROM checklist_template))",
        change.ref.id, change.ref.version, change.text);
  }
  Status operator()(const RemoteHousehold& change) {
    SITEPROOF_TRY(const std::string text, household_file_text(change.file));
    homes_.push_back(&change.file);
    SITEPROOF_CHECK(PersonalData(db()).came(change.file.household.id));
    return db().run("INSERT INTO household(id, file) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET file = ?2",
                    change.file.household.id, text);
  }

  Status operator()(const RemoteStock& change) {
    stock_ = &change.picture;
    return {};
  }

  Status write() {
    for (auto& [id, touched] : touched_) {
      if (!touched->row.confirmed) continue;
      SITEPROOF_CHECK(replay_waiting(store_, touched->row));
      SITEPROOF_CHECK(save_confirmed(store_, touched->row, now_));
    }
    if (!templates_.empty()) SITEPROOF_CHECK(write_lines_of_templates());
    for (auto& [id, touched] : touched_) {
      OrderRow& row = touched->row;
      if (row.confirmed) SITEPROOF_CHECK(save_search(db(), row.row, row.shown(), touched->words));
    }
    for (const HouseholdFile* file : homes_) {
      SITEPROOF_CHECK(save_home(db(), *file));
      SITEPROOF_CHECK(leave_what_others_do(*file));
    }
    return stock_ != nullptr ? StockTable(db()).replace(*stock_) : Status{};
  }

 private:
  struct Touched {
    OrderRow row;
    std::string words;  // as they are stored
  };
  Database& db() { return store_.database(); }

  // An order that was raised here is to be seen until the office has turned to it; one that it gave to this tablet
  // comes as a snapshot.
  Status leave_what_others_do(const HouseholdFile& file) {
    for (const HouseholdLine& line : file.lines) {
      const bool untouched = line.status == OrderStatus::reported || line.status == OrderStatus::registered;
      if (!untouched) SITEPROOF_CHECK(leave_to_office(line.order));
    }
    return {};
  }
  Status leave_to_office(const OrderId& order) {
    return db().run("UPDATE work_order SET in_scope = 0 WHERE id = ? AND confirmed_digest IS NULL", order);
  }

  // Whether an order's clock stands still, and what its next step still misses, is for the order's template to say,
  // which may have come only now.
  Status write_lines_of_templates() {
    std::vector<OrderId> waiting;
    {
      SITEPROOF_TRY(auto query,
                    db().cached("SELECT id, coalesce(json_extract(confirmed, '$.intake.checklist.id'), ''), "
                                "coalesce(json_extract(confirmed, '$.intake.checklist.version'), 0), confirmed IS NULL "
                                "FROM work_order JOIN order_text USING(row) WHERE is_open = 1"));
      while (true) {
        SITEPROOF_TRY(const bool more, query->step());
        if (!more) break;
        const bool begun_here = query->int64(3) != 0;  // its text does not say which template
        if (begun_here || templates_.contains({std::string(query->text(1)), query->int64(2)})) {
          waiting.push_back(OrderId{std::string(query->text(0))});
        }
      }
    }
    for (const OrderId& id : waiting) {
      SITEPROOF_TRY(const auto row, load_order(store_, id));
      if (!row) continue;
      ListedOrder as_stored;
      SITEPROOF_CHECK(save_line(store_, row->row, row->shown(), as_stored, now_));
    }
    return {};
  }
  // What the snapshot holds is confirmed. What it lacks, though the server acknowledged it, was lost there: it was
  // restored from a backup, and gets it again.
  Status compare_own(const OrderState& confirmed) {
    const auto seen = confirmed.applied.find(device_);
    const DeviceSeq held = seen == confirmed.applied.end() ? DeviceSeq{} : seen->second;
    SITEPROOF_CHECK(
        db().run("UPDATE event SET state = 3 WHERE order_id = ? AND device = ? AND device_seq <= ? AND state = 1",
                 confirmed.id, device_, held));
    return db().run(
        "UPDATE event SET state = 0, server_seq = NULL WHERE order_id = ? AND device = ? AND device_seq > ? "
        "AND state IN (1, 3)",
        confirmed.id, device_, held);
  }
  Result<Touched*> load(const OrderId& id) {
    if (const auto it = touched_.find(id); it != touched_.end()) return it->second.get();
    auto touched = std::make_unique<Touched>();
    SITEPROOF_TRY(auto row, load_order(store_, id));
    if (row) {
      touched->words = search_words(row->shown());
      touched->row = std::move(*row);
    }
    return touched_.emplace(id, std::move(touched)).first->second.get();
  }
  Status advance(const OrderId& order, const Event& event, ServerSeq seq) {
    SITEPROOF_TRY(Touched* const touched, load(order));
    if (touched->row.confirmed && seq <= touched->row.confirmed_seq) return {};
    fold(touched->row.confirmed, event);
    touched->row.confirmed_seq = seq;
    return {};
  }

  TabletStore& store_;
  const DeviceId& device_;
  UtcTime now_;
  std::map<OrderId, std::unique_ptr<Touched>> touched_;
  std::vector<const HouseholdFile*> homes_;                   // the page's, which outlives this
  const StockPicture* stock_ = nullptr;                       // the same; the last one of the page
  std::set<std::pair<std::string, std::int64_t>> templates_;  // that came, with their versions
};

}  // namespace

Result<std::string> Replica::cursor() {
  SITEPROOF_TRY(auto value, store_.setting(cursor_key));
  return value.value_or("");
}

Result<std::string> Replica::epoch() {
  SITEPROOF_TRY(auto value, store_.setting(epoch_key));
  return value.value_or("");
}

Result<bool> Replica::apply_page(const RemotePage& page, UtcTime now) {
  Database& db = store_.database();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(db));
  SITEPROOF_TRY(const std::string before, cursor());
  if (before.empty()) {
    SITEPROOF_CHECK(db.run("UPDATE work_order SET in_scope = 0 WHERE in_scope = 1 AND confirmed_digest IS NOT NULL"));
  }
  store_.forget_shown();
  PageApplier applier(store_, now);
  for (const RemoteChange& change : page.changes) SITEPROOF_CHECK(std::visit(applier, change));
  SITEPROOF_CHECK(applier.write());
  SITEPROOF_CHECK(store_.set_setting(cursor_key, page.cursor));
  SITEPROOF_CHECK(store_.set_setting(epoch_key, page.epoch));
  if (page.beacon) SITEPROOF_CHECK(EvidenceTable(store_).put_beacon(*page.beacon));
  bool equal = true;
  if (page.checksum && !page.more) {
    SITEPROOF_TRY(const Sha256 own, confirmed_digest());
    equal = own == *page.checksum;
  }
  SITEPROOF_CHECK(transaction.commit());
  return equal;
}

Status Replica::restart_pull() { return store_.set_setting(cursor_key, ""); }

Status Replica::show_again(const std::set<OrderId>& orders, UtcTime now) {
  store_.forget_shown();
  for (const OrderId& order : orders) {
    SITEPROOF_TRY(auto row, load_order(store_, order));
    if (!row) continue;
    ListedOrder as_stored;  // not known any more: nothing is equal to it
    SITEPROOF_CHECK(save_line(store_, row->row, row->shown(), as_stored, now));
    SITEPROOF_CHECK(index_again(store_.database(), *row));
  }
  return {};
}

Status Replica::offer_everything_again(UtcTime now) {
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store_.database()));
  SITEPROOF_CHECK(store_.set_setting(cursor_key, ""));
  SITEPROOF_CHECK(store_.set_setting(epoch_key, ""));
  std::set<OrderId> were_aside;
  {
    SITEPROOF_TRY(auto query, store_.database().cached("SELECT order_id FROM event WHERE state = 2"));
    while (true) {
      SITEPROOF_TRY(const bool more, query->step());
      if (!more) break;
      were_aside.insert(OrderId{std::string(query->text(0))});
    }
  }
  SITEPROOF_CHECK(
      store_.database().run("UPDATE event SET state = 0, server_seq = NULL WHERE device = ? AND state > 0", device_));
  SITEPROOF_CHECK(store_.database().run("UPDATE file SET receipt = NULL, upload_url = '', offset = 0"));
  SITEPROOF_CHECK(show_again(were_aside, now));
  return transaction.commit();
}

Result<std::vector<std::string>> Replica::outbox(std::size_t events_max, std::size_t bytes_max) {
  // An event acknowledged by a history that nobody pulls from any more would be lost with it, and only a cursor tells
  // the server which history this tablet knows.
  SITEPROOF_TRY(const std::string at, cursor());
  if (at.empty()) return std::vector<std::string>();
  SITEPROOF_TRY(auto query, store_.database().cached(
                                "SELECT text FROM event WHERE state < 2 AND state = 0 ORDER BY device_seq LIMIT ?"));
  query->bind_all(static_cast<std::int64_t>(events_max));
  std::vector<std::string> out;
  std::size_t bytes = 0;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    bytes += query->text(0).size();
    if (bytes > bytes_max && !out.empty()) return out;
    out.emplace_back(query->text(0));
  }
}

Status Replica::record_verdicts(std::span<const PushVerdict> verdicts, UtcTime now) {
  Database& db = store_.database();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(db));
  std::set<OrderId> set_aside;
  for (const PushVerdict& verdict : verdicts) {
    const bool quarantined = verdict.verdict == Verdict::quarantined;
    // The answer to a repeated event may be older than the confirmed state, which then holds it already.
    SITEPROOF_CHECK(
        db.run("UPDATE event SET server_seq = ?4, reason = ?5, state = CASE WHEN ?4 <= (SELECT confirmed_seq "
               "FROM work_order o WHERE o.id = event.order_id) THEN 3 ELSE ?3 END "
               "WHERE device = ?1 AND device_seq = ?2 AND state < 3",
               device_, verdict.device_seq, quarantined ? 2 : 1,
               quarantined ? std::nullopt : std::optional(raw(verdict.seq)), verdict.reason));
    if (!quarantined) continue;
    SITEPROOF_TRY(auto query, db.cached("SELECT order_id FROM event WHERE device = ? AND device_seq = ?"));
    SITEPROOF_TRY(const bool found, query->bind_all(device_, verdict.device_seq).step());
    if (found) set_aside.insert(OrderId{std::string(query->text(0))});
  }
  SITEPROOF_CHECK(show_again(set_aside, now));
  return transaction.commit();
}

Result<Replica::Counts> Replica::counts() {
  Database& db = store_.database();
  SITEPROOF_TRY(const auto waiting, db.query_int64("SELECT count(*) FROM event WHERE state < 2 AND state = 0"));
  SITEPROOF_TRY(const auto quarantined, db.query_int64("SELECT count(*) FROM event WHERE state = 2"));
  return Counts{waiting.value_or(0), quarantined.value_or(0)};
}

Result<Sha256> Replica::confirmed_digest() {
  SITEPROOF_TRY(const auto digests, store_.confirmed_digests());
  return scope_digest(digests);
}

}  // namespace siteproof
