#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sync/server/access.h"
#include "sync/server/http_message.h"

namespace siteproof::server {

/// Who may use a route.
enum class Audience { anybody, device, office, enrolled };  // enrolled: a device or the office

/// A request on its way: the caller (none only where anybody may), and the path's variable parts in order.
struct Visit {
  const HttpRequest& request;
  const std::optional<Caller>& caller;
  std::vector<std::string> parts;

  [[nodiscard]] const DeviceCaller& device() const { return std::get<DeviceCaller>(*caller); }
  [[nodiscard]] const OperatorCaller& office() const { return std::get<OperatorCaller>(*caller); }
};

using Handler = std::function<Result<HttpReply>(const Visit&)>;

/// Finds the route, checks who is asking before anything else is looked at, and turns refusals into answers. Filled
/// once, then thread-safe.
class Router {
 public:
  explicit Router(Access& access) : access_(access) {}

  /// `pattern` is a path whose `*` segments stand for anything: "/v1/dispatch/orders/*/assign".
  void add(std::string method, std::string_view pattern, Audience audience, Handler handler);
  [[nodiscard]] HttpReply handle(const HttpRequest& request) const;

  struct RouteName {
    std::string method, pattern;
    Audience audience;
  };
  /// Everything that is served, in the order it was added.
  [[nodiscard]] std::vector<RouteName> routes() const;

 private:
  struct Route {
    std::string method;
    std::vector<std::string> segments;
    Audience audience;
    Handler handler;
  };

  [[nodiscard]] Result<HttpReply> answer(const HttpRequest& request) const;
  [[nodiscard]] Result<std::optional<Caller>> caller_of(const HttpRequest& request, Audience audience) const;

  Access& access_;
  std::vector<Route> routes_;
};

}  // namespace siteproof::server
