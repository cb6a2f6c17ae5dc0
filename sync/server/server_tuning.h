#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

// Every constant of the server that somebody may want to change.
namespace siteproof::server {

inline constexpr int readers_max = 4;
/// Pages kept decrypted, in KiB: the writer's touch the same indexes again and again.
inline constexpr int writer_cache_kib = 64 * 1024;
inline constexpr int reader_cache_kib = 8 * 1024;
/// The write-ahead log is copied into the database when it has this many pages of 4 KiB.
inline constexpr int wal_pages_max = 4096;
/// One thread serves one connection; idle ones are let go soon, so that a few threads serve many tablets.
inline constexpr std::size_t http_threads = 16;
inline constexpr std::size_t requests_per_connection_max = 1'000'000;
inline constexpr std::chrono::seconds idle_connection_max{2};
/// A connection that is cut without a word holds its upload's lock this long.
inline constexpr std::chrono::seconds http_read_wait_max{10};
inline constexpr std::chrono::seconds http_write_wait_max{30};

inline constexpr std::size_t page_bytes_max = 2 * 1024 * 1024;
/// Answers smaller than this travel as they are.
inline constexpr std::size_t gzip_bytes_min = 1024;
/// Speed over size: level 1 of 9.
inline constexpr int gzip_level = 1;

inline constexpr std::size_t import_bytes_max = 64 * 1024 * 1024;
inline constexpr std::size_t receipts_query_max = 10'000;
inline constexpr std::int64_t quarantine_page_default = 100;
inline constexpr std::int64_t quarantine_page_max = 1000;

/// How far back a technician's share of first-time fixes looks when somebody is suggested for an order.
inline constexpr std::chrono::hours lately{90 * 24};
/// Every order that was finished in the time is read for its figures.
inline constexpr std::chrono::days figures_span_max{3 * 366};
/// Lines of a list of what is due: the soonest ones.
inline constexpr std::int64_t due_list_max = 1'000;

/// How far ahead of the server's clock the office's own may run.
inline constexpr std::chrono::minutes office_clock_slack{5};

inline constexpr std::chrono::hours enrol_code_valid{72};

/// How soon a seal that came in is noticed by who gets its time stamp.
inline constexpr std::chrono::seconds timestamp_look_wait{1};
/// After the time-stamping authority failed: at first, and at most.
inline constexpr std::chrono::seconds timestamp_failure_wait_min{10};
inline constexpr std::chrono::seconds timestamp_failure_wait_max{3600};
/// For the whole exchange with the time-stamping authority.
inline constexpr std::chrono::seconds tsa_wait_max{10};
/// An answer with its certificates has 2 to 8 KiB.
inline constexpr std::size_t tsa_answer_bytes_max = 256 * 1024;

/// How soon an event is noticed by who tells the company's own systems.
inline constexpr std::chrono::seconds webhook_look_wait{1};
/// After a system failed to take an event: at first, and at most.
inline constexpr std::chrono::seconds webhook_failure_wait_min{5};
inline constexpr std::chrono::seconds webhook_failure_wait_max{3600};
/// For the delivery of one event.
inline constexpr std::chrono::seconds webhook_wait_max{10};
/// Events that are delivered before the place is written down: as many can come twice after a crash.
inline constexpr std::int64_t webhook_batch_max = 50;
/// A batch ends early after this time, so that a slow system does not hold up the others.
inline constexpr std::chrono::seconds webhook_batch_wait_max{2};
/// A system that takes longer for a single event is left alone so many times as long, for the others' sake.
inline constexpr int webhook_rest_times = 4;
inline constexpr std::size_t webhook_secret_min = 16, webhook_secret_max = 256;
inline constexpr std::int64_t webhooks_max = 16;

/// Of an address that somebody enters.
inline constexpr std::size_t http_url_max = 2'000;

/// Anybody may ask for the log's head, as often as they like: it is signed anew after this time, or when it has grown.
inline constexpr std::chrono::seconds log_head_fresh{1};
/// Signed heads of the past that are kept in memory.
inline constexpr std::size_t log_heads_max = 256;
/// Days in one answer with day roots.
inline constexpr std::int64_t log_roots_page_max = 366;

inline constexpr std::int64_t file_bytes_max = 512LL * 1024 * 1024;
inline constexpr std::chrono::hours upload_valid{30 * 24};
inline constexpr std::size_t file_block_bytes = 256 * 1024;

}  // namespace siteproof::server
