#include "platform/common/scenes/exif.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>

namespace siteproof::scenes {
namespace {

enum class Type : std::uint16_t { byte = 1, ascii = 2, u16 = 3, u32 = 4, rational = 5, undefined = 7 };

void put16(Bytes& out, std::size_t v) {
  out.push_back(static_cast<std::uint8_t>(v & 255U));
  out.push_back(static_cast<std::uint8_t>(v >> 8 & 255U));
}
void put32(Bytes& out, std::size_t v) {
  put16(out, v & 0xFFFFU);
  put16(out, v >> 16 & 0xFFFFU);
}

/// One image file directory; tags are added in rising order, as TIFF 6.0 wants them.
class Directory {
 public:
  void add(std::uint16_t tag, Type type, std::size_t count, Bytes value) {
    entries_.push_back({tag, type, count, std::move(value)});
  }
  void text(std::uint16_t tag, std::string_view value) {
    Bytes bytes(value.begin(), value.end());
    bytes.push_back(0);
    const std::size_t count = bytes.size();
    add(tag, Type::ascii, count, std::move(bytes));
  }
  void number16(std::uint16_t tag, std::size_t value) {
    Bytes bytes;
    put16(bytes, value);
    add(tag, Type::u16, 1, std::move(bytes));
  }
  void number32(std::uint16_t tag, std::size_t value) {
    Bytes bytes;
    put32(bytes, value);
    add(tag, Type::u32, 1, std::move(bytes));
  }
  void rationals(std::uint16_t tag, const std::vector<std::pair<std::size_t, std::size_t>>& values) {
    Bytes bytes;
    for (const auto& [above, below] : values) {
      put32(bytes, above);
      put32(bytes, below);
    }
    add(tag, Type::rational, values.size(), std::move(bytes));
  }
  void undefined(std::uint16_t tag, std::string_view value) {
    add(tag, Type::undefined, value.size(), Bytes(value.begin(), value.end()));
  }

  [[nodiscard]] std::size_t size() const {
    std::size_t total = 6 + 12 * entries_.size();
    for (const Entry& e : entries_) {
      total += e.value.size() > 4 ? (e.value.size() + 1) / 2 * 2 : 0;
    }
    return total;
  }

  /// Appends the directory, which begins `out.size() - origin` bytes into the TIFF structure.
  void append_to(Bytes& out, std::size_t origin) const {
    std::size_t spill = out.size() - origin + 6 + 12 * entries_.size();
    Bytes tail;
    put16(out, entries_.size());
    for (const Entry& e : entries_) {
      put16(out, e.tag);
      put16(out, static_cast<std::size_t>(e.type));
      put32(out, e.count);
      if (e.value.size() > 4) {
        put32(out, spill + tail.size());
        tail.insert(tail.end(), e.value.begin(), e.value.end());
        tail.resize((tail.size() + 1) / 2 * 2);
      } else {
        Bytes padded = e.value;
        padded.resize(4);
        out.insert(out.end(), padded.begin(), padded.end());
      }
    }
    put32(out, 0);
    out.insert(out.end(), tail.begin(), tail.end());
  }

 private:
  struct Entry {
    std::uint16_t tag;
    Type type;
    std::size_t count;
    Bytes value;
  };
  std::vector<Entry> entries_;
};

struct Stamp {
  std::string date_time;  ///< YYYY:MM:DD HH:MM:SS
  std::string fraction;   ///< milliseconds
};

Stamp stamp(UtcTime time) {
  std::string text = to_rfc3339(time);
  std::string wanted = text.substr(0, 10) + " " + text.substr(11, 8);
  wanted[4] = ':';
  wanted[7] = ':';
  const std::string fraction = std::to_string(1000 + (time.ms % 1000 + 1000) % 1000);
  return {wanted, fraction.substr(1)};
}

std::string offset_text(int minutes) {
  std::array<char, 16> buffer{};
  const int size = std::abs(minutes) % 1440;
  std::snprintf(buffer.data(), buffer.size(), "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
  return buffer.data();
}

std::vector<std::pair<std::size_t, std::size_t>> degrees(double value) {
  const auto units = static_cast<std::size_t>(std::llround(std::min(std::fabs(value), 180.0) * 3'600'000.0));
  return {{units / 3'600'000, 1}, {units / 60'000 % 60, 1}, {units % 60'000, 1000}};
}

Directory position(double latitude, double longitude, UtcTime taken) {
  const Stamp utc = stamp(taken);
  const auto number = [&](std::size_t at) { return static_cast<std::size_t>(std::stoi(utc.date_time.substr(at, 2))); };
  Directory gps;
  gps.add(0, Type::byte, 4, Bytes{2, 3, 0, 0});
  gps.text(1, latitude < 0 ? "S" : "N");
  gps.rationals(2, degrees(latitude));
  gps.text(3, longitude < 0 ? "W" : "E");
  gps.rationals(4, degrees(longitude));
  gps.rationals(7, {{number(11), 1}, {number(14), 1}, {number(17), 1}});
  gps.text(18, "WGS-84");
  gps.text(29, utc.date_time.substr(0, 10));
  return gps;
}

Directory camera(const SceneParameters& p, const Stamp& local) {
  const std::string offset = offset_text(p.exif.utc_offset_minutes);
  Directory exif;
  exif.rationals(0x829A, {{1, 60}});   // ExposureTime
  exif.rationals(0x829D, {{18, 10}});  // FNumber
  exif.number16(0x8827, 100);          // ISO
  exif.undefined(0x9000, "0232");
  exif.text(0x9003, local.date_time);
  exif.text(0x9004, local.date_time);
  exif.text(0x9010, offset);
  exif.text(0x9011, offset);
  exif.text(0x9012, offset);
  exif.undefined(0x9101, std::string_view("\1\2\3\0", 4));  // ComponentsConfiguration: YCbCr
  exif.rationals(0x920A, {{440, 100}});                     // FocalLength
  exif.text(0x9291, local.fraction);
  exif.undefined(0xA000, "0100");
  exif.number16(0xA001, 1);  // ColorSpace: sRGB
  exif.number32(0xA002, static_cast<std::size_t>(p.width));
  exif.number32(0xA003, static_cast<std::size_t>(p.height));
  exif.number16(0xA405, 28);  // FocalLengthIn35mmFilm
  return exif;
}

}  // namespace

Bytes exif_block(const SceneParameters& p) {
  const Stamp local = stamp(p.exif.taken + std::chrono::minutes(p.exif.utc_offset_minutes));
  const Directory exif = camera(p, local);
  const bool located = p.exif.latitude && p.exif.longitude;
  const auto build = [&](std::size_t exif_at, std::size_t gps_at) {
    Directory image;
    image.text(0x010F, p.exif.make);
    image.text(0x0110, p.exif.model);
    image.number16(0x0112, static_cast<std::size_t>(p.exif.orientation));
    image.rationals(0x011A, {{72, 1}});
    image.rationals(0x011B, {{72, 1}});
    image.number16(0x0128, 2);
    image.text(0x0132, local.date_time);
    image.number16(0x0213, 1);  // YCbCrPositioning: centred, as libjpeg samples
    image.number32(0x8769, exif_at);
    if (located) {
      image.number32(0x8825, gps_at);
    }
    return image;
  };
  const std::size_t exif_at = 8 + build(0, 0).size();
  const std::size_t gps_at = exif_at + exif.size();
  Bytes out{'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0};
  constexpr std::size_t origin = 6;
  put32(out, 8);
  build(exif_at, gps_at).append_to(out, origin);
  exif.append_to(out, origin);
  if (located) {
    position(*p.exif.latitude, *p.exif.longitude, p.exif.taken).append_to(out, origin);
  }
  return out;
}

}  // namespace siteproof::scenes
