#pragma once

#include <QtCore/QString>

#include <optional>
#include <vector>

#include "core/model/evidence.h"

// A photo's layer of marks as one text, for roles, properties and drafts of the interface; the record has its own form.
namespace siteproof {

/// An array of {"kind", "colour", "points": [[x, y], …], "text", "length", "unit"}; empty for no marks.
[[nodiscard]] QString marks_to_json(const std::vector<Mark>& marks);
/// Nothing for what marks_to_json did not write; an empty text is no marks.
[[nodiscard]] std::optional<std::vector<Mark>> marks_from_json(const QString& json);

}  // namespace siteproof
