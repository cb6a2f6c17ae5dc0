#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/evidence/bundle.h"
#include "core/journal/canonical_json.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/good_seals.h"
#include "core/usecases/sealing.h"
#include "platform/desktop/siteproof/program.h"
#include "sync/transport/api_client.h"
#include "sync/transport/curl_transport.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct EvidenceOptions {
  std::string order, file, authority, tsa, reason, server;
  bool log_proof = false;
};

/// From the server that the tablet is enrolled at; anybody may ask it.
Result<std::string> fetch_log_proof(Tablet& tablet, const std::string& elsewhere, const SealReceipt& receipt) {
  SITEPROOF_TRY(const auto server, tablet.store().setting(setting::server_url));
  SITEPROOF_TRY(const auto ca_file, tablet.store().setting("server.ca_file"));
  CurlTransport transport({.ca_file = ca_file.value_or("")});
  const std::string url = elsewhere.empty() ? server.value_or("") : elsewhere;
  SITEPROOF_TRY(const std::string reply, get_json(transport, url, {}, "/v1/log/head"));
  SITEPROOF_TRY(const json head, parse_json(reply, "The server's answer"));
  const auto size = head.value("size", std::int64_t{0});
  return get_json(transport, url, {}, fmt::format("/v1/log/inclusion?index={}&size={}", receipt.log_index, size));
}

Result<Output> export_evidence(Program& program, const EvidenceOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  Tablet& tablet = *open->tablet;
  LogProofSource log_proof;
  if (options.log_proof) {
    log_proof = [&](const SealReceipt& receipt) { return fetch_log_proof(tablet, options.server, receipt); };
  }
  SITEPROOF_CHECK(EvidenceExport(tablet).write(order, options.file, log_proof));
  return Output{fmt::format("The evidence of {} is in {}. Anyone can check it: see VERIFY.txt inside.", order.str(),
                            options.file),
                {{"id", order.str()}, {"file", options.file}}};
}

Result<std::string> read_pem(const std::string& file) {
  if (file.empty()) return std::string();
  std::ifstream in(file, std::ios::binary);
  if (!in)
    return fail(ErrorKind::usage, "authority.unreadable", "The authority's PEM file cannot be read: check its name.");
  return std::string(std::istreambuf_iterator<char>(in), {});
}

json time_or_null(const std::optional<UtcTime>& time) { return time ? json(to_rfc3339(*time)) : json(); }

Result<Output> verify_evidence(const EvidenceOptions& options) {
  SITEPROOF_TRY(const std::string authority, read_pem(options.authority));
  SITEPROOF_TRY(const std::string tsa, read_pem(options.tsa));
  SITEPROOF_TRY(const VerificationReport report, verify_bundle(options.file, authority, tsa));
  Output answer;
  answer.document = {{"ok", report.ok()},
                     {"order", report.order},
                     {"device", report.device},
                     {"photos", report.photos},
                     {"recordings", report.recordings},
                     {"events", report.events},
                     {"later", report.later},
                     {"not_before", time_or_null(report.not_before)},
                     {"not_after", time_or_null(report.not_after)},
                     {"window", report.window},
                     {"checks", json::array()}};
  for (const VerificationCheck& check : report.checks) {
    if (check.name != "window") answer.text += fmt::format("ok  {:<12}{}\n", check.name, check.detail);
    answer.document["checks"].push_back({{"name", check.name}, {"ok", check.ok}, {"detail", check.detail}});
  }
  if (const VerificationCheck* failed = report.first_failure()) {
    return fail(ErrorKind::storage, "evidence." + failed->name,
                fmt::format("This is not sound evidence: {}: {}", failed->name, failed->detail));
  }
  answer.text += fmt::format("The evidence is sound: order {}, {} photos, {} recordings, {} events.\n{}", report.order,
                             report.photos, report.recordings, report.events, report.window);
  return answer;
}

Result<Output> seal_again(Program& program, const EvidenceOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_CHECK(Sealing(*open->tablet).seal_again(order, options.reason));
  SITEPROOF_TRY(const OrderState state, open->tablet->store().order(order));
  const Seal& seal = state.seals.back();
  return Output{fmt::format("{} is sealed again as version {} ({}).", order.str(), seal.version,
                            seal.manifest_sha256.hex().substr(0, 16)),
                {{"id", order.str()}, {"version", seal.version}, {"manifest_sha256", seal.manifest_sha256.hex()}}};
}

std::string standing_of(const Seal& seal, bool counts) {
  if (!counts) return "worth nothing: the server has no receipt for it, and this tablet did not make it";
  std::string words = seal.voided_by ? "changed since" : "the newest word";
  words += seal.receipt ? fmt::format("; received by the server {}", to_rfc3339(seal.receipt->received_at))
                        : std::string("; no receipt yet");
  if (!seal.timestamp.empty()) words += "; time-stamped";
  return words;
}

Result<Output> list_versions(Program& program, const EvidenceOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const OrderState state, open->tablet->store().order(order));
  SITEPROOF_TRY(const auto good, good_seals(*open->tablet, state));
  Output answer;
  answer.document = {{"id", order.str()}, {"versions", json::array()}};
  if (state.seals.empty())
    answer.text = fmt::format("{} has not been sealed: that is done at the sign-off.", order.str());
  for (const Seal& seal : state.seals) {
    const bool counts = std::any_of(good.begin(), good.end(), [&](const Seal& one) { return one.event == seal.event; });
    if (!answer.text.empty()) answer.text += '\n';
    answer.text += fmt::format("Version {}, sealed {} by {} ({}): {}.", seal.version, to_rfc3339(seal.at),
                               seal.by.str(), seal.manifest_sha256.hex().substr(0, 16), standing_of(seal, counts));
    if (!seal.reason.empty()) answer.text += " Without the owner, because: " + seal.reason;
    answer.document["versions"].push_back(
        {{"version", seal.version},
         {"counts", counts},
         {"at", to_rfc3339(seal.at)},
         {"by", seal.by.str()},
         {"manifest_sha256", seal.manifest_sha256.hex()},
         {"reason", seal.reason},
         {"changed_since", seal.voided_by.has_value()},
         {"received_at", seal.receipt ? json(to_rfc3339(seal.receipt->received_at)) : json()},
         {"timestamped", !seal.timestamp.empty()}});
  }
  return answer;
}

}  // namespace

void add_evidence_commands(Program& program) {
  const auto options = std::make_shared<EvidenceOptions>();
  CLI::App* evidence =
      program.app().add_subcommand("evidence", "The record for an outsider: export, verify, seal, versions");
  evidence->require_subcommand(1);
  CLI::App* write = program.tablet_command(
      *evidence, "export", "Write an order's evidence as a ZIP: the newest version that this tablet sealed",
      "id, file");
  write->add_option("ID", options->order, "The order's number")->required();
  write->add_option("OUT", options->file, "The ZIP file to write")->required();
  write->add_flag("--log-proof", options->log_proof, "Ask the server for the proof that its log holds the receipt");
  write->add_option("--server", options->server, "Reach the server at this address, this time");
  program.on(write, [&program, options] { return export_evidence(program, *options); });
  CLI::App* verify = program.plain_command(*evidence, "verify", "Check a ZIP; names the first thing that fails",
                                           "ok, order, device, photos, recordings, events, later, not_before, "
                                           "not_after, window, checks[{name, ok, detail}]");
  verify->add_option("FILE", options->file, "The ZIP file")->required();
  verify->add_option("--authority", options->authority, "PEM file of the only authority to trust");
  verify->add_option("--tsa", options->tsa, "PEM file of the time-stamping authorities to trust");
  program.on(verify, [options] { return verify_evidence(*options); });
  CLI::App* seal = program.tablet_command(*evidence, "seal", "Seal a record again that has changed since its last seal",
                                          "id, version, manifest_sha256");
  seal->add_option("ID", options->order, "The order's number")->required();
  seal->add_option("--reason", options->reason, "Why it is sealed without the owner")->required();
  program.on(seal, [&program, options] { return seal_again(program, *options); });
  CLI::App* versions = program.tablet_command(
      *evidence, "versions", "The sealed versions of an order",
      "id, versions[{version, counts, at, by, manifest_sha256, reason, changed_since, received_at, timestamped}]");
  versions->add_option("ID", options->order, "The order's number")->required();
  program.on(versions, [&program, options] { return list_versions(program, *options); });
}

}  // namespace siteproof
