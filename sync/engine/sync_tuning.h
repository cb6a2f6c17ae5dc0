#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

#include "core/journal/journal_entry.h"
#include "sync/protocol/messages.h"

// Every number the sync engine was tuned with, and why.
namespace siteproof::tuning {

using namespace std::chrono_literals;

// --- Back-off: full jitter, uniform between the floor and a ceiling that doubles with each failure in a row. ---
/// A dropped connection that had brought something forward says nothing about the server: the first retry waits only
/// this long, which also keeps a broken link from becoming a busy loop.
inline constexpr std::chrono::milliseconds back_off_floor = 50ms;
/// The ceiling after the second failure in a row.
inline constexpr std::chrono::milliseconds back_off_base = 1s;
/// A tablet that comes out of a basement should not sit longer than this; a nudge from the connectivity port ends it
/// sooner.
inline constexpr std::chrono::milliseconds back_off_ceiling = 5min;
/// A server may ask for more patience than we would have, but not for a whole shift.
inline constexpr std::chrono::milliseconds retry_after_max = 1h;
/// 423: the server still holds the connection that was cut. Mostly it notices at once, at worst when its own time-out
/// ends; the wait doubles with each 423 in a row, so that seven of them cover the server's ten seconds.
inline constexpr std::chrono::milliseconds upload_locked_wait = 100ms;
inline constexpr std::chrono::milliseconds upload_locked_wait_max = 10s;
/// Two pulls from the beginning gave another digest than the server's: pulling all again at once would not help.
inline constexpr std::chrono::milliseconds scope_differs_wait = 15min;
/// A file that was set aside gets another chance after this long, in watch mode.
inline constexpr std::chrono::milliseconds upload_aside_for = 30min;
/// Disk full or locked: a person has to act; look again this often.
inline constexpr std::chrono::milliseconds storage_retry = 30s;

// --- Rounds ---
/// How often watch mode looks for other people's changes.
inline constexpr std::chrono::milliseconds poll_interval = 30s;
/// `once` gives up after so many failures without any progress in between: at most about half a minute of waiting.
inline constexpr int fruitless_attempts_max = 8;
/// `once` does not sit through a single wait longer than this; it ends and says why.
inline constexpr std::chrono::milliseconds once_wait_max = 2min;

/// While paused there is nothing to look for; a person who goes on nudges.
inline constexpr std::chrono::milliseconds paused_rest = 1h;

// --- Sizes. What is too large for the connection to survive comes down fast and goes up again slowly. ---
/// Measured: a push of 512 KB of events is a blink on any link that works, and passes a link cut every 700 KB.
inline constexpr std::size_t push_bytes_min = event_text_max;
inline constexpr std::size_t push_bytes_start = event_text_max;
inline constexpr std::size_t push_bytes_most = protocol::push_bytes_max;
inline constexpr std::size_t push_events_most = protocol::push_events_max;
inline constexpr std::size_t page_changes_start = static_cast<std::size_t>(protocol::page_changes_default);
inline constexpr std::size_t page_changes_most = static_cast<std::size_t>(protocol::page_changes_max);
inline constexpr std::size_t shrink_factor = 4;
inline constexpr std::size_t grow_factor = 2;

// --- Files ---
/// Up to here creation and bytes travel in one request: a round trip less, and little lost when the answer is.
inline constexpr std::int64_t create_with_upload_max = 64 * 1024;
/// Files looked at, and receipts asked for, at a time.
inline constexpr std::size_t upload_window = 100;
/// A file whose upload had to begin again this often is set aside so that the others go on.
inline constexpr int upload_restarts_max = 3;

}  // namespace siteproof::tuning
