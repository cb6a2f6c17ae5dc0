#include "core/evidence/exif.h"

#include <libexif/exif-data.h>

#include <cmath>
#include <string_view>

namespace siteproof {
namespace {

constexpr std::size_t text_max = 128;

struct DataDeleter {
  void operator()(ExifData* data) const noexcept { exif_data_unref(data); }
};
using DataPtr = std::unique_ptr<ExifData, DataDeleter>;

DataPtr parse(ByteView app1) {
  DataPtr data(exif_data_new());
  if (data == nullptr) return data;
  // Without these, libexif repairs what it reads, and the record would not be what the camera wrote.
  exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
  exif_data_set_option(data.get(), EXIF_DATA_OPTION_DONT_CHANGE_MAKER_NOTE);
  exif_data_load_data(data.get(), app1.data(), static_cast<unsigned int>(app1.size()));
  return data;
}

const ExifEntry* find(ExifData& data, ExifIfd ifd, int tag, ExifFormat format) {
  const ExifEntry* entry = exif_content_get_entry(data.ifd[ifd], static_cast<ExifTag>(tag));
  if (entry == nullptr || entry->data == nullptr || entry->format != format) return nullptr;
  if (entry->size < entry->components * exif_format_get_size(format)) return nullptr;
  return entry;
}

std::string text(ExifData& data, ExifIfd ifd, int tag) {
  const ExifEntry* entry = find(data, ifd, tag, EXIF_FORMAT_ASCII);
  if (entry == nullptr) return {};
  std::string_view raw = as_text(ByteView(entry->data, entry->size));
  raw = raw.substr(0, raw.find('\0'));
  const auto end = raw.find_last_not_of(' ');
  raw = raw.substr(0, end == std::string_view::npos ? 0 : end + 1);
  if (raw.size() > text_max || !is_utf8(raw)) return {};
  for (const char c : raw) {
    if (static_cast<unsigned char>(c) < 0x20) return {};
  }
  return std::string(raw);
}

int orientation(ExifData& data) {
  const ExifEntry* entry = find(data, EXIF_IFD_0, EXIF_TAG_ORIENTATION, EXIF_FORMAT_SHORT);
  if (entry == nullptr || entry->components < 1) return 1;
  const int value = exif_get_short(entry->data, exif_data_get_byte_order(&data));
  return value >= 1 && value <= 8 ? value : 1;
}

/// Degrees, minutes and seconds as three rationals, and a hemisphere letter.
std::optional<std::int64_t> angle_e7(ExifData& data, int tag, int reference_tag, char positive, char negative,
                                     double degrees_max) {
  const ExifEntry* entry = find(data, EXIF_IFD_GPS, tag, EXIF_FORMAT_RATIONAL);
  const std::string reference = text(data, EXIF_IFD_GPS, reference_tag);
  if (entry == nullptr || entry->components != 3 || reference.size() != 1) return std::nullopt;
  if (reference[0] != positive && reference[0] != negative) return std::nullopt;
  double degrees = 0;
  double share = 1;
  for (int part = 0; part < 3; ++part) {
    const ExifRational value = exif_get_rational(entry->data + 8 * part, exif_data_get_byte_order(&data));
    if (value.denominator == 0) {
      if (value.numerator != 0 || part == 0) return std::nullopt;
    } else {
      degrees += share * static_cast<double>(value.numerator) / static_cast<double>(value.denominator);
    }
    share /= 60;
  }
  if (!(degrees <= degrees_max)) return std::nullopt;
  const std::int64_t scaled = std::llround(degrees * 1e7);
  return reference[0] == negative ? -scaled : scaled;
}

}  // namespace

void read_exif(ByteView app1, ImageFacts& facts) {
  const DataPtr data = parse(app1);
  if (data == nullptr) return;
  facts.orientation = orientation(*data);
  facts.exif_time = text(*data, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL);
  facts.camera_make = text(*data, EXIF_IFD_0, EXIF_TAG_MAKE);
  facts.camera_model = text(*data, EXIF_IFD_0, EXIF_TAG_MODEL);
  const auto latitude = angle_e7(*data, EXIF_TAG_GPS_LATITUDE, EXIF_TAG_GPS_LATITUDE_REF, 'N', 'S', 90);
  const auto longitude = angle_e7(*data, EXIF_TAG_GPS_LONGITUDE, EXIF_TAG_GPS_LONGITUDE_REF, 'E', 'W', 180);
  if (latitude && longitude) facts.position = GeoPoint{*latitude, *longitude};
}

int read_orientation(ByteView app1) {
  const DataPtr data = parse(app1);
  return data == nullptr ? 1 : orientation(*data);
}

}  // namespace siteproof
