#pragma once

#include "qml/viewmodels/camera_kit.h"

namespace siteproof {

/// Which way to move the camera so that it sees what the photo from before shows; while the camera is open.
class AngleHintsViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::CameraKit* kit READ kit WRITE setKit NOTIFY kitChanged)
  /// The id of the photo from before; empty: no hints.
  Q_PROPERTY(QString pair READ pair WRITE setPair NOTIFY pairChanged)
  /// The QtMultimedia VideoOutput that shows the camera's picture.
  Q_PROPERTY(QObject* output READ output WRITE setOutput NOTIFY outputChanged)
  /// There is something to say.
  Q_PROPERTY(bool shown READ shown NOTIFY changed)
  Q_PROPERTY(bool aligned READ aligned NOTIFY changed)
  /// What to do first, in a word or two.
  Q_PROPERTY(QString text READ text NOTIFY changed)
  /// An arrow's icon: "nearer", "farther", "left", "right", "up", "down", "clockwise", "counterclockwise"; else empty.
  Q_PROPERTY(QString iconName READ iconName NOTIFY changed)

 public:
  using QObject::QObject;
  ~AngleHintsViewModel() override;

  [[nodiscard]] CameraKit* kit() const { return kit_; }
  void setKit(CameraKit* kit);
  [[nodiscard]] QString pair() const { return pair_; }
  void setPair(const QString& photo);
  [[nodiscard]] QObject* output() const { return output_; }
  void setOutput(QObject* output);
  [[nodiscard]] bool shown() const { return guide_ != nullptr && reading_.has_value(); }
  [[nodiscard]] bool aligned() const { return shown() && reading_->aligned; }
  [[nodiscard]] QString text() const;
  [[nodiscard]] QString iconName() const;

 signals:
  void kitChanged();
  void pairChanged();
  void outputChanged();
  void changed();

 private:
  void seek();
  void watch();

  QPointer<CameraKit> kit_;
  QPointer<QObject> output_;
  QString pair_;
  quint64 asked_ = 0;
  std::shared_ptr<const AngleGuide> guide_;
  std::optional<AngleReading> reading_;
};

}  // namespace siteproof
