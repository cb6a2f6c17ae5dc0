#include "core/journal/journal_entry.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/event_codec.h"

namespace siteproof {
namespace {

// Wall clock and offset add up to a number that canonical JSON takes, or the state that shows it could never be
// written.
bool has_sane_clocks(const EventHeader& header) {
  constexpr std::int64_t year_10000_ms = 253'402'300'800'000;
  const std::int64_t offset = header.server_offset_ms.value_or(0);
  return header.at.wall.ms >= 0 && header.at.wall.ms < year_10000_ms && offset > -year_10000_ms &&
         offset < year_10000_ms;
}

Result<JournalEntry> with_text(Event event, Result<std::string> text) {
  if (!text) return fail(std::move(text).error());
  if (!has_sane_clocks(event.header)) {
    return fail(ErrorKind::usage, "event.clock",
                "The record's time is not within the years 1970 to 9999: set the device's clock.");
  }
  if (text->size() > event_text_max) {
    return fail(ErrorKind::usage, "event.too_large",
                "The record is larger than 512 KB: shorten the text, or sign with fewer strokes.");
  }
  const Sha256 hash = sha256(*text);
  return JournalEntry{std::move(event), std::move(*text), hash};
}

}  // namespace

Result<JournalEntry> seal_entry(Event event) {
  auto text = event_text(event);
  return with_text(std::move(event), std::move(text));
}

Result<JournalEntry> read_entry(std::string_view text) {
  SITEPROOF_TRY(const nlohmann::json object, parse_json(text, "The event"));
  return read_entry(object);
}

Result<JournalEntry> read_entry(const nlohmann::json& object) {
  SITEPROOF_TRY(Event event, event_from_json(object));
  return with_text(std::move(event), canonical(object));
}

Result<Event> read_event(std::string_view text) {
  SITEPROOF_TRY(const nlohmann::json object, parse_json(text, "The event"));
  return event_from_json(object);
}

bool continues_chain(const Sha256& tail, const JournalEntry& next) noexcept { return next.event.header.prev == tail; }

}  // namespace siteproof
