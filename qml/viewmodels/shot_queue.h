#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/usecases/photo_check.h"
#include "core/usecases/shot_folder.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/photo_camera.h"

namespace siteproof {

/// A photograph from the shutter to "saved".
struct Shot {
  enum class State { taking, saving, failed, saved };
  QString path;  ///< the camera's file, until it is saved
  PhotoRequest request;
  State state = State::taking;
  std::optional<Error> error;    ///< why it failed
  std::optional<PhotoId> photo;  ///< once saved
  bool was_known = false;
};

/// Takes the camera's shots over, so that the shutter never waits for vault and journal and no shot depends on a page
/// that may be left: each is a file in the shot folder at once, and the worker saves one after the other. A saved one
/// is judged when nothing else waits for the worker, and so are those that an earlier run left without. Bounded: it
/// takes no more while waiting_max shots are unsaved. Lives on the interface's thread.
class ShotQueue : public QObject {
  Q_OBJECT

 public:
  static constexpr int waiting_max = 9;

  /// Without an examiner photos are not judged; it outlives the session.
  ShotQueue(AppSession& session, PhotoCamera& camera, const PhotoExaminer* examiner = nullptr,
            QObject* parent = nullptr);
  ~ShotQueue() override;

  /// Another shot can be taken over: the shot folder is there and the queue is not full.
  [[nodiscard]] bool open() const { return folder_ && !full(); }
  [[nodiscard]] bool full() const;
  /// Takes a photograph; nothing happens when the queue is not open or the camera is not ready.
  bool shoot(const PhotoRequest& request);
  /// Tries to save those again that failed.
  void retry();
  [[nodiscard]] const std::vector<Shot>& shots() const { return shots_; }
  /// These are shown as photos of their order from now on.
  void forgetSaved(const std::set<PhotoId>& shown);
  /// It is saved, and what the examiner finds is still to come.
  [[nodiscard]] bool judging(const PhotoId& photo) const { return judging_.contains(photo); }

 signals:
  void changed();

 private:
  void prepare();
  void save(const QString& path);
  [[nodiscard]] Shot* find(const QString& path);
  void settle(const QString& path, const Result<SavedPhoto>& saved);
  void judge(const PhotoId& photo, const QString& order);
  void lookForUnjudged();
  void judgeNextLeft();

  AppSession& session_;
  QPointer<PhotoCamera> camera_;
  const PhotoExaminer* examiner_;
  std::shared_ptr<ShotFolder> folder_;
  bool preparing_ = false;
  std::vector<Shot> shots_;
  std::set<PhotoId> judging_;
  std::deque<UnjudgedPhoto> left_;  ///< by an earlier run; one at a time, so that nothing waits behind them
  bool looked_ = false;
};

}  // namespace siteproof
