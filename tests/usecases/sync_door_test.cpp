#include "core/usecases/tablet_sync_door.h"

#include "core/journal/state_codec.h"
#include "core/usecases/integrity_check.h"
#include "core/usecases/orders.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

FileReceipt receipt_for(const PendingUpload& upload) {
  return {upload.sha256, upload.size, at_time("2026-11-21T09:00:00Z"), "c2ln"};
}

std::int64_t waiting(TabletWorld& world) { return value_of(TabletSyncDoor(world.tablet()).status()).events_pending; }

std::int64_t cards_on_first(TabletWorld& world) {
  const OrderList list = value_of(Orders(world.tablet()).list(all_orders()));
  return list.front().conflicts;
}

}  // namespace

TEST_CASE("the outbox gives the oldest events first, within its limits, until they are answered") {
  TabletWorld world;
  const OrderId id = world.new_order();
  TabletSyncDoor door(world.tablet());
  CHECK(value_of(door.outbox(10, 1000)).empty());
  for (const char* text : {"one", "two", "three"}) must(Visit(world.tablet()).note(id, text));
  const auto all = value_of(door.outbox(10, 1'000'000));
  REQUIRE(all.size() == 3);
  CHECK(value_of(door.outbox(2, 1'000'000)).size() == 2);
  CHECK(value_of(door.outbox(10, all[0].size() + 1)).size() == 1);
  CHECK(value_of(door.outbox(10, 1)).size() == 1);
  CHECK(value_of(door.outbox(10, 1'000'000)) == all);
  const PushVerdict first = world.server.push(all[0]);
  must(door.record_verdicts(std::vector{first}));
  CHECK(value_of(door.outbox(10, 1'000'000)) == std::vector<std::string>(all.begin() + 1, all.end()));
}

TEST_CASE("a lost answer and a repeated one change nothing") {
  TabletWorld world;
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).note(id, "one"));
  world.push(false);
  CHECK(waiting(world) == 1);
  world.pull();
  CHECK(waiting(world) == 0);
  TabletSyncDoor door(world.tablet());
  const auto chain = value_of(world.tablet().store().chain(id, world.tablet().device()));
  must(door.record_verdicts(std::vector{world.server.push(chain.front())}));
  world.sync();
  world.check_converged();
  CHECK(world.order(id).notes.size() == 1);
}

TEST_CASE("an edit that crossed the office's is a card on both sides") {
  TabletWorld world;
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).go(id, S::accepted));
  world.server.office(id, StatusChanged{S::cancelled, world.server.order(id).status.by, "double"});
  world.pull();
  REQUIRE(world.order(id).conflicts.size() == 1);
  CHECK(cards_on_first(world) == 1);
  world.sync();
  world.check_converged();
  CHECK(world.server.order(id).conflicts.size() == 1);
  must(Visit(world.tablet()).resolve_conflict(id, world.order(id).conflicts.front().event));
  CHECK(full_refusal(Visit(world.tablet()).resolve_conflict(id, world.order(id).conflicts.front().event)) ==
        "not_found conflict.unknown");
  world.sync();
  world.check_converged();
  CHECK(world.server.order(id).conflicts.front().resolved);
  CHECK(cards_on_first(world) == 0);
}

TEST_CASE("a poisoned event is set aside and shown, and the ones after it go on") {
  TabletWorld world;
  const OrderId id = world.new_order();
  world.server.poison = [](const Event& event) {
    const auto* note = std::get_if<NoteAdded>(&event.body);
    return note != nullptr && note->text == "bad";
  };
  for (const char* text : {"good", "bad", "also good"}) must(Visit(world.tablet()).note(id, text));
  world.sync();
  world.check_converged();
  CHECK(value_of(TabletSyncDoor(world.tablet()).status()).events_quarantined == 1);
  CHECK(world.order(id).notes.size() == 2);
  CHECK(value_of(world.tablet().store().chain(id, world.tablet().device())).size() == 3);
  CHECK(value_of(check_integrity(world.tablet())).findings.empty());
  must(Visit(world.tablet()).note(id, "later"));
  world.sync();
  world.check_converged();
}

TEST_CASE("an order that leaves the scope takes nothing with it that was not sent") {
  TabletWorld world;
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).note(id, "not sent yet"));
  world.server.office(id, AssignmentSet{PersonId{"zhao"}, world.server.order(id).technician.by, ""});
  world.pull();
  CHECK(value_of(Orders(world.tablet()).list(all_orders())).empty());
  CHECK(waiting(world) == 1);
  CHECK(world.order(id).notes.size() == 1);
  world.sync();
  CHECK(waiting(world) == 0);
  CHECK(world.server.order(id).notes.size() == 1);
  world.server.office(id, NoteAdded{"meanwhile"});
  world.server.office(id, AssignmentSet{world.technician, world.server.order(id).technician.by, ""});
  world.sync();
  world.check_converged();
  CHECK(world.order(id).notes.size() == 2);
  CHECK(value_of(Orders(world.tablet()).list({})).size() == 1);
  CHECK(value_of(check_integrity(world.tablet())).findings.empty());
}

TEST_CASE("a page that arrives twice, or in pieces of one change, gives the same") {
  TabletWorld world;
  world.new_order("WO-1");
  const OrderId id = world.new_order("WO-2");
  for (int i = 0; i < 5; ++i) world.server.office(id, NoteAdded{std::to_string(i)});
  TabletSyncDoor door(world.tablet());
  const RemotePage page = world.server.page(world.technician, world.tablet().device(), value_of(door.cursor()), 3);
  CHECK(value_of(door.apply_page(page)) == PageOutcome::applied);
  CHECK(value_of(door.apply_page(page)) == PageOutcome::applied);
  world.pull(1);
  world.check_converged();
  CHECK(world.order(id).notes.size() == 5);
}

TEST_CASE("a page applies with its cursor or not at all") {
  TabletWorld world;
  const OrderId id = world.new_order();
  world.server.office(id, NoteAdded{"one"});
  TabletSyncDoor door(world.tablet());
  const std::string before = value_of(door.cursor());
  RemotePage page = world.server.page(world.technician, world.tablet().device(), before);
  OrderState broken = world.server.order(id);
  broken.id = OrderId{"WO-2"};
  broken.intake.title = "\xFF";
  page.changes.emplace_back(RemoteSnapshot{broken, ServerSeq{99}});
  CHECK(full_refusal(door.apply_page(page)) == "usage json.not_canonical");
  CHECK(value_of(door.cursor()) == before);
  CHECK(world.order(id).notes.empty());
  world.sync();
  world.check_converged();
}

TEST_CASE("a difference in the checksum pulls the scope again and never touches the outbox") {
  TabletWorld world;
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).note(id, "waits"));
  // The tablet's copy went wrong by a fault of somebody's.
  OrderState wrong = world.server.order(id);
  wrong.intake.title = "wrong";
  const auto text = value_of(state_text(wrong));
  must(world.tablet().store().database().run("UPDATE order_text SET confirmed = ?", std::string_view(text.text)));
  must(world.tablet().store().database().run("UPDATE work_order SET confirmed_digest = ?", text.digest));
  TabletSyncDoor door(world.tablet());
  const RemotePage page = world.server.page(world.technician, world.tablet().device(), value_of(door.cursor()));
  CHECK(value_of(door.apply_page(page)) == PageOutcome::checksum_differs);
  CHECK(value_of(door.cursor()).empty());
  CHECK(waiting(world) == 1);
  world.sync();
  world.check_converged();
  CHECK(world.order(id).notes.size() == 1);
  CHECK(world.order(id).intake.title != "wrong");
}

TEST_CASE("a server that was restored from an older copy is given again what it lost") {
  TabletWorld world;
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).note(id, "one"));
  const Bytes photo = TabletWorld::jpeg(1);
  static_cast<void>(value_of(Photos(world.tablet()).add({id, Stage::before, "", {}}, photo, "")));
  world.sync();
  TabletSyncDoor door(world.tablet());
  must(door.record_receipts(std::vector{receipt_for(value_of(door.uploads(5)).front())}));
  CHECK(value_of(door.uploads(5)).empty());
  must(Visit(world.tablet()).note(id, "two"));
  world.server.restore(1);
  const RemotePage page = world.server.page(world.technician, world.tablet().device(), value_of(door.cursor()));
  CHECK(value_of(door.apply_page(page)) == PageOutcome::epoch_changed);
  CHECK(waiting(world) == 3);
  CHECK(world.order(id).notes.size() == 2);
  world.sync();
  world.check_converged();
  CHECK(world.server.order(id).notes.size() == 2);
  CHECK(world.server.order(id).photos.size() == 1);
  CHECK(value_of(door.uploads(5)).size() == 1);
  CHECK(value_of(check_integrity(world.tablet())).findings.empty());
}

TEST_CASE("what the server acknowledged but its snapshot lacks is offered again") {
  TabletWorld world;
  const OrderId id = world.new_order();
  world.pull();
  const OrderState older = world.server.order(id);
  must(Visit(world.tablet()).note(id, "acknowledged"));
  world.sync();
  CHECK(waiting(world) == 0);
  TabletSyncDoor door(world.tablet());
  RemotePage page;
  page.epoch = world.server.epoch();
  page.cursor = value_of(door.cursor());
  page.changes.emplace_back(RemoteSnapshot{older, ServerSeq{1}});
  CHECK(value_of(door.apply_page(page)) == PageOutcome::applied);
  CHECK(waiting(world) == 1);
  CHECK(world.order(id).notes.size() == 1);
  world.sync();
  CHECK(world.server.order(id).notes.size() == 1);
}

TEST_CASE("nothing is sent to a server whose history is not known") {
  TabletWorld world;
  const OrderId id = world.new_order();
  must(Visit(world.tablet()).note(id, "one"));
  TabletSyncDoor door(world.tablet());
  CHECK(value_of(door.outbox(10, 10'000)).size() == 1);
  must(door.forget_cursor());
  CHECK(value_of(door.outbox(10, 10'000)).empty());
  CHECK(waiting(world) == 1);
  world.sync();
  world.check_converged();
}

TEST_CASE("what one history of the server set aside is offered to the next") {
  TabletWorld world;
  const OrderId id = world.new_order();
  world.server.poison = [](const Event&) { return true; };
  must(Visit(world.tablet()).note(id, "one"));
  world.sync();
  CHECK(world.order(id).notes.empty());
  TabletSyncDoor door(world.tablet());
  must(door.forget_cursor());
  CHECK(waiting(world) == 1);
  CHECK(world.order(id).notes.size() == 1);
  CHECK(value_of(check_integrity(world.tablet())).findings.empty());
}

TEST_CASE("a form that cannot be read keeps no order from arriving") {
  TabletWorld world;
  const OrderId id = world.new_order();
  RemotePage page;
  page.epoch = "epoch-1";
  TabletSyncDoor door(world.tablet());
  page.cursor = value_of(door.cursor());
  page.changes.emplace_back(
      RemoteTemplate{{TemplateId{"future"}, 1}, R"({"id":"future","version":1,"title":"one text only"})"});
  OrderState other = world.server.order(id);
  other.id = OrderId{"WO-F"};
  other.intake.checklist = TemplateRef{TemplateId{"future"}, 1};
  page.changes.emplace_back(RemoteSnapshot{other, ServerSeq{1}});
  CHECK(value_of(door.apply_page(page)) == PageOutcome::applied);
  CHECK(world.order(other.id).id == other.id);
}

TEST_CASE("a file is offered when its event has arrived, and is done with its receipt") {
  TabletWorld world;
  const OrderId id = world.new_order();
  const Bytes photo = TabletWorld::jpeg(1);
  static_cast<void>(value_of(Photos(world.tablet()).add({id, Stage::before, "", {}}, photo, "")));
  TabletSyncDoor door(world.tablet());
  CHECK(value_of(door.uploads(5)).empty());
  CHECK(value_of(door.status()).upload_bytes_pending == std::ssize(photo));
  world.push();
  auto uploads = value_of(door.uploads(5));
  REQUIRE(uploads.size() == 1);
  CHECK(uploads[0].sha256 == sha256(ByteView(photo)));
  CHECK(uploads[0].media_type == "image/jpeg");
  must(door.record_upload(uploads[0].sha256, "http://server.test/files/1", 100));
  must(door.record_upload_failure(uploads[0].sha256, {ErrorKind::network, "x", "gone"}));
  world.reopen();
  TabletSyncDoor again(world.tablet());
  uploads = value_of(again.uploads(5));
  CHECK(uploads[0].upload_url == "http://server.test/files/1");
  CHECK(uploads[0].offset == 100);
  CHECK(uploads[0].attempts == 1);
  CHECK(value_of(again.status()).upload_bytes_pending == std::ssize(photo) - 100);
  Bytes rest;
  CHECK(value_of(again.read_file(uploads[0].sha256, 100, [&](ByteView bytes) {
          rest.insert(rest.end(), bytes.begin(), bytes.end());
          return true;
        })) == std::ssize(photo) - 100);
  CHECK(rest == Bytes(photo.begin() + 100, photo.end()));
  FileReceipt other = receipt_for(uploads[0]);
  other.size += 1;
  must(again.record_receipts(std::vector{other}));
  CHECK(value_of(again.uploads(5)).size() == 1);
  must(again.record_receipts(std::vector{receipt_for(uploads[0])}));
  CHECK(value_of(again.uploads(5)).empty());
  CHECK(value_of(again.status()).uploads_pending == 0);
}

TEST_CASE("the last attempt and its error are remembered") {
  TabletWorld world;
  TabletSyncDoor door(world.tablet());
  CHECK_FALSE(value_of(door.status()).last_sync);
  must(door.record_attempt(Error{ErrorKind::network, "net.down", "no network"}));
  CHECK(value_of(door.status()).last_error == (Error{ErrorKind::network, "net.down", "no network"}));
  CHECK_FALSE(value_of(door.status()).last_sync);
  must(door.record_attempt(std::nullopt));
  CHECK_FALSE(value_of(door.status()).last_error);
  CHECK(value_of(door.status()).last_sync == world.clock.now().wall);
}
