#include "tests/sync/fake_server.h"

#include <algorithm>

#include "core/journal/journal_entry.h"

namespace siteproof::test {
namespace {

constexpr UtcTime server_now{1'800'000'000'000};

std::string header_of(const HttpRequest& request, std::string_view name) {
  for (const HttpHeader& h : request.headers) {
    if (h.name == name) return h.value;
  }
  return {};
}

std::string query_value(const HttpRequest& request, const std::string& key) {
  const std::size_t at = request.url.find(key + "=");
  if (at == std::string::npos) return {};
  const std::size_t begin = at + key.size() + 1;
  return request.url.substr(begin, request.url.find('&', begin) - begin);
}

JournalEntry somebody_elses(std::int64_t n) {
  EventHeader header{};
  header.order = OrderId{"B2"};
  header.device.value.bytes[0] = 99;
  header.seq = DeviceSeq{n};
  header.actor = PersonId{"wang"};
  header.at = {server_now, n, "other"};
  return seal_entry({header, NoteAdded{"change " + std::to_string(n)}}).value();
}

}  // namespace

std::string path_of(const HttpRequest& request) {
  const std::size_t path = request.url.find('/', request.url.find("://") + 3);
  return request.url.substr(path, request.url.find('?') - path);
}

HttpReply refuse(int status, std::string_view code) {
  return {status, {}, encode(protocol::ErrorReply{std::string(code), "Refused for the test."})};
}

void FakeServer::add_change() {
  const auto n = static_cast<std::int64_t>(feed.size()) + 1;
  feed.emplace_back(RemoteEvent{somebody_elses(n), ServerSeq{n}});
}

HttpReply FakeServer::handle(const HttpRequest& request, ByteView body, bool whole) {
  bytes_received += static_cast<std::int64_t>(body.size());
  if (header_of(request, "Authorization") != "Bearer good-token") return refuse(401, "auth.token");
  const std::string path = path_of(request);
  if (request.method == HttpMethod::patch) return append(request, path, body, whole);
  if (!whole && path != "/v1/files") return refuse(400, "request.cut");
  if (path == "/v1/events") {
    const std::string cursor = query_value(request, "cursor");
    if (!cursor.empty() && !knows(cursor)) return refuse(410, "sync.epoch_changed");
    return push(body);
  }
  if (path == "/v1/changes") return changes(request);
  if (path == "/v1/receipts/query") return receipts(body);
  if (path == "/v1/files") return create(request, body);
  const auto upload = uploads.find(path);
  if (upload == uploads.end()) return refuse(404, "upload.unknown");
  return resume(upload->second, path);
}

bool FakeServer::knows(const std::string& cursor) const {
  const std::size_t dot = cursor.find('.');
  return cursor.substr(0, dot) == epoch && std::stoul(cursor.substr(dot + 1)) <= feed.size();
}

HttpReply FakeServer::push(ByteView body) {
  const auto request = protocol::decode_push_request(as_text(body));
  if (!request) return refuse(400, "record.malformed");
  protocol::PushReply reply{{}, server_now};
  for (const std::string& text : request->events) {
    const DeviceSeq seq = read_entry(text).value().event.header.seq;
    if (std::find(poison.begin(), poison.end(), seq) != poison.end()) {
      reply.verdicts.push_back({seq, Verdict::quarantined, ServerSeq{}, "poisoned"});
      continue;
    }
    if (events.emplace(seq, text).second) {
      ++events_applied[seq];
      feed.emplace_back(RemoteOwn{OrderId{"A1"}, seq, ServerSeq{static_cast<std::int64_t>(feed.size()) + 1}});
    }
    reply.verdicts.push_back({seq, Verdict::accepted, ServerSeq{1}, ""});
  }
  return {200, {}, encode(reply)};
}

HttpReply FakeServer::changes(const HttpRequest& request) {
  std::size_t from = 0;
  if (const std::string cursor = query_value(request, "cursor"); !cursor.empty()) {
    if (!knows(cursor)) return refuse(410, "sync.epoch_changed");
    from = std::stoul(cursor.substr(cursor.find('.') + 1));
  }
  const std::size_t to = std::min(feed.size(), from + std::stoul(query_value(request, "limit")));
  protocol::ChangesReply reply;
  reply.page = {epoch, epoch + "." + std::to_string(to), to < feed.size(), {}, std::nullopt};
  for (std::size_t i = from; i < to; ++i) reply.page.changes.push_back(feed[i]);
  reply.server_time = server_now;
  return {200, {}, encode(reply)};
}

FileReceipt FakeServer::receipt_of(const Sha256& file) const {
  return signer.sign(file, static_cast<std::int64_t>(files.at(file).size()), server_now);
}

HttpReply FakeServer::receipts(ByteView body) {
  const auto request = protocol::decode_receipts_request(as_text(body));
  if (!request) return refuse(400, "record.malformed");
  protocol::ReceiptsReply reply;
  for (const Sha256& file : request->files) {
    if (files.contains(file)) reply.receipts.push_back(receipt_of(file));
  }
  return {200, {}, encode(reply)};
}

HttpReply FakeServer::create(const HttpRequest& request, ByteView body) {
  const std::string metadata = header_of(request, "Upload-Metadata");
  const auto hash = from_base64(metadata.substr(7, metadata.find(',') - 7));
  const Sha256 file = Sha256::parse(as_text(hash.value())).value();
  if (files.contains(file)) {
    return {200,
            {{"Siteproof-Receipt", to_base64(as_bytes(protocol::encode(receipt_of(file))))}},
            protocol::encode(receipt_of(file))};
  }
  const std::string path = "/v1/files/uploads/" + std::to_string(++uploads_made_);
  uploads[path] = {file, std::stoll(header_of(request, "Upload-Length")), Bytes(body.begin(), body.end())};
  return conclude({201, {{"Location", path}}, ""}, path);
}

HttpReply FakeServer::resume(Upload&, const std::string& path) { return conclude({204, {}, ""}, path); }

HttpReply FakeServer::append(const HttpRequest& request, const std::string& path, ByteView body, bool whole) {
  const auto found = uploads.find(path);
  if (found == uploads.end()) return refuse(404, "upload.unknown");
  Upload& upload = found->second;
  if (header_of(request, "Upload-Offset") != std::to_string(upload.bytes.size())) return refuse(409, "upload.offset");
  upload.bytes.insert(upload.bytes.end(), body.begin(), body.end());
  if (!whole && static_cast<std::int64_t>(upload.bytes.size()) < upload.size) return refuse(400, "upload.cut");
  return conclude({204, {}, ""}, path);
}

HttpReply FakeServer::conclude(HttpReply reply, const std::string& path) {
  const Upload upload = uploads.at(path);
  reply.headers.push_back({"Upload-Offset", std::to_string(upload.bytes.size())});
  if (static_cast<std::int64_t>(upload.bytes.size()) < upload.size) return reply;
  uploads.erase(path);
  if (sha256(upload.bytes) != upload.sha256) return refuse(460, "upload.hash_differs");
  files[upload.sha256] = upload.bytes;
  ++files_stored[upload.sha256];
  if (receipts_in_replies) {
    reply.headers.push_back({"Siteproof-Receipt", to_base64(as_bytes(protocol::encode(receipt_of(upload.sha256))))});
  }
  return reply;
}

}  // namespace siteproof::test
