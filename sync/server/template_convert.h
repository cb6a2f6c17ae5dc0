#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace siteproof::server {

struct ConvertRequest {
  std::filesystem::path file;  ///< XLSX, CSV with the sheets' names in its first column, or an XForm
  std::filesystem::path out;   ///< where the template goes; empty: it is only given back
  std::string id;              ///< the template's name; empty: the form's own, otherwise the file's
  std::chrono::minutes utc_offset{0};
};

struct Conversion {
  std::string document;  ///< the template, as `template install` takes it
  std::string untaken;   ///< a line for everything of the form that it does not hold, with its place and the reason
};

/// What `siteproof-server template convert` does. Nothing is written when the form cannot be read.
/// Errors: those of read_sheets, read_xform and convert_xlsform; template.file.
[[nodiscard]] Result<Conversion> convert_template(const ConvertRequest& request);

}  // namespace siteproof::server
