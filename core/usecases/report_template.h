#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/checklist_template.h"

namespace siteproof {

/// The report's named blocks.
enum class ReportPart { facts, visit, findings, plan, photos, recordings, materials, signatures, seal };
[[nodiscard]] std::string_view to_string(ReportPart) noexcept;

/// Colours as "#rrggbb".
struct ReportColours {
  std::string accent, text, muted, line, panel;
  friend bool operator==(const ReportColours&, const ReportColours&) = default;
};

/// How a company wants its report: names, order of the blocks, words, colours. Immutable once read.
struct ReportTemplate {
  std::string id;
  int version = 0;
  std::string logo;
  Bilingual company, contact;
  ReportColours colours;
  std::vector<ReportPart> parts;
  std::map<std::string, Bilingual, std::less<>> words;

  /// `key` is one of the shipped template's.
  [[nodiscard]] const Bilingual& word(std::string_view key) const;
};

inline constexpr std::size_t report_template_bytes_max = 128 * 1024;

/// templates/owner_report.json as it was when the program was built.
[[nodiscard]] const ReportTemplate& shipped_report_template();

/// Reads a company's template; what it leaves out is as shipped. Refused as usage with the line and the reason:
/// "report_template.syntax", "report_template.field" (unknown, twice, or of the wrong type), "report_template.words"
/// (unknown, empty or too long), "report_template.colour" (no colour, or too pale to read on white: WCAG 2.1 contrast
/// below 4.5), "report_template.sections" (unknown, twice, or one of facts, signatures and seal left out).
[[nodiscard]] Result<ReportTemplate> parse_report_template(std::string_view json);

}  // namespace siteproof
