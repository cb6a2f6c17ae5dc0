#include "platform/common/cutting_proxy/cutting_proxy.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/common/cutting_proxy/socket.h"

namespace siteproof {
namespace {

/// One way through a connection: what was read from one side and not yet written to the other.
struct Way {
  std::string waiting;
  bool ended = false;  ///< the reading side said it is finished
  bool end_passed_on = false;
};

struct Connection {
  Socket client, server;
  Way up, down;
  std::int64_t bytes = 0;
  bool over = false;
};

constexpr std::size_t block_bytes = 16 * 1024;

}  // namespace

struct CuttingProxy::Loop {
  Socket listener, wake;
  std::uint16_t port = 0, target_port = 0;
  std::atomic<bool> stopping{false};
  std::thread thread;

  mutable std::mutex mutex;  ///< guards what follows
  std::optional<std::int64_t> cut_after;
  int replies_to_drop = 0;
  bool offline = false;
  ProxyCounters counters;

  std::list<Connection> connections;  ///< the thread's own

  ~Loop() {
    stopping = true;
    nudge();
    if (thread.joinable()) thread.join();
  }

  void nudge() const {
    const std::uint64_t one = 1;
    static_cast<void>(!::write(wake.fd(), &one, sizeof one));
  }

  void run() {
    while (!stopping) {
      wait();
      std::uint64_t drained = 0;
      static_cast<void>(!::read(wake.fd(), &drained, sizeof drained));
      accept_all();
      for (Connection& c : connections) move(c);
      connections.remove_if([](const Connection& c) { return c.over; });
    }
  }

  void wait() {
    std::vector<pollfd> polled{{listener.fd(), POLLIN, 0}, {wake.fd(), POLLIN, 0}};
    const auto interest = [](const Way& in, const Way& out, bool room) {
      return static_cast<short>((in.waiting.empty() && !in.ended && room ? POLLIN : 0) |
                                (out.waiting.empty() ? 0 : POLLOUT));
    };
    for (const Connection& c : connections) {
      // Without an interest a side that was closed would be reported again and again.
      const bool room = room_left(c) > 0;
      const short client = interest(c.up, c.down, room);
      const short server = interest(c.down, c.up, room);
      if (client != 0) polled.push_back({c.client.fd(), client, 0});
      if (server != 0) polled.push_back({c.server.fd(), server, 0});
    }
    ::poll(polled.data(), polled.size(), -1);
  }

  void accept_all() {
    while (true) {
      Socket client(::accept4(listener.fd(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
      if (client.fd() < 0) return;
      {
        const std::lock_guard lock(mutex);
        ++counters.connections;
        if (offline) continue;
      }
      auto server = connect_to_loopback(target_port);
      if (!server) continue;
      Connection c;
      c.client = std::move(client);
      c.server = std::move(*server);
      connections.push_back(std::move(c));
    }
  }

  void move(Connection& c) {
    {
      const std::lock_guard lock(mutex);
      if (offline) c.over = true;
    }
    if (!c.over) read_into(c, c.up, c.client, false);
    if (!c.over) write_out(c, c.up, c.server);
    if (!c.over) read_into(c, c.down, c.server, true);
    if (!c.over) write_out(c, c.down, c.client);
    if (c.up.end_passed_on && c.down.end_passed_on) c.over = true;
    // What was counted is delivered before the cut, so that every connection carries something.
    if (c.up.waiting.empty() && c.down.waiting.empty() && room_left(c) == 0) cut(c);
  }

  void read_into(Connection& c, Way& way, const Socket& from, bool is_reply) {
    if (!way.waiting.empty() || way.ended) return;
    std::array<char, block_bytes> block{};
    const std::size_t allowed = std::min(block.size(), room_left(c));
    if (allowed == 0) return;
    const ssize_t got = ::recv(from.fd(), block.data(), allowed, 0);
    if (got > 0) {
      if (is_reply && drops_reply()) {
        c.over = true;
        return;
      }
      way.waiting.assign(block.data(), static_cast<std::size_t>(got));
      count(c, got);
    } else if (got == 0) {
      way.ended = true;
    } else if (errno != EAGAIN && errno != EINTR) {
      c.over = true;
    }
  }

  void write_out(Connection& c, Way& way, const Socket& to) {
    if (!way.waiting.empty()) {
      const ssize_t put = ::send(to.fd(), way.waiting.data(), way.waiting.size(), MSG_NOSIGNAL);
      if (put > 0) way.waiting.erase(0, static_cast<std::size_t>(put));
      if (put < 0 && errno != EAGAIN && errno != EINTR) c.over = true;
    }
    if (way.waiting.empty() && way.ended && !way.end_passed_on) {
      ::shutdown(to.fd(), SHUT_WR);
      way.end_passed_on = true;
    }
  }

  std::size_t room_left(const Connection& c) const {
    const std::lock_guard lock(mutex);
    if (!cut_after) return block_bytes;
    return static_cast<std::size_t>(std::max<std::int64_t>(0, *cut_after - c.bytes));
  }

  void cut(Connection& c) {
    if (c.over) return;
    c.over = true;
    const std::lock_guard lock(mutex);
    ++counters.cuts;
  }

  bool drops_reply() {
    const std::lock_guard lock(mutex);
    if (replies_to_drop == 0) return false;
    --replies_to_drop;
    ++counters.replies_dropped;
    return true;
  }

  void count(Connection& c, std::int64_t bytes) {
    c.bytes += bytes;
    const std::lock_guard lock(mutex);
    counters.bytes += bytes;
    counters.connection_bytes_max = std::max(counters.connection_bytes_max, c.bytes);
  }
};

CuttingProxy::CuttingProxy(std::unique_ptr<Loop> loop) : loop_(std::move(loop)) {}
CuttingProxy::~CuttingProxy() = default;

Result<std::unique_ptr<CuttingProxy>> CuttingProxy::start(std::uint16_t target_port) {
  auto loop = std::make_unique<Loop>();
  SITEPROOF_TRY(loop->listener, listen_on_loopback());
  SITEPROOF_TRY(loop->port, port_of(loop->listener));
  loop->wake = Socket(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (loop->wake.fd() < 0) return fail(ErrorKind::network, "proxy.socket", "The proxy could not set up its wake-up.");
  loop->target_port = target_port;
  loop->thread = std::thread([raw = loop.get()] { raw->run(); });
  return std::unique_ptr<CuttingProxy>(new CuttingProxy(std::move(loop)));
}

std::uint16_t CuttingProxy::port() const noexcept { return loop_->port; }

void CuttingProxy::cut_after(std::optional<std::int64_t> bytes) {
  {
    const std::lock_guard lock(loop_->mutex);
    loop_->cut_after = bytes;
  }
  loop_->nudge();
}

void CuttingProxy::drop_replies(int count) {
  const std::lock_guard lock(loop_->mutex);
  loop_->replies_to_drop = count;
}

void CuttingProxy::set_offline(bool offline) {
  {
    const std::lock_guard lock(loop_->mutex);
    loop_->offline = offline;
  }
  loop_->nudge();
}

ProxyCounters CuttingProxy::counters() const {
  const std::lock_guard lock(loop_->mutex);
  return loop_->counters;
}

}  // namespace siteproof
