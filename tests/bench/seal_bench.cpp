#include <fmt/core.h>

#include "core/evidence/seal.h"
#include "core/usecases/evidence_export.h"
#include "core/usecases/photos.h"
#include "core/usecases/sealing.h"
#include "sync/server/certificate_authority.h"
#include "tests/bench/bench_photos.h"
#include "tests/bench/bench_tablet.h"

namespace siteproof::bench {
namespace {

constexpr int photos = 50, rounds = 7;

void certify(BenchTablet& bench) {
  Tablet& tablet = bench.tablet();
  const auto authority = must(CertificateAuthority::create(bench.folder() / "ca", tablet.now()));
  const auto key = must(tablet.ports().keys.signing_key(setting::device_key));
  const std::string name = tablet.device().str();
  must(tablet.store().set_setting(setting::certificate,
                                  must(authority.issue(must(create_csr(*key, name)), name, tablet.now()))));
  must(tablet.store().set_setting(setting::ca, authority.certificate_pem()));
}

void take_photos(BenchTablet& bench, const std::filesystem::path& plain) {
  Photos taken(bench.tablet());
  const PhotoRequest request{BenchTablet::order(0), Stage::before, "主卫吊顶", {}};
  const auto originals = camera_photos(3, 4000, 3000);
  std::filesystem::create_directories(plain);
  for (int i = 0; i < photos; ++i) {
    const Bytes jpeg = distinct(originals[static_cast<std::size_t>(i) % 3], i);
    must(taken.add(request, jpeg, "IMG_0001.jpg"));
    write_plain(plain / fmt::format("photo-{:02}.jpg", i), jpeg);
  }
  shell(fmt::format("cd '{}' && sha256sum photo-*.jpg > SHA256SUMS", plain.string()));
}

void seal(Tablet& tablet) {
  JournalWriter writer = must(JournalWriter::begin(tablet.store()));
  must(append_seal(tablet, writer, BenchTablet::order(0), "bench"));
  must(writer.commit(tablet.now()));
}

}  // namespace

void seal_bench(std::vector<Line>& table) {
  BenchTablet bench(1);
  certify(bench);
  const auto plain = bench.folder() / "plain";
  take_photos(bench, plain);
  const Seconds sealing = compare(
                              rounds, [&] { seal(bench.tablet()); }, [] {})
                              .ours;
  table.push_back({"seal of 50 photos, hashed at capture (manifest, signature, journal)", "-", sealing.count() * 1000,
                   0, "ms", sealing.count() * 1000, 100, false});

  const auto bundle = bench.folder() / "evidence.zip";
  must(EvidenceExport(bench.tablet()).write(BenchTablet::order(0), bundle));
  const Pair pair = compare(
      rounds,
      [&] {
        const VerificationReport report = must(verify_bundle(bundle));
        if (!report.ok()) give_up({ErrorKind::storage, report.first_failure()->name, report.first_failure()->detail});
      },
      [&] { shell(fmt::format("cd '{}' && sha256sum --quiet -c SHA256SUMS", plain.string())); });
  table.push_back({"verify of a bundle with 50 photos of 12 MP", "sha256sum -c", pair.ours.count() * 1000,
                   pair.theirs.count() * 1000, "ms", pair.ours / pair.theirs, 0.5, false});
}

}  // namespace siteproof::bench
