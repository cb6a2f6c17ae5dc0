#include "core/evidence/exif_writer.h"

#include <libexif/exif-data.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace siteproof {
namespace {

constexpr std::size_t segment_max = 65'535 - 2;

struct Deleter {
  void operator()(ExifData* data) const noexcept { exif_data_unref(data); }
  void operator()(ExifMem* memory) const noexcept { exif_mem_unref(memory); }
  void operator()(ExifEntry* entry) const noexcept { exif_entry_unref(entry); }
  void operator()(unsigned char* bytes) const noexcept { std::free(bytes); }
};

class Block {
 public:
  Block() : memory_(exif_mem_new_default()), data_(exif_data_new()) {
    exif_data_unset_option(data_.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_set_byte_order(data_.get(), EXIF_BYTE_ORDER_INTEL);
  }

  void text(ExifIfd ifd, int tag, const std::string& value) {
    if (value.empty()) return;
    unsigned char* to = add(ifd, tag, EXIF_FORMAT_ASCII, value.size() + 1);
    std::copy(value.begin(), value.end(), to);
  }
  void number(ExifIfd ifd, int tag, ExifShort value) {
    exif_set_short(add(ifd, tag, EXIF_FORMAT_SHORT, 1), EXIF_BYTE_ORDER_INTEL, value);
  }
  /// Degrees, minutes and seconds (EXIF 2.32 section 4.6.6), exact to 1e-7 degrees.
  void angle(int tag, int reference_tag, std::int64_t e7, const char* hemisphere) {
    constexpr std::int64_t unit = 10'000'000;
    const std::int64_t size = std::abs(e7);
    const std::int64_t minutes = size % unit * 60;
    const std::array<ExifRational, 3> parts{ExifRational{static_cast<ExifLong>(size / unit), 1},
                                            ExifRational{static_cast<ExifLong>(minutes / unit), 1},
                                            ExifRational{static_cast<ExifLong>(minutes % unit * 60), unit}};
    text(EXIF_IFD_GPS, reference_tag, hemisphere);
    unsigned char* to = add(EXIF_IFD_GPS, tag, EXIF_FORMAT_RATIONAL, parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) exif_set_rational(to + 8 * i, EXIF_BYTE_ORDER_INTEL, parts[i]);
  }
  [[nodiscard]] Bytes take() const {
    unsigned char* bytes = nullptr;
    unsigned int size = 0;
    exif_data_save_data(data_.get(), &bytes, &size);
    const std::unique_ptr<unsigned char, Deleter> owned(bytes);
    return bytes == nullptr ? Bytes() : Bytes(bytes, bytes + size);
  }

 private:
  unsigned char* add(ExifIfd ifd, int tag, ExifFormat format, std::size_t components) {
    const std::unique_ptr<ExifEntry, Deleter> entry(exif_entry_new_mem(memory_.get()));
    entry->tag = static_cast<ExifTag>(tag);
    entry->format = format;
    entry->components = components;
    entry->size = static_cast<unsigned int>(components * exif_format_get_size(format));
    entry->data = static_cast<unsigned char*>(exif_mem_alloc(memory_.get(), entry->size));
    if (entry->data == nullptr) throw std::bad_alloc();
    exif_content_add_entry(data_->ifd[ifd], entry.get());
    return entry->data;
  }

  std::unique_ptr<ExifMem, Deleter> memory_;
  std::unique_ptr<ExifData, Deleter> data_;
};

}  // namespace

Result<Bytes> with_exif(ByteView jpeg, const ImageFacts& facts) {
  Block block;
  block.number(EXIF_IFD_0, EXIF_TAG_ORIENTATION, 1);
  block.text(EXIF_IFD_0, EXIF_TAG_MAKE, facts.camera_make);
  block.text(EXIF_IFD_0, EXIF_TAG_MODEL, facts.camera_model);
  block.text(EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, facts.exif_time);
  if (facts.position) {
    const GeoPoint at = *facts.position;
    block.angle(EXIF_TAG_GPS_LATITUDE, EXIF_TAG_GPS_LATITUDE_REF, at.latitude_e7, at.latitude_e7 < 0 ? "S" : "N");
    block.angle(EXIF_TAG_GPS_LONGITUDE, EXIF_TAG_GPS_LONGITUDE_REF, at.longitude_e7, at.longitude_e7 < 0 ? "W" : "E");
  }
  const Bytes app1 = block.take();
  if (jpeg.size() < 2 || app1.empty() || app1.size() > segment_max) {
    return fail(ErrorKind::storage, "photo.copy", "The copy's description could not be written; try again.");
  }
  const std::size_t length = app1.size() + 2;
  Bytes out{jpeg[0], jpeg[1], 0xFF, 0xE1, static_cast<std::uint8_t>(length >> 8), static_cast<std::uint8_t>(length)};
  out.reserve(jpeg.size() + app1.size() + 4);
  out.insert(out.end(), app1.begin(), app1.end());
  out.insert(out.end(), jpeg.begin() + 2, jpeg.end());
  return out;
}

}  // namespace siteproof
