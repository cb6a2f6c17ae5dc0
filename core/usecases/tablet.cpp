#include "core/usecases/tablet.h"

#include <system_error>

#include "core/storage/evidence_table.h"
#include "core/usecases/positions.h"
#include "core/usecases/tablet_clock.h"

namespace siteproof {

Result<std::unique_ptr<Tablet>> Tablet::open(const std::filesystem::path& folder, const TabletPorts& ports,
                                             VaultOptions options) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) {
    return fail(ErrorKind::storage, "storage.cannot_open",
                "The data folder " + folder.string() + " cannot be made (" + failed.message() + "): choose another.");
  }
  SITEPROOF_TRY(const SecretKey database_key, ports.keys.secret_key("database"));
  const DeviceId fresh = DeviceId::make(ports.clock.now().wall, ports.random);
  SITEPROOF_TRY(TabletStore store, TabletStore::open(folder / "siteproof.db", database_key, fresh));
  SITEPROOF_TRY(const SecretKey vault_key, ports.keys.secret_key("vault"));
  SITEPROOF_TRY(PhotoVault vault, PhotoVault::open(folder / "vault", vault_key, std::move(options)));
  return std::unique_ptr<Tablet>(new Tablet(std::move(store), std::move(vault), ports));
}

Result<PersonId> Tablet::technician() {
  SITEPROOF_TRY(const auto name, store_.setting(setting::technician));
  if (!name) {
    return fail(ErrorKind::rule, "enrol.missing",
                "This tablet is not enrolled yet: enrol it with the code from the dispatcher first.");
  }
  return PersonId::parse(*name);
}

Result<EventDraft> Tablet::draft(const OrderId& order, EventBody body) {
  EventDraft draft;
  draft.body = std::move(body);
  EventHeader& header = draft.header;
  header.at = ports_.clock.now();
  header.id = EventId::make(header.at.wall, ports_.random);
  header.order = order;
  header.device = device();
  header.role = Role::technician;
  SITEPROOF_TRY(header.actor, technician());
  SITEPROOF_TRY(const auto ahead, server_ahead(*this));
  if (ahead) header.server_offset_ms = ahead->count();
  SITEPROOF_TRY(header.position, event_position(*this, header.at));
  SITEPROOF_TRY(header.beacon, EvidenceTable(store_).newest_beacon());
  draft.jump_id = EventId::make(header.at.wall, ports_.random);
  return draft;
}

Status Tablet::record(const OrderId& order, EventBody body, const std::function<Status(const OrderState&)>& check) {
  SITEPROOF_TRY(EventDraft drafted, draft(order, std::move(body)));
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(store_));
  if (check) {
    SITEPROOF_TRY(const OrderState* const state, writer.order(order));
    SITEPROOF_CHECK(check(*state));
  }
  SITEPROOF_CHECK(writer.append(std::move(drafted)));
  return writer.commit(now());
}

}  // namespace siteproof
