#include <cmath>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include <jpeglib.h>
#include <libexif/exif-data.h>

#include "platform/common/scenes/scene.h"
#include "tests/support/catch.h"

using namespace siteproof;
using namespace siteproof::scenes;

namespace {

struct Raster {
  int width = 0;
  int height = 0;
  Bytes rgb;

  [[nodiscard]] int at(int x, int y, int channel) const {
    return rgb[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3 +
               static_cast<std::size_t>(channel)];
  }
  /// Mean of a channel over the square of `half` pixels about (x, y).
  [[nodiscard]] double mean(Point p, int half, int channel) const {
    double sum = 0;
    int count = 0;
    for (int y = static_cast<int>(p.y) - half; y <= static_cast<int>(p.y) + half; ++y) {
      for (int x = static_cast<int>(p.x) - half; x <= static_cast<int>(p.x) + half; ++x) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
          sum += at(x, y, channel);
          ++count;
        }
      }
    }
    return count == 0 ? -1 : sum / count;
  }
  [[nodiscard]] double brightness() const {
    double sum = 0;
    for (const std::uint8_t v : rgb) {
      sum += v;
    }
    return sum / static_cast<double>(rgb.size());
  }
  [[nodiscard]] double sharpness() const {
    double sum = 0;
    for (int y = 0; y < height; ++y) {
      for (int x = 1; x < width; ++x) {
        const int d = at(x, y, 1) - at(x - 1, y, 1);
        sum += d * d;
      }
    }
    return sum;
  }
};

Raster decode(const Bytes& jpeg) {
  jpeg_decompress_struct info;
  jpeg_error_mgr errors;
  info.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, jpeg.data(), static_cast<unsigned long>(jpeg.size()));
  jpeg_read_header(&info, TRUE);
  jpeg_start_decompress(&info);
  Raster raster{static_cast<int>(info.output_width), static_cast<int>(info.output_height), {}};
  const std::size_t pitch = static_cast<std::size_t>(raster.width) * 3;
  raster.rgb.resize(pitch * static_cast<std::size_t>(raster.height));
  while (info.output_scanline < info.output_height) {
    JSAMPROW line = &raster.rgb[pitch * info.output_scanline];
    jpeg_read_scanlines(&info, &line, 1);
  }
  jpeg_finish_decompress(&info);
  jpeg_destroy_decompress(&info);
  return raster;
}

struct Unref {
  void operator()(ExifData* data) const { exif_data_unref(data); }
};

std::string exif_text(const Bytes& jpeg, ExifIfd directory, int tag) {
  const std::unique_ptr<ExifData, Unref> data(exif_data_new_from_data(jpeg.data(), static_cast<unsigned>(jpeg.size())));
  REQUIRE(data);
  ExifEntry* entry = exif_content_get_entry(data->ifd[directory], static_cast<ExifTag>(tag));
  if (entry == nullptr) {
    return {};
  }
  char text[128] = {};
  return exif_entry_get_value(entry, text, sizeof text);
}

SceneParameters small(SceneKind kind = SceneKind::cracked_wall) {
  SceneParameters p;
  p.kind = kind;
  p.width = 400;
  p.height = 300;
  p.exif.taken = parse_rfc3339("2026-11-21T18:30:05.250Z").value();
  return p;
}

constexpr SceneKind kinds[] = {SceneKind::cracked_wall, SceneKind::wet_ceiling, SceneKind::pipe_joint};

}  // namespace

TEST_CASE("equal scene parameters give equal bytes, and any other parameter another picture") {
  for (const SceneKind kind : kinds) {
    const SceneParameters p = small(kind);
    const Bytes once = render_jpeg(p);
    CHECK(once == render_jpeg(p));
    const auto differs = [&](auto change) {
      SceneParameters q = p;
      change(q);
      return render_jpeg(q) != once;
    };
    CHECK(differs([](SceneParameters& q) { q.seed = 2; }));
    CHECK(differs([](SceneParameters& q) { q.repaired = true; }));
    CHECK(differs([](SceneParameters& q) { q.camera.yaw = 5; }));
    CHECK(differs([](SceneParameters& q) { q.camera.pitch = 5; }));
    CHECK(differs([](SceneParameters& q) { q.camera.roll = 5; }));
    CHECK(differs([](SceneParameters& q) { q.camera.x = 0.1; }));
    CHECK(differs([](SceneParameters& q) { q.noise = 6; }));
  }
}

TEST_CASE("a scene has the size asked for, and twelve megapixels unless asked") {
  const Raster little = decode(render_jpeg(small()));
  CHECK(little.width == 400);
  CHECK(little.height == 300);
  const Raster full = decode(render_jpeg(SceneParameters{}));
  CHECK(full.width == 4000);
  CHECK(full.height == 3000);
  SceneParameters absurd = small();
  absurd.width = -4;
  CHECK(decode(render_jpeg(absurd)).width == 16);
}

TEST_CASE("libexif reads what the scene's camera wrote") {
  SceneParameters p = small();
  p.exif.make = "Example";
  p.exif.model = "Tablet 10";
  p.exif.orientation = 6;
  p.exif.latitude = 31.230417;
  p.exif.longitude = -121.4737;
  const Bytes jpeg = render_jpeg(p);
  CHECK(exif_text(jpeg, EXIF_IFD_0, EXIF_TAG_MAKE) == "Example");
  CHECK(exif_text(jpeg, EXIF_IFD_0, EXIF_TAG_MODEL) == "Tablet 10");
  CHECK(exif_text(jpeg, EXIF_IFD_0, EXIF_TAG_ORIENTATION) == "Right-top");
  CHECK(exif_text(jpeg, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL) == "2026:11:22 02:30:05");
  CHECK(exif_text(jpeg, EXIF_IFD_EXIF, EXIF_TAG_SUB_SEC_TIME_ORIGINAL) == "250");
  CHECK(exif_text(jpeg, EXIF_IFD_EXIF, 0x9011) == "+08:00");
  CHECK(exif_text(jpeg, EXIF_IFD_EXIF, EXIF_TAG_PIXEL_X_DIMENSION) == "400");
  CHECK(exif_text(jpeg, EXIF_IFD_GPS, EXIF_TAG_GPS_LATITUDE_REF) == "N");
  CHECK(exif_text(jpeg, EXIF_IFD_GPS, EXIF_TAG_GPS_LONGITUDE_REF) == "W");
  CHECK(exif_text(jpeg, EXIF_IFD_GPS, EXIF_TAG_GPS_LATITUDE) == "31, 13, 49.501");
  CHECK(exif_text(render_jpeg(small()), EXIF_IFD_GPS, EXIF_TAG_GPS_LATITUDE).empty());
}

TEST_CASE("a point of the scene is where the homography says, from any angle and in every orientation") {
  // The scale card on the wet ceiling: the only yellow thing in that scene.
  constexpr Point card{-0.52, -0.18};
  for (int orientation = 1; orientation <= 8; ++orientation) {
    for (const double yaw : {-35.0, 0.0, 25.0}) {
      SceneParameters p = small(SceneKind::wet_ceiling);
      p.exif.orientation = orientation;
      p.camera = {-0.4, -0.1, 0.5, yaw, 15.0, 10.0};
      CAPTURE(orientation, yaw);
      const Raster raster = decode(render_jpeg(p));
      const Point there = homography(p).map(card);
      CHECK(raster.mean(there, 5, 0) - raster.mean(there, 5, 2) > 60);
      const Point wall = homography(p).map({-0.40, -0.05});
      CHECK(std::fabs(raster.mean(wall, 5, 0) - raster.mean(wall, 5, 2)) < 40);
    }
  }
}

TEST_CASE("the inverse of a homography undoes it, and upright differs from stored only by turning") {
  SceneParameters p = small();
  p.camera = {0.2, -0.1, 0.9, 30, -20, 12};
  p.exif.orientation = 6;
  const Homography h = homography(p);
  const Point back = h.inverse().map(h.map({0.31, -0.17}));
  CHECK(back.x == Approx(0.31));
  CHECK(back.y == Approx(-0.17));
  const Point upright = upright_homography(p).map({0.1, 0.1});
  const Point stored = h.map({0.1, 0.1});
  CHECK(stored.x == Approx(upright.y));
  CHECK(stored.y == Approx(299 - upright.x));
}

TEST_CASE("light, blur and noise do to a picture what they are called") {
  SceneParameters p = small();
  const Raster right = decode(render_jpeg(p));
  p.light = 0.1;
  CHECK(decode(render_jpeg(p)).brightness() < right.brightness() * 0.5);
  p.light = 4;
  CHECK(decode(render_jpeg(p)).brightness() > 235);
  p.light = 1;
  p.blur = 3;
  CHECK(decode(render_jpeg(p)).sharpness() < right.sharpness() * 0.5);
  p.blur = 0;
  p.noise = 20;
  CHECK(decode(render_jpeg(p)).sharpness() > right.sharpness() * 2);
}

TEST_CASE("a repair changes the damage and leaves the rest of the scene as it was") {
  for (const SceneKind kind : kinds) {
    SceneParameters p = small(kind);
    p.noise = 0;
    const Raster before = decode(render_jpeg(p));
    p.repaired = true;
    const Raster after = decode(render_jpeg(p));
    const auto changed = [&](Point scene, int half) {
      const Point pixel = homography(p).map(scene);
      double sum = 0;
      for (int y = -half; y <= half; ++y) {
        for (int x = -half; x <= half; ++x) {
          const int u = static_cast<int>(pixel.x) + x;
          const int v = static_cast<int>(pixel.y) + y;
          sum += std::abs(before.at(u, v, 1) - after.at(u, v, 1));
        }
      }
      return sum / ((2.0 * half + 1) * (2.0 * half + 1));
    };
    CHECK(changed({0, 0}, 40) > 5);
    CHECK(changed({0.65, 0.1}, 8) < 2);
  }
}
