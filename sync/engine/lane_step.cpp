#include "sync/engine/lane_step.h"

#include <fmt/core.h>

#include "sync/engine/retry_after.h"
#include "sync/protocol/messages.h"

namespace siteproof {

Error refusal(const HttpReply& reply) {
  return protocol::to_error(reply.status, protocol::decode_error(reply.status, reply.body));
}

bool speaks_our_protocol(const HttpReply& reply) {
  return protocol::decode_error(reply.status, reply.body).code != fmt::format("http.{}", reply.status);
}

bool broke_off(const HttpReply& reply) {
  if (reply.status == 408) return true;
  if (reply.status < 400) return false;
  const std::string code = protocol::decode_error(reply.status, reply.body).code;
  return code == "request.cut" || code == "upload.cut";
}

Error malformed_reply(const std::string& detail) {
  return {
      ErrorKind::network, "reply.malformed",
      fmt::format("The server's answer cannot be read ({}); nothing was changed, it is asked again later.", detail)};
}

LaneStep general_answer(const HttpReply& reply) {
  if (reply.status == 401) {
    return Halt{{ErrorKind::network, "auth.expired",
                 "The server does not know this device's log-in any more: log in or enrol the device again; everything "
                 "recorded stays here and is sent afterwards."}};
  }
  if (reply.status == 403 && speaks_our_protocol(reply)) {
    return Halt{{ErrorKind::network, "auth.refused",
                 fmt::format("The server refuses this device ({}) Ask the office, then enrol it again; everything "
                             "recorded stays here.",
                             refusal(reply).message)}};
  }
  if (reply.status < 400) {
    return Again{
        malformed_reply(fmt::format("status {}; perhaps a network's log-in page answers in its place", reply.status))};
  }
  Error error = refusal(reply);
  error.kind = ErrorKind::network;
  return Again{std::move(error), retry_after(reply).value_or(std::chrono::milliseconds{0})};
}

}  // namespace siteproof
