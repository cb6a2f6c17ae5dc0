#include "core/usecases/sealing.h"

#include "core/evidence/bundle_layout.h"
#include "core/storage/evidence_table.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/good_seals.h"

namespace siteproof {

namespace {

// A seal by a device that recorded nothing, or without an original that its record names, would never verify.
Status check_own_record(Tablet& tablet, const std::vector<std::string>& chain) {
  if (chain.empty()) {
    return fail(ErrorKind::rule, "seal.not_here",
                "Nothing of this order was recorded on this tablet: seal it on the one where it was.");
  }
  for (const std::string& line : chain) {
    SITEPROOF_TRY(const JournalEntry entry, read_entry(std::string_view(line)));
    const auto* photo = std::get_if<PhotoTaken>(&entry.event.body);
    const auto* recording = std::get_if<RecordingMade>(&entry.event.body);
    const bool here = (photo == nullptr || tablet.vault().contains(photo->sha256)) &&
                      (recording == nullptr || tablet.vault().contains(recording->sha256));
    if (here) continue;
    return fail(ErrorKind::not_found, "evidence.original_gone",
                "A photo or recording of this record is only on the server now: it cannot be sealed again here.");
  }
  return {};
}

}  // namespace

Status append_seal(Tablet& tablet, JournalWriter& writer, const OrderId& id, std::string reason) {
  SITEPROOF_TRY(const OrderState* const state, writer.order(id));
  SITEPROOF_TRY(const auto chain, tablet.store().chain(id, tablet.device()));
  SITEPROOF_TRY(BundleContents bundle, EvidenceExport(tablet).contents(*state, chain));
  SITEPROOF_TRY(EventDraft seal, tablet.draft(id, EvidenceSealed{std::move(bundle.manifest),
                                                                 std::move(bundle.signature_pem), std::move(reason)}));
  const EventId event = seal.header.id;
  SITEPROOF_CHECK(writer.append(std::move(seal)));
  EvidenceTable table(tablet.store());
  SITEPROOF_CHECK(table.put_sealed_text(event, state_name, bundle.state_json));
  SITEPROOF_CHECK(table.put_sealed_text(event, index_name, bundle.index_json));
  if (!bundle.summary_text.empty()) SITEPROOF_CHECK(table.put_sealed_text(event, summary_name, bundle.summary_text));
  if (bundle.strokes_json) SITEPROOF_CHECK(table.put_sealed_text(event, strokes_name, *bundle.strokes_json));
  return {};
}

Status Sealing::seal_again(const OrderId& id, std::string reason) {
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  SITEPROOF_TRY(const auto seals, good_seals(tablet_, *order));
  if (seals.empty()) {
    return fail(ErrorKind::rule, "seal.never", "This order has not been signed off: it is sealed then.");
  }
  if (!seals.back().voided_by) {
    return fail(ErrorKind::rule, "seal.unchanged", "Nothing has changed since this order was sealed.");
  }
  SITEPROOF_TRY(const auto chain, tablet_.store().chain(id, tablet_.device()));
  SITEPROOF_CHECK(check_own_record(tablet_, chain));
  if (reason.empty()) return fail(ErrorKind::rule, "seal.reason", "Say why it is sealed again without the owner.");
  SITEPROOF_CHECK(append_seal(tablet_, writer, id, std::move(reason)));
  return writer.commit(tablet_.now());
}

}  // namespace siteproof
