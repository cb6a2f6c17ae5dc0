#include "sync/protocol/messages.h"

#include <nlohmann/json.hpp>

#include "core/journal/canonical_json.h"
#include "core/journal/json_fields.h"
#include "core/journal/state_codec.h"
#include "core/journal/stock_codec.h"

namespace siteproof {
template <>
Result<Verdict> parse_name<Verdict>(std::string_view text) {
  for (const Verdict v : {Verdict::accepted, Verdict::merged, Verdict::conflict, Verdict::quarantined}) {
    if (to_string(v) == text) return v;
  }
  return fail(ErrorKind::usage, "name.unknown", "is no verdict");
}

template <class Io>
void fields(Io& io, PushVerdict& v) {
  io("device_seq", v.device_seq);
  io("verdict", v.verdict);
  io("seq", v.seq);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, FileReceipt& v) {
  io("sha256", v.sha256);
  io("size", v.size);
  io("received_at", v.received_at);
  io("signature", v.signature);
}
template <class Io>
void fields(Io& io, Beacon& v) {
  io("at", v.at);
  io("text", v.text);
  io("signature", v.signature);
}
}  // namespace siteproof

namespace siteproof::protocol {

// Outside the unnamed namespace, where argument-dependent lookup finds them.
template <class Io>
void fields(Io& io, EnrolRequest& v) {
  io("code", v.code);
  io("device", v.device);
  io("csr", v.csr);
}
template <class Io>
void fields(Io& io, EnrolReply& v) {
  io("token", v.token);
  io("technician", v.technician);
  io("certificate", v.certificate);
  io("ca", v.ca);
  io("server_time", v.server_time);
}
template <class Io>
void fields(Io& io, PushReply& v) {
  io("verdicts", v.verdicts);
  io("server_time", v.server_time);
}
template <class Io>
void fields(Io& io, ReceiptsRequest& v) {
  io("files", v.files);
}
template <class Io>
void fields(Io& io, ReceiptsReply& v) {
  io("receipts", v.receipts);
}

namespace {

using nlohmann::json;

// What goes into these messages is UTF-8 and in range already, or it would not be in a store.
template <class T>
std::string text_of(const T& value) {
  return canonical_fields(value).value();
}

template <class T>
Result<T> decode(std::string_view body, std::string_view what) {
  SITEPROOF_TRY(const json object, parse_json(body, what));
  return from_fields<T>(object, what);
}

tl::unexpected<Error> bad_page(const std::string& detail) {
  return fail(ErrorKind::network, "reply.malformed",
              "The server's answer cannot be read (" + detail + "); nothing was changed, it is asked again later.");
}

struct ChangeHead {
  std::string type;
  ServerSeq seq{};
  std::optional<OrderId> order;
  std::optional<DeviceSeq> device_seq;
};

Result<ChangeHead> read_head(const json& object) {
  ChangeHead head;
  if (!object.is_object() || !object.contains("type") || !object["type"].is_string())
    return bad_page("a change has no type");
  head.type = object["type"].get<std::string>();
  if (object.contains("seq") && object["seq"].is_number_integer())
    head.seq = ServerSeq{object["seq"].get<std::int64_t>()};
  if (object.contains("order") && object["order"].is_string()) {
    SITEPROOF_TRY(head.order, OrderId::parse(object["order"].get_ref<const std::string&>()));
  }
  if (object.contains("device_seq") && object["device_seq"].is_number_integer()) {
    head.device_seq = DeviceSeq{object["device_seq"].get<std::int64_t>()};
  }
  return head;
}

Result<std::optional<RemoteChange>> read_change(const json& object) {
  SITEPROOF_TRY(const ChangeHead head, read_head(object));
  const auto member = [&](const char* key) -> const json& {
    static const json none = json::object();
    const auto it = object.find(key);
    return it == object.end() ? none : *it;
  };
  if (head.type == "snapshot") {
    SITEPROOF_TRY(OrderState state, state_from_json(member("state")));
    return RemoteChange{RemoteSnapshot{std::move(state), head.seq}};
  }
  if (head.type == "event") {
    SITEPROOF_TRY(JournalEntry entry, read_entry(member("event")));
    return RemoteChange{RemoteEvent{std::move(entry), head.seq}};
  }
  if (head.type == "own" && head.order && head.device_seq) {
    return RemoteChange{RemoteOwn{*head.order, *head.device_seq, head.seq}};
  }
  if (head.type == "leave" && head.order) return RemoteChange{RemoteLeave{*head.order, head.seq}};
  if (head.type == "household") {
    SITEPROOF_TRY(HouseholdFile file, household_file_from_json(member("file")));
    return RemoteChange{RemoteHousehold{std::move(file)}};
  }
  if (head.type == "stock") {
    SITEPROOF_TRY(StockPicture picture, stock_from_json(member("stock")));
    return RemoteChange{RemoteStock{std::move(picture)}};
  }
  if (head.type == "template") {
    const json& document = member("template");
    SITEPROOF_TRY(const TemplateRef ref, from_fields<TemplateRef>(document, "The template"));
    SITEPROOF_TRY(std::string text, canonical(document));
    return RemoteChange{RemoteTemplate{ref, std::move(text)}};
  }
  return std::optional<RemoteChange>{};  // a type that a newer server sends
}

}  // namespace

std::string encode(const EnrolRequest& v) { return text_of(v); }
std::string encode(const EnrolReply& v) { return text_of(v); }
std::string encode(const PushReply& v) { return text_of(v); }
std::string encode(const ReceiptsRequest& v) { return text_of(v); }
std::string encode(const ReceiptsReply& v) { return text_of(v); }
std::string encode(const FileReceipt& v) { return text_of(v); }

std::string encode(const PushRequest& v) {
  std::string out = R"({"events":[)";
  for (std::size_t i = 0; i < v.events.size(); ++i) {
    if (i > 0) out += ',';
    out += v.events[i];
  }
  return out + "]}";
}

std::string encode(const ChangesReply& v) {
  ChangesWriter writer;
  for (const RemoteChange& change : v.page.changes) std::visit([&](const auto& c) { writer.add(c); }, change);
  return writer.finish(v.page, v.server_time);
}

void ChangesWriter::begin(std::string_view type) {
  out_ += out_.empty() ? R"({"changes":[{"type":")" : R"(,{"type":")";
  out_ += type;
  out_ += '"';
}

void ChangesWriter::begin(std::string_view type, ServerSeq seq) {
  begin(type);
  out_ += fmt::format(R"(,"seq":{})", raw(seq));
}

void ChangesWriter::end(std::string_view key, std::string_view text) {
  out_ += fmt::format(R"(,"{}":)", key);
  out_ += text;
  out_ += '}';
}

void ChangesWriter::snapshot(ServerSeq seq, std::string_view state_text) {
  begin("snapshot", seq);
  end("state", state_text);
}

void ChangesWriter::event(ServerSeq seq, std::string_view entry_text) {
  begin("event", seq);
  end("event", entry_text);
}

void ChangesWriter::template_data(std::string_view text) {
  begin("template");
  end("template", text);
}

void ChangesWriter::household(std::string_view file_text) {
  begin("household");
  end("file", file_text);
}

void ChangesWriter::stock(std::string_view picture_text) {
  begin("stock");
  end("stock", picture_text);
}

void ChangesWriter::add(const RemoteSnapshot& c) {
  if (const auto text = state_text(c.state)) snapshot(c.seq, text->text);
}
void ChangesWriter::add(const RemoteEvent& c) { event(c.seq, c.entry.text); }
void ChangesWriter::add(const RemoteOwn& c) {
  begin("own", c.seq);
  out_ += fmt::format(R"(,"order":"{}")", c.order.str());
  end("device_seq", std::to_string(raw(c.device_seq)));
}
void ChangesWriter::add(const RemoteLeave& c) {
  begin("leave", c.seq);
  end("order", fmt::format("\"{}\"", c.order.str()));
}
void ChangesWriter::add(const RemoteTemplate& c) { template_data(c.text); }
void ChangesWriter::add(const RemoteHousehold& c) {
  if (const auto text = household_file_text(c.file)) household(*text);
}
void ChangesWriter::add(const RemoteStock& c) {
  if (const auto text = stock_text(c.picture)) stock(*text);
}

std::string ChangesWriter::finish(const RemotePage& page, UtcTime server_time) {
  if (out_.empty()) out_ = R"({"changes":[)";
  json rest{{"cursor", page.cursor}, {"epoch", page.epoch}, {"more", page.more}, {"server_time", server_time.ms}};
  if (page.checksum) rest["checksum"] = page.checksum->hex();
  if (page.beacon) {
    rest["beacon"] = {{"at", page.beacon->at.ms}, {"text", page.beacon->text}, {"signature", page.beacon->signature}};
  }
  out_ += "],";
  out_ += rest.dump().substr(1);
  return std::move(out_);
}

std::string encode(const ErrorReply& v) {
  return json{{"error", {{"code", v.code}, {"message", v.message}}}}.dump(-1, ' ', false,
                                                                          json::error_handler_t::replace);
}

Result<EnrolRequest> decode_enrol_request(std::string_view body) { return decode<EnrolRequest>(body, "The enrolment"); }
Result<EnrolReply> decode_enrol_reply(std::string_view body) { return decode<EnrolReply>(body, "The server's answer"); }
Result<PushReply> decode_push_reply(std::string_view body) { return decode<PushReply>(body, "The server's answer"); }
Result<ReceiptsRequest> decode_receipts_request(std::string_view body) {
  return decode<ReceiptsRequest>(body, "The request");
}
Result<ReceiptsReply> decode_receipts_reply(std::string_view body) {
  return decode<ReceiptsReply>(body, "The server's answer");
}
Result<FileReceipt> decode_receipt(std::string_view body) { return decode<FileReceipt>(body, "The receipt"); }

Result<json> decode_push_events(std::string_view body) {
  SITEPROOF_TRY(json object, parse_json(body, "The request"));
  if (!object.is_object() || !object.contains("events") || !object["events"].is_array()) {
    return fail(ErrorKind::usage, "record.malformed", "The request cannot be read: /events must be a list.");
  }
  json events = std::move(object["events"]);
  if (events.size() > push_events_max) {
    return fail(ErrorKind::usage, "push.too_many", "The request holds too many events: send at most 500 at a time.");
  }
  return events;
}

Result<PushRequest> decode_push_request(std::string_view body) {
  SITEPROOF_TRY(const json events, decode_push_events(body));
  PushRequest out;
  for (const json& event : events) {
    auto text = canonical(event);
    out.events.push_back(text ? std::move(*text) : event.dump(-1, ' ', false, json::error_handler_t::replace));
  }
  return out;
}

Result<ChangesReply> decode_changes_reply(std::string_view body) {
  SITEPROOF_TRY(const json object, parse_json(body, "The server's answer"));
  if (!object.is_object()) return bad_page("no object");
  const auto text = [&](const char* key) -> std::optional<std::string> {
    const auto it = object.find(key);
    return it == object.end() || !it->is_string() ? std::nullopt : std::optional(it->get<std::string>());
  };
  const auto epoch = text("epoch");
  const auto cursor = text("cursor");
  if (!epoch || !cursor || !object.contains("more") || !object["more"].is_boolean() ||
      !object.contains("server_time") || !object["server_time"].is_number_integer() || !object.contains("changes") ||
      !object["changes"].is_array()) {
    return bad_page("a part is missing");
  }
  ChangesReply out;
  out.page.epoch = *epoch;
  out.page.cursor = *cursor;
  out.page.more = object["more"].get<bool>();
  out.server_time.ms = object["server_time"].get<std::int64_t>();
  if (const auto checksum = text("checksum")) {
    SITEPROOF_TRY(out.page.checksum, Sha256::parse(*checksum));
  }
  // Without a beacon that can be read the changes still count.
  if (auto beacon = from_fields<Beacon>(object.value("beacon", json()), "The beacon")) {
    out.page.beacon = std::move(*beacon);
  }
  out.page.changes.reserve(object["changes"].size());
  for (const json& change : object["changes"]) {
    SITEPROOF_TRY(auto read, read_change(change));
    if (read) out.page.changes.push_back(std::move(*read));
  }
  return out;
}

ErrorReply decode_error(int http_status, std::string_view body) {
  const json object = json::parse(body, nullptr, false);
  if (object.is_object() && object.contains("error") && object["error"].is_object()) {
    const json& error = object["error"];
    if (error.contains("code") && error["code"].is_string() && error.contains("message") &&
        error["message"].is_string()) {
      return {error["code"].get<std::string>(), error["message"].get<std::string>()};
    }
  }
  return {
      fmt::format("http.{}", http_status),
      fmt::format("The server answered {} without saying why; what is waiting stays and is sent later.", http_status)};
}

int http_status(const Error& error) noexcept {
  switch (error.kind) {
    case ErrorKind::usage: return 400;
    case ErrorKind::rule: return 409;
    case ErrorKind::not_found: return 404;
    case ErrorKind::storage: return 507;
    case ErrorKind::network: return 401;
  }
  return 500;
}

Error to_error(int status, const ErrorReply& reply) {
  const ErrorKind kind = status == 404                                                      ? ErrorKind::not_found
                         : status == 409                                                    ? ErrorKind::rule
                         : status == 400 || status == 413 || status == 415 || status == 422 ? ErrorKind::usage
                                                                                            : ErrorKind::network;
  return {kind, reply.code, reply.message};
}

}  // namespace siteproof::protocol
