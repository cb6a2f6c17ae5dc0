#include "core/usecases/report.h"

#include <algorithm>

#include "core/usecases/photos.h"
#include "core/usecases/sign_off.h"
#include "core/usecases/visit.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;
using S = OrderStatus;

namespace {

constexpr std::chrono::minutes china{8 * 60};

OrderMaker worked() {
  OrderMaker order;
  order.consent().plan(true).answer("moisture", "31").answer("place", "pipe").answer("dry", "yes");
  order.step(S::on_site, at_time("2026-11-21T08:20:00Z"));
  order.step(S::suspended, at_time("2026-11-21T09:00:00Z"), "等配件");
  order.step(S::en_route, at_time("2026-11-21T09:10:00Z"), "", std::nullopt, false);
  order.state.parts.push_back(
      {numbered<EventId>(90), ItemId{"PPR-20"}, value_of(Decimal::parse("1.50")), "m", "B7", PersonId{"li.wei"}, {}});
  return order;
}

ReportDocument report_of(const OrderState& order) {
  ReportFacts facts{order, &small_template()};
  facts.utc_offset = china;
  return make_report(facts, shipped_report_template());
}

const ReportSection* find(const ReportDocument& report, ReportPart part) {
  const auto at = std::find_if(report.sections.begin(), report.sections.end(),
                               [&](const ReportSection& section) { return section.part == part; });
  return at == report.sections.end() ? nullptr : &*at;
}

/// "label = value" of every row, in English.
std::vector<std::string> english(const ReportSection* section) {
  REQUIRE(section != nullptr);
  std::vector<std::string> out;
  for (const ReportRow& row : section->rows) out.push_back(row.label.en + " = " + row.value.en);
  return out;
}

bool says(const ReportSection* section, const std::string& line) {
  const auto lines = english(section);
  for (const std::string& known : lines) UNSCOPED_INFO(known);
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("the report tells the order's facts in both languages") {
  const OrderMaker order = worked();
  const ReportDocument report = report_of(order.state);
  const ReportSection* facts = find(report, ReportPart::facts);
  CHECK(says(facts, "Order = WO-1"));
  CHECK(says(facts, "Address = 云杉花园 3栋 2单元 1202室"));
  CHECK(says(facts, "Contact = 王芳 · 13800000000"));
  CHECK(says(facts, "Reported = 2026-11-21 16:00 UTC+08:00"));
  CHECK(says(facts, "Status = Assigned"));
  CHECK(facts->rows.front().label.zh == "工单号");
}

TEST_CASE("parts stand with their batch, and the owner's word on a substitute with them, not as a consent to enter") {
  OrderMaker order = worked();
  Requisition asked;
  asked.id = numbered<RequisitionId>(7);
  asked.item = ItemId{"VALVE-15"};
  order.state.requisitions.push_back(asked);
  Consent word{numbered<EventId>(91), "王强", "phone", at_time("2026-11-21T09:30:00Z")};
  word.subject = "substitute:" + asked.id.str();
  order.state.consents.push_back(word);
  const ReportDocument report = report_of(order.state);
  const ReportSection* materials = find(report, ReportPart::materials);
  CHECK(says(materials, "Substitute agreed = VALVE-15 · 王强 · by phone · 2026-11-21 17:30 UTC+08:00"));
  REQUIRE(materials->table);
  CHECK(materials->table->rows.at(0).at(2).en == "B7");
  const auto plan = english(find(report, ReportPart::plan));
  CHECK(std::count_if(plan.begin(), plan.end(), [](const auto& row) { return row.starts_with("Consent to enter"); }) ==
        1);
}

TEST_CASE("the visit's steps stand with their times and reasons, and what collided is left out") {
  const ReportDocument report = report_of(worked().state);
  const ReportSection* visit = find(report, ReportPart::visit);
  REQUIRE(visit != nullptr);
  REQUIRE(visit->table);
  const auto& rows = visit->table->rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][0].en == "2026-11-21 16:20 UTC+08:00");
  CHECK(rows[0][1].en == "Arrived");
  CHECK(rows[1][1].zh == "暂停：等配件");
  CHECK(rows[1][2].en == "li.wei");
}

TEST_CASE("findings are worded as in the text that the owner signs, with the verdict and who is responsible") {
  const ReportDocument report = report_of(worked().state);
  const ReportSection* findings = find(report, ReportPart::findings);
  CHECK(says(findings, "Moisture = 31 %"));
  CHECK(says(findings, "Place = Pipe joint"));
  CHECK(says(findings, "Stays dry = yes"));
  CHECK(says(findings, "Finding = Wet wall (Responsible: developer)"));
  CHECK(says(findings, "Finding = The joint leaks"));
  CHECK(findings->rows.front().kind == ReportRow::Kind::heading);
  CHECK(findings->rows.back().kind == ReportRow::Kind::verdict);
}

TEST_CASE("price, consent and quantities are exact") {
  const ReportDocument report = report_of(worked().state);
  const ReportSection* plan = find(report, ReportPart::plan);
  CHECK(says(plan, "Price = 280.5 CNY"));
  CHECK(says(plan, "Plan = replace the joint"));
  CHECK(plan->rows.back().kind == ReportRow::Kind::total);
  const ReportSection* materials = find(report, ReportPart::materials);
  REQUIRE(materials != nullptr);
  REQUIRE(materials->table);
  CHECK(materials->table->rows.at(0).at(3).zh == "1.5 m");
}

TEST_CASE("a plan without a price says that no charge was agreed, and a newer plan does not hide the older") {
  OrderMaker order;
  order.plan(true).plan(false);
  const ReportDocument report = report_of(order.state);
  const ReportSection* plan = find(report, ReportPart::plan);
  CHECK(says(plan, "Earlier plan = replace the joint"));
  CHECK(says(plan, "Price = 280.5 CNY"));
  CHECK(says(plan, "Price = no charge agreed"));
}

TEST_CASE("materials carry the stock's name where the tablet knows it") {
  const OrderMaker order = worked();
  ReportFacts facts{order.state, nullptr};
  facts.stock[ItemId{"PPR-20"}] = StockItem{ItemId{"PPR-20"}, {"水管", "Pipe"}, {"", "20 mm"}, "m", {}, {}, false, {}};
  const ReportDocument report = make_report(facts, shipped_report_template());
  const auto& row = find(report, ReportPart::materials)->table->rows.at(0);
  CHECK(row.at(0).zh == "水管");
  CHECK(row.at(0).en == "Pipe 20 mm");
  CHECK(row.at(1).en == "PPR-20");
}

TEST_CASE("photos of one angle stand side by side, before left, and no photo twice") {
  OrderMaker order;
  const PhotoId before = order.photo(Stage::before, 1);
  order.photo(Stage::during, 2);
  order.photo(Stage::before, 3);
  order.photo(Stage::after, 4, before);
  order.photo(Stage::after, 5, before);
  order.state.photos[3].marks = {{MarkKind::arrow, MarkColour::red, {{0, 0}, {9, 9}}, "", std::nullopt, ""}};
  const ReportDocument report = report_of(order.state);
  const ReportSection* photos = find(report, ReportPart::photos);
  REQUIRE(photos != nullptr);
  REQUIRE(photos->pictures.size() == 3);
  const ReportPictures& pair = photos->pictures[0];
  CHECK(pair.pair);
  CHECK(pair.left.number == sha256("1").hex().substr(0, 12));
  CHECK(pair.right->number == sha256("4").hex().substr(0, 12));
  CHECK(pair.right->stage.en == "after (with marks drawn over it)");
  CHECK_FALSE(pair.left.here);
  CHECK(photos->pictures[1].left.stage.zh == "维修前");
  CHECK(photos->pictures[1].right->stage.zh == "维修中");
  CHECK(photos->pictures[2].left.number == sha256("5").hex().substr(0, 12));
  CHECK_FALSE(photos->pictures[2].right);
}

TEST_CASE("recordings are lines with their length and number") {
  OrderMaker order;
  Recording made;
  made.kind = RecordingKind::video;
  made.sha256 = sha256("film");
  made.place = "厨房";
  made.duration_ms = 65'000;
  order.state.recordings.push_back(made);
  const ReportDocument report = report_of(order.state);
  const auto& row = find(report, ReportPart::recordings)->table->rows.at(0);
  CHECK(row.at(0).zh == "视频");
  CHECK(row.at(3).en == "1:05");
  CHECK(row.at(4).en == sha256("film").hex().substr(0, 12));
}

TEST_CASE("signatures name their role, and absence and refusal their reason") {
  OrderMaker order;
  SignOff absent;
  absent.event = numbered<EventId>(50);
  absent.outcome = SignOffOutcome::absent;
  absent.reason = "nobody opened";
  absent.summary_sha256 = sha256("seen");
  order.state.sign_offs.push_back(absent);
  Countersignature beside;
  beside.event = numbered<EventId>(51);
  beside.role = SignerRole::witness;
  beside.name = "赵敏";
  beside.summary_sha256 = sha256("seen");
  order.state.countersignatures.push_back(beside);
  beside.summary_sha256 = sha256("another text");
  order.state.countersignatures.push_back(beside);
  ReportFacts facts{order.state, nullptr};
  facts.strokes[beside.event] = {{{1, 1, 0, 1}, {2, 2, 1, 1}}};
  const ReportDocument report = make_report(facts, shipped_report_template());
  const ReportSection* section = find(report, ReportPart::signatures);
  REQUIRE(section != nullptr);
  REQUIRE(section->signatures.size() == 2);
  CHECK(section->signatures[0].outcome.en == "Nobody was there to sign");
  CHECK(section->signatures[0].rows.at(0).value.en == "nobody opened");
  CHECK(section->signatures[1].role.zh == "见证人");
  CHECK(section->signatures[1].strokes.size() == 1);
}

TEST_CASE("signatures that the form asked for stand in the copy by what they are, the last one of each") {
  const ChecklistTemplate form = template_from(R"({"id":"handed","version":1,"title":{"zh":"交付","en":"Handed over"},
    "workflow":"inspection","sections":[{"id":"s","stage":"acceptance","title":{"zh":"签字","en":"Signing"},"items":[
      {"id":"giver","kind":"signature","signer":"counterparty","title":{"zh":"移交方签名","en":"Handing-over party"}},
      {"id":"owner","kind":"signature","signer":"owner","title":{"zh":"业主签名","en":"Receiving party"}}]}]})");
  OrderMaker order;
  const auto sign = [&](int event, const char* item, const char* name) {
    Countersignature made;
    made.event = numbered<EventId>(event);
    made.name = name;
    made.item = ItemId{item};
    order.state.countersignatures.push_back(made);
  };
  sign(51, "owner", "王方");
  sign(52, "giver", "张工");
  sign(53, "owner", "王芳");
  ReportFacts facts{order.state, &form};
  facts.strokes[numbered<EventId>(53)] = {{{1, 1, 0, 1}, {2, 2, 1, 1}}};
  const ReportDocument report = make_report(facts, shipped_report_template());
  const ReportSection* section = find(report, ReportPart::signatures);
  REQUIRE(section != nullptr);
  REQUIRE(section->signatures.size() == 2);
  CHECK(section->signatures[0].role.en == "Handing-over party");
  CHECK(section->signatures[0].name == "张工");
  CHECK(section->signatures[0].strokes.empty());
  CHECK(section->signatures[1].role.zh == "业主签名");
  CHECK(section->signatures[1].name == "王芳");
  CHECK(section->signatures[1].strokes.size() == 1);

  order.state.countersignatures = {order.state.countersignatures[1]};
  order.state.countersignatures[0].role = SignerRole::counterparty;
  const ReportDocument without_form = make_report({order.state, nullptr}, shipped_report_template());
  CHECK(find(without_form, ReportPart::signatures)->signatures.at(0).role.en == "Other party");
}

TEST_CASE("an unsealed record is called a draft and has nothing for the QR code") {
  const ReportDocument report = report_of(worked().state);
  CHECK(report.draft.en == "Draft: not signed off yet");
  CHECK(report.seal_text.empty());
  CHECK(find(report, ReportPart::seal)->note.en == "The record has not been sealed yet.");
}

TEST_CASE("the seal stands with version, state, receipt, timestamp and its digest for the QR code") {
  OrderMaker order;
  Seal seal;
  seal.version = 2;
  seal.manifest_sha256 = sha256("manifest");
  order.state.seals.push_back(seal);
  ReportDocument report = report_of(order.state);
  CHECK(report.draft.zh.empty());
  CHECK(report.seal_text == "Siteproof WO-1 v2 SHA256SUMS sha256:" + sha256("manifest").hex());
  const ReportSection* section = find(report, ReportPart::seal);
  CHECK(says(section, "Since then = Unchanged since it was sealed"));
  CHECK(says(section, "Server's receipt = not received yet"));
  CHECK(says(section, "Trusted timestamp (RFC 3161) = not obtained yet"));

  order.state.seals.back().voided_by = numbered<EventId>(7);
  order.state.seals.back().receipt = SealReceipt{41, at_time("2026-11-21T10:00:00Z"), "", ""};
  order.state.seals.back().timestamp = "AAAA";
  report = report_of(order.state);
  section = find(report, ReportPart::seal);
  CHECK(says(section, "Since then = Changed since: this version is no longer the newest word"));
  CHECK(says(section, "Server's receipt = No. 41 · 2026-11-21 18:00 UTC+08:00"));
  CHECK(says(section, "Trusted timestamp (RFC 3161) = obtained"));
}

TEST_CASE("every step and outcome there is has its words in the shipped template") {
  OrderMaker order;
  for (const S status :
       {S::reported, S::registered, S::assigned, S::accepted, S::en_route, S::on_site, S::surveyed, S::plan_agreed,
        S::waiting_material, S::waiting_appointment, S::suspended, S::in_repair, S::self_checked, S::signed_off,
        S::unsigned_off, S::closed, S::called_back, S::archived, S::cancelled}) {
    order.step(status, at_time("2026-11-21T09:00:00Z"));
  }
  for (const SignOffOutcome outcome : {SignOffOutcome::signed_by_owner, SignOffOutcome::absent, SignOffOutcome::refused,
                                       SignOffOutcome::represented}) {
    order.state.sign_offs.push_back({});
    order.state.sign_offs.back().outcome = outcome;
    CHECK_NOTHROW(report_of(order.state));
  }
  CHECK(find(report_of(order.state), ReportPart::visit)->table->rows.size() == 19);
}

TEST_CASE("a tablet's report has the strokes that were drawn on it, and knows which photos it holds") {
  TabletWorld world;
  world.server.add_template(R"({"id":"short","version":1,"title":{"zh":"简","en":"Short"}})");
  Intake intake = OrderMaker().state.intake;
  intake.checklist = TemplateRef{TemplateId{"short"}, 1};
  const OrderId id = world.server.report({intake, world.technician, std::nullopt}, OrderId{"WO-R"});
  world.pull();
  Visit visit(world.tablet());
  must(visit.go(id, S::accepted));
  must(visit.go(id, S::on_site));
  must(visit.consent(id, "王芳", "in_person"));
  must(visit.plan(id, "tighten", "王芳", std::nullopt));
  must(visit.go(id, S::in_repair));
  (void)value_of(Photos(world.tablet()).add({id, Stage::during, "", {}}, TabletWorld::jpeg(1), "a.jpg"));
  must(visit.go(id, S::self_checked));
  SignOffRequest request{id, SignOffOutcome::signed_by_owner, "王芳", {{{0, 0, 0, 1}, {5, 5, 10, 1}}}, 4, "", "", "en"};
  request.also.push_back({SignerRole::technician, "li.wei", {{{0, 0, 0, 1}, {9, 5, 10, 1}}}, ""});
  must(SigningOff(world.tablet()).sign(request));

  Reports reports(world.tablet());
  const ReportDocument report = value_of(reports.document(id));
  const ReportSection* signatures = find(report, ReportPart::signatures);
  REQUIRE(signatures != nullptr);
  REQUIRE(signatures->signatures.size() == 2);
  CHECK(signatures->signatures[0].strokes == request.strokes);
  CHECK(signatures->signatures[1].strokes == request.also[0].strokes);
  const ReportPicture& picture = find(report, ReportPart::photos)->pictures.at(0).left;
  CHECK(picture.here);
  const Raster raster = value_of(reports.picture(picture.sha256, 40));
  CHECK(std::max(raster.width, raster.height) == 40);
  CHECK(report.seal_text.find(world.order(id).seals.back().manifest_sha256.hex()) != std::string::npos);
}
