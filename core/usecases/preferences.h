#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/usecases/tablet.h"

namespace siteproof {

enum class Look {
  light,
  dark,      ///< shafts and basements
  sunlight,  ///< glare: the highest contrast
};

[[nodiscard]] std::string_view to_string(Look look) noexcept;
/// Nothing for a word that names no look.
[[nodiscard]] std::optional<Look> look_named(std::string_view word) noexcept;

inline constexpr int text_percent_min = 100;
inline constexpr int text_percent_max = 200;

/// How the interface looks and speaks on this tablet. Never leaves it.
struct Preferences {
  std::optional<std::string> language;  ///< "zh" or "en"; none: as the system speaks
  Look look = Look::light;
  int text_percent = text_percent_min;  ///< up to text_percent_max

  friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// What was chosen before; a kept value that this version does not know counts as not chosen.
[[nodiscard]] Result<Preferences> read_preferences(Tablet& tablet);
/// Kept before it returns. usage "preferences.language" or "preferences.text_size" when a value is none of those above;
/// nothing is changed then.
[[nodiscard]] Status keep_preferences(Tablet& tablet, const Preferences& wanted);

/// What a person may be asked for on the telephone, and what the data takes up.
struct TabletFacts {
  std::string server_url;  ///< empty before enrolment
  DeviceId device;
  std::int64_t photos = 0;
  std::int64_t photo_bytes = 0;  ///< of the originals, encrypted on disk at about the same size
  std::int64_t database_bytes = 0;
  std::optional<UtcTime> enrolled_at;        ///< by the tablet's clock; not known of tablets enrolled long ago
  std::optional<UtcTime> certificate_until;  ///< what is sealed after this is not certified
  /// The server's time minus the tablet's, as last measured; nothing before the first synchronisation.
  std::optional<std::chrono::milliseconds> server_ahead;
};

/// Clocks may differ by this much before a person is told.
inline constexpr std::chrono::minutes clock_tolerance{5};
/// The tablet's clock was further from the server's than that when it was last measured.
[[nodiscard]] bool clock_is_wrong(const TabletFacts& facts) noexcept;

/// Lists the whole vault: for a worker's thread.
[[nodiscard]] Result<TabletFacts> tablet_facts(Tablet& tablet);

}  // namespace siteproof
