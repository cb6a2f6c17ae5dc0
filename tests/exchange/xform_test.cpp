#include "core/exchange/xform.h"

#include "core/model/checklist_template.h"
#include "tests/exchange/form_tables.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;
using Json = nlohmann::ordered_json;

namespace {

ConvertedForm form_of_xml(const std::string& xml) {
  REQUIRE(looks_like_xml(as_bytes(xml)));
  ConvertedForm form = value_of(convert_xlsform(value_of(read_xform(as_bytes(xml))), {}));
  (void)value_of(read_template(form.document.dump()));
  return form;
}

std::string document(const std::string& model, const std::string& body) {
  return R"(<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Household</h:title><model>
)" + model +
         "</model></h:head><h:body>\n" + body + "</h:body></h:html>\n";
}

// After "Household Survey.xml" of https://github.com/getodk/sample-forms, in the shape that form has.
const std::string household = document(
    R"x(<itext><translation lang="English"><text id="name"><value>Your name</value><value form="audio">a.mp3</value></text>
<text id="yes"><value>Yes</value></text></translation>
<translation lang="Chinese"><text id="name"><value>您的姓名</value></text><text id="yes"><value>是</value></text></translation></itext>
<instance><data id="household" version="7"><start/><name/><code/><pass/><age/><child jr:template=""><born/></child></data></instance>
<bind nodeset="/data/start" type="dateTime" jr:preload="timestamp" jr:preloadParams="start"/>
<bind nodeset="/data/name" type="string" required="true()"/>
<bind nodeset="/data/code" type="string" constraint="regex(., '[A-Za-z]{2}[0-9]{2}')" jr:constraintMsg="No valid key."/>
<bind nodeset="/data/pass" type="barcode" relevant="/data/code = ''"/>
<bind nodeset="/data/age" type="int" constraint=". &gt;= 0 and . &lt; 120"/>
<bind nodeset="/data/old" type="string" calculate="if(../age &gt; 60, 'yes', 'no')"/>
<bind nodeset="/data/child/born" type="date" constraint=". &lt;= today()"/>
<bind nodeset="/data/child/days" calculate="today() - ../born"/>
<bind nodeset="/data/meta/instanceID" type="string" calculate="concat('uuid:', uuid())"/>
)x",
    R"x(<group><label>Surveyor</label>
<input ref="/data/name"><label ref="jr:itext('name')"/><hint>As on the badge</hint></input>
<input ref="/data/code"><label>Code</label></input>
<input ref="/data/pass"><label>Pass of <output value="/data/name"/></label></input></group>
<input ref="/data/age"><label>Age</label></input>
<group ref="/data/child"><label>Child</label><repeat nodeset="/data/child">
<input ref="/data/child/born"><label>Born</label></input>
<select1 ref="/data/child/school"><label>At school?</label>
<item><label ref="jr:itext('yes')"/><value>y</value></item><item><label>No</label><value>n</value></item></select1>
</repeat></group>
<upload ref="/data/front" mediatype="image/*"><label>Front</label></upload>
<upload ref="/data/film" mediatype="video/*"><label>Film</label></upload>
)x");

}  // namespace

TEST_CASE("an XForm becomes the template that its XLSForm would") {
  const ConvertedForm form = form_of_xml(household);
  INFO(form.document.dump(1));
  CHECK(form.document["id"] == "household");
  CHECK(form.document["version"] == 7);
  CHECK(form.document["title"]["en"] == "Household");
  const Json& sections = form.document["sections"];
  REQUIRE(sections.size() == 2);
  CHECK(sections[0]["title"]["en"] == "Surveyor");
  const Json name = item_of(form, "name");
  CHECK(name["title"] == Json{{"zh", "您的姓名"}, {"en", "Your name"}});
  CHECK(name["help"]["en"] == "As on the badge");
  CHECK(name["required"] == true);
  CHECK(item_of(form, "code")["constraint"] == "regex(., '[A-Za-z]{2}[0-9]{2}')");
  CHECK(item_of(form, "code")["constraint_message"]["en"] == "No valid key.");
  CHECK(item_of(form, "pass")["kind"] == "barcode");
  CHECK(item_of(form, "pass")["relevant"] == "${code} = ''");
  CHECK(item_of(form, "age")["constraint"] == "(int(.) = .) and (. >= 0 and . < 120)");
  CHECK(item_of(form, "old")["calculation"] == "if(${age} > 60, 'yes', 'no')");
  const Json child = item_of(form, "child");
  CHECK(child["title"]["en"] == "Child");
  REQUIRE(child["items"].size() == 3);
  CHECK(child["items"][1]["options"][0]["title"] == Json{{"zh", "是"}, {"en", "Yes"}});
  CHECK(child["items"][2]["calculation"] == "today() - ${born}");
  CHECK(item_of(form, "front")["kind"] == "photo");
}

TEST_CASE("what an XForm has beyond a template is listed with its line in the document") {
  const ConvertedForm form = form_of_xml(household);
  CHECK(untaken_of(form) ==
        "survey 8 type: An order records who, on which device, when and where by itself: no item for it.\n"
        "survey 21 label: A text cannot show another answer: it stands as it is written; put it differently.\n"
        "survey 29 type: There are no items for sound, film and files: use a photo.\n");
}

// After the cascading select of https://opendatakit.org/help/form-design/cascading-selects/.
TEST_CASE("choices of an XForm's own lists are read, and their filter is listed") {
  const ConvertedForm form = form_of_xml(document(
      R"x(<itext><translation lang="english"><text id="king"><value>King County</value></text></translation></itext>
<instance><data id="cascade"><state/><county/></data></instance>
<instance id="counties"><root><item><itextId>king</itextId><name>king</name><state>wa</state></item></root></instance>
)x",
      R"x(<select1 ref="/data/state"><label>State</label><item><label>Washington</label><value>wa</value></item></select1>
<select1 ref="/data/county"><label>County</label>
<itemset nodeset="instance('counties')/root/item[state= /data/state ]"><value ref="name"/><label ref="jr:itext(itextId)"/></itemset></select1>
)x"));
  CHECK(item_of(form, "county")["options"][0]["title"]["en"] == "King County");
  CHECK(untaken_of(form).find("choice_filter") != std::string::npos);
}

TEST_CASE("what is no XForm is refused") {
  CHECK(refusal(read_xform(as_bytes("<a/>"))) == "xlsform.no_survey");
  CHECK(refusal(read_xform(as_bytes("<a>"))) == "sheet.malformed");
  CHECK(refusal(read_xform(as_bytes("<!DOCTYPE a><a/>"))) == "sheet.malformed");
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<a>";
  CHECK(refusal(read_xform(as_bytes(deep))) == "sheet.too_large");
}
