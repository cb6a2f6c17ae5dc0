#include "sync/server/api.h"

#include "sync/server/private_file.h"
#include "sync/server/routes.h"

namespace siteproof::server {
namespace {

Result<CertificateAuthority> open_authority(const std::filesystem::path& folder, UtcTime now) {
  auto opened = CertificateAuthority::open(folder);
  if (opened || opened.error().code != "ca.missing") return opened;
  SITEPROOF_CHECK(make_private_folder(folder));
  return CertificateAuthority::create(folder, now);
}

}  // namespace

Result<std::unique_ptr<Api>> Api::open(const std::filesystem::path& folder, const Clock& clock, Random& random) {
  const UtcTime now = clock.now().wall;
  SITEPROOF_TRY(auto store, ServerStore::open(folder, now, random));
  SITEPROOF_TRY(CertificateAuthority authority, open_authority(folder / "ca", now));
  SITEPROOF_CHECK(make_private_folder(folder / "files"));
  SITEPROOF_CHECK(make_private_folder(folder / "uploads"));
  std::unique_ptr<Api> api(new Api(std::move(store), std::move(authority), clock, random));
  SITEPROOF_CHECK(api->uploads_.sweep());
  return api;
}

Api::Api(std::unique_ptr<ServerStore> store, CertificateAuthority authority, const Clock& clock, Random& random)
    : store_(std::move(store)),
      authority_(std::move(authority)),
      access_(*store_, clock, random),
      enrolment_(*store_, authority_, clock, random),
      intake_(*store_, authority_, clock, random),
      feed_(*store_, authority_, clock, random),
      files_(*store_, authority_, clock),
      uploads_(*store_, files_, clock, random),
      dispatch_(*store_, clock, random),
      after_care_(*store_, clock, random),
      staff_(*store_, clock),
      figures_(*store_, clock),
      webhooks_(*store_, random),
      importer_(*store_, clock, random),
      sheet_import_(*store_, importer_, clock),
      desk_(*store_),
      log_(*store_, authority_, clock),
      router_(access_) {
  add_enrol_routes(router_, enrolment_);
  add_sync_routes(router_, feed_, intake_, clock);
  add_upload_routes(router_, uploads_);
  add_file_routes(router_, files_);
  add_dispatch_routes(router_, dispatch_, importer_, enrolment_);
  add_after_care_routes(router_, after_care_);
  add_staff_routes(router_, staff_, figures_);
  add_webhook_routes(router_, webhooks_);
  add_import_routes(router_, sheet_import_);
  add_order_desk_routes(router_, desk_);
  add_log_routes(router_, log_);
}

}  // namespace siteproof::server
