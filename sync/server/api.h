#pragma once

#include "sync/server/access.h"
#include "sync/server/after_care.h"
#include "sync/server/changes_feed.h"
#include "sync/server/dispatch.h"
#include "sync/server/enrolment.h"
#include "sync/server/event_intake.h"
#include "sync/server/figures_desk.h"
#include "sync/server/file_store.h"
#include "sync/server/importer.h"
#include "sync/server/order_desk.h"
#include "sync/server/receipt_log.h"
#include "sync/server/router.h"
#include "sync/server/sheet_import.h"
#include "sync/server/staff.h"
#include "sync/server/uploads.h"
#include "sync/server/webhooks.h"

namespace siteproof::server {

/// Everything the server does, behind its routes, without a network: one object per capability. Thread-safe.
class Api {
 public:
  /// Opens the data folder, or sets it up: database, certificate authority, files.
  [[nodiscard]] static Result<std::unique_ptr<Api>> open(const std::filesystem::path& folder, const Clock& clock,
                                                         Random& random);

  [[nodiscard]] HttpReply handle(const HttpRequest& request) const { return router_.handle(request); }
  [[nodiscard]] const Router& router() const noexcept { return router_; }
  [[nodiscard]] Access& access() noexcept { return access_; }
  [[nodiscard]] Enrolment& enrolment() noexcept { return enrolment_; }
  [[nodiscard]] Uploads& uploads() noexcept { return uploads_; }
  [[nodiscard]] ServerStore& store() noexcept { return *store_; }

 private:
  Api(std::unique_ptr<ServerStore> store, CertificateAuthority authority, const Clock& clock, Random& random);

  std::unique_ptr<ServerStore> store_;
  CertificateAuthority authority_;
  Access access_;
  Enrolment enrolment_;
  EventIntake intake_;
  ChangesFeed feed_;
  FileStore files_;
  Uploads uploads_;
  Dispatch dispatch_;
  AfterCare after_care_;
  Staff staff_;
  FiguresDesk figures_;
  WebhookDesk webhooks_;
  Importer importer_;
  SheetImport sheet_import_;
  OrderDesk desk_;
  ReceiptLog log_;
  Router router_;
};

}  // namespace siteproof::server
