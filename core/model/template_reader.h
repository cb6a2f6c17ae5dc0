#pragma once

#include <fmt/core.h>

#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/model/checklist_template.h"

namespace siteproof {

/// Walks template data and remembers the first thing that is wrong, with its place as a JSON pointer (RFC 6901). Reads
/// after that give defaults.
class TemplateReader {
 public:
  struct Problem {
    std::string where, what;
  };
  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

  void wrong(const std::string& where, std::string_view what) {
    if (!problem_) problem_ = Problem{where, std::string(what)};
  }
  const nlohmann::json& member(const nlohmann::json& object, const char* key, const std::string& where) {
    static const nlohmann::json null;
    if (!object.is_object()) {
      wrong(where, "must be an object");
      return null;
    }
    const auto it = object.find(key);
    return it == object.end() ? null : *it;
  }
  const nlohmann::json& object(const nlohmann::json& parent, const char* key, const std::string& where) {
    static const nlohmann::json none = nlohmann::json::object();
    const nlohmann::json& value = member(parent, key, where);
    if (value.is_null()) return none;
    if (value.is_object()) return value;
    wrong(where + "/" + key, "must be an object");
    return none;
  }
  const nlohmann::json& list(const nlohmann::json& object, const char* key, const std::string& where) {
    static const nlohmann::json none = nlohmann::json::array();
    const nlohmann::json& value = member(object, key, where);
    if (value.is_null()) return none;
    if (!value.is_array()) {
      wrong(where + "/" + key, "must be a list");
      return none;
    }
    return value;
  }
  std::string text(const nlohmann::json& object, const char* key, const std::string& where, bool required = true) {
    const nlohmann::json& value = member(object, key, where);
    if (value.is_string()) return value.get<std::string>();
    if (required || !value.is_null()) wrong(where + "/" + key, "must be a text");
    return {};
  }
  int number(const nlohmann::json& object, const char* key, const std::string& where, int otherwise) {
    const nlohmann::json& value = member(object, key, where);
    if (value.is_null()) return otherwise;
    if (value.is_number_integer() && value >= 0 && value <= 1'000'000) return value.get<int>();
    wrong(where + "/" + key, "must be a whole number of 0 or more");
    return otherwise;
  }
  bool flag(const nlohmann::json& object, const char* key, const std::string& where) {
    const nlohmann::json& value = member(object, key, where);
    if (value.is_null()) return false;
    if (!value.is_boolean()) wrong(where + "/" + key, "must be true or false");
    return value.is_boolean() && value.get<bool>();
  }
  std::optional<Decimal> decimal(const nlohmann::json& object, const char* key, const std::string& where) {
    if (member(object, key, where).is_null()) return std::nullopt;
    const auto value = Decimal::parse(text(object, key, where));
    if (!value) wrong(where + "/" + key, "must be a decimal number written as text");
    return value ? std::optional(*value) : std::nullopt;
  }
  Bilingual bilingual(const nlohmann::json& object, const char* key, const std::string& where, bool required = true) {
    const nlohmann::json& value = member(object, key, where);
    if (value.is_null() && !required) return {};
    return {text(value, "zh", where + "/" + key), text(value, "en", where + "/" + key)};
  }
  std::optional<Expression> expression(const nlohmann::json& object, const char* key, const std::string& where) {
    if (member(object, key, where).is_null()) return std::nullopt;
    auto parsed = Expression::parse(text(object, key, where));
    if (parsed) return *parsed;
    wrong(where + "/" + key, parsed.error().message);
    return std::nullopt;
  }
  template <class Name>
  Name name(const nlohmann::json& object, const char* key, const std::string& where) {
    auto parsed = Name::parse(text(object, key, where));
    if (!parsed) {
      wrong(where + "/" + key, parsed.error().message);
      return {};
    }
    return *parsed;
  }
  template <class Enum>
  Enum choice(const nlohmann::json& object, const char* key, const std::string& where,
              const std::map<std::string, Enum>& known) {
    const auto it = known.find(text(object, key, where));
    if (it != known.end()) return it->second;
    wrong(where + "/" + key, "is not one of the known words");
    return known.begin()->second;
  }

 private:
  std::optional<Problem> problem_;
};

/// "visit", "reminders", "call_backs", "warranty", "complaint_hours" and "floor_plans" of a template document.
[[nodiscard]] VisitPolicy read_policy(TemplateReader& in, const nlohmann::json& document);
/// A gate of an item.
[[nodiscard]] Gate read_gate(TemplateReader& in, const nlohmann::json& gate, const std::string& where);
/// Answers are kept by the item's name, whatever section or row it lies in.
void check_names_differ(TemplateReader& in, const ChecklistTemplate& checklist);
/// What one item or rule says of another: names that are not there, things that depend on themselves.
void check_references(TemplateReader& in, const ChecklistTemplate& checklist);

}  // namespace siteproof
