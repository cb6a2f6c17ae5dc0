#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/ports/connectivity.h"
#include "qml/viewmodels/tablet_worker.h"
#include "sync/engine/sync_session.h"

namespace siteproof {

/// Keeps the tablet and the server together for as long as the program runs, on a thread, a Tablet and a connection of
/// its own. Lives on the interface's thread and signals there.
class SyncService : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes one synchronisation and hands it to its window.")

 public:
  struct Parts {
    TabletWorker::Opener open;
    std::function<std::unique_ptr<Transport>(Tablet&)> connect;
    const Clock& clock;
    Random& random;
    std::string server_url;                      ///< instead of the one from enrolment; empty for that one
    const Connectivity* connectivity = nullptr;  ///< none: a network that costs nothing
    std::function<void()> begin_thread = {};     ///< called first on the service's own thread; may be none
  };

  explicit SyncService(Parts parts, QObject* parent = nullptr);
  /// Ends the run under way as soon as its current step allows.
  ~SyncService() override;

  /// Begins; calling it again does nothing.
  void start();
  /// Ends the run under way as soon as its current step allows, and begins no other one; ended() follows.
  void end();
  /// Something was saved, or a person asked: go on now instead of waiting.
  void nudge();
  /// The login is another one: a run that ends because of the old one is followed by the next at once.
  void beginAnew();

  /// Holds from now on, in the middle of a photo too; keeping it is the page's matter. Until it is called, what the
  /// tablet keeps holds.
  void setWishes(const SyncPreferences& wishes);
  /// The network is another one: decide anew.
  void reconsider();
  [[nodiscard]] NetworkState network() const;
  /// What may go now. Thread-safe, as network() is.
  [[nodiscard]] Traffic traffic() const;

  [[nodiscard]] bool started() const { return thread_.joinable(); }
  [[nodiscard]] const SyncProgress& progress() const { return progress_; }
  /// Why the run under way, or the last one, is held up.
  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

 signals:
  void progressed();
  /// Other people's changes have arrived.
  void pulled();
  /// Nothing is sent or read any more.
  void ended();

 private:
  void run();
  void take_kept_wishes(Tablet& tablet);
  void tell(const SyncProgress& progress, const std::optional<Error>& trouble);

  Parts parts_;
  ThreadWaiter waiter_;
  std::atomic<bool> cancel_ = false, anew_ = false;
  std::thread thread_;
  mutable std::mutex wishes_mutex_;
  std::optional<SyncPreferences> wishes_;

  SyncProgress progress_;
  std::optional<Error> trouble_;
};

}  // namespace siteproof
