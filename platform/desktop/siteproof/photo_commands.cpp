#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/usecases/photo_check.h"
#include "core/usecases/photos.h"
#include "platform/desktop/siteproof/program.h"

#ifdef SITEPROOF_PARTS
#include "platform/common/parts/part_examiner.h"
#endif

namespace siteproof {
namespace {

using nlohmann::json;

struct PhotoOptions {
  std::string order, stage, place, pair, photo, target;
  std::vector<std::string> files;
};

/// nullptr in a build without the library.
const PhotoExaminer* examiner() {
#ifdef SITEPROOF_PARTS
  static const PartExaminer one;
  return &one;
#else
  return nullptr;
#endif
}

/// The names of what is wrong with a saved photo; nothing when it could not be judged, for which it is no worse.
std::optional<std::vector<std::string>> judge(Tablet& tablet, const Photo& photo) {
  if (examiner() == nullptr) return std::nullopt;
  auto judged = PhotoCheck(tablet, *examiner()).check(photo.id);
  return judged ? std::optional(std::move(judged->findings)) : std::nullopt;
}

json photo_json(const Photo& photo) {
  json out{{"id", photo.id.str()},
           {"sha256", photo.sha256.hex()},
           {"size", photo.size},
           {"stage", to_string(photo.stage)},
           {"place", photo.place},
           {"width", photo.width},
           {"height", photo.height},
           {"orientation", photo.orientation},
           {"taken_by", photo.taken_by.str()},
           {"at", to_rfc3339(photo.at)},
           {"exif_time", photo.exif_time},
           {"file_name", photo.file_name}};
  out["pair"] = photo.pair ? json(photo.pair->str()) : json();
  return out;
}

std::string photo_line(const Photo& photo) {
  return fmt::format("{}  {:<6} {}x{}  {} bytes  {}  {}", photo.id.str(), to_string(photo.stage), photo.width,
                     photo.height, photo.size, photo.place, photo.file_name);
}

Result<Output> add_photos(Program& program, const PhotoOptions& options) {
  PhotoRequest request;
  SITEPROOF_TRY(request.order, OrderId::parse(options.order));
  SITEPROOF_TRY(request.stage, parse_name<Stage>(options.stage));
  request.place = options.place;
  if (!options.pair.empty()) {
    SITEPROOF_TRY(request.pair, PhotoId::parse(options.pair));
  }
  SITEPROOF_TRY(const auto open, program.open_tablet());
  Photos photos(*open->tablet);
  Output answer;
  answer.document = {{"photos", json::array()}};
  for (const std::string& file : options.files) {
    auto saved = photos.add(request, file);
    if (!saved) {
      Error error = saved.error();
      const std::size_t before = answer.document["photos"].size();
      error.message = fmt::format("{}: {}{}", file, error.message,
                                  before == 0 ? "" : fmt::format(" The {} photos before it are saved.", before));
      return fail(std::move(error));
    }
    program.say(fmt::format("saved {}{}", photo_line(saved->photo), saved->was_known ? "  (was there already)" : ""));
    json line = photo_json(saved->photo);
    line["was_known"] = saved->was_known;
    const auto findings = judge(*open->tablet, saved->photo);
    line["findings"] = findings ? json(*findings) : json();
    if (findings && !findings->empty()) program.say(fmt::format("look again: {}", fmt::join(*findings, ", ")));
    answer.document["photos"].push_back(std::move(line));
  }
  answer.text = fmt::format("{} photos are saved.", options.files.size());
  return answer;
}

Result<Output> list_photos(Program& program, const PhotoOptions& options) {
  SITEPROOF_TRY(const OrderId order, OrderId::parse(options.order));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const auto photos, Photos(*open->tablet).list(order));
  Output answer;
  answer.document = {{"photos", json::array()}};
  for (const Photo& photo : photos) {
    answer.text += photo_line(photo) + '\n';
    answer.document["photos"].push_back(photo_json(photo));
  }
  answer.text += fmt::format("{} photos", photos.size());
  return answer;
}

Result<Output> get_photo(Program& program, const PhotoOptions& options) {
  SITEPROOF_TRY(const PhotoId photo, PhotoId::parse(options.photo));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_CHECK(Photos(*open->tablet).export_original(photo, options.target));
  return Output{fmt::format("The original is in {}.", options.target), {{"file", options.target}}};
}

const char* kind_name(MediaKind kind) {
  switch (kind) {
    case MediaKind::photo: break;
    case MediaKind::voice: return "voice";
    case MediaKind::video: return "video";
  }
  return "photo";
}

Result<Output> list_recovered(Program& program) {
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const auto entries, Photos(*open->tablet).recovered());
  Output answer;
  answer.document = {{"recovered", json::array()}};
  for (const RecoveredFile& entry : entries) {
    const bool known = !entry.media_type.empty();
    answer.text +=
        fmt::format("{}  {}  {} bytes\n", entry.sha256.hex(), known ? entry.media_type : "damaged", entry.size);
    answer.document["recovered"].push_back({{"sha256", entry.sha256.hex()},
                                            {"size", entry.size},
                                            {"kind", known ? json(kind_name(entry.kind)) : json()},
                                            {"media_type", known ? json(entry.media_type) : json()}});
  }
  answer.text += fmt::format("{} recovered files", entries.size());
  return answer;
}

Result<Output> adopt_photo(Program& program, const PhotoOptions& options) {
  PhotoRequest request;
  SITEPROOF_TRY(request.order, OrderId::parse(options.order));
  SITEPROOF_TRY(request.stage, parse_name<Stage>(options.stage));
  request.place = options.place;
  SITEPROOF_TRY(const Sha256 hash, Sha256::parse(options.photo));
  SITEPROOF_TRY(const auto open, program.open_tablet());
  SITEPROOF_TRY(const SavedPhoto saved, Photos(*open->tablet).adopt(request, hash));
  return Output{"saved " + photo_line(saved.photo), photo_json(saved.photo)};
}

}  // namespace

void add_photo_commands(Program& program) {
  const auto options = std::make_shared<PhotoOptions>();
  CLI::App* photo = program.app().add_subcommand("photo", "Photographs: add, list, get, recovered, adopt");
  photo->require_subcommand(1);
  const std::string fields =
      "photos[{id, sha256, size, stage, place, pair, width, height, orientation, taken_by, at, exif_time, file_name}]";

  CLI::App* add =
      program.tablet_command(*photo, "add", "Put photographs on record; each is safe once its line is printed",
                             fields + ", was_known, findings (null: not judged)");
  add->add_option("ID", options->order, "The order's number")->required();
  add->add_option("FILE", options->files, "JPEG files")->required();
  add->add_option("--stage", options->stage, "before, during or after")->required();
  add->add_option("--place", options->place, "Where in the flat");
  add->add_option("--pair", options->pair, "For an after photo: the before photo from the same angle");
  program.on(add, [&program, options] { return add_photos(program, *options); });

  CLI::App* list = program.tablet_command(*photo, "list", "The photographs of an order", fields);
  list->add_option("ID", options->order, "The order's number")->required();
  program.on(list, [&program, options] { return list_photos(program, *options); });

  CLI::App* get = program.tablet_command(*photo, "get", "Write a photograph's original bytes to a file", "file");
  get->add_option("PHOTO", options->photo, "The photo's id")->required();
  get->add_option("OUT", options->target, "The file to write")->required();
  program.on(get, [&program, options] { return get_photo(program, *options); });

  CLI::App* recovered =
      program.tablet_command(*photo, "recovered", "Photographs and recordings that no order names, after a crash",
                             "recovered[{sha256, size, kind, media_type}]");
  program.on(recovered, [&program] { return list_recovered(program); });

  CLI::App* adopt =
      program.tablet_command(*photo, "adopt", "Put a recovered photograph on an order", "as a line of photo list");
  adopt->add_option("ID", options->order, "The order's number")->required();
  adopt->add_option("SHA256", options->photo, "From photo recovered")->required();
  adopt->add_option("--stage", options->stage, "before, during or after")->required();
  adopt->add_option("--place", options->place, "Where in the flat");
  program.on(adopt, [&program, options] { return adopt_photo(program, *options); });
}

}  // namespace siteproof
