#include <fmt/core.h>

#include <fstream>
#include <iterator>

#include "core/journal/canonical_json.h"
#include "platform/common/qr/qr_picture.h"
#include "platform/desktop/siteproof/office_client.h"
#include "platform/desktop/siteproof/program.h"
#include "sync/protocol/enrol_link.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct DispatchOptions {
  std::string file, technician, order, at, reason, requisition, state, quantity, substitute, qr_file;
  std::string table, utc_offset = "+08:00", language = "en";
  bool dry_run = false, good_lines = false;
};
using Options = std::shared_ptr<DispatchOptions>;
using Deed = std::function<Result<Output>(OfficeClient&, const DispatchOptions&)>;

Result<std::string> read_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    return fail(ErrorKind::usage, "import.unreadable",
                fmt::format("The file {} cannot be read: check its name.", path));
  return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Result<json> read_document(const std::string& path) {
  SITEPROOF_TRY(const std::string text, read_bytes(path));
  return parse_json(text, "The file " + path);
}

/// "+08:00" in minutes.
Result<std::int64_t> offset_minutes(const std::string& text) {
  const auto midnight = parse_rfc3339("1970-01-03T00:00:00Z");
  const auto shifted = parse_rfc3339("1970-01-03T00:00:00" + text);
  if (!midnight || !shifted) {
    return fail(ErrorKind::usage, "import.offset",
                fmt::format("\"{}\" is no offset from UTC: write it like +08:00.", text));
  }
  return (midnight->ms - shifted->ms) / 60'000;
}

std::string bad_line_text(const json& bad, const std::string& language) {
  const std::string column = bad.at("column"), value = bad.at("value"), why = bad.at("why").at(language);
  return fmt::format("\nRow {}{}{}: {}", bad.at("line").get<std::int64_t>(), column.empty() ? "" : ", " + column,
                     value.empty() ? "" : fmt::format(" \"{}\"", value), why);
}

std::string order_path(const DispatchOptions& options, const char* deed) {
  return fmt::format("/v1/dispatch/orders/{}{}{}", options.order, *deed == '\0' ? "" : "/", deed);
}

void add(Program& program, CLI::App* command, const Options& options, Deed deed) {
  program.on(command, [&program, options, deed = std::move(deed)]() -> Result<Output> {
    if (!options->order.empty()) SITEPROOF_CHECK(OrderId::parse(options->order));
    OfficeClient office(program.server(), program.token(), program.ca_file());
    return deed(office, *options);
  });
}

Result<Output> import_orders(OfficeClient& office, const DispatchOptions& options) {
  SITEPROOF_TRY(const json document, read_document(options.file));
  SITEPROOF_TRY(json reply, office.post("/v1/dispatch/import", document));
  return Output{fmt::format("Imported: {}", reply.dump()), std::move(reply)};
}

Result<Output> import_table(OfficeClient& office, const DispatchOptions& options) {
  SITEPROOF_TRY(std::string bytes, read_bytes(options.file));
  SITEPROOF_TRY(const std::int64_t offset, offset_minutes(options.utc_offset));
  const char* const mode = options.dry_run ? "dry_run" : options.good_lines ? "good_lines" : "all_or_nothing";
  SITEPROOF_TRY(json reply, office.post_file(fmt::format("/v1/dispatch/import/{}?mode={}&utc_offset={}", options.table,
                                                         mode, offset),
                                             std::move(bytes)));
  const json& bad = reply.at("bad");
  std::string text = fmt::format("{}: {}",
                                 reply.at("written").get<bool>() ? "Imported"
                                 : options.dry_run               ? "Nothing is written; this would come in"
                                                                 : "Nothing is imported",
                                 reply.at("counts").dump());
  for (const json& line : bad) text += bad_line_text(line, options.language);
  for (const json& column : reply.at("unused_columns")) {
    text += fmt::format("\nThe column \"{}\" is not used.", column.get<std::string>());
  }
  const int exit_code = bad.empty() ? 0 : 1;
  return Output{std::move(text), std::move(reply), exit_code};
}

Result<Output> make_code(OfficeClient& office, const DispatchOptions& options) {
  SITEPROOF_TRY(json reply, office.post("/v1/dispatch/enrol-codes", {{"technician", options.technician}}));
  const std::string code = reply.value("code", "");
  const std::string link = protocol::write_enrol_link({office.server(), code});
  reply["link"] = link;
  if (!options.qr_file.empty()) {
    SITEPROOF_TRY(const QrCode picture, make_qr(link));
    SITEPROOF_CHECK(save_qr(picture, options.qr_file));
  }
  return Output{code + "\n" + link, std::move(reply)};
}

Result<Output> show_order(OfficeClient& office, const DispatchOptions& options) {
  SITEPROOF_TRY(json reply, office.get(order_path(options, "")));
  const json& state = reply.at("state");
  std::size_t received = 0;
  for (const auto& [hash, there] : reply.at("files").items()) received += there.get<bool>() ? 1U : 0U;
  std::string text = fmt::format(
      "{}  {}\n{}\nAppointment: {}\nTechnician: {}\nPhotos: {} recorded, {} received\nOpen conflicts: {}\nDigest {}",
      options.order, state.at("status").at("value").get<std::string>(), state.at("intake").value("title", ""),
      state.at("appointment").contains("value") ? to_rfc3339({state["appointment"]["value"].get<std::int64_t>()})
                                                : "none",
      state.at("technician").value("value", "none"), state.contains("photos") ? state["photos"].size() : 0, received,
      reply.value("conflicts", 0), reply.value("digest", ""));
  return Output{std::move(text), std::move(reply)};
}

Result<Output> decide(OfficeClient& office, const DispatchOptions& options, const char* deed, json body,
                      const char* done) {
  if (!options.reason.empty()) body["reason"] = options.reason;
  SITEPROOF_TRY(json reply, office.post(order_path(options, deed), body));
  return Output{fmt::format("{} {}.", options.order, done), std::move(reply)};
}

Result<Output> answer_requisition(OfficeClient& office, const DispatchOptions& options) {
  json body{{"requisition", options.requisition}, {"state", options.state}};
  if (!options.quantity.empty()) body["quantity"] = options.quantity;
  if (!options.substitute.empty()) body["substitute"] = options.substitute;
  return decide(office, options, "answer-requisition", std::move(body), "has its answer");
}

}  // namespace

void add_dispatch_commands(Program& program) {
  const auto options = std::make_shared<DispatchOptions>();
  CLI::App* dispatch = program.app().add_subcommand("dispatch", "The office's side, at the central server");
  dispatch->require_subcommand(1);
  const auto command = [&](const char* name, const char* does, const char* fields, bool of_order = true) {
    CLI::App* made = program.office_command(*dispatch, name, does, fields);
    if (of_order) {
      made->add_option("ID", options->order, "The order's number")->required();
      made->add_option("--reason", options->reason, "Why");
    }
    return made;
  };

  CLI::App* import =
      command("import", "Bring in households, orders, templates and the stock", "the server's counts", false);
  import->add_option("FILE", options->file, "The JSON file")->required();
  add(program, import, options, import_orders);

  CLI::App* table = command("import-table", "Bring in a table (CSV or XLSX) of orders, households or the catalogue",
                            "written, sheet, counts, bad[{line, column, value, why}], unused_columns", false);
  table->add_option("TABLE", options->table, "orders, households or catalogue")
      ->required()
      ->check(CLI::IsMember({"orders", "households", "catalogue"}));
  table->add_option("FILE", options->file, "The .csv or .xlsx file")->required();
  CLI::Option* dry_run = table->add_flag("--dry-run", options->dry_run, "List every bad line and write nothing");
  table->add_flag("--good-lines", options->good_lines, "Bring the good lines in although others are bad")
      ->excludes(dry_run);
  table->add_option("--utc-offset", options->utc_offset, "Of times in the table that say none")->capture_default_str();
  table->add_option("--language", options->language, "Of the reasons")
      ->check(CLI::IsMember({"en", "zh"}))
      ->capture_default_str();
  add(program, table, options, import_table);

  CLI::App* code = command("enrol-code", "A one-time code for a technician's tablet, and the link to scan",
                           "code, link, expires_at", false);
  code->add_option("--technician", options->technician, "The technician's log-in name")->required();
  code->add_option("--qr", options->qr_file, "Also write the link as a QR code into this .svg or .png file");
  add(program, code, options, make_code);

  CLI::App* assign = command("assign", "Give an order to a technician", "seq, digest");
  assign->add_option("--to", options->technician, "The technician's log-in name")->required();
  add(program, assign, options, [](OfficeClient& office, const DispatchOptions& o) {
    return decide(office, o, "assign", {{"technician", o.technician}}, "is assigned");
  });
  CLI::App* reschedule = command("reschedule", "Move an order's appointment", "seq, digest");
  reschedule->add_option("--at", options->at, "The new time, such as 2026-11-23T14:30:00+08:00")->required();
  add(program, reschedule, options, [](OfficeClient& office, const DispatchOptions& o) {
    return decide(office, o, "reschedule", {{"at", o.at}}, "has a new appointment");
  });
  add(program, command("cancel", "Cancel an order", "seq, digest"), options,
      [](OfficeClient& office, const DispatchOptions& o) -> Result<Output> {
        if (o.reason.empty())
          return fail(ErrorKind::usage, "cancel.reason", "Say why with --reason: it goes on record.");
        return decide(office, o, "cancel", json::object(), "is cancelled");
      });
  add(program, command("close", "Close an order that was signed off", "seq, digest"), options,
      [](OfficeClient& office, const DispatchOptions& o) {
        return decide(office, o, "close", json::object(), "is closed");
      });
  CLI::App* answer = command("answer-requisition", "Output a request for material", "seq, digest");
  answer->add_option("--requisition", options->requisition, "The requisition's id")->required();
  answer->add_option("--state", options->state, "The decision")
      ->required()
      ->check(CLI::IsMember({"granted", "partly", "refused", "substituted"}));
  answer->add_option("--quantity", options->quantity, "How much is granted");
  answer->add_option("--substitute", options->substitute, "What is given instead");
  add(program, answer, options, answer_requisition);
  add(program, command("show", "An order as the server has it", "state, digest, files{sha256: received}, conflicts"),
      options, show_order);
  for (const auto add_more : {add_after_care_commands, add_staff_commands, add_quote_commands, add_webhook_commands}) {
    add_more(program, *dispatch);
  }
}

}  // namespace siteproof
