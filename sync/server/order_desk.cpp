#include "sync/server/order_desk.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/state_codec.h"

namespace siteproof::server {

using nlohmann::json;

Result<json> OrderDesk::order(const OrderId& order) {
  return store_.read([&](Database& database) -> Result<json> {
    SITEPROOF_TRY(auto row, database.cached("SELECT state, digest FROM order_state WHERE order_id = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(order).step());
    if (!found) return fail(ErrorKind::not_found, "order.unknown", fmt::format("There is no order {}.", order.str()));
    SITEPROOF_TRY(json object, parse_json(row->text(0), "The stored order"));
    SITEPROOF_TRY(const OrderState state, state_from_json(object));
    SITEPROOF_TRY(const Sha256 digest, row->sha256(1));
    json files = json::object();
    for (const Photo& photo : state.photos) {
      SITEPROOF_TRY(const auto here, database.query_int64("SELECT 1 FROM file WHERE sha256 = ?", photo.sha256));
      files[photo.sha256.hex()] = here.has_value();
    }
    for (const Recording& recording : state.recordings) {
      SITEPROOF_TRY(const auto here, database.query_int64("SELECT 1 FROM file WHERE sha256 = ?", recording.sha256));
      files[recording.sha256.hex()] = here.has_value();
    }
    const auto open =
        std::count_if(state.conflicts.begin(), state.conflicts.end(), [](const Conflict& c) { return !c.resolved; });
    return json{
        {"state", std::move(object)}, {"digest", digest.hex()}, {"files", std::move(files)}, {"conflicts", open}};
  });
}

Result<ScopeDigest> OrderDesk::digest(const PersonId& technician) {
  return store_.read([&](Database& database) { return digest_of_scope(database, technician); });
}

Result<json> OrderDesk::quarantine(std::int64_t after, std::int64_t limit) {
  return store_.read([&](Database& database) -> Result<json> {
    SITEPROOF_TRY(auto rows, database.cached("SELECT id, device, device_seq, order_id, text, reason, received_at"
                                             " FROM quarantine WHERE id > ? ORDER BY id LIMIT ?"));
    rows->bind_all(after, limit + 1);
    json events = json::array();
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      const bool more = static_cast<std::int64_t>(events.size()) == limit;
      if (!row || more) return json{{"events", std::move(events)}, {"more", row && more}};
      SITEPROOF_TRY(const DeviceId device, rows->id<DeviceId>(1));
      json event{{"id", rows->int64(0)},  {"device", device.str()},  {"device_seq", rows->int64(2)},
                 {"text", rows->text(4)}, {"reason", rows->text(5)}, {"received_at", rows->int64(6)}};
      if (!rows->is_null(3)) event["order"] = rows->text(3);
      events.push_back(std::move(event));
    }
  });
}

}  // namespace siteproof::server
