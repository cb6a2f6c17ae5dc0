#pragma once

#include "core/exchange/sheet.h"

namespace siteproof {

/// An ODK XForm (https://getodk.github.io/xforms-spec/), as converters make it of an XLSForm, as the sheets of that
/// XLSForm, for convert_xlsform: questions, groups and repeats of its body with their bindings, what is calculated,
/// choices in place or of a list within the form, texts in all their languages. Paths in expressions become `${name}`.
/// A row's line is that of its element in the document; the headings stand in line 0.
/// Errors (usage): sheet.malformed, sheet.encoding, xlsform.no_survey.
[[nodiscard]] Result<std::vector<Sheet>> read_xform(ByteView bytes);

/// Whether a file begins as XML does.
[[nodiscard]] bool looks_like_xml(ByteView bytes) noexcept;

}  // namespace siteproof
