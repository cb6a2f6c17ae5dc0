#include "sync/server/route_body.h"
#include "sync/server/routes.h"

namespace siteproof::server {

template <class Io>
void fields(Io& io, FormAnswer& v) {
  io("item", v.item);
  io("value", v.value);
  io("unit", v.unit);
}

namespace {

struct CallBackBody {
  std::string which, note;
  bool reached = false;
  std::optional<bool> solved;
  std::optional<int> stars;
  std::vector<FormAnswer> answers;
};
template <class Io>
void fields(Io& io, CallBackBody& v) {
  io("which", v.which);
  io("note", v.note);
  io("reached", v.reached);
  io("solved", v.solved);
  io("stars", v.stars);
  io("answers", v.answers);
}
struct ComplaintBody {
  std::string text, from, received_at;
};
template <class Io>
void fields(Io& io, ComplaintBody& v) {
  io("text", v.text);
  io("from", v.from);
  io("received_at", v.received_at);
}
struct GradeBody {
  int grade = 0;
};
template <class Io>
void fields(Io& io, GradeBody& v) {
  io("grade", v.grade);
}
struct TextBody {
  std::string text;
};
template <class Io>
void fields(Io& io, TextBody& v) {
  io("text", v.text);
}

Result<HttpReply> call_back(AfterCare& care, const OrderId& order, const Visit& visit) {
  SITEPROOF_TRY(CallBackBody body, read_body<CallBackBody>(visit.request));
  const CallBackEntry entry{std::move(body.which),  body.reached,         body.solved,
                            body.stars.value_or(0), std::move(body.note), std::move(body.answers)};
  return care.call_back(visit.office(), order, entry).map(changed_reply);
}

Result<HttpReply> complain(AfterCare& care, const OrderId& order, const Visit& visit) {
  SITEPROOF_TRY(const ComplaintBody body, read_body<ComplaintBody>(visit.request));
  ComplaintEntry entry{body.text, body.from, std::nullopt};
  if (!body.received_at.empty()) {
    SITEPROOF_TRY(entry.received_at, parse_rfc3339(body.received_at));
  }
  SITEPROOF_TRY(const ComplaintTaken taken, care.complain(visit.office(), order, entry));
  nlohmann::json reply = changed_json(taken.changed);
  reply["complaint"] = taken.id.str();
  return with_json(reply);
}

/// What one step of a complaint reads and does.
using Step = Result<OrderChanged> (*)(AfterCare&, const Visit&, const OrderId&, const ComplaintId&);

Result<OrderChanged> grade(AfterCare& care, const Visit& visit, const OrderId& order, const ComplaintId& id) {
  SITEPROOF_TRY(const GradeBody body, read_body<GradeBody>(visit.request));
  return care.grade(visit.office(), order, id, body.grade);
}

Result<OrderChanged> facts(AfterCare& care, const Visit& visit, const OrderId& order, const ComplaintId& id) {
  SITEPROOF_TRY(const TextBody body, read_body<TextBody>(visit.request));
  return care.find_facts(visit.office(), order, id, body.text);
}

Result<OrderChanged> answer(AfterCare& care, const Visit& visit, const OrderId& order, const ComplaintId& id) {
  SITEPROOF_TRY(const TextBody body, read_body<TextBody>(visit.request));
  return care.answer(visit.office(), order, id, body.text);
}

}  // namespace

void add_after_care_routes(Router& router, AfterCare& care) {
  router.add("GET", "/v1/dispatch/call-backs", Audience::office,
             [&care](const Visit&) { return care.due_call_backs().map(with_json); });
  router.add("GET", "/v1/dispatch/complaints", Audience::office,
             [&care](const Visit&) { return care.due_complaints().map(with_json); });
  add_order_route(router, "POST", "call-back",
                  [&care](const OrderId& order, const Visit& visit) { return call_back(care, order, visit); });
  add_order_route(router, "POST", "complaints",
                  [&care](const OrderId& order, const Visit& visit) { return complain(care, order, visit); });
  add_order_route(router, "POST", "archive", [&care](const OrderId& order, const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const ReasonBody body, read_body<ReasonBody>(visit.request));
    return care.archive(visit.office(), order, body.reason).map(changed_reply);
  });
  add_order_route(router, "POST", "reopen", [&care](const OrderId& order, const Visit& visit) -> Result<HttpReply> {
    SITEPROOF_TRY(const ReasonBody body, read_body<ReasonBody>(visit.request));
    return care.reopen(visit.office(), order, body.reason).map(changed_reply);
  });
  for (const auto& [name, step] :
       {std::pair<const char*, Step>{"grade", grade}, {"facts", facts}, {"answer", answer}}) {
    const std::string deed = std::string("complaints/*/") + name;
    add_order_route(router, "POST", deed.c_str(),
                    [&care, step = step](const OrderId& order, const Visit& visit) -> Result<HttpReply> {
                      SITEPROOF_TRY(const ComplaintId id, ComplaintId::parse(visit.parts.at(1)));
                      return step(care, visit, order, id).map(changed_reply);
                    });
  }
}

}  // namespace siteproof::server
