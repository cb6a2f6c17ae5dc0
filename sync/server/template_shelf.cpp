#include "sync/server/template_shelf.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "sync/server/importer.h"

namespace siteproof::server {
namespace {

constexpr const char* newest_version = "SELECT version FROM template WHERE id = ? ORDER BY version DESC LIMIT 1";
constexpr const char* newest_text = "SELECT text FROM template WHERE id = ? ORDER BY version DESC LIMIT 1";

}  // namespace

Result<std::vector<TemplateShelf::Line>> TemplateShelf::in_force() {
  return store_.read([](Database& database) -> Result<std::vector<Line>> {
    SITEPROOF_TRY(auto row, database.cached("SELECT id, max(version), text FROM template GROUP BY id ORDER BY id"));
    std::vector<Line> lines;
    while (true) {
      SITEPROOF_TRY(const bool found, row->step());
      if (!found) return lines;
      SITEPROOF_TRY(const nlohmann::json document, parse_json(row->text(2), "The stored template"));
      SITEPROOF_TRY(ChecklistTemplate form, parse_template(document));
      lines.push_back({std::move(form.ref), std::move(form.title)});
    }
  });
}

Result<std::string> TemplateShelf::text(const TemplateId& id) {
  return store_.read([&](Database& database) -> Result<std::string> {
    SITEPROOF_TRY(auto row, database.cached(newest_text));
    SITEPROOF_TRY(const bool found, row->bind_all(id).step());
    if (found) return std::string(row->text(0));
    return fail(ErrorKind::not_found, "template.unknown",
                fmt::format("There is no template {} on this server: install it first.", id.str()));
  });
}

Result<std::optional<int>> TemplateShelf::version_in_force(const TemplateId& id) {
  return store_.read([&](Database& database) -> Result<std::optional<int>> {
    SITEPROOF_TRY(auto row, database.cached(newest_version));
    SITEPROOF_TRY(const bool found, row->bind_all(id).step());
    return found ? std::optional(row->integer<int>(0)) : std::nullopt;
  });
}

Result<TemplateRef> TemplateShelf::install(std::string_view text) {
  SITEPROOF_TRY(const ChecklistTemplate form, read_template(text));
  SITEPROOF_TRY(const nlohmann::json document, parse_json(text, "The template"));
  SITEPROOF_TRY(std::string stored, canonical(document));
  SITEPROOF_TRY(const std::optional<int> known, version_in_force(form.ref.id));
  const auto refuse = [&](int next) {
    return fail(ErrorKind::usage, "template.version",
                fmt::format("Version {} of {} is in force and stays: give the change version {}.", *known,
                            form.ref.id.str(), next));
  };
  if (known && form.ref.version < *known) return refuse(*known + 1);
  ImportDocument import;
  import.templates.push_back({form.ref, std::move(stored)});
  Importer importer(store_, clock_, random_);
  const OperatorCaller office{Role::admin, PersonId{"admin"}};
  SITEPROOF_TRY(const ImportOutcome outcome, importer.import(office, std::move(import), ImportMode::all_or_nothing));
  if (!outcome.written) return refuse(form.ref.version + 1);
  return form.ref;
}

}  // namespace siteproof::server
