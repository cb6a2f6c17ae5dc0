#include "sync/server/staff.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/canonical_text.h"
#include "core/journal/json_fields.h"
#include "core/journal/state_codec.h"
#include "sync/server/office_policy.h"
#include "sync/server/order_change.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {

template <class Io>
void fields(Io& io, Technician& v) {
  io("id", v.id);
  io("name", v.name);
  io("skills", v.skills);
  io("contractor", v.contractor);
  io("estate", v.estate);
  io("building", v.building);
}

namespace {

Result<Candidate> candidate(Database& database, const Technician& technician, UtcTime now) {
  Candidate out;
  out.technician = technician.id;
  out.skills = technician.skills;
  if (!technician.estate.empty()) out.places.push_back({technician.estate, technician.building, {}, {}});
  SITEPROOF_TRY(auto places,
                database.cached("SELECT coalesce(json_extract(h.text, '$.address.estate'), ''),"
                                " coalesce(json_extract(h.text, '$.address.building'), ''), count(*)"
                                " FROM order_state o JOIN household h ON h.id = o.household"
                                " WHERE o.technician = ? AND o.status NOT IN ('signed_off', 'closed', 'called_back',"
                                " 'archived', 'cancelled') GROUP BY 1, 2"));
  places->bind_all(technician.id);
  while (true) {
    SITEPROOF_TRY(const bool row, places->step());
    if (!row) break;
    out.places.push_back({std::string(places->text(0)), std::string(places->text(1)), {}, {}});
    out.open_orders += places->integer<int>(2);
  }
  SITEPROOF_TRY(auto fixed, database.cached("SELECT coalesce(sum(fixed_first_time), 0), count(*) FROM order_state"
                                            " WHERE first_finished_at >= ? AND first_finisher = ?"));
  SITEPROOF_TRY(const bool counted, fixed->bind_all(now + -lately, technician.id).step());
  if (counted) out.first_time_fix = {fixed->int64(0), fixed->int64(1)};
  return out;
}

Status note_contractor(Database& database, const Technician& technician, UtcTime now) {
  SITEPROOF_TRY(auto newest, database.cached("SELECT contractor FROM technician_contractor WHERE technician = ?"
                                             " ORDER BY since DESC LIMIT 1"));
  SITEPROOF_TRY(const bool known, newest->bind_all(technician.id).step());
  if (known && newest->text(0) == technician.contractor) return {};
  return database.run("INSERT OR REPLACE INTO technician_contractor(technician, since, contractor) VALUES(?, ?, ?)",
                      technician.id, known ? now : UtcTime{}, technician.contractor);
}

}  // namespace

Result<Contractors> Contractors::read(Database& database) {
  Contractors out;
  SITEPROOF_TRY(auto rows, database.cached("SELECT technician, since, contractor FROM technician_contractor"));
  while (true) {
    SITEPROOF_TRY(const bool row, rows->step());
    if (!row) return out;
    SITEPROOF_TRY(PersonId technician, PersonId::parse(rows->text(0)));
    out.since_[std::move(technician)][rows->time(1)] = rows->text(2);
  }
}

std::string Contractors::of(const PersonId& technician, UtcTime at) const {
  const auto known = since_.find(technician);
  if (known == since_.end()) return {};
  const auto after = known->second.upper_bound(at);
  return after == known->second.begin() ? std::string() : std::prev(after)->second;
}

Result<std::map<PersonId, Technician>> technicians(Database& database) {
  std::map<PersonId, Technician> out;
  SITEPROOF_TRY(auto rows, database.cached("SELECT text FROM technician ORDER BY id"));
  while (true) {
    SITEPROOF_TRY(const bool row, rows->step());
    if (!row) return out;
    SITEPROOF_TRY(const nlohmann::json object, parse_json(rows->text(0), "The stored technician"));
    SITEPROOF_TRY(Technician technician, from_fields<Technician>(object, "The stored technician"));
    PersonId id = technician.id;
    out.emplace(std::move(id), std::move(technician));
  }
}

Result<std::vector<Suggestion>> suggestions_for(Database& database, const OrderState& order, UtcTime now) {
  SITEPROOF_TRY(const auto known, technicians(database));
  if (known.empty()) return std::vector<Suggestion>();
  SITEPROOF_TRY(const AssignmentWeights weights,
                default_policy().map([](const DefaultPolicy& policy) { return policy.assignment; }));
  std::vector<Candidate> candidates;
  candidates.reserve(known.size());
  for (const auto& [id, technician] : known) {
    SITEPROOF_TRY(Candidate found, candidate(database, technician, now));
    candidates.push_back(std::move(found));
  }
  return suggest_technicians(order.intake, candidates, weights);
}

Status Staff::put(const OperatorCaller& who, const Technician& technician) {
  SITEPROOF_CHECK(check_supervisor(who));
  SITEPROOF_TRY(const std::string text, canonical_fields(technician));
  const UtcTime now = clock_.now().wall;
  return store_.write([&](Database& database) -> Status {
    SITEPROOF_CHECK(note_contractor(database, technician, now));
    return database.run("INSERT INTO technician(id, text) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET text = ?2",
                        technician.id, text);
  });
}

Result<std::optional<Technician>> Staff::find(const PersonId& id) {
  return store_.read([&](Database& database) -> Result<std::optional<Technician>> {
    SITEPROOF_TRY(auto known, technicians(database));
    const auto it = known.find(id);
    return it == known.end() ? std::nullopt : std::optional(std::move(it->second));
  });
}

Result<std::vector<Technician>> Staff::all() {
  return store_.read([&](Database& database) -> Result<std::vector<Technician>> {
    SITEPROOF_TRY(auto known, technicians(database));
    std::vector<Technician> out;
    out.reserve(known.size());
    for (auto& [id, technician] : known) out.push_back(std::move(technician));
    return out;
  });
}

Result<std::vector<Suggestion>> Staff::suggestions(const OrderId& order) {
  const UtcTime now = clock_.now().wall;
  return store_.read([&](Database& database) -> Result<std::vector<Suggestion>> {
    SITEPROOF_TRY(auto row, database.cached("SELECT state FROM order_state WHERE order_id = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(order).step());
    if (!found) return fail(ErrorKind::not_found, "order.unknown", fmt::format("There is no order {}.", order.str()));
    SITEPROOF_TRY(const OrderState state, read_state(row->text(0)));
    return suggestions_for(database, state, now);
  });
}

}  // namespace siteproof::server
