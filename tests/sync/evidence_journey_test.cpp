#include <algorithm>

#include "core/evidence/bundle.h"
#include "core/evidence/seal.h"
#include "core/storage/evidence_table.h"
#include "core/usecases/enrolment.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/photos.h"
#include "core/usecases/sealing.h"
#include "core/usecases/sign_off.h"
#include "core/usecases/tablet_sync_door.h"
#include "core/usecases/visit.h"
#include "platform/common/adapters/file_key_store.h"
#include "sync/engine/sync_session.h"
#include "sync/protocol/messages.h"
#include "sync/transport/api_client.h"
#include "sync/transport/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/support/tablet_world.h"
#include "tests/sync/fake_time.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

/// A real server and a real tablet that talk to each other, up to an order that is ready to be signed off.
class Journey {
 public:
  Journey() : keys_(folder_.path() / "keys") {
    // An order whose form asks for nothing.
    using nlohmann::json;
    json line = world.order_line("A-1", "li");
    line["template"] = json{{"id", "short"}, {"version", 1}};
    const json form{{"id", "short"}, {"version", 1}, {"title", json{{"zh", "简"}, {"en", "Short"}}}};
    const json document{{"households", json::array({ServerWorld::household_line("H-1")})},
                        {"templates", json::array({form})},
                        {"orders", json::array({line})}};
    const HttpAnswer imported = world.office("POST", "/v1/dispatch/import", document);
    INFO(imported.body);
    REQUIRE(imported.status == 200);
    tablet_ = value_of(Tablet::open(folder_.path() / "data", {clock, random_, keys_}));
    Enrolment enrolment(*tablet_);
    const EnrolmentOffer offer = value_of(enrolment.offer());
    const std::string code = value_of(world.server->make_enrol_code(PersonId{"li"}));
    const auto reply = value_of(enrol(transport_, world.server->url(), {code, offer.device, offer.csr}));
    must(enrolment.accept({world.server->url(), reply.token, reply.certificate, reply.ca, reply.technician}));
    sync();
  }
  void sync() {
    test::FakeWaiter waiter(clock);
    TabletSyncDoor door(*tablet_);
    const SyncReport report = run_sync({door, transport_, clock, random_, waiter}, {});
    INFO((report.error ? report.error->message : ""));
    REQUIRE(report.end == SyncEnd::complete);
  }
  void work() {
    Visit visit(*tablet_);
    must(visit.go(order, S::accepted));
    must(visit.go(order, S::on_site));
    must(visit.consent(order, "王芳", "in person"));
    take_photo(1);
    must(visit.plan(order, "tighten", "王芳", std::nullopt));
    must(visit.go(order, S::in_repair));
    must(visit.go(order, S::self_checked));
  }
  void take_photo(unsigned number) {
    must(Photos(*tablet_).add({order, Stage::before, "", {}}, TabletWorld::jpeg(number), "a.jpg").map([](const auto&) {
    }));
  }
  void sign() {
    must(SigningOff(*tablet_).sign(
        {order, SignOffOutcome::signed_by_owner, "王芳", {{{0, 0, 0, 1}, {5, 5, 10, 1}}}, 4, "", "", "en"}));
  }
  [[nodiscard]] const Seal& newest_seal() {
    state_ = value_of(tablet_->store().order(order));
    REQUIRE_FALSE(state_.seals.empty());
    return state_.seals.back();
  }
  VerificationReport exported(const LogProofSource& log_proof = {}) {
    const auto path = folder_.path() / "evidence.zip";
    must(EvidenceExport(*tablet_).write(order, path, log_proof));
    auto report = value_of(verify_bundle(path, value_of(tablet_->store().setting(setting::ca)).value()));
    for (const VerificationCheck& check : report.checks) {
      INFO(check.name << ": " << check.detail);
      CHECK(check.ok);
    }
    return report;
  }
  [[nodiscard]] Tablet& tablet() { return *tablet_; }

  ServerWorld world;
  FixedClock clock{UtcTime{1'790'000'000'000}};
  const OrderId order{"A-1"};

 private:
  TempFolder folder_;
  SeededRandom random_{11};
  FileKeyStore keys_;
  CurlTransport transport_;
  std::unique_ptr<Tablet> tablet_;
  OrderState state_;
};

const VerificationCheck& check_named(const VerificationReport& report, const std::string& name) {
  return *std::find_if(report.checks.begin(), report.checks.end(), [&](const auto& c) { return c.name == name; });
}

}  // namespace

TEST_CASE("from the first synchronisation to the receipt, a record's time is proved by the server's clock") {
  Journey journey;
  const UtcTime first_sync = journey.world.clock.now().wall;
  journey.work();
  journey.world.clock.advance(std::chrono::hours(3));
  // The tablet's own clock is wrong by years and proves nothing.
  journey.clock.set_wall({1'600'000'000'000});
  journey.sign();
  CHECK(journey.exported().not_before == first_sync);
  const UtcTime received = journey.world.clock.now().wall;
  journey.sync();
  REQUIRE(journey.newest_seal().receipt);
  const VerificationReport report = journey.exported();
  CHECK(report.not_before == first_sync);
  CHECK(report.not_after == received);
  CHECK(report.window.find(to_rfc3339(first_sync)) != std::string::npos);
  CHECK(report.window.find(to_rfc3339(received)) != std::string::npos);
  CHECK(check_named(report, "clock").detail.find("set back") != std::string::npos);
}

TEST_CASE("the proof that the server's log gives for the receipt goes into the bundle and holds") {
  Journey journey;
  journey.work();
  journey.sign();
  journey.sync();
  const auto proof = [&](const SealReceipt& receipt) -> Result<std::string> {
    return journey.world.send("GET", "/v1/log/inclusion?size=1&index=" + std::to_string(receipt.log_index), "").body;
  };
  CHECK(check_named(journey.exported(proof), "log").detail.find("entry 0") != std::string::npos);
}

TEST_CASE("a change after the seal shows beside it, and sealing again exports the next version with its own receipt") {
  Journey journey;
  journey.work();
  journey.sign();
  journey.sync();
  journey.take_photo(2);
  VerificationReport report = journey.exported();
  CHECK(report.later == 1);
  CHECK(report.photos == 1);
  must(Sealing(journey.tablet()).seal_again(journey.order, "the owner had left"));
  report = journey.exported();
  CHECK(report.later == 0);
  CHECK(report.photos == 2);
  CHECK(check_named(report, "seal").detail.find("version 2") != std::string::npos);
  CHECK(check_named(report, "receipt").detail.find("no receipt") != std::string::npos);
  journey.sync();
  CHECK(journey.newest_seal().receipt->log_index == 1);
  CHECK(journey.exported().not_after);
}

TEST_CASE("a tablet that synchronises all the time keeps a beacon of every ten minutes") {
  Journey journey;
  EvidenceTable table(journey.tablet().store());
  const auto first = value_of(table.newest_beacon());
  journey.world.clock.advance(std::chrono::minutes(9));
  journey.sync();
  CHECK(value_of(table.newest_beacon()) == first);
  journey.world.clock.advance(std::chrono::minutes(1));
  journey.sync();
  const auto second = value_of(table.newest_beacon());
  CHECK(second != first);
  CHECK(value_of(table.beacon(*second))->at == journey.world.clock.now().wall);
}

TEST_CASE("a server whose clock was once far ahead is believed again as soon as its clock is right") {
  Journey journey;
  EvidenceTable table(journey.tablet().store());
  journey.work();
  journey.world.clock.advance(std::chrono::hours(24 * 30));
  journey.sync();
  journey.world.clock.advance(-std::chrono::hours(24 * 30 - 1));
  journey.sync();
  const UtcTime right = journey.world.clock.now().wall;
  CHECK(value_of(table.beacon(*value_of(table.newest_beacon())))->at == right);
  journey.sign();
  journey.sync();
  CHECK(journey.exported().not_after == right);
}

TEST_CASE("an answer of the server that comes late does not bring back an older beacon") {
  Journey journey;
  TabletSyncDoor door(journey.tablet());
  EvidenceTable table(journey.tablet().store());
  const HttpAnswer answer = journey.world.send("GET", "/v1/changes", value_of(door.identity()).token);
  RemotePage late;
  late.epoch = value_of(Replica(journey.tablet().store()).epoch());
  late.cursor = value_of(door.cursor());
  late.beacon = value_of(protocol::decode_changes_reply(answer.body)).page.beacon;
  REQUIRE(late.beacon);
  journey.world.clock.advance(std::chrono::hours(1));
  journey.work();
  journey.sign();
  journey.sync();
  const auto newest = value_of(table.newest_beacon());
  CHECK(value_of(table.beacon(*newest))->at == journey.world.clock.now().wall);
  CHECK(value_of(door.apply_page(late)) == PageOutcome::applied);
  CHECK(value_of(table.newest_beacon()) == newest);
}

TEST_CASE("a beacon of another company is dropped and told, and nothing else of the page is") {
  Journey journey;
  Journey stranger;
  TabletSyncDoor door(journey.tablet());
  EvidenceTable theirs(stranger.tablet().store());
  EvidenceTable ours(journey.tablet().store());
  const auto before = value_of(ours.newest_beacon());
  RemotePage page;
  page.epoch = value_of(Replica(journey.tablet().store()).epoch());
  page.cursor = "a later place";
  page.beacon = value_of(theirs.beacon(*value_of(theirs.newest_beacon())));
  CHECK(value_of(door.apply_page(page)) == PageOutcome::applied);
  CHECK(value_of(door.cursor()) == "a later place");
  CHECK(value_of(ours.newest_beacon()) == before);
  CHECK(value_of(door.beacon_error())->code == "beacon.signature");

  page.beacon = value_of(ours.beacon(*before));
  CHECK(value_of(door.apply_page(page)) == PageOutcome::applied);
  CHECK_FALSE(value_of(door.beacon_error()));
}
