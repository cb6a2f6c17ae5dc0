#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/usecases/enrolment.h"
#include "core/usecases/pin_lock.h"
#include "core/usecases/tablet.h"

namespace siteproof {

/// Somebody who works with this tablet, and where what is theirs lies.
struct TabletUser {
  PersonId technician;
  std::filesystem::path folder;
  bool current = false;  ///< whose shift it is
};

/// What somebody recorded that the server does not have yet.
struct WaitingOf {
  TabletUser person;
  std::int64_t events = 0, files = 0;
};

/// Several people on one tablet, each enrolled on their own and with a PIN of their own. Nothing is shared: a person
/// has their own database, vault, keys, device name and login, so that the server, a seal and another person's PIN tell
/// them apart as if they had a tablet each. The first one's data lies in the tablet's folder itself, everybody else's
/// in people/<name> below it. A small file beside them, people.json, holds who is where and whose shift it is; it is
/// replaced as a whole, and rebuilt from the folders where it is missing, damaged or behind. Who leaves keeps what
/// waits to be sent; it is sent from their own folder, whoever's shift it is.
class People {
 public:
  /// Opens a folder's data with the keys beside it; the tablet keeps whatever it needs alive.
  using Opener = std::function<Result<std::shared_ptr<Tablet>>(const std::filesystem::path& folder)>;
  /// Takes an offer to the server.
  using HandIn = std::function<Result<EnrolmentGrant>(const EnrolmentOffer&)>;

  People(std::filesystem::path tablet_folder, Opener open) : root_(std::move(tablet_folder)), open_(std::move(open)) {}

  /// In the order in which they came; nobody before the first enrolment.
  [[nodiscard]] Result<std::vector<TabletUser>> list();
  /// Enrols somebody else and sets their PIN. Their shift begins with switch_to. An attempt that was cut off is taken
  /// up where it was by the next one, with the same device name, so that its code still holds. Refuses "people.known"
  /// for somebody who is here already, "people.pin_first" while somebody here has no PIN, and as Enrolment and PinLock
  /// do.
  [[nodiscard]] Result<TabletUser> add(const HandIn& hand_in, std::string_view pin);
  /// Whose shift it is from now on; not_found "people.unknown".
  [[nodiscard]] Status switch_to(const PersonId& technician);
  /// switch_to for whoever knows that person's PIN: it is judged, and a wrong try counted, in their own data, as by
  /// PinLock. Where they have none, none is asked for.
  [[nodiscard]] Status begin_shift(const PersonId& technician, std::string_view pin);
  /// How that person's PIN stands; not_found "people.unknown".
  [[nodiscard]] Result<PinFacts> pin(const PersonId& technician);
  /// Of everybody, from each one's own data.
  [[nodiscard]] Result<std::vector<WaitingOf>> waiting();

  /// The folder of whose shift it is: the tablet's own where nobody was added yet.
  [[nodiscard]] static std::filesystem::path current_folder(const std::filesystem::path& tablet_folder);
  /// The folders of everybody else: what waits in them is sent in the background.
  [[nodiscard]] static std::vector<std::filesystem::path> other_folders(const std::filesystem::path& tablet_folder);

 private:
  struct Listed;
  [[nodiscard]] Result<Listed> read();
  [[nodiscard]] Status write(const Listed& listed) const;
  [[nodiscard]] Result<std::filesystem::path> folder_for_new(const Listed& listed);
  [[nodiscard]] Status check_pins(const Listed& listed);
  [[nodiscard]] Result<std::shared_ptr<Tablet>> open(const PersonId& technician);

  std::filesystem::path root_;
  Opener open_;
};

}  // namespace siteproof
