#pragma once

#include <chrono>
#include <nlohmann/json.hpp>

#include "core/exchange/sheet.h"
#include "core/model/bilingual.h"

namespace siteproof {

/// Something of a form that its template does not hold as the form says it: left out, or taken in another way.
struct Untaken {
  std::string sheet;
  std::int64_t line = 0;  ///< as Sheet::Row::line; 0: the sheet as a whole
  std::string column;     ///< its heading as the file has it; empty: the whole line
  std::string value;      ///< what stands there
  Bilingual why;          ///< what became of it, and what a person can do
};

struct ConvertedForm {
  nlohmann::ordered_json document;  ///< what parse_template takes, in the order in which people write it
  std::vector<Untaken> untaken;     ///< by sheet and line
};

struct XlsFormOptions {
  std::string id;                      ///< the template's name; empty: the form's own, otherwise file_name
  std::string file_name = "form";      ///< without its ending
  std::chrono::minutes utc_offset{0};  ///< of the estate's wall clock: XLSForm leaves it to the device
};

/// Makes a form template of an XLSForm (https://xlsform.org/en/, https://xlsform.org/en/ref-table/): sheets "survey",
/// "choices" and "settings", or one table whose first column names them, as converters take it from CSV. templates.md
/// in core/model says what becomes what. A condition that the template cannot hold is left out of its item, and listed.
/// The same sheets always give the same. Errors (usage): xlsform.no_survey, xlsform.too_large, xlsform.template,
/// sheet.encoding, and those of a template's name.
[[nodiscard]] Result<ConvertedForm> convert_xlsform(const std::vector<Sheet>& sheets, const XlsFormOptions& options);

}  // namespace siteproof
