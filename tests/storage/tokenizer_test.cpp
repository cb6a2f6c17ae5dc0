#include <algorithm>
#include <random>

#include "core/storage/sqlite/match_expression.h"
#include "core/storage/sqlite/transaction.h"
#include "tests/storage/database_fixture.h"

using namespace siteproof;

namespace {

/// One searchable text after another; search() says which of them, counted from 1, a person's input finds.
class SearchIndex {
 public:
  SearchIndex() : database_(folder_.open()) {
    must(database_.exec("PRAGMA synchronous=OFF"));  // nothing here is about surviving
    must(database_.exec("CREATE VIRTUAL TABLE found USING fts5(text, tokenize='siteproof')"));
  }
  explicit SearchIndex(std::initializer_list<std::string_view> texts) : SearchIndex() {
    for (const auto text : texts) add(text);
  }
  void add(std::string_view text) { must(database_.run("INSERT INTO found VALUES(?1)", text)); }
  std::vector<std::int64_t> search(std::string_view input) {
    const std::string expression = value_of(match_expression(input));
    INFO(expression);
    std::vector<std::int64_t> rows;
    if (expression.empty()) return rows;
    auto statement = value_of(database_.cached("SELECT rowid FROM found WHERE found MATCH ?1 ORDER BY rowid"));
    statement->bind_all(expression);
    while (value_of(statement->step())) rows.push_back(statement->int64(0));
    return rows;
  }
  Database& database() { return database_; }

 private:
  DatabaseFolder folder_;
  Database database_;
};

using Rows = std::vector<std::int64_t>;

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
  } else {
    out += {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
            static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
}

char32_t one_of(std::mt19937& random, char32_t first, char32_t last) {
  return static_cast<char32_t>(first + random() % (last - first + 1));
}

/// A character such as people type, or one that could trip a parser.
char32_t random_character(std::mt19937& random) {
  using namespace std::string_view_literals;
  static constexpr auto awkward =
      U"\"\"''**()^:+-{}[],.;!?~#&|\\/<>=%$@`_\0\t\n\r 　，。（）“”《》・ー裂缝漏水ＡＢ１２－é\u0301\u200B\uFE0F"sv;
  switch (random() % 6) {
    case 0: return awkward[random() % awkward.size()];
    case 1: return one_of(random, 0x4E00, 0x9FFF);
    case 2: return one_of(random, U'a', U'z');
    case 3: return U"ANDORTE3#° 号楼"sv[random() % 14];
    case 4: return one_of(random, 0x20000, 0x2A6DF);
    default: {
      const char32_t any = one_of(random, 0, 0x10FFFF);
      return any >= 0xD800 && any <= 0xDFFF ? U'x' : any;
    }
  }
}

std::string random_text(std::mt19937& random, std::size_t longest) {
  std::string text;
  for (std::size_t left = random() % longest; left > 0; --left) append_utf8(text, random_character(random));
  return text;
}

}  // namespace

TEST_CASE("Chinese is found by any one, two or more characters in a row") {
  SearchIndex index{"厨房墙面裂缝漏水", "卫生间吊顶漏水", "墙裂"};
  CHECK(index.search("裂缝") == Rows{1});
  CHECK(index.search("漏水") == Rows{1, 2});
  CHECK(index.search("面裂缝漏") == Rows{1});
  CHECK(index.search("裂") == Rows{1, 3});
  CHECK(index.search("水") == Rows{1, 2});
  CHECK(index.search("厨") == Rows{1});
  CHECK(index.search("缝裂").empty());
  CHECK(index.search("漏水 吊顶") == Rows{2});
  CHECK(index.search("漏水，厨房。") == Rows{1});
  CHECK(index.search("漏,厨") == Rows{1});
}

TEST_CASE("Chinese and letters that stand together have to stand together") {
  SearchIndex index{"仁爱路3号楼B座1201室", "仁爱路13号楼", "5号楼3单元", "水管PVC管"};
  CHECK(index.search("3号楼") == Rows{1});
  CHECK(index.search("号楼") == Rows{1, 2, 3});
  CHECK(index.search("楼B座") == Rows{1});
  CHECK(index.search("号楼b") == Rows{1});
  CHECK(index.search("B座12") == Rows{1});
  CHECK(index.search("路1") == Rows{2});
  CHECK(index.search("仁爱路1") == Rows{2});
  CHECK(index.search("水管pvc") == Rows{4});
  CHECK(index.search("管p") == Rows{4});
  CHECK(index.search("PVC管") == Rows{4});
}

TEST_CASE("an order number is found whole, by its parts, and while it is typed") {
  SearchIndex index{"WO-20261121-0007 leak", "WO-20261121-0070 crack"};
  CHECK(index.search("WO-20261121-0007") == Rows{1});
  CHECK(index.search("wo-20261121-00") == Rows{1, 2});
  CHECK(index.search("wo-2026") == Rows{1, 2});
  CHECK(index.search("0007") == Rows{1});
  CHECK(index.search("20261121") == Rows{1, 2});
  CHECK(index.search("ＷＯ－２０２６１１２１－０００７") == Rows{1});
}

TEST_CASE("the last word may be unfinished, unless a space follows it") {
  SearchIndex index{"Leaking pipe joint", "Lead pipe"};
  CHECK(index.search("lea") == Rows{1, 2});
  CHECK(index.search("pipe leak") == Rows{1});
  CHECK(index.search("lea ").empty());
  CHECK(index.search("lea pipe").empty());
  CHECK(index.search("LEAD ") == Rows{2});
}

TEST_CASE("accents, case and width do not matter") {
  SearchIndex index{"Café ＰＶＣ管　压力０．３ＭＰａ", "Stra\u00DFe 30 m²"};
  CHECK(index.search("cafe") == Rows{1});
  CHECK(index.search("pvc管") == Rows{1});
  CHECK(index.search("0.3mpa") == Rows{1});
  CHECK(index.search("m²") == Rows{2});
}

TEST_CASE("highlights point at the text as it was written") {
  SearchIndex index{"管道ＰＶＣ老化"};
  auto statement =
      value_of(index.database().prepare("SELECT highlight(found, 0, '[', ']') FROM found WHERE found MATCH ?1"));
  const auto highlighted = [&](std::string_view input) {
    statement.reset();
    statement.bind_all(value_of(match_expression(input)));
    REQUIRE(value_of(statement.step()));
    return std::string(statement.text(0));
  };
  CHECK(highlighted("pvc") == "管道[ＰＶＣ]老化");
  CHECK(highlighted("老化") == "管道ＰＶＣ[老化]");
}

TEST_CASE("nothing to search for gives an empty expression") {
  for (const std::string_view input : {"", "   ", "\"\"", "* ^ ( )", "，。！", "-", "\n\t"}) {
    INFO(input);
    CHECK(value_of(match_expression(input)).empty());
  }
  CHECK(refusal(match_expression("\xFF")) == "search.not_utf8");
}

TEST_CASE("operators are words like any other") {
  SearchIndex index{"near and or not", "text:x"};
  CHECK(index.search("AND") == Rows{1});
  CHECK(index.search("near or NOT ") == Rows{1});
  CHECK(index.search("text:x") == Rows{2});
  CHECK(index.search("\"near\" -and*") == Rows{1});
}

TEST_CASE("whatever a person types is an expression that SQLite accepts") {
  SearchIndex index{"裂缝 leak"};
  std::mt19937 random(20261121);
  for (int round = 0; round < 3000; ++round) {
    const std::string input = random_text(random, 60);
    INFO("round " << round << ": " << input);
    index.search(input);
  }
  std::string words;
  std::string letters;
  for (int i = 0; i < 2000; ++i) {
    words += "a ";
    letters += i % 2 == 0 ? "裂缝" : "x";
  }
  index.search(words);
  index.search(letters);
  index.search(std::string(5000, 'x'));
}

TEST_CASE("a text is found by any two or more Han characters in a row in it") {
  std::mt19937 random(7);
  SearchIndex index;
  for (int round = 0; round < 300; ++round) {
    std::u32string han;
    for (std::size_t left = 2 + random() % 12; left > 0; --left) han += one_of(random, 0x4E00, 0x9FFF);
    std::string text = random_text(random, 20);
    for (const char32_t c : han) append_utf8(text, c);
    text += random_text(random, 20);
    index.add(text);
    const std::int64_t row = index.database().last_insert_rowid();

    const std::size_t size = 1 + random() % han.size();
    const std::size_t start = random() % (han.size() - size + 1);
    std::string part;
    for (const char32_t c : han.substr(start, size)) append_utf8(part, c);
    INFO("round " << round << ": " << part << " in " << text);
    const auto rows = index.search(part);
    CHECK(std::find(rows.begin(), rows.end(), row) != rows.end());
  }
}
