#include "qml/viewmodels/sign_off_view_model.h"
#include "tests/qml/app_world.h"

namespace siteproof {
namespace {

using Outcome = SignOffViewModel::Outcome;
using Part = SignerEntry::Part;

/// The owner's page of one order; a second one is what a program finds that is started again.
struct SignOffForm {
  SignOffForm(AppWorld& world, const QString& order) : app(world) {
    source.setSession(app.session.get());
    source.setOrderId(order);
    view.setSource(&source);
    app.settle();
  }
  [[nodiscard]] SignerEntry& cosigner(qsizetype at) const { return *view.cosigners()->all()[at]; }

  AppWorld& app;
  OrderSource source;
  mutable SignOffViewModel view;
};

void draw(SignerEntry& signer, double from) {
  signer.ink()->penDown({from, 20}, 0.5, 1000);
  signer.ink()->penMove({from + 30, 40}, 0.5, 1016);
  signer.ink()->penUp();
}

/// Ends the program as the system does, and starts it again on the same folder.
void restart(AppWorld& app) {
  app.worker.reset();
  app.session.reset();
  app.world.reopen();
  app.worker = std::make_shared<TabletWorker>(
      [&app] { return Tablet::open(app.world.folder.path() / "data", app.world.ports()); });
  app.session = std::make_unique<AppSession>(app.worker, app.world.clock);
  app.session->start();
  app.settle();
}

std::vector<Stroke> strokes_of(const SignerEntry& signer) { return signer.ink().strokes(); }

TEST_CASE("somebody signs for the owner with a reason, a name and a pad of their own") {
  AppWorld app(3);
  app.work_through();
  SignOffForm form(app, app.leak_number());
  draw(*form.view.owner(), 300);  // the owner had begun, and hands over
  form.view.setOutcome(Outcome::Represented);
  form.view.setRating(4);
  CHECK(form.view.representative()->ink()->empty());
  CHECK(form.view.representative()->name().isEmpty());
  CHECK(form.view.missing() == QStringLiteral("Choose or write why somebody signs for the owner."));
  REQUIRE(form.view.representedReasons().size() >= 3);
  form.view.representative()->setReason(form.view.representedReasons()[1]);
  CHECK(form.view.missing() == QStringLiteral("Please sign in the box."));
  draw(*form.view.representative(), 10);
  CHECK(form.view.missing() == QStringLiteral("Please write your name."));
  form.view.representative()->setName(QStringLiteral("陈立"));
  CHECK(form.view.missing().isEmpty());
  CHECK(form.view.actionText() == QStringLiteral("Sign and seal"));
  form.view.record();
  app.settle();
  CHECK(form.view.problem().isEmpty());
  const OrderState order = app.world.order(app.leak());
  CHECK(order.status.value == OrderStatus::signed_off);
  REQUIRE(order.sign_offs.size() == 1);
  const SignOff& done = order.sign_offs.front();
  CHECK(done.outcome == SignOffOutcome::represented);
  CHECK(done.name == "陈立");
  CHECK(done.reason == "Tenant; the owner lives elsewhere");
  CHECK(done.rating == 4);
}

TEST_CASE("technician, supervisor and witness sign beside the owner, each with their own strokes") {
  AppWorld app(3);
  app.work_through();
  SignOffForm form(app, app.leak_number());
  CosignerList& beside = *form.view.cosigners();
  beside.add(Part::Technician);
  beside.add(Part::Technician);  // once is enough
  beside.add(Part::Witness);
  REQUIRE(beside.all().size() == 2);
  CHECK(beside.hasTechnician());
  CHECK_FALSE(beside.hasSupervisor());
  draw(*form.view.owner(), 100);
  form.view.setRating(5);
  CHECK(form.view.missing() == QStringLiteral("Technician: please write the name, or take this signature off."));
  form.cosigner(0).setName(QStringLiteral("李伟"));
  CHECK(form.view.missing() == QStringLiteral("Technician: please sign, or take this signature off."));
  draw(form.cosigner(0), 200);
  form.cosigner(1).setName(QStringLiteral("赵敏"));
  form.cosigner(1).setReason(QStringLiteral("neighbour"));
  draw(form.cosigner(1), 300);
  CHECK(strokes_of(*form.view.owner()) != strokes_of(form.cosigner(0)));
  CHECK(strokes_of(form.cosigner(0)) != strokes_of(form.cosigner(1)));
  CHECK(form.view.missing().isEmpty());
  form.view.record();
  app.settle();
  CHECK(form.view.problem().isEmpty());
  const OrderState order = app.world.order(app.leak());
  REQUIRE(order.countersignatures.size() == 2);
  CHECK(order.countersignatures[0].role == SignerRole::technician);
  CHECK(order.countersignatures[0].name == "李伟");
  CHECK(order.countersignatures[1].role == SignerRole::witness);
  CHECK(order.countersignatures[1].reason == "neighbour");
  CHECK(order.countersignatures[0].strokes_sha256 != order.countersignatures[1].strokes_sha256);
  CHECK(order.countersignatures[0].strokes_sha256 != *order.sign_offs.front().strokes_sha256);
  CHECK(order.countersignatures[0].summary_sha256 == order.sign_offs.front().summary_sha256);
}

TEST_CASE("a witness signs although the owner refuses") {
  AppWorld app(3);
  app.work_through();
  SignOffForm form(app, app.leak_number());
  form.view.setOutcome(Outcome::Refused);
  form.view.setReason(QStringLiteral("price"));
  form.view.cosigners()->add(Part::Witness);
  CHECK_FALSE(form.view.missing().isEmpty());
  form.cosigner(0).setName(QStringLiteral("赵敏"));
  draw(form.cosigner(0), 10);
  form.view.record();
  app.settle();
  const OrderState order = app.world.order(app.leak());
  CHECK(order.sign_offs.front().outcome == SignOffOutcome::refused);
  REQUIRE(order.countersignatures.size() == 1);
}

TEST_CASE("everybody's name and strokes come back after the program ended, to whom they belong") {
  AppWorld app(3);
  app.work_through();
  std::vector<Stroke> owner, technician, witness, instead;
  {
    SignOffForm form(app, app.leak_number());
    form.view.cosigners()->add(Part::Supervisor);
    form.view.cosigners()->add(Part::Technician);
    form.view.cosigners()->add(Part::Witness);
    form.view.cosigners()->remove(&form.cosigner(0));
    draw(*form.view.owner(), 10);
    draw(form.cosigner(0), 100);
    draw(form.cosigner(1), 200);
    form.view.setOutcome(Outcome::Represented);
    draw(*form.view.representative(), 300);
    form.view.representative()->setReason(QStringLiteral("son"));
    form.cosigner(0).setName(QStringLiteral("李伟"));
    form.cosigner(1).setReason(QStringLiteral("neighbour"));
    owner = strokes_of(*form.view.owner());
    instead = strokes_of(*form.view.representative());
    technician = strokes_of(form.cosigner(0));
    witness = strokes_of(form.cosigner(1));
  }
  restart(app);
  SignOffForm form(app, app.leak_number());
  CHECK(form.view.outcome() == Outcome::Represented);
  CHECK(strokes_of(*form.view.owner()) == owner);
  CHECK(strokes_of(*form.view.representative()) == instead);
  CHECK(form.view.representative()->reason() == QStringLiteral("son"));
  REQUIRE(form.view.cosigners()->all().size() == 2);
  CHECK(form.cosigner(0).part() == Part::Technician);
  CHECK(form.cosigner(0).name() == QStringLiteral("李伟"));
  CHECK(strokes_of(form.cosigner(0)) == technician);
  CHECK(form.cosigner(1).part() == Part::Witness);
  CHECK(form.cosigner(1).reason() == QStringLiteral("neighbour"));
  CHECK(strokes_of(form.cosigner(1)) == witness);
}

TEST_CASE("what was signed on one order is never on another, and is there when one comes back") {
  AppWorld app(3);
  app.work_through();
  QString other;
  for (const OrderListItem& item : value_of(Orders(app.world.tablet()).list({}))) {
    if (item.order() != app.leak()) other = QString::fromStdString(item.order().str());
  }
  REQUIRE_FALSE(other.isEmpty());
  SignOffForm form(app, app.leak_number());
  draw(*form.view.owner(), 10);
  form.view.owner()->setName(QStringLiteral("王芳"));
  form.view.cosigners()->add(Part::Witness);
  draw(form.cosigner(0), 100);
  const auto owner = strokes_of(*form.view.owner());
  const auto witness = strokes_of(form.cosigner(0));

  form.source.setOrderId(other);
  app.settle();
  CHECK(form.view.owner()->ink()->empty());
  CHECK(form.view.owner()->name() != QStringLiteral("王芳"));
  CHECK(form.view.cosigners()->all().isEmpty());

  form.source.setOrderId(app.leak_number());
  app.settle();
  CHECK(strokes_of(*form.view.owner()) == owner);
  CHECK(form.view.owner()->name() == QStringLiteral("王芳"));
  REQUIRE(form.view.cosigners()->all().size() == 1);
  CHECK(strokes_of(form.cosigner(0)) == witness);
}

TEST_CASE("the list of who signs follows the choice of who accepts") {
  AppWorld app(3);
  app.work_through();
  SignOffForm form(app, app.leak_number());
  const auto titles = [&] {
    QStringList out;
    auto list = form.view.signers();
    for (qsizetype i = 0; i < list.count(&list); ++i) out << list.at(&list, i)->title();
    return out.join(QLatin1Char(',')).toStdString();
  };
  CHECK(titles() == "Owner");
  form.view.cosigners()->add(Part::Supervisor);
  CHECK(titles() == "Owner,Supervisor");
  form.view.setOutcome(Outcome::Represented);
  CHECK(titles() == "For the owner,Supervisor");
  form.view.setOutcome(Outcome::Absent);
  CHECK(titles() == "Supervisor");
}

}  // namespace
}  // namespace siteproof
