#pragma once

#include <QtCore/QPointer>

#include "qml/viewmodels/order_source.h"
#include "qml/viewmodels/row_list_model.h"
#include "qml/viewmodels/voice_recorder.h"

namespace siteproof {

/// One voice note or short video of an order.
struct RecordingRow {
  QString key;  ///< its id
  QString title, detail, about;
  bool playable = false, playing = false;
  friend bool operator==(const RecordingRow&, const RecordingRow&) = default;
};

/// The order's recordings, newest first, each to be played here. Those that an ended run left behind are added to their
/// orders when the page is first shown.
class RecordingsViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::VoiceRecorder* recorder READ recorder WRITE setRecorder NOTIFY recorderChanged)
  Q_PROPERTY(QAbstractItemModel* recordings READ recordings CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)

 public:
  explicit RecordingsViewModel(QObject* parent = nullptr);

  [[nodiscard]] VoiceRecorder* recorder() const { return recorder_; }
  void setRecorder(VoiceRecorder* recorder);
  [[nodiscard]] QAbstractItemModel* recordings() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }

  /// Plays it, or stops it when it is playing.
  Q_INVOKABLE void play(const QString& recording);

 signals:
  void recorderChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  void takeInLeft();
  void show();

  QPointer<VoiceRecorder> recorder_;
  std::vector<Recording> known_;
  RowListModel<RecordingRow> rows_;
  QString playing_;
  quint64 asked_ = 0;
  bool took_in_ = false;
};

}  // namespace siteproof
