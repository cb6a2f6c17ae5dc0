#pragma once

#include "sync/server/after_care.h"
#include "sync/server/changes_feed.h"
#include "sync/server/dispatch.h"
#include "sync/server/enrolment.h"
#include "sync/server/event_intake.h"
#include "sync/server/figures_desk.h"
#include "sync/server/importer.h"
#include "sync/server/order_desk.h"
#include "sync/server/receipt_log.h"
#include "sync/server/router.h"
#include "sync/server/sheet_import.h"
#include "sync/server/staff.h"
#include "sync/server/uploads.h"
#include "sync/server/webhooks.h"

// The routes of sync/protocol/openapi.yaml, by capability. What they are given must outlive the router.
namespace siteproof::server {

/// POST /v1/enrol
void add_enrol_routes(Router& router, Enrolment& enrolment);
/// GET /v1/changes, POST /v1/events
void add_sync_routes(Router& router, ChangesFeed& feed, EventIntake& intake, const Clock& clock);
/// The tus 1.0.0 protocol under /v1/files
void add_upload_routes(Router& router, Uploads& uploads);
/// GET /v1/files/{sha256}, POST /v1/receipts/query
void add_file_routes(Router& router, FileStore& files);
/// What /v1/dispatch decides about an order, imports and enrols
void add_dispatch_routes(Router& router, Dispatch& dispatch, Importer& importer, Enrolment& enrolment);
/// POST /v1/dispatch/import/{orders, households, catalogue}
void add_import_routes(Router& router, SheetImport& sheets);
/// Call-backs, complaints, archiving and reopening under /v1/dispatch
void add_after_care_routes(Router& router, AfterCare& care);
/// Technicians, suggestions and figures under /v1/dispatch
void add_staff_routes(Router& router, Staff& staff, FiguresDesk& desk);
/// /v1/dispatch/webhooks
void add_webhook_routes(Router& router, WebhookDesk& desk);
void add_order_desk_routes(Router& router, OrderDesk& desk);
/// Everything under /v1/log
void add_log_routes(Router& router, ReceiptLog& log);

}  // namespace siteproof::server
