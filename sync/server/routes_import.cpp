#include <nlohmann/json.hpp>

#include "sync/server/office_policy.h"
#include "sync/server/route_body.h"
#include "sync/server/routes.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {
namespace {

using nlohmann::json;

template <class Value>
Result<Value> choice(const std::map<std::string, Value>& known, const std::string& given) {
  const auto it = known.find(given);
  if (it != known.end()) return it->second;
  std::string all;
  for (const auto& [name, value] : known) all += (all.empty() ? "" : ", ") + name;
  return fail(ErrorKind::usage, "import.choice", "\"" + given + "\" is not known here: choose one of " + all + ".");
}

Result<SheetImportRequest> request_of(const Visit& visit) {
  static const std::map<std::string, TableOf> tables{
      {"orders", TableOf::orders}, {"households", TableOf::households}, {"catalogue", TableOf::catalogue}};
  static const std::map<std::string, ImportMode> modes{{"all_or_nothing", ImportMode::all_or_nothing},
                                                       {"good_lines", ImportMode::good_lines},
                                                       {"dry_run", ImportMode::dry_run}};
  SheetImportRequest out;
  SITEPROOF_TRY(out.kind, choice(tables, visit.parts.at(0)));
  if (const auto mode = visit.request.query.find("mode"); mode != visit.request.query.end()) {
    SITEPROOF_TRY(out.mode, choice(modes, mode->second));
  }
  SITEPROOF_TRY(const DefaultPolicy policy, default_policy());
  SITEPROOF_TRY(out.utc_offset, query_offset(visit.request, policy.utc_offset));
  return out;
}

json counts_json(const ImportCounts& counts) {
  return {{"households", counts.households},
          {"orders", counts.orders},
          {"stock", counts.stock},
          {"unchanged", counts.unchanged}};
}

Result<HttpReply> import_sheet(SheetImport& sheets, const Visit& visit) {
  SITEPROOF_TRY(const SheetImportRequest request, request_of(visit));
  SITEPROOF_TRY(const std::string file, body_text(visit.request, import_bytes_max));
  SITEPROOF_TRY(const SheetImportOutcome outcome, sheets.import(visit.office(), as_bytes(file), request));
  json bad = json::array();
  for (const BadLine& line : outcome.bad) {
    bad.push_back({{"line", line.line},
                   {"column", line.column},
                   {"value", line.value},
                   {"why", {{"zh", line.why.zh}, {"en", line.why.en}}}});
  }
  const json reply{{"written", outcome.written},
                   {"sheet", outcome.sheet},
                   {"counts", counts_json(outcome.counts)},
                   {"bad", std::move(bad)},
                   {"unused_columns", outcome.unused_columns}};
  return json_reply(200, reply.dump(-1, ' ', false, json::error_handler_t::replace));
}

}  // namespace

void add_import_routes(Router& router, SheetImport& sheets) {
  router.add("POST", "/v1/dispatch/import/*", Audience::office,
             [&sheets](const Visit& visit) { return import_sheet(sheets, visit); });
}

}  // namespace siteproof::server
