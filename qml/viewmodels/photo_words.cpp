#include "qml/viewmodels/photo_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace siteproof::words {
namespace {

class PhotoWords {
  Q_DECLARE_TR_FUNCTIONS(PhotoWords)
};

struct Phrase {
  std::string_view name;
  const char* english;
};

constexpr std::array findings{
    Phrase{"blurred", QT_TRANSLATE_NOOP("PhotoWords", "Blurred: hold still and take it again.")},
    Phrase{"too_dark", QT_TRANSLATE_NOOP("PhotoWords", "Too dark: switch the torch on and take it again.")},
    Phrase{"too_bright", QT_TRANSLATE_NOOP("PhotoWords", "Too bright: turn away from the light and take it again.")},
    Phrase{"covered",
           QT_TRANSLATE_NOOP("PhotoWords", "Something covers the lens: take the finger away and try again.")},
    Phrase{"too_small", QT_TRANSLATE_NOOP("PhotoWords", "Too few pixels: take it with the camera's full resolution.")},
    Phrase{"duplicate_of",
           QT_TRANSLATE_NOOP("PhotoWords", "The same as an earlier photo: take it from another angle.")}};

struct Hint {
  std::string_view name;
  const char* icon;
  const char* english;
};

constexpr std::array hints{
    Hint{"move_nearer", "nearer", QT_TRANSLATE_NOOP("PhotoWords", "Nearer")},
    Hint{"move_back", "farther", QT_TRANSLATE_NOOP("PhotoWords", "Step back")},
    Hint{"move_left", "left", QT_TRANSLATE_NOOP("PhotoWords", "To the left")},
    Hint{"move_right", "right", QT_TRANSLATE_NOOP("PhotoWords", "To the right")},
    Hint{"move_up", "up", QT_TRANSLATE_NOOP("PhotoWords", "Higher")},
    Hint{"move_down", "down", QT_TRANSLATE_NOOP("PhotoWords", "Lower")},
    Hint{"rotate_clockwise", "clockwise", QT_TRANSLATE_NOOP("PhotoWords", "Rotate to the right")},
    Hint{"rotate_counterclockwise", "counterclockwise", QT_TRANSLATE_NOOP("PhotoWords", "Rotate to the left")},
    Hint{"tilt_left", "left", QT_TRANSLATE_NOOP("PhotoWords", "Turn to the left")},
    Hint{"tilt_right", "right", QT_TRANSLATE_NOOP("PhotoWords", "Turn to the right")},
    Hint{"tilt_up", "up", QT_TRANSLATE_NOOP("PhotoWords", "Tilt up")},
    Hint{"tilt_down", "down", QT_TRANSLATE_NOOP("PhotoWords", "Tilt down")}};

template <class Entries>
auto find(const Entries& entries, std::string_view name) {
  return std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.name == name; });
}

constexpr int same_view_permille = 850;
constexpr int near_view_permille = 600;

}  // namespace

QString finding(const std::string& name) {
  const auto known = find(findings, name);
  return known != findings.end() ? PhotoWords::tr(known->english)
                                 : PhotoWords::tr("Something may be wrong: look at it and take it again in doubt.");
}

QStringList reasonsToKeep() {
  return {PhotoWords::tr("There is no better light here"), PhotoWords::tr("There is no room to stand elsewhere"),
          PhotoWords::tr("What matters can be seen")};
}

bool isSameView(const AngleScore& score) { return score.permille >= same_view_permille; }

QString angle(const AngleScore& score) {
  if (score.homography_e9.empty()) return PhotoWords::tr("Angle: not the view from before");
  const int percent = (score.permille + 5) / 10;
  if (isSameView(score)) return PhotoWords::tr("Angle %1 %: same view").arg(percent);
  return score.permille >= near_view_permille ? PhotoWords::tr("Angle %1 %: nearly the same view").arg(percent)
                                              : PhotoWords::tr("Angle %1 %: another view").arg(percent);
}

QString hint(const std::string& name) {
  const auto known = find(hints, name);
  return known != hints.end() ? PhotoWords::tr(known->english) : QString();
}

QString hintIcon(const std::string& name) {
  const auto known = find(hints, name);
  return known != hints.end() ? QString::fromLatin1(known->icon) : QString();
}

QString sameAngle() { return PhotoWords::tr("Same angle"); }

QString placeNotSeen() { return PhotoWords::tr("Aim at what the photo from before shows"); }

}  // namespace siteproof::words
