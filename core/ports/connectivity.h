#pragma once

namespace siteproof {

/// What the system says of the way out. What it does not know counts as the harmless answer.
struct NetworkState {
  bool connected = true;
  bool metered = false;  ///< every byte costs: a mobile contract, a shared telephone

  friend bool operator==(const NetworkState&, const NetworkState&) = default;
};

/// Whether there is a network, and whether using it costs. Thread-safe.
class Connectivity {
 public:
  virtual ~Connectivity() = default;
  [[nodiscard]] virtual NetworkState network() const = 0;
};

}  // namespace siteproof
