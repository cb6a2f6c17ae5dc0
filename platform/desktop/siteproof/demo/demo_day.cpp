#include "platform/desktop/siteproof/demo/demo_day.h"

#include <fmt/core.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <optional>
#include <set>

#include "platform/common/adapters/system_clock.h"
#include "platform/common/cutting_proxy/cutting_proxy.h"
#include "platform/common/demodata/demodata.h"
#include "platform/common/scenes/scene.h"

namespace siteproof {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* technician = "chen.wei";
constexpr const char* colleague = "li.na";
constexpr std::int64_t cut_after_bytes = 700 * 1000;

tl::unexpected<Error> step_failed(const std::string& step, const std::string& why) {
  return fail(ErrorKind::storage, "demo." + step, fmt::format("The day stopped at \"{}\": {}", step, why));
}

Status write_file(const fs::path& path, std::string_view content) {
  std::ofstream out(path, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  if (!out) return step_failed("prepare", path.string() + " cannot be written: choose another --out folder.");
  return {};
}

scenes::SceneKind scene_kind(std::string_view name) {
  if (name == "wall") return scenes::SceneKind::cracked_wall;
  if (name == "pipe") return scenes::SceneKind::pipe_joint;
  return scenes::SceneKind::wet_ceiling;
}

// Whether an ordinary leak's visit answers it: what hangs on a condition is asked at others, and photographs and tests
// are no answers.
bool is_answered(const json& item) {
  static const std::set<std::string> kinds{"yes_no", "choice", "date_time", "number", "text"};
  return kinds.contains(item.at("kind").get<std::string>()) && !item.contains("relevant");
}

// An answer that the item takes: what a technician would find at an ordinary leak.
std::string plausible_answer(const json& item) {
  const std::string kind = item.at("kind");
  if (kind == "yes_no") return "yes";
  if (kind == "choice") return item.at("options").front().at("id");
  if (kind == "date_time") return to_rfc3339(SystemClock().now().wall);
  if (kind == "number") return item.value("max", item.value("min", "1"));
  return "吊顶内冷水管接头渗水 / water at the cold pipe's joint above the ceiling";
}

std::string strokes_document() {
  json points = json::array();
  for (int i = 0; i < 40; ++i)
    points.push_back({{"x", 1000 + i * 150}, {"y", 2000 + (i % 8) * 220}, {"t", i * 16}, {"p", 500 + i * 5}});
  return json{{"strokes", {{{"points", points}}}}}.dump();
}

}  // namespace

DemoDay::DemoDay(DemoOptions options, std::function<void(const std::string&)> say)
    : options_(std::move(options)), say_(std::move(say)), programs_(fs::read_symlink("/proc/self/exe").parent_path()) {}

DemoDay::~DemoDay() {
  if (server_) server_->signal(SIGTERM);
}

Result<json> DemoDay::command(Words words) {
  words.insert(words.begin(), (programs_ / "siteproof").string());
  words.push_back("--json");
  SITEPROOF_TRY(const CommandResult result, run_command(words));
  json document = json::parse(result.output, nullptr, false);
  if (result.exit_code != 0 || document.is_discarded()) {
    const std::string why =
        document.is_object() && document.contains("error") ? document["error"].value("message", "") : "";
    return fail(ErrorKind::storage, "demo.command",
                fmt::format("siteproof {} {} ended with {}. {}", words[1], words.size() > 2 ? words[2] : "",
                            result.exit_code, why));
  }
  return document;
}

Result<json> DemoDay::tablet(const std::string& who, Words words) {
  words.insert(words.end(), {"--data", data_of(who)});
  return command(std::move(words));
}

Result<json> DemoDay::office(Words words) {
  words.insert(words.begin(), "dispatch");
  words.insert(words.end(), {"--server", url_, "--token", token_});
  return command(std::move(words));
}

Status DemoDay::write_scene(const std::string& name, const char* kind, bool repaired, int angle) {
  scenes::SceneParameters scene;
  scene.kind = scene_kind(kind);
  scene.repaired = repaired;
  scene.seed = 20261122;
  scene.camera.yaw = angle * 12.0 - 12.0;
  scene.camera.roll = angle * 2.0;
  scene.exif.taken = SystemClock().now().wall;
  const Bytes jpeg = scenes::render_jpeg(scene);
  return write_file(photo_file(name), as_text(jpeg));
}

Status DemoDay::prepare() {
  std::error_code failed;
  for (const char* part : {"server", technician, colleague, "photos"}) fs::remove_all(options_.out / part, failed);
  fs::create_directories(options_.out / "photos", failed);
  if (failed) return step_failed("prepare", "the folder " + options_.out.string() + " cannot be made.");
  say_("Drawing the site: wet ceiling, pipe joint, and both repaired (12-megapixel photographs).");
  for (int angle = 0; angle < 3; ++angle) {
    SITEPROOF_CHECK(write_scene(fmt::format("before-{}.jpg", angle), "ceiling", false, angle));
    SITEPROOF_CHECK(write_scene(fmt::format("after-{}.jpg", angle), "ceiling", true, angle));
  }
  SITEPROOF_CHECK(write_scene("during-0.jpg", "pipe", false, 0));
  SITEPROOF_CHECK(write_scene("during-1.jpg", "pipe", true, 1));
  SITEPROOF_CHECK(write_scene("during-2.jpg", "wall", false, 2));
  SITEPROOF_CHECK(write_scene("during-3.jpg", "pipe", true, 2));
  if (options_.photos.empty()) return {};
  // Photographs that people took, in place of drawn ones: the two largest of the folder.
  std::vector<std::pair<std::uintmax_t, fs::path>> real;
  for (const auto& entry : fs::directory_iterator(options_.photos, failed)) {
    if (entry.path().extension() == ".jpg") real.emplace_back(entry.file_size(), entry.path());
  }
  std::sort(real.rbegin(), real.rend());
  for (std::size_t i = 0; i < std::min<std::size_t>(real.size(), 2); ++i) {
    fs::copy_file(real[i].second, photo_file(fmt::format("during-{}.jpg", i + 2)), fs::copy_options::overwrite_existing,
                  failed);
  }
  figures_["photographs_by_people"] = std::min<std::size_t>(real.size(), 2);
  return {};
}

Status DemoDay::start_office() {
  const std::string server = (programs_ / "siteproof-server").string();
  const std::string data = (options_.out / "server").string();
  SITEPROOF_TRY(ChildProcess child, ChildProcess::start({server, "run", "--data", data, "--listen", "127.0.0.1:0"}));
  server_ = std::make_unique<ChildProcess>(std::move(child));
  std::string line;
  while (url_.empty() && server_->read_line(line)) {
    if (line.rfind("listening on ", 0) == 0) url_ = line.substr(13);
  }
  if (url_.empty()) return step_failed("start_office", "the server did not start.");
  SITEPROOF_TRY(const CommandResult made, run_command({server, "token", "--data", data, "--role", "dispatcher"}));
  token_ = made.output.substr(0, made.output.find('\n'));
  SystemClock clock;
  const json seed = demodata::seed_orders(
      {.orders = options_.orders, .now = clock.now().wall, .technicians = {technician, colleague}});
  const fs::path file = options_.out / "orders.json";
  SITEPROOF_CHECK(write_file(file, seed.dump()));
  SITEPROOF_CHECK(office({"import", file.string()}));
  const auto star = std::find_if(seed.at("orders").begin(), seed.at("orders").end(), [](const json& order) {
    return order.value("technician", "") == technician && order.contains("template");
  });
  if (star == seed.at("orders").end()) return step_failed("start_office", "the seed data holds no leak order.");
  order_ = star->at("id");
  figures_["orders_imported"] = seed.at("orders").size();
  figures_["order"] = order_;
  say_(fmt::format("The office at {} has {} orders; {} is the leak to be repaired.", url_, seed.at("orders").size(),
                   order_));
  return {};
}

Status DemoDay::enrol(const std::string& who) {
  SITEPROOF_TRY(const json code, office({"enrol-code", "--technician", who}));
  SITEPROOF_CHECK(tablet(who, {"enrol", "--server", url_, "--code", code.at("code")}));
  SITEPROOF_TRY(const json synced, tablet(who, {"sync"}));
  say_(fmt::format("{} is enrolled and has {} orders on the tablet.", who, synced.at("orders").get<int>()));
  figures_["orders_of_" + who] = synced.at("orders");
  return {};
}

Status DemoDay::go_on_site() {
  say_("Off line from here on.");
  SITEPROOF_TRY(const json found, tablet(technician, {"orders", "--search", "渗"}));
  figures_["orders_found_by_search"] = found.at("orders").size();
  SITEPROOF_CHECK(tablet(technician, {"order", "accept", order_}));
  SITEPROOF_CHECK(
      tablet(technician, {"order", "call", order_, "--reached", "--note", "业主在家等候 / the owner is at home"}));
  SITEPROOF_CHECK(tablet(technician, {"order", "depart", order_}));
  SITEPROOF_CHECK(tablet(technician, {"order", "arrive", order_}));
  SITEPROOF_CHECK(
      tablet(technician, {"order", "consent", order_, "--by", "业主本人 / the owner", "--how", "in_person"}));
  say_("Called, set out, arrived; the owner consented to the visit.");
  return {};
}

Status DemoDay::photograph_before() {
  for (int angle = 0; angle < 3; ++angle) {
    SITEPROOF_CHECK(tablet(technician, {"photo", "add", order_, "--stage", "before", "--place", "主卫吊顶",
                                        photo_file(fmt::format("before-{}.jpg", angle))}));
  }
  say_("Three photographs before the repair, from three angles.");
  return {};
}

Status DemoDay::answer_stage(const std::string& stage) {
  int answered = 0;
  for (const json& section : demodata::leak_template().at("sections")) {
    if (section.at("stage") != stage) continue;
    for (const json& item : section.at("items")) {
      if (!is_answered(item)) continue;
      SITEPROOF_CHECK(tablet(technician, {"answer", order_, item.at("id"), plausible_answer(item)}));
      ++answered;
    }
  }
  figures_["answers"] = figures_.value("answers", 0) + answered;
  say_(fmt::format("{} answers to the checklist, {}.", answered, stage));
  return {};
}

Status DemoDay::agree_and_start() {
  SITEPROOF_CHECK(tablet(
      technician, {"order", "plan", order_, "--text", "更换吊顶内冷水管接头，约两小时 / replace the joint, two hours",
                   "--agreed-by", "业主本人 / the owner", "--price", "180.00"}));
  SITEPROOF_CHECK(answer_stage("safety"));
  SITEPROOF_CHECK(tablet(technician, {"order", "start", order_}));
  for (const auto& [item, quantity] : {std::pair{"PVC-ELBOW-25", "2"}, std::pair{"SEALANT-300", "1.5"}}) {
    SITEPROOF_CHECK(tablet(technician, {"requisition", "add", order_, "--item", item, "--quantity", quantity}));
  }
  say_("The plan is agreed, the safety gate is closed, the repair has begun; two requisitions are made.");
  return {};
}

// Four photographs in one command, which is killed as soon as it says that the first is saved; then the same again.
Status DemoDay::photograph_repair_with_a_crash() {
  Words words{(programs_ / "siteproof").string(),
              "photo",
              "add",
              order_,
              "--stage",
              "during",
              "--place",
              "吊顶内水管",
              "--data",
              data_of(technician)};
  for (int i = 0; i < 4; ++i) words.push_back(photo_file(fmt::format("during-{}.jpg", i)));
  {
    SITEPROOF_TRY(ChildProcess child, ChildProcess::start(words));
    std::string line;
    if (!child.read_line(line) || line.rfind("saved", 0) != 0)
      return step_failed("crash", "no photograph was saved: " + line);
    child.signal(SIGKILL);
    figures_["killed_with"] = child.wait();
  }
  SITEPROOF_TRY(const json after_kill, tablet(technician, {"photo", "list", order_}));
  figures_["photos_after_kill"] = after_kill.at("photos").size();
  SITEPROOF_TRY(const CommandResult again, run_command(words));
  if (again.exit_code != 0) return step_failed("crash", "the photographs could not be added after the crash.");
  SITEPROOF_TRY(const json all, tablet(technician, {"photo", "list", order_}));
  if (all.at("photos").size() != 7) return step_failed("crash", "a photograph is missing or there twice.");
  say_(fmt::format("The program was killed between two photographs ({} were safe) and went on: 7 photographs.",
                   after_kill.at("photos").size()));
  SITEPROOF_CHECK(
      tablet(technician, {"order", "part", order_, "--item", "PVC-ELBOW-25", "--quantity", "2", "--unit", "pc"}));
  return answer_stage("repair");
}

Status DemoDay::photograph_after() {
  SITEPROOF_TRY(const json list, tablet(technician, {"photo", "list", order_}));
  int angle = 0;
  for (const json& photo : list.at("photos")) {
    if (photo.at("stage") != "before") continue;
    SITEPROOF_CHECK(tablet(technician, {"photo", "add", order_, "--stage", "after", "--place", "主卫吊顶", "--pair",
                                        photo.at("id"), photo_file(fmt::format("after-{}.jpg", angle++))}));
  }
  SITEPROOF_CHECK(answer_stage("acceptance"));
  SITEPROOF_CHECK(tablet(technician, {"order", "finish", order_}));
  say_("Three photographs after the repair, each paired with one before; the self-check is done.");
  return {};
}

Status DemoDay::sign_off() {
  const fs::path strokes = options_.out / "strokes.json";
  SITEPROOF_CHECK(write_file(strokes, strokes_document()));
  SITEPROOF_TRY(const json signed_off,
                tablet(technician, {"sign-off", order_, "--name", "业主本人", "--strokes", strokes.string(), "--rating",
                                    "5", "--remarks", "收拾得很干净 / left tidy"}));
  figures_["manifest_sha256"] = signed_off.at("manifest_sha256");
  say_("The owner signed; the record is sealed.");
  return {};
}

Status DemoDay::office_moves_appointment() {
  const UtcTime moved = SystemClock().now().wall + std::chrono::hours(26);
  SITEPROOF_CHECK(office({"reschedule", order_, "--at", to_rfc3339(moved)}));
  figures_["appointment_moved_to"] = to_rfc3339(moved);
  say_("Meanwhile the dispatcher moved the appointment on the server.");
  return {};
}

Status DemoDay::synchronise_over_a_bad_line() {
  SITEPROOF_TRY(const json before, tablet(technician, {"status"}));
  figures_["events_waiting"] = before.at("events_pending");
  figures_["uploads_waiting"] = before.at("uploads_pending");
  figures_["upload_bytes_waiting"] = before.at("upload_bytes_pending");
  const int port = std::stoi(url_.substr(url_.rfind(':') + 1));
  SITEPROOF_TRY(const auto proxy, CuttingProxy::start(static_cast<std::uint16_t>(port)));
  proxy->cut_after(cut_after_bytes);
  SITEPROOF_TRY(const json synced,
                tablet(technician, {"sync", "--server", fmt::format("http://127.0.0.1:{}", proxy->port())}));
  const ProxyCounters line = proxy->counters();
  figures_["proxy_connections"] = line.connections;
  figures_["proxy_cuts"] = line.cuts;
  figures_["proxy_bytes"] = line.bytes;
  figures_["sync_failures_met"] = synced.at("failures");
  figures_["files_confirmed"] = synced.at("files_confirmed");
  say_(
      fmt::format("Back on line over a proxy that cuts after 700 KB: {} connections, {} cut, {} photographs confirmed, "
                  "nothing waits.",
                  line.connections, line.cuts, synced.at("files_confirmed").get<int>()));
  return {};
}

Status DemoDay::office_answers() {
  SITEPROOF_TRY(const json list, tablet(technician, {"requisition", "list", order_}));
  for (const json& requisition : list.at("requisitions")) {
    SITEPROOF_CHECK(office({"answer-requisition", order_, "--requisition", requisition.at("requisition"), "--state",
                            "granted", "--quantity", requisition.at("quantity")}));
  }
  for (const char* who : {technician, colleague}) SITEPROOF_CHECK(tablet(who, {"sync"}));
  figures_["requisitions"] = list.at("requisitions").size();
  return {};
}

Status DemoDay::compare_both_sides() {
  SITEPROOF_TRY(const json seen, office({"show", order_}));
  SITEPROOF_TRY(const json status, tablet(technician, {"status"}));
  const std::string server_digest = seen.at("digest");
  const std::string tablet_digest = status.at("orders").value(order_, "");
  figures_["server_digest"] = server_digest;
  figures_["tablet_digest"] = tablet_digest;
  figures_["events_pending"] = status.at("events_pending");
  figures_["uploads_pending"] = status.at("uploads_pending");
  const json& state = seen.at("state");
  figures_["photos_on_server"] = state.at("photos").size();
  const auto& files = seen.at("files");
  const auto received = std::count_if(files.begin(), files.end(), [](const json& there) { return there.get<bool>(); });
  figures_["photos_received"] = received;
  figures_["conflicts"] = seen.at("conflicts");
  if (server_digest != tablet_digest) return step_failed("compare", "the two sides differ.");
  if (state.at("photos").size() != 10 || received != 10)
    return step_failed("compare", "not every photograph arrived once.");
  say_(fmt::format("Both sides hold the same order: digest {}.", server_digest.substr(0, 16)));
  return {};
}

Status DemoDay::export_evidence() {
  const fs::path bundle = options_.out / "evidence.zip";
  SITEPROOF_CHECK(tablet(technician, {"evidence", "export", order_, bundle.string()}));
  SITEPROOF_TRY(const json verified, command({"evidence", "verify", bundle.string()}));
  SITEPROOF_CHECK(write_file(options_.out / "verification.json", verified.dump(2)));
  SITEPROOF_TRY(const json health, tablet(technician, {"doctor"}));
  figures_["evidence_checks"] = verified.at("checks").size();
  figures_["evidence_photos"] = verified.at("photos");
  figures_["evidence_ok"] = verified.at("ok");
  figures_["doctor"] = health;
  say_(fmt::format("The evidence is in {} and verifies: {} checks, {} photographs.", bundle.string(),
                   verified.at("checks").size(), verified.at("photos").get<int>()));
  return {};
}

Status DemoDay::run() {
  SITEPROOF_CHECK(prepare());
  SITEPROOF_CHECK(start_office());
  SITEPROOF_CHECK(enrol(technician));
  SITEPROOF_CHECK(enrol(colleague));
  SITEPROOF_CHECK(go_on_site());
  SITEPROOF_CHECK(photograph_before());
  SITEPROOF_CHECK(answer_stage("survey"));
  SITEPROOF_CHECK(agree_and_start());
  SITEPROOF_CHECK(office_moves_appointment());
  SITEPROOF_CHECK(photograph_repair_with_a_crash());
  SITEPROOF_CHECK(photograph_after());
  SITEPROOF_CHECK(sign_off());
  SITEPROOF_CHECK(synchronise_over_a_bad_line());
  SITEPROOF_CHECK(office_answers());
  SITEPROOF_CHECK(compare_both_sides());
  SITEPROOF_CHECK(export_evidence());
  return {};
}

}  // namespace siteproof
