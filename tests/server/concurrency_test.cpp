#include <atomic>
#include <thread>

#include "sync/protocol/messages.h"
#include "tests/server/server_world.h"

using namespace siteproof;

TEST_CASE("tablets, office and pulls at the same time lose nothing") {
  ServerWorld world;
  world.import_orders({"A-1", "A-2"}, "li");
  std::vector<std::unique_ptr<TestTablet>> tablets;
  std::vector<std::vector<std::string>> pushes;
  for (int i = 0; i < 3; ++i) {
    TestTablet& tablet = *tablets.emplace_back(std::make_unique<TestTablet>(world, "li"));
    auto& bodies = pushes.emplace_back();
    for (int n = 0; n < 20; ++n) {
      const JournalEntry entry = tablet.record(n % 2 == 0 ? "A-1" : "A-2", NoteAdded{"n"});
      bodies.push_back(protocol::encode(protocol::PushRequest{{entry.text}}));
    }
  }
  std::atomic<int> accepted{0}, decided{0}, pulled{0};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < tablets.size(); ++i) {
    threads.emplace_back([&, i] {
      for (const std::string& body : pushes[i]) {
        const HttpAnswer answer = world.send("POST", "/v1/events", tablets[i]->token, body);
        if (answer.body.find("accepted") != std::string::npos) ++accepted;
      }
    });
  }
  threads.emplace_back([&] {
    for (int i = 0; i < 20; ++i) {
      if (world.office("POST", "/v1/dispatch/orders/A-1/reschedule", {{"at", "2026-12-01T09:00:00Z"}}).status == 200)
        ++decided;
    }
  });
  threads.emplace_back([&] {
    for (int i = 0; i < 20; ++i) {
      if (world.send("GET", "/v1/changes", tablets[0]->token).status == 200) ++pulled;
    }
  });
  for (std::thread& thread : threads) thread.join();
  CHECK(accepted == 60);
  CHECK(decided == 20);
  CHECK(pulled == 20);
  for (const auto& tablet : tablets) {
    tablet->pull();
    CHECK(tablet->at("A-1").notes.size() == 30);
    CHECK(tablet->at("A-2").notes.size() == 30);
  }
}
