#include <fmt/core.h>

#include "core/usecases/people.h"
#include "core/usecases/pin_lock.h"
#include "core/usecases/privacy.h"
#include "platform/desktop/siteproof/program.h"
#include "sync/transport/api_client.h"
#include "sync/transport/curl_transport.h"

namespace siteproof {
namespace {

using nlohmann::json;

struct PeopleOptions {
  std::string server, code, ca, pin, old, name;
  int days = 0;
};

People people_of(const Program& program) {
  return People(program.data(), [&program](const std::filesystem::path& folder) -> Result<std::shared_ptr<Tablet>> {
    SITEPROOF_TRY(auto opened, program.open_folder(folder));
    const std::shared_ptr<OpenTablet> open = std::move(opened);
    return std::shared_ptr<Tablet>(open, open->tablet.get());
  });
}

Result<Output> list_people(const Program& program) {
  SITEPROOF_TRY(const auto waiting, people_of(program).waiting());
  Output answer;
  answer.document = {{"people", json::array()}};
  for (const WaitingOf& of : waiting) {
    answer.text += fmt::format("{}{}  {} events and {} files wait to be sent\n", of.person.current ? "* " : "  ",
                               of.person.technician.str(), of.events, of.files);
    answer.document["people"].push_back({{"technician", of.person.technician.str()},
                                         {"current", of.person.current},
                                         {"folder", of.person.folder.string()},
                                         {"events_pending", of.events},
                                         {"uploads_pending", of.files}});
  }
  answer.text += fmt::format("{} people", waiting.size());
  return answer;
}

Result<Output> add_person(const Program& program, const PeopleOptions& options) {
  const auto hand_in = [&](const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    CurlTransport transport({.ca_file = options.ca});
    SITEPROOF_TRY(const auto reply, enrol(transport, options.server, {options.code, offer.device, offer.csr}));
    return EnrolmentGrant{options.server, reply.token, reply.certificate, reply.ca, reply.technician};
  };
  SITEPROOF_TRY(const TabletUser person, people_of(program).add(hand_in, options.pin));
  if (!options.ca.empty()) {
    SITEPROOF_TRY(const auto open, program.open_folder(person.folder));
    SITEPROOF_CHECK(
        open->tablet->store().set_setting("server.ca_file", std::filesystem::absolute(options.ca).string()));
  }
  return Output{fmt::format("{} works with this tablet now. Next: siteproof people switch {}.", person.technician.str(),
                            person.technician.str()),
                {{"technician", person.technician.str()}, {"current", person.current}}};
}

Result<Output> switch_person(const Program& program, const PeopleOptions& options) {
  SITEPROOF_TRY(const PersonId name, PersonId::parse(options.name));
  SITEPROOF_CHECK(people_of(program).begin_shift(name, options.pin));
  return Output{fmt::format("It is {}'s shift.", name.str()), {{"technician", name.str()}}};
}

Result<Output> set_pin(const Program& program, const PeopleOptions& options) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  PinLock lock(*open->tablet);
  SITEPROOF_CHECK(options.old.empty() ? lock.set(options.pin) : lock.change(options.old, options.pin));
  return Output{"The PIN is set.", {{"set", true}}};
}

Result<Output> forget_owners(const Program& program, int days) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  if (days > 0) SITEPROOF_CHECK(keep_personal_data_days(*open->tablet, days));
  SITEPROOF_TRY(const int forgotten, forget_personal_data(*open->tablet));
  SITEPROOF_TRY(const auto kept, personal_data_days(*open->tablet));
  return Output{fmt::format("Owners' data stays {} days after the last order of a home; wiped for {} homes now.",
                            kept.count(), forgotten),
                {{"days", kept.count()}, {"homes", forgotten}}};
}

}  // namespace

void add_people_commands(Program& program) {
  const auto options = std::make_shared<PeopleOptions>();
  CLI::App* people = program.app().add_subcommand("people", "Several people on one tablet: list, pin, add, switch");
  people->require_subcommand(1);

  program.on(program.tablet_command(*people, "list", "Who works with this tablet, and what of theirs waits to be sent",
                                    "people[{technician, current, folder, events_pending, uploads_pending}]"),
             [&program] { return list_people(program); });

  CLI::App* add = program.tablet_command(*people, "add", "Enrol somebody else on this tablet, with a PIN of their own",
                                         "technician, current");
  add->add_option("--server", options->server, "The central server's address")->required();
  add->add_option("--code", options->code, "The one-time code from the dispatcher")->required();
  add->add_option("--pin", options->pin, "4 to 8 digits")->required();
  add->add_option("--ca", options->ca, "PEM file of the authority that certified the server's TLS key");
  program.on(add, [&program, options] { return add_person(program, *options); });

  CLI::App* pin = program.tablet_command(*people, "pin", "Set or change the PIN of whose shift it is", "set");
  pin->add_option("--pin", options->pin, "4 to 8 digits")->required();
  pin->add_option("--old", options->old, "The one before, to change it");
  program.on(pin, [&program, options] { return set_pin(program, *options); });

  CLI::App* shift =
      program.tablet_command(*people, "switch", "Begin somebody's shift: commands work on their data", "technician");
  shift->add_option("NAME", options->name, "The technician")->required();
  shift->add_option("--pin", options->pin, "Theirs")->required();
  program.on(shift, [&program, options] { return switch_person(program, *options); });

  CLI::App* privacy = program.tablet_command(program.app(), "privacy",
                                             "Wipe owners' data of homes whose last order is long over", "days, homes");
  privacy->add_option("--days", options->days, "From now on, stay so many days after a home's last order")
      ->check(CLI::Range(1, 3650));
  program.on(privacy, [&program, options] { return forget_owners(program, options->days); });
}

}  // namespace siteproof
