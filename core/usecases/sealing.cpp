#include "core/usecases/sealing.h"

#include "core/storage/evidence_table.h"
#include "core/usecases/evidence_export.h"

namespace siteproof {

Status append_seal(Tablet& tablet, JournalWriter& writer, const OrderId& id, std::string reason) {
  SITEPROOF_TRY(const OrderState* const state, writer.order(id));
  SITEPROOF_TRY(const auto chain, tablet.store().chain(id, tablet.device()));
  SITEPROOF_TRY(BundleContents bundle, EvidenceExport(tablet).contents(*state, chain));
  SITEPROOF_TRY(EventDraft seal, tablet.draft(id, EvidenceSealed{std::move(bundle.manifest),
                                                                 std::move(bundle.signature_pem), std::move(reason)}));
  const EventId event = seal.header.id;
  SITEPROOF_CHECK(writer.append(std::move(seal)));
  return EvidenceTable(tablet.store()).put_sealed_state(event, bundle.state_json);
}

Status Sealing::seal_again(const OrderId& id, std::string reason) {
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(id));
  if (order->seals.empty()) {
    return fail(ErrorKind::rule, "seal.never", "This order has not been signed off: it is sealed then.");
  }
  if (!order->seals.back().voided_by) {
    return fail(ErrorKind::rule, "seal.unchanged", "Nothing has changed since this order was sealed.");
  }
  if (reason.empty()) return fail(ErrorKind::rule, "seal.reason", "Say why it is sealed again without the owner.");
  SITEPROOF_CHECK(append_seal(tablet_, writer, id, std::move(reason)));
  return writer.commit(tablet_.now());
}

}  // namespace siteproof
