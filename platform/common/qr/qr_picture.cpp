#include "platform/common/qr/qr_picture.h"

#include <zlib.h>

#include <fstream>
#include <string_view>

namespace siteproof {
namespace {

constexpr int print_pixels_per_module = 12;  // about 4 cm at 300 dpi

bool is_dark(const QrCode& code, int x, int y) {
  return code.dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(code.side) + static_cast<std::size_t>(x)];
}

void add_number(Bytes& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(number >> shift));
}

void add_chunk(Bytes& out, std::string_view kind, const Bytes& data) {
  add_number(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t start = out.size();
  out.insert(out.end(), kind.begin(), kind.end());
  out.insert(out.end(), data.begin(), data.end());
  add_number(out, static_cast<std::uint32_t>(crc32(0, out.data() + start, static_cast<uInt>(out.size() - start))));
}

Bytes compressed(const Bytes& raw) {
  uLongf size = compressBound(static_cast<uLong>(raw.size()));
  Bytes out(size);
  compress2(out.data(), &size, raw.data(), static_cast<uLong>(raw.size()), Z_BEST_COMPRESSION);
  out.resize(size);
  return out;
}

}  // namespace

std::string qr_svg(const QrCode& code) {
  const std::string side = std::to_string(code.side);
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
                    "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"";
  for (int y = 0; y < code.side; ++y) {
    for (int x = 0; x < code.side; ++x) {
      if (!is_dark(code, x, y)) continue;
      const int from = x;
      while (x + 1 < code.side && is_dark(code, x + 1, y)) ++x;
      out += "M" + std::to_string(from) + " " + std::to_string(y) + "h" + std::to_string(x + 1 - from) + "v1H" +
             std::to_string(from) + "z";
    }
  }
  return out + "\"/></svg>\n";
}

Bytes qr_png(const QrCode& code, int pixels_per_module) {
  const int side = code.side * pixels_per_module;
  Bytes raw;
  raw.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side + 1));
  for (int y = 0; y < side; ++y) {
    raw.push_back(0);  // this row is stored as it is
    for (int x = 0; x < side; ++x)
      raw.push_back(is_dark(code, x / pixels_per_module, y / pixels_per_module) ? 0 : 0xFF);
  }
  Bytes header;
  add_number(header, static_cast<std::uint32_t>(side));
  add_number(header, static_cast<std::uint32_t>(side));
  header.insert(header.end(), {8, 0, 0, 0, 0});  // 8 bits of grey, nothing else
  Bytes out{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  add_chunk(out, "IHDR", header);
  add_chunk(out, "IDAT", compressed(raw));
  add_chunk(out, "IEND", {});
  return out;
}

Status save_qr(const QrCode& code, const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  if (ending != ".svg" && ending != ".png")
    return fail(ErrorKind::usage, "qr.file", "A QR code is saved as .svg or .png: name such a file.");
  const std::string svg = ending == ".svg" ? qr_svg(code) : std::string();
  const Bytes png = ending == ".png" ? qr_png(code, print_pixels_per_module) : Bytes();
  const std::string_view bytes = ending == ".svg" ? std::string_view(svg) : as_text(png);
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) return {};
  return fail(ErrorKind::storage, "qr.file", "The file " + file.string() + " cannot be written: choose another.");
}

}  // namespace siteproof
