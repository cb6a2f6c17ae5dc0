#include "qml/viewmodels/recordings_view_model.h"

#include "core/usecases/recording_folder.h"
#include "qml/viewmodels/seal_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<RecordingRow>> recording_roles() {
  return {{"recordingId", [](const RecordingRow& r) { return QVariant(r.key); }},
          {"title", [](const RecordingRow& r) { return QVariant(r.title); }},
          {"detail", [](const RecordingRow& r) { return QVariant(r.detail); }},
          {"about", [](const RecordingRow& r) { return QVariant(r.about); }},
          {"playable", [](const RecordingRow& r) { return QVariant(r.playable); }},
          {"playing", [](const RecordingRow& r) { return QVariant(r.playing); }}};
}

QString length(const Recording& recording) {
  if (!recording.duration_ms) return {};
  const std::int64_t seconds = (*recording.duration_ms + 500) / 1000;
  return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

RecordingsViewModel::RecordingsViewModel(QObject* parent) : OrderAspect(parent), rows_(recording_roles(), this) {}

void RecordingsViewModel::setRecorder(VoiceRecorder* recorder) {
  if (recorder == recorder_) return;
  if (recorder_) recorder_->disconnect(this);
  recorder_ = recorder;
  if (recorder_) {
    connect(recorder_, &VoiceRecorder::changed, this, [this] {
      if (!recorder_->playing()) playing_.clear();
      show();
    });
  }
  emit recorderChanged();
  show();
}

void RecordingsViewModel::update(const OrderPage& page) {
  takeInLeft();
  known_ = page.order.recordings;
  show();
}

void RecordingsViewModel::takeInLeft() {
  if (took_in_) return;
  took_in_ = true;
  AppSession* const session = source()->session();
  session->ask<int>(
      session, [](Tablet& tablet) { return take_in_left_recordings(tablet); },
      [session](const Result<int>& added) {
        if (added && *added > 0) session->tellAllChanged();
      });
}

void RecordingsViewModel::show() {
  if (source() == nullptr || source()->session() == nullptr) return;
  const UtcTime now = source()->session()->now();
  std::vector<RecordingRow> rows;
  for (auto one = known_.rbegin(); one != known_.rend(); ++one) {
    const QString id = words::text(one->id.str());
    const bool voice = one->kind == RecordingKind::voice;
    rows.push_back({id, voice ? tr("Voice note") : tr("Video"),
                    seal_words::dotted(
                        {length(*one), words::text(one->place), words::when(one->at, now), words::text(one->by.str())}),
                    one->about ? words::text(one->about->str()) : QString(), voice && recorder_ != nullptr,
                    id == playing_});
  }
  rows_.show(std::move(rows));
}

void RecordingsViewModel::play(const QString& recording) {
  if (!recorder_ || source() == nullptr || recorder_->recording()) return;
  const bool again = recording == playing_;
  recorder_->silence();
  playing_.clear();
  show();
  const quint64 question = ++asked_;
  if (again) return;
  source()->session()->ask<Bytes>(
      this,
      [order = source()->orderId().toStdString(), id = recording.toStdString()](Tablet& tablet) -> Result<Bytes> {
        SITEPROOF_TRY(const OrderId its_order, OrderId::parse(order));
        SITEPROOF_TRY(const RecordingId its_id, RecordingId::parse(id));
        return Recordings(tablet).original(its_order, its_id);
      },
      [this, question, recording](const Result<Bytes>& bytes) {
        if (question != asked_ || !recorder_) return;
        setProblem(bytes ? std::nullopt : std::optional(bytes.error()));
        if (!bytes) return;
        playing_ = recording;
        recorder_->play(
            QByteArray(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size())));
        show();
      });
}

}  // namespace siteproof
