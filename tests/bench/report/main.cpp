#include <QtGui/QGuiApplication>

#include <algorithm>
#include <chrono>

#include "core/evidence/decode.h"
#include "core/evidence/vault.h"
#include "platform/common/report/report_pdf.h"
#include "tests/bench/bench_photos.h"
#include "tests/bench/harness.h"

// The report of 20 photographs of 12 megapixels, out of the encrypted vault, in both languages: the longest of five.
namespace siteproof::bench {
namespace {

constexpr int pairs = 10;

OrderState order_of(const PhotoVault& vault) {
  OrderState order;
  order.id = OrderId{"WO-1"};
  const auto pictures = camera_photos(4, 4000, 3000);
  const auto taken = [&](Stage stage, int number) -> Photo& {
    const Ingested stored =
        must(vault.ingest_bytes(distinct(pictures[static_cast<std::size_t>(number) % pictures.size()], number)));
    Photo photo;
    photo.id.value.bytes[0] = static_cast<std::uint8_t>(number + 1);
    photo.sha256 = stored.sha256;
    photo.stage = stage;
    photo.place = "主卫吊顶 ceiling";
    photo.width = stored.facts.width;
    photo.height = stored.facts.height;
    photo.marks = {{MarkKind::arrow, MarkColour::red, {{1000, 1000}, {5000, 5000}}, "", std::nullopt, ""},
                   {MarkKind::blur, MarkColour::red, {{6000, 6000}, {9000, 9000}}, "", std::nullopt, ""}};
    return order.photos.emplace_back(std::move(photo));
  };
  for (int i = 0; i < pairs; ++i) {
    const PhotoId before = taken(Stage::before, 2 * i).id;
    taken(Stage::after, 2 * i + 1).pair = before;
  }
  order.seals.emplace_back();
  return order;
}

void report_bench(std::vector<Line>& table) {
  const Scratch scratch;
  const PhotoVault vault = must(PhotoVault::open(scratch.path(), SecretKey{1}));
  const OrderState order = order_of(vault);
  ReportFacts facts{order};
  for (const Photo& photo : order.photos) facts.photos_here.insert(photo.sha256);
  const ReportDocument report = make_report(facts, shipped_report_template());
  const ReportPhotoSource photos = [&](const Sha256& photo, int max_px) -> Result<Raster> {
    SITEPROOF_TRY(const Bytes jpeg, vault.picture(photo, max_px));
    return decode_scaled(jpeg, max_px, PixelFormat::rgb);
  };
  double longest = 0;
  for (int round = 0; round < 5; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    const QByteArray pdf = must(report_pdf(report, ReportLanguage::both, photos));
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    if (pdf.count("/DCTDecode") < 2 * pairs) give_up({ErrorKind::storage, "bench.report", "A photo is missing."});
    longest = std::max(longest, ms);
  }
  table.push_back({"PDF of 20 photos, 12 MP, the longest of 5", "-", longest, 0, "ms", longest, 2000, false});
}

}  // namespace
}  // namespace siteproof::bench

int main(int argc, char** argv) {
  using namespace siteproof::bench;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  return exit_code_of([] {
    std::vector<Line> table;
    report_bench(table);
    print(table);
  });
}
