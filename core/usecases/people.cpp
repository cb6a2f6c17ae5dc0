#include "core/usecases/people.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

#include "core/evidence/posix_file.h"
#include "core/usecases/tablet_sync_door.h"

namespace siteproof {
namespace {

using std::filesystem::path;

constexpr std::string_view list_name = "people.json";
constexpr std::string_view folders_name = "people";
constexpr std::string_view database_name = "siteproof.db";
/// The first one's, whose data lies in the tablet's folder itself.
constexpr std::string_view own_folder = ".";

struct Entry {
  PersonId technician;
  std::string folder;  ///< below the tablet's
};

path place(const path& root, const std::string& folder) { return folder == own_folder ? root : root / folder; }

bool holds_data(const path& folder) {
  std::error_code failed;
  return std::filesystem::exists(folder / database_name, failed);
}

struct Written {
  std::vector<Entry> people;
  std::string current;
};

// A name from outside never leads out of the tablet's folder.
bool is_folder_of_people(std::string_view folder) {
  if (folder == own_folder) return true;
  constexpr std::string_view below = "people/";
  return folder.starts_with(below) && check_name("folder", folder.substr(below.size())).has_value();
}

std::string text_of(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Written> read_list(const path& root) {
  std::ifstream in(root / list_name, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto document = nlohmann::json::parse(text, nullptr, false);
  if (!document.is_object() || !document.contains("people") || !document["people"].is_array()) return std::nullopt;
  Written out;
  for (const auto& person : document["people"]) {
    if (!person.is_object()) return std::nullopt;
    auto technician = PersonId::parse(text_of(person, "technician"));
    std::string folder = text_of(person, "folder");
    if (!technician || !is_folder_of_people(folder)) return std::nullopt;
    out.people.push_back({std::move(*technician), std::move(folder)});
  }
  out.current = text_of(document, "current");
  return out;
}

Result<const Entry*> find(const std::vector<Entry>& people, const PersonId& technician) {
  const auto person =
      std::find_if(people.begin(), people.end(), [&](const Entry& known) { return known.technician == technician; });
  if (person != people.end()) return &*person;
  return fail(ErrorKind::not_found, "people.unknown",
              technician.str() + " does not work with this tablet: add them with a code from the dispatcher.");
}

std::vector<std::string> folders_of_people(const path& root) {
  std::vector<std::string> out{std::string(own_folder)};
  std::error_code failed;
  for (std::filesystem::directory_iterator at(root / folders_name, failed), end; !failed && at != end;
       at.increment(failed)) {
    std::string folder = std::string(folders_name) + '/' + at->path().filename().string();
    if (is_folder_of_people(folder)) out.push_back(std::move(folder));
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

struct People::Listed {
  std::vector<Entry> people;
  std::vector<std::string> unfinished;  ///< folders in which nobody is enrolled yet
  std::string current;
};

Result<People::Listed> People::read() {
  auto written = read_list(root_);
  Listed listed;
  if (written) {
    listed.people = std::move(written->people);
    listed.current = std::move(written->current);
  }
  bool as_written = written.has_value();
  const auto gone =
      std::erase_if(listed.people, [&](const Entry& person) { return !holds_data(place(root_, person.folder)); });
  if (gone > 0) as_written = false;
  for (const std::string& folder : folders_of_people(root_)) {
    const bool known = std::any_of(listed.people.begin(), listed.people.end(),
                                   [&](const Entry& person) { return person.folder == folder; });
    if (known) continue;
    if (!holds_data(place(root_, folder))) {
      listed.unfinished.push_back(folder);
      continue;
    }
    SITEPROOF_TRY(const auto tablet, open_(place(root_, folder)));
    SITEPROOF_TRY(const auto technician, tablet->store().setting(setting::technician));
    if (!technician) {
      listed.unfinished.push_back(folder);
      continue;
    }
    SITEPROOF_TRY(PersonId person, PersonId::parse(*technician));
    listed.people.push_back({std::move(person), folder});
    as_written = false;
  }
  const bool current_known = std::any_of(listed.people.begin(), listed.people.end(),
                                         [&](const Entry& person) { return person.folder == listed.current; });
  if (!current_known && !listed.people.empty()) {
    listed.current = listed.people.front().folder;
    as_written = false;
  }
  if (!as_written && !listed.people.empty()) SITEPROOF_CHECK(write(listed));
  return listed;
}

Status People::write(const Listed& listed) const {
  nlohmann::json document{{"current", listed.current}, {"people", nlohmann::json::array()}};
  for (const Entry& person : listed.people) {
    document["people"].push_back({{"technician", person.technician.str()}, {"folder", person.folder}});
  }
  const std::string text = document.dump(2) + '\n';
  const path temporary = root_ / (std::string(list_name) + '.' + random_name());
  Unfinished unfinished(temporary);
  {
    SITEPROOF_TRY(File file, File::create(FileOwner::target, temporary));
    SITEPROOF_CHECK(file.write(as_bytes(text)));
    SITEPROOF_CHECK(file.sync());
  }
  SITEPROOF_CHECK(move_durably(FileOwner::target, temporary, root_ / list_name));
  unfinished.keep();
  return {};
}

Result<std::vector<TabletUser>> People::list() {
  SITEPROOF_TRY(const Listed listed, read());
  std::vector<TabletUser> out;
  for (const Entry& person : listed.people) {
    out.push_back({person.technician, place(root_, person.folder), person.folder == listed.current});
  }
  return out;
}

Result<path> People::folder_for_new(const Listed& listed) {
  if (!listed.unfinished.empty()) return path(listed.unfinished.front());
  SITEPROOF_TRY(const bool made, make_folder(FileOwner::target, root_ / folders_name));
  if (made) SITEPROOF_CHECK(sync_folder(FileOwner::target, root_));
  const path folder = path(folders_name) / random_name();
  SITEPROOF_CHECK(make_folder(FileOwner::target, root_ / folder));
  SITEPROOF_CHECK(sync_folder(FileOwner::target, root_ / folders_name));
  return folder;
}

Status People::check_pins(const Listed& listed) {
  for (const Entry& person : listed.people) {
    SITEPROOF_TRY(const auto tablet, open_(place(root_, person.folder)));
    SITEPROOF_TRY(const PinFacts pin, PinLock(*tablet).facts());
    if (pin.set) continue;
    return fail(ErrorKind::rule, "people.pin_first",
                "Before somebody else works with this tablet, " + person.technician.str() + " needs a PIN: set it.");
  }
  return {};
}

Result<TabletUser> People::add(const HandIn& hand_in, std::string_view pin) {
  SITEPROOF_TRY(Listed listed, read());
  SITEPROOF_CHECK(check_pins(listed));
  SITEPROOF_TRY(const path folder, folder_for_new(listed));
  const path where = place(root_, folder.generic_string());
  PersonId technician;
  bool known = false;
  {
    SITEPROOF_TRY(const auto tablet, open_(where));
    SITEPROOF_CHECK(clear_pin(tablet->store()));  // of an attempt that was cut off
    SITEPROOF_CHECK(PinLock(*tablet).set(pin));
    Enrolment enrolment(*tablet);
    SITEPROOF_TRY(const EnrolmentOffer offer, enrolment.offer());
    SITEPROOF_TRY(const EnrolmentGrant grant, hand_in(offer));
    technician = grant.technician;
    known = find(listed.people, technician).has_value();
    if (!known) SITEPROOF_CHECK(enrolment.accept(grant));
  }
  if (known) {
    // The server takes this device name for theirs now and would give it to nobody else.
    std::error_code left;
    if (where != root_) std::filesystem::remove_all(where, left);
    return fail(ErrorKind::rule, "people.known",
                technician.str() + " works with this tablet already: choose the name and enter the PIN.");
  }
  // A shift may have begun while the server was asked. Whoever is not in the list yet is found by their folder.
  SITEPROOF_TRY(listed, read());
  return TabletUser{std::move(technician), where, listed.current == folder.generic_string()};
}

Status People::switch_to(const PersonId& technician) {
  SITEPROOF_TRY(Listed listed, read());
  SITEPROOF_TRY(const Entry* const person, find(listed.people, technician));
  if (person->folder == listed.current) return {};
  listed.current = person->folder;
  return write(listed);
}

Result<std::shared_ptr<Tablet>> People::open(const PersonId& technician) {
  SITEPROOF_TRY(const Listed listed, read());
  SITEPROOF_TRY(const Entry* const person, find(listed.people, technician));
  return open_(place(root_, person->folder));
}

Result<PinFacts> People::pin(const PersonId& technician) {
  SITEPROOF_TRY(const auto tablet, open(technician));
  return PinLock(*tablet).facts();
}

Status People::begin_shift(const PersonId& technician, std::string_view pin) {
  {
    SITEPROOF_TRY(const auto tablet, open(technician));
    PinLock lock(*tablet);
    SITEPROOF_TRY(const PinFacts facts, lock.facts());
    if (facts.set) SITEPROOF_CHECK(lock.check(pin));
  }
  return switch_to(technician);
}

Result<std::vector<WaitingOf>> People::waiting() {
  SITEPROOF_TRY(const auto people, list());
  std::vector<WaitingOf> out;
  for (const TabletUser& person : people) {
    SITEPROOF_TRY(const auto tablet, open_(person.folder));
    SITEPROOF_TRY(const SyncStatus status, TabletSyncDoor(*tablet).status());
    out.push_back({person, status.events_pending, status.uploads_pending});
  }
  return out;
}

path People::current_folder(const path& tablet_folder) {
  const auto written = read_list(tablet_folder);
  if (!written || !is_folder_of_people(written->current)) return tablet_folder;
  path folder = place(tablet_folder, written->current);
  return holds_data(folder) ? folder : tablet_folder;
}

std::vector<path> People::other_folders(const path& tablet_folder) {
  const path current = current_folder(tablet_folder);
  std::vector<path> out;
  const auto written = read_list(tablet_folder);
  if (!written) return out;
  for (const Entry& person : written->people) {
    path folder = place(tablet_folder, person.folder);
    if (folder != current && holds_data(folder)) out.push_back(std::move(folder));
  }
  return out;
}

}  // namespace siteproof
