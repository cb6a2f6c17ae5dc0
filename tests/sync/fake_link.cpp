#include "tests/sync/fake_link.h"

#include <algorithm>

namespace siteproof::test {
namespace {

Result<Bytes> body_of(const HttpRequest& request, TransferHost& host) {
  Bytes out;
  if (const auto* text = std::get_if<std::string>(&request.body)) {
    out.assign(as_bytes(*text).begin(), as_bytes(*text).end());
  } else if (const auto* slice = std::get_if<FileSlice>(&request.body)) {
    const auto length = static_cast<std::size_t>(slice->length);
    SITEPROOF_TRY(const std::int64_t taken, host.read_file(slice->sha256, slice->offset, [&](ByteView bytes) {
      const ByteView wanted = bytes.first(std::min(bytes.size(), length - out.size()));
      out.insert(out.end(), wanted.begin(), wanted.end());
      return out.size() < length;
    }));
    static_cast<void>(taken);
  }
  return out;
}

}  // namespace

Error dropped() { return {ErrorKind::network, "network.dropped", "The connection broke off."}; }

Result<HttpReply> FakeLink::perform(const HttpRequest& request, TransferHost& host) {
  requests.push_back(request);
  if (intercept) {
    if (auto outcome = intercept(request)) return *std::move(outcome);
  }
  Fault fault;
  if (!faults.empty()) {
    fault = faults.front();
    faults.pop_front();
  }
  if (fault.kind == Fault::Kind::refused) return fail(dropped());
  if (fault.kind == Fault::Kind::status) return refuse(fault.status, "test.status");
  SITEPROOF_TRY(const Bytes body, body_of(request, host));
  auto arrives = static_cast<std::int64_t>(body.size());
  if (fault.kind == Fault::Kind::cut_in_body) arrives = std::min(arrives, fault.after_bytes);
  if (cut_every) arrives = std::min(arrives, *cut_every);
  bool given_up = false;
  for (std::int64_t sent = ask_every.value_or(arrives); !given_up && sent < arrives; sent += *ask_every) {
    given_up = !host.keep_going(sent, 0);
    if (given_up) arrives = sent;
  }
  const bool whole = arrives == static_cast<std::int64_t>(body.size());
  HttpReply reply = server_.handle(request, ByteView(body).first(static_cast<std::size_t>(arrives)), whole);
  if (given_up || !host.keep_going(arrives, static_cast<std::int64_t>(reply.body.size()))) return fail(dropped());
  if (!whole || fault.kind != Fault::Kind::none) return fail(dropped());
  return reply;
}

}  // namespace siteproof::test
