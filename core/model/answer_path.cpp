#include "core/model/answer_path.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace siteproof {
namespace {

bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

bool is_row_id(std::string_view text) {
  return !text.empty() && text.size() <= item_name_max &&
         std::all_of(text.begin(), text.end(), [](char c) { return letter(c) || digit(c) || c == '_' || c == '-'; });
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t dot = text.find('.');
    parts.emplace_back(text.substr(0, dot));
    if (dot == std::string_view::npos) return parts;
    text.remove_prefix(dot + 1);
  }
}

}  // namespace

bool is_item_name(std::string_view text) noexcept {
  return !text.empty() && text.size() <= item_name_max && letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return letter(c) || digit(c) || c == '_'; });
}

std::string new_row_id(Random& random) {
  static constexpr std::string_view alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  std::array<std::uint8_t, 8> bytes{};
  random.fill(bytes);
  std::string out;
  for (const std::uint8_t byte : bytes) out += alphabet[byte & 31U];
  return out;
}

Result<AnswerPath> AnswerPath::parse(const ItemId& text) {
  const auto refuse = [&] {
    return fail(ErrorKind::usage, "answer.path", fmt::format("\"{}\" is no place in a form.", text.str()));
  };
  if (text.str().size() > ItemTag::length_max) return refuse();
  AnswerPath path;
  std::vector<std::string> parts = split(text.str());
  if (parts.front().rfind(form_prefix, 0) == 0) {
    if (parts.size() < 2 || !is_row_id(parts.front())) return refuse();
    path.form = parts.front();
    parts.erase(parts.begin());
  }
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    if (!is_item_name(parts[i]) || !is_row_id(parts[i + 1])) return refuse();
    path.rows.push_back({parts[i], parts[i + 1]});
  }
  if (path.rows.size() > row_depth_max) return refuse();
  if (parts.size() % 2 == 1) {
    path.item = parts.back();
    if (!is_item_name(path.item)) return refuse();
  }
  return path;
}

ItemId AnswerPath::id() const {
  std::string out = form;
  const auto add = [&](const std::string& part) {
    if (!out.empty()) out += '.';
    out += part;
  };
  for (const Row& row : rows) {
    add(row.group);
    add(row.id);
  }
  if (!item.empty()) add(item);
  return ItemId{out};
}

AnswerPath AnswerPath::with(std::string_view other_item) const {
  AnswerPath out = *this;
  out.item = std::string(other_item);
  return out;
}

}  // namespace siteproof
