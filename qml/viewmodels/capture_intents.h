#pragma once

#include <QtCore/QObject>

#include <optional>
#include <set>
#include <vector>

#include "core/usecases/captures.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// What the camera on this page may be used for: each intent is on record before the shutter opens for it. Made ahead
/// for the shots that are likely next, so that the shutter waits for none of them. Lives on the interface's thread.
class CaptureIntents : public QObject {
  Q_OBJECT

 public:
  /// Beyond it the oldest are made anew when they are wanted again.
  static constexpr std::size_t kept_max = 64;

  using QObject::QObject;

  /// The shots that are likely next, the next one first. Those without an intent get one, all at a time. One that no
  /// shot was taken with goes along to another place: whoever types a place opens the camera once.
  void want(AppSession& session, std::vector<PhotoRequest> wanted);
  /// A shot is taken with it: it stays as it is.
  void tellUsed(const CaptureId& capture) { used_.insert(capture); }
  /// With its capture, once that is durable.
  [[nodiscard]] std::optional<PhotoRequest> find(const PhotoRequest& wanted) const;
  /// Why the last ones could not be recorded.
  [[nodiscard]] const std::optional<Error>& problem() const { return problem_; }
  void tryAgain();

 signals:
  void changed();

 private:
  [[nodiscard]] std::optional<CaptureId> unusedFor(const PhotoRequest& wanted) const;

  std::vector<PhotoRequest> intended_;
  std::set<CaptureId> used_;
  std::optional<Error> problem_;
  bool asking_ = false;
};

}  // namespace siteproof
