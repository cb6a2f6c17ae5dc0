#include <algorithm>

#include "core/journal/state_codec.h"
#include "core/usecases/hand_over.h"
#include "core/usecases/people.h"
#include "core/usecases/pin_lock.h"
#include "core/usecases/tablet_sync_door.h"
#include "sync/transport/api_client.h"
#include "tests/stories/estate.h"

// Section 1: who is who, and whose word an order carries through every hand.

using namespace siteproof;
using namespace siteproof::stories;
using namespace std::chrono_literals;

namespace {

/// Two programs of one person would share a folder: here each person's is opened with the keys beside it.
People::Opener opener(Estate& estate) {
  return [&estate](const std::filesystem::path& where) -> Result<std::shared_ptr<Tablet>> {
    struct Opened {
      FileKeyStore keys;
      std::unique_ptr<Tablet> tablet;
    };
    auto opened = std::make_shared<Opened>(Opened{FileKeyStore(where / "keys"), nullptr});
    SITEPROOF_TRY(opened->tablet, Tablet::open(where, TabletPorts{estate.clock, estate.random, opened->keys}));
    return std::shared_ptr<Tablet>(opened, opened->tablet.get());
  };
}

People::HandIn at_the_server(Estate& estate, const PersonId& name) {
  return [&estate, name](const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    const std::string code = value_of(estate.world.server->make_enrol_code(name)), url = estate.world.server->url();
    SITEPROOF_TRY(auto reply, enrol(estate.transport, url, {code, offer.device, offer.csr}));
    return EnrolmentGrant{url, reply.token, reply.certificate, reply.ca, reply.technician};
  };
}

}  // namespace

TEST_CASE(
    "section 1: whoever first took the owner's question stays its owner through every hand-over and re-assignment") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak", {{"first_asked", "xiao.lin"}});
  Technician chen(estate, chen_wei), li(estate, li_na), zhao(estate, zhao_qiang);
  chen.arrives(id);
  // Both are in the basement: nothing needs a network.
  CHECK(refusal(HandOvers(chen.tablet()).give(id, chen_wei, "", {}, "zh")) == "hand_over.self");
  must(HandOvers(chen.tablet()).give(id, li_na, "钥匙在前台", {"下午王女士在家"}, "zh"));
  chen.sync();
  CHECK(value_of(HandOvers(li.tablet()).to_take()).empty());
  li.sync();
  const auto waiting = value_of(HandOvers(li.tablet()).to_take());
  REQUIRE(waiting.size() == 1);
  CHECK(waiting[0].order == id);
  CHECK(waiting[0].first_asked == PersonId{"xiao.lin"});
  CHECK(waiting[0].hand_over.from == chen_wei);
  CHECK(waiting[0].hand_over.note == "钥匙在前台");
  CHECK(waiting[0].hand_over.open_points.back() == "下午王女士在家");
  CHECK(waiting[0].hand_over.open_points.size() > 1);  // and what the order itself still lacks
  must(HandOvers(li.tablet()).take(id, waiting[0].hand_over.event));
  CHECK(value_of(HandOvers(li.tablet()).to_take()).empty());
  li.sync();
  CHECK(estate.desk(id, "assign", {{"technician", "zhao.qiang"}, {"reason", "李娜生病"}}) == "200");
  zhao.sync();
  const OrderState order = zhao.order(id);
  CHECK(order.technician.value == zhao_qiang);
  CHECK(order.intake.first_asked == PersonId{"xiao.lin"});
  CHECK(order.hand_overs.at(0).taken_by.has_value());
  CHECK(order.consents.at(0).given_by == "王芳");  // what Chen did is there for who goes on
}

TEST_CASE(
    "section 1: owner and tenant are different people, and VIP and elderly change the visit, not what is recorded") {
  Estate estate({"leak"});
  estate.home("H-2", "2025-03-01", {{"flags", {"vip", "elderly"}}, {"preferences", {"请轻声敲门"}}});
  const json tenant{{"contact", {{"name", "刘洋"}, {"phone", "13700000003"}}}, {"household", "H-2"}};
  const OrderId id = estate.report("WO-1", "leak", tenant);
  Technician chen(estate, chen_wei);
  CHECK(chen.order(id).intake.contact.name == "刘洋");
  const HouseholdFile file = value_of(Orders(chen.tablet()).household(id));
  CHECK(file.household.owner.name == "王芳");
  CHECK(file.household.flags == std::vector<std::string>{"vip", "elderly"});
  CHECK(file.household.preferences == std::vector<std::string>{"请轻声敲门"});
  chen.mends_leak(id);
  chen.signs_off(id);
  chen.sync();
  const std::string record = value_of(state_text(estate.seen(id))).text;
  CHECK(record.find("刘洋") != std::string::npos);
  for (const char* flag : {"vip", "elderly", "轻声"}) CHECK(record.find(flag) == std::string::npos);
}

TEST_CASE("section 1: two technicians share one tablet across shifts, and the record tells them apart") {
  Estate estate({"leak"});
  const auto root = estate.folder.path() / "shared";
  const OrderId morning = estate.report("WO-1", "leak"),
                evening = estate.report("WO-2", "leak", {{"technician", "li.na"}});
  People people(root, opener(estate));
  const auto work = [&](const std::filesystem::path& folder, const OrderId& id) {
    const auto tablet = value_of(opener(estate)(folder));
    estate.sync(*tablet);
    must(Visit(*tablet).go(id, S::accepted));
    return tablet->device();
  };
  {
    const auto first = value_of(opener(estate)(root));
    Enrolment enrolment(*first);
    const EnrolmentOffer offer = value_of(enrolment.offer());
    must(enrolment.accept(value_of(at_the_server(estate, chen_wei)(offer))));
    must(PinLock(*first).set("1357"));
  }
  const TabletUser li = value_of(people.add(at_the_server(estate, li_na), "2468"));
  const DeviceId chens = work(root, morning);
  must(people.switch_to(li_na));
  CHECK(People::current_folder(root) == li.folder);
  const DeviceId lis = work(li.folder, evening);
  CHECK(chens != lis);

  // What Chen left waiting is sent from his own folder, though it is Li's shift.
  std::int64_t waiting = 0;
  for (const WaitingOf& of : value_of(people.waiting())) waiting += of.events;
  CHECK(waiting == 2);
  for (const auto& folder : {root, li.folder}) estate.sync(*value_of(opener(estate)(folder)));
  CHECK(estate.seen(morning).timeline.back().actor == chen_wei);
  CHECK(estate.seen(evening).timeline.back().actor == li_na);
}

TEST_CASE(
    "section 1: the front desk works on the same order while the technician is offline, and nothing of either is "
    "lost") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak"), taken_away = estate.report("WO-2", "leak");
  Technician chen(estate, chen_wei);
  chen.arrives(id);
  chen.photographs(id, Stage::before);
  CHECK(estate.desk(id, "reschedule", {{"at", "2026-11-23T15:00:00+08:00"}, {"reason", "业主来电"}}) == "200");
  chen.goes(taken_away, {S::accepted, S::en_route, S::on_site});
  chen.photographs(taken_away, Stage::before);
  CHECK(estate.desk(taken_away, "cancel", {{"reason", "业主自己修好了"}}) == "200");
  chen.sync();
  const OrderState both = estate.seen(id);
  CHECK(both.appointment.value == at_time("2026-11-23T07:00:00Z"));
  CHECK(both.status.value == S::on_site);
  CHECK(both.photos.size() == 1);
  CHECK(both.conflicts.empty());  // different fields merge

  // One field, two wishes: a card with both values; the facts stay.
  const OrderState crossed = estate.seen(taken_away);
  CHECK(crossed.status.value == S::cancelled);
  CHECK(crossed.photos.size() == 1);
  REQUIRE_FALSE(crossed.conflicts.empty());
  CHECK(crossed.conflicts[0].field == "status");
  CHECK(crossed.conflicts[0].kept == "cancelled");
  CHECK(crossed.conflicts[0].kept_by == PersonId{"anna"});
  CHECK(crossed.conflicts[0].wished == "on_site");
  CHECK(crossed.conflicts[0].wished_by == chen_wei);
}

TEST_CASE("section 1: the supervisor approves what is priced, and a dispatcher does not") {
  Estate estate({"leak"});
  const OrderId id = estate.report("WO-1", "leak");
  const json quote{{"currency", "CNY"}, {"lines", {{{"text", "换泵"}, {"quantity", "1"}, {"unit_price", "99.5"}}}}};
  CHECK(estate.desk(id, "quote", quote) == "auth.role");
  CHECK(estate.supervise("POST", "/v1/dispatch/orders/WO-1/quote", quote).status == 200);
  CHECK(estate.seen(id).quotes.at(0).by == PersonId{"sun.jie"});
}
