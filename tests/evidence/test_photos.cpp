#include "tests/evidence/test_photos.h"

#include <cstdio>
// jpeglib.h needs FILE and size_t before it.
#include <jpeglib.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace siteproof {
namespace {

void put16(Bytes& out, unsigned value) {
  out.push_back(static_cast<std::uint8_t>(value));
  out.push_back(static_cast<std::uint8_t>(value >> 8U));
}
void put32(Bytes& out, unsigned value) {
  put16(out, value & 0xFFFFU);
  put16(out, value >> 16U);
}

/// One TIFF directory: entries whose values are longer than four bytes follow it.
class Directory {
 public:
  explicit Directory(unsigned offset) : offset_(offset) {}
  void text(unsigned tag, const std::string& value) {
    Bytes bytes(value.begin(), value.end());
    bytes.push_back(0);
    add(tag, 2, static_cast<unsigned>(bytes.size()), bytes);
  }
  void short_value(unsigned tag, unsigned value) {
    Bytes bytes;
    put32(bytes, value);
    add(tag, 3, 1, bytes);
  }
  void pointer(unsigned tag, unsigned value) {
    Bytes bytes;
    put32(bytes, value);
    add(tag, 4, 1, bytes);
  }
  void rationals(unsigned tag, std::initializer_list<unsigned> values) {
    Bytes bytes;
    for (const unsigned v : values) put32(bytes, v);
    add(tag, 5, static_cast<unsigned>(values.size() / 2), bytes);
  }
  [[nodiscard]] unsigned size() const {
    unsigned total = 2 + 12 * static_cast<unsigned>(entries_.size()) + 4;
    for (const Entry& e : entries_) total += e.bytes.size() > 4 ? static_cast<unsigned>(e.bytes.size()) : 0U;
    return total;
  }
  void write(Bytes& out) const {
    unsigned next = offset_ + 2 + 12 * static_cast<unsigned>(entries_.size()) + 4;
    put16(out, static_cast<unsigned>(entries_.size()));
    Bytes tail;
    for (const Entry& e : entries_) {
      put16(out, e.tag);
      put16(out, e.type);
      put32(out, e.count);
      if (e.bytes.size() > 4) {
        put32(out, next);
        next += static_cast<unsigned>(e.bytes.size());
        tail.insert(tail.end(), e.bytes.begin(), e.bytes.end());
      } else {
        Bytes padded = e.bytes;
        padded.resize(4);
        out.insert(out.end(), padded.begin(), padded.end());
      }
    }
    put32(out, 0);
    out.insert(out.end(), tail.begin(), tail.end());
  }

 private:
  struct Entry {
    unsigned tag, type, count;
    Bytes bytes;
  };
  void add(unsigned tag, unsigned type, unsigned count, Bytes bytes) {
    if (bytes.size() % 2 == 1) bytes.push_back(0);
    entries_.push_back({tag, type, count, std::move(bytes)});
  }
  unsigned offset_;
  std::vector<Entry> entries_;
};

void fill_main(Directory& main, const PhotoRecipe& recipe, unsigned exif_at, unsigned gps_at) {
  if (!recipe.make.empty()) main.text(0x010F, recipe.make);
  if (!recipe.model.empty()) main.text(0x0110, recipe.model);
  main.short_value(0x0112, static_cast<unsigned>(recipe.orientation));
  main.pointer(0x8769, exif_at);
  if (recipe.position) main.pointer(0x8825, gps_at);
}

}  // namespace

Bytes make_exif(const PhotoRecipe& recipe) {
  constexpr unsigned main_at = 8;
  Directory sized(main_at);
  fill_main(sized, recipe, 0, 0);
  const unsigned exif_at = main_at + sized.size();
  Directory exif(exif_at);
  exif.text(0x9000, "232");
  if (!recipe.time.empty()) exif.text(0x9003, recipe.time);
  const unsigned gps_at = exif_at + exif.size();
  Directory gps(gps_at);
  gps.text(0x0001, "S");
  gps.rationals(0x0002, {31, 1, 14, 1, 125, 10});
  gps.text(0x0003, "E");
  gps.rationals(0x0004, {121, 1, 28, 1, 625, 100});
  Directory main(main_at);
  fill_main(main, recipe, exif_at, gps_at);

  Bytes out{'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0};
  put32(out, main_at);
  main.write(out);
  exif.write(out);
  if (recipe.position) gps.write(out);
  return out;
}

Bytes make_jpeg(const PhotoRecipe& recipe) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* out = nullptr;
  unsigned long length = 0;
  jpeg_mem_dest(&info, &out, &length);
  info.image_width = static_cast<JDIMENSION>(recipe.width);
  info.image_height = static_cast<JDIMENSION>(recipe.height);
  info.input_components = recipe.grey ? 1 : recipe.cmyk ? 4 : 3;
  info.in_color_space = recipe.grey ? JCS_GRAYSCALE : recipe.cmyk ? JCS_CMYK : JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, recipe.quality, TRUE);
  if (recipe.progressive) jpeg_simple_progression(&info);
  jpeg_start_compress(&info, TRUE);
  if (recipe.exif) {
    const Bytes exif = make_exif(recipe);
    jpeg_write_marker(&info, JPEG_APP0 + 1, exif.data(), static_cast<unsigned>(exif.size()));
  }
  Bytes row(static_cast<std::size_t>(recipe.width) * static_cast<std::size_t>(info.input_components));
  unsigned random = recipe.seed * 2654435761U + 1;
  while (info.next_scanline < info.image_height) {
    const bool below = info.next_scanline * 2 >= info.image_height;
    for (int x = 0; x < recipe.width; ++x) {
      const bool right = x * 2 >= recipe.width;
      random = random * 1664525U + 1013904223U;
      const int shift = static_cast<int>(random >> 24U) * recipe.noise / 100;
      const bool channels[3] = {right == below, right, below};  // red, green, blue, white
      for (int c = 0; c < info.input_components; ++c) {
        const int base = c == 3 ? 255 : channels[c % 3] ? 240 : 15;
        row[static_cast<std::size_t>(x) * static_cast<std::size_t>(info.input_components) +
            static_cast<std::size_t>(c)] =
            static_cast<std::uint8_t>(std::clamp(base > 128 ? base - shift : base + shift, 0, 255));
      }
    }
    JSAMPROW rows[1] = {row.data()};
    jpeg_write_scanlines(&info, rows, 1);
  }
  jpeg_finish_compress(&info);
  Bytes jpeg(out, out + length);
  std::free(out);
  jpeg_destroy_compress(&info);
  return jpeg;
}

Decoded decode_jpeg(ByteView jpeg) {
  jpeg_decompress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  errors.error_exit = [](j_common_ptr) { std::abort(); };  // what the product made must decode
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, jpeg.data(), static_cast<unsigned long>(jpeg.size()));
  jpeg_save_markers(&info, JPEG_APP0 + 1, 0xFFFF);
  jpeg_read_header(&info, TRUE);
  info.out_color_space = JCS_RGB;
  jpeg_start_decompress(&info);
  Decoded out{
      static_cast<int>(info.output_width), static_cast<int>(info.output_height), {}, info.marker_list != nullptr};
  out.rgb.resize(std::size_t{info.output_width} * info.output_height * 3);
  while (info.output_scanline < info.output_height) {
    JSAMPROW rows[1] = {out.rgb.data() + std::size_t{info.output_scanline} * info.output_width * 3};
    jpeg_read_scanlines(&info, rows, 1);
  }
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
  return out;
}

std::string Decoded::colour_at(int percent_x, int percent_y) const {
  const auto x = static_cast<std::size_t>((width - 1) * percent_x / 100);
  const auto y = static_cast<std::size_t>((height - 1) * percent_y / 100);
  const std::uint8_t* p = rgb.data() + (y * static_cast<std::size_t>(width) + x) * 3;
  std::string name;
  for (std::size_t c = 0; c < 3; ++c) name += p[c] > 128 ? '1' : '0';
  if (name == "100") return "red";
  if (name == "010") return "green";
  if (name == "001") return "blue";
  if (name == "111") return "white";
  return name;
}

}  // namespace siteproof
