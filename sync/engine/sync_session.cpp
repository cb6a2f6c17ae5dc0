#include "sync/engine/sync_session.h"

#include "sync/engine/rate_meter.h"
#include "sync/engine/sync_machine.h"

namespace siteproof {
namespace {

/// One run: asks the machine, carries out what it says, reports.
class Session final : private TransferHost {
 public:
  Session(const SyncParts& parts, const SyncOptions& options)
      : parts_(parts), options_(options), machine_(parts.door, parts.random) {}

  SyncReport run() {
    while (true) {
      if (cancelled()) return report(SyncEnd::cancelled, std::nullopt);
      const Traffic allowed = traffic();
      if (allowed.entries != Hold::none) {
        rest_paused();
        continue;
      }
      machine_.hold_uploads(allowed.photos != Hold::none);
      const Action action = machine_.next(now());
      if (const auto done = std::visit([this](const auto& a) { return carry_out(a); }, action)) return *done;
    }
  }

 private:
  using Done = std::optional<SyncReport>;

  Done carry_out(const Send& send) {
    sending_uploads_ = send.lane == Lane::uploads;
    held_back_ = false;
    activity_ = send.activity;
    const auto* slice = std::get_if<FileSlice>(&send.request.body);
    if (slice != nullptr) progress_.file = FileUnderWay{slice->sha256, slice->offset + slice->length, slice->offset};
    already_there_ = slice != nullptr ? slice->offset : 0;
    show_from_store();
    const auto reply = parts_.transport.perform(send.request, *this);
    transfer_ended();
    progress_.file.reset();
    if (reply) {
      machine_.on_reply(*reply, now());
    } else if (cancelled() || held_back_) {
      machine_.on_cancelled();
    } else {
      machine_.on_failure(reply.error(), now());
    }
    return std::nullopt;
  }

  /// What was learned before the pause may be old when it ends.
  void rest_paused() {
    activity_ = SyncActivity::paused;
    show_from_store();
    static_cast<void>(parts_.waiter.wait_for(tuning::paused_rest));
    if (!cancelled()) machine_.begin_round(now());
  }

  Done carry_out(const WaitUntil& wait) {
    const auto duration = wait.at - now();
    if (options_.mode == SyncMode::once &&
        (machine_.fruitless_attempts() >= options_.fruitless_attempts_max || duration > options_.wait_max)) {
      return report(SyncEnd::incomplete, wait.reason);
    }
    activity_ = SyncActivity::waiting;
    show_from_store();
    if (parts_.waiter.wait_for(duration) == Waiter::Woke::by_nudge) machine_.retry_now();
    return std::nullopt;
  }

  Done carry_out(const Finished& finished) {
    if (options_.mode == SyncMode::once) {
      return finished.error ? report(SyncEnd::incomplete, finished.error) : complete();
    }
    activity_ = SyncActivity::idle;
    show_from_store();
    // By time or by a nudge: either way it is time to look again.
    static_cast<void>(parts_.waiter.wait_for(options_.poll_interval));
    if (!cancelled()) machine_.begin_round(now());
    return std::nullopt;
  }

  Done carry_out(const Stopped& stopped) {
    if (options_.mode == SyncMode::once || stopped.error.kind != ErrorKind::storage) {
      return report(SyncEnd::stopped, stopped.error);
    }
    activity_ = SyncActivity::waiting;
    show_from_store();
    static_cast<void>(parts_.waiter.wait_for(tuning::storage_retry));
    if (!cancelled()) machine_.begin_round(now());
    return std::nullopt;
  }

  /// Trusts only the store: what was saved while the last request was under way counts as well.
  Done complete() {
    const auto left = parts_.door.status();
    if (!left) return report(SyncEnd::stopped, left.error());
    if (left->events_pending == 0 && left->uploads_pending == 0) return report(SyncEnd::complete, std::nullopt);
    if (++rounds_without_end_ > options_.fruitless_attempts_max) {
      return report(SyncEnd::incomplete,
                    Error{ErrorKind::network, "sync.left",
                          "Something recorded here waits for something else to be sent first: try again later."});
    }
    machine_.begin_round(now());
    return std::nullopt;
  }

  SyncReport report(SyncEnd end, std::optional<Error> error) {
    SyncReport out{end, std::move(error), machine_.tally(), {}};
    if (auto left = parts_.door.status()) out.left = std::move(*left);
    activity_ = SyncActivity::idle;
    show(out.left);
    return out;
  }

  Result<std::int64_t> read_file(const Sha256& file, std::int64_t offset,
                                 const std::function<bool(ByteView)>& sink) override {
    return parts_.door.read_file(file, offset, sink);
  }

  bool keep_going(std::int64_t sent, std::int64_t received) override {
    const std::int64_t moved = sent + received - moved_in_transfer_;
    moved_in_transfer_ += moved;
    rate_.add(moved, now());
    const bool due = !shown_at_ || now() - *shown_at_ >= std::chrono::milliseconds(200);
    if (due && options_.on_progress) {
      progress_.bytes_left = std::max<std::int64_t>(0, bytes_left_in_store_ - (sending_uploads_ ? sent : 0));
      if (progress_.file) progress_.file->sent = std::min(already_there_ + sent, progress_.file->size);
      publish();
    }
    const Traffic allowed = traffic();
    held_back_ = (sending_uploads_ ? allowed.photos : allowed.entries) != Hold::none;
    return !cancelled() && !held_back_;
  }

  void transfer_ended() { moved_in_transfer_ = 0; }

  void show_from_store() {
    if (!options_.on_progress) return;
    if (const auto left = parts_.door.status()) show(*left);
  }

  void show(const SyncStatus& left) {
    if (!options_.on_progress) return;
    progress_.events_left = left.events_pending;
    progress_.files_left = left.uploads_pending;
    progress_.bytes_left = bytes_left_in_store_ = left.upload_bytes_pending;
    publish();
  }

  void publish() {
    progress_.activity = activity_;
    progress_.waits = machine_.waits(now());
    progress_.tally = machine_.tally();
    progress_.bytes_per_second = rate_.bytes_per_second(now());
    shown_at_ = now();
    options_.on_progress(progress_);
  }

  [[nodiscard]] Traffic traffic() const { return options_.traffic ? options_.traffic() : Traffic{}; }
  [[nodiscard]] MonotonicTime now() const { return monotonic(parts_.clock.now()); }
  [[nodiscard]] bool cancelled() const { return options_.cancel != nullptr && options_.cancel->load(); }

  const SyncParts& parts_;
  const SyncOptions& options_;
  SyncMachine machine_;
  RateMeter rate_;
  SyncProgress progress_;
  SyncActivity activity_ = SyncActivity::idle;
  bool sending_uploads_ = false;
  bool held_back_ = false;  ///< the transfer was ended because its kind may not go any more
  std::int64_t already_there_ = 0;
  int rounds_without_end_ = 0;
  std::int64_t bytes_left_in_store_ = 0;
  std::int64_t moved_in_transfer_ = 0;
  std::optional<MonotonicTime> shown_at_;
};

}  // namespace

SyncReport run_sync(const SyncParts& parts, const SyncOptions& options) { return Session(parts, options).run(); }

}  // namespace siteproof
