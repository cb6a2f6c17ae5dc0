#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "core/model/evidence.h"

// What the interface says of a photo's quality and angle, in the language of now. Interface's thread.
namespace siteproof::words {

/// What is wrong and what to do, of a finding's name; a name that a newer version gave is answered in general.
[[nodiscard]] QString finding(const std::string& name);
/// Reasons for keeping a photo with findings that are ready to be chosen.
[[nodiscard]] QStringList reasonsToKeep();
/// "Angle 92 %: same view"
[[nodiscard]] QString angle(const AngleScore& score);
/// Near enough the same view to be laid side by side.
[[nodiscard]] bool isSameView(const AngleScore& score);

/// What to do with the camera, of a hint's name.
[[nodiscard]] QString hint(const std::string& name);
/// The icon of a hint; empty for one that is not known.
[[nodiscard]] QString hintIcon(const std::string& name);
[[nodiscard]] QString sameAngle();
[[nodiscard]] QString placeNotSeen();

}  // namespace siteproof::words
