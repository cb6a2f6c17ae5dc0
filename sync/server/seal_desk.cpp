#include "sync/server/seal_desk.h"

#include "core/evidence/seal.h"
#include "sync/server/office.h"
#include "sync/server/receipt_log.h"

namespace siteproof::server {

Result<std::optional<std::string>> SealDesk::no_receipt_because(Database& database, const Event& event) const {
  const auto* seal = std::get_if<EvidenceSealed>(&event.body);
  if (seal == nullptr) return std::optional<std::string>("");
  const auto signer = verify_cms_detached(as_bytes(seal->manifest), seal->signature, authority_.certificate_pem());
  if (!signer || signer->common_name != event.header.device.str()) {
    return std::optional<std::string>(
        "The seal is kept, and gets no receipt: its signature is not one of this device over this manifest. Seal the "
        "record again.");
  }
  SITEPROOF_TRY(const bool known, has_receipt(database, event.header.id));
  if (!known) return std::optional<std::string>();
  return std::optional<std::string>("The seal is kept, and gets no receipt: another one with the same number has it.");
}

Status SealDesk::receive(Database& database, OrderBook& book, const JournalEntry& entry) const {
  const EventHeader& header = entry.event.header;
  const auto& seal = std::get<EvidenceSealed>(entry.event.body);
  SITEPROOF_TRY(SealReceipt receipt, enter_receipt(database, authority_,
                                                   {header.order, header.id, header.device, sha256(seal.manifest),
                                                    entry.hash, 0, now_.wall}));
  const OperatorCaller server{Role::server, PersonId{"server"}};
  return Office(database, book, device_, server, now_, random_)
      .write(header.order, SealReceived{header.id, std::move(receipt)})
      .map([](const PushVerdict&) {});
}

}  // namespace siteproof::server
