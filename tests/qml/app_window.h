#pragma once

#include <QtCore/QStringList>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <functional>
#include <memory>
#include <string_view>

#include "qml/viewmodels/camera_kit.h"
#include "qml/viewmodels/enrol_view_model.h"
#include "qml/viewmodels/sync_service.h"
#include "qml/viewmodels/voice_recorder.h"
#include "tests/qml/app_world.h"

namespace siteproof {

/// The app's window on a world's tablet, without a network; driven by clicks and keys. The test fails when Qt had
/// anything to warn of while it was open.
class AppWindow {
 public:
  struct Options {
    QSize size{800, 1280};
    CameraKit* kit = nullptr;
    EnrolDesk::HandIn hand_in;
    VoiceRecorder* recorder = nullptr;
  };
  AppWindow(AppWorld& world, Options options);
  ~AppWindow();
  AppWindow(const AppWindow&) = delete;
  AppWindow& operator=(const AppWindow&) = delete;

  using Wanted = std::function<bool(const QQuickItem&)>;
  /// The first visible item that is wanted, depth first; nullptr when there is none.
  [[nodiscard]] static QQuickItem* find_below(QQuickItem* item, const Wanted& wanted);
  [[nodiscard]] QQuickItem* find(const Wanted& wanted) const { return find_below(window->contentItem(), wanted); }
  /// The same once it is there: lists make their delegates with the next frame.
  [[nodiscard]] QQuickItem* await(const Wanted& wanted) const;

  /// Calls a function of the shell.
  void call(const char* function, const QString& argument);
  /// In the item's middle, or so far from it.
  void click(QQuickItem* item, QPointF aside = {});
  /// Of what is wanted, as it stands once everything was drawn: a page may make its items anew meanwhile.
  void click(const Wanted& wanted);
  void type(std::string_view letters);

  /// What Qt has warned of since the window was opened.
  [[nodiscard]] static QStringList& warnings();
  [[nodiscard]] QQmlApplicationEngine& engine() { return *engine_; }
  [[nodiscard]] SyncService& service() { return service_; }

  AppWorld& app;
  QQuickWindow* window = nullptr;
  QQuickItem* shell = nullptr;  ///< nullptr on a tablet that is not set up

 private:
  SyncService service_;
  EnrolDesk desk_;
  std::unique_ptr<QQmlApplicationEngine> engine_ = std::make_unique<QQmlApplicationEngine>();
};

}  // namespace siteproof
