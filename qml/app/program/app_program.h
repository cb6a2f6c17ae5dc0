#pragma once

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickWindow>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/evidence/photo_examiner.h"
#include "core/ports/position.h"
#include "platform/common/adapters/file_key_store.h"
#include "qml/app/language.h"
#include "qml/viewmodels/angle_reader.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/camera_kit.h"
#include "qml/viewmodels/code_scanner.h"
#include "qml/viewmodels/enrol_view_model.h"
#include "qml/viewmodels/people_desk.h"
#include "qml/viewmodels/report_desk.h"
#include "qml/viewmodels/sync_service.h"
#include "qml/viewmodels/voice_recorder.h"

namespace siteproof {

class DeviceNetwork;

/// The app put together for one shift: one person's data, its synchronisation and its window, and what the tablet's
/// other people still have to send. Lives on the interface's thread; needs a QGuiApplication. Its end waits until
/// everything that was asked for is stored.
class AppProgram {
 public:
  enum class Camera {
    device,  ///< the machine's own, where it has one
    scenes,  ///< a demonstration camera in front of a drawn room, and a microphone that hears a tone
  };
  struct Options {
    std::filesystem::path data;   ///< the tablet's; what lies in it is that of whose shift it is
    QString language;             ///< "zh" or "en"
    bool language_given = false;  ///< speaks `language` whatever was chosen on this tablet before
    QSize size{1280, 800};        ///< the window's, in device-independent pixels
    std::string authority;        ///< PEM file to trust instead of the system's; empty: as at enrolment
    std::string server;           ///< instead of the one from enrolment; empty: that one
    bool synchronise = true;
    Camera camera = Camera::device;
    /// Where a demonstration device is; none: the machine measures it.
    std::optional<PositionFix> position = std::nullopt;
    bool admitted = false;  ///< whose shift it is has entered their PIN already
    /// It is somebody else's shift from now on: this program is to be put away with `finish`, and another one made.
    std::function<void(bool admitted)> change_shift = {};
  };

  AppProgram(Options options, const Clock& clock, Random& random);
  AppProgram(const AppProgram&) = delete;
  AppProgram& operator=(const AppProgram&) = delete;
  ~AppProgram();

  /// Loads the window and begins to open the data. False when there is no window; Qt has said why.
  [[nodiscard]] bool start();
  /// Ends all sending, which may take until a network step is through; `finished` is called then, and this program may
  /// be destroyed.
  void finish(std::function<void()> finished);

  [[nodiscard]] AppSession& session() { return session_; }
  [[nodiscard]] SyncService& service() { return service_; }
  /// After start().
  [[nodiscard]] QQuickWindow& window() { return *window_; }

 private:
  /// Behind the window's first picture.
  void synchroniseSoon();
  void synchronise();
  void addColleagues();

  /// Somebody else who works with this tablet: what they recorded is sent, whoever's shift it is.
  struct Colleague;

  Options options_;
  const Clock& clock_;
  Random& random_;
  std::filesystem::path folder_;  ///< of whose shift it is
  FileKeyStore keys_;
  std::unique_ptr<PositionSource> position_;
  bool put_away_ = false;  ///< the app is not in sight
  TabletWorker::Opener open_;
  Language language_;
  std::unique_ptr<PhotoExaminer> examiner_;  ///< the worker's last jobs may still ask it
  std::shared_ptr<TabletWorker> worker_;     ///< until start(): the session must be its last owner
  AppSession session_;
  std::unique_ptr<DeviceNetwork> network_;
  SyncService service_;
  PeopleDesk people_;
  std::vector<std::unique_ptr<Colleague>> colleagues_;
  bool admitted_, synchronising_ = false;
  std::size_t running_ = 0;  ///< services that have not ended yet
  EnrolDesk desk_;
  std::unique_ptr<PhotoCamera> camera_;
  std::unique_ptr<LevelSensor> level_;
  std::unique_ptr<AngleReader> angles_;
  CameraKit kit_;
  std::unique_ptr<CodeScanner> scanner_;
  std::unique_ptr<VoiceRecorder> recorder_;
  ReportDesk reports_;
  std::unique_ptr<QQmlApplicationEngine> engine_ = std::make_unique<QQmlApplicationEngine>();
  QQuickWindow* window_ = nullptr;
};

}  // namespace siteproof
