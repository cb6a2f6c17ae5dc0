#include "core/usecases/json_lines.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

namespace siteproof {
namespace {

using nlohmann::json;

/// Reads the text and counts its lines; the parser has read up to a name's or a text's closing quote when it tells of
/// it.
struct LineCounter {
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  const char* at = nullptr;
  int* line = nullptr;

  reference operator*() const { return *at; }
  LineCounter& operator++() {
    if (*at == '\n') ++*line;
    ++at;
    return *this;
  }
  LineCounter operator++(int) {
    LineCounter before = *this;
    ++*this;
    return before;
  }
  bool operator==(const LineCounter& other) const { return at == other.at; }
  bool operator!=(const LineCounter& other) const { return at != other.at; }
};

class Walker : public nlohmann::json_sax<json> {
 public:
  Walker(const int& line, JsonLines& out) : line_(line), out_(out) {}

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool string(string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool start_object(std::size_t) override { return open(-1); }
  bool start_array(std::size_t) override { return open(0); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    std::string step = name;
    for (std::size_t at = 0; (at = step.find_first_of("~/", at)) != std::string::npos; at += 2)
      step.replace(at, 1, step[at] == '~' ? "~0" : "~1");
    levels_.back().step = std::move(step);
    if (out_.line_of.emplace(pointer(), line_).second) return true;
    out_.fault = {line_, "\"" + name + "\" stands there twice"};
    return false;
  }
  bool parse_error(std::size_t, const std::string& last, const nlohmann::detail::exception&) override {
    out_.fault = {line_, "this is no JSON near \"" + last.substr(0, 40) + "\""};
    return false;
  }

 private:
  struct Level {
    int index = -1;  ///< of the next value in an array; -1 in an object
    std::string step;
  };
  [[nodiscard]] std::string pointer() const {
    std::string out;
    for (const Level& level : levels_) out += "/" + level.step;
    return out;
  }
  bool value() {
    count();
    return true;
  }
  void count() {
    if (levels_.empty() || levels_.back().index < 0) return;
    levels_.back().step = std::to_string(levels_.back().index++);
    out_.line_of.emplace(pointer(), line_);
  }
  bool open(int index) {
    count();
    levels_.push_back({index, {}});
    return true;
  }
  bool close() {
    levels_.pop_back();
    return true;
  }

  const int& line_;
  JsonLines& out_;
  std::vector<Level> levels_;
};

}  // namespace

JsonLines json_lines(std::string_view text) {
  JsonLines out;
  int line = 1;
  Walker walker(line, out);
  json::sax_parse(LineCounter{text.data(), &line}, LineCounter{text.data() + text.size(), &line}, &walker);
  return out;
}

}  // namespace siteproof
