#include "core/usecases/report_template.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/usecases/json_lines.h"
#include "core/usecases/report_template_json.h"

namespace siteproof {
namespace {

using nlohmann::json;

constexpr std::size_t word_bytes_max = 600;
constexpr double contrast_min = 4.5;

struct NamedPart {
  ReportPart part;
  std::string_view name;
};
constexpr std::array parts_known{
    NamedPart{ReportPart::facts, "facts"},         NamedPart{ReportPart::visit, "visit"},
    NamedPart{ReportPart::findings, "findings"},   NamedPart{ReportPart::plan, "plan"},
    NamedPart{ReportPart::photos, "photos"},       NamedPart{ReportPart::recordings, "recordings"},
    NamedPart{ReportPart::materials, "materials"}, NamedPart{ReportPart::signatures, "signatures"},
    NamedPart{ReportPart::seal, "seal"},
};

/// WCAG 2.1 relative luminance of "#rrggbb".
double luminance(std::string_view colour) {
  const auto part = [&](std::size_t at) {
    const double s = std::stoi(std::string(colour.substr(at, 2)), nullptr, 16) / 255.0;
    return s <= 0.03928 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         std::all_of(text.begin() + 1, text.end(), [](unsigned char c) { return std::isxdigit(c) != 0; });
}

/// Lays a document over a template and says where it cannot.
class Reader {
 public:
  Reader(const JsonLines& lines, ReportTemplate base, bool shipped)
      : lines_(lines), out_(std::move(base)), shipped_(shipped) {}

  Result<ReportTemplate> read(const json& document) {
    if (!document.is_object()) return wrong("field", "", "the template is one JSON object");
    for (const auto& [name, value] : document.items()) SITEPROOF_CHECK(field(name, value));
    return std::move(out_);
  }

 private:
  tl::unexpected<Error> wrong(std::string_view code, const std::string& pointer, const std::string& reason) const {
    const auto at = lines_.line_of.find(pointer);
    return fail(ErrorKind::usage, fmt::format("report_template.{}", code),
                fmt::format("Line {} of the report's template: {}. The template before stays in force.",
                            at == lines_.line_of.end() ? 1 : at->second, reason));
  }

  Status field(const std::string& name, const json& value) {
    const std::string at = "/" + name;
    if (name == "id") return plain(at, value, out_.id);
    if (name == "logo") return plain(at, value, out_.logo);
    if (name == "company") return both(at, value, "field", out_.company);
    if (name == "contact") return both(at, value, "field", out_.contact);
    if (name == "colours") return colours(at, value);
    if (name == "sections") return sections(at, value);
    if (name == "words") return words(at, value);
    if (name == "version") {
      if (!value.is_number_integer() || value < 1 || value > 1'000'000)
        return wrong("field", at, "\"version\" is a whole number from 1");
      out_.version = value.get<int>();
      return {};
    }
    return wrong("field", at,
                 fmt::format("\"{}\" is none of id, version, logo, company, contact, colours, sections and words",
                             name.substr(0, 40)));
  }

  Status plain(const std::string& at, const json& value, std::string& into) const {
    if (!value.is_string() || value.get_ref<const std::string&>().empty() ||
        value.get_ref<const std::string&>().size() > word_bytes_max) {
      return wrong("field", at, fmt::format("{} is a text of at most {} bytes", at.substr(1), word_bytes_max));
    }
    into = value.get<std::string>();
    return {};
  }

  Status both(const std::string& at, const json& value, std::string_view code, Bilingual& into) const {
    if (!value.is_object() || value.empty()) return wrong(code, at, "a text is given as {\"zh\": …, \"en\": …}");
    for (const auto& [language, text] : value.items()) {
      const std::string here = at + "/" + language;
      if (language != "zh" && language != "en") return wrong(code, here, "a text is in \"zh\" or \"en\"");
      if (!text.is_string() || text.get_ref<const std::string&>().empty()) {
        return wrong(code, here, "a text must not be empty");
      }
      if (text.get_ref<const std::string&>().size() > word_bytes_max) {
        return wrong(code, here, fmt::format("a text has at most {} bytes", word_bytes_max));
      }
      (language == "zh" ? into.zh : into.en) = text.get<std::string>();
    }
    return {};
  }

  Status colours(const std::string& at, const json& value) {
    if (!value.is_object()) return wrong("field", at, "\"colours\" is an object");
    struct Slot {
      std::string_view name;
      std::string& colour;
      bool bears_text;
    };
    const std::array slots{Slot{"accent", out_.colours.accent, true}, Slot{"text", out_.colours.text, true},
                           Slot{"muted", out_.colours.muted, true}, Slot{"line", out_.colours.line, false},
                           Slot{"panel", out_.colours.panel, false}};
    for (const auto& entry : value.items()) {
      const std::string& name = entry.key();
      const json& text = entry.value();
      const std::string here = at + "/" + name;
      const auto slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.name == name; });
      if (slot == slots.end()) return wrong("colour", here, "colours are accent, text, muted, line and panel");
      if (!text.is_string() || !is_colour(text.get_ref<const std::string&>())) {
        return wrong("colour", here, fmt::format("the colour {} is written like \"#0b5563\"", name));
      }
      slot->colour = text.get<std::string>();
      if (slot->bears_text && 1.05 / (luminance(slot->colour) + 0.05) < contrast_min) {
        return wrong("colour", here, fmt::format("{} is too pale for {} on white paper", slot->colour, name));
      }
    }
    return {};
  }

  Status sections(const std::string& at, const json& value) {
    if (!value.is_array()) return wrong("sections", at, "\"sections\" is a list of names");
    out_.parts.clear();
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string here = fmt::format("{}/{}", at, i);
      const std::string name = value[i].is_string() ? value[i].get<std::string>() : "";
      const auto known = std::find_if(parts_known.begin(), parts_known.end(),
                                      [&](const NamedPart& entry) { return entry.name == name; });
      if (known == parts_known.end()) {
        return wrong("sections", here,
                     "a section is one of facts, visit, findings, plan, photos, recordings, materials, signatures, "
                     "seal");
      }
      if (contains(known->part)) return wrong("sections", here, fmt::format("\"{}\" stands there twice", name));
      out_.parts.push_back(known->part);
    }
    for (const ReportPart needed : {ReportPart::facts, ReportPart::signatures, ReportPart::seal}) {
      if (!contains(needed)) {
        return wrong("sections", at, fmt::format("no report leaves without its \"{}\"", to_string(needed)));
      }
    }
    return {};
  }
  [[nodiscard]] bool contains(ReportPart part) const {
    return std::find(out_.parts.begin(), out_.parts.end(), part) != out_.parts.end();
  }

  Status words(const std::string& at, const json& value) {
    if (!value.is_object()) return wrong("words", at, "\"words\" is an object");
    for (const auto& [name, text] : value.items()) {
      const std::string here = at + "/" + name;
      const auto known = out_.words.find(name);
      if (known == out_.words.end() && !shipped_) {
        return wrong("words", here, fmt::format("the report has no word \"{}\"", name.substr(0, 40)));
      }
      SITEPROOF_CHECK(both(here, text, "words", out_.words[name]));
    }
    return {};
  }

  const JsonLines& lines_;
  ReportTemplate out_;
  bool shipped_;
};

Result<ReportTemplate> read(std::string_view text, ReportTemplate base, bool shipped) {
  if (text.size() > report_template_bytes_max) {
    return fail(ErrorKind::usage, "report_template.syntax", "The report's template is larger than 128 KB: shorten it.");
  }
  const JsonLines lines = json_lines(text);
  if (lines.fault) {
    return fail(ErrorKind::usage, "report_template.syntax",
                fmt::format("Line {} of the report's template: {}. The template before stays in force.",
                            lines.fault->line, lines.fault->reason));
  }
  SITEPROOF_TRY(const json document, parse_json(text, "The report's template"));
  return Reader(lines, std::move(base), shipped).read(document);
}

}  // namespace

std::string_view to_string(ReportPart part) noexcept {
  for (const NamedPart& entry : parts_known) {
    if (entry.part == part) return entry.name;
  }
  return {};
}

const Bilingual& ReportTemplate::word(std::string_view key) const {
  const auto known = words.find(key);
  if (known == words.end()) throw std::logic_error("the report's template has no word " + std::string(key));
  return known->second;
}

const ReportTemplate& shipped_report_template() {
  static const ReportTemplate shipped = read(shipped_report_template_json(), {}, true).value();
  return shipped;
}

Result<ReportTemplate> parse_report_template(std::string_view text) {
  return read(text, shipped_report_template(), false);
}

}  // namespace siteproof
