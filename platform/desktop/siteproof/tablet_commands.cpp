#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/journal/replication.h"
#include "core/usecases/enrolment.h"
#include "core/usecases/integrity_check.h"
#include "core/usecases/people.h"
#include "core/usecases/tablet_sync_door.h"
#include "platform/desktop/siteproof/program.h"
#include "sync/engine/sync_session.h"
#include "sync/transport/api_client.h"
#include "sync/transport/curl_transport.h"
#include "sync/transport/read_ahead.h"

namespace siteproof {
namespace {

using nlohmann::json;

/// Held while a process synchronises a data folder, so that two do not send the same files side by side.
class SyncLock {
 public:
  static Result<SyncLock> take(const std::filesystem::path& folder) {
    const int file = ::open((folder / "sync.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return fail(ErrorKind::storage, "sync.lock", "The data folder is not writable: check its rights.");
    SyncLock lock(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
      return fail(ErrorKind::storage, "sync.running",
                  "Another process is synchronising this data folder: wait for it.");
    }
    return lock;
  }
  ~SyncLock() {
    if (file_ >= 0) ::close(file_);
  }
  SyncLock(SyncLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
  SyncLock& operator=(SyncLock&&) = delete;

 private:
  explicit SyncLock(int file) : file_(file) {}
  int file_;
};

json status_json(const SyncStatus& status) {
  json out{{"events_pending", status.events_pending},
           {"events_quarantined", status.events_quarantined},
           {"uploads_pending", status.uploads_pending},
           {"upload_bytes_pending", status.upload_bytes_pending},
           {"cursor", status.cursor},
           {"last_error", status.last_error ? status.last_error->message : ""}};
  out["last_sync"] = status.last_sync ? json(to_rfc3339(*status.last_sync)) : json();
  return out;
}

std::string left_over(const SyncStatus& status) {
  return fmt::format("{} events and {} photos ({} bytes) waiting", status.events_pending, status.uploads_pending,
                     status.upload_bytes_pending);
}

Result<Output> enrol_tablet(Program& program, const std::string& server, const std::string& code,
                            const std::string& ca_file) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  Enrolment enrolment(*open->tablet);
  SITEPROOF_TRY(EnrolmentOffer offer, enrolment.offer());
  CurlTransport transport({.ca_file = ca_file});
  SITEPROOF_TRY(protocol::EnrolReply reply, enrol(transport, server, {code, offer.device, std::move(offer.csr)}));
  SITEPROOF_CHECK(enrolment.accept({server, reply.token, reply.certificate, reply.ca, reply.technician}));
  if (!ca_file.empty()) {
    SITEPROOF_CHECK(open->tablet->store().set_setting("server.ca_file", std::filesystem::absolute(ca_file).string()));
  }
  return Output{fmt::format("Enrolled for {}. Next: siteproof sync.", reply.technician.str()),
                {{"device", offer.device.str()}, {"technician", reply.technician.str()}}};
}

// The address the tablet was enrolled with, or another one where the same server is reached today.
class AddressedDoor final : public TabletSyncDoor {
 public:
  AddressedDoor(Tablet& tablet, std::string server) : TabletSyncDoor(tablet), server_(std::move(server)) {}
  Result<SyncIdentity> identity() override {
    SITEPROOF_TRY(SyncIdentity identity, TabletSyncDoor::identity());
    if (!server_.empty()) identity.server_url = server_;
    return identity;
  }

 private:
  std::string server_;
};

Result<Output> synchronise(Program& program, const std::unique_ptr<OpenTablet>& open, const std::string& server,
                           bool watch, int attempts) {
  Tablet& tablet = *open->tablet;
  SITEPROOF_TRY(const auto folder, tablet.store().setting("server.ca_file"));
  SITEPROOF_TRY(const SyncLock lock, SyncLock::take(open->keys.folder().parent_path()));
  AddressedDoor door(tablet, server);
  const CurlOptions network{.ca_file = folder.value_or("")};
  ReadAhead transport(std::make_unique<CurlTransport>(network), std::make_unique<CurlTransport>(network));
  ThreadWaiter waiter;
  SyncOptions options;
  options.mode = watch ? SyncMode::watch : SyncMode::once;
  if (attempts > 0) options.fruitless_attempts_max = attempts;
  SyncActivity last = SyncActivity::idle;
  options.on_progress = [&](const SyncProgress& progress) {
    if (progress.activity == last) return;
    last = progress.activity;
    program.say(fmt::format("{}: {} events, {} photos, {} bytes left", to_string(progress.activity),
                            progress.events_left, progress.files_left, progress.bytes_left));
  };
  const SyncReport report = run_sync({door, transport, open->clock, system_random(), waiter}, options);
  if (report.end != SyncEnd::complete) {
    Error error = report.error.value_or(Error{ErrorKind::network, "sync.cancelled", "Synchronisation was cancelled."});
    error.message = fmt::format("{} Nothing is lost: {}.", error.message, left_over(report.left));
    return fail(std::move(error));
  }
  SITEPROOF_TRY(const auto digests, tablet.store().digests());
  const std::string digest = scope_digest(digests).hex();
  json document = status_json(report.left);
  document.update({{"events_sent", report.tally.events_sent},
                   {"changes", report.tally.changes},
                   {"files_confirmed", report.tally.files_confirmed},
                   {"bytes_uploaded", report.tally.bytes_uploaded},
                   {"failures", report.tally.failures},
                   {"orders", digests.size()},
                   {"digest", digest}});
  return Output{
      fmt::format("Everything is through: {} events sent, {} changes received, {} photos confirmed; {} orders, "
                  "digest {}.",
                  report.tally.events_sent, report.tally.changes, report.tally.files_confirmed, digests.size(),
                  digest.substr(0, 16)),
      std::move(document)};
}

Result<Output> synchronise(Program& program, const std::string& server, bool watch, int attempts) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  return synchronise(program, open, server, watch, attempts);
}

// One after the other; what keeps one person's from going through does not hold up the next one's.
Result<Output> synchronise_everyone(Program& program, const std::string& server, int attempts) {
  People people(program.data(), [&program](const std::filesystem::path& folder) -> Result<std::shared_ptr<Tablet>> {
    SITEPROOF_TRY(auto opened, program.open_folder(folder));
    const std::shared_ptr<OpenTablet> open = std::move(opened);
    return std::shared_ptr<Tablet>(open, open->tablet.get());
  });
  SITEPROOF_TRY(const auto all, people.list());
  Output answer;
  answer.document = {{"people", json::array()}};
  std::optional<Error> trouble;
  for (const TabletUser& person : all) {
    SITEPROOF_TRY(const auto open, program.open_folder(person.folder));
    auto one = synchronise(program, open, server, false, attempts);
    if (!one) {
      trouble = one.error();
      trouble->message = fmt::format("{}: {}", person.technician.str(), trouble->message);
      continue;
    }
    one->document["technician"] = person.technician.str();
    answer.text += fmt::format("{}: {}\n", person.technician.str(), one->text);
    answer.document["people"].push_back(std::move(one->document));
  }
  if (trouble) return fail(std::move(*trouble));
  if (!answer.text.empty()) answer.text.pop_back();
  return answer;
}

Result<Output> show_status(Program& program) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  Tablet& tablet = *open->tablet;
  TabletSyncDoor door(tablet);
  SITEPROOF_TRY(const SyncStatus status, door.status());
  SITEPROOF_TRY(const auto beacon_error, door.beacon_error());
  SITEPROOF_TRY(const auto digests, tablet.store().digests());
  const std::string digest = scope_digest(digests).hex();
  json document = status_json(status);
  document["beacon_error"] = beacon_error ? beacon_error->message : "";
  document["digest"] = digest;
  document["device"] = tablet.device().str();
  json each = json::object();
  std::string text = fmt::format("{} orders. {}. Last sync: {}. Digest {}.", digests.size(), left_over(status),
                                 status.last_sync ? to_rfc3339(*status.last_sync) : "never", digest);
  if (status.events_quarantined > 0) {
    text += fmt::format("\n{} events were set aside by the server; they are kept.", status.events_quarantined);
  }
  if (status.last_error) text += "\nLast attempt: " + status.last_error->message;
  if (beacon_error) text += "\nLast synchronisation: " + beacon_error->message;
  for (const auto& [order, state] : digests) {
    each[order.str()] = state.hex();
    text += fmt::format("\n{} {}", state.hex().substr(0, 16), order.str());
  }
  document["orders"] = std::move(each);
  return Output{std::move(text), std::move(document)};
}

Result<Output> examine(Program& program) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const IntegrityReport report, check_integrity(*open->tablet));
  if (!report.findings.empty()) {
    std::string all =
        fmt::format("{} things are wrong; keep this folder as it is and send it to support.", report.findings.size());
    for (const IntegrityFinding& finding : report.findings)
      all += fmt::format("\n{}: {}", finding.area, finding.detail);
    return fail(ErrorKind::storage, "doctor.findings", std::move(all));
  }
  return Output{
      fmt::format("All is well: {} events, {} orders, {} photo files ({} bytes), {} recovered photos to look at.",
                  report.events, report.orders, report.files, report.bytes, report.recovered),
      {{"events", report.events},
       {"orders", report.orders},
       {"files", report.files},
       {"bytes", report.bytes},
       {"recovered", report.recovered}}};
}

}  // namespace

void add_tablet_commands(Program& program) {
  struct Options {
    std::string server, code, ca;
    bool watch = false, everyone = false;
    int attempts = 0;
  };
  const auto options = std::make_shared<Options>();

  CLI::App* enrol =
      program.tablet_command(program.app(), "enrol", "Make this tablet known to a server, once", "device, technician");
  enrol->add_option("--server", options->server, "The central server's address")->required();
  enrol->add_option("--code", options->code, "The one-time code from the dispatcher")->required();
  enrol->add_option("--ca", options->ca, "PEM file of the authority that certified the server's TLS key");
  program.on(enrol, [&program, options] { return enrol_tablet(program, options->server, options->code, options->ca); });

  CLI::App* sync = program.tablet_command(
      program.app(), "sync", "Send and receive until everything is through",
      "events_sent, changes, files_confirmed, bytes_uploaded, failures, orders, digest, and the fields of status");
  sync->add_option("--server", options->server, "Reach the server at this address, this time");
  sync->add_flag("--watch", options->watch, "Go on for ever, as often as there is something to do");
  sync->add_option("--attempts", options->attempts, "Give up after so many attempts in a row that bring nothing")
      ->check(CLI::PositiveNumber);
  sync->add_flag("--everyone", options->everyone, "What everybody who works with this tablet has to send, in people[]");
  program.on(sync, [&program, options]() -> Result<Output> {
    if (options->everyone && options->watch) {
      return fail(ErrorKind::usage, "sync.everyone", "--everyone sends once: leave out --watch.");
    }
    if (options->everyone) return synchronise_everyone(program, options->server, options->attempts);
    return synchronise(program, options->server, options->watch, options->attempts);
  });

  CLI::App* status =
      program.tablet_command(program.app(), "status", "What is waiting, and the state digest in all and per order",
                             "events_pending, events_quarantined, uploads_pending, upload_bytes_pending, cursor, "
                             "last_sync, last_error, beacon_error, device, "
                             "digest, orders{number: digest}");
  program.on(status, [&program] { return show_status(program); });

  CLI::App* doctor =
      program.tablet_command(program.app(), "doctor", "Check everything stored: database, journal, chains, photos",
                             "events, orders, files, bytes, recovered");
  program.on(doctor, [&program] { return examine(program); });
}

}  // namespace siteproof
