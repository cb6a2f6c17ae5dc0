#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/base/result.h"

namespace siteproof {

/// What passed through a CuttingProxy so far.
struct ProxyCounters {
  std::int64_t connections = 0;
  std::int64_t cuts = 0;  ///< connections ended because their bytes were used up
  std::int64_t replies_dropped = 0;
  std::int64_t bytes = 0;                 ///< both directions
  std::int64_t connection_bytes_max = 0;  ///< of the connection that carried most
};

/// A bad network on 127.0.0.1, for the demo and for tests: forwards TCP to a local port, on one thread of its own, and
/// cuts connections as told. Methods are thread-safe and take effect at once.
class CuttingProxy {
 public:
  /// Listens on a free port.
  [[nodiscard]] static Result<std::unique_ptr<CuttingProxy>> start(std::uint16_t target_port);
  /// Ends every connection and the thread.
  ~CuttingProxy();
  CuttingProxy(const CuttingProxy&) = delete;
  CuttingProxy& operator=(const CuttingProxy&) = delete;

  [[nodiscard]] std::uint16_t port() const noexcept;
  /// Every connection is cut after exactly so many bytes, both directions counted; nothing: never.
  void cut_after(std::optional<std::int64_t> bytes);
  /// The next so many times that the server begins to answer, the answer is thrown away and the connection cut: the
  /// server has acted, and the client does not know.
  void drop_replies(int count);
  /// No network: connections end, and new ones are closed without a byte.
  void set_offline(bool offline);
  [[nodiscard]] ProxyCounters counters() const;

 private:
  struct Loop;
  explicit CuttingProxy(std::unique_ptr<Loop> loop);
  std::unique_ptr<Loop> loop_;
};

}  // namespace siteproof
