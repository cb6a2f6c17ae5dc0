#include <algorithm>

#include "core/evidence/seal.h"
#include "tests/evidence/bundle_fixture.h"

using namespace siteproof;

namespace {

ZipFiles::iterator find(ZipFiles& files, const std::string& name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.first == name; });
  REQUIRE(found != files.end());
  return found;
}

/// Rewrites the bundle without the product's help, as somebody who wants to deceive would.
template <class Change>
std::string failure_after(const FinishedOrder& order, Change change) {
  ZipFiles files = unzip(order.path);
  change(files);
  make_zip(order.path, files);
  return order.first_failure();
}

}  // namespace

TEST_CASE("a bundle is accepted, check by check") {
  const FinishedOrder order;
  const VerificationReport report = order.verify(order.authority.certificate_pem());
  std::vector<std::string> names;
  for (const VerificationCheck& check : report.checks) {
    names.push_back(check.name);
    INFO(check.name << ": " << check.detail);
    CHECK(check.ok);
  }
  CHECK(names == std::vector<std::string>{"archive", "files", "hashes", "signature", "certificate", "authority",
                                          "chain", "device", "photos", "summary", "seal", "beacons", "receipt", "log",
                                          "timestamp", "clock", "window", "instructions"});
  CHECK(report.order == "WO-1001");
  CHECK(report.device == order.device.str());
  CHECK(report.photos == 2);
  CHECK(report.recordings == 1);
  CHECK(report.events == 4);
  CHECK(report.later == 0);
}

TEST_CASE("the same contents give the same archive") {
  FinishedOrder order;
  const Bytes first = read_file(order.path);
  must(order.write());
  CHECK(read_file(order.path) == first);
}

TEST_CASE("a change of any file is noticed") {
  const FinishedOrder order;
  for (const auto& [name, content] : unzip(order.path)) {
    must(order.write());
    const std::string failed = failure_after(order, [&, changed = name](ZipFiles& files) {
      find(files, changed)->second[find(files, changed)->second.size() / 2] ^= 1;
    });
    INFO(name);
    if (name.ends_with("SHA256SUMS")) {
      CHECK((failed == "files" || failed == "hashes"));
    } else if (name.ends_with(".p7s")) {
      CHECK(failed == "signature");
    } else if (name == "ca.pem" || name == "device.pem") {
      CHECK(failed == "certificate");
    } else if (name == "VERIFY.txt") {
      CHECK(failed == "instructions");
    } else {
      CHECK(failed == "hashes");
    }
  }
}

TEST_CASE("a removed, added or doubled file is noticed") {
  const FinishedOrder order;
  for (const auto& [name, content] : unzip(order.path)) {
    must(order.write());
    INFO(name);
    CHECK(failure_after(order, [&, gone = name](ZipFiles& files) { files.erase(find(files, gone)); }) == "files");
  }
  must(order.write());
  CHECK(failure_after(order, [&](ZipFiles& files) {
          files.emplace_back("photos/after-02-000000000000.jpg", Bytes{1});
        }) == "files");
  must(order.write());
  CHECK(failure_after(order, [&](ZipFiles& files) { files.emplace_back("chain.jsonl", Bytes{1}); }) == "archive");
}

TEST_CASE("commands that are not those of this bundle are noticed, even where another bundle rightly has them") {
  FinishedOrder order;
  const ZipFiles sealed = unzip(order.path);
  const auto failure_with = [&](std::string text) {
    return failure_after(order, [&](ZipFiles& files) {
      find(files, "VERIFY.txt")->second = Bytes(as_bytes(text).begin(), as_bytes(text).end());
    });
  };
  const std::string right(as_text(sealed.front().second));
  const auto with = [&](std::string_view what, std::string_view by) {
    std::string text = right;
    return text.replace(text.find(what), what.size(), by);
  };
  CHECK(failure_with(right) == "ok");
  CHECK(failure_with(with("openssl ts -verify", "openssl ts -query")) == "instructions");
  CHECK(failure_with(with("WO-1001", "WO-1002")) == "instructions");
  CHECK(failure_with(right + " ") == "instructions");
  order.export_unsealed();
  must(order.write());
  CHECK(failure_with(right) == "instructions");
}

TEST_CASE("a bundle that an older program wrote is accepted with the commands that it wrote then") {
  const Bytes old_text = read_file(SITEPROOF_VERIFY_TEXT_1);
  FinishedOrder order;
  const auto take_old_text = [&](ZipFiles& files) { find(files, "VERIFY.txt")->second = old_text; };
  CHECK(failure_after(order, take_old_text) == "instructions");
  order.export_unsealed();
  order.contents.index_json.clear();
  order.seal();
  order.contents.beside.clear();
  order.contents.beside_manifest.clear();
  order.contents.beside_signature_pem.clear();
  must(order.write());
  CHECK(failure_after(order, take_old_text) == "ok");
}

TEST_CASE("the words of VERIFY.txt have not changed unless the old ones stay known for bundles that have them") {
  FinishedOrder order;
  CHECK(sha256(unzip(order.path).front().second).hex() ==
        "e07b3b0c98711c39d6a2dd78e5cfc71a3834e5642ad5638e8aba063da8cfbafc");
  order.export_unsealed();
  must(order.write());
  CHECK(sha256(unzip(order.path).front().second).hex() ==
        "6f40d0613742115462196b29a43860a6221690ad23e81f243b0fff3b12c030ad");
}

TEST_CASE("a signature over another manifest is noticed") {
  FinishedOrder order;
  const std::string other =
      value_of(sign_cms_detached(as_bytes("another manifest\n"), order.key, order.certificate, "", today()));
  CHECK(failure_after(order, [&](ZipFiles& files) {
          find(files, "SHA256SUMS.p7s")->second = Bytes(as_bytes(other).begin(), as_bytes(other).end());
        }) == "signature");
}

TEST_CASE("a record sealed by another device's key is noticed") {
  FinishedOrder order;
  const MemoryKey other;
  order.seal(other, order.issue(other, DeviceId::make(today(), system_random()).str()));
  must(order.write());
  CHECK(order.first_failure() == "device");
}

TEST_CASE("a device's certificate beside a signature made with another is noticed") {
  FinishedOrder order;
  order.contents.device_certificate_pem = order.issue(order.key, order.device.str());
  must(order.write());
  CHECK(order.first_failure() == "certificate");
}

TEST_CASE("a bundle of another authority is consistent in itself and not trusted") {
  const FinishedOrder order;
  const FinishedOrder stranger;
  CHECK(stranger.first_failure() == "ok");
  CHECK(stranger.first_failure(order.authority.certificate_pem()) == "authority");
  CHECK(stranger.first_failure("no certificate") == "authority");

  FinishedOrder mixed;
  mixed.contents.ca_certificate_pem = order.authority.certificate_pem();
  must(mixed.write());
  CHECK(mixed.first_failure() == "certificate");
}

TEST_CASE("a chain in another order, with a gap or rewritten is noticed even when it is sealed again") {
  FinishedOrder order;
  const std::vector<JournalEntry> chain = order.chain;
  const auto failure_with = [&](const std::string& text) {
    order.contents.chain = text;
    order.seal();
    must(order.write());
    return order.first_failure();
  };
  CHECK(failure_with(order.chain_text()) == "ok");
  CHECK(failure_with(chain[1].text + "\n" + chain[0].text + "\n" + chain[2].text + "\n" + chain[3].text + "\n") ==
        "chain");
  CHECK(failure_with(chain[0].text + "\n" + chain[2].text + "\n") == "chain");
  CHECK(failure_with(chain[1].text + "\n" + chain[2].text + "\n") == "chain");
  CHECK(failure_with(chain[0].text + "\n" + chain[0].text + "\n") == "chain");
  CHECK(failure_with(chain[0].text + "\n" + chain[1].text) == "chain");
  CHECK(failure_with(" " + chain[0].text + "\n") == "chain");
  CHECK(failure_with("{}\n") == "chain");
  CHECK(failure_with("\n") == "chain");
  CHECK(failure_with("") == "chain");
}

TEST_CASE("a chain that mixes devices or orders is noticed") {
  for (const bool other_device : {false, true}) {
    FinishedOrder order;
    Event event = order.chain.back().event;
    event.header.prev = order.chain.back().hash;
    event.header.seq = DeviceSeq{9};
    if (other_device) {
      event.header.device = DeviceId::make(today(), system_random());
    } else {
      event.header.order = value_of(OrderId::parse("WO-1002"));
    }
    order.contents.chain += value_of(seal_entry(event)).text + "\n";
    order.seal();
    must(order.write());
    CHECK(order.first_failure() == "chain");
  }
}

TEST_CASE("a photo that was taken and left out is noticed even when it is sealed so") {
  FinishedOrder order;
  order.contents.photos.pop_back();
  order.seal();
  must(order.write());
  CHECK(order.first_failure() == "photos");
}

TEST_CASE("a summary that is not the one at the sign-off is noticed even when it is sealed so") {
  FinishedOrder order;
  order.contents.summary_text = "another text";
  order.seal();
  must(order.write());
  CHECK(order.first_failure() == "summary");
  order.contents.summary_text.clear();
  order.seal();
  must(order.write());
  CHECK(order.first_failure() == "summary");
}

TEST_CASE("the newest of several sign-offs counts") {
  FinishedOrder order;
  SignedOff again;
  again.outcome = SignOffOutcome::absent;
  again.summary = "second visit\n";
  order.append(again);
  order.contents.summary_text = again.summary;
  order.seal();
  must(order.write());
  CHECK(order.first_failure() == "ok");
}

TEST_CASE("contents that do not fit together are not written") {
  FinishedOrder order;
  const Bytes before = read_file(order.path);
  BundleContents good = order.contents;
  order.contents.summary_text += "x";
  CHECK(refusal(order.write()) == "bundle.manifest");
  order.contents = good;
  order.originals[good.photos[0].sha256][100] ^= 1;
  CHECK(refusal(order.write()) == "bundle.photo_differs");
  order.originals[good.photos[0].sha256].push_back(0);
  CHECK(refusal(order.write()) == "bundle.photo_differs");
  for (const char* name : {"photos/../x.jpg", "/photos/x.jpg", "x.jpg", "photos/a b.jpg", "photos/"}) {
    order.contents.photos[0].name = name;
    order.contents.manifest = make_manifest(manifest_files(order.contents));
    CHECK(refusal(order.write()) == "bundle.name");
  }
  CHECK(read_file(order.path) == before);
  order.path = order.folder.path() / "no/such/folder.zip";
  order.contents = good;
  CHECK(refusal(order.write()) == "file.missing");
}

TEST_CASE("archives that are none, or mean harm, are refused") {
  const FinishedOrder order;
  CHECK(refusal(verify_bundle(order.folder.path() / "nothing.zip")) == "bundle.missing");
  write_file(order.path, as_bytes("no archive"));
  CHECK(order.first_failure() == "archive");
  write_file(order.path, {});
  CHECK(order.first_failure() == "archive");

  must(order.write());
  const Bytes good = read_file(order.path);
  for (std::size_t length = 0; length < good.size(); length += 97) {
    write_file(order.path, ByteView(good).first(length));
    INFO("cut to " << length);
    REQUIRE(order.first_failure() == "archive");
  }
  for (const char* name : {"../evil", "/etc/evil", "photos/../../evil", "photos/.hidden", "über"}) {
    make_zip(order.path, {{name, Bytes{1}}});
    INFO(name);
    CHECK(order.first_failure() == "archive");
  }
  make_zip(order.path, {{"chain.jsonl", Bytes(70 * 1024 * 1024)}});
  CHECK(order.first_failure() == "archive");
  make_zip(order.path, {{"photos/bomb.jpg", Bytes(50 * 1024 * 1024)}});
  CHECK(order.first_failure() == "archive");
  make_zip(order.path, {{"VERIFY.txt", Bytes{'x'}}});
  CHECK(order.first_failure() == "files");
}

TEST_CASE("flipped bytes anywhere in the archive never pass as evidence that was changed, and never crash") {
  const FinishedOrder order;
  const Bytes good = read_file(order.path);
  for (std::size_t place = 0; place < good.size(); place += 11) {
    Bytes bad = good;
    bad[place] ^= 0x20;
    write_file(order.path, bad);
    const auto report = verify_bundle(order.path);
    REQUIRE(report.has_value());
    if (!report->ok()) continue;
    // What passes must be what was written: dates and flags are not evidence.
    ZipFiles files = unzip(order.path);
    CHECK(find(files, "SHA256SUMS")->second ==
          Bytes(as_bytes(order.contents.manifest).begin(), as_bytes(order.contents.manifest).end()));
  }
}

TEST_CASE("a manifest reads back, and nothing else does") {
  const std::vector<ManifestFile> files{{"chain.jsonl", sha256("a")}, {"photos/x.jpg", sha256("b")}};
  const std::string text = make_manifest({files[1], files[0]});
  CHECK(value_of(parse_manifest(text)) == files);
  CHECK(value_of(parse_manifest("")).empty());
  const std::string hex = sha256("a").hex();
  for (const std::string& bad : std::vector<std::string>{hex + "  x", hex + " x\n", hex + "  ../x\n", hex + "  \n",
                                                         "\n", hex.substr(1) + "  xx\n", hex + "  b\n" + hex + "  a\n",
                                                         hex + "  a\n" + hex + "  a\n", "\\" + hex + "  x\n"}) {
    INFO(bad);
    CHECK(refusal(parse_manifest(bad)) == "manifest.malformed");
  }
  std::string upper = text;
  std::transform(upper.begin(), upper.begin() + 64, upper.begin(),
                 [](char c) { return static_cast<char>(std::toupper(c)); });
  CHECK(refusal(parse_manifest(upper)) == "manifest.malformed");
}

TEST_CASE("photos in a bundle are named by stage, number and hash") {
  CHECK(bundle_photo_name(Stage::before, 3, sha256("")) == "photos/before-03-e3b0c44298fc.jpg");
}
