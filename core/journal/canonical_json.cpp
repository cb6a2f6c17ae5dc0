#include "core/journal/canonical_json.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/bytes.h"

namespace siteproof {
namespace {

using nlohmann::json;
constexpr int depth_max = 64;
constexpr std::int64_t integer_max = 9'007'199'254'740'991;

const char* problem_in(const json& value, int depth) {
  if (depth > depth_max) return "it is nested too deeply";
  switch (value.type()) {
    case json::value_t::number_float: return "it holds a floating-point number";
    case json::value_t::number_integer: {
      const auto n = value.get<std::int64_t>();
      return n > integer_max || n < -integer_max ? "an integer is out of range" : nullptr;
    }
    case json::value_t::number_unsigned:
      return value.get<std::uint64_t>() > static_cast<std::uint64_t>(integer_max) ? "an integer is out of range" : nullptr;
    case json::value_t::string: return is_utf8(value.get_ref<const std::string&>()) ? nullptr : "a text is not UTF-8";
    case json::value_t::binary:
    case json::value_t::discarded: return "it is not JSON";
    case json::value_t::array:
      for (const json& element : value) {
        if (const char* problem = problem_in(element, depth + 1)) return problem;
      }
      return nullptr;
    case json::value_t::object:
      for (const auto& [key, element] : value.items()) {
        if (std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; })) {
          return "a key is not ASCII";
        }
        if (const char* problem = problem_in(element, depth + 1)) return problem;
      }
      return nullptr;
    default: return nullptr;
  }
}

bool too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      else if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      if (++depth > depth_max) return true;
    } else if (c == '}' || c == ']') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Result<std::string> canonical(const json& value) {
  if (const char* problem = problem_in(value, 0)) {
    return fail(ErrorKind::usage, "json.not_canonical", fmt::format("The record cannot be written: {}.", problem));
  }
  return value.dump();
}

Result<json> parse_json(std::string_view text, std::string_view what) {
  if (too_deep(text)) {
    return fail(ErrorKind::usage, "json.too_deep", fmt::format("{} is nested too deeply to be read.", what));
  }
  json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) {
    return fail(ErrorKind::usage, "json.malformed",
                fmt::format("{} is not valid JSON: it was cut off or altered; send or choose it again.", what));
  }
  return value;
}

}  // namespace siteproof
