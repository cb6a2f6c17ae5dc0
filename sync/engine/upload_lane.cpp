#include "sync/engine/upload_lane.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "sync/engine/sync_tuning.h"
#include "sync/protocol/messages.h"

namespace siteproof {
namespace {

constexpr std::string_view octets = "application/offset+octet-stream";

/// The server adds the receipt to the answer that makes a file whole; an answer without one is asked for later.
std::optional<FileReceipt> receipt_in(const HttpReply& reply) {
  const auto json = from_base64(reply.header("siteproof-receipt").value_or(""));
  if (!json || json->empty()) return std::nullopt;
  auto receipt = protocol::decode_receipt(as_text(*json));
  return receipt ? std::optional(std::move(*receipt)) : std::nullopt;
}

}  // namespace

Result<std::optional<LaneRequest>> UploadLane::next(const ServerAddress& server) {
  SITEPROOF_TRY(auto files, door_.uploads(tuning::upload_window + round_.aside_count()));
  std::erase_if(files, [&](const PendingUpload& f) { return round_.is_aside(f.sha256); });
  for (const PendingUpload& file : files) {
    FileRun& run = round_.of(file.sha256);
    if (!run.asked) return std::optional(ask_receipts(server, std::move(files)));
    if (run.offset_known && file.offset == file.size) run.sent_whole = true;
    if (run.sent_whole) continue;
    current_ = file;
    if (file.upload_url.empty()) return std::optional(ask_creation(server));
    if (run.offset_known) return std::optional(ask_piece(server));
    asked_ = Asked::offset;
    return std::optional(LaneRequest{server.tus(HttpMethod::head, file.upload_url), SyncActivity::uploading});
  }
  if (files.empty()) return std::optional<LaneRequest>{};
  return std::optional(ask_receipts(server, std::move(files)));
}

LaneRequest UploadLane::ask_receipts(const ServerAddress& server, std::vector<PendingUpload> files) {
  queried_ = std::move(files);
  protocol::ReceiptsRequest question;
  for (const PendingUpload& f : queried_) question.files.push_back(f.sha256);
  asked_ = Asked::receipts;
  return {server.request_json(HttpMethod::post, "/v1/receipts/query", encode(question)),
          SyncActivity::checking_receipts};
}

LaneRequest UploadLane::ask_creation(const ServerAddress& server) {
  HttpRequest request = server.tus_creation();
  request.headers.push_back({"Upload-Length", std::to_string(current_.size)});
  std::string metadata = "sha256 " + to_base64(as_bytes(current_.sha256.hex()));
  if (!current_.media_type.empty()) metadata += ",media_type " + to_base64(as_bytes(current_.media_type));
  request.headers.push_back({"Upload-Metadata", std::move(metadata)});
  if (current_.size > 0 && current_.size <= tuning::create_with_upload_max) {
    request.headers.push_back({"Content-Type", std::string(octets)});
    request.body = FileSlice{current_.sha256, 0, current_.size};
  }
  asked_ = Asked::creation;
  return {std::move(request), SyncActivity::uploading};
}

LaneRequest UploadLane::ask_piece(const ServerAddress& server) {
  HttpRequest request = server.tus(HttpMethod::patch, current_.upload_url);
  request.headers.push_back({"Upload-Offset", std::to_string(current_.offset)});
  request.headers.push_back({"Content-Type", std::string(octets)});
  // The rest in one request: the server keeps every byte that arrives, so a cut costs one HEAD, not the piece.
  request.body = FileSlice{current_.sha256, current_.offset, current_.size - current_.offset};
  asked_ = Asked::piece;
  return {std::move(request), SyncActivity::uploading};
}

Result<LaneStep> UploadLane::on_reply(const HttpReply& reply, const ServerAddress& server, const ReceiptCheck& receipts,
                                      MonotonicTime now) {
  switch (std::exchange(asked_, Asked::nothing)) {
    case Asked::receipts: return on_receipts(reply, receipts, now);
    case Asked::creation: return on_created(reply, server, receipts, now);
    case Asked::offset:
    case Asked::piece: return on_progress(reply, receipts, now);
    case Asked::nothing: break;
  }
  return LaneStep{Went{}};
}

Result<LaneStep> UploadLane::on_failure(const Error& error, MonotonicTime now) {
  asked_ = Asked::nothing;
  round_.connection_dropped();
  if (error.kind != ErrorKind::network) return set_aside(current_, error, now);
  return LaneStep{Again{error, std::chrono::milliseconds{0}, true}};
}

Result<LaneStep> UploadLane::on_receipts(const HttpReply& reply, const ReceiptCheck& receipts, MonotonicTime now) {
  if (reply.status != 200) return general_answer(reply);
  const auto answer = protocol::decode_receipts_reply(reply.body);
  if (!answer) return LaneStep{Again{malformed_reply(answer.error().message)}};
  LaneStep step = Went{};
  for (const PendingUpload& file : std::exchange(queried_, {})) {
    FileRun& run = round_.of(file.sha256);
    const auto receipt = std::find_if(answer->receipts.begin(), answer->receipts.end(),
                                      [&](const FileReceipt& r) { return r.sha256 == file.sha256; });
    if (receipt != answer->receipts.end()) {
      SITEPROOF_TRY(const LaneStep taken, take_receipt(*receipt, file, receipts, now));
      if (std::holds_alternative<Advanced>(taken)) step = taken;
    } else if (run.sent_whole) {
      current_ = file;
      SITEPROOF_TRY(step, begin_again({ErrorKind::network, "upload.lost",
                                       "The server took a whole file and holds it no longer: it is sent again."},
                                      now));
    } else {
      run.asked = true;
    }
  }
  return step;
}

Result<LaneStep> UploadLane::on_created(const HttpReply& reply, const ServerAddress& server,
                                        const ReceiptCheck& receipts, MonotonicTime now) {
  if (reply.status != 200 && reply.status != 201) return on_refused(reply, now);
  const auto receipt = receipt_in(reply);
  // 200: the server had it before, and no upload was made.
  if (receipt && reply.status == 200) return take_receipt(*receipt, current_, receipts, now);
  const std::string url = server.resolve(reply.header("location").value_or(""));
  if (url.empty()) return LaneStep{Again{malformed_reply("a new upload without its address")}};
  SITEPROOF_TRY(const LaneStep step, take_offset(url, reply.number("upload-offset").value_or(0)));
  return receipt ? take_receipt(*receipt, current_, receipts, now) : Result<LaneStep>(step);
}

Result<LaneStep> UploadLane::on_progress(const HttpReply& reply, const ReceiptCheck& receipts, MonotonicTime now) {
  if (reply.status != 200 && reply.status != 204) return on_refused(reply, now);
  const auto offset = reply.number("upload-offset");
  if (!offset) {
    round_.connection_dropped();
    return LaneStep{Again{malformed_reply("an upload without its offset")}};
  }
  SITEPROOF_TRY(const LaneStep step, take_offset(current_.upload_url, *offset));
  const auto receipt = receipt_in(reply);
  return receipt ? take_receipt(*receipt, current_, receipts, now) : Result<LaneStep>(step);
}

Result<LaneStep> UploadLane::take_offset(std::string_view url, std::int64_t offset) {
  if (offset > current_.size) {
    round_.connection_dropped();
    return LaneStep{Again{malformed_reply("an offset behind the file's end")}};
  }
  locked_in_a_row_ = 0;
  SITEPROOF_CHECK(door_.record_upload(current_.sha256, url, offset));
  round_.of(current_.sha256).offset_known = true;
  const std::int64_t gained = offset - current_.offset;
  current_.upload_url = url;
  current_.offset = offset;
  if (gained <= 0) return LaneStep{Went{}};
  tally_.bytes_uploaded += gained;
  return LaneStep{Advanced{}};
}

Result<LaneStep> UploadLane::take_receipt(const FileReceipt& receipt, const PendingUpload& file,
                                          const ReceiptCheck& receipts, MonotonicTime now) {
  if (const Status good = receipts.check(receipt, file.sha256, file.size); !good) {
    return set_aside(file, good.error(), now);
  }
  SITEPROOF_CHECK(door_.record_receipts(std::span(&receipt, 1)));
  round_.confirmed(file.sha256);
  ++tally_.files_confirmed;
  return LaneStep{Advanced{}};
}

Result<LaneStep> UploadLane::on_refused(const HttpReply& reply, MonotonicTime now) {
  round_.connection_dropped();
  if (broke_off(reply)) return LaneStep{Again{refusal(reply), std::chrono::milliseconds{0}, true}};
  const bool creating = current_.upload_url.empty();
  switch (reply.status) {
    case 409: return LaneStep{Again{refusal(reply)}};
    case 404:
    case 410:
      // Without an upload of our own in it, the address itself is wrong.
      return creating ? Result<LaneStep>(general_answer(reply)) : begin_again(refusal(reply), now);
    case 423: return on_locked(refusal(reply));
    case 460: return on_wrong_hash(refusal(reply), now);
    case 400:
    case 412:
    case 413:
    case 415:
    case 422:
      // As with events: only what the server itself says about a file is a reason to leave it out.
      if (speaks_our_protocol(reply)) return set_aside(current_, refusal(reply), now);
      break;
    default: break;
  }
  return general_answer(reply);
}

LaneStep UploadLane::on_locked(const Error& why) {
  auto wait = tuning::upload_locked_wait;
  for (int n = 0; n < locked_in_a_row_ && wait < tuning::upload_locked_wait_max; ++n) wait *= 2;
  ++locked_in_a_row_;
  return After{why, std::min(wait, tuning::upload_locked_wait_max)};
}

Result<LaneStep> UploadLane::begin_again(const Error& why, MonotonicTime now) {
  FileRun& run = round_.of(current_.sha256);
  const int restarts = run.restarts + 1;
  if (restarts > tuning::upload_restarts_max) return set_aside(current_, why, now);
  SITEPROOF_CHECK(door_.record_upload(current_.sha256, "", 0));
  run = FileRun{.asked = true, .restarts = restarts};
  return LaneStep{Went{}};
}

Result<LaneStep> UploadLane::on_wrong_hash(const Error& why, MonotonicTime now) {
  Sha256Stream stream;
  const auto read = door_.read_file(current_.sha256, 0, [&](ByteView bytes) {
    stream.update(bytes);
    return true;
  });
  if (!read) return set_aside(current_, read.error(), now);
  if (stream.finish() != current_.sha256) {
    return set_aside(current_,
                     {ErrorKind::storage, "vault.damaged",
                      fmt::format("The stored file {}… is damaged on this device; the other files are sent: run the "
                                  "integrity check and tell the office.",
                                  current_.sha256.hex().substr(0, 12))},
                     now);
  }
  return begin_again(why, now);
}

Result<LaneStep> UploadLane::set_aside(const PendingUpload& file, Error error, MonotonicTime now) {
  SITEPROOF_CHECK(door_.record_upload_failure(file.sha256, error));
  round_.set_aside(file.sha256, std::move(error), now);
  return LaneStep{Went{}};
}

}  // namespace siteproof
