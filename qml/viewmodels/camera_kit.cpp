#include "qml/viewmodels/camera_kit.h"

#include <algorithm>
#include <array>

namespace siteproof {
namespace {

constexpr std::array<int, 3> ghost_strengths{0, 30, ghost_percent_max};

}  // namespace

CameraKit::CameraKit(AppSession& session, PhotoCamera& camera, LevelSensor& level, CameraEyes eyes, QObject* parent)
    : QObject(parent),
      session_(session),
      camera_(camera),
      level_(level),
      eyes_(eyes),
      shots_(session, camera, eyes.examiner) {
  connect(&session_, &AppSession::stateChanged, this, &CameraKit::load);
  load();
}

void CameraKit::load() {
  if (session_.state() != AppSession::State::Ready) return;
  session_.ask<CameraPreferences>(this, read_camera_preferences, [this](const Result<CameraPreferences>& kept) {
    if (!kept || chosen_) return;
    preferences_ = *kept;
    emit preferencesChanged();
  });
}

void CameraKit::keep(const CameraPreferences& preferences) {
  chosen_ = true;
  preferences_ = preferences;
  emit preferencesChanged();
  // Where it cannot be kept it holds until the program ends; nobody is stopped in taking a photo for that.
  session_.ask<void>(
      this, [preferences](Tablet& tablet) { return keep_camera_preferences(tablet, preferences); },
      [](const Status&) {});
}

void CameraKit::setGrid(bool shown) {
  if (shown == preferences_.grid) return;
  CameraPreferences wanted = preferences_;
  wanted.grid = shown;
  keep(wanted);
}

void CameraKit::nextGhost() {
  const auto stronger = std::find_if(ghost_strengths.begin(), ghost_strengths.end(),
                                     [this](int percent) { return percent > preferences_.ghost_percent; });
  CameraPreferences wanted = preferences_;
  wanted.ghost_percent = stronger == ghost_strengths.end() ? ghost_strengths.front() : *stronger;
  keep(wanted);
}

}  // namespace siteproof
