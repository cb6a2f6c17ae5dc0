#include "sync/server/template_convert.h"

#include <fstream>
#include <iterator>

#include "core/model/checklist_template.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"
#include "tests/support/temp_folder.h"

using namespace siteproof;
using namespace siteproof::server;

namespace {

std::filesystem::path written(const TempFolder& folder, const std::string& name, const std::string& text) {
  const auto path = folder.path() / name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("template convert writes the template, named by its file, and lists what it does not hold") {
  const TempFolder folder;
  const auto file =
      written(folder, "door check.csv",
              "survey;type;name;label::en;label::zh;relevant\n;text;a;A;甲;once(1)\n;audio;b;B;\"乙\n\"\n");
  const Conversion made =
      value_of(convert_template({file, folder.path() / "door.json", "", std::chrono::minutes(480)}));
  CHECK(text_of(folder.path() / "door.json") == made.document);
  const ChecklistTemplate form = value_of(read_template(made.document));
  CHECK(form.ref.id.str() == "door_check");
  CHECK(form.utc_offset == std::chrono::hours(8));
  CHECK(made.untaken ==
        "survey line 2, relevant, \"once(1)\": The item stands without this condition: at column 1: there is no "
        "function once(). 这道题不带这个条件：第 1 个字符处没有这个函数 once。\n"
        "survey line 3, type, \"audio\": There are no items for sound, film and files: use a photo. "
        "没有录音、录影和文件题：请改用照片。\n");
  CHECK(value_of(read_template(value_of(convert_template({file, "", "doors", {}})).document)).ref.id.str() == "doors");
}

TEST_CASE("template convert writes nothing when the file is no form") {
  const TempFolder folder;
  const auto out = folder.path() / "out.json";
  CHECK(refusal(convert_template({folder.path() / "none.xlsx", out, "", {}})) == "template.file");
  CHECK(refusal(convert_template({folder.path(), out, "", {}})) != "no error");
  const auto table = written(folder, "table.csv", "name;phone\nWang;1\n");
  CHECK(refusal(convert_template({table, out, "", {}})) == "xlsform.no_survey");
  CHECK_FALSE(std::filesystem::exists(out));
}
