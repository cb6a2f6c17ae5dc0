#include "core/model/json_place.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace siteproof {
namespace {

// Steps over well-formed JSON without keeping any of it.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) { blank(); }

  [[nodiscard]] std::size_t at() const { return at_; }

  /// Goes to the member or element with this name; stays where it is when there is none.
  bool enter(std::string_view name) {
    if (peek() == '{') return enter_member(name);
    if (peek() == '[') return enter_element(name);
    return false;
  }

 private:
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blank() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  }
  void step() {
    ++at_;
    blank();
  }
  std::string_view string() {
    const std::size_t begin = ++at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2U : 1U;
    at_ = std::min(at_, text_.size());
    const std::string_view inside = text_.substr(begin, at_ - begin);
    step();
    return inside;
  }
  void skip() {
    int depth = 0;
    do {
      const char c = peek();
      if (c == '"') {
        string();
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      if (c == ',' && depth == 0) return;
      step();
    } while (at_ < text_.size() && !(depth == 0 && std::string_view(",]}").find(peek()) != std::string_view::npos));
  }
  bool enter_member(std::string_view name) {
    const std::size_t home = at_;
    step();
    while (peek() == '"') {
      const bool here = string() == name;
      step();  // the colon
      if (here) return true;
      skip();
      if (peek() == ',') step();
    }
    at_ = home;
    return false;
  }
  bool enter_element(std::string_view name) {
    std::size_t wanted = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), wanted);
    if (read.ec != std::errc()) return false;
    const std::size_t home = at_;
    step();
    for (std::size_t i = 0; at_ < text_.size() && peek() != ']'; ++i) {
      if (i == wanted) return true;
      skip();
      if (peek() == ',') step();
    }
    at_ = home;
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

TextPlace place_of_byte(std::string_view text, std::size_t byte) {
  TextPlace place;
  for (const char c : text.substr(0, byte)) {
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

TextPlace place_of_pointer(std::string_view json, std::string_view pointer) {
  Walker walker(json);
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view name = pointer.substr(0, pointer.find('/'));
    if (!walker.enter(name)) break;
    pointer.remove_prefix(name.size());
  }
  return place_of_byte(json, walker.at());
}

}  // namespace siteproof
