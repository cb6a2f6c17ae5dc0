#include "sync/server/router.h"

#include <fmt/core.h>

namespace siteproof::server {
namespace {

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> out;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    out.emplace_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return out;
}

/// The variable parts when the path fits; nothing otherwise.
std::optional<std::vector<std::string>> match(const std::vector<std::string>& pattern,
                                              const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return std::nullopt;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (pattern[i] == "*") {
      parts.push_back(path[i]);
    } else if (pattern[i] != path[i]) {
      return std::nullopt;
    }
  }
  return parts;
}

tl::unexpected<Error> wrong_role() {
  return fail(ErrorKind::network, "auth.role", "This login may not do that: use the one it is meant for.");
}

}  // namespace

void Router::add(std::string method, std::string_view pattern, Audience audience, Handler handler) {
  routes_.push_back({std::move(method), split(pattern), audience, std::move(handler)});
}

std::vector<Router::RouteName> Router::routes() const {
  std::vector<RouteName> out;
  for (const Route& route : routes_) {
    std::string pattern;
    for (const std::string& segment : route.segments) pattern += '/' + segment;
    out.push_back({route.method, std::move(pattern), route.audience});
  }
  return out;
}

HttpReply Router::handle(const HttpRequest& request) const {
  auto reply = answer(request);
  if (reply) return std::move(*reply);
  return error_reply(reply.error());
}

Result<HttpReply> Router::answer(const HttpRequest& request) const {
  const auto path = split(request.path);
  std::string allowed;
  for (const Route& route : routes_) {
    auto parts = match(route.segments, path);
    if (!parts) continue;
    if (route.method != request.method) {
      allowed += (allowed.empty() ? "" : ", ") + route.method;
      continue;
    }
    SITEPROOF_TRY(const std::optional<Caller> caller, caller_of(request, route.audience));
    return route.handler(Visit{request, caller, std::move(*parts)});
  }
  // A stranger learns nothing of what there is.
  SITEPROOF_CHECK(caller_of(request, Audience::enrolled));
  if (allowed.empty()) {
    return fail(ErrorKind::not_found, "route.unknown",
                fmt::format("There is nothing at {} on this server.", request.path));
  }
  HttpReply reply =
      error_reply(405, "route.method", fmt::format("{} is not possible here; possible: {}.", request.method, allowed));
  reply.headers.emplace_back("Allow", allowed);
  return reply;
}

Result<std::optional<Caller>> Router::caller_of(const HttpRequest& request, Audience audience) const {
  if (audience == Audience::anybody) return std::optional<Caller>();
  constexpr std::string_view scheme = "Bearer ";
  const auto header = request.header("Authorization");
  if (!header || header->compare(0, scheme.size(), scheme) != 0) {
    return fail(ErrorKind::network, "auth.missing",
                "The request carries no login: send the bearer token from enrolment.");
  }
  SITEPROOF_TRY(Caller caller, access_.caller(std::string_view(*header).substr(scheme.size())));
  const bool is_device = std::holds_alternative<DeviceCaller>(caller);
  if ((audience == Audience::device && !is_device) || (audience == Audience::office && is_device)) return wrong_role();
  return std::optional<Caller>(std::move(caller));
}

}  // namespace siteproof::server
