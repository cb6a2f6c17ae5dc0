#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <functional>
#include <memory>

#include "sync/server/access.h"
#include "sync/server/central_server.h"
#include "sync/server/receipt_log.h"
#include "sync/server/server_clock.h"
#include "sync/server/template_commands.h"
#include "sync/server/template_convert.h"

namespace {

using siteproof::Error;

int report(const Error& error) {
  fmt::print(stderr, "siteproof-server: {} [{}]\n", error.message, error.code);
  return siteproof::exit_code(error.kind);
}

siteproof::Status read_address(const std::string& text, siteproof::CentralServerOptions& options) {
  const std::size_t colon = text.rfind(':');
  const char* end = text.data() + text.size();
  int port = -1;
  if (colon != std::string::npos) {
    const auto [stop, error] = std::from_chars(text.data() + colon + 1, end, port);
    if (error == std::errc() && stop == end && port >= 0 && port <= 65535 && colon > 0) {
      options.listen_host = text.substr(0, colon);
      options.listen_port = port;
      return {};
    }
  }
  return siteproof::fail(siteproof::ErrorKind::usage, "listen.address",
                         fmt::format("{} is no address: write host:port, such as 127.0.0.1:8480.", text));
}

int run(const siteproof::CentralServerOptions& options) {
  std::signal(SIGPIPE, SIG_IGN);
  // Blocked before any thread starts, so that only this one receives them.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  const siteproof::server::ServerClock clock;
  auto server = siteproof::CentralServer::start(options, clock);
  if (!server) return report(server.error());
  fmt::print("listening on {}\n", (*server)->url());
  std::fflush(stdout);
  int received = 0;
  sigwait(&signals, &received);
  (*server)->stop();
  return 0;
}

int token(const std::filesystem::path& data, const std::string& role_name, const std::string& name) {
  const auto role = siteproof::parse_name<siteproof::Role>(role_name);
  if (!role) return report(role.error());
  const auto person = siteproof::PersonId::parse(name.empty() ? role_name : name);
  if (!person) return report(person.error());
  const siteproof::server::ServerClock clock;
  siteproof::Random& random = siteproof::system_random();
  const auto store = siteproof::server::ServerStore::open(data, clock.now().wall, random);
  if (!store) return report(store.error());
  const auto made = siteproof::server::Access(**store, clock, random).make_operator_token(*role, *person);
  if (!made) return report(made.error());
  fmt::print("{}\n", *made);
  return 0;
}

int log_roots(const std::filesystem::path& data) {
  const siteproof::server::ServerClock clock;
  const auto store = siteproof::server::ServerStore::open(data, clock.now().wall, siteproof::system_random());
  if (!store) return report(store.error());
  const auto authority = siteproof::CertificateAuthority::open(data / "ca");
  if (!authority) return report(authority.error());
  const auto roots = siteproof::server::ReceiptLog(**store, *authority, clock).day_roots();
  if (!roots) return report(roots.error());
  fmt::print("{}", siteproof::server::day_roots_text(*roots));
  return 0;
}

int print(const siteproof::Result<std::string>& text) {
  if (!text) return report(text.error());
  fmt::print("{}", *text);
  return 0;
}

int convert(const siteproof::server::ConvertRequest& request) {
  const auto made = siteproof::server::convert_template(request);
  if (!made) {
    (void)report(made.error());
    return 1;
  }
  // Without a file of its own the template goes to where it can be piped on, and the list beside it.
  const bool apart = request.out.empty();
  fmt::print(apart ? stderr : stdout, "{}", made->untaken);
  if (apart) fmt::print("{}", made->document);
  return 0;
}

void add_convert_command(CLI::App& group, std::function<int()>& chosen) {
  struct Given {
    std::string file, out, id;
    int offset_minutes = 480;
  };
  auto given = std::make_shared<Given>();
  CLI::App* const command =
      group.add_subcommand("convert", "Make a template of an XLSForm, and list what it cannot hold");
  command->add_option("file", given->file, "XLSX, CSV with the sheets' names in its first column, or an XForm")
      ->required();
  command->add_option("--out", given->out, "Where the template goes; to the standard output if left out");
  command->add_option("--id", given->id, "Its name; the form's own if left out");
  command->add_option("--utc-offset", given->offset_minutes, "Minutes that the estate's wall clock is ahead of UTC")
      ->check(CLI::Range(-1440, 1440))
      ->capture_default_str();
  command->callback([&chosen, given] {
    chosen = [given] {
      return convert({given->file, given->out, given->id, std::chrono::minutes(given->offset_minutes)});
    };
  });
}

// Adds `template` and its own commands; `chosen` becomes what the one that was given does.
void add_template_commands(CLI::App& app, std::string& data, std::vector<std::string>& names,
                           std::function<int()>& chosen) {
  CLI::App* const group =
      app.add_subcommand("template", "The forms of this server: list, show, check, convert, install");
  group->require_subcommand(1);
  const auto add = [&](const char* name, const char* what, std::function<siteproof::Result<std::string>()> work) {
    CLI::App* const command = group->add_subcommand(name, what);
    command->callback([&chosen, work = std::move(work)] { chosen = [work] { return print(work()); }; });
    return command;
  };
  constexpr const char* in_force = "The server's folder: of those in force there; it may be running";
  add("list", "The forms that come with the program, by name", [&] {
    return siteproof::server::list_templates(data);
  })->add_option("--data", data, in_force);
  CLI::App* const show =
      add("show", "Print a form", [&] { return siteproof::server::show_template(data, names.front()); });
  show->add_option("--data", data, in_force);
  show->add_option("name", names, "Which")->required()->expected(1);
  add("check", "Say whether a file can be used, and where it cannot",
      [&] { return siteproof::server::check_template(names.front()); })
      ->add_option("file", names, "JSON, as core/model/templates.md describes it")
      ->required()
      ->expected(1);
  CLI::App* const install = add("install", "Bring forms into force for new orders",
                                [&] { return siteproof::server::install_templates(data, names); });
  install->add_option("--data", data, "The server's folder; it may be running")->required();
  install->add_option("names", names, "Forms that come with the program, or files")->required();
  add_convert_command(*group, chosen);
}

}  // namespace

int main(int argc, char** argv) try {
  CLI::App app("The central server of Siteproof: tablets and the office meet here.", "siteproof-server");
  app.require_subcommand(1);
  std::string data, listen = "127.0.0.1:8480", certificate, key, role, name, tsa, tsa_ca;

  CLI::App* run_command = app.add_subcommand("run", "Serve until SIGTERM or SIGINT");
  run_command->add_option("--data", data, "Folder with the database, its key, the certificate authority and all files")
      ->required();
  run_command->add_option("--listen", listen, "host:port; port 0 takes a free one")->capture_default_str();
  auto* certificate_option = run_command->add_option("--tls-cert", certificate, "Certificate chain, PEM");
  auto* key_option = run_command->add_option("--tls-key", key, "Its private key, PEM");
  certificate_option->needs(key_option);
  key_option->needs(certificate_option);
  auto* tsa_option = run_command->add_option("--tsa", tsa, "URL of a time-stamping authority (RFC 3161) for seals");
  auto* tsa_ca_option = run_command->add_option("--tsa-ca", tsa_ca, "What its stamps must lead to: certificates, PEM");
  tsa_option->needs(tsa_ca_option);
  tsa_ca_option->needs(tsa_option);

  CLI::App* token_command = app.add_subcommand("token", "Make a bearer token for the office and print it");
  token_command->add_option("--data", data, "The server's folder; it may be running")->required();
  token_command->add_option("--role", role, "dispatcher, supervisor or admin")->required();
  token_command->add_option("--name", name, "Whose it is; the role's name if left out");

  CLI::App* roots_command = app.add_subcommand(
      "log-roots",
      "Print the log of receipts' root of each day, signed: keep it, and nobody can change the log unseen");
  roots_command->add_option("--data", data, "The server's folder; it may be running")->required();

  std::vector<std::string> names;
  std::function<int()> template_command;
  add_template_commands(app, data, names, template_command);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    const int shown = app.exit(problem);
    return shown == 0 ? 0 : 2;
  }
  if (template_command) return template_command();
  if (token_command->parsed()) return token(data, role, name);
  if (roots_command->parsed()) return log_roots(data);
  siteproof::CentralServerOptions options;
  options.data = data;
  if (auto address = read_address(listen, options); !address) return report(address.error());
  if (!certificate.empty()) options.tls_certificate = certificate;
  if (!key.empty()) options.tls_key = key;
  if (!tsa.empty()) options.tsa_url = tsa;
  if (!tsa_ca.empty()) options.tsa_certificate = tsa_ca;
  options.notice = [](const std::string& line) { fmt::print(stderr, "siteproof-server: {}\n", line); };
  return run(options);
} catch (const std::exception& fault) {
  std::fprintf(stderr, "siteproof-server met a fault of its own and ends: %s. What is stored is safe.\n", fault.what());
  return 5;
}
