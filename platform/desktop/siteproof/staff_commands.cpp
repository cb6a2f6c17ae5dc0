#include <fstream>

#include "platform/desktop/siteproof/office_commands.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct StaffOptions {
  std::string order, language = "en", technician, month, last_month, csv_file;
  std::optional<std::string> name, contractor, estate, building;  // what is left out stays as it is
  std::vector<std::string> skills;
};
using Commands = OfficeCommands<StaffOptions>;

Result<Output> put_technician(OfficeClient& office, const StaffOptions& o) {
  SITEPROOF_CHECK(PersonId::parse(o.technician));
  json body{{"skills", o.skills}};
  for (const auto& [key, value] : {std::pair("name", &o.name), std::pair("contractor", &o.contractor),
                                   std::pair("estate", &o.estate), std::pair("building", &o.building)}) {
    if (*value) body[key] = **value;
  }
  return post(office, "/v1/dispatch/technicians/" + o.technician, body, o.technician + " is on record.");
}

Result<Output> suggest(OfficeClient& office, const StaffOptions& o) {
  SITEPROOF_TRY(json reply, office.get(order_path(o.order, "suggestions")));
  std::string text;
  for (const json& line : reply.at("suggestions")) {
    text += fmt::format("{}  {}\n", word(line, "technician"), line.at("points").get<std::int64_t>());
    for (const json& reason : line.at("reasons")) text += fmt::format("  {}\n", word(reason, o.language.c_str()));
  }
  if (text.empty()) text = "No technician is on record.";
  return Output{std::move(text), std::move(reply)};
}

Result<Output> figures(OfficeClient& office, const StaffOptions& o) {
  const std::string path =
      fmt::format("/v1/dispatch/figures?from={}&to={}", o.month, o.last_month.empty() ? o.month : o.last_month);
  if (!o.csv_file.empty()) {
    SITEPROOF_TRY(const std::string csv, office.get_text(path + "&format=csv"));
    std::ofstream file(o.csv_file, std::ios::binary | std::ios::trunc);
    file << csv;
    if (!file.flush()) {
      return fail(ErrorKind::storage, "figures.file",
                  fmt::format("{} cannot be written: check its folder.", o.csv_file));
    }
    return Output{"Written: " + o.csv_file, {{"file", o.csv_file}}};
  }
  SITEPROOF_TRY(json reply, office.get(path));
  std::string text;
  for (const json& line : reply.at("technicians")) {
    text +=
        fmt::format("{}  {}  {}  {} orders  first-time-fix {} %  first visit {} %  punctual {} %  SLA {} %  stars {}\n",
                    word(line, "month"), word(line, "technician"), word(line, "contractor"),
                    line.at("orders").get<std::int64_t>(), word(line, "first_time_fix"), word(line, "first_visit"),
                    word(line, "punctual"), word(line, "sla"), word(line, "satisfaction"));
  }
  if (text.empty()) text = "Nothing was finished in that time.";
  return Output{std::move(text), std::move(reply)};
}

void add_staff(Commands& commands) {
  StaffOptions& o = commands.options();
  commands.language(commands.of_order("suggest", "Who suits an order, best first, and why",
                                      "suggestions[{technician, points, skilled, reasons}]", suggest));
  CLI::App* technician = commands.add("technician", "Keep a technician's skills, contractor and base",
                                      "id, name, skills, contractor, estate, building", put_technician);
  technician->add_option("NAME", o.technician, "The log-in name")->required();
  technician->add_option("--name", o.name, "As people say it");
  technician->add_option("--skill", o.skills, "The name of a template or part; may come again");
  technician->add_option("--contractor", o.contractor, "Whose they are; \"\" for the company's own");
  technician->add_option("--estate", o.estate, "Where they are based");
  technician->add_option("--building", o.building, "Where there");
  CLI::App* sums = commands.add("figures", "How well the work goes, by month, contractor and technician",
                                "technicians, contractors, targets; with --csv file", figures);
  sums->add_option("MONTH", o.month, "Such as 2026-11")->required();
  sums->add_option("--to", o.last_month, "The last month that counts");
  sums->add_option("--csv", o.csv_file, "Write a table into this file instead");
}

}  // namespace

void add_staff_commands(Program& program, CLI::App& dispatch) {
  Commands commands(program, dispatch);
  add_staff(commands);
}

}  // namespace siteproof
