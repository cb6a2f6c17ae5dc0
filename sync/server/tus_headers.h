#pragma once

#include <optional>

#include "sync/server/http_message.h"
#include "sync/server/uploads.h"

// The headers of tus 1.0.0 (the resumable upload protocol, version 1.0.0), read and written.
namespace siteproof::server::tus {

inline constexpr const char* version = "1.0.0";

/// Tus-Resumable must be 1.0.0 (tus.version).
[[nodiscard]] Status check_version(const HttpRequest& request);
/// Upload-Length, and sha256 and media_type from Upload-Metadata. Refuses what is larger than file_bytes_max.
[[nodiscard]] Result<NewUpload> read_creation(const HttpRequest& request);
/// Upload-Offset.
[[nodiscard]] Result<std::int64_t> read_offset(const HttpRequest& request);
/// Upload-Checksum, where there is one; the algorithm must be sha256.
[[nodiscard]] Result<std::optional<Sha256>> read_checksum(const HttpRequest& request);
/// application/offset+octet-stream, and nothing else.
[[nodiscard]] Status check_content_type(const HttpRequest& request);

/// Adds Upload-Offset and Upload-Expires (RFC 9110 date).
void write_status(HttpReply& reply, const UploadStatus& status);
/// Siteproof-Receipt: base64 of the receipt's JSON.
void write_receipt(HttpReply& reply, const FileReceipt& receipt);

}  // namespace siteproof::server::tus
