#include "tests/qml/app_world.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>

#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>

#include "core/rules/checklist.h"
#include "core/rules/form.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "platform/common/demodata/demodata.h"
#include "platform/common/scenes/scene.h"
#include "sync/server/import_document.h"

namespace siteproof {
namespace {

/// The world's random source for the tablets of two threads.
class SharedRandom final : public Random {
 public:
  explicit SharedRandom(Random& own) : own_(own) {}
  void fill(std::span<std::uint8_t> out) override {
    const std::lock_guard lock(mutex_);
    own_.fill(out);
  }

 private:
  std::mutex mutex_;
  Random& own_;
};

OrderId seed(TabletWorld& world, int orders) {
  demodata::SeedParameters parameters;
  parameters.orders = orders;
  parameters.now = world.clock.now().wall;
  parameters.technicians = {world.technician.str()};
  parameters.history_percent = 0;
  parameters.unassigned_percent = 0;
  const auto document = value_of(server::read_import(demodata::seed_orders(parameters)));
  REQUIRE(document.problems.empty());
  for (const auto& form : document.templates) world.server.add_template(form.text);
  std::map<HouseholdId, Household> homes;
  for (const Household& home : document.households) homes[home.id] = home;
  std::map<HouseholdId, HouseholdFile> files;
  for (const auto& order : document.orders) {
    OrderReported report = order.report;
    const Household& home = homes.at(report.intake.household);
    report.intake.address = home.address;
    if (!order.own_contact) report.intake.contact = home.owner;
    report.intake.sla = {120, 1440};
    report.technician = world.technician;
    world.server.report(report, order.id);
    HouseholdFile& file = files[home.id];
    file.household = home;
    file.lines.push_back({order.id, report.intake.order_class, report.intake.title, OrderStatus::assigned,
                          report.intake.reported_at, 0});
  }
  for (const auto& [id, file] : files) world.server.add_household(file);
  if (document.stock) world.server.set_stock(*document.stock);
  world.pull();
  return document.orders.front().id;
}

}  // namespace

// One for all test cases of a program, as Qt wants it.
void need_application() {
  static int count = 1;
  static std::string name = "qml_test";
  static char* arguments[] = {name.data(), nullptr};
  static QGuiApplication* const application = new QGuiApplication(count, arguments);
  static_cast<void>(application);
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

AppWorld::AppWorld(int orders, VaultOptions vault) : leak_(seed(world, orders)) {
  world.vault = std::move(vault);
  need_application();
  worker = std::make_shared<TabletWorker>([this, random = std::make_shared<SharedRandom>(world.random)] {
    return Tablet::open(world.folder.path() / "data", TabletPorts{world.clock, *random, world.keys, &world.position},
                        world.vault);
  });
  session = std::make_unique<AppSession>(worker, world.clock);
  session->start();
  settle();
}

AppWorld::~AppWorld() {
  settle();
  worker.reset();
}

void AppWorld::wait_until(const std::function<bool()>& done) {
  QElapsedTimer patience;
  patience.start();
  while (!done()) {
    REQUIRE(patience.elapsed() < 60'000);
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
  }
}

void AppWorld::settle() {
  wait_until([this] {
    QCoreApplication::processEvents();
    return session->idle();
  });
}

void AppWorld::arrive() {
  Visit visit(world.tablet());
  for (const OrderStatus to : {OrderStatus::accepted, OrderStatus::en_route, OrderStatus::on_site}) {
    must(visit.go(leak_, to));
  }
  session->tellAllChanged();
  settle();
}

void AppWorld::answer_all(ChecklistStage stage) {
  const OrderState order = world.order(leak_);
  const auto form = value_of(world.tablet().store().checklist(order.intake.checklist));
  for (const ChecklistSection& section : form->sections) {
    for (const ChecklistItem& item : section.items) {
      if (item.stage != stage || !item.takes_answers()) continue;
      // What was answered decides what is asked next.
      const OrderState now = world.order(leak_);
      const Form asked(now, *form);
      const AnswerPath path = value_of(AnswerPath::parse(item.id));
      if (!asked.is_asked(path) || (item.relevant && !asked.is_required({path, &item}))) continue;
      const std::string value = item.kind == ItemKind::number      ? item.min.value_or(Decimal()).str()
                                : item.kind == ItemKind::choice    ? item.options.front().id
                                : item.kind == ItemKind::yes_no    ? "yes"
                                : item.kind == ItemKind::date_time ? "2026-11-21T08:00:00Z"
                                                                   : "OK";
      must(ChecklistAnswers(world.tablet()).give(leak_, item.id, value, {}));
    }
  }
}

void AppWorld::take_photos(Stage stage, int count) {
  Photos photos(world.tablet());
  std::vector<PhotoId> before;
  for (const Photo& photo : world.order(leak_).photos) {
    if (photo.stage == Stage::before) before.push_back(photo.id);
  }
  for (int i = 0; i < count; ++i) {
    PhotoRequest request{leak_, stage, "天花 ceiling", std::nullopt};
    if (stage == Stage::after && static_cast<std::size_t>(i) < before.size())
      request.pair = before[static_cast<std::size_t>(i)];
    const Bytes jpeg = TabletWorld::jpeg(++photos_);
    static_cast<void>(value_of(photos.add(request, jpeg, "shot.jpg")));
  }
}

void AppWorld::agree_plan() {
  Visit visit(world.tablet());
  must(visit.consent(leak_, "王芳", "in person"));
  must(visit.go(leak_, OrderStatus::surveyed));
  take_photos(Stage::before, 3);
  must(visit.plan(leak_, "更换角阀 replace the valve", "王芳", Money{Decimal::from_integer(180), "CNY"}));
  session->tellAllChanged();
  settle();
}

void AppWorld::work_through() {
  arrive();
  agree_plan();
  Visit visit(world.tablet());
  answer_all(ChecklistStage::survey);
  answer_all(ChecklistStage::safety);
  must(visit.go(leak_, OrderStatus::in_repair));
  take_photos(Stage::during, 1);
  take_photos(Stage::after, 3);
  answer_all(ChecklistStage::repair);
  answer_all(ChecklistStage::acceptance);
  must(visit.go(leak_, OrderStatus::self_checked));
  session->tellAllChanged();
  settle();
}

std::filesystem::path scene_photo(const std::filesystem::path& folder, std::uint64_t seed) {
  scenes::SceneParameters parameters;
  parameters.kind = scenes::SceneKind::wet_ceiling;
  parameters.seed = seed;
  parameters.width = 640;
  parameters.height = 480;
  parameters.exif.taken = at_time("2026-11-21T08:20:00Z");
  const Bytes jpeg = scenes::render_jpeg(parameters);
  const auto path = folder / ("scene-" + std::to_string(seed) + ".jpg");
  std::ofstream out(path, std::ios::binary);
  const std::string_view bytes = as_text(jpeg);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return path;
}

}  // namespace siteproof
