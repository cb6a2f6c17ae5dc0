#pragma once

#include "core/exchange/xlsform_survey.h"

namespace siteproof::xlsform {

/// Turns expressions of XLSForm into ours, which are nearly the same: names become ids.
class Translation {
 public:
  /// All outlive it.
  Translation(const std::map<std::string, Named>& names, const std::set<std::string>& renamed_choices)
      : names_(names), renamed_choices_(renamed_choices) {}

  /// `.` may stand in a constraint only. The reason is part of a sentence: "… : there is no function once()".
  [[nodiscard]] tl::expected<Expression, Bilingual> read(std::string_view source, Column column) const;

 private:
  [[nodiscard]] tl::expected<std::string, Bilingual> renamed(std::string_view source) const;
  [[nodiscard]] tl::expected<std::string, Bilingual> id_of(std::string_view name, bool counted) const;

  const std::map<std::string, Named>& names_;
  const std::set<std::string>& renamed_choices_;
};

}  // namespace siteproof::xlsform
