#include "core/storage/tablet_store.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "core/journal/canonical_json.h"
#include "core/journal/fold.h"
#include "core/journal/state_codec.h"
#include "core/rules/clock_jump.h"
#include "core/storage/order_rows.h"
#include "core/storage/projection.h"
#include "core/storage/schema.h"
#include "core/storage/shown_orders.h"

namespace siteproof {
namespace {

// What the device's clocks said at its newest event, on whichever order.
Result<std::optional<ClockReading>> newest_reading(Database& db, const DeviceId& device) {
  SITEPROOF_TRY(auto query, db.cached("SELECT text ->> '$.at.wall', text ->> '$.at.mono', text ->> '$.at.boot' "
                                      "FROM event WHERE device = ? ORDER BY device_seq DESC LIMIT 1"));
  SITEPROOF_TRY(const bool found, query->bind_all(device).step());
  if (!found) return std::nullopt;
  return ClockReading{query->time(0), query->int64(1), std::string(query->text(2))};
}

constexpr std::string_view device_setting = "device.id";

constexpr std::string_view unknown_code = "order.unknown";

tl::unexpected<Error> unknown_order(const OrderId& id) {
  return fail(ErrorKind::not_found, std::string(unknown_code),
              fmt::format("There is no order {} on this tablet: check the number, or sync first.", id.str()));
}

}  // namespace

Result<TabletStore> TabletStore::open(const std::filesystem::path& file, const DatabaseKey& key,
                                      const DeviceId& fresh) {
  SITEPROOF_TRY(Database opened, Database::open(file, key, OpenMode::read_write_create));
  auto db = std::make_unique<Database>(std::move(opened));
  SITEPROOF_CHECK(migrate(*db, tablet_migrations()));
  TabletStore store(std::move(db), fresh);
  SITEPROOF_CHECK(refresh_projection(store));
  SITEPROOF_TRY(auto known, store.setting(device_setting));
  if (!known) {
    SITEPROOF_CHECK(store.db_->run("INSERT OR IGNORE INTO setting(key, value) VALUES(?, ?)", device_setting,
                                   std::string_view(fresh.str())));
    // Two processes may start on a new folder at once.
    SITEPROOF_TRY(known, store.setting(device_setting));
  }
  SITEPROOF_TRY(store.device_, DeviceId::parse(known.value_or("")));
  return store;
}

TabletStore::TabletStore(std::unique_ptr<Database> db, const DeviceId& device)
    : db_(std::move(db)), device_(device), shown_(std::make_unique<ShownOrders>()) {}
TabletStore::TabletStore(TabletStore&&) noexcept = default;
TabletStore::~TabletStore() = default;

void TabletStore::forget_shown() { shown_->clear(); }

Result<std::optional<std::string>> TabletStore::setting(std::string_view key) {
  SITEPROOF_TRY(auto query, db_->cached("SELECT value FROM setting WHERE key = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(key).step());
  return found ? std::optional(std::string(query->text(0))) : std::nullopt;
}

Status TabletStore::set_setting(std::string_view key, std::string_view value) {
  return db_->run("INSERT INTO setting(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2", key,
                  value);
}

Result<OrderState> TabletStore::order(const OrderId& id) {
  SITEPROOF_TRY(const ShownOrder* const found, shown_->find(*this, id));
  if (found == nullptr) return unknown_order(id);
  return found->state;
}

Result<std::int64_t> TabletStore::count_orders() {
  SITEPROOF_TRY(const auto count, db_->query_int64("SELECT count(*) FROM work_order WHERE in_scope = 1"));
  return count.value_or(0);
}

Result<std::map<OrderId, Sha256>> TabletStore::digests() {
  SITEPROOF_TRY(const auto moment, Transaction::begin_read(*db_));
  SITEPROOF_TRY(auto out, confirmed_digests());
  SITEPROOF_TRY(auto waiting, db_->cached("SELECT DISTINCT order_id FROM event WHERE state < 2"));
  while (true) {
    SITEPROOF_TRY(const bool more, waiting->step());
    if (!more) return out;
    const auto order = out.find(OrderId{std::string(waiting->text(0))});
    if (order == out.end()) continue;
    SITEPROOF_TRY(const ShownOrder* const shown, shown_->find(*this, order->first));
    SITEPROOF_TRY(const StateText text, state_text(shown->state));
    order->second = text.digest;
  }
}

Result<std::map<OrderId, Sha256>> TabletStore::confirmed_digests() {
  SITEPROOF_TRY(auto query, db_->cached("SELECT id, confirmed_digest FROM work_order WHERE in_scope = 1 "
                                        "AND confirmed_digest IS NOT NULL ORDER BY id"));
  std::map<OrderId, Sha256> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    SITEPROOF_TRY(const Sha256 digest, query->sha256(1));
    out.emplace_hint(out.end(), OrderId{std::string(query->text(0))}, digest);
  }
}

Result<HouseholdFile> TabletStore::household(const HouseholdId& id) {
  HouseholdFile file;
  {
    SITEPROOF_TRY(auto query, db_->cached("SELECT file FROM household WHERE id = ?"));
    SITEPROOF_TRY(const bool found, query->bind_all(id).step());
    if (found) {
      SITEPROOF_TRY(const nlohmann::json object, parse_json(query->text(0), "The household file"));
      SITEPROOF_TRY(file, household_file_from_json(object));
    }
  }
  SITEPROOF_TRY(auto own, db_->cached("SELECT id, class, title, status, reported_at, photos, in_scope FROM work_order "
                                      "WHERE household = ?"));
  own->bind_all(id);
  std::vector<HouseholdLine> fresh;
  while (true) {
    SITEPROOF_TRY(const bool more, own->step());
    if (!more) break;
    // Of an order that is not this tablet's any more the server knows better.
    const bool told_only =
        own->int64(6) == 0 && std::any_of(file.lines.begin(), file.lines.end(),
                                          [&](const auto& old) { return old.order.str() == own->text(0); });
    if (told_only) continue;
    HouseholdLine& line = fresh.emplace_back();
    line.order = OrderId{std::string(own->text(0))};
    SITEPROOF_TRY(line.order_class, parse_name<OrderClass>(own->text(1)));
    line.title = own->text(2);
    SITEPROOF_TRY(line.status, parse_name<OrderStatus>(own->text(3)));
    line.reported_at = own->time(4);
    line.photos = own->int64(5);
  }
  std::set<OrderId> known;
  for (HouseholdLine& line : fresh) {
    known.insert(line.order);
    const auto told = std::find_if(file.lines.begin(), file.lines.end(),
                                   [&](const HouseholdLine& old) { return old.order == line.order; });
    if (told == file.lines.end()) continue;
    line.place = std::move(told->place);
    line.part = std::move(told->part);
    line.finished_at = told->finished_at;
    line.reopened = told->reopened;
  }
  std::erase_if(file.lines, [&](const HouseholdLine& old) { return known.count(old.order) > 0; });
  file.lines.insert(file.lines.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
  if (file.household.id.str().empty() && file.lines.empty()) {
    return fail(ErrorKind::not_found, "household.unknown",
                fmt::format("There is no household {} on this tablet: check the number, or sync first.", id.str()));
  }
  file.household.id = id;
  std::sort(file.lines.begin(), file.lines.end(), [](const HouseholdLine& a, const HouseholdLine& b) {
    return a.reported_at != b.reported_at ? a.reported_at > b.reported_at : a.order < b.order;
  });
  return file;
}

Result<PhotoLocation> TabletStore::find_photo(const PhotoId& id) {
  SITEPROOF_TRY(auto query, db_->cached("SELECT order_id, sha256 FROM photo WHERE id = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(id).step());
  if (!found) {
    return fail(ErrorKind::not_found, "photo.unknown",
                fmt::format("There is no photo {} on this tablet: see the order's photo list.", id.str()));
  }
  SITEPROOF_TRY(const Sha256 hash, query->sha256(1));
  return PhotoLocation{OrderId{std::string(query->text(0))}, hash};
}

Result<std::vector<Sha256>> TabletStore::known_files() {
  SITEPROOF_TRY(auto query, db_->cached("SELECT sha256 FROM file ORDER BY sha256"));
  std::vector<Sha256> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    SITEPROOF_TRY(const Sha256 hash, query->sha256(0));
    out.push_back(hash);
  }
}

Result<std::vector<OrderId>> TabletStore::open_orders_with_own_photos() {
  SITEPROOF_TRY(auto query, db_->cached("SELECT DISTINCT o.id FROM photo p JOIN work_order o ON o.id = p.order_id "
                                        "JOIN file f ON f.sha256 = p.sha256 WHERE o.is_open = 1 ORDER BY o.id"));
  std::vector<OrderId> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.push_back(OrderId{std::string(query->text(0))});
  }
}

Result<std::shared_ptr<const ChecklistTemplate>> TabletStore::checklist(const std::optional<TemplateRef>& ref) {
  if (!ref) return std::shared_ptr<const ChecklistTemplate>();
  const auto key = std::pair(ref->id.str(), ref->version);
  if (const auto known = checklists_.find(key); known != checklists_.end()) return known->second;
  SITEPROOF_TRY(auto query, db_->cached("SELECT text FROM checklist_template WHERE id = ? AND version = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(ref->id, ref->version).step());
  if (!found) return std::shared_ptr<const ChecklistTemplate>();
  SITEPROOF_TRY(const nlohmann::json document, parse_json(query->text(0), "The stored template"));
  auto read = parse_template(document);
  // What an earlier version took and this one does not is as if it were not here: its orders open, and say so.
  auto shared = read ? std::make_shared<const ChecklistTemplate>(std::move(*read)) : nullptr;
  checklists_.emplace(key, shared);
  return shared;
}

Result<std::vector<std::string>> TabletStore::chain(const OrderId& order, const DeviceId& device) {
  SITEPROOF_TRY(auto query,
                db_->cached("SELECT text FROM event WHERE order_id = ? AND device = ? ORDER BY device_seq"));
  query->bind_all(order, device);
  std::vector<std::string> out;
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return out;
    out.emplace_back(query->text(0));
  }
}

Status TabletStore::each_event(const std::function<Status(std::string_view, const Sha256&)>& visit) {
  SITEPROOF_TRY(auto query, db_->cached("SELECT text, hash FROM event ORDER BY local_seq"));
  while (true) {
    SITEPROOF_TRY(const bool more, query->step());
    if (!more) return {};
    SITEPROOF_TRY(const Sha256 hash, query->sha256(1));
    SITEPROOF_CHECK(visit(query->text(0), hash));
  }
}

struct JournalWriter::Loaded {
  ShownOrder order;
  bool changed = false;
  bool begins = false;  // there was no such order before this writer
};

JournalWriter::JournalWriter(TabletStore& store, Transaction transaction)
    : store_(&store), transaction_(std::move(transaction)) {}
JournalWriter::~JournalWriter() = default;
JournalWriter::JournalWriter(JournalWriter&&) noexcept = default;

Result<JournalWriter> JournalWriter::begin(TabletStore& store) {
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  return JournalWriter(store, std::move(transaction));
}

Result<JournalWriter::Loaded*> JournalWriter::load(const OrderId& id) {
  if (const auto it = loaded_.find(id); it != loaded_.end()) return it->second.get();
  SITEPROOF_TRY(auto shown, store_->shown_->take(*store_, id));
  if (!shown) return unknown_order(id);
  auto loaded = std::make_unique<Loaded>(Loaded{std::move(*shown), false});
  return loaded_.emplace(id, std::move(loaded)).first->second.get();
}

Result<const OrderState*> JournalWriter::order(const OrderId& id) {
  SITEPROOF_TRY(const Loaded* loaded, load(id));
  return &loaded->order.state;
}

Result<JournalEntry> JournalWriter::append(EventDraft draft) {
  if (draft.jump_id) {
    SITEPROOF_TRY(const auto before, newest_reading(store_->database(), draft.header.device));
    const auto jump = before ? clock_jump_ms(*before, draft.header.at) : std::nullopt;
    if (jump) {
      EventHeader header = draft.header;
      header.id = *draft.jump_id;
      Event jumped{std::move(header), ClockJumped{*before, *jump}};
      // Nothing goes before the report that an order begins with.
      if (std::holds_alternative<OrderReported>(draft.body)) {
        SITEPROOF_TRY(JournalEntry report, write({std::move(draft.header), std::move(draft.body)}));
        SITEPROOF_CHECK(write(std::move(jumped)));
        return report;
      }
      SITEPROOF_CHECK(write(std::move(jumped)));
    }
  }
  return write({std::move(draft.header), std::move(draft.body)});
}

Result<JournalEntry> JournalWriter::write(Event event) {
  Database& db = store_->database();
  EventHeader& header = event.header;
  if (std::holds_alternative<OrderReported>(event.body)) {
    const auto known = load(header.order);
    if (known) {
      return fail(ErrorKind::rule, "order.known", fmt::format("There is an order {} already.", header.order.str()));
    }
    if (known.error().code != unknown_code) return fail(known.error());
    loaded_[header.order] = std::make_unique<Loaded>(Loaded{{}, false, true});
  }
  SITEPROOF_TRY(Loaded* const loaded, load(header.order));
  SITEPROOF_TRY(const auto newest, db.query_int64("SELECT max(device_seq) FROM event WHERE device = ?", header.device));
  header.seq = DeviceSeq{newest.value_or(0) + 1};
  {
    SITEPROOF_TRY(auto tail, db.cached("SELECT hash FROM event WHERE order_id = ? AND device = ? "
                                       "ORDER BY device_seq DESC LIMIT 1"));
    SITEPROOF_TRY(const bool found, tail->bind_all(header.order, header.device).step());
    if (found) {
      SITEPROOF_TRY(header.prev, tail->sha256(0));
    }
  }
  SITEPROOF_TRY(JournalEntry entry, seal_entry(std::move(event)));
  SITEPROOF_CHECK(db.run("INSERT INTO event(order_id, device, device_seq, hash, state, text) VALUES(?, ?, ?, ?, 0, ?)",
                         entry.event.header.order, entry.event.header.device, entry.event.header.seq, entry.hash,
                         entry.text));
  std::optional<OrderState> state;
  if (!std::holds_alternative<OrderReported>(entry.event.body)) state = std::move(loaded->order.state);
  fold(state, entry.event);
  loaded->order.state = std::move(*state);
  loaded->changed = true;
  last_seq_ = entry.event.header.seq;
  return entry;
}

Status JournalWriter::enqueue_file(const StoredFile& file) {
  return store_->database().run("INSERT OR IGNORE INTO file(sha256, device_seq, size, media_type) VALUES(?, ?, ?, ?)",
                                file.sha256, last_seq_, file.size, file.media_type);
}

Status JournalWriter::commit(UtcTime now) {
  for (auto& [id, loaded] : loaded_) {
    ShownOrder& order = loaded->order;
    if (!loaded->changed) continue;
    if (loaded->begins) {
      SITEPROOF_TRY(order.row, save_begun(*store_, order.state, order.line, now));
    } else {
      SITEPROOF_CHECK(save_line(*store_, order.row, order.state, order.line, now));
    }
  }
  for (auto& [id, loaded] : loaded_) {
    ShownOrder& order = loaded->order;
    if (loaded->changed) SITEPROOF_CHECK(save_search(store_->database(), order.row, order.state, order.words));
  }
  SITEPROOF_CHECK(transaction_.commit());
  for (auto& [id, loaded] : loaded_) store_->shown_->put(std::move(loaded->order));
  loaded_.clear();
  return {};
}

}  // namespace siteproof
