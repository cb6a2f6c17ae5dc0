#pragma once

#include <QtCore/QString>

#include <vector>

namespace siteproof {

/// What the program is made of, and under which licence each part is.
struct ShippedPart {
  QString name, version, licence;
  QString package;  ///< of the system, whose licence text is installed with it; empty: the text comes with the program
};

[[nodiscard]] const std::vector<ShippedPart>& shipped_parts();
/// The whole text, or nothing when it is not on this machine. Reads a file.
[[nodiscard]] QString licence_text(const ShippedPart& part);

}  // namespace siteproof
