#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "sync/protocol/messages.h"
#include "tests/evidence/bundle_fixture.h"
#include "tests/evidence/test_photos.h"
#include "tests/evidence/test_recordings.h"
#include "tests/exchange/workbook_maker.h"
#include "tests/support/order_maker.h"

using namespace siteproof;

// Writes the first inputs of every fuzzer, made by the product's own writers, into $SITEPROOF_FUZZ_CORPUS.
namespace {

class Corpus {
 public:
  explicit Corpus(const std::string& name)
      : folder_(std::filesystem::path(std::getenv("SITEPROOF_FUZZ_CORPUS")) / name) {
    std::filesystem::create_directories(folder_);
  }
  void add(const std::string& name, ByteView bytes) const { write_file(folder_ / name, bytes); }
  void add(const std::string& name, std::string_view text) const { add(name, as_bytes(text)); }

 private:
  std::filesystem::path folder_;
};

void jpegs() {
  const Corpus corpus("jpeg");
  PhotoRecipe recipe;
  corpus.add("plain.jpg", make_jpeg(recipe));
  recipe.exif = recipe.position = true;
  recipe.orientation = 6;
  recipe.time = "2026:11:21 16:30:00";
  recipe.make = "Siteproof";
  recipe.model = "现场";
  corpus.add("exif.jpg", make_jpeg(recipe));
  corpus.add("exif_alone", make_exif(recipe));
  recipe.progressive = true;
  recipe.noise = 20;
  corpus.add("progressive.jpg", make_jpeg(recipe));
  recipe.grey = true;
  corpus.add("grey.jpg", make_jpeg(recipe));
  recipe.grey = recipe.progressive = false;
  recipe.cmyk = true;
  corpus.add("cmyk.jpg", make_jpeg(recipe));
}

void recordings() {
  const Corpus corpus("media");
  corpus.add("opus.ogg", make_opus());
  corpus.add("vorbis.ogg", make_vorbis());
  corpus.add("voice.wav", make_wav_file({20, 1}));
  Mp4Recipe recipe;
  corpus.add("video.mp4", make_mp4_file(recipe));
  recipe.large_sizes = recipe.movie_first = true;
  corpus.add("large_sizes.mp4", make_mp4_file(recipe));
  recipe.picture = false;
  corpus.add("voice.m4a", make_mp4_file(recipe));
  corpus.add("video.webm", make_webm_file());
  corpus.add("open_ended.webm", make_webm_file({}, true));
}

void bundles() {
  const Corpus corpus("bundle");
  FinishedOrder finished;
  corpus.add("finished.zip", read_file(finished.path));
  ZipFiles files = unzip(finished.path);
  files.pop_back();
  make_zip(finished.path, files);
  corpus.add("one_removed.zip", read_file(finished.path));
  corpus.add("manifest", finished.contents.manifest);
}

void texts() {
  const Corpus strokes("strokes");
  strokes.add("two.json",
              R"({"strokes":[{"points":[{"x":120,"y":340,"t":0,"p":500},{"x":130,"y":352,"t":16,"p":640}]},)"
              R"({"points":[{"x":400,"y":100,"t":900,"p":300}]}]})");
  strokes.add("none.json", R"({"strokes":[]})");
  strokes.add("list.json", "[[[0,0,0,0]]]");
  const Corpus templates("template");
  templates.add("small.json", small_template_text());
  const Corpus expressions("expression");
  expressions.add("condition", "${a} >= 0.5 and not(. < 100 or ${b} = '')\n21.50");
  expressions.add("arithmetic", "round(sum(${a}) div count-non-empty(${a}) * -3 mod 7, 2)\n12.345");
  expressions.add(
      "texts", "if(regex(., \"[A-Z]+-\\d{2,4}(a|b)*\"), substr(., -3, -1), concat(string-length(.), '墙'))\nAB-1234ab");
  expressions.add("times",
                  "days-between(date(.), today()) + hours-between(date-time(.), now()) > decimal-date-time(.)\n"
                  "2026-11-21T16:30:00+08:00");
  expressions.add(
      "choices",
      "count-selected(.) = 2 and selected(., \"water\") or verdict(\"wet\") != (photos(\"before\") > 1)\nwater power");
}

void messages() {
  const Corpus corpus("protocol");
  FinishedOrder finished;
  const std::string event = finished.chain.front().text;
  corpus.add("photo_taken.json", event);
  corpus.add("signed_off.json", finished.chain.back().text);
  protocol::PushRequest push;
  for (const JournalEntry& entry : finished.chain) push.events.push_back(entry.text);
  corpus.add("push.json", encode(push));
  protocol::EnrolRequest enrol;
  enrol.code = "123456";
  enrol.device = finished.device;
  enrol.csr = finished.certificate;
  corpus.add("enrol.json", encode(enrol));
  protocol::EnrolReply enrolled;
  enrolled.token = "token";
  enrolled.technician = PersonId{"li.wei"};
  enrolled.certificate = enrolled.ca = finished.certificate;
  enrolled.server_time = today();
  corpus.add("enrolled.json", encode(enrolled));
  protocol::ChangesWriter changes;
  changes.event(ServerSeq{1}, event);
  changes.template_data(value_of(canonical(value_of(parse_json(small_template_text(), "template")))));
  changes.add(RemoteLeave{OrderId{"WO-2"}, ServerSeq{2}});
  RemotePage page;
  page.epoch = "epoch";
  page.cursor = "1";
  corpus.add("changes.json", changes.finish(page, today()));
  protocol::ReceiptsRequest wanted;
  wanted.files = {sha256(event)};
  corpus.add("receipts_wanted.json", encode(wanted));
  corpus.add("error.json", encode(protocol::ErrorReply{"usage.code", "A sentence."}));
}

void sheets() {
  const Corpus corpus("sheet");
  corpus.add("orders.csv",
             "工单号,户号,类别,标题,报修时间\r\nWO-1,H-1,紧急,\"漏水, \"\"急\"\"\",2026/11/22 14:30\r\n'=1,,,,\r\n");
  corpus.add("catalogue.csv", "code;name;unit;on hand;price\nVALVE-15;Angle valve;pc;24;28.50\n");
  corpus.add("households.csv", "户号\t室\t交付日期\t标签\nH-1\t1202\t2025年6月1日\tvip\n");
  corpus.add("gb18030.csv", "\xB9\xA4\xB5\xA5\xBA\xC5,\xB1\xEA\xCC\xE2\n1,\xC9\xF8\xC2\xA9\n");
  corpus.add("form.csv",
             "survey;type;name;label::en;label::zh;relevant;calculation;constraint\n;select_one l or_other;a;A;甲\n"
             ";begin repeat;r;R;重复;${a} = 'x'\n;range;b;B;乙;;;. > 1\n;calculate;c;;;;count(${r})\n;end repeat\n"
             ";begin group;g;G;组\n;hologram;h;H;丁;once(1)\nchoices;list_name;name;label\n;l;x;X\n;l;1.5;Y\n");
  corpus.add("form.xml",
             R"x(<h:html xmlns:h="x" xmlns:jr="j"><h:head><h:title>F</h:title><model><itext><translation lang="z)x"
             R"x(h"><text id="a"><value>A</value></text></translation></itext><instance><d id="f" version="2"/><)x"
             R"x(/instance><instance id="l"><root><item><name>x</name><label>X</label></item></root></instance><)x"
             R"x(bind nodeset="/d/a" type="int" relevant="/d/r/b = 'x'" jr:constraintMsg="jr:itext('a')"/><bind )x"
             R"x(nodeset="/d/r/c" calculate="../b + 1"/></model></h:head><h:body><input ref="/d/a"><label ref="j)x"
             R"x(r:itext('a')"/></input><group><label>G <output value="/d/a"/></label><repeat nodeset="/d/r" jr:)x"
             R"x(count="/d/a"><select1 ref="/d/r/b"><label>B</label><itemset nodeset="instance('l')/root/item[na)x"
             R"x(me=/d/a]"><value ref="name"/><label ref="label"/></itemset></select1></repeat></group></h:body>)x"
             R"x(</h:html>)x");
  WorkbookRecipe recipe;
  recipe.formats = {0, 14, 164};
  recipe.number_formats = R"(<numFmt numFmtId="164" formatCode="[$-804]yyyy/m/d h:mm"/>)";
  recipe.workbook_properties = R"(date1904="1")";
  recipe.shared_strings = "<si><t>order number</t></si><si><r><t>ti</t></r><r><t>tle_x000A_</t></r></si>";
  recipe.sheets.emplace_back("S",
                             R"(<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>)"
                             R"(<row r="3"><c r="A3" s="1"><v>46348.5</v></c><c s="2"><v>0.30000000000000004</v></c>)"
                             R"(<c t="b"><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row></sheetData>)"
                             R"(<mergeCells><mergeCell ref="A1:B3"/></mergeCells>)");
  corpus.add("workbook.xlsx", make_workbook(recipe));
  corpus.add("plain.xlsx", workbook_of("<row><c><v>1E-3</v></c></row>"));
}

}  // namespace

TEST_CASE("the first inputs of every fuzzer are written", "[.][seeds]") {
  REQUIRE(std::getenv("SITEPROOF_FUZZ_CORPUS") != nullptr);
  jpegs();
  recordings();
  bundles();
  sheets();
  texts();
  messages();
}
