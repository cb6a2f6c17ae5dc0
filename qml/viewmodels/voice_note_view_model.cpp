#include "qml/viewmodels/voice_note_view_model.h"

#include <QtCore/QFile>

#include "qml/viewmodels/words.h"

namespace siteproof {

VoiceNoteViewModel::VoiceNoteViewModel(QObject* parent) : OrderAspect(parent), levels_(bars, QVariant(0.0)) {
  connect(this, &OrderAspect::sourceChanged, this, [this] {
    if (source() != nullptr) connect(source(), &OrderSource::orderIdChanged, this, &VoiceNoteViewModel::leaveOrder);
  });
}

void VoiceNoteViewModel::setRecorder(VoiceRecorder* recorder) {
  if (recorder == recorder_) return;
  if (recorder_) recorder_->disconnect(this);
  recorder_ = recorder;
  if (recorder_) {
    connect(recorder_, &VoiceRecorder::changed, this, [this] {
      if (state_ == State::Playing && !recorder_->playing()) go(State::Recorded);
      emit changed();
    });
    connect(recorder_, &VoiceRecorder::heard, this, [this] {
      if (state_ != State::Recording) return;
      elapsed_ms_ = recorder_->elapsedMs();
      levels_.removeFirst();
      levels_ << recorder_->level();
      emit heard();
      if (elapsed_ms_ >= longest_ms) stop();
    });
    connect(recorder_, &VoiceRecorder::recorded, this, &VoiceNoteViewModel::finish);
    connect(recorder_, &VoiceRecorder::failed, this, &VoiceNoteViewModel::giveUp);
  }
  emit recorderChanged();
  emit changed();
}

void VoiceNoteViewModel::setAbout(const QString& photo) {
  if (photo == about_) return;
  about_ = photo;
  emit changed();
}

void VoiceNoteViewModel::update(const OrderPage& page) {
  order_ = words::text(page.order.id.str());
  place_ = words::text(page.order.intake.place);
  emit changed();
}

void VoiceNoteViewModel::go(State state) {
  state_ = state;
  emit changed();
}

QString VoiceNoteViewModel::elapsedText() const {
  const qint64 seconds = elapsed_ms_ / 1000;
  return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString VoiceNoteViewModel::hint() const {
  if (!available()) return tr("This device has no microphone.");
  switch (state_) {
    case State::Ready: return tr("Press and speak; up to 10 minutes.");
    case State::Starting: return tr("The microphone is being opened.");
    case State::Recording: return tr("Recording. Press again to stop.");
    case State::Recorded: return tr("Listen to it, then save or delete it.");
    case State::Playing: return tr("Playing back.");
    case State::Saving: return tr("It is being saved.");
  }
  return {};
}

void VoiceNoteViewModel::record() {
  if (state_ != State::Ready || !available() || source() == nullptr || order_.isEmpty()) return;
  const auto order = OrderId::parse(order_.toStdString());
  if (!order) return;
  request_ = {*order, RecordingKind::voice, place_.toStdString(), std::nullopt};
  if (const auto photo = PhotoId::parse(about_.toStdString()); photo && !about_.isEmpty()) request_.about = *photo;
  trouble_.clear();
  clearProblem();
  elapsed_ms_ = 0;
  levels_.fill(0.0);
  go(State::Starting);
  emit heard();
  source()->session()->ask<Begun>(
      this,
      [request = request_, folder = folder_,
       ending = recorder_->ending().toStdString()](Tablet& tablet) -> Result<Begun> {
        Begun begun{folder, {}};
        if (!begun.folder) {
          SITEPROOF_TRY(begun.folder, RecordingFolder::open(tablet));
        }
        SITEPROOF_TRY(begun.path, begun.folder->begin(tablet, request, ending));
        return begun;
      },
      [this](const Result<Begun>& begun) {
        if (begun) return take(*begun);
        go(State::Ready);
        setProblem(begun.error());
      });
}

void VoiceNoteViewModel::take(const Begun& begun) {
  folder_ = begun.folder;
  path_ = begun.path;
  if (leaving_ || !recorder_) {
    leaving_ = false;
    return go(State::Ready);
  }
  go(State::Recording);
  recorder_->record(words::text(path_.string()));
}

void VoiceNoteViewModel::stop() {
  if (!recorder_) return;
  if (state_ == State::Recording) recorder_->stop();
  if (state_ == State::Playing) recorder_->silence();
}

void VoiceNoteViewModel::finish(const QString& path) {
  if (path.toStdString() != path_.string()) return;
  go(State::Recorded);
  if (leaving_) save();
}

void VoiceNoteViewModel::giveUp(const QString& path) {
  if (path.toStdString() != path_.string()) return;
  leaving_ = false;
  trouble_ = tr("The microphone heard nothing. Check that it is allowed and that no other program uses it.");
  go(State::Ready);
}

void VoiceNoteViewModel::play() {
  if (state_ != State::Recorded || !recorder_) return;
  QFile file(words::text(path_.string()));
  if (!file.open(QIODevice::ReadOnly)) return;
  go(State::Playing);
  recorder_->play(file.readAll());
}

void VoiceNoteViewModel::discard() {
  stop();
  if (state_ != State::Recorded && state_ != State::Playing) return;
  QFile::remove(words::text(path_.string()));
  clear();
}

void VoiceNoteViewModel::save() {
  if (state_ == State::Playing) stop();
  if ((state_ != State::Recorded && state_ != State::Playing) || source() == nullptr) return;
  AppSession* const session = source()->session();
  if (session == nullptr) return;
  go(State::Saving);
  // On the order it was begun for, whichever the page shows by now.
  session->ask<void>(
      this,
      [request = request_, path = path_](Tablet& tablet) -> Status {
        SITEPROOF_CHECK(Recordings(tablet).add(request, path));
        // What is on record is on record, even when its first file is left over.
        std::error_code left;
        std::filesystem::remove(path, left);
        return {};
      },
      [this, session, order = words::text(request_.order.str())](const Status& saved) {
        leaving_ = false;
        setProblem(saved ? std::nullopt : std::optional(saved.error()));
        if (!saved) return go(State::Recorded);
        clear();
        emit kept();
        session->tellChanged(order);
      });
}

void VoiceNoteViewModel::clear() {
  elapsed_ms_ = 0;
  levels_.fill(0.0);
  go(State::Ready);
  emit heard();
}

void VoiceNoteViewModel::leaveOrder() {
  order_.clear();
  about_.clear();
  if (state_ == State::Ready) return emit changed();
  leaving_ = true;
  if (state_ == State::Recorded || state_ == State::Playing) return save();
  stop();
}

}  // namespace siteproof
