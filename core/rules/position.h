#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/model/event.h"

namespace siteproof {

/// A measurement and how long ago it was made, by the monotonic clock.
struct MeasuredPosition {
  Position at;
  std::chrono::milliseconds age{0};
  friend bool operator==(const MeasuredPosition&, const MeasuredPosition&) = default;
};

/// An older measurement says where the device was before: a minute's walk leads from the street to another staircase.
inline constexpr std::chrono::seconds position_fresh_max{60};
/// A coarser one is no evidence of a place: a mobile cell is about so wide, and what is looked up by a network address
/// alone is the provider's town.
inline constexpr std::int64_t position_accuracy_m_max = 1000;
/// As fast as a person walks; so much less sure is a measurement with every second that it is old.
inline constexpr std::int64_t walking_mm_per_s = 1500;

/// What an event carries of it: nothing unless the person allows it and it is fresh and fine enough. The accuracy is
/// that of the place at the time of the event: what the device told, and what can have been walked since.
[[nodiscard]] std::optional<Position> position_of_event(bool allowed, const std::optional<MeasuredPosition>& newest);

/// A person who says "here" stands still: what was measured before that is not waited out.
inline constexpr std::chrono::seconds here_fresh_max{10};
/// Tells one entrance from the next; taken at once.
inline constexpr std::int64_t here_accuracy_m_good = 20;
/// Receivers become finer within seconds: so long is a better measurement waited for.
inline constexpr std::chrono::seconds here_refine_max{10};
/// Nothing has come by then under a roof, and typing is quicker.
inline constexpr std::chrono::seconds here_wait_max{30};

enum class HereStep {
  wait,
  take,
  too_coarse,  ///< it is not known better than position_accuracy_m_max
  nothing,
};
/// What to do `waited` after a person said "here".
[[nodiscard]] HereStep here_step(const std::optional<MeasuredPosition>& newest, std::chrono::milliseconds waited);

/// As a form's answer is stored: "31.2304 121.4737 8", degrees and whole metres.
[[nodiscard]] std::string position_answer(const Position& position);
/// The same the other way, with spaces or commas between; usage "position.text" for anything else, or a place that is
/// not on earth.
[[nodiscard]] Result<Position> read_position(std::string_view text);
/// For people: "31.2304, 121.4737".
[[nodiscard]] std::string position_text(const Position& position);

}  // namespace siteproof
