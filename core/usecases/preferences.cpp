#include "core/usecases/preferences.h"

#include <array>
#include <charconv>
#include <utility>

#include "core/evidence/seal.h"
#include "core/usecases/tablet_clock.h"

namespace siteproof {
namespace {

constexpr std::string_view language_key = "interface.language";
constexpr std::string_view look_key = "interface.look";
constexpr std::string_view text_percent_key = "interface.text_percent";

constexpr std::array<std::pair<Look, std::string_view>, 3> look_words{
    {{Look::light, "light"}, {Look::dark, "dark"}, {Look::sunlight, "sunlight"}}};

bool is_language(std::string_view word) { return word == "zh" || word == "en"; }
bool is_text_percent(int percent) { return percent >= text_percent_min && percent <= text_percent_max; }

std::optional<int> text_percent(std::string_view written) {
  int percent = 0;
  const auto read = std::from_chars(written.data(), written.data() + written.size(), percent);
  if (read.ec != std::errc() || read.ptr != written.data() + written.size() || !is_text_percent(percent))
    return std::nullopt;
  return percent;
}

}  // namespace

bool clock_is_wrong(const TabletFacts& facts) noexcept {
  return facts.server_ahead && (*facts.server_ahead > clock_tolerance || *facts.server_ahead < -clock_tolerance);
}

std::string_view to_string(Look look) noexcept {
  for (const auto& [value, word] : look_words) {
    if (value == look) return word;
  }
  return look_words.front().second;
}

std::optional<Look> look_named(std::string_view word) noexcept {
  for (const auto& [value, name] : look_words) {
    if (name == word) return value;
  }
  return std::nullopt;
}

Result<Preferences> read_preferences(Tablet& tablet) {
  Preferences kept;
  SITEPROOF_TRY(const auto language, tablet.store().setting(language_key));
  if (language && is_language(*language)) kept.language = *language;
  SITEPROOF_TRY(const auto look, tablet.store().setting(look_key));
  if (look) kept.look = look_named(*look).value_or(kept.look);
  SITEPROOF_TRY(const auto percent, tablet.store().setting(text_percent_key));
  if (percent) kept.text_percent = text_percent(*percent).value_or(kept.text_percent);
  return kept;
}

Status keep_preferences(Tablet& tablet, const Preferences& wanted) {
  if (wanted.language && !is_language(*wanted.language)) {
    return fail(ErrorKind::usage, "preferences.language", "The interface speaks zh or en: choose one of them.");
  }
  if (!is_text_percent(wanted.text_percent)) {
    return fail(ErrorKind::usage, "preferences.text_size",
                "The text's size is from 100 to 200 percent: choose one of these.");
  }
  TabletStore& store = tablet.store();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  SITEPROOF_CHECK(store.set_setting(language_key, wanted.language.value_or(std::string())));
  SITEPROOF_CHECK(store.set_setting(look_key, to_string(wanted.look)));
  SITEPROOF_CHECK(store.set_setting(text_percent_key, std::to_string(wanted.text_percent)));
  return transaction.commit();
}

Result<TabletFacts> tablet_facts(Tablet& tablet) {
  TabletFacts facts;
  facts.device = tablet.device();
  SITEPROOF_TRY(const auto server, tablet.store().setting(setting::server_url));
  facts.server_url = server.value_or(std::string());
  SITEPROOF_TRY(const auto photos, tablet.vault().list());
  facts.photos = static_cast<std::int64_t>(photos.size());
  for (const VaultEntry& photo : photos) {
    if (photo.size > 0) facts.photo_bytes += photo.size;
  }
  SITEPROOF_TRY(facts.database_bytes, tablet.store().database().size_bytes());
  SITEPROOF_TRY(const auto enrolled, tablet.store().setting(setting::enrolled_at));
  if (enrolled) {
    SITEPROOF_TRY(facts.enrolled_at, parse_rfc3339(*enrolled));
  }
  SITEPROOF_TRY(const auto certificate, tablet.store().setting(setting::certificate));
  if (certificate) {
    SITEPROOF_TRY(const CertificateFacts read, certificate_facts(*certificate));
    facts.certificate_until = read.valid_until;
  }
  SITEPROOF_TRY(facts.server_ahead, server_ahead(tablet));
  return facts;
}

}  // namespace siteproof
