#include <fmt/core.h>

#include <fstream>
#include <iterator>

#include "core/evidence/bundle.h"
#include "core/usecases/evidence_export.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct EvidenceOptions {
  std::string order, file, authority;
};

Result<Output> export_evidence(Program& program, const EvidenceOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_CHECK(EvidenceExport(*open->tablet).write(order, options.file));
  return Output{fmt::format("The evidence of {} is in {}. Anyone can check it: see VERIFY.txt inside.", order.str(),
                            options.file),
                {{"id", order.str()}, {"file", options.file}}};
}

Result<Output> verify_evidence(const EvidenceOptions& options) {
  std::string trusted;
  if (!options.authority.empty()) {
    std::ifstream in(options.authority, std::ios::binary);
    if (!in)
      return fail(ErrorKind::usage, "authority.unreadable", "The authority's PEM file cannot be read: check its name.");
    trusted.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  SITEPROOF_TRY(const VerificationReport report, verify_bundle(options.file, trusted));
  Output answer;
  answer.document = {{"ok", report.ok()},       {"order", report.order},   {"device", report.device},
                     {"photos", report.photos}, {"events", report.events}, {"checks", json::array()}};
  for (const VerificationCheck& check : report.checks) {
    answer.text += fmt::format("{} {}: {}\n", check.ok ? "ok " : "NOT", check.name, check.detail);
    answer.document["checks"].push_back({{"name", check.name}, {"ok", check.ok}, {"detail", check.detail}});
  }
  if (const VerificationCheck* failed = report.first_failure()) {
    return fail(ErrorKind::storage, "evidence." + failed->name,
                fmt::format("This is not sound evidence: {}: {}", failed->name, failed->detail));
  }
  answer.text +=
      fmt::format("The evidence is sound: order {}, {} photos, {} events.", report.order, report.photos, report.events);
  return answer;
}

}  // namespace

void add_evidence_commands(Program& program) {
  const auto options = std::make_shared<EvidenceOptions>();
  CLI::App* evidence = program.app().add_subcommand("evidence", "The record for an outsider: export, verify");
  evidence->require_subcommand(1);
  CLI::App* write = program.tablet_command(*evidence, "export", "Write an order's evidence as a ZIP", "id, file");
  write->add_option("ID", options->order, "The order's number")->required();
  write->add_option("OUT", options->file, "The ZIP file to write")->required();
  program.on(write, [&program, options] { return export_evidence(program, *options); });
  CLI::App* verify = program.plain_command(*evidence, "verify", "Check a ZIP; names the first thing that fails",
                                           "ok, order, device, photos, events, checks[{name, ok, detail}]");
  verify->add_option("FILE", options->file, "The ZIP file")->required();
  verify->add_option("--authority", options->authority, "PEM file of the only authority to trust");
  program.on(verify, [options] { return verify_evidence(*options); });
}

}  // namespace siteproof
