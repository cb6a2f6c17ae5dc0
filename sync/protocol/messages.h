#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/journal/replication.h"

// The messages of openapi.yaml as values, and their JSON. No I/O. Every decoder refuses what the contract does not
// allow with a usage error that names the field.
namespace siteproof::protocol {

/// POST /v1/enrol. The device makes its own id, so that a repeated request gets the first answer.
struct EnrolRequest {
  std::string code;
  DeviceId device;
  std::string csr;  ///< PKCS#10, PEM
};
struct EnrolReply {
  std::string token;
  PersonId technician;
  std::string certificate;  ///< the device's, PEM
  std::string ca;           ///< the tenant's, PEM
  UtcTime server_time;
};

/// POST /v1/events: canonical texts of this device's events, oldest first.
struct PushRequest {
  std::vector<std::string> events;
};
struct PushReply {
  std::vector<PushVerdict> verdicts;
  UtcTime server_time;
};

/// GET /v1/changes
struct ChangesReply {
  RemotePage page;
  UtcTime server_time;
};

/// Builds the body of a ChangesReply from texts that are stored canonical already: they are joined, never parsed and
/// printed again.
class ChangesWriter {
 public:
  void snapshot(ServerSeq seq, std::string_view state_text);
  void event(ServerSeq seq, std::string_view entry_text);
  void template_data(std::string_view text);
  void household(std::string_view file_text);
  void stock(std::string_view picture_text);
  void add(const RemoteSnapshot& change);
  void add(const RemoteEvent& change);
  void add(const RemoteOwn& change);
  void add(const RemoteLeave& change);
  void add(const RemoteTemplate& change);
  void add(const RemoteHousehold& change);
  void add(const RemoteStock& change);
  [[nodiscard]] std::size_t size() const noexcept { return out_.size(); }
  /// Closes the document with the page's epoch, cursor, more, checksum and beacon; `page.changes` is not looked at.
  [[nodiscard]] std::string finish(const RemotePage& page, UtcTime server_time);

 private:
  void begin(std::string_view type);
  void begin(std::string_view type, ServerSeq seq);
  void end(std::string_view key, std::string_view text);
  std::string out_;
};

/// POST /v1/receipts/query
struct ReceiptsRequest {
  std::vector<Sha256> files;
};
struct ReceiptsReply {
  std::vector<FileReceipt> receipts;  ///< of the files the server holds whole; the others are missing here
};

/// Any answer with a status of 400 or more.
struct ErrorReply {
  std::string code, message;
};

[[nodiscard]] std::string encode(const EnrolRequest&);
[[nodiscard]] std::string encode(const EnrolReply&);
[[nodiscard]] std::string encode(const PushRequest&);
[[nodiscard]] std::string encode(const PushReply&);
[[nodiscard]] std::string encode(const ChangesReply&);
[[nodiscard]] std::string encode(const ReceiptsRequest&);
[[nodiscard]] std::string encode(const ReceiptsReply&);
[[nodiscard]] std::string encode(const FileReceipt&);
[[nodiscard]] std::string encode(const ErrorReply&);

[[nodiscard]] Result<EnrolRequest> decode_enrol_request(std::string_view body);
[[nodiscard]] Result<EnrolReply> decode_enrol_reply(std::string_view body);
/// Events come out as raw JSON objects in their canonical text: what is wrong with one must not refuse the others.
[[nodiscard]] Result<PushRequest> decode_push_request(std::string_view body);
/// The same as one JSON list, for who reads the events anyway.
[[nodiscard]] Result<nlohmann::json> decode_push_events(std::string_view body);
[[nodiscard]] Result<PushReply> decode_push_reply(std::string_view body);
[[nodiscard]] Result<ChangesReply> decode_changes_reply(std::string_view body);
[[nodiscard]] Result<ReceiptsRequest> decode_receipts_request(std::string_view body);
[[nodiscard]] Result<ReceiptsReply> decode_receipts_reply(std::string_view body);
[[nodiscard]] Result<FileReceipt> decode_receipt(std::string_view body);
/// Never fails: a body that is no error document gives the code "http.<status>".
[[nodiscard]] ErrorReply decode_error(int http_status, std::string_view body);

/// The HTTP status a refusal travels as, and back: usage 400, rule 409, not_found 404, storage 507, network 401.
[[nodiscard]] int http_status(const Error& error) noexcept;
[[nodiscard]] Error to_error(int status, const ErrorReply& reply);

/// At most this many events, and bytes of them, in one push.
inline constexpr std::size_t push_events_max = 500;
inline constexpr std::size_t push_bytes_max = 4 * 1024 * 1024;
inline constexpr std::size_t request_bytes_max = 8 * 1024 * 1024;
inline constexpr int page_changes_default = 500;
inline constexpr int page_changes_max = 2000;

}  // namespace siteproof::protocol
