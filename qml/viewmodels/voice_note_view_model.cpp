#include "qml/viewmodels/voice_note_view_model.h"

#include <QtCore/QFile>

#include <functional>
#include <utility>

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

/// A recorded file, and what it was recorded for.
struct NoteFile {
  std::shared_ptr<RecordingFolder> folder;  ///< locked until it is saved
  RecordingRequest request;
  std::filesystem::path path;
};

void save_note(AppSession* session, const NoteFile& note, std::function<void(const Status&)> done) {
  // The journal's durable "yes" is told to everybody even when the page that asked is gone meanwhile.
  session->ask<void>(
      session,
      [note](Tablet& tablet) -> Status {
        SITEPROOF_CHECK(Recordings(tablet).add(note.request, note.path));
        // What is on record is on record, even when its first file is left over.
        std::error_code left;
        std::filesystem::remove(note.path, left);
        return {};
      },
      [session, order = words::text(note.request.order.str()), done = std::move(done)](const Status& saved) {
        done(saved);
        if (saved) session->tellChanged(order);
      });
}

}  // namespace

VoiceNoteViewModel::VoiceNoteViewModel(QObject* parent) : OrderAspect(parent), levels_(bars, QVariant(0.0)) {
  connect(this, &OrderAspect::sourceChanged, this, [this] {
    if (source() != nullptr) connect(source(), &OrderSource::orderIdChanged, this, &VoiceNoteViewModel::leaveOrder);
  });
}

VoiceNoteViewModel::~VoiceNoteViewModel() {
  if (recorder_) recorder_->disconnect(this);
  handOver();
}

bool VoiceNoteViewModel::available() const {
  if (!recorder_) return false;
  if (!available_) available_ = recorder_->available();
  return *available_;
}

void VoiceNoteViewModel::setRecorder(VoiceRecorder* recorder) {
  if (recorder == recorder_) return;
  if (recorder_) recorder_->disconnect(this);
  recorder_ = recorder;
  available_.reset();
  if (recorder_) {
    connect(recorder_, &VoiceRecorder::changed, this, [this] {
      if (state_ == State::Playing && !recorder_->playing()) go(State::Recorded);
      available_.reset();
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
  if (photo != about_) turnTo(photo);
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
  session_ = source()->session();
  unwanted_ = false;
  trouble_.clear();
  clearProblem();
  elapsed_ms_ = 0;
  levels_.fill(0.0);
  go(State::Starting);
  emit heard();
  session_->ask<Begun>(
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
  if (unwanted_ || !recorder_) return go(State::Ready);
  go(State::Recording);
  recorder_->record(words::text(path_.string()));
}

void VoiceNoteViewModel::stop() {
  if (state_ == State::Starting) unwanted_ = true;
  if (!recorder_) return;
  if (state_ == State::Recording) recorder_->stop();
  if (state_ == State::Playing) recorder_->silence();
}

void VoiceNoteViewModel::finish(const QString& path) {
  if (path.toStdString() != path_.string()) return;
  go(State::Recorded);
}

void VoiceNoteViewModel::giveUp(const QString& path) {
  if (path.toStdString() != path_.string()) return;
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
  if ((state_ != State::Recorded && state_ != State::Playing) || !session_) return;
  go(State::Saving);
  // On the order it was begun for, whichever the page shows by now.
  save_note(session_, {folder_, request_, path_}, [page = QPointer(this), path = path_](const Status& saved) {
    if (!page) return;
    page->setProblem(saved ? std::nullopt : std::optional(saved.error()));
    if (page->path_ != path) return;
    if (!saved) return page->go(State::Recorded);
    page->clear();
    emit page->kept();
  });
}

void VoiceNoteViewModel::clear() {
  elapsed_ms_ = 0;
  levels_.fill(0.0);
  go(State::Ready);
  emit heard();
}

void VoiceNoteViewModel::handOver() {
  const NoteFile note{folder_, request_, std::exchange(path_, {})};
  // What is being saved is on its way already.
  if (!session_ || state_ == State::Ready || state_ == State::Starting || state_ == State::Saving) return;
  const auto hand = [session = session_, note, page = QPointer(this)] {
    if (!session) return;
    save_note(session, note, [page](const Status& saved) {
      if (page && !saved) page->setProblem(saved.error());
    });
  };
  if (state_ == State::Playing && recorder_) recorder_->silence();
  if (state_ != State::Recording || !recorder_) return hand();
  // The microphone may tell of its end when this page is gone.
  auto* const end = new QObject(session_);
  const QString file = words::text(note.path.string());
  connect(recorder_, &VoiceRecorder::recorded, end, [end, file, hand](const QString& path) {
    if (path != file) return;
    end->deleteLater();
    hand();
  });
  connect(recorder_, &VoiceRecorder::failed, end, [end, file](const QString& path) {
    if (path == file) end->deleteLater();
  });
  connect(recorder_, &QObject::destroyed, end, &QObject::deleteLater);
  recorder_->stop();
}

void VoiceNoteViewModel::turnTo(const QString& photo) {
  if (state_ == State::Starting) {
    unwanted_ = true;
  } else if (state_ != State::Ready) {
    handOver();
    clear();
  }
  about_ = photo;
  emit changed();
}

void VoiceNoteViewModel::leaveOrder() {
  order_.clear();
  turnTo({});
}

}  // namespace siteproof
