#include "core/journal/canonical_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/bytes.h"

namespace siteproof {
namespace {

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// RFC 8785 section 3.2.2.2.
void escape(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\t': out += "\\t"; return;
    case '\n': out += "\\n"; return;
    case '\f': out += "\\f"; return;
    case '\r': out += "\\r"; return;
    default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

void CanonicalText::integer(std::int64_t value) {
  if (value > canonical_integer_max || value < -canonical_integer_max) refuse("an integer is out of range");
  out_ += fmt::format_int(value).c_str();
}

void CanonicalText::string(std::string_view text) {
  if (!is_utf8(text)) return refuse("a text is not UTF-8");
  out_ += '"';
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), needs_escape) - text.begin());
    out_ += text.substr(0, plain);
    if (plain == text.size()) break;
    escape(out_, text[plain]);
    text.remove_prefix(plain + 1);
  }
  out_ += '"';
}

void CanonicalText::Object::key(std::string_view key) {
  if (!first_) out_.out_ += ',';
  first_ = false;
  if (std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; })) {
    out_.refuse("a key is not ASCII");
  }
  out_.string(key);
  out_.out_ += ':';
}

void CanonicalText::Record::key(const char* key) {
  const std::string_view name(key);
  std::vector<Member>& members = out_.members_;
  ascending_ = ascending_ && (members.size() == first_member_ || members.back().key < name);
  members.push_back({name, out_.out_.size()});
  out_.out_ += ",\"";
  out_.out_ += name;
  out_.out_ += "\":";
}

void CanonicalText::Record::end() {
  if (!ascending_) sort();
  std::string& out = out_.out_;
  if (out_.members_.size() == first_member_) {
    out += '{';
  } else {
    out[begin_] = '{';  // the first member's comma
  }
  out += '}';
  out_.members_.resize(first_member_);
}

void CanonicalText::Record::sort() {
  std::string& out = out_.out_;
  std::vector<Member>& members = out_.members_;
  const std::string written = out.substr(begin_);
  out.resize(begin_);
  const auto first = members.begin() + static_cast<std::ptrdiff_t>(first_member_);
  std::vector<std::pair<std::string_view, std::string_view>> parts;
  parts.reserve(members.size() - first_member_);
  for (auto it = first; it != members.end(); ++it) {
    const std::size_t begin = it->begin - begin_;
    const std::size_t end = it + 1 == members.end() ? written.size() : (it + 1)->begin - begin_;
    parts.emplace_back(it->key, std::string_view(written).substr(begin, end - begin));
  }
  std::sort(parts.begin(), parts.end());
  for (const auto& [key, text] : parts) out += text;
}

Result<std::string> CanonicalText::take() && {
  if (problem_ != nullptr) {
    return fail(ErrorKind::usage, "json.not_canonical", fmt::format("The record cannot be written: {}.", problem_));
  }
  return std::move(out_);
}

}  // namespace siteproof
