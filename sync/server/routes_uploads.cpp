#include <fmt/core.h>

#include "sync/server/routes.h"
#include "sync/server/server_tuning.h"
#include "sync/server/tus_headers.h"

namespace siteproof::server {
namespace {

HttpReply capabilities() {
  HttpReply reply;
  reply.status = 204;
  reply.headers = {{"Tus-Version", tus::version},
                   {"Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination"},
                   {"Tus-Checksum-Algorithm", "sha256"},
                   {"Tus-Max-Size", std::to_string(file_bytes_max)}};
  return reply;
}

bool has_body(const HttpRequest& request) { return request.content_length.value_or(1) > 0; }

Result<HttpReply> create(Uploads& uploads, const Visit& visit) {
  const HttpRequest& request = visit.request;
  SITEPROOF_TRY(const NewUpload wanted, tus::read_creation(request));
  if (has_body(request)) SITEPROOF_CHECK(tus::check_content_type(request));
  SITEPROOF_TRY(auto created, uploads.create(visit.device().device, wanted));
  if (const auto* receipt = std::get_if<FileReceipt>(&created)) {
    HttpReply known = json_reply(200, protocol::encode(*receipt));
    tus::write_receipt(known, *receipt);
    return known;
  }
  UploadStatus status = std::get<UploadStatus>(std::move(created));
  HttpReply reply;
  reply.status = 201;
  reply.headers.emplace_back("Location", "/v1/files/uploads/" + status.id);
  // An upload that goes on where an earlier one stopped takes nothing now: the answer tells where to go on.
  if (has_body(request) && status.offset == 0) {
    SITEPROOF_TRY(const auto checksum, tus::read_checksum(request));
    SITEPROOF_TRY(Appended appended, uploads.append(visit.device().device, status.id, 0, checksum, request.read_body));
    if (appended.receipt) tus::write_receipt(reply, *appended.receipt);
    status = std::move(appended.status);
  }
  tus::write_status(reply, status);
  return reply;
}

Result<HttpReply> tell(Uploads& uploads, const Visit& visit) {
  SITEPROOF_TRY(const Appended now, uploads.status(visit.device().device, visit.parts.at(0)));
  HttpReply reply;
  reply.headers = {{"Upload-Length", std::to_string(now.status.size)}, {"Cache-Control", "no-store"}};
  if (now.receipt) tus::write_receipt(reply, *now.receipt);
  tus::write_status(reply, now.status);
  return reply;
}

Result<HttpReply> append(Uploads& uploads, const Visit& visit) {
  SITEPROOF_CHECK(tus::check_content_type(visit.request));
  SITEPROOF_TRY(const std::int64_t offset, tus::read_offset(visit.request));
  SITEPROOF_TRY(const auto checksum, tus::read_checksum(visit.request));
  SITEPROOF_TRY(const Appended now,
                uploads.append(visit.device().device, visit.parts.at(0), offset, checksum, visit.request.read_body));
  HttpReply reply;
  reply.status = 204;
  if (now.receipt) tus::write_receipt(reply, *now.receipt);
  tus::write_status(reply, now.status);
  return reply;
}

Result<HttpReply> terminate(Uploads& uploads, const Visit& visit) {
  SITEPROOF_CHECK(uploads.terminate(visit.device().device, visit.parts.at(0)));
  HttpReply reply;
  reply.status = 204;
  return reply;
}

/// Checks the protocol version first and names it in every answer, also in refusals.
Handler speaking_tus(Uploads& uploads, Result<HttpReply> (*act)(Uploads&, const Visit&)) {
  return [&uploads, act](const Visit& visit) -> Result<HttpReply> {
    auto spoken = tus::check_version(visit.request);
    auto outcome = spoken ? act(uploads, visit) : Result<HttpReply>(fail(spoken.error()));
    HttpReply reply = outcome ? std::move(*outcome) : error_reply(outcome.error());
    reply.headers.emplace_back("Tus-Resumable", tus::version);
    if (!spoken) reply.headers.emplace_back("Tus-Version", tus::version);
    return reply;
  };
}

}  // namespace

void add_upload_routes(Router& router, Uploads& uploads) {
  for (const char* path : {"/v1/files", "/v1/files/uploads/*"}) {
    router.add("OPTIONS", path, Audience::device, [](const Visit&) -> Result<HttpReply> {
      HttpReply reply = capabilities();
      reply.headers.emplace_back("Tus-Resumable", tus::version);
      return reply;
    });
  }
  router.add("POST", "/v1/files", Audience::device, speaking_tus(uploads, create));
  router.add("HEAD", "/v1/files/uploads/*", Audience::device, speaking_tus(uploads, tell));
  router.add("PATCH", "/v1/files/uploads/*", Audience::device, speaking_tus(uploads, append));
  router.add("DELETE", "/v1/files/uploads/*", Audience::device, speaking_tus(uploads, terminate));
}

}  // namespace siteproof::server
