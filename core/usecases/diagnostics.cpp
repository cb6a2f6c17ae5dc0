#include "core/usecases/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/evidence/posix_file.h"
#include "core/usecases/integrity_check.h"
#include "core/usecases/preferences.h"
#include "core/usecases/sync_preferences.h"
#include "core/usecases/tablet_sync_door.h"
#include "core/usecases/waiting.h"

namespace siteproof {
namespace {

constexpr std::size_t code_length_max = 64;
constexpr int same_names_max = 100;

// A code can come from a server: what does not look like one of ours is not repeated.
std::string safe_code(const Error& error) {
  const bool plain = !error.code.empty() && error.code.size() <= code_length_max &&
                     std::all_of(error.code.begin(), error.code.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || c == '.' || c == '_'; });
  return fmt::format("{} {}", to_string(error.kind), plain ? error.code : "other");
}

class Lines {
 public:
  void title(std::string_view words) { text_ += fmt::format("\n[{}]\n", words); }
  template <class Value>
  void add(std::string_view name, const Value& value) {
    text_ += fmt::format("{}: {}\n", name, value);
  }
  void add(std::string_view name, const std::optional<UtcTime>& time) {
    add(name, time ? to_rfc3339(*time) : std::string("unknown"));
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_ = "Siteproof diagnostics\n";
};

void add_program(Lines& lines, const ProgramFacts& program, const TabletFacts& facts, UtcTime now) {
  lines.title("program");
  lines.add("made", to_rfc3339(now));
  lines.add("version", program.version);
  lines.add("system", program.system);
  lines.add("database engine", database_engine_version());
  lines.title("tablet");
  lines.add("device", facts.device.str());
  lines.add("enrolled", facts.enrolled_at);
  lines.add("certificate valid until", facts.certificate_until);
  lines.add("server ahead, ms", facts.server_ahead ? std::to_string(facts.server_ahead->count()) : "unknown");
  lines.add("photos", facts.photos);
  lines.add("photo bytes", facts.photo_bytes);
  lines.add("database bytes", facts.database_bytes);
}

Status add_choices(Lines& lines, Tablet& tablet) {
  SITEPROOF_TRY(const Preferences chosen, read_preferences(tablet));
  SITEPROOF_TRY(const SyncPreferences sending, read_sync_preferences(tablet));
  lines.title("choices");
  lines.add("language", chosen.language.value_or("system"));
  lines.add("look", to_string(chosen.look));
  lines.add("text percent", chosen.text_percent);
  lines.add("sending paused", sending.paused);
  lines.add("photos over Wi-Fi only", sending.wifi_only);
  return {};
}

Status add_sync(Lines& lines, Tablet& tablet) {
  TabletSyncDoor door(tablet);
  SITEPROOF_TRY(const SyncStatus status, door.status());
  lines.title("synchronisation");
  lines.add("entries waiting", status.events_pending);
  lines.add("entries set aside", status.events_quarantined);
  lines.add("photos waiting", status.uploads_pending);
  lines.add("photo bytes waiting", status.upload_bytes_pending);
  lines.add("last complete", status.last_sync);
  lines.add("last error", status.last_error ? safe_code(*status.last_error) : std::string("none"));
  SITEPROOF_TRY(const auto beacon, door.beacon_error());
  lines.add("server's signed time", beacon ? safe_code(*beacon) : std::string("in order"));
  SITEPROOF_TRY(const auto errors, WaitingList(tablet.store()).file_errors());
  std::map<std::string, std::int64_t> codes;
  for (const auto& [line, photos] : errors) codes[safe_code(error_of_line(line))] += photos;
  for (const auto& [code, photos] : codes) lines.add("photos with " + code, photos);
  return {};
}

Status add_integrity(Lines& lines, Tablet& tablet) {
  SITEPROOF_TRY(const auto shown, tablet.store().digests());
  SITEPROOF_TRY(const auto confirmed, tablet.store().confirmed_digests());
  SITEPROOF_TRY(const IntegrityReport report, check_integrity(tablet));
  lines.title("state");
  lines.add("orders in scope", shown.size());
  lines.add("digest shown", scope_digest(shown).hex());
  lines.add("digest confirmed", scope_digest(confirmed).hex());
  lines.title("integrity");
  lines.add("entries", report.events);
  lines.add("orders", report.orders);
  lines.add("files", report.files);
  lines.add("files without an order", report.recovered);
  lines.add("findings", report.findings.size());
  // The sentences name orders and quote what does not read: how many there are of each area says where to look.
  std::map<std::string, std::int64_t> areas;
  for (const IntegrityFinding& finding : report.findings) ++areas[finding.area];
  for (const auto& [area, count] : areas) lines.add("findings in " + area, count);
  return {};
}

}  // namespace

Result<std::string> diagnostics_text(Tablet& tablet, const ProgramFacts& program) {
  Lines lines;
  SITEPROOF_TRY(const TabletFacts facts, tablet_facts(tablet));
  add_program(lines, program, facts, tablet.now());
  SITEPROOF_CHECK(add_choices(lines, tablet));
  SITEPROOF_CHECK(add_sync(lines, tablet));
  SITEPROOF_CHECK(add_integrity(lines, tablet));
  return lines.take();
}

Result<std::filesystem::path> save_diagnostics(const std::string& text, const std::filesystem::path& folder,
                                               UtcTime now) {
  std::string time = to_rfc3339(now);
  std::erase_if(time, [](char c) { return c == ':' || c == '-' || c == '.'; });
  std::filesystem::path path = folder / fmt::format("siteproof-diagnostics-{}.txt", time);
  std::error_code unreadable;
  for (int n = 2; n <= same_names_max && std::filesystem::exists(path, unreadable); ++n) {
    path = folder / fmt::format("siteproof-diagnostics-{}-{}.txt", time, n);
  }
  SITEPROOF_TRY(File file, File::create(FileOwner::target, path));
  Unfinished unfinished(path);
  SITEPROOF_CHECK(file.write(as_bytes(text)));
  SITEPROOF_CHECK(file.sync());
  unfinished.keep();
  return path;
}

}  // namespace siteproof
