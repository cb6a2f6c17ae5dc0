#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

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
    std::string server_url;  ///< instead of the one from enrolment; empty for that one
  };

  explicit SyncService(Parts parts, QObject* parent = nullptr);
  /// Ends the run under way as soon as its current step allows.
  ~SyncService() override;

  /// Begins; calling it again does nothing.
  void start();
  /// Something was saved, or a person asked: go on now instead of waiting.
  void nudge();

  [[nodiscard]] bool started() const { return thread_.joinable(); }
  [[nodiscard]] const SyncProgress& progress() const { return progress_; }
  /// Why the run under way, or the last one, is held up.
  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

 signals:
  void progressed();
  /// Other people's changes have arrived.
  void pulled();

 private:
  void run();
  void tell(const SyncProgress& progress, const std::optional<Error>& trouble);

  Parts parts_;
  ThreadWaiter waiter_;
  std::atomic<bool> cancel_ = false;
  std::thread thread_;

  SyncProgress progress_;
  std::optional<Error> trouble_;
};

}  // namespace siteproof
