#include "qml/viewmodels/sync_service.h"

#include <QtCore/QMetaObject>

#include "core/usecases/tablet_sync_door.h"

namespace siteproof {
namespace {

// After a run that only a person can help; they ask again by nudging, and a lapsed certificate may have been renewed.
constexpr std::chrono::minutes retry_after_stop{10};

// The address the tablet was enrolled with, or another one where the same server is reached today.
class AddressedDoor final : public TabletSyncDoor {
 public:
  AddressedDoor(Tablet& tablet, std::string server_url) : TabletSyncDoor(tablet), server_url_(std::move(server_url)) {}
  Result<SyncIdentity> identity() override {
    SITEPROOF_TRY(SyncIdentity identity, TabletSyncDoor::identity());
    if (!server_url_.empty()) identity.server_url = server_url_;
    return identity;
  }

 private:
  std::string server_url_;
};

std::optional<Error> reason_of(const SyncProgress& progress) {
  return progress.waits.empty() ? std::nullopt : std::optional(progress.waits.front().reason);
}

}  // namespace

SyncService::SyncService(Parts parts, QObject* parent) : QObject(parent), parts_(std::move(parts)) {}

SyncService::~SyncService() {
  cancel_ = true;
  waiter_.nudge();
  if (thread_.joinable()) thread_.join();
}

void SyncService::start() {
  if (!started() && !cancel_) thread_ = std::thread([this] { run(); });
}

void SyncService::end() {
  cancel_ = true;
  waiter_.nudge();
  if (!started()) QMetaObject::invokeMethod(this, &SyncService::ended, Qt::QueuedConnection);
}

void SyncService::nudge() { waiter_.nudge(); }

void SyncService::beginAnew() {
  anew_ = true;
  waiter_.nudge();
}

void SyncService::setWishes(const SyncPreferences& wishes) {
  {
    const std::lock_guard lock(wishes_mutex_);
    wishes_ = wishes;
  }
  reconsider();
}

void SyncService::reconsider() {
  waiter_.nudge();
  emit progressed();
}

NetworkState SyncService::network() const {
  return parts_.connectivity != nullptr ? parts_.connectivity->network() : NetworkState{};
}

Traffic SyncService::traffic() const {
  const NetworkState now = network();
  const std::lock_guard lock(wishes_mutex_);
  return what_may_go(wishes_.value_or(SyncPreferences{}), now);
}

// What was said meanwhile on the page is newer.
void SyncService::take_kept_wishes(Tablet& tablet) {
  const auto kept = read_sync_preferences(tablet);
  const std::lock_guard lock(wishes_mutex_);
  if (!wishes_ && kept) wishes_ = *kept;
}

void SyncService::tell(const SyncProgress& progress, const std::optional<Error>& trouble) {
  QMetaObject::invokeMethod(
      this,
      [this, progress, trouble] {
        const bool news = progress.tally.changes > progress_.tally.changes;
        progress_ = progress;
        trouble_ = trouble;
        emit progressed();
        if (news) emit pulled();
      },
      Qt::QueuedConnection);
}

void SyncService::run() {
  if (parts_.begin_thread) parts_.begin_thread();
  std::unique_ptr<Tablet> tablet;
  while (!cancel_) {
    if (!tablet) {
      auto opened = parts_.open();
      if (opened) {
        tablet = std::move(*opened);
      } else {
        tell({}, opened.error());
      }
    }
    if (tablet) {
      take_kept_wishes(*tablet);
      AddressedDoor door(*tablet, parts_.server_url);
      const auto transport = parts_.connect(*tablet);
      SyncOptions options;
      options.mode = SyncMode::watch;
      options.cancel = &cancel_;
      options.traffic = [this] { return traffic(); };
      options.on_progress = [this](const SyncProgress& progress) { tell(progress, reason_of(progress)); };
      const SyncReport report = run_sync({door, *transport, parts_.clock, parts_.random, waiter_}, options);
      if (!cancel_) tell({}, report.error);
    }
    if (!cancel_ && !anew_.exchange(false)) static_cast<void>(waiter_.wait_for(retry_after_stop));
  }
  tablet.reset();
  QMetaObject::invokeMethod(this, &SyncService::ended, Qt::QueuedConnection);
}

}  // namespace siteproof
