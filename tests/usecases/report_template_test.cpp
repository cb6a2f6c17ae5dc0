#include "core/usecases/report_template.h"

#include "core/usecases/report.h"
#include "tests/support/tablet_world.h"

using namespace siteproof;

namespace {

struct Refused {
  std::string code, message;
};
Refused refused(std::string_view json) {
  const auto read = parse_report_template(json);
  REQUIRE_FALSE(read);
  return {read.error().code, read.error().message};
}

}  // namespace

TEST_CASE("a company's template changes what it names and leaves the rest as shipped") {
  const ReportTemplate look = value_of(parse_report_template(R"({
    "id": "acme", "version": 3, "logo": "ACME", "company": {"zh": "安居", "en": "Acme Homes"},
    "colours": {"accent": "#7a1f1f"},
    "sections": ["signatures", "seal", "facts"],
    "words": {"title": {"zh": "服务单", "en": "Service note"}, "fact.order": {"en": "Job"}}})"));
  CHECK(look.logo == "ACME");
  CHECK(look.version == 3);
  CHECK(look.colours.accent == "#7a1f1f");
  CHECK(look.colours.text == shipped_report_template().colours.text);
  CHECK(look.parts == std::vector{ReportPart::signatures, ReportPart::seal, ReportPart::facts});
  CHECK(look.word("title").en == "Service note");
  CHECK(look.word("fact.order").en == "Job");
  CHECK(look.word("fact.order").zh == "工单号");

  const OrderMaker order;
  const ReportDocument report = make_report(ReportFacts{order.state}, look);
  REQUIRE(report.sections.size() == 2);
  CHECK(report.sections[0].part == ReportPart::seal);
  CHECK(report.sections[1].rows[0].label.en == "Job");
}

TEST_CASE("a template that does not fit is refused with its line and the reason") {
  struct Case {
    const char *json, *code, *line, *reason;
  };
  const Case cases[] = {
      {"{\n\"id\": \"x\",\n oops }", "report_template.syntax", "Line 3 ", "no JSON"},
      {"{\n\"id\": \"x\"", "report_template.syntax", "Line 2 ", "no JSON"},
      {"{\n\"logo\": \"a\",\n\"logo\": \"b\"}", "report_template.syntax", "Line 3 ", "stands there twice"},
      {"{\n\n\"logos\": \"x\"}", "report_template.field", "Line 3 ", "\"logos\" is none of"},
      {"{\n\"version\": \"1\"}", "report_template.field", "Line 2 ", "whole number"},
      {"{\n\"words\": {\n\"title\": {\n\"zh\": \"\"}}}", "report_template.words", "Line 4 ", "empty"},
      {"{\n\"words\": {\n\"titel\": {\"zh\": \"a\"}}}", "report_template.words", "Line 3 ", "no word \"titel\""},
      {"{\n\"words\": {\n\"title\": {\n\"de\": \"a\"}}}", "report_template.words", "Line 4 ", "\"zh\" or \"en\""},
      {"{\n\"colours\": {\n\"accent\": \"blue\"}}", "report_template.colour", "Line 3 ", "#0b5563"},
      {"{\n\"colours\": {\n\"text\": \"#cccccc\"}}", "report_template.colour", "Line 3 ", "too pale"},
      {"{\n\"sections\": [\n\"facts\",\n\"fotos\"]}", "report_template.sections", "Line 4 ", "one of facts"},
      {"{\n\"sections\": [\"facts\",\n\"seal\", \"seal\"]}", "report_template.sections", "Line 3 ", "twice"},
      {"{\n\"sections\": [\"facts\", \"seal\"]}", "report_template.sections", "Line 2 ", "\"signatures\""},
      {"[]", "report_template.field", "Line 1 ", "one JSON object"},
  };
  for (const Case& wrong : cases) {
    INFO(wrong.json);
    const Refused answer = refused(wrong.json);
    INFO(answer.message);
    CHECK(answer.code == wrong.code);
    CHECK(answer.message.find(wrong.line) == 0);
    CHECK(answer.message.find(wrong.reason) != std::string::npos);
  }
  CHECK(refused(std::string(report_template_bytes_max + 1, ' ')).code == "report_template.syntax");
}

TEST_CASE("a refused template leaves the one before in force, and an empty one goes back to the shipped") {
  TabletWorld world;
  Reports reports(world.tablet());
  CHECK(value_of(reports.look()).logo == "Siteproof");
  must(reports.take_look(R"({"logo": "ACME"})"));
  CHECK(refusal(reports.take_look(R"({"logo": 5})")) == "report_template.field");
  CHECK(value_of(reports.look()).logo == "ACME");
  world.reopen();
  CHECK(value_of(Reports(world.tablet()).look()).logo == "ACME");
  must(Reports(world.tablet()).take_look(""));
  CHECK(value_of(Reports(world.tablet()).look()).logo == "Siteproof");
}
