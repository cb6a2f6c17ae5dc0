#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/replication.h"
#include "core/ports/clock.h"
#include "sync/server/central_server.h"
#include "tests/support/result_checks.h"
#include "tests/support/temp_folder.h"

namespace siteproof {

/// A clock that tests move while the server's threads read it.
class MovableClock final : public Clock {
 public:
  [[nodiscard]] ClockReading now() const override { return {{wall_ms_.load()}, 1000, "test-boot"}; }
  void advance(std::chrono::milliseconds by) { wall_ms_ += by.count(); }

 private:
  std::atomic<std::int64_t> wall_ms_{1'790'000'000'000};
};

/// An answer, whatever its status.
struct HttpAnswer {
  int status = 0;
  std::map<std::string, std::string> headers;  ///< names in lower case
  std::string body;
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(body, nullptr, false); }
  /// error.code of an error document; empty otherwise.
  [[nodiscard]] std::string code() const;
};
using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// A server on a folder and a free port of its own, and somebody in its office.
class ServerWorld {
 public:
  ServerWorld();

  /// One request on a connection of its own. An empty token sends no login.
  [[nodiscard]] HttpAnswer send(std::string_view method, const std::string& path, const std::string& token,
                                const std::string& body = {}, const HeaderList& headers = {}) const;
  [[nodiscard]] HttpAnswer office(std::string_view method, const std::string& path,
                                  const nlohmann::json& body = {}) const;

  /// Imports orders with these numbers at household H-1 (made with them), for `technician` unless it is empty.
  void import_orders(const std::vector<std::string>& ids, const std::string& technician);
  [[nodiscard]] nlohmann::json order_line(const std::string& id, const std::string& technician) const;
  [[nodiscard]] static nlohmann::json household_line(const std::string& id);

  void restart();

  TempFolder folder;
  MovableClock clock;
  std::unique_ptr<CentralServer> server;
  std::string office_token;
};

/// A tablet as the server sees it: it records, sends and pulls, and holds what it was told.
class TestTablet {
 public:
  TestTablet(ServerWorld& world, const std::string& technician);

  /// Writes an event down without sending it; `prev` breaks the chain where it is given.
  JournalEntry record(const std::string& order, EventBody body, const std::optional<Sha256>& prev = std::nullopt);
  [[nodiscard]] HttpAnswer push_texts(const std::vector<std::string>& texts) const;
  std::vector<PushVerdict> push(const std::vector<JournalEntry>& entries) const;
  PushVerdict push(const JournalEntry& entry) const { return push(std::vector{entry}).at(0); }

  /// Takes an order that was pulled through its visit, up to the owner's signature with so many stars, and sends it.
  void finish(const std::string& order, int stars = 5);

  /// Pulls pages until there is no more, or `pages_max` of them; checks the checksum of the last one.
  void pull(int limit = 500, int pages_max = 100'000);
  [[nodiscard]] const OrderState& at(const std::string& order) const { return states.at(*OrderId::parse(order)); }
  [[nodiscard]] bool holds(const std::string& order) const { return states.contains(*OrderId::parse(order)); }

  ServerWorld& world;
  DeviceId device;
  PersonId technician;
  std::string token, certificate, ca;
  std::string cursor;
  bool more = true;
  std::map<OrderId, OrderState> states;
  std::map<std::string, HouseholdFile> households;
  std::vector<RemoteTemplate> templates;
  std::optional<StockPicture> stock;
  std::vector<RemoteChange> last_changes;

 private:
  void take(const RemoteChange& change);

  std::int64_t seq_ = 0;
  std::map<OrderId, Sha256> tails_;
  std::map<DeviceSeq, JournalEntry> own_;
};

}  // namespace siteproof
