#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "core/evidence/image.h"
#include "core/usecases/photos.h"
#include "platform/common/scenes/scene.h"
#include "tests/bench/bench_tablet.h"

namespace siteproof::bench {
namespace {

constexpr int photos = 10;

std::vector<Bytes> twelve_megapixels() {
  std::vector<Bytes> out;
  for (int i = 0; i < 3; ++i) {
    scenes::SceneParameters scene;
    scene.kind = scenes::SceneKind::wet_ceiling;
    scene.camera.yaw = i * 7.0;
    out.push_back(scenes::render_jpeg(scene));
  }
  return out;
}

// Bytes that differ each time, so that the vault does not find them known: a comment behind the end of the image.
Bytes distinct(Bytes jpeg, int number) {
  for (const char c : fmt::format("{:08}", number)) jpeg.push_back(static_cast<std::uint8_t>(c));
  return jpeg;
}

void write_plain(const std::filesystem::path& path, const Bytes& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (::write(file, bytes.data(), bytes.size()) != std::ssize(bytes) || ::fsync(file) != 0) {
    give_up({ErrorKind::storage, "bench.write", "The scratch folder is full."});
  }
  ::close(file);
}

}  // namespace

void photo_bench(std::vector<Line>& table) {
  BenchTablet bench(1);
  const auto& folder = bench.folder();
  const auto originals = twelve_megapixels();
  Photos taken(bench.tablet());
  const PhotoRequest request{BenchTablet::order(0), Stage::before, "主卫吊顶", {}};
  int number = 0;
  std::vector<Bytes> batch;
  const auto refill = [&] {
    batch.clear();
    for (int i = 0; i < photos; ++i) batch.push_back(distinct(originals[static_cast<std::size_t>(i) % 3], ++number));
  };
  Seconds ours{0};
  Seconds theirs{0};
  for (int round = 0; round < 5; ++round) {
    refill();
    const Pair pair = compare(
        1,
        [&] {
          for (const Bytes& jpeg : batch) must(taken.add(request, jpeg, "IMG_0001.jpg"));
        },
        [&] {
          for (std::size_t i = 0; i < batch.size(); ++i) {
            write_plain(folder / fmt::format("plain-{}", i), batch[i]);
            static_cast<void>(sha256(batch[i]));
          }
        });
    ours += pair.ours;
    theirs += pair.theirs;
  }
  const double per_photo = 1000.0 / (5 * photos);
  table.push_back({"photo to \"saved\", 12 MP (vault and journal)", "write + fsync + SHA-256", ours.count() * per_photo,
                   theirs.count() * per_photo, "ms", ours / theirs, 1.5, false});

  const auto source = folder / "photo.jpg";
  write_plain(source, originals[0]);
  const std::string djpeg = fmt::format("djpeg -scale 1/8 {0} | cjpeg -quality 85 > {0}.small", source.string());
  const Pair thumbnail = compare(
      7, [&] { must(make_thumbnail(originals[0], 512)); },
      [&] {
        if (std::system(djpeg.c_str()) != 0)
          give_up({ErrorKind::usage, "bench.djpeg", "djpeg and cjpeg are not installed."});
      });
  table.push_back({"thumbnail 512 px of 12 MP", "djpeg -scale 1/8 | cjpeg", thumbnail.ours.count() * 1000,
                   thumbnail.theirs.count() * 1000, "ms", thumbnail.ours / thumbnail.theirs, 1.2, false});
}

}  // namespace siteproof::bench
