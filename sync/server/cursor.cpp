#include "sync/server/cursor.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/bytes.h"
#include "core/journal/canonical_json.h"

namespace siteproof::server {
namespace {

tl::unexpected<Error> malformed() {
  return fail(ErrorKind::usage, "cursor.malformed",
              "The cursor is not one that this server gave out: begin again without a cursor.");
}

}  // namespace

std::string encode(const Cursor& cursor) {
  nlohmann::json object{{"e", cursor.epoch}, {"f", cursor.feed}};
  if (cursor.template_after) object["t"] = *cursor.template_after;
  if (cursor.order_after) object["o"] = *cursor.order_after;
  std::string text = to_base64(as_bytes(object.dump()));
  text.erase(std::find(text.begin(), text.end(), '='), text.end());
  std::replace(text.begin(), text.end(), '+', '-');
  std::replace(text.begin(), text.end(), '/', '_');
  return text;
}

Result<Cursor> decode_cursor(std::string_view text) {
  std::string base64(text);
  std::replace(base64.begin(), base64.end(), '-', '+');
  std::replace(base64.begin(), base64.end(), '_', '/');
  while (base64.size() % 4 != 0) base64 += '=';
  const auto bytes = from_base64(base64);
  if (!bytes) return malformed();
  const auto object = parse_json(as_text(*bytes), "The cursor");
  if (!object || !object->is_object()) return malformed();
  Cursor out;
  const auto epoch = object->find("e");
  const auto feed = object->find("f");
  if (epoch == object->end() || !epoch->is_string() || feed == object->end() || !feed->is_number_integer())
    return malformed();
  out.epoch = epoch->get<std::string>();
  out.feed = feed->get<std::int64_t>();
  if (const auto it = object->find("t"); it != object->end()) {
    if (!it->is_number_integer()) return malformed();
    out.template_after = it->get<std::int64_t>();
  }
  if (const auto it = object->find("o"); it != object->end()) {
    if (!it->is_string()) return malformed();
    out.order_after = it->get<std::string>();
  }
  return out;
}

}  // namespace siteproof::server
