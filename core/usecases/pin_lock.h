#pragma once

#include <chrono>
#include <string_view>

#include "core/usecases/tablet.h"

namespace siteproof {

inline constexpr std::size_t pin_digits_min = 4;
inline constexpr std::size_t pin_digits_max = 8;
/// So many wrong tries are free; then each one costs twice the wait of the one before.
inline constexpr int pin_free_tries = 5;
inline constexpr std::chrono::seconds pin_first_wait{30};
inline constexpr std::chrono::minutes pin_wait_max{15};
inline constexpr int idle_minutes_usual = 5;

struct PinFacts {
  bool set = false;
  int wrong_tries = 0;                ///< since the last right one
  std::chrono::milliseconds wait{0};  ///< before the next try counts
  int idle_minutes = idle_minutes_usual;

  friend bool operator==(const PinFacts&, const PinFacts&) = default;
};

/// The PIN of this tablet's technician. It protects the window from whoever picks the tablet up, not the data at rest:
/// that is encrypted with the key store's key, which needs no PIN. Kept as an Argon2id hash (RFC 9106) with libsodium's
/// interactive limits. A try is counted durably before it is judged, so that ending the program saves nobody a wait;
/// waits are measured by the clock that runs from boot, and begin anew after one, so that setting the date does not
/// either. Each judgement takes a tenth of a second or more and 64 MiB: for a worker's thread.
class PinLock {
 public:
  explicit PinLock(Tablet& tablet) : tablet_(tablet) {}

  [[nodiscard]] Result<PinFacts> facts();
  /// rule "pin.wrong"; rule "pin.wait" while a wait is not over, whose message says how long; rule "pin.missing" where
  /// none is set; usage "pin.digits", uncounted, for what cannot be a PIN.
  [[nodiscard]] Status check(std::string_view pin);
  /// rule "pin.set" where there is one: change it. usage "pin.digits" unless it has 4 to 8 digits.
  [[nodiscard]] Status set(std::string_view pin);
  /// The old one is checked, and refused, as by check(); nothing changes then.
  [[nodiscard]] Status change(std::string_view old, std::string_view fresh);
  [[nodiscard]] Status remove(std::string_view old);

  /// 1, 5, 15, or 0 for never; usage "pin.idle" for anything else.
  [[nodiscard]] Status keep_idle_minutes(int minutes);

 private:
  [[nodiscard]] Status count_try();
  [[nodiscard]] Status keep(std::string_view pin);
  Tablet& tablet_;
};

/// Within the caller's transaction: there is no PIN any more, and no wait.
[[nodiscard]] Status clear_pin(TabletStore& store);

}  // namespace siteproof
