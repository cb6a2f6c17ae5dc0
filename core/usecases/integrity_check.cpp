#include "core/usecases/integrity_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "core/storage/integrity.h"

namespace siteproof {
namespace {

class Inspector {
 public:
  explicit Inspector(Tablet& tablet) : tablet_(tablet) {}

  Status database() {
    SITEPROOF_TRY(const auto problems, tablet_.store().database().integrity_check());
    for (const std::string& problem : problems) found("database", problem);
    return {};
  }
  Status journal() {
    // Newest hash of this device's chain on each order.
    std::map<OrderId, Sha256> tails;
    return tablet_.store().each_event([&](std::string_view text, const Sha256& recorded) -> Status {
      ++report_.events;
      const auto entry = read_entry(text);
      if (!entry) {
        found("journal", fmt::format("Event {} in order of writing: {}", report_.events, entry.error().message));
        return {};
      }
      const EventHeader& header = entry->event.header;
      if (entry->hash != recorded || entry->text != text) {
        found("journal",
              fmt::format("Event {} of order {} is not as it was written.", raw(header.seq), header.order.str()));
      }
      // Other devices' chains have gaps here: what happened while an order was out of scope came as a snapshot.
      if (header.device != tablet_.device()) return {};
      Sha256& tail = tails[header.order];
      if (!continues_chain(tail, *entry)) {
        found("chain", fmt::format("Event {} of order {} does not continue its device's chain.", raw(header.seq),
                                   header.order.str()));
      }
      tail = recorded;
      return {};
    });
  }
  Status states() {
    SITEPROOF_TRY(const auto differing, orders_that_differ(tablet_.store(), report_.orders));
    for (const OrderId& order : differing) {
      found("state",
            fmt::format("Order {} was altered in the database: its text does not fit its digest.", order.str()));
    }
    return {};
  }
  Status vault() {
    SITEPROOF_TRY(const auto named, tablet_.store().known_files());
    SITEPROOF_TRY(const auto stored, tablet_.vault().list());
    for (const Sha256& file : named) {
      if (!tablet_.vault().contains(file)) found("vault", fmt::format("Photo file {} is missing.", file.hex()));
    }
    for (const VaultEntry& entry : stored) {
      ++report_.files;
      report_.bytes += std::max<std::int64_t>(entry.size, 0);
      if (!std::binary_search(named.begin(), named.end(), entry.sha256)) ++report_.recovered;
      if (const auto good = tablet_.vault().verify(entry.sha256); !good) {
        found("vault", fmt::format("Photo file {}: {}", entry.sha256.hex(), good.error().message));
      }
    }
    return {};
  }
  /// Damage that ends an examination early is a finding too, and the other areas are examined all the same.
  Status look(const char* area, Status (Inspector::*examine)()) {
    Status looked = (this->*examine)();
    if (looked || (looked.error().code != "storage.corrupt" && looked.error().code != "sha256.length")) return looked;
    found(area, looked.error().message);
    return {};
  }
  IntegrityReport take() { return std::move(report_); }

 private:
  void found(std::string area, std::string detail) { report_.findings.push_back({std::move(area), std::move(detail)}); }

  Tablet& tablet_;
  IntegrityReport report_;
};

}  // namespace

Result<IntegrityReport> check_integrity(Tablet& tablet) {
  Inspector inspector(tablet);
  SITEPROOF_CHECK(inspector.look("database", &Inspector::database));
  SITEPROOF_CHECK(inspector.look("journal", &Inspector::journal));
  SITEPROOF_CHECK(inspector.look("state", &Inspector::states));
  SITEPROOF_CHECK(inspector.look("vault", &Inspector::vault));
  return inspector.take();
}

}  // namespace siteproof
