#include "sync/server/receipt_log.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/evidence/merkle_tree.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

using nlohmann::json;

constexpr std::int64_t day_ms = 86'400'000;

std::int64_t day_of(UtcTime time) { return time.ms / day_ms; }

SubtreeHash nodes_of(Database& database) {
  return [&database](int level, std::int64_t index) -> Result<Sha256> {
    SITEPROOF_TRY(auto node, database.cached("SELECT hash FROM log_node WHERE level = ? AND idx = ?"));
    SITEPROOF_TRY(const bool found, node->bind_all(std::int64_t{level}, index).step());
    if (!found) return fail(ErrorKind::storage, "storage.corrupt", "The log of receipts has a gap: restore a backup.");
    return node->sha256(0);
  };
}

Result<std::int64_t> size_of(Database& database) {
  SITEPROOF_TRY(const auto newest, database.query_int64("SELECT max(idx) FROM log_leaf"));
  return newest ? *newest + 1 : 0;
}

Result<LogHead> head_at(Database& database, std::int64_t size, UtcTime at) {
  SITEPROOF_TRY(const Sha256 root, merkle_root(size, nodes_of(database)));
  return LogHead{at, size, root};
}

/// A moment at which the log held just so many receipts: now when it still does, else when the last of them came. A
/// head of the past that is signed with the time of now would say that the log had shrunk.
Result<UtcTime> held_at(Database& database, std::int64_t size, UtcTime now) {
  SITEPROOF_TRY(const std::int64_t reached, size_of(database));
  if (size == reached || size == 0) return now;
  SITEPROOF_TRY(auto query, database.cached("SELECT receipt FROM log_leaf WHERE idx = ?"));
  SITEPROOF_TRY(const bool found, query->bind_all(size - 1).step());
  if (!found) return now;
  SITEPROOF_TRY(const SealReceiptFacts last, read_seal_receipt(query->text(0)));
  return last.received_at;
}

/// Usage, log.range, for a size that the log has not reached.
Status check_reached(Database& database, std::int64_t size) {
  SITEPROOF_TRY(const std::int64_t reached, size_of(database));
  if (size <= reached) return {};
  return fail(ErrorKind::usage, "log.range", fmt::format("The log holds {} receipts: ask for no more.", reached));
}

json document(const SignedHead& signed_head) {
  return {{"at", signed_head.head.at.ms},
          {"size", signed_head.head.size},
          {"root", signed_head.head.root.hex()},
          {"text", signed_head.text},
          {"signature", signed_head.signature}};
}

json document(const std::vector<Sha256>& proof) {
  json list = json::array();
  for (const Sha256& hash : proof) list.push_back(hash.hex());
  return list;
}

}  // namespace

Result<SealReceipt> enter_receipt(Database& database, const CertificateAuthority& authority, SealReceiptFacts facts) {
  SITEPROOF_TRY(facts.log_index, size_of(database));
  SealReceipt receipt{facts.log_index, facts.received_at, seal_receipt_text(facts), {}};
  SITEPROOF_TRY(receipt.signature, authority.sign_receipt(receipt.text));
  // A clock that was set back puts no leaf into a day that is over.
  SITEPROOF_TRY(const auto open_day, database.query_int64("SELECT max(coalesce((SELECT max(day) FROM log_leaf), 0),"
                                                          " coalesce((SELECT max(day) + 1 FROM log_root), 0))"));
  const std::int64_t day = std::max(day_of(facts.received_at), open_day.value_or(0));
  SITEPROOF_CHECK(database.run(
      "INSERT INTO log_leaf(idx, seal, order_id, manifest_sha256, day, receipt, signature)"
      " VALUES(?,?,?,?,?,?,?)",
      facts.log_index, facts.seal, facts.order, facts.manifest_sha256, day, receipt.text, receipt.signature));
  SITEPROOF_CHECK(append_leaf(facts.log_index, merkle_leaf(receipt.text), nodes_of(database),
                              [&](int level, std::int64_t index, const Sha256& hash) {
                                return database.run("INSERT INTO log_node(level, idx, hash) VALUES(?,?,?)",
                                                    std::int64_t{level}, index, hash);
                              }));
  return receipt;
}

Result<bool> has_receipt(Database& database, const EventId& seal) {
  SITEPROOF_TRY(const auto known, database.query_int64("SELECT 1 FROM log_leaf WHERE seal = ?", seal));
  return known.has_value();
}

Result<LogHead> log_head(Database& database, UtcTime now) {
  SITEPROOF_TRY(const std::int64_t size, size_of(database));
  return head_at(database, size, now);
}

Result<SignedHead> ReceiptLog::sign(const LogHead& head) const {
  SignedHead out{head, log_head_text(head), {}};
  SITEPROOF_TRY(out.signature, authority_.sign_receipt(out.text));
  return out;
}

Result<SignedHead> ReceiptLog::signed_head(Database& database, std::int64_t size) {
  const UtcTime now = clock_.now().wall;
  SITEPROOF_TRY(const std::int64_t reached, size_of(database));
  {
    const std::lock_guard lock(mutex_);
    const auto known = heads_.find(size);
    if (known != heads_.end()) {
      const auto age = now - known->second.head.at;
      if (size < reached || (age >= age.zero() && age < log_head_fresh)) return known->second;
    }
  }
  SITEPROOF_TRY(const UtcTime at, held_at(database, size, now));
  SITEPROOF_TRY(const LogHead head, head_at(database, size, at));
  SITEPROOF_TRY(SignedHead fresh, sign(head));
  const std::lock_guard lock(mutex_);
  heads_.insert_or_assign(size, fresh);
  if (heads_.size() > log_heads_max) heads_.erase(heads_.begin());
  return fresh;
}

Result<json> ReceiptLog::head() {
  return store_.read([&](Database& database) -> Result<json> {
    SITEPROOF_TRY(const std::int64_t size, size_of(database));
    SITEPROOF_TRY(const SignedHead head, signed_head(database, size));
    return document(head);
  });
}

Result<json> ReceiptLog::inclusion(std::int64_t index, std::int64_t size) {
  return store_.read([&](Database& database) -> Result<json> {
    SITEPROOF_CHECK(check_reached(database, size));
    const SubtreeHash nodes = nodes_of(database);
    SITEPROOF_TRY(const auto proof, inclusion_proof(index, size, nodes));
    SITEPROOF_TRY(const Sha256 leaf, nodes(0, index));
    SITEPROOF_TRY(const SignedHead head, signed_head(database, size));
    json out = document(head);
    out.update({{"index", index}, {"leaf", leaf.hex()}, {"proof", document(proof)}});
    return out;
  });
}

Result<json> ReceiptLog::consistency(std::int64_t first, std::int64_t second) {
  return store_.read([&](Database& database) -> Result<json> {
    SITEPROOF_CHECK(check_reached(database, second));
    const SubtreeHash nodes = nodes_of(database);
    SITEPROOF_TRY(const auto proof, consistency_proof(first, second, nodes));
    SITEPROOF_TRY(const Sha256 first_root, merkle_root(first, nodes));
    SITEPROOF_TRY(const Sha256 second_root, merkle_root(second, nodes));
    return json{{"first", first},
                {"second", second},
                {"first_root", first_root.hex()},
                {"second_root", second_root.hex()},
                {"proof", document(proof)}};
  });
}

Result<json> ReceiptLog::leaf(std::int64_t index) {
  return store_.read([&](Database& database) -> Result<json> {
    SITEPROOF_TRY(auto row, database.cached("SELECT receipt, signature FROM log_leaf WHERE idx = ?"));
    SITEPROOF_TRY(const bool found, row->bind_all(index).step());
    if (!found) return fail(ErrorKind::not_found, "log.leaf", "The log has no such leaf.");
    return json{{"index", index},
                {"receipt", row->text(0)},
                {"signature", row->text(1)},
                {"hash", merkle_leaf(row->text(0)).hex()}};
  });
}

Status ReceiptLog::end_days() {
  const std::int64_t today = day_of(clock_.now().wall);
  constexpr std::string_view ended =
      "SELECT day, max(idx) + 1 FROM log_leaf WHERE day < ? AND day > coalesce((SELECT max(day) FROM log_root), -1)"
      " GROUP BY day ORDER BY day";
  const auto days_to_sign = [&](Database& database) -> Result<std::vector<std::pair<std::int64_t, std::int64_t>>> {
    SITEPROOF_TRY(auto rows, database.cached(ended));
    rows->bind_all(today);
    std::vector<std::pair<std::int64_t, std::int64_t>> days;
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return days;
      days.emplace_back(rows->int64(0), rows->int64(1));
    }
  };
  SITEPROOF_TRY(const auto waiting, store_.read(days_to_sign));
  if (waiting.empty()) return {};
  // In one transaction with the look at the leaves: none can come in for a day between its root and its end.
  return store_.write([&](Database& database) -> Status {
    SITEPROOF_TRY(const auto days, days_to_sign(database));
    for (const auto& [day, size] : days) {
      SITEPROOF_TRY(const LogHead head, head_at(database, size, {(day + 1) * day_ms}));
      SITEPROOF_TRY(const SignedHead root, sign(head));
      SITEPROOF_CHECK(
          database.run("INSERT INTO log_root(day, text, signature) VALUES(?,?,?)", day, root.text, root.signature));
    }
    return {};
  });
}

Result<std::vector<DayRoot>> ReceiptLog::given_out(std::int64_t first_day, std::int64_t days_max) {
  SITEPROOF_CHECK(end_days());
  return store_.read([&](Database& database) -> Result<std::vector<DayRoot>> {
    SITEPROOF_TRY(auto rows, database.cached("SELECT day, text, signature FROM log_root WHERE day >= ? ORDER BY day"
                                             " LIMIT ?"));
    rows->bind_all(first_day, days_max);
    std::vector<DayRoot> out;
    while (true) {
      SITEPROOF_TRY(const bool row, rows->step());
      if (!row) return out;
      SITEPROOF_TRY(const LogHead head, read_log_head(rows->text(1)));
      out.push_back({to_rfc3339({rows->int64(0) * day_ms}).substr(0, 10),
                     {head, std::string(rows->text(1)), std::string(rows->text(2))}});
    }
  });
}

Result<std::vector<DayRoot>> ReceiptLog::day_roots() { return given_out(0, -1); }

Result<json> ReceiptLog::roots(const std::string& since) {
  std::int64_t first_day = 0;
  if (!since.empty()) {
    const auto begin = parse_rfc3339(since + "T00:00:00Z");
    if (!begin) return fail(ErrorKind::usage, "log.day", "\"since\" must be a day, such as 2026-11-22.");
    first_day = day_of(*begin);
  }
  SITEPROOF_TRY(auto days, given_out(first_day, log_roots_page_max + 1));
  const bool more = static_cast<std::int64_t>(days.size()) > log_roots_page_max;
  if (more) days.pop_back();
  json list = json::array();
  for (const DayRoot& root : days) {
    json entry = document(root.signed_head);
    entry["day"] = root.day;
    list.push_back(std::move(entry));
  }
  return json{{"roots", std::move(list)}, {"more", more}};
}

std::string day_roots_text(const std::vector<DayRoot>& roots) {
  std::string text =
      "# Roots of the log of receipts: one line for each day that saw a receipt, with the day (UTC), the signed text\n"
      "# and its signature, parted by tabs. Keep this file: a log that was changed afterwards cannot have these "
      "roots.\n"
      "# To check line N, with the company's ca.pem beside it:\n"
      "#   sed -n Np FILE | cut -f 2 | tr -d '\\n' > root.json\n"
      "#   sed -n Np FILE | cut -f 3 | openssl base64 -d -A > root.sig\n"
      "#   openssl x509 -in ca.pem -pubkey -noout > ca.pub\n"
      "#   openssl dgst -sha256 -verify ca.pub -signature root.sig root.json\n";
  for (const DayRoot& root : roots) {
    text += fmt::format("{}\t{}\t{}\n", root.day, root.signed_head.text, root.signed_head.signature);
  }
  return text;
}

}  // namespace siteproof::server
