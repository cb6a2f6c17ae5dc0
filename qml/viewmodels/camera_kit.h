#pragma once

#include "core/usecases/camera_preferences.h"
#include "qml/viewmodels/angle_reader.h"
#include "qml/viewmodels/level_sensor.h"
#include "qml/viewmodels/shot_queue.h"

namespace siteproof {

/// What looks at pictures; none of it in a build without the library.
struct CameraEyes {
  const PhotoExaminer* examiner = nullptr;
  AngleReader* angles = nullptr;
};

/// What taking photographs needs on this machine: the camera, the level, what judges pictures, the queue of shots, and
/// how the camera's page is set. The program makes one and hands it to its window; it outlives every page. Lives on the
/// interface's thread.
class CameraKit : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes one kit and hands it to its window.")
  Q_PROPERTY(siteproof::PhotoCamera* camera READ camera CONSTANT)
  Q_PROPERTY(siteproof::LevelSensor* level READ level CONSTANT)
  Q_PROPERTY(bool grid READ grid WRITE setGrid NOTIFY preferencesChanged)
  /// How strongly the photo from before shows through: 0, 30 or 50 percent, one after the other.
  Q_PROPERTY(int ghostPercent READ ghostPercent NOTIFY preferencesChanged)

 public:
  CameraKit(AppSession& session, PhotoCamera& camera, LevelSensor& level, CameraEyes eyes = {},
            QObject* parent = nullptr);

  [[nodiscard]] PhotoCamera* camera() const { return &camera_; }
  [[nodiscard]] LevelSensor* level() const { return &level_; }
  [[nodiscard]] ShotQueue& shots() { return shots_; }
  [[nodiscard]] AppSession& session() { return session_; }
  [[nodiscard]] const PhotoExaminer* examiner() const { return eyes_.examiner; }
  [[nodiscard]] AngleReader* angles() const { return eyes_.angles; }
  [[nodiscard]] bool grid() const { return preferences_.grid; }
  void setGrid(bool shown);
  [[nodiscard]] int ghostPercent() const { return preferences_.ghost_percent; }
  Q_INVOKABLE void nextGhost();

 signals:
  void preferencesChanged();

 private:
  void load();
  void keep(const CameraPreferences& preferences);

  AppSession& session_;
  PhotoCamera& camera_;
  LevelSensor& level_;
  CameraEyes eyes_;
  ShotQueue shots_;
  CameraPreferences preferences_;
  bool chosen_ = false;  ///< on this page already: what was kept comes too late
};

}  // namespace siteproof
