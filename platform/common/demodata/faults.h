#pragma once

#include <span>
#include <string>
#include <string_view>

namespace siteproof::demodata {

/// The same thing said by a Chinese and by an English-speaking owner. "{p}" stands for a place.
struct Words {
  std::string_view zh;
  std::string_view en;

  [[nodiscard]] std::string_view in(bool english) const noexcept { return english ? en : zh; }
};

enum class Spot { bath, kitchen, room, glazed, balcony, door, corridor, basement, flat };
enum class Urgency { emergency, ordinary, alteration, enquiry };

/// One thing that goes wrong, as owners report it.
struct Fault {
  Urgency urgency;
  Spot spot;
  std::string_view part;  ///< warranty part; empty when none applies
  Words title;
  Words detail;
};

[[nodiscard]] std::span<const Fault> leaks();
[[nodiscard]] std::span<const Fault> urgent_faults();
[[nodiscard]] std::span<const Fault> ordinary_faults();
[[nodiscard]] std::span<const Fault> alterations();
[[nodiscard]] std::span<const Fault> enquiries();

[[nodiscard]] std::span<const Words> places(Spot spot);
/// Since when, what was tried, what to mind, how to arrange the visit: whole sentences.
[[nodiscard]] std::span<const Words> onsets(Urgency urgency);
[[nodiscard]] std::span<const Words> circumstances(Urgency urgency);
[[nodiscard]] std::span<const Words> visit_wishes();

/// `text` with every "{p}" replaced.
[[nodiscard]] std::string with_place(std::string_view text, std::string_view place);

}  // namespace siteproof::demodata
