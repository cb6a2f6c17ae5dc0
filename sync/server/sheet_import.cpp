#include "sync/server/sheet_import.h"

#include <algorithm>

#include "sync/server/server_store.h"

namespace siteproof::server {
namespace {

/// What a sheet has come to: the document that the importer takes, and what it cannot take.
struct ReadTable {
  std::string sheet;
  ImportDocument document;
  std::vector<BadLine> bad;
  std::vector<std::string> unused_columns;
  std::map<std::string, std::string> names;  ///< of the orders by their line, as the table has them
};

template <class Value>
ReadTable begin_table(const Sheet& sheet, ImportPlan<Value>& plan) {
  ReadTable out;
  out.sheet = sheet.name;
  out.bad = std::move(plan.bad);
  out.unused_columns = std::move(plan.unused_columns);
  return out;
}

Result<ReadTable> read_orders(const Sheet& sheet, const ImportSettings& settings) {
  SITEPROOF_TRY(auto plan, plan_orders(sheet, settings));
  ReadTable out = begin_table(sheet, plan);
  for (auto& [line, order] : plan.good) {
    ImportedOrder imported;
    imported.id = std::move(order.id);
    imported.report.intake = std::move(order.intake);
    imported.report.technician = std::move(order.technician);
    imported.own_contact = order.own_contact;
    imported.own_first_asked = order.own_first_asked;
    imported.own_template_version = order.own_template_version;
    out.document.order_places.push_back(std::to_string(line));
    out.names[out.document.order_places.back()] = imported.id.str();
    out.document.orders.push_back(std::move(imported));
  }
  return out;
}

Result<ReadTable> read_households(const Sheet& sheet) {
  SITEPROOF_TRY(auto plan, plan_households(sheet));
  ReadTable out = begin_table(sheet, plan);
  for (auto& [line, household] : plan.good) out.document.households.push_back(std::move(household));
  return out;
}

Result<ReadTable> read_catalogue(const Sheet& sheet, UtcTime now) {
  SITEPROOF_TRY(auto plan, plan_catalogue(sheet));
  ReadTable out = begin_table(sheet, plan);
  StockPicture& picture = out.document.stock.emplace();
  picture.taken_at = now;
  for (auto& [line, item] : plan.good) picture.items.push_back(std::move(item));
  return out;
}

Result<ReadTable> read_table(const Sheet& sheet, TableOf kind, const ImportSettings& settings, UtcTime now) {
  switch (kind) {
    case TableOf::orders: return read_orders(sheet, settings);
    case TableOf::households: return read_households(sheet);
    case TableOf::catalogue: break;
  }
  return read_catalogue(sheet, now);
}

/// The first sheet that has the columns; if none has, what is wrong with the first that has anything.
Result<ReadTable> read_first(const std::vector<Sheet>& sheets, TableOf kind, const ImportSettings& settings,
                             UtcTime now) {
  std::optional<Error> first;
  for (const Sheet& sheet : sheets) {
    if (sheet.rows.empty()) continue;
    auto table = read_table(sheet, kind, settings, now);
    if (table) return table;
    if (!first) first = std::move(table).error();
  }
  if (first) return fail(std::move(*first));
  return fail(ErrorKind::usage, "import.empty", "The file holds nothing: choose the table itself.");
}

}  // namespace

Result<std::map<TemplateId, int>> SheetImport::newest_templates() {
  return store_.read([](Database& database) -> Result<std::map<TemplateId, int>> {
    SITEPROOF_TRY(auto row, database.cached("SELECT id, max(version) FROM template GROUP BY id"));
    std::map<TemplateId, int> out;
    for (;;) {
      SITEPROOF_TRY(const bool found, row->step());
      if (!found) return out;
      out[TemplateId{std::string(row->text(0))}] = row->integer<int>(1);
    }
  });
}

Result<SheetImportOutcome> SheetImport::import(const OperatorCaller& who, ByteView file,
                                               const SheetImportRequest& request) {
  if (request.kind == TableOf::catalogue && request.mode == ImportMode::good_lines) {
    return fail(ErrorKind::usage, "import.whole",
                "A catalogue replaces the one before, so that lines left out would be lost: correct the bad lines.");
  }
  SITEPROOF_TRY(const std::vector<Sheet> sheets, read_sheets(file));
  ImportSettings settings;
  settings.utc_offset = request.utc_offset;
  settings.first_asked = who.name;
  SITEPROOF_TRY(settings.templates, newest_templates());
  SITEPROOF_TRY(ReadTable table, read_first(sheets, request.kind, settings, clock_.now().wall));

  SheetImportOutcome out;
  out.sheet = std::move(table.sheet);
  out.unused_columns = std::move(table.unused_columns);
  // What the table alone shows to be bad must keep the rest out too, while all that the server knows is still looked
  // at.
  const bool refused = request.mode == ImportMode::all_or_nothing && !table.bad.empty();
  SITEPROOF_TRY(ImportOutcome outcome,
                importer_.import(who, std::move(table.document), refused ? ImportMode::dry_run : request.mode));
  out.written = outcome.written;
  if (!refused) out.counts = outcome.counts;
  out.bad = std::move(table.bad);
  for (ImportProblem& problem : outcome.problems) {
    const auto name = table.names.find(problem.place);
    const bool of_line = name != table.names.end();
    out.bad.push_back({of_line ? std::stoll(problem.place) : 0,
                       "",
                       of_line ? name->second : "",
                       {std::move(problem.message_zh), std::move(problem.message)}});
  }
  std::stable_sort(out.bad.begin(), out.bad.end(), [](const BadLine& a, const BadLine& b) { return a.line < b.line; });
  return out;
}

}  // namespace siteproof::server
