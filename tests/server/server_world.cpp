#include "tests/server/server_world.h"

#include <httplib.h>

#include <cctype>

#include "core/journal/fold.h"
#include "core/journal/state_codec.h"
#include "sync/protocol/messages.h"
#include "tests/server/openssl_keys.h"

namespace siteproof {

using nlohmann::json;

std::string HttpAnswer::code() const {
  const auto object = json();
  return object.is_object() && object.contains("error") ? object["error"].value("code", "") : "";
}

ServerWorld::ServerWorld() {
  restart();
  office_token = value_of(server->make_operator_token(Role::dispatcher, *PersonId::parse("anna")));
}

void ServerWorld::restart() {
  server.reset();
  CentralServerOptions options;
  options.data = folder.path() / "data";
  server = value_of(CentralServer::start(options, clock));
}

HttpAnswer ServerWorld::send(std::string_view method, const std::string& path, const std::string& token,
                             const std::string& body, const HeaderList& headers) const {
  httplib::Client client("127.0.0.1", server->port());
  client.set_tcp_nodelay(true);
  client.set_read_timeout(60);
  client.set_decompress(false);
  httplib::Request request;
  request.method = method;
  request.path = path;
  request.body = body;
  if (!token.empty()) request.headers.emplace("Authorization", "Bearer " + token);
  for (const auto& [name, value] : headers) request.headers.emplace(name, value);
  const auto result = client.send(request);
  HttpAnswer out;
  if (!result) {
    FAIL("No answer to " << method << ' ' << path << ": " << httplib::to_string(result.error()));
  }
  out.status = result->status;
  out.body = result->body;
  for (const auto& [name, value] : result->headers) {
    std::string lower = name;
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    out.headers.emplace(std::move(lower), value);
  }
  return out;
}

HttpAnswer ServerWorld::office(std::string_view method, const std::string& path, const json& body) const {
  return send(method, path, office_token, body.is_null() ? std::string() : body.dump());
}

json ServerWorld::household_line(const std::string& id) {
  return {{"id", id},
          {"address", {{"estate", "云杉花园"}, {"building", "3"}, {"unit", "2"}, {"room", "1202"}}},
          {"owner", {{"name", "王女士"}, {"phone", "139"}}}};
}

json ServerWorld::order_line(const std::string& id, const std::string& technician) const {
  json line{{"id", id},
            {"household", "H-1"},
            {"class", "ordinary"},
            {"title", "Leak"},
            {"place", "bathroom"},
            {"reported_at", to_rfc3339(clock.now().wall)},
            {"first_asked", "anna"}};
  if (!technician.empty()) line["technician"] = technician;
  return line;
}

void ServerWorld::import_orders(const std::vector<std::string>& ids, const std::string& technician) {
  json document{{"households", json::array({household_line("H-1")})}, {"orders", json::array()}};
  for (const std::string& id : ids) document["orders"].push_back(order_line(id, technician));
  const HttpAnswer answer = office("POST", "/v1/dispatch/import", document);
  INFO(answer.body);
  REQUIRE(answer.status == 200);
}

TestTablet::TestTablet(ServerWorld& home, const std::string& name)
    : world(home), device(DeviceId::make(home.clock.now().wall, system_random())), technician(*PersonId::parse(name)) {
  const std::string code = value_of(world.server->make_enrol_code(technician));
  const protocol::EnrolRequest request{code, device, TestKey().csr(device.str())};
  const HttpAnswer answer = world.send("POST", "/v1/enrol", "", protocol::encode(request));
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  const auto reply = value_of(protocol::decode_enrol_reply(answer.body));
  token = reply.token;
  certificate = reply.certificate;
  ca = reply.ca;
}

JournalEntry TestTablet::record(const std::string& order, EventBody body, const std::optional<Sha256>& prev) {
  const OrderId id = *OrderId::parse(order);
  Event event;
  event.header = {EventId::make(world.clock.now().wall, system_random()),
                  id,
                  device,
                  DeviceSeq{++seq_},
                  technician,
                  Role::technician,
                  world.clock.now(),
                  std::nullopt,
                  std::nullopt,
                  prev.value_or(tails_[id])};
  event.body = std::move(body);
  JournalEntry entry = value_of(seal_entry(std::move(event)));
  tails_[id] = entry.hash;
  own_[entry.event.header.seq] = entry;
  return entry;
}

void TestTablet::finish(const std::string& order, int stars) {
  EventId by = at(order).status.by;
  std::vector<JournalEntry> entries;
  const auto step = [&](OrderStatus to) {
    entries.push_back(record(order, StatusChanged{to, by, {}}));
    by = entries.back().event.header.id;
  };
  for (const OrderStatus to : {OrderStatus::accepted, OrderStatus::on_site, OrderStatus::surveyed,
                               OrderStatus::plan_agreed, OrderStatus::in_repair, OrderStatus::self_checked}) {
    step(to);
  }
  SignedOff signature;
  signature.name = "Wang";
  signature.rating = stars;
  signature.summary = "done";
  entries.push_back(record(order, std::move(signature)));
  step(OrderStatus::signed_off);
  for (const PushVerdict& verdict : push(entries)) CHECK(verdict.verdict == Verdict::accepted);
}

HttpAnswer TestTablet::push_texts(const std::vector<std::string>& texts) const {
  return world.send("POST", "/v1/events", token, protocol::encode(protocol::PushRequest{texts}));
}

std::vector<PushVerdict> TestTablet::push(const std::vector<JournalEntry>& entries) const {
  std::vector<std::string> texts;
  for (const JournalEntry& entry : entries) texts.push_back(entry.text);
  const HttpAnswer answer = push_texts(texts);
  INFO(answer.body);
  REQUIRE(answer.status == 200);
  return value_of(protocol::decode_push_reply(answer.body)).verdicts;
}

void TestTablet::take(const RemoteChange& change) {
  if (const auto* snapshot = std::get_if<RemoteSnapshot>(&change)) {
    states.insert_or_assign(snapshot->state.id, snapshot->state);
  } else if (const auto* event = std::get_if<RemoteEvent>(&change)) {
    const auto at = states.find(event->entry.event.header.order);
    REQUIRE(at != states.end());
    std::optional<OrderState> state = at->second;
    fold(state, event->entry.event);
    at->second = *state;
  } else if (const auto* own = std::get_if<RemoteOwn>(&change)) {
    const auto at = states.find(own->order);
    if (at == states.end()) return;
    std::optional<OrderState> state = at->second;
    fold(state, own_.at(own->device_seq).event);
    at->second = *state;
  } else if (const auto* leave = std::get_if<RemoteLeave>(&change)) {
    states.erase(leave->order);
  } else if (const auto* household = std::get_if<RemoteHousehold>(&change)) {
    households.insert_or_assign(household->file.household.id.str(), household->file);
  } else if (const auto* counted = std::get_if<RemoteStock>(&change)) {
    stock = counted->picture;
  } else {
    templates.push_back(std::get<RemoteTemplate>(change));
  }
}

void TestTablet::pull(int limit, int pages_max) {
  last_changes.clear();
  for (int page = 0; page < pages_max; ++page) {
    std::string path = "/v1/changes?limit=" + std::to_string(limit);
    if (!cursor.empty()) path += "&cursor=" + cursor;
    const HttpAnswer answer = world.send("GET", path, token);
    INFO(answer.body.substr(0, 500));
    REQUIRE(answer.status == 200);
    const auto reply = value_of(protocol::decode_changes_reply(answer.body));
    for (const RemoteChange& change : reply.page.changes) {
      take(change);
      last_changes.push_back(change);
    }
    cursor = reply.page.cursor;
    more = reply.page.more;
    CHECK(reply.page.checksum.has_value() == !more);
    if (more) continue;
    std::map<OrderId, Sha256> digests;
    for (const auto& [order, state] : states) digests[order] = value_of(state_text(state)).digest;
    CHECK(*reply.page.checksum == scope_digest(digests));
    return;
  }
}

}  // namespace siteproof
