#include "sync/server/route_body.h"
#include "sync/server/routes.h"
#include "sync/server/server_tuning.h"

namespace siteproof::server {

using nlohmann::json;

struct TechnicianBody {
  PersonId technician;
  std::string reason;
};
template <class Io>
void fields(Io& io, TechnicianBody& v) {
  io("technician", v.technician);
  io("reason", v.reason);
}
struct AppointmentBody {
  std::string at, reason;
};
template <class Io>
void fields(Io& io, AppointmentBody& v) {
  io("at", v.at);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, RequisitionAnswer& v) {
  io("requisition", v.requisition);
  io("state", v.state);
  io("quantity", v.quantity);
  io("substitute", v.substitute);
  io("reason", v.reason);
}
template <class Io>
void fields(Io& io, QuoteDraft& v) {
  io("approves", v.approves);
  io("lines", v.lines);
  io("currency", v.currency);
  io("note", v.note);
}

namespace {

Result<HttpReply> import(Importer& importer, const Visit& visit) {
  SITEPROOF_TRY(const std::string text, body_text(visit.request, import_bytes_max));
  SITEPROOF_TRY(const json document, parse_json(text, "The import"));
  SITEPROOF_TRY(const auto outcome, importer.import(visit.office(), document));
  if (const auto* counts = std::get_if<ImportCounts>(&outcome)) {
    return json_reply(200, json{{"households", counts->households},
                                {"templates", counts->templates},
                                {"orders", counts->orders},
                                {"stock", counts->stock},
                                {"unchanged", counts->unchanged}}
                               .dump());
  }
  json problems = json::array();
  for (const ImportProblem& p : std::get<std::vector<ImportProblem>>(outcome)) {
    problems.push_back({{"place", p.place}, {"message", p.message}});
  }
  const json error{{"code", "import.refused"},
                   {"message", "Nothing was imported: correct the lines that are listed and import again."}};
  return json_reply(
      400, json{{"error", error}, {"problems", problems}}.dump(-1, ' ', false, json::error_handler_t::replace));
}

Result<HttpReply> make_code(Enrolment& enrolment, const Visit& visit) {
  SITEPROOF_TRY(const TechnicianBody body, read_body<TechnicianBody>(visit.request));
  SITEPROOF_TRY(const EnrolCode code, enrolment.make_code(body.technician));
  return json_reply(
      201, json{{"code", code.code}, {"technician", body.technician.str()}, {"expires_at", code.expires_at.ms}}.dump());
}

Result<HttpReply> assign(Dispatch& dispatch, const OrderId& order, const Visit& visit) {
  SITEPROOF_TRY(const TechnicianBody body, read_body<TechnicianBody>(visit.request));
  return dispatch.assign(visit.office(), order, body.technician, body.reason).map(changed_reply);
}

Result<HttpReply> reschedule(Dispatch& dispatch, const OrderId& order, const Visit& visit) {
  SITEPROOF_TRY(const AppointmentBody body, read_body<AppointmentBody>(visit.request));
  std::optional<UtcTime> at;
  if (!body.at.empty()) {
    SITEPROOF_TRY(at, parse_rfc3339(body.at));
  }
  return dispatch.reschedule(visit.office(), order, at, body.reason).map(changed_reply);
}

Result<HttpReply> cancel(Dispatch& dispatch, const OrderId& order, const Visit& visit) {
  SITEPROOF_TRY(const ReasonBody body, read_body<ReasonBody>(visit.request));
  SITEPROOF_CHECK(need_words(body.reason, "dispatch.reason", "Cancelling an order needs a reason: say why."));
  return dispatch.end(visit.office(), order, OrderStatus::cancelled, body.reason).map(changed_reply);
}

Result<HttpReply> close(Dispatch& dispatch, const OrderId& order, const Visit& visit) {
  SITEPROOF_TRY(const ReasonBody body, read_body<ReasonBody>(visit.request));
  return dispatch.end(visit.office(), order, OrderStatus::closed, body.reason).map(changed_reply);
}

Result<HttpReply> answer_requisition(Dispatch& dispatch, const OrderId& order, const Visit& visit) {
  SITEPROOF_TRY(const RequisitionAnswer body, read_body<RequisitionAnswer>(visit.request));
  return dispatch.answer(visit.office(), order, body).map(changed_reply);
}

Result<HttpReply> quote(Dispatch& dispatch, const OrderId& order, const Visit& visit) {
  SITEPROOF_CHECK(check_supervisor(visit.office()));
  SITEPROOF_TRY(const QuoteDraft body, read_body<QuoteDraft>(visit.request));
  SITEPROOF_TRY(const QuoteGiven given, dispatch.quote(visit.office(), order, body));
  json reply = changed_json(given.changed);
  reply["quote"] = given.id.str();
  return with_json(reply);
}

}  // namespace

void add_dispatch_routes(Router& router, Dispatch& dispatch, Importer& importer, Enrolment& enrolment) {
  router.add("POST", "/v1/dispatch/import", Audience::office,
             [&](const Visit& visit) { return import(importer, visit); });
  router.add("POST", "/v1/dispatch/enrol-codes", Audience::office,
             [&](const Visit& visit) { return make_code(enrolment, visit); });
  using Act = Result<HttpReply> (*)(Dispatch&, const OrderId&, const Visit&);
  for (const auto& [name, act] : {std::pair<const char*, Act>{"assign", assign},
                                  {"reschedule", reschedule},
                                  {"cancel", cancel},
                                  {"close", close},
                                  {"answer-requisition", answer_requisition},
                                  {"quote", quote}}) {
    add_order_route(router, "POST", name, [&dispatch, act = act](const OrderId& order, const Visit& visit) {
      return act(dispatch, order, visit);
    });
  }
}

}  // namespace siteproof::server
