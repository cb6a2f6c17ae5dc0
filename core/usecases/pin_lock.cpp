#include "core/usecases/pin_lock.h"

#include <fmt/core.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string>

namespace siteproof {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view hash_key = "pin.hash";
constexpr std::string_view tries_key = "pin.tries";
constexpr std::string_view idle_key = "pin.idle_minutes";
constexpr std::array idle_choices{0, 1, 5, 15};

/// Wrong tries, and when the last one was by the clock that runs from boot.
struct Tries {
  int count = 0;
  std::int64_t at_ms = 0;
  std::string boot_id;
};

Tries read_tries(const std::string& written) {
  Tries tries;
  std::istringstream in(written);
  in >> tries.count >> tries.at_ms >> tries.boot_id;
  return tries.count > 0 ? tries : Tries{};
}

std::string written(const Tries& tries) { return fmt::format("{} {} {}", tries.count, tries.at_ms, tries.boot_id); }

milliseconds wait_after(int count) {
  milliseconds wait{0};
  for (int i = pin_free_tries; i <= count && wait < pin_wait_max; ++i) {
    wait = i == pin_free_tries ? milliseconds(pin_first_wait) : wait * 2;
  }
  return std::min<milliseconds>(wait, pin_wait_max);
}

milliseconds wait_left(const Tries& tries, const ClockReading& now) {
  const milliseconds passed{now.monotonic_ms - tries.at_ms};
  return std::max(wait_after(tries.count) - passed, milliseconds{0});
}

std::string said(milliseconds wait) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait);
  if (seconds < std::chrono::minutes(2)) return fmt::format("{} seconds", seconds.count());
  return fmt::format("{} minutes", std::chrono::ceil<std::chrono::minutes>(seconds).count());
}

Status check_digits(std::string_view pin) {
  const bool fits = pin.size() >= pin_digits_min && pin.size() <= pin_digits_max &&
                    std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (fits) return {};
  return fail(ErrorKind::usage, "pin.digits",
              fmt::format("A PIN has {} to {} digits and nothing else.", pin_digits_min, pin_digits_max));
}

/// The tries as they count now: the clock that runs from boot begins anew with a boot, and the wait with it.
Result<Tries> tries_now(TabletStore& store, const ClockReading& now) {
  SITEPROOF_TRY(const auto kept, store.setting(tries_key));
  Tries tries = read_tries(kept.value_or(std::string()));
  if (tries.count > 0 && (tries.boot_id != now.boot_id || tries.at_ms > now.monotonic_ms)) {
    tries.at_ms = now.monotonic_ms;
    tries.boot_id = now.boot_id;
    SITEPROOF_CHECK(store.set_setting(tries_key, written(tries)));
  }
  return tries;
}

}  // namespace

Status clear_pin(TabletStore& store) {
  SITEPROOF_CHECK(store.set_setting(hash_key, ""));
  return store.set_setting(tries_key, "");
}

Result<PinFacts> PinLock::facts() {
  const ClockReading now = tablet_.ports().clock.now();
  PinFacts facts;
  SITEPROOF_TRY(const auto hash, tablet_.store().setting(hash_key));
  facts.set = hash && !hash->empty();
  SITEPROOF_TRY(const Tries tries, tries_now(tablet_.store(), now));
  facts.wrong_tries = tries.count;
  facts.wait = wait_left(tries, now);
  SITEPROOF_TRY(const auto idle, tablet_.store().setting(idle_key));
  if (idle) {
    int minutes = -1;
    const auto read = std::from_chars(idle->data(), idle->data() + idle->size(), minutes);
    const bool known = read.ec == std::errc() && std::count(idle_choices.begin(), idle_choices.end(), minutes) > 0;
    if (known) facts.idle_minutes = minutes;
  }
  return facts;
}

Status PinLock::count_try() {
  const ClockReading now = tablet_.ports().clock.now();
  TabletStore& store = tablet_.store();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  SITEPROOF_TRY(Tries tries, tries_now(store, now));
  const milliseconds wait = wait_left(tries, now);
  if (wait > milliseconds{0}) {
    SITEPROOF_CHECK(transaction.commit());
    return fail(ErrorKind::rule, "pin.wait", fmt::format("Too many wrong PINs: wait {}, then try again.", said(wait)));
  }
  SITEPROOF_CHECK(store.set_setting(tries_key, written({tries.count + 1, now.monotonic_ms, now.boot_id})));
  return transaction.commit();
}

Status PinLock::check(std::string_view pin) {
  SITEPROOF_CHECK(check_digits(pin));
  TabletStore& store = tablet_.store();
  SITEPROOF_TRY(const auto hash, store.setting(hash_key));
  if (!hash || hash->empty()) return fail(ErrorKind::rule, "pin.missing", "No PIN is set on this tablet.");
  SITEPROOF_CHECK(count_try());
  if (crypto_pwhash_str_verify(hash->c_str(), pin.data(), pin.size()) == 0) return store.set_setting(tries_key, "");
  SITEPROOF_TRY(const PinFacts now, facts());
  return fail(ErrorKind::rule, "pin.wrong",
              now.wait > milliseconds{0} ? fmt::format("This PIN is wrong: wait {}, then try again.", said(now.wait))
                                         : "This PIN is wrong: try again.");
}

Status PinLock::keep(std::string_view pin) {
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (sodium_init() < 0 ||
      crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                            crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return fail(ErrorKind::storage, "pin.memory",
                "There is not enough memory to protect a PIN now: close other programs and try again.");
  }
  TabletStore& store = tablet_.store();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  SITEPROOF_CHECK(clear_pin(store));
  SITEPROOF_CHECK(store.set_setting(hash_key, hash.data()));
  return transaction.commit();
}

Status PinLock::set(std::string_view pin) {
  SITEPROOF_CHECK(check_digits(pin));
  SITEPROOF_TRY(const PinFacts now, facts());
  if (now.set) return fail(ErrorKind::rule, "pin.set", "A PIN is set already: change it with the old one.");
  return keep(pin);
}

Status PinLock::change(std::string_view old, std::string_view fresh) {
  SITEPROOF_CHECK(check_digits(fresh));
  SITEPROOF_CHECK(check(old));
  return keep(fresh);
}

Status PinLock::remove(std::string_view old) {
  SITEPROOF_CHECK(check(old));
  TabletStore& store = tablet_.store();
  SITEPROOF_TRY(Transaction transaction, Transaction::begin(store.database()));
  SITEPROOF_CHECK(clear_pin(store));
  return transaction.commit();
}

Status PinLock::keep_idle_minutes(int minutes) {
  if (std::count(idle_choices.begin(), idle_choices.end(), minutes) == 0) {
    return fail(ErrorKind::usage, "pin.idle", "The window locks after 1, 5 or 15 minutes, or never: choose one.");
  }
  return tablet_.store().set_setting(idle_key, std::to_string(minutes));
}

}  // namespace siteproof
