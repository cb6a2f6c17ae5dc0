#include "core/exchange/xform.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "core/exchange/text_encoding.h"
#include "core/exchange/xform_tree.h"
#include "core/exchange/xlsform_table.h"

namespace siteproof {
namespace {

using namespace xform;
using xlsform::trimmed;

/// A sheet whose columns come as they are filled.
class Rows {
 public:
  explicit Rows(std::string name) { sheet_.name = std::move(name); }
  void begin(std::int64_t line) { sheet_.rows.push_back({line, {}}); }
  void put(const std::string& heading, std::string_view value) {
    if (trimmed(value).empty()) return;
    const auto known = std::find(headings_.begin(), headings_.end(), heading);
    const auto at = static_cast<std::size_t>(known - headings_.begin());
    if (known == headings_.end()) headings_.push_back(heading);
    std::vector<std::string>& cells = sheet_.rows.back().cells;
    if (cells.size() <= at) cells.resize(at + 1);
    cells[at] = std::string(trimmed(value));
  }
  [[nodiscard]] Sheet sheet() && {
    std::erase_if(sheet_.rows, [](const Sheet::Row& row) { return row.cells.empty(); });
    if (!sheet_.rows.empty()) sheet_.rows.insert(sheet_.rows.begin(), Sheet::Row{0, std::move(headings_)});
    return std::move(sheet_);
  }

 private:
  Sheet sheet_;
  std::vector<std::string> headings_;
};

class Form {
 public:
  explicit Form(const Element& model) {
    for (const Element& part : model.children) {
      if (part.name == "bind") binds_[part.get("nodeset")] = &part;
      if (part.name == "instance") instances_[part.get("id")] = &part;
      if (part.name == "itext") read_texts(part);
    }
    for (const Element& part : model.children) {
      if (part.name == "bind") bind_order_.push_back(&part);
    }
  }

  void read_settings(const Element* title) {
    settings_.begin(1);
    if (title != nullptr) settings_.put("form_title", title->text);
    const Element* const instance = bound_instance();
    if (instance == nullptr) return;
    settings_.put("form_id", instance->get("id"));
    settings_.put("version", instance->get("version"));
  }

  void read_body(const Element& body) {
    name_controls(body);
    for (const Element& control : body.children) read_control(control);
    read_unasked("/");
  }

  std::vector<Sheet> sheets() && {
    return {std::move(survey_).sheet(), std::move(choices_).sheet(), std::move(settings_).sheet()};
  }

 private:
  const Element* bound_instance() const {
    for (const auto& [id, instance] : instances_) {
      if (id.empty() && !instance->children.empty()) return &instance->children.front();
    }
    return nullptr;
  }

  void read_texts(const Element& itext) {
    for (const Element& translation : itext.children) {
      for (const Element& text : translation.children) {
        for (const Element& value : text.children) {
          // Other forms of a text are pictures and sounds.
          if (value.name == "value" && value.get("form").empty())
            texts_[text.get("id")].emplace_back(translation.get("lang"), value.text);
        }
      }
    }
  }

  /// What stands there, or in the languages of a text that "jr:itext('id')" names.
  void put_words(Rows& rows, const std::string& heading, std::string_view reference, const std::string& plain) {
    const auto open = reference.find("jr:itext(");
    if (open == std::string_view::npos) return rows.put(heading, plain);
    const auto begin = reference.find_first_of("'\"", open);
    const auto end = begin == std::string_view::npos ? begin : reference.find(reference[begin], begin + 1);
    if (end == std::string_view::npos) return;
    const auto found = texts_.find(std::string(reference.substr(begin + 1, end - begin - 1)));
    if (found == texts_.end()) return;
    for (const auto& [language, text] : found->second) rows.put(heading + "::" + language, text);
  }
  void put_child(Rows& rows, const std::string& heading, const Element& parent) {
    if (const Element* const words = parent.child(heading)) put_words(rows, heading, words->get("ref"), words->text);
  }

  static std::string path_of(const Element& control) {
    return control.attributes.count("ref") != 0 ? control.get("ref") : control.get("nodeset");
  }
  void name_controls(const Element& element) {
    for (const Element& child : element.children) {
      if (!path_of(child).empty()) asked_.insert(path_of(child));
      name_controls(child);
    }
  }

  void put_binding(const std::string& path) {
    survey_.put("name", last_name(path));
    const auto found = binds_.find(path);
    if (found == binds_.end()) return;
    const Element& bind = *found->second;
    survey_.put("relevant", without_paths(bind.get("relevant")));
    survey_.put("constraint", without_paths(bind.get("constraint")));
    survey_.put("required", without_paths(bind.get("required")));
    survey_.put("calculation", without_paths(bind.get("calculate")));
    put_words(survey_, "constraint_message", bind.get("constraintMsg"), bind.get("constraintMsg"));
  }

  void read_control(const Element& control) {
    if (control.name == "label" || control.name == "hint") return;
    if (control.name == "group") return read_group(control);
    if (control.name == "repeat") return read_repeat(control, control);
    const std::string path = path_of(control);
    survey_.begin(control.line);
    survey_.put("type", type_of(control, path));
    put_binding(path);
    const auto bind = binds_.find(path);
    const std::string read_only = bind == binds_.end() ? "" : bind->second->get("readonly");
    if (!read_only.empty()) survey_.put("read_only", without_paths(read_only));
    put_child(survey_, "label", control);
    put_child(survey_, "hint", control);
    survey_.put("appearance", control.get("appearance"));
    if (control.name == "range")
      survey_.put("parameters", fmt::format("start={} end={} step={}", control.get("start"), control.get("end"),
                                            control.get("step")));
  }

  void read_group(const Element& group) {
    const auto inner = std::count_if(group.children.begin(), group.children.end(),
                                     [](const Element& one) { return one.name != "label" && one.name != "hint"; });
    const Element* const repeat = group.child("repeat");
    if (repeat != nullptr && inner == 1) return read_repeat(*repeat, group);
    survey_.begin(group.line);
    survey_.put("type", "begin group");
    put_binding(group.get("ref"));
    put_child(survey_, "label", group);
    survey_.put("appearance", group.get("appearance"));
    for (const Element& control : group.children) read_control(control);
    survey_.begin(group.line);
    survey_.put("type", "end group");
  }

  void read_repeat(const Element& repeat, const Element& labelled) {
    const std::string path = repeat.get("nodeset");
    survey_.begin(repeat.line);
    survey_.put("type", "begin repeat");
    put_binding(path);
    put_child(survey_, "label", labelled);
    survey_.put("repeat_count", without_paths(repeat.get("count")));
    for (const Element& control : repeat.children) read_control(control);
    read_unasked(path + "/");
    survey_.begin(repeat.line);
    survey_.put("type", "end repeat");
  }

  // What is bound below a path and has no place in the body: calculated, or recorded by the device.
  void read_unasked(const std::string& below) {
    for (const Element* bind : bind_order_) {
      const std::string path = bind->get("nodeset");
      const bool envelope = path.find("/meta/") != std::string::npos;
      const bool said = !bind->get("calculate").empty() || !bind->get("preload").empty();
      if (!path.starts_with(below) || envelope || !said || !asked_.insert(path).second) continue;
      survey_.begin(bind->line);
      survey_.put("type", bind->get("preload").empty() ? "calculate" : "start");
      put_binding(path);
    }
  }

  std::string type_of(const Element& control, const std::string& path) {
    if (control.name == "select1") return "select_one " + list_of(control);
    if (control.name == "select") return "select_multiple " + list_of(control);
    if (control.name == "rank") return "rank " + list_of(control);
    if (control.name == "trigger") return "acknowledge";
    if (control.name == "upload") {
      const std::string media = control.get("mediatype");
      return media.substr(0, media.find('/'));
    }
    if (control.name != "input") return control.name;
    const auto bind = binds_.find(path);
    const std::string type = bind == binds_.end() ? "" : bind->second->get("type");
    const bool told = bind != binds_.end() && bind->second->get("readonly") == "true()";
    if (type.empty() || type == "string") return told ? "note" : "text";
    return last_part(type);
  }
  static std::string last_part(const std::string& type) {
    const auto colon = type.rfind(':');
    return colon == std::string::npos ? type : type.substr(colon + 1);
  }

  // Its choices, in the sheet choices under the name that is given back.
  std::string list_of(const Element& control) {
    const std::string name = fmt::format("list_{}", ++lists_);
    for (const Element& item : control.children) {
      if (item.name == "item") read_item(item, name);
    }
    if (const Element* const set = control.child("itemset")) read_itemset(*set, name);
    return name;
  }
  void read_item(const Element& item, const std::string& list) {
    const Element* const value = item.child("value");
    choices_.begin(item.line);
    choices_.put("list_name", list);
    choices_.put("name", value == nullptr ? "" : value->text);
    put_child(choices_, "label", item);
  }
  void read_itemset(const Element& set, const std::string& list) {
    const std::string nodes = set.get("nodeset");
    if (const auto bracket = nodes.find('['); bracket != std::string::npos)
      survey_.put("choice_filter", without_paths(nodes.substr(bracket + 1, nodes.rfind(']') - bracket - 1)));
    const auto begin = nodes.find('\'');
    const auto end = begin == std::string::npos ? begin : nodes.find('\'', begin + 1);
    if (end == std::string::npos) return;
    const auto instance = instances_.find(nodes.substr(begin + 1, end - begin - 1));
    if (instance == instances_.end() || instance->second->children.empty()) return;
    const Element* const value = set.child("value");
    const Element* const label = set.child("label");
    if (value == nullptr || label == nullptr) return;
    for (const Element& item : instance->second->children.front().children) {
      const Element* const named = item.child(value->get("ref"));
      choices_.begin(item.line);
      choices_.put("list_name", list);
      choices_.put("name", named == nullptr ? "" : named->text);
      put_label(item, label->get("ref"));
    }
  }
  // "label", or "jr:itext(itextId)", where itextId is an element with the text's id.
  void put_label(const Element& item, const std::string& reference) {
    const auto open = reference.find("itext(");
    if (open == std::string::npos) {
      if (const Element* const words = item.child(reference)) choices_.put("label", words->text);
      return;
    }
    const Element* const id = item.child(reference.substr(open + 6, reference.find(')') - open - 6));
    if (id != nullptr) put_words(choices_, "label", "jr:itext('" + std::string(trimmed(id->text)) + "')", "");
  }

  std::map<std::string, const Element*> binds_, instances_;
  std::vector<const Element*> bind_order_;
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> texts_;
  std::set<std::string> asked_;
  int lists_ = 0;
  Rows survey_{"survey"}, choices_{"choices"}, settings_{"settings"};
};

}  // namespace

bool looks_like_xml(ByteView bytes) noexcept {
  std::string_view text = as_text(bytes).substr(0, 64);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return trimmed(text).starts_with('<');
}

Result<std::vector<Sheet>> read_xform(ByteView bytes) {
  SITEPROOF_TRY(const std::string text, decode_text(bytes));
  SITEPROOF_TRY(const Element document, read_tree(text));
  const Element* const html = document.child("html");
  const Element* const head = html == nullptr ? nullptr : html->child("head");
  const Element* const body = html == nullptr ? nullptr : html->child("body");
  const Element* const model = head == nullptr ? nullptr : head->child("model");
  if (model == nullptr || body == nullptr) {
    return fail(ErrorKind::usage, "xlsform.no_survey",
                "This XML file is no XForm: it has no html with a model and a body.");
  }
  Form form(*model);
  form.read_settings(head->child("title"));
  form.read_body(*body);
  return std::move(form).sheets();
}

}  // namespace siteproof
