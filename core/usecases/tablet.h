#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/evidence/vault.h"
#include "core/ports/clock.h"
#include "core/ports/key_store.h"
#include "core/storage/tablet_store.h"

namespace siteproof {

class PositionSource;

/// What the outside lends to the use cases; all must outlive the Tablet.
struct TabletPorts {
  const Clock& clock;
  Random& random;
  KeyStore& keys;
  PositionSource* position = nullptr;  ///< none where nothing measures it
};

/// One tablet's data folder, opened: database, vault and who this device is. Every use case works on one. Belongs to
/// one thread; a second thread or process opens the folder again.
class Tablet {
 public:
  /// Makes the folder on first use. Errors are those of Database::open, migrate and PhotoVault::open.
  [[nodiscard]] static Result<std::unique_ptr<Tablet>> open(const std::filesystem::path& folder,
                                                            const TabletPorts& ports, VaultOptions vault = {});

  [[nodiscard]] TabletStore& store() noexcept { return store_; }
  [[nodiscard]] const PhotoVault& vault() const noexcept { return vault_; }
  [[nodiscard]] const TabletPorts& ports() const noexcept { return ports_; }
  [[nodiscard]] UtcTime now() const { return ports_.clock.now().wall; }
  [[nodiscard]] const DeviceId& device() const noexcept { return store_.device(); }

  /// Who works here; a rule refusal "enrol.missing" before enrolment.
  [[nodiscard]] Result<PersonId> technician();

  /// A draft by the technician, now, with every clock there is.
  [[nodiscard]] Result<EventDraft> draft(const OrderId& order, EventBody body);

  /// Decides and writes in one transaction: `decide` reads the order and appends to the writer; what it returns is
  /// returned after everything is durable. An error writes nothing.
  template <class T>
  [[nodiscard]] Result<T> write(const std::function<Result<T>(JournalWriter&)>& decide) {
    SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(store_));
    auto decided = decide(writer);
    if (!decided) return decided;
    SITEPROOF_CHECK(writer.commit(now()));
    return decided;
  }
  /// The same for one event, after `check` has seen the order.
  [[nodiscard]] Status record(const OrderId& order, EventBody body,
                              const std::function<Status(const OrderState&)>& check = {});

 private:
  Tablet(TabletStore store, PhotoVault vault, const TabletPorts& ports)
      : store_(std::move(store)), vault_(std::move(vault)), ports_(ports) {}

  TabletStore store_;
  PhotoVault vault_;
  TabletPorts ports_;
};

/// Names of what is kept in the store's settings and the key store.
namespace setting {
inline constexpr std::string_view technician = "device.technician";
inline constexpr std::string_view enrolled_at = "device.enrolled_at";
inline constexpr std::string_view server_url = "server.url";
inline constexpr std::string_view certificate = "device.certificate";
inline constexpr std::string_view ca = "tenant.ca";
inline constexpr std::string_view server_offset_ms = "clock.server_offset_ms";
inline constexpr std::string_view last_sync = "sync.last";
inline constexpr std::string_view last_error = "sync.last_error";
inline constexpr std::string_view token_secret = "server-token";
inline constexpr std::string_view device_key = "device-key";
}  // namespace setting

}  // namespace siteproof
