#include "core/journal/canonical_json.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_text.h"

namespace siteproof {
namespace {

using nlohmann::json;
constexpr int depth_max = 64;

void write(CanonicalText& out, const json& value, int depth) {
  if (depth > depth_max) return out.refuse("it is nested too deeply");
  switch (value.type()) {
    case json::value_t::null: return out.null();
    case json::value_t::boolean: return out.boolean(value.get<bool>());
    case json::value_t::number_integer: return out.integer(value.get<std::int64_t>());
    case json::value_t::number_unsigned:
      // Beyond int64 it would come out as a small negative number.
      return out.integer(static_cast<std::int64_t>(
          std::min<std::uint64_t>(value.get<std::uint64_t>(), std::numeric_limits<std::int64_t>::max())));
    case json::value_t::string: return out.string(value.get_ref<const std::string&>());
    case json::value_t::array: {
      CanonicalText::List list(out);
      for (const json& element : value) {
        list.element();
        write(out, element, depth + 1);
      }
      return list.end();
    }
    case json::value_t::object: {
      CanonicalText::Object object(out);
      for (const auto& [key, element] : value.get_ref<const json::object_t&>()) {
        object.key(key);
        write(out, element, depth + 1);
      }
      return object.end();
    }
    case json::value_t::number_float: return out.refuse("it holds a floating-point number");
    case json::value_t::binary:
    case json::value_t::discarded: return out.refuse("it is not JSON");
  }
}

bool too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        in_string = false;
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
  CanonicalText out;
  write(out, value, 0);
  return std::move(out).take();
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
