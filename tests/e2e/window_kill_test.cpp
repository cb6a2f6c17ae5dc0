#include <fmt/core.h>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <csignal>
#include <cstdio>
#include <filesystem>

#include "core/rules/form.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/drafts.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"
#include "core/usecases/whereabouts.h"
#include "platform/common/adapters/system_clock.h"
#include "platform/common/scenes/scene.h"
#include "qml/app/program/app_program.h"
#include "tests/e2e/person.h"
#include "tests/e2e/program_world.h"
#include "tests/support/result_checks.h"

// A second process works the window until it is killed; what it said was kept must be there afterwards.
namespace siteproof {
namespace {

constexpr const char* sentence = "the valve behind the washing machine drips";

/// The tablet's data as another program reads it.
struct Reader {
  explicit Reader(const std::string& data)
      : keys(std::filesystem::path(data) / "keys"),
        tablet(value_of(Tablet::open(data, TabletPorts{clock, system_random(), keys}))) {}
  std::string draft(const std::string& order, const char* place, const char* field) {
    const auto fields = value_of(Drafts(*tablet).load(OrderId{order}, place));
    const auto found = fields.find(field);
    return found == fields.end() ? std::string() : found->second;
  }
  /// From the agreed plan to the finished self-check.
  void work_through(const std::string& order) {
    const OrderId id{order};
    const auto form = value_of(tablet->store().checklist(value_of(tablet->store().order(id)).intake.checklist));
    const auto answer = [&](ChecklistStage stage) {
      for (const ChecklistSection& section : form->sections) {
        for (const ChecklistItem& item : section.items) {
          if (item.stage != stage || !item.required || !item.takes_answers()) continue;
          const OrderState now = value_of(tablet->store().order(id));
          if (!Form(now, *form).is_asked(value_of(AnswerPath::parse(item.id)))) continue;
          const std::string value = item.kind == ItemKind::number      ? item.min.value_or(Decimal()).str()
                                    : item.kind == ItemKind::choice    ? item.options.front().id
                                    : item.kind == ItemKind::date_time ? "2026-11-21T08:00:00Z"
                                                                       : "yes";
          must(ChecklistAnswers(*tablet).give(id, item.id, value, {}));
        }
      }
    };
    const auto photo = [&](Stage stage, std::optional<PhotoId> pair) {
      scenes::SceneParameters scene;
      scene.width = 640;
      scene.height = 480;
      scene.seed = ++seed;
      return value_of(Photos(*tablet).add({id, stage, "ceiling", pair}, scenes::render_jpeg(scene), "shot.jpg"))
          .photo.id;
    };
    std::vector<PhotoId> before;
    for (int i = 0; i < 3; ++i) before.push_back(photo(Stage::before, std::nullopt));
    answer(ChecklistStage::survey);
    answer(ChecklistStage::safety);
    must(Visit(*tablet).go(id, OrderStatus::in_repair));
    static_cast<void>(photo(Stage::during, std::nullopt));
    for (const PhotoId& pair : before) static_cast<void>(photo(Stage::after, pair));
    answer(ChecklistStage::repair);
    answer(ChecklistStage::acceptance);
    must(Visit(*tablet).go(id, OrderStatus::self_checked));
  }
  std::size_t photos(const std::string& order) { return value_of(Photos(*tablet).list(OrderId{order})).size(); }

  SystemClock clock;
  FileKeyStore keys;
  std::unique_ptr<Tablet> tablet;
  std::uint64_t seed = 0;
};

std::size_t points_in(const std::string& strokes) {
  const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(strokes));
  std::size_t points = 0;
  for (const auto& stroke : document.object().value(QStringLiteral("strokes")).toArray()) {
    points += static_cast<std::size_t>(stroke.toObject().value(QStringLiteral("points")).toArray().size());
  }
  return points;
}

struct OpenApp {
  explicit OpenApp(const std::string& data) : program(english_app(data, false), clock, system_random()) {
    REQUIRE(program.start());
    person = std::make_unique<Person>(program.window(), QString());
  }
  const bool ready = (Person::need_application(), true);
  SystemClock clock;
  AppProgram program;
  std::unique_ptr<Person> person;
};

void say(const std::string& line) {
  std::puts(line.c_str());
  std::fflush(stdout);
}

struct Work {
  std::string what, data, order, title;
};

// Through the search: how far down the day's list an order stands depends on the hour.
void open_order(Person& person, const std::string& title) {
  person.tap(QStringLiteral("Search"));
  person.write(QStringLiteral("Address, name, fault, material"), QString::fromStdString(title));
  person.tap(QStringLiteral("Emergency, ") + QString::fromStdString(title));
}

/// Starts this program again as the hand that works until it is killed; kills it after it has called something kept so
/// many times. Returns the last figure it called kept.
std::size_t work_and_kill(const Work& work, int lines) {
  const auto self = std::filesystem::read_symlink("/proc/self/exe").string();
  auto child = ChildProcess::start({"env", "SITEPROOF_HAND=" + work.what, "SITEPROOF_DATA=" + work.data,
                                    "SITEPROOF_ORDER=" + work.order, "SITEPROOF_TITLE=" + work.title, self, "[hand]"});
  REQUIRE(child);
  std::size_t kept = 0;
  int said = 0;
  std::string line;
  const auto listen = [&] {
    if (!child->read_line(line)) return false;
    if (line.rfind("kept ", 0) != 0) return true;
    kept = std::stoul(line.substr(5));
    ++said;
    return true;
  };
  while (said < lines && listen()) {
  }
  child->signal(SIGKILL);
  while (listen()) {
  }
  CHECK(child->wait() == 128 + SIGKILL);
  return kept;
}

Work prepared(const ProgramWorld& world, const std::string& data, const char* what) {
  const auto shown = world.office({"show", world.order()}).document;
  return {what, data, world.order(), shown.at("state").at("intake").at("title").get<std::string>()};
}

}  // namespace

TEST_CASE("the hand that works the window until it is killed", "[.][hand]") {
  const auto given = [](const char* name) { return qEnvironmentVariable(name).toStdString(); };
  const std::string what = given("SITEPROOF_HAND"), order = given("SITEPROOF_ORDER");
  OpenApp app(given("SITEPROOF_DATA"));
  Reader reader(given("SITEPROOF_DATA"));
  Person& person = *app.person;
  open_order(person, given("SITEPROOF_TITLE"));
  if (what == "type") {
    person.tap(QStringLiteral("Write a note"));
    for (std::size_t i = 0; sentence[i] != '\0'; ++i) {
      person.write(QStringLiteral("Note"), QString(QLatin1Char(sentence[i])));
      if (i % 6 != 5) continue;
      Person::wait_until([&] { return reader.draft(order, "note", "text").size() > i; }, "the letters to be kept");
      say(fmt::format("kept {}", i + 1));
    }
  } else if (what == "draw") {
    person.tap(QStringLiteral("Let the owner sign"));
    for (int stroke = 0;; ++stroke) {
      std::vector<QPointF> points;
      for (int i = 0; i < 8; ++i) points.emplace_back(0.1 + i * 0.1, 0.1 + (stroke % 9) * 0.09);
      const std::size_t before = points_in(reader.draft(order, "sign-off", "strokes"));
      person.draw(QStringLiteral("Signature"), {points});
      std::size_t kept = 0;
      Person::wait_until([&] { return (kept = points_in(reader.draft(order, "sign-off", "strokes"))) > before; },
                         "the stroke to be kept");
      say(fmt::format("kept {}", kept));
    }
  } else if (what == "shoot") {
    person.tap(QStringLiteral("Take a photo"));
    for (std::size_t shots = reader.photos(order) + 1;; ++shots) {
      person.tap(QStringLiteral("Take the photo"));
      Person::wait_until([&] { return reader.photos(order) >= shots; }, "the photo to be kept");
      say(fmt::format("kept {}", shots));
    }
  }
  for (;;) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

TEST_CASE("Killed in the middle of typing, the window opens there again with every letter that was kept") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  const Work work = prepared(world, data, "type");
  for (const int lines : {1, 3}) {
    const std::size_t kept = work_and_kill(work, lines);
    REQUIRE(kept > 0);
    OpenApp app(data);
    // It opens where the hand was: the order, its form.
    app.person->wait_for(QStringLiteral("Note"));
    std::string shown;
    Person::wait_until([&] { return !(shown = app.person->value_of(QStringLiteral("Note")).toStdString()).empty(); },
                       "the draft");
    INFO(shown);
    CHECK(shown.size() >= kept);
    CHECK(std::string(sentence).rfind(shown, 0) == 0);
    // The next round begins with an empty note again.
    Reader reader(data);
    must(Drafts(*reader.tablet).clear(OrderId{work.order}, "note"));
    must(keep_whereabouts(*reader.tablet, {}));
  }
}

TEST_CASE("Killed in the middle of signing, the window opens there again with every stroke that was kept") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  Reader(data).work_through(world.order());
  const Work work = prepared(world, data, "draw");
  std::size_t kept = 0;
  for (const int lines : {1, 2}) {
    kept = std::max(kept, work_and_kill(work, lines));
    REQUIRE(kept > 0);
    Reader reader(data);
    CHECK(points_in(reader.draft(work.order, "sign-off", "strokes")) >= kept);
    if (lines == 1) must(keep_whereabouts(*reader.tablet, {}));
  }
  // It opens where the hand was, on the owner's page.
  OpenApp app(data);
  // "Begin again" can be pressed only where there is ink.
  app.person->tap(QStringLiteral("Begin again"));
}

TEST_CASE("Killed in the middle of taking photos, every one is in its order or recovered, once") {
  ProgramWorld world;
  const std::string data = world.enrolled_tablet();
  world.agree_plan(data);
  const Work work = prepared(world, data, "shoot");
  for (const int lines : {0, 1, 2}) {
    const std::size_t kept = work_and_kill(work, lines);
    Reader reader(data);
    const std::size_t there = reader.photos(work.order);
    CHECK(there >= kept);
    const Ran health = ProgramWorld::tablet(data, {"doctor"});
    INFO(health.errors);
    CHECK(health.exit_code == 0);
    must(keep_whereabouts(*reader.tablet, {}));
  }
}

}  // namespace siteproof
