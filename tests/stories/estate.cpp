#include "tests/stories/estate.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/journal/state_codec.h"
#include "core/rules/checklist.h"
#include "core/rules/photo_plan.h"
#include "core/usecases/enrolment.h"
#include "core/usecases/tablet_sync_door.h"
#include "sync/engine/sync_session.h"
#include "sync/transport/api_client.h"
#include "tests/sync/fake_time.h"

namespace siteproof::stories {
namespace {

std::vector<std::string> names(const std::vector<Block>& blocks) {
  std::vector<std::string> out;
  for (const Block& block : blocks) out.push_back(block.rule);
  return out;
}

}  // namespace

Decimal decimal(std::string_view text) { return value_of(Decimal::parse(text)); }

std::vector<Stroke> ink() { return {{{1, 1, 0, 500}, {60, 40, 20, 500}, {90, 9, 40, 500}}}; }

const json& shipped(const std::string& name) {
  static std::map<std::string, json> known;
  if (const auto it = known.find(name); it != known.end()) return it->second;
  std::ifstream in(std::string(SITEPROOF_TEMPLATES) + "/" + name + ".json");
  REQUIRE(in.good());
  return known.emplace(name, json::parse(std::string(std::istreambuf_iterator<char>(in), {}))).first->second;
}

Estate::Estate(const std::vector<std::string>& templates) {
  until("2026-11-23T08:00:00+08:00");
  supervisor_ = value_of(world.server->make_operator_token(Role::supervisor, PersonId{"sun.jie"}));
  json forms = json::array();
  for (const std::string& name : templates) forms.push_back(forms_[name] = shipped(name));
  import({{ "templates", forms }});
  home("H-1", "2025-03-01");
}

void Estate::pass(std::chrono::milliseconds by) {
  clock.advance(by);
  world.clock.advance(by);
}

void Estate::until(std::string_view rfc3339) {
  const std::chrono::milliseconds by = at_time(rfc3339) - now();
  REQUIRE(by.count() >= 0);
  pass(by);
}

void Estate::import(const json& document) {
  const std::string refused = import_refused(document);
  INFO(refused);
  REQUIRE(refused.empty());
  if (!document.contains("templates")) return;
  for (const json& form : document["templates"]) forms_[form["id"]] = form;
}

std::string Estate::import_refused(const json& document) {
  const HttpAnswer answer = world.office("POST", "/v1/dispatch/import", document);
  if (answer.status == 200) return {};
  const json problems = answer.json().value("problems", json::array());
  if (problems.empty()) return answer.body;
  return problems[0]["place"].get<std::string>() + " " + problems[0]["message"].get<std::string>();
}

void Estate::home(const std::string& id, const std::string& handover, const json& more) {
  json line{{"id", id},
            {"address",
             {{"estate", "云杉花园"}, {"building", "3栋"}, {"unit", "2单元"}, {"room", "120" + id.substr(2) + "室"}}},
            {"owner", {{"name", "王芳"}, {"phone", "13800000001"}}},
            {"handover", handover}};
  line.update(more);
  import({{ "households", json::array({line}) }});
}

json Estate::order_line(const std::string& id, const std::string& form, const json& more) const {
  json line{{"id", id},
            {"household", "H-1"},
            {"class", "ordinary"},
            {"title", "卫生间渗水"},
            {"description", "吊顶滴水，早晨起一直不停"},
            {"place", "卫生间吊顶"},
            {"reported_at", to_rfc3339(now())},
            {"wished_at", to_rfc3339(now() + std::chrono::hours(4))},
            {"first_asked", "anna"},
            {"technician", chen_wei.str()},
            {"warranty", "in"}};
  if (!form.empty()) line["template"] = {{"id", form}, {"version", forms_.at(form)["version"]}};
  line.update(more);
  for (auto it = line.begin(); it != line.end();) it = it->is_null() ? line.erase(it) : std::next(it);
  return line;
}

OrderId Estate::report(const std::string& id, const std::string& form, const json& more) {
  import({{ "orders", json::array({order_line(id, form, more)}) }});
  return OrderId{id};
}

std::string Estate::desk(const OrderId& order, const std::string& deed, const json& body) {
  const HttpAnswer answer = world.office("POST", "/v1/dispatch/orders/" + order.str() + "/" + deed, body);
  return answer.status == 200 ? "200" : answer.code();
}

json Estate::due(const std::string& list) const {
  return world.office("GET", "/v1/dispatch/" + list).json()[list == "call-backs" ? "call_backs" : list];
}

HttpAnswer Estate::supervise(std::string_view method, const std::string& path, const json& body) {
  return world.send(method, path, supervisor_, body.is_null() ? std::string() : body.dump());
}

void Estate::sync(Tablet& tablet) {
  test::FakeWaiter waiter(clock);
  TabletSyncDoor door(tablet);
  const SyncReport report = run_sync({door, transport, clock, random, waiter}, {});
  INFO((report.error ? report.error->message : ""));
  REQUIRE(report.end == SyncEnd::complete);
}

OrderState Estate::seen(const OrderId& order) const {
  const HttpAnswer answer = world.office("GET", "/v1/dispatch/orders/" + order.str());
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  return value_of(state_from_json(answer.json()["state"]));
}

Technician::Technician(Estate& estate, PersonId name)
    : estate_(estate),
      name_(std::move(name)),
      keys_(estate.folder.path() / name_.str() / "keys"),
      position_(estate.clock, {312304000, 1214737000, 8, {}}),
      pictures_(10'000 * estate.cameras++) {
  tablet_ = value_of(Tablet::open(estate.folder.path() / name_.str() / "data",
                                  TabletPorts{estate.clock, estate.random, keys_, &position_}));
  Enrolment enrolment(tablet());
  const EnrolmentOffer offer = value_of(enrolment.offer());
  const std::string code = value_of(estate.world.server->make_enrol_code(name_));
  const std::string url = estate.world.server->url();
  const auto reply = value_of(enrol(estate.transport, url, {code, offer.device, offer.csr}));
  must(enrolment.accept({url, reply.token, reply.certificate, reply.ca, reply.technician}));
  sync();
}

void Technician::sync() {
  estate_.sync(tablet());
  const HttpAnswer office = estate_.world.office("GET", "/v1/dispatch/digest?technician=" + name_.str());
  CHECK(scope_digest(value_of(tablet().store().digests())).hex() == office.json()["digest"]);
}

std::string Technician::tries(const OrderId& order, OrderStatus to, std::string reason) {
  return refusal(visit().go(order, to, std::move(reason)));
}

void Technician::goes(const OrderId& order, const std::vector<OrderStatus>& steps) {
  for (const OrderStatus to : steps) must(visit().go(order, to));
}

std::vector<std::string> Technician::blocked(const OrderId& id, OrderStatus to) {
  const OrderPage shown = page(id);
  return names(blocks(shown.order, to, shown.checklist.get()));
}

std::vector<std::string> Technician::warned(const OrderId& id, OrderStatus to) {
  const OrderPage shown = page(id);
  return names(warnings(shown.order, to, shown.checklist.get()));
}

std::string Technician::answers(const OrderId& order, const std::string& item, const std::string& value) {
  return refusal(ChecklistAnswers(tablet()).give(order, ItemId{item}, value, {}));
}

void Technician::fills(const OrderId& order, const Said& said) {
  for (const auto& [item, value] : said) {
    INFO(item << " = " << value);
    must(ChecklistAnswers(tablet()).give(order, ItemId{item}, value, {}));
  }
}

std::string Technician::adds_row(const OrderId& order, const std::string& group) {
  return value_of(ChecklistAnswers(tablet()).add_row(order, ItemId{group})).id().str();
}

std::vector<std::string> Technician::verdicts(const OrderId& order) {
  std::vector<std::string> out;
  for (const VerdictRule& rule : page(order).verdicts) out.push_back(rule.id);
  return out;
}

bool Technician::is_asked(const OrderId& id, const std::string& item) {
  const OrderPage shown = page(id);
  return Form(shown.order, *shown.checklist).is_asked(value_of(AnswerPath::parse(ItemId{item})));
}

bool Technician::is_wanted(const OrderId& id, const std::string& item) {
  const OrderPage shown = page(id);
  const auto path = value_of(AnswerPath::parse(ItemId{item}));
  const ChecklistItem* const known = shown.checklist->find(path.id());
  REQUIRE(known != nullptr);
  const Form form(shown.order, *shown.checklist);
  const auto open = unanswered(form, known->stage);
  return std::any_of(open.begin(), open.end(), [&](const AskedItem& one) { return one.path == path; });
}

PhotoId Technician::photographs(const OrderId& order, Stage stage, const std::optional<PhotoId>& pair,
                                const std::optional<std::string>& item) {
  PhotoRequest request{order, stage, "卫生间", pair};
  if (item) request.item = ItemId{*item};
  return value_of(Photos(tablet()).add(request, TabletWorld::jpeg(++pictures_), "IMG.jpg")).photo.id;
}

void Technician::photographs(const OrderId& order, Stage stage, int count) {
  for (int i = 0; i < count; ++i) photographs(order, stage);
}

void Technician::photographs_for(const OrderId& order, const std::string& item, Stage stage, int count) {
  for (int i = 0; i < count; ++i) photographs(order, stage, std::nullopt, item);
}

void Technician::photographs_pairs(const OrderId& id) {
  const OrderPage shown = page(id);
  for (const PhotoStagePlan& line : shown.photos) {
    if (line.stage != Stage::after) continue;
    for (const PhotoId& before : line.unpaired) photographs(id, Stage::after, before);
  }
}

void Technician::arrives(const OrderId& order, const std::string& by) {
  goes(order, {S::accepted});
  must(visit().call(order, true, "十五分钟后到"));
  goes(order, {S::en_route, S::on_site});
  must(visit().take_step(order, "identity"));
  must(visit().consent(order, by, "in_person"));
}

void Technician::mends_leak(const OrderId& order) {
  arrives(order);
  fills(order, {{"first_noticed", "2026-11-22T22:00:00Z"},
                {"water_state", "dripping"},
                {"moisture", "18"},
                {"affected_area", "1.5"},
                {"leak_source", "pipe_joint"},
                {"electrics_wet", "no"}});
  photographs(order, Stage::before, 3);
  must(visit().plan(order, "接头老化，更换管件，约一小时", "王芳", std::nullopt));
  fills(order,
        {{"water_isolated", "yes"}, {"power_isolated", "yes"}, {"floor_protected", "yes"}, {"ladder_safe", "yes"}});
  goes(order, {S::in_repair});
  photographs(order, Stage::during, 1);
  fills(order, {{"repair_method", "replace_fitting"},
                {"hidden_work_shown", "yes"},
                {"moisture_after", "9"},
                {"still_leaking", "no"},
                {"site_clean", "yes"}});
  photographs_pairs(order);
  must(visit().take_step(order, "clean_up"));
  goes(order, {S::self_checked});
}

SignOffRequest Technician::signature(const OrderId& order, int stars) const {
  return {order, SignOffOutcome::signed_by_owner, "王芳", ink(), stars, "", ""};
}

void Technician::signs_off(const OrderId& order, int stars) {
  must(visit().take_step(order, "watch_for"));
  must(SigningOff(tablet()).sign(signature(order, stars)));
}

}  // namespace siteproof::stories
