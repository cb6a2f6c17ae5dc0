#include "tests/sync/machine_bench.h"

namespace siteproof::test {
namespace {

std::string line(const Send& s) { return std::string(to_string(s.request.method)) + " " + path_of(s.request); }
std::string line(const WaitUntil& w) { return "wait " + w.reason.code; }
std::string line(const Finished& f) { return f.error ? "finished " + f.error->code : "finished"; }
std::string line(const Stopped& s) { return "stopped " + s.error.code; }

}  // namespace

std::string MachineBench::ask() {
  last = machine.next(now);
  open_ = std::holds_alternative<Send>(last);
  return std::visit([](const auto& a) { return line(a); }, last);
}

Bytes MachineBench::body() const {
  Bytes out;
  if (const auto* text = std::get_if<std::string>(&request().body)) {
    out.assign(as_bytes(*text).begin(), as_bytes(*text).end());
  } else if (const auto* slice = std::get_if<FileSlice>(&request().body)) {
    const Bytes& all = door.files.at(slice->sha256).bytes;
    out.assign(all.begin() + slice->offset, all.begin() + slice->offset + slice->length);
  }
  return out;
}

void MachineBench::answer() { answer(server.handle(request(), body(), true)); }

void MachineBench::answer(const HttpReply& reply) {
  open_ = false;
  machine.on_reply(reply, now);
}

void MachineBench::drop(const Error& error) {
  open_ = false;
  machine.on_failure(error, now);
}

void MachineBench::cut_after(std::size_t bytes) {
  const Bytes whole = body();
  static_cast<void>(server.handle(request(), ByteView(whole).first(bytes), false));
  drop();
}

std::chrono::milliseconds MachineBench::pass_wait() {
  const auto duration = std::get<WaitUntil>(last).at - now;
  now = std::get<WaitUntil>(last).at;
  return duration;
}

std::vector<std::string> MachineBench::run() {
  std::vector<std::string> out;
  while (true) {
    out.push_back(open_ ? line(std::get<Send>(last)) : ask());
    if (std::holds_alternative<Send>(last)) {
      answer();
    } else if (std::holds_alternative<WaitUntil>(last)) {
      pass_wait();
    } else {
      return out;
    }
  }
}

std::string MachineBench::header(std::string_view name) const {
  for (const HttpHeader& h : request().headers) {
    if (h.name == name) return h.value;
  }
  return "(none)";
}

}  // namespace siteproof::test
