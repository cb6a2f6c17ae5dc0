#include "sync/engine/sync_machine.h"

#include <algorithm>
#include <stdexcept>

#include "sync/engine/back_off.h"
#include "sync/engine/events_lane.h"
#include "sync/engine/receipt_check.h"
#include "sync/engine/server_address.h"
#include "sync/engine/upload_lane.h"

namespace siteproof {
namespace {

constexpr std::array lanes{Lane::events, Lane::uploads};

struct Pause {
  MonotonicTime until;
  Error reason;
};

struct LaneTime {
  explicit LaneTime(Random& random) : back_off(random) {}
  BackOff back_off;
  std::optional<Pause> pause;
};

/// What the identity gives: made on the first use, so that a machine can exist before enrolment.
struct Server {
  ServerAddress address;
  ReceiptCheck receipts;
};

}  // namespace

struct SyncMachine::State {
  State(SyncDoor& d, Random& random) : door(d), times{LaneTime(random), LaneTime(random)} {}

  SyncDoor& door;
  SyncTally tally;
  EventsLane events{door, tally};
  UploadLane uploads{door, tally};
  std::array<LaneTime, 2> times;
  std::optional<Server> server;
  std::optional<Lane> under_way;
  std::optional<Error> stopped;
  std::int64_t confirmed_at_last_pull = 0;
  int fruitless = 0;
  bool round_recorded = false;
  bool uploads_held = false;

  [[nodiscard]] bool held(Lane lane) const { return uploads_held && lane == Lane::uploads; }
  LaneTime& time(Lane lane) { return times[lane == Lane::events ? 0 : 1]; }

  Status connect() {
    if (server) return {};
    SITEPROOF_TRY(const SyncIdentity identity, door.identity());
    SITEPROOF_TRY(ReceiptCheck receipts, ReceiptCheck::make(identity.ca_certificate));
    server.emplace(Server{ServerAddress(identity), std::move(receipts)});
    return {};
  }

  Result<std::optional<LaneRequest>> request(Lane lane) {
    return lane == Lane::events ? events.next(server->address) : uploads.next(server->address);
  }

  std::optional<Action> send(Lane lane) {
    auto wanted = request(lane);
    if (!wanted) return stop(wanted.error());
    if (!*wanted) return std::nullopt;
    time(lane).pause.reset();
    under_way = lane;
    round_recorded = false;
    return Send{std::move((**wanted).request), lane, (**wanted).activity};
  }

  Action stop(const Error& error) {
    stopped = error;
    // If the disk is the reason, this fails as well, and the first reason is the one to tell.
    static_cast<void>(door.record_attempt(error));
    return Stopped{error};
  }

  Action wait_or_finish() {
    std::optional<WaitUntil> earliest;
    for (const Lane lane : lanes) {
      const auto& pause = time(lane).pause;
      if (pause && !held(lane) && (!earliest || pause->until < earliest->at))
        earliest = WaitUntil{pause->until, lane, pause->reason};
    }
    if (earliest) return *earliest;
    const auto error = uploads.aside_error();
    if (uploads_held) {
      // With photos held back here, "everything was through" would not be true.
      const auto left = door.status();
      if (!left) return stop(left.error());
      if (left->uploads_pending > 0) return Finished{error};
    }
    if (!round_recorded) {
      if (const Status recorded = door.record_attempt(error); !recorded) return stop(recorded.error());
      round_recorded = true;
    }
    return Finished{error};
  }

  void took(Lane lane, const Result<LaneStep>& step, MonotonicTime now) {
    if (!step) {
      if (step.error().kind == ErrorKind::storage) {
        stop(step.error());
      } else {
        again(lane, Again{step.error()}, now);
      }
    } else if (std::holds_alternative<Advanced>(*step)) {
      time(lane).back_off.progressed();
      fruitless = 0;
    } else if (const auto* repeat = std::get_if<Again>(&*step)) {
      again(lane, *repeat, now);
    } else if (const auto* after = std::get_if<After>(&*step)) {
      pause(lane, now + after->wait, after->error);
    } else if (const auto* halt = std::get_if<Halt>(&*step)) {
      stop(halt->error);
    }
  }

  void again(Lane lane, const Again& repeat, MonotonicTime now) {
    const auto drawn = time(lane).back_off.after_failure(repeat.connection_dropped);
    pause(lane, now + std::max(drawn, repeat.at_least), repeat.error);
  }

  void pause(Lane lane, MonotonicTime until, const Error& why) {
    ++tally.failures;
    ++fruitless;
    time(lane).pause = Pause{until, why};
    if (const Status recorded = door.record_attempt(why); !recorded) stop(recorded.error());
  }
};

SyncMachine::SyncMachine(SyncDoor& door, Random& random) : state_(std::make_unique<State>(door, random)) {}
SyncMachine::~SyncMachine() = default;

Action SyncMachine::next(MonotonicTime now) {
  State& s = *state_;
  if (s.under_way) throw std::logic_error("SyncMachine::next was called before the outcome of the request it gave");
  if (s.stopped) return Stopped{*s.stopped};
  if (const Status connected = s.connect(); !connected) return s.stop(connected.error());
  for (const Lane lane : lanes) {
    if (s.held(lane)) continue;
    const auto& pause = s.time(lane).pause;
    if (pause && now < pause->until) continue;
    if (auto action = s.send(lane)) return *std::move(action);
    s.time(lane).pause.reset();
  }
  // What the server learned from the uploads (or meanwhile from others) is fetched once more.
  if (s.tally.files_confirmed != s.confirmed_at_last_pull && !s.time(Lane::events).pause &&
      !s.time(Lane::uploads).pause) {
    s.confirmed_at_last_pull = s.tally.files_confirmed;
    s.events.pull();
    if (auto action = s.send(Lane::events)) return *std::move(action);
  }
  return s.wait_or_finish();
}

void SyncMachine::on_reply(const HttpReply& reply, MonotonicTime now) {
  State& s = *state_;
  if (!s.under_way) return;
  const Lane lane = *std::exchange(s.under_way, std::nullopt);
  s.took(lane,
         lane == Lane::events ? s.events.on_reply(reply)
                              : s.uploads.on_reply(reply, s.server->address, s.server->receipts, now),
         now);
}

void SyncMachine::on_failure(const Error& error, MonotonicTime now) {
  State& s = *state_;
  if (!s.under_way) return;
  const Lane lane = *std::exchange(s.under_way, std::nullopt);
  s.took(lane, lane == Lane::events ? Result<LaneStep>(s.events.on_dropped(error)) : s.uploads.on_failure(error, now),
         now);
}

void SyncMachine::on_cancelled() {
  State& s = *state_;
  s.under_way.reset();
  s.events.on_cancelled();
  s.uploads.on_cancelled();
}

void SyncMachine::hold_uploads(bool hold) noexcept { state_->uploads_held = hold; }

void SyncMachine::begin_round(MonotonicTime now) {
  state_->stopped.reset();
  state_->server.reset();
  state_->events.pull();
  state_->uploads.begin_round(now);
}

void SyncMachine::retry_now() {
  for (LaneTime& time : state_->times) time.pause.reset();
}

int SyncMachine::fruitless_attempts() const noexcept { return state_->fruitless; }
const SyncTally& SyncMachine::tally() const noexcept { return state_->tally; }

std::vector<LaneWait> SyncMachine::waits(MonotonicTime now) const {
  std::vector<LaneWait> out;
  for (const Lane lane : lanes) {
    const LaneTime& time = state_->time(lane);
    if (!time.pause || state_->held(lane)) continue;
    const auto remaining = std::max(time.pause->until - now, std::chrono::milliseconds{0});
    out.push_back({lane, remaining, time.back_off.failures(), time.pause->reason});
  }
  return out;
}

}  // namespace siteproof
