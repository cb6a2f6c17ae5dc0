#include "sync/transport/read_ahead.h"

#include <condition_variable>
#include <deque>
#include <mutex>

#include "tests/support/catch.h"
#include "tests/support/result_checks.h"
#include "tests/sync/network_world.h"

namespace siteproof {
namespace {

/// Answers from a list; a request waits for its answer until there is one, or until it is cancelled.
class ScriptedTransport final : public Transport {
 public:
  struct Script {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::string> asked;
    std::deque<Result<HttpReply>> answers;
    int cancelled = 0;

    void answer(Result<HttpReply> reply) {
      const std::lock_guard lock(mutex);
      answers.push_back(std::move(reply));
      changed.notify_all();
    }
    std::vector<std::string> asked_so_far() {
      const std::lock_guard lock(mutex);
      return asked;
    }
  };

  explicit ScriptedTransport(Script& script) : script_(script) {}
  Result<HttpReply> perform(const HttpRequest& request, TransferHost& host) override {
    std::unique_lock lock(script_.mutex);
    script_.asked.push_back(request.url);
    while (script_.answers.empty()) {
      if (!host.keep_going(0, 0)) {
        ++script_.cancelled;
        return fail(ErrorKind::network, "network.cancelled", "Cancelled.");
      }
      script_.changed.wait_for(lock, std::chrono::milliseconds(1));
    }
    auto answer = std::move(script_.answers.front());
    script_.answers.pop_front();
    return answer;
  }

 private:
  Script& script_;
};

struct Bench {
  ScriptedTransport::Script direct, ahead;
  ReadAhead transport{std::make_unique<ScriptedTransport>(direct), std::make_unique<ScriptedTransport>(ahead)};
  test::BytesHost host;

  std::string get(const std::string& path) {
    const auto reply = transport.perform({HttpMethod::get, "http://s" + path, {}, {}}, host);
    if (reply) last = *reply;
    return reply ? reply->body : reply.error().code;
  }
  HttpReply last;
};

HttpReply page(const std::string& body, const std::string& next = {}) {
  HttpReply reply{200, {}, body};
  if (!next.empty()) reply.headers.push_back({"Link", "<" + next + ">; rel=\"next\""});
  return reply;
}

using Urls = std::vector<std::string>;

TEST_CASE("the page that an answer names as next is there when it is asked for, whatever its size") {
  Bench b;
  b.direct.answer(page("one", "/v1/changes?limit=500&cursor=c1"));
  b.ahead.answer(page("two", "/v1/changes?limit=500&cursor=c2"));
  b.ahead.answer(page("three"));
  CHECK(b.get("/v1/changes?limit=500") == "one");
  CHECK_FALSE(b.last.header("Age"));
  CHECK(b.get("/v1/changes?limit=1000&cursor=c1") == "two");
  CHECK(b.last.header("Age"));
  CHECK(b.get("/v1/changes?limit=2000&cursor=c2") == "three");
  CHECK(b.direct.asked_so_far() == Urls{"http://s/v1/changes?limit=500"});
  CHECK(b.ahead.asked_so_far() ==
        Urls{"http://s/v1/changes?limit=500&cursor=c1", "http://s/v1/changes?limit=500&cursor=c2"});
}

TEST_CASE("after any other request a page fetched ahead may be out of date: it is thrown away") {
  Bench b;
  b.direct.answer(page("one", "/v1/changes?limit=500&cursor=c1"));
  CHECK(b.get("/v1/changes?limit=500") == "one");
  b.direct.answer(page("pushed"));
  CHECK(b.get("/v1/receipts") == "pushed");
  CHECK(b.ahead.cancelled == 1);
  b.direct.answer(page("fresh"));
  CHECK(b.get("/v1/changes?limit=500&cursor=c1") == "fresh");
}

TEST_CASE("when fetching ahead fails, the page is asked for as usual") {
  Bench b;
  b.direct.answer(page("one", "/v1/changes?limit=500&cursor=c1"));
  b.ahead.answer(fail(ErrorKind::network, "network.dropped", "Cut."));
  b.direct.answer(page("two"));
  CHECK(b.get("/v1/changes?limit=500") == "one");
  CHECK(b.get("/v1/changes?limit=500&cursor=c1") == "two");
}

TEST_CASE("nothing is fetched ahead from another place than the pages of changes") {
  Bench b;
  for (const char* next : {"http://elsewhere/v1/changes?cursor=c", "//elsewhere/v1/changes?cursor=c",
                           "/v1/files?cursor=c", "/v1/changes?limit=3"}) {
    b.direct.answer(page("one", next));
    CHECK(b.get("/v1/changes?limit=500") == "one");
  }
  b.direct.answer(page("one", "/v1/changes?cursor=c"));
  CHECK(b.get("/v1/receipts") == "one");
  CHECK(b.ahead.asked_so_far().empty());
}

TEST_CASE("a cancelled wait for a page ends") {
  Bench b;
  b.direct.answer(page("one", "/v1/changes?limit=500&cursor=c1"));
  CHECK(b.get("/v1/changes?limit=500") == "one");
  b.host.cancel_after = 0;
  b.direct.answer(fail(ErrorKind::network, "network.cancelled", "Cancelled."));
  CHECK(b.get("/v1/changes?limit=500&cursor=c1") == "network.cancelled");
  CHECK(b.ahead.cancelled == 1);
}

}  // namespace
}  // namespace siteproof
