#include "qml/viewmodels/shot_queue.h"

#include <algorithm>
#include <filesystem>

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

// The record calls it as cameras call their files.
std::string recorded_name(const std::filesystem::path& path) {
  return "IMG_" + path.filename().string().substr(0, 6) + ".jpg";
}

}  // namespace

ShotQueue::ShotQueue(AppSession& session, PhotoCamera& camera, const PhotoExaminer* examiner, QObject* parent)
    : QObject(parent), session_(session), camera_(&camera), examiner_(examiner) {
  connect(&session_, &AppSession::stateChanged, this, &ShotQueue::prepare);
  connect(camera_, &PhotoCamera::taken, this, &ShotQueue::save);
  connect(camera_, &PhotoCamera::failed, this, [this](const QString& path) {
    std::erase_if(shots_, [&](const Shot& shot) { return shot.path == path; });
    emit changed();
  });
  prepare();
}

ShotQueue::~ShotQueue() = default;

void ShotQueue::prepare() {
  lookForUnjudged();
  if (folder_ || preparing_ || session_.state() != AppSession::State::Ready) return;
  using Folder = std::shared_ptr<ShotFolder>;
  preparing_ = true;
  session_.ask<Folder>(
      this, [](Tablet& tablet) { return ShotFolder::open(tablet); },
      [this](const Result<Folder>& folder) {
        preparing_ = false;
        if (folder) folder_ = *folder;
        emit changed();
      });
}

bool ShotQueue::full() const {
  const auto unsaved =
      std::count_if(shots_.begin(), shots_.end(), [](const Shot& shot) { return shot.state != Shot::State::saved; });
  return unsaved >= waiting_max;
}

bool ShotQueue::shoot(const PhotoRequest& request) {
  if (!open() || !camera_ || !camera_->ready()) return false;
  const QString path = words::text(folder_->path_for(request).string());
  shots_.push_back({path, request, Shot::State::taking, {}, {}, false});
  camera_->shoot(path);
  emit changed();
  return true;
}

Shot* ShotQueue::find(const QString& path) {
  const auto at = std::find_if(shots_.begin(), shots_.end(), [&](const Shot& shot) { return shot.path == path; });
  return at == shots_.end() ? nullptr : &*at;
}

void ShotQueue::save(const QString& path) {
  Shot* const shot = find(path);
  if (shot == nullptr) return;
  shot->state = Shot::State::saving;
  shot->error.reset();
  // The folder stays locked until the last of its shots is served, even when the window closes meanwhile.
  session_.ask<SavedPhoto>(
      this,
      [request = shot->request, folder = folder_,
       file = std::filesystem::path(path.toStdString())](Tablet& tablet) -> Result<SavedPhoto> {
        SITEPROOF_TRY(SavedPhoto saved, Photos(tablet).add(request, file, recorded_name(file)));
        // A file that cannot be removed is found to be known when the next run looks.
        std::error_code left;
        std::filesystem::remove(file, left);
        return saved;
      },
      [this, path](const Result<SavedPhoto>& saved) { settle(path, saved); });
  emit changed();
}

void ShotQueue::settle(const QString& path, const Result<SavedPhoto>& saved) {
  Shot* const shot = find(path);
  if (shot == nullptr) return;
  if (saved) {
    shot->state = Shot::State::saved;
    shot->photo = saved->photo.id;
    shot->was_known = saved->was_known;
  } else {
    shot->state = Shot::State::failed;
    shot->error = saved.error();
  }
  const QString order = words::text(shot->request.order.str());
  if (saved) judge(saved->photo.id, order);
  // Those that no page shows are not kept for ever.
  while (std::ssize(shots_) > 2 * waiting_max) {
    const auto done =
        std::find_if(shots_.begin(), shots_.end(), [](const Shot& one) { return one.state == Shot::State::saved; });
    if (done == shots_.end()) break;
    shots_.erase(done);
  }
  emit changed();
  if (saved) session_.tellChanged(order);
}

void ShotQueue::judge(const PhotoId& photo, const QString& order) {
  if (examiner_ == nullptr || !judging_.insert(photo).second) return;
  session_.ask<PhotoAssessment>(
      this, [examiner = examiner_, photo](Tablet& tablet) { return PhotoCheck(tablet, *examiner).check(photo); },
      [this, photo, order](const Result<PhotoAssessment>& judged) {
        judging_.erase(photo);
        emit changed();
        // A photo that could not be judged is no worse for it.
        if (judged) session_.tellChanged(order);
        if (judging_.empty()) judgeNextLeft();
      },
      TabletWorker::Urgency::picture);
}

void ShotQueue::lookForUnjudged() {
  if (looked_ || examiner_ == nullptr || session_.state() != AppSession::State::Ready) return;
  looked_ = true;
  using Left = std::vector<UnjudgedPhoto>;
  session_.ask<Left>(
      this, [examiner = examiner_](Tablet& tablet) { return PhotoCheck(tablet, *examiner).unjudged(); },
      [this](const Result<Left>& left) {
        if (!left) return;
        left_.assign(left->begin(), left->end());
        if (judging_.empty()) judgeNextLeft();
      },
      TabletWorker::Urgency::picture);
}

void ShotQueue::judgeNextLeft() {
  if (left_.empty()) return;
  const UnjudgedPhoto next = left_.front();
  left_.pop_front();
  judge(next.id, words::text(next.order.str()));
  emit changed();
}

void ShotQueue::retry() {
  std::vector<QString> paths;
  for (const Shot& shot : shots_) {
    if (shot.state == Shot::State::failed) paths.push_back(shot.path);
  }
  for (const QString& path : paths) save(path);
}

void ShotQueue::forgetSaved(const std::set<PhotoId>& shown) {
  const auto gone = std::erase_if(shots_, [&](const Shot& shot) { return shot.photo && shown.contains(*shot.photo); });
  if (gone > 0) emit changed();
}

}  // namespace siteproof
