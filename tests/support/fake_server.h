#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/journal/fold.h"
#include "core/journal/replication.h"
#include "tests/support/seeded_random.h"

namespace siteproof {

/// The central server in memory, made of the product's own fold: a log in commit order, a verdict per event that a
/// retry gets again, and pages of changes for one technician's tablet. No network, no disk. It never refuses a fact.
class FakeServer {
 public:
  explicit FakeServer(std::uint64_t seed = 7);

  /// What the office does: every call is one committed event.
  OrderId report(OrderReported report, const OrderId& id);
  void office(const OrderId& order, EventBody body);
  void add_template(std::string_view json);
  void add_household(HouseholdFile file) { households_.push_back(std::move(file)); }
  /// Tablets get it with their next pull from the beginning.
  void set_stock(StockPicture picture) { stock_ = std::move(picture); }

  /// One event as pushed. Events for which `poison` is true are set aside.
  PushVerdict push(std::string_view text);
  std::function<bool(const Event&)> poison;

  /// The next changes for a technician's tablet, at most `changes_max` of them.
  [[nodiscard]] RemotePage page(const PersonId& technician, const DeviceId& device, const std::string& cursor,
                                std::size_t changes_max = 1000) const;

  /// A restore from an older copy: only the first `kept` commits are left, and the history has another name.
  void restore(std::size_t kept);
  [[nodiscard]] const std::string& epoch() const noexcept { return epoch_; }

  [[nodiscard]] const OrderState& order(const OrderId& id) const { return *states_.at(id); }
  [[nodiscard]] Sha256 digest(const PersonId& technician) const;
  [[nodiscard]] const std::vector<JournalEntry>& log() const noexcept { return log_; }
  [[nodiscard]] std::vector<OrderId> orders() const;

  UtcTime now{1'795'248'000'000};

 private:
  struct Cursor;
  [[nodiscard]] FoldOutcome commit(JournalEntry entry);
  void fold_in(const JournalEntry& entry);
  [[nodiscard]] std::optional<RemoteChange> change_at(std::size_t seq, const PersonId& technician,
                                                      const DeviceId& device) const;
  [[nodiscard]] std::vector<OrderId> scope(const PersonId& technician) const;

  SeededRandom random_;
  DeviceId device_;
  std::string epoch_ = "epoch-1";
  int epochs_ = 1;
  std::vector<JournalEntry> log_;                        // server_seq n is log_[n - 1]
  std::vector<std::optional<PersonId>> before_, after_;  // whose the order was before and after that commit
  std::map<OrderId, std::optional<OrderState>> states_;
  std::map<std::pair<DeviceId, DeviceSeq>, PushVerdict> answers_;
  std::vector<RemoteTemplate> templates_;
  std::vector<HouseholdFile> households_;
  std::optional<StockPicture> stock_;
  std::int64_t office_seq_ = 0;
};

}  // namespace siteproof
