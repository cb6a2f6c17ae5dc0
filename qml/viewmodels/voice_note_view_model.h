#pragma once

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

#include <filesystem>
#include <memory>
#include <optional>

#include "core/usecases/recording_folder.h"
#include "qml/viewmodels/order_source.h"
#include "qml/viewmodels/voice_recorder.h"

namespace siteproof {

/// A voice note on its way: recorded, listened to, then saved or deleted. What was recorded belongs to the order it was
/// begun on, and to the photo; when the page turns to another one or goes, it is saved there.
class VoiceNoteViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::VoiceRecorder* recorder READ recorder WRITE setRecorder NOTIFY recorderChanged)
  /// The photo that the note speaks of; empty when it is about the order.
  Q_PROPERTY(QString about READ about WRITE setAbout NOTIFY changed)
  Q_PROPERTY(bool available READ available NOTIFY changed)
  Q_PROPERTY(State state READ state NOTIFY changed)
  /// "0:12"
  Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY heard)
  /// How loud the last moments were, oldest first, 0 to 1; always `bars` of them.
  Q_PROPERTY(QVariantList levels READ levels NOTIFY heard)
  Q_PROPERTY(QString hint READ hint NOTIFY changed)
  Q_PROPERTY(QString trouble READ trouble NOTIFY changed)

 public:
  enum class State { Ready, Starting, Recording, Recorded, Playing, Saving };
  Q_ENUM(State)
  static constexpr int bars = 24;
  static constexpr qint64 longest_ms = 10 * 60 * 1000;

  explicit VoiceNoteViewModel(QObject* parent = nullptr);
  ~VoiceNoteViewModel() override;

  [[nodiscard]] VoiceRecorder* recorder() const { return recorder_; }
  void setRecorder(VoiceRecorder* recorder);
  [[nodiscard]] QString about() const { return about_; }
  void setAbout(const QString& photo);
  /// Loads what the device has of sound when it is first asked.
  [[nodiscard]] bool available() const;
  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] QString elapsedText() const;
  [[nodiscard]] QVariantList levels() const { return levels_; }
  [[nodiscard]] QString hint() const;
  [[nodiscard]] QString trouble() const { return trouble_; }

  Q_INVOKABLE void record();
  Q_INVOKABLE void stop();
  Q_INVOKABLE void play();
  /// Deletes what was recorded and not saved.
  Q_INVOKABLE void discard();
  Q_INVOKABLE void save();

 signals:
  void recorderChanged();
  void changed();
  void heard();
  /// It is on the order now.
  void kept();

 protected:
  void update(const OrderPage& page) override;

 private:
  struct Begun {
    std::shared_ptr<RecordingFolder> folder;
    std::filesystem::path path;
  };
  void go(State state);
  void take(const Begun& begun);
  void finish(const QString& path);
  void giveUp(const QString& path);
  void clear();
  void turnTo(const QString& photo);
  void handOver();
  void leaveOrder();

  QPointer<VoiceRecorder> recorder_;
  mutable std::optional<bool> available_;  ///< as it was when last asked
  QString about_, place_, trouble_, order_;
  State state_ = State::Ready;
  std::shared_ptr<RecordingFolder> folder_;
  QPointer<AppSession> session_;  ///< in which it was begun
  RecordingRequest request_;      ///< of what is being recorded
  std::filesystem::path path_;
  qint64 elapsed_ms_ = 0;
  QVariantList levels_;
  bool unwanted_ = false;  ///< before the microphone was open
};

}  // namespace siteproof
