#include <fmt/core.h>

#include "core/evidence/image.h"
#include "tests/bench/bench_photos.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {
namespace {

constexpr int eighth_px = 500;  // the picture that the peer makes of 4000 pixels
constexpr int thumbnail_px = 512, preview_px = 1600, rounds = 9;

void against(std::vector<Line>& table, std::string what, std::string peer, double reach,
             const std::function<void()>& ours, const std::function<void()>& theirs) {
  const Pair pair = compare(rounds, ours, theirs);
  table.push_back({std::move(what), std::move(peer), pair.ours.count() * 1000, pair.theirs.count() * 1000, "ms",
                   pair.ours / pair.theirs, reach, false});
}

}  // namespace

void picture_bench(std::vector<Line>& table) {
  const Scratch scratch;
  const auto source = scratch.path() / "photo.jpg";
  const Bytes photo = camera_photos(1, 4000, 3000).front();
  write_plain(source, photo);
  const auto make = [&](int px) { return [&photo, px] { must(make_thumbnail(photo, px)); }; };

  against(table, "thumbnail 500 px of 12 MP", "djpeg -scale 1/8 \\| cjpeg", 1.0, make(eighth_px),
          [&] { shell(fmt::format("djpeg -scale 1/8 {0} | cjpeg -quality 85 > {0}.small", source.string())); });
  for (const int px : {thumbnail_px, preview_px}) {
    against(table, fmt::format("picture {} px of 12 MP", px), "vipsthumbnail", 0.5, make(px), [&] {
      shell(fmt::format("vipsthumbnail {} --size {} -o {}/small.jpg[Q=85,strip]", source.string(), px,
                        scratch.path().string()));
    });
  }
}

}  // namespace siteproof::bench
