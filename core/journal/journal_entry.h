#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "core/model/event.h"

namespace siteproof {

/// An event as it is stored, hashed and sent: `text` is its canonical JSON and never changes, whoever forwards it.
struct JournalEntry {
  Event event;
  std::string text;
  Sha256 hash;  ///< SHA-256 of `text`
};

/// The largest event that any store takes, in bytes of `text`.
inline constexpr std::size_t event_text_max = 512 * 1024;

/// Writes an event down. Refuses one that cannot be canonical, is larger than event_text_max, or whose wall clock is
/// not within the years 1970 to 9999.
[[nodiscard]] Result<JournalEntry> seal_entry(Event event);
/// Reads an entry back from its stored or received text, keeping fields and kinds this program does not know.
[[nodiscard]] Result<JournalEntry> read_entry(std::string_view text);
[[nodiscard]] Result<JournalEntry> read_entry(const nlohmann::json& object);

/// Only the event of a stored text, for who needs neither its bytes nor its hash.
[[nodiscard]] Result<Event> read_event(std::string_view text);

/// True when `next` continues the chain whose newest hash is `tail` (zeros for the chain's beginning).
[[nodiscard]] bool continues_chain(const Sha256& tail, const JournalEntry& next) noexcept;

}  // namespace siteproof
