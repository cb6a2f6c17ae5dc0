#include "core/exchange/xform_tree.h"

#include <algorithm>
#include <array>

#include "core/exchange/xml_reader.h"

namespace siteproof::xform {
namespace {

constexpr std::size_t depth_max = 64;
constexpr std::size_t elements_max = 200'000;

// Those that have a namespace of their own stand with "|" in front.
constexpr std::array attributes_read{
    "ref",        "nodeset",   "type",           "relevant", "constraint", "required",       "readonly", "calculate",
    "appearance", "mediatype", "lang",           "id",       "value",      "form",           "start",    "end",
    "step",       "version",   "|constraintMsg", "|count",   "|preload",   "|preloadParams", "|lang"};

class TreeHandler final : public XmlHandler {
 public:
  explicit TreeHandler(Element& root) { open_.push_back(&root); }

  Status start(std::string_view name, const XmlAttributes& attributes) override {
    if (open_.size() > depth_max || ++elements_ > elements_max) {
      return fail(ErrorKind::usage, "sheet.too_large",
                  "The form has too many elements, or too many within each other.");
    }
    if (name == "output") open_.back()->text += "${" + last_name(attributes.get("value")) + "}";
    Element element;
    element.name = std::string(name);
    element.line = attributes.line();
    for (const char* const wanted : attributes_read) {
      const std::string_view key = wanted;
      if (const auto found = attributes.find(key))
        element.attributes[std::string(key.substr(key.front() == '|' ? 1 : 0))] = std::string(*found);
    }
    open_.back()->children.push_back(std::move(element));
    open_.push_back(&open_.back()->children.back());
    return {};
  }
  Status end(std::string_view) override {
    open_.pop_back();
    return {};
  }
  void text(std::string_view piece) override { open_.back()->text += piece; }

 private:
  std::vector<Element*> open_;
  std::size_t elements_ = 0;
};

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_path(char c) {
  return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '/' || c == ':';
}

/// How long a path is that begins here; 0: none does.
std::size_t path_size(std::string_view text) {
  std::size_t at = 0;
  const std::string_view current = "current()/";
  if (text.starts_with(current)) at = current.size();
  const std::size_t first = at;
  while (text.substr(at, 3) == "../") at += 3;
  if (at == first && first == 0 && text.substr(0, 1) == "/") at = 1;
  if (at == 0 || at >= text.size() || !begins_name(text[at])) return 0;
  while (at < text.size() && continues_path(text[at])) ++at;
  while (text[at - 1] == '.' || text[at - 1] == '/') --at;
  return at;
}

}  // namespace

std::string Element::get(const std::string& attribute) const {
  const auto found = attributes.find(attribute);
  return found == attributes.end() ? std::string() : found->second;
}

const Element* Element::child(std::string_view child_name) const {
  const auto found =
      std::find_if(children.begin(), children.end(), [&](const Element& one) { return one.name == child_name; });
  return found == children.end() ? nullptr : &*found;
}

Result<Element> read_tree(std::string_view document) {
  Element root;
  TreeHandler handler(root);
  SITEPROOF_CHECK(read_xml(document, "form", handler));
  return root;
}

std::string last_name(std::string_view path) {
  while (!path.empty() && (path.back() == ' ' || path.back() == '\n' || path.back() == '/')) path.remove_suffix(1);
  const auto slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

std::string without_paths(std::string_view expression) {
  std::string out;
  for (std::size_t at = 0; at < expression.size();) {
    const char c = expression[at];
    std::size_t size = 1;
    if (c == '\'' || c == '"') {
      const auto end = expression.find(c, at + 1);
      size = end == std::string_view::npos ? expression.size() - at : end + 1 - at;
    } else if (const std::size_t path = path_size(expression.substr(at)); path > 0) {
      out += "${" + last_name(expression.substr(at, path)) + "}";
      at += path;
      continue;
    } else if (begins_name(c)) {
      while (at + size < expression.size() && continues_path(expression[at + size]) && expression[at + size] != '/')
        ++size;
    }
    out += expression.substr(at, size);
    at += size;
  }
  return out;
}

}  // namespace siteproof::xform
