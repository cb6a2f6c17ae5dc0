#include <fmt/core.h>

#include "core/usecases/photos.h"
#include "tests/bench/bench_photos.h"
#include "tests/bench/bench_tablet.h"

namespace siteproof::bench {
namespace {

struct Size {
  const char* name;
  int width, height, photos, rounds;
};

void capture(std::vector<Line>& table, const Size& size) {
  BenchTablet bench(1);
  Photos taken(bench.tablet());
  const PhotoRequest request{BenchTablet::order(0), Stage::before, "主卫吊顶", {}};
  const auto originals = camera_photos(3, size.width, size.height);
  int number = 0;
  std::vector<Bytes> batch;
  Seconds ours{0};
  Seconds theirs{0};
  for (int round = 0; round < size.rounds; ++round) {
    batch.clear();
    for (int i = 0; i < size.photos; ++i)
      batch.push_back(distinct(originals[static_cast<std::size_t>(i) % 3], ++number));
    const Pair pair = compare(
        1,
        [&] {
          for (const Bytes& jpeg : batch) must(taken.add(request, jpeg, "IMG_0001.jpg"));
        },
        [&] {
          for (std::size_t i = 0; i < batch.size(); ++i) {
            write_plain(bench.folder() / fmt::format("plain-{}", i), batch[i]);
            static_cast<void>(sha256(batch[i]));
          }
        });
    ours += pair.ours;
    theirs += pair.theirs;
  }
  const double per_photo = 1000.0 / (size.rounds * size.photos);
  table.push_back({fmt::format("photo to \"saved\", {} (vault and journal)", size.name), "write + fsync + SHA-256",
                   ours.count() * per_photo, theirs.count() * per_photo, "ms", ours / theirs, 1.3, false});
}

}  // namespace

void photo_bench(std::vector<Line>& table) {
  capture(table, {"12 MP", 4000, 3000, 10, 5});
  capture(table, {"48 MP", 8000, 6000, 5, 5});
}

}  // namespace siteproof::bench
