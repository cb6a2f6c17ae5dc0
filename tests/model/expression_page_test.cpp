#include <fstream>
#include <optional>
#include <sstream>

#include "core/model/expression_functions.h"
#include "tests/model/expression_scope.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

using Cells = std::vector<std::string>;

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::string without_ticks(const std::string& cell) {
  REQUIRE(cell.size() > 2);
  REQUIRE(cell.front() == '`');
  REQUIRE(cell.back() == '`');
  return cell.substr(1, cell.size() - 2);
}

/// The rows of every table whose head begins with `first`, without the head.
std::vector<Cells> rows_of(const std::string& first) {
  std::ifstream page(SITEPROOF_EXPRESSIONS_PAGE);
  REQUIRE(page.good());
  std::vector<Cells> out;
  bool in_table = false;
  bool wanted = false;
  for (std::string line; std::getline(page, line);) {
    if (line.rfind("|", 0) != 0) {
      in_table = wanted = false;
      continue;
    }
    Cells cells;
    std::stringstream parts(line.substr(1));
    for (std::string cell; std::getline(parts, cell, '|');) cells.push_back(trimmed(cell));
    if (!in_table) {
      wanted = cells.front() == first;
    } else if (wanted && cells.front().rfind("---", 0) != 0) {
      out.push_back(cells);
    }
    in_table = true;
  }
  REQUIRE(!out.empty());
  return out;
}

ExpressionValue read(const std::string& value) {
  if (value == "Nothing") return {};
  if (value == "true" || value == "false") return value == "true";
  if (value.front() == '\'') return value.substr(1, value.size() - 2);
  if (const auto number = Decimal::parse(value)) return *number;
  const auto time = expression::time_of(value, std::chrono::minutes(480));
  REQUIRE(time);
  return *time;
}

TestScope scope_of_the_page() {
  TestScope out;
  for (const Cells& row : rows_of("name")) {
    const std::string name = without_ticks(row[0]);
    INFO(name);
    std::vector<ExpressionValue> values;
    std::stringstream parts(row[1]);
    for (std::string part; std::getline(parts, part, ',');) values.push_back(read(trimmed(part)));
    if (name == ".") {
      out.own = values.at(0);
    } else if (name == "now()") {
      out.time = std::get<UtcTime>(values.at(0));
    } else if (name == "verdict('wet')") {
      out.verdicts.insert("wet");
    } else if (name == "photos('before')") {
      out.photo_counts["before"] = 3;
      REQUIRE(row[1] == "3");
    } else {
      out.answers[name.substr(2, name.size() - 3)] = values;
    }
  }
  return out;
}

void check_examples(const std::string& table, std::size_t example) {
  const TestScope scope = scope_of_the_page();
  for (const Cells& row : rows_of(table)) {
    REQUIRE(row.size() >= example + 2);
    const std::string text = without_ticks(row[example]);
    INFO(text);
    CHECK(written(value_of(Expression::parse(text)).evaluate(scope)) == row[example + 1]);
  }
}

}  // namespace

TEST_CASE("the page's examples of operators give what it says") { check_examples("write", 1); }

TEST_CASE("the page's examples of Nothing give what it says") { check_examples("what happens", 1); }

TEST_CASE("the page's examples of functions give what it says") { check_examples("function", 2); }

TEST_CASE("the page lists every function, each with an example that calls it") {
  const auto rows = rows_of("function");
  std::vector<std::string> listed;
  for (const Cells& row : rows) {
    const std::string call = without_ticks(row[0]);
    const std::string name = call.substr(0, call.find('('));
    INFO(name);
    CHECK(row[2].find(name + "(") != std::string::npos);
    listed.push_back(name);
  }
  std::vector<std::string> known;
  for (const auto& function : expression::functions()) known.emplace_back(function.name);
  CHECK(listed == known);
}
