#include "tests/support/tablet_world.h"

#include "core/usecases/enrolment.h"
#include "tests/evidence/test_photos.h"

namespace siteproof {

OrderQuery all_orders() {
  OrderQuery query;
  query.open_only = false;
  return query;
}

TabletWorld::TabletWorld(std::uint64_t seed)
    : clock(at_time("2026-11-21T08:30:00Z")), random(seed), keys(folder.path() / "keys"), server(seed + 1) {
  reopen();
  enrol();
}

void TabletWorld::reopen() {
  tablet_.reset();
  tablet_ = open_again();
}

std::unique_ptr<Tablet> TabletWorld::open_again() {
  return value_of(Tablet::open(folder.path() / "data", ports(), vault));
}

void TabletWorld::enrol() {
  Enrolment enrolment(tablet());
  const EnrolmentOffer offer = value_of(enrolment.offer());
  must(enrolment.accept(
      {"http://server.test", "token", authority.issue(offer.csr), authority.certificate_pem(), technician}));
}

OrderId TabletWorld::new_order(const std::string& id, const TemplateRef& checklist) {
  if (server.log().empty()) server.add_template(small_template_text());
  Intake intake = OrderMaker().state.intake;
  intake.checklist = checklist;
  server.report({intake, technician, std::nullopt}, OrderId{id});
  pull();
  return OrderId{id};
}

Bytes TabletWorld::jpeg(unsigned number) {
  PhotoRecipe recipe;
  recipe.seed = number;
  recipe.noise = 20;
  recipe.exif = true;
  recipe.orientation = 6;
  recipe.time = "2026:11:21 16:30:00";
  return make_jpeg(recipe);
}

void TabletWorld::meet_epoch() {
  const std::string known = value_of(Replica(tablet().store()).epoch());
  if (!known.empty() && known != server.epoch()) must(TabletSyncDoor(tablet()).forget_cursor());
}

void TabletWorld::push(bool deliver) {
  meet_epoch();
  TabletSyncDoor door(tablet());
  while (true) {
    const auto texts = value_of(door.outbox(3, 100'000));
    if (texts.empty()) return;
    std::vector<PushVerdict> verdicts;
    for (const std::string& text : texts) verdicts.push_back(server.push(text));
    if (!deliver) return;
    must(door.record_verdicts(verdicts));
  }
}

PageOutcome TabletWorld::pull(std::size_t changes_max) {
  TabletSyncDoor door(tablet());
  PageOutcome outcome = PageOutcome::applied;
  for (int pages = 0;; ++pages) {
    REQUIRE(pages < 1000);
    const RemotePage page = server.page(technician, tablet().device(), value_of(door.cursor()), changes_max);
    outcome = value_of(door.apply_page(page));
    if (outcome == PageOutcome::applied && !page.more) return outcome;
  }
}

void TabletWorld::sync() {
  pull();
  push();
  pull();
}

void TabletWorld::check_converged() {
  TabletSyncDoor door(tablet());
  const SyncStatus status = value_of(door.status());
  CHECK(status.events_pending == 0);
  CHECK(value_of(Replica(tablet().store()).confirmed_digest()) == server.digest(technician));
  CHECK(scope_digest(value_of(tablet().store().digests())) == server.digest(technician));
}

}  // namespace siteproof
