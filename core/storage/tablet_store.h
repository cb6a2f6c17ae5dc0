#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/journal/journal_entry.h"
#include "core/model/checklist_template.h"
#include "core/storage/home_rows.h"
#include "core/storage/order_list.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/transaction.h"

namespace siteproof {

/// An event of this device that is to be written: everything but its place in the journal.
struct EventDraft {
  EventHeader header;  ///< `seq` and `prev` are filled in by the journal
  EventBody body;
  /// For the event that goes before this one when the device's clock has jumped since its last; without it none does.
  std::optional<EventId> jump_id = std::nullopt;
};

struct PhotoLocation {
  OrderId order;
  Sha256 sha256;
};

/// A file's place in the queue to the server; the event that mentions it is this device's `device_seq`.
struct StoredFile {
  Sha256 sha256;
  std::int64_t size = 0;
  std::string media_type;
};

class ShownOrders;

/// The tablet's database: journal, projections, search, upload ledger, all changed together in one transaction. One
/// thread at a time; several processes may have the same file open, each waiting for the other's transaction.
class TabletStore {
 public:
  /// `fresh` becomes the device's id if the database has none yet: the first one written stays.
  [[nodiscard]] static Result<TabletStore> open(const std::filesystem::path& file, const DatabaseKey& key,
                                                const DeviceId& fresh);
  TabletStore(TabletStore&&) noexcept;
  ~TabletStore();

  /// Who this database belongs to: the events that are sent from here are this device's.
  [[nodiscard]] const DeviceId& device() const noexcept { return device_; }

  [[nodiscard]] Result<std::optional<std::string>> setting(std::string_view key);
  [[nodiscard]] Status set_setting(std::string_view key, std::string_view value);

  /// not_found "order.unknown" when the tablet has no such order.
  [[nodiscard]] Result<OrderState> order(const OrderId& id);
  [[nodiscard]] Result<OrderList> list(const OrderQuery& query);
  /// What to turn to first among the open orders whose working time lies before `before`: what is under way, then what
  /// can be begun, each by due time. At most one line; none when all wait for something.
  [[nodiscard]] Result<OrderList> first_in_hand(UtcTime before);
  /// Homes whose address, owner, telephone or flags hold these words, best known first; none without words.
  [[nodiscard]] Result<std::vector<HomeLine>> find_homes(std::string_view words, int limit);
  [[nodiscard]] Result<std::int64_t> count_orders();
  /// The digest of every order in scope as shown here, pending events included; those are replayed for it.
  [[nodiscard]] Result<std::map<OrderId, Sha256>> digests();
  /// The same of what the server confirmed.
  [[nodiscard]] Result<std::map<OrderId, Sha256>> confirmed_digests();
  /// The household's file as the server last sent it, brought up to date with this tablet's orders.
  [[nodiscard]] Result<HouseholdFile> household(const HouseholdId& id);
  [[nodiscard]] Result<PhotoLocation> find_photo(const PhotoId& id);
  [[nodiscard]] Result<std::vector<Sha256>> known_files();
  /// The open orders with a photograph from this tablet.
  [[nodiscard]] Result<std::vector<OrderId>> open_orders_with_own_photos();

  /// nullptr when the order has no template or the tablet does not have that version yet.
  [[nodiscard]] Result<std::shared_ptr<const ChecklistTemplate>> checklist(const std::optional<TemplateRef>& ref);

  /// This device's events on an order, oldest first.
  [[nodiscard]] Result<std::vector<std::string>> chain(const OrderId& order, const DeviceId& device);
  /// Every event text in the journal, with its recorded hash, oldest first; the visitor's error ends the walk.
  [[nodiscard]] Status each_event(const std::function<Status(std::string_view text, const Sha256& hash)>& visit);

  [[nodiscard]] Database& database() noexcept { return *db_; }
  /// For who changes confirmed states on this connection.
  void forget_shown();

 private:
  friend class JournalWriter;
  TabletStore(std::unique_ptr<Database> db, const DeviceId& device);

  std::unique_ptr<Database> db_;
  DeviceId device_;
  std::unique_ptr<ShownOrders> shown_;
  std::map<std::pair<std::string, int>, std::shared_ptr<const ChecklistTemplate>> checklists_;
};

/// One use case's changes: reads what it decides on and writes what it decided inside one write transaction. Nothing is
/// kept unless commit() succeeds.
class JournalWriter {
 public:
  [[nodiscard]] static Result<JournalWriter> begin(TabletStore& store);

  /// The order as it stands, this writer's own appends included; valid until the next append.
  [[nodiscard]] Result<const OrderState*> order(const OrderId& id);
  [[nodiscard]] Result<JournalEntry> append(EventDraft draft);
  /// Puts a file in the queue for the server, with the last event appended.
  [[nodiscard]] Status enqueue_file(const StoredFile& file);
  [[nodiscard]] Status commit(UtcTime now);

 private:
  struct Loaded;
  JournalWriter(TabletStore& store, Transaction transaction);
  [[nodiscard]] Result<Loaded*> load(const OrderId& id);
  [[nodiscard]] Result<JournalEntry> write(Event event);

  TabletStore* store_;
  Transaction transaction_;
  std::map<OrderId, std::unique_ptr<Loaded>> loaded_;
  DeviceSeq last_seq_{};

 public:
  ~JournalWriter();
  JournalWriter(JournalWriter&&) noexcept;
  JournalWriter& operator=(JournalWriter&&) = delete;
};

}  // namespace siteproof
