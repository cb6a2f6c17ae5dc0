#include "core/usecases/shot_folder.h"

#include <fmt/core.h>

#include <array>
#include <charconv>
#include <system_error>

#include "core/storage/evidence_table.h"
#include "core/usecases/space_keeper.h"

namespace siteproof {
namespace {

namespace fs = std::filesystem;

constexpr FileOwner owner = FileOwner::vault;
constexpr std::string_view parent_name = "incoming";
constexpr std::string_view setting_prefix = "recovered.shot.";
constexpr char divider = '~';
constexpr std::size_t name_bytes_max = 240;  // file systems take 255

bool is_plain(char c) { return c != '%' && c != '/' && c != divider && static_cast<unsigned char>(c) >= 0x20; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_plain(c)) {
      out.push_back(c);
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out.push_back(text[i]);
      continue;
    }
    unsigned value = 0;
    if (i + 2 >= text.size()) return std::nullopt;
    const char* const end = text.data() + i + 3;
    const auto read = std::from_chars(text.data() + i + 1, end, value, 16);
    if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
    out.push_back(static_cast<char>(value));
    i += 2;
  }
  return out;
}

/// Number, order, stage, partner, capture, item, place; names of earlier versions have no item, and no capture.
using ShotParts = std::array<std::string, 7>;
constexpr std::size_t capture_at = 4, item_at = 5;

std::optional<ShotParts> parts_of(std::string_view name) {
  constexpr std::string_view ending = ".jpg";
  if (!name.ends_with(ending)) return std::nullopt;
  name.remove_suffix(ending.size());
  const auto dividers = static_cast<std::size_t>(std::count(name.begin(), name.end(), divider));
  ShotParts parts;
  if (dividers > parts.size() - 1 || dividers < parts.size() - 3) return std::nullopt;
  const std::size_t unknown = parts.size() - 1 - dividers;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if ((i == item_at && unknown > 0) || (i == capture_at && unknown > 1)) continue;
    auto part = unescaped(name.substr(0, name.find(divider)));
    if (!part) return std::nullopt;
    parts[i] = std::move(*part);
    name.remove_prefix(std::min(name.size(), name.find(divider)));
    if (!name.empty()) name.remove_prefix(1);
  }
  return parts;
}

Status keep_where_it_belongs(Tablet& tablet, const Sha256& photo, const std::string& file_name) {
  if (!shot_named(file_name)) return {};
  return tablet.store().set_setting(std::string(setting_prefix) + photo.hex(), file_name);
}

/// True when the shot is in the vault now.
Result<bool> take_in(Tablet& tablet, const fs::path& shot, const fs::path& aside) {
  const auto stored = SpaceKeeper(tablet).ingest(shot);
  if (stored) {
    SITEPROOF_CHECK(keep_where_it_belongs(tablet, stored->sha256, shot.filename().string()));
    std::error_code failed;
    fs::remove(shot, failed);
    if (failed) return fail(file_error(owner, failed.value(), "remove", shot));
    return true;
  }
  if (stored.error().kind == ErrorKind::storage || stored.error().code == "photo.unreadable") {
    return fail(stored.error());
  }
  SITEPROOF_CHECK(set_aside(shot, aside));
  return false;
}

}  // namespace

Result<std::shared_ptr<ShotFolder>> ShotFolder::open(Tablet& tablet) {
  SITEPROOF_TRY(RunFolder run, RunFolder::open(tablet, parent_name));
  return std::make_shared<ShotFolder>(std::move(run));
}

fs::path ShotFolder::path_for(const PhotoRequest& request) {
  const std::string pair = request.pair ? request.pair->str() : std::string();
  const std::string capture = request.capture ? request.capture->str() : std::string();
  const std::string item = request.item ? escaped(request.item->str()) : std::string();
  const std::string name = fmt::format("{:06}{d}{}{d}{}{d}{}{d}{}{d}{}{d}", ++shots_, escaped(request.order.str()),
                                       to_string(request.stage), pair, capture, item, fmt::arg("d", divider));
  // A place that does not fit is known from the capture.
  const std::string place = escaped(request.place);
  const bool fits = name.size() + place.size() <= name_bytes_max;
  return run_.path() / (name + (fits ? place : std::string()) + ".jpg");
}

std::optional<PhotoRequest> shot_named(const std::string& file_name) {
  const auto parts = parts_of(file_name);
  if (!parts) return std::nullopt;
  const auto& [number, order_part, stage_part, pair_part, capture_part, item_part, place] = *parts;
  const auto order = OrderId::parse(order_part);
  const auto stage = parse_name<Stage>(stage_part);
  if (!order || !stage) return std::nullopt;
  PhotoRequest request{*order, *stage, place, std::nullopt};
  if (!pair_part.empty()) {
    const auto pair = PhotoId::parse(pair_part);
    if (!pair) return std::nullopt;
    request.pair = *pair;
  }
  if (!capture_part.empty()) {
    const auto capture = CaptureId::parse(capture_part);
    if (!capture) return std::nullopt;
    request.capture = *capture;
  }
  if (!item_part.empty()) {
    const auto item = ItemId::parse(item_part);
    if (!item) return std::nullopt;
    request.item = *item;
  }
  return request;
}

Result<int> take_in_left_shots(Tablet& tablet) {
  return take_in_left_files(tablet, parent_name,
                            [&](const fs::path& shot, const fs::path& aside) { return take_in(tablet, shot, aside); });
}

Result<std::optional<PhotoRequest>> recovered_shot(Tablet& tablet, const Sha256& photo) {
  SITEPROOF_TRY(const auto name, tablet.store().setting(std::string(setting_prefix) + photo.hex()));
  auto shot = name ? shot_named(*name) : std::nullopt;
  if (shot && shot->capture && shot->place.empty()) {
    SITEPROOF_TRY(const auto intent, EvidenceTable(tablet.store()).intent(*shot->capture));
    if (intent) shot->place = intent->place;
  }
  return shot;
}

}  // namespace siteproof
