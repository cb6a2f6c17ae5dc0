#include "sync/server/office_policy.h"
#include "sync/server/route_body.h"
#include "sync/server/routes.h"

namespace siteproof::server {
namespace {

using nlohmann::json;

struct TechnicianFields {
  std::optional<std::string> name, contractor, estate, building;
  std::optional<std::vector<std::string>> skills;
};
template <class Io>
void fields(Io& io, TechnicianFields& v) {
  io("name", v.name);
  io("contractor", v.contractor);
  io("estate", v.estate);
  io("building", v.building);
  io("skills", v.skills);
}

json technician_json(const Technician& t) {
  return {{"id", t.id.str()},           {"name", t.name},     {"skills", t.skills},
          {"contractor", t.contractor}, {"estate", t.estate}, {"building", t.building}};
}

Result<HttpReply> put_technician(Staff& staff, const Visit& visit) {
  SITEPROOF_CHECK(check_supervisor(visit.office()));
  SITEPROOF_TRY(TechnicianFields body, read_body<TechnicianFields>(visit.request));
  // Left out by mistake, it would take away what they can do.
  if (!body.skills) return fail(ErrorKind::usage, "technician.skills", "List the skills; an empty list for none.");
  SITEPROOF_TRY(const PersonId id, PersonId::parse(visit.parts.at(0)));
  SITEPROOF_TRY(const auto before, staff.find(id));
  const Technician known = before.value_or(Technician{id, {}, {}, {}, {}, {}});
  const Technician technician{id,
                              body.name.value_or(known.name),
                              std::move(*body.skills),
                              body.contractor.value_or(known.contractor),
                              body.estate.value_or(known.estate),
                              body.building.value_or(known.building)};
  SITEPROOF_CHECK(staff.put(visit.office(), technician));
  return with_json(technician_json(technician));
}

Result<HttpReply> all_technicians(Staff& staff) {
  SITEPROOF_TRY(const auto all, staff.all());
  json list = json::array();
  for (const Technician& technician : all) list.push_back(technician_json(technician));
  return with_json({{"technicians", std::move(list)}});
}

Result<HttpReply> suggestions(Staff& staff, const OrderId& order) {
  SITEPROOF_TRY(const auto suggested, staff.suggestions(order));
  json list = json::array();
  for (const Suggestion& suggestion : suggested) {
    json reasons = json::array();
    for (const Bilingual& reason : suggestion.reasons) reasons.push_back({{"zh", reason.zh}, {"en", reason.en}});
    list.push_back({{"technician", suggestion.technician.str()},
                    {"points", suggestion.points},
                    {"skilled", suggestion.skilled},
                    {"reasons", std::move(reasons)}});
  }
  return with_json({{"suggestions", std::move(list)}});
}

json line_json(const FigureLine& line) {
  const Figures& f = line.figures;
  json out{{"month", line.month},
           {"contractor", line.contractor},
           {"orders", f.orders},
           {"first_time_fix", f.first_time_fix.percent()},
           {"first_visit", f.first_visit.percent()},
           {"punctual", f.punctual.percent()},
           {"sla", f.sla.percent()},
           {"satisfaction", f.satisfaction()},
           {"ratings", f.ratings}};
  if (!line.technician.empty()) out["technician"] = line.technician;
  return out;
}

json lines_json(const std::vector<FigureLine>& lines) {
  json out = json::array();
  for (const FigureLine& line : lines) out.push_back(line_json(line));
  return out;
}

Result<HttpReply> figures(FiguresDesk& desk, const Visit& visit) {
  SITEPROOF_CHECK(check_supervisor(visit.office()));
  SITEPROOF_TRY(const DefaultPolicy policy, default_policy());
  const std::string from = query_text(visit.request, "from");
  FigureQuery query{from, query_text(visit.request, "to", from), {}};
  SITEPROOF_TRY(query.utc_offset, query_offset(visit.request, policy.utc_offset));
  SITEPROOF_TRY(const auto lines, desk.lines(visit.office(), query));
  const std::string format = query_text(visit.request, "format", "json");
  if (format == "csv") {
    HttpReply reply;
    SITEPROOF_TRY(reply.body, figures_csv(lines));
    reply.content_type = "text/csv; charset=utf-8";
    return reply;
  }
  if (format != "json") return fail(ErrorKind::usage, "figures.format", "Figures come as json or as csv.");
  const FigureTargets& t = policy.targets;
  return with_json({{"technicians", lines_json(lines)},
                    {"contractors", lines_json(by_contractor(lines))},
                    {"targets",
                     {{"first_time_fix_permille", t.first_time_fix_permille},
                      {"first_visit_permille", t.first_visit_permille},
                      {"punctual_permille", t.punctual_permille},
                      {"satisfaction_hundredths", t.satisfaction_hundredths}}}});
}

}  // namespace

Result<std::chrono::minutes> query_offset(const HttpRequest& request, std::chrono::minutes otherwise) {
  constexpr int minutes_max = 14 * 60;
  const std::string text = query_text(request, "utc_offset");
  if (text.empty()) return otherwise;
  int minutes = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, minutes);
  if (error == std::errc() && stop == end && std::abs(minutes) <= minutes_max) return std::chrono::minutes(minutes);
  return fail(ErrorKind::usage, "query.offset", "utc_offset is minutes ahead of UTC: 480 for China.");
}

void add_staff_routes(Router& router, Staff& staff, FiguresDesk& desk) {
  router.add("GET", "/v1/dispatch/technicians", Audience::office,
             [&staff](const Visit&) { return all_technicians(staff); });
  router.add("POST", "/v1/dispatch/technicians/*", Audience::office,
             [&staff](const Visit& visit) { return put_technician(staff, visit); });
  add_order_route(router, "GET", "suggestions",
                  [&staff](const OrderId& order, const Visit&) { return suggestions(staff, order); });
  router.add("GET", "/v1/dispatch/figures", Audience::office,
             [&desk](const Visit& visit) { return figures(desk, visit); });
}

}  // namespace siteproof::server
