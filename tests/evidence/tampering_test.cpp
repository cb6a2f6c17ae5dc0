#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "core/evidence/beacon.h"
#include "core/evidence/bundle_proofs.h"
#include "core/evidence/merkle_tree.h"
#include "core/evidence/seal.h"
#include "core/evidence/timestamp.h"
#include "tests/evidence/bundle_fixture.h"
#include "tests/evidence/test_tsa.h"

using namespace siteproof;

namespace {

Bytes& content(ZipFiles& files, const std::string& name) {
  const auto found = std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.first == name; });
  REQUIRE(found != files.end());
  return found->second;
}

/// What somebody without the device's key can do: write the archive anew with other files.
std::string failure_after(const FinishedOrder& order, const std::function<void(ZipFiles&)>& change) {
  ZipFiles files = unzip(order.path);
  change(files);
  make_zip(order.path, files);
  return order.first_failure();
}

/// What the device's own owner can do: change a file beside the seal and sign the list of those files again.
std::string failure_when_signed(FinishedOrder& order) {
  order.sign_beside();
  must(order.write());
  return order.first_failure();
}

}  // namespace

TEST_CASE("a flipped bit in any region of any file is refused") {
  const FinishedOrder order;
  const ZipFiles good = unzip(order.path);
  for (const auto& [name, bytes] : good) {
    // Every byte of the signatures and certificates, whose outer parts mean little; of the others, each region.
    const bool signature = name.ends_with(".p7s") || name.ends_with(".pem") || name.ends_with(".sig");
    const std::size_t step = signature ? 1 : std::max<std::size_t>(1, bytes.size() / 16);
    for (std::size_t place = 0; place < bytes.size(); place += step) {
      ZipFiles files = good;
      content(files, name)[place] ^= 1;
      make_zip(order.path, files);
      INFO(name << ", byte " << place);
      REQUIRE(order.first_failure() != "ok");
    }
  }
}

TEST_CASE("a sealed record stripped of everything beside it does not pass for one that was never sealed") {
  const FinishedOrder order;
  CHECK(failure_after(order, [](ZipFiles& files) {
          std::erase_if(files, [](const auto& file) {
            return file.first.starts_with("later/") || file.first.starts_with("receipt") ||
                   file.first.starts_with("t") || file.first == "log.json" || file.first == "beacons.jsonl";
          });
        }) == "seal");
}

TEST_CASE("a photo that was added or removed is refused, whichever list names it") {
  FinishedOrder order;
  SECTION("removed from the archive") {
    CHECK(failure_after(order, [&](ZipFiles& files) {
            std::erase_if(files, [&](const auto& file) { return file.first == order.contents.photos[0].name; });
          }) == "files");
  }
  SECTION("added to the archive") {
    CHECK(failure_after(order, [](ZipFiles& files) { files.emplace_back("photos/before-02-x.jpg", Bytes{1}); }) ==
          "files");
  }
  SECTION("added, and signed for beside the seal") {
    order.contents.beside.push_back({"photos/before-02-x.jpg", "jpeg"});
    CHECK(failure_when_signed(order) == "files");
  }
  SECTION("added and sealed, but not in the index") {
    const Bytes jpeg{1, 2, 3};
    order.originals[sha256(jpeg)] = jpeg;
    order.contents.photos.push_back({"photos/before-02-x.jpg", sha256(jpeg), 3});
    order.seal();
    must(order.write());
    CHECK(order.first_failure() == "photos");
  }
  SECTION("an index that counts another number") {
    order.index.count = 2;
    order.contents.index_json = value_of(index_text(order.index));
    order.seal();
    must(order.write());
    CHECK(order.first_failure() == "photos");
  }
  SECTION("a recording that was made and left out") {
    order.contents.recordings.clear();
    order.seal();
    must(order.write());
    CHECK(order.first_failure() == "photos");
  }
}

TEST_CASE("events in another order are refused, before the seal and after it") {
  FinishedOrder order;
  const JournalEntry note = order.entry_after(&order.later.back(), NoteAdded{"one"});
  const JournalEntry next = order.entry_after(&note, NoteAdded{"two"});
  const auto failure_with = [&](const std::vector<JournalEntry>& later) {
    std::string text;
    for (const JournalEntry& entry : later) text += entry.text + "\n";
    order.beside("later/chain.jsonl") = text;
    return failure_when_signed(order);
  };
  const JournalEntry seal = order.later.front();
  CHECK(failure_with({seal, note, next}) == "ok");
  CHECK(failure_with({seal, next, note}) == "chain");
  CHECK(failure_with({seal, next}) == "chain");
  CHECK(failure_with({note, next}) == "chain");
  CHECK(failure_with({}) == "seal");
  const JournalEntry unsealed = order.entry_after(&order.chain.back(), NoteAdded{"no seal"});
  CHECK(failure_with({unsealed}) == "seal");
}

TEST_CASE("two bundles mixed are refused") {
  FinishedOrder order;
  FinishedOrder other;
  SECTION("the manifest and signature of the other") {
    const ZipFiles theirs = unzip(other.path);
    CHECK(failure_after(order, [&](ZipFiles& files) {
            for (auto& [name, bytes] : files) {
              if (!name.starts_with("SHA256SUMS")) continue;
              bytes = std::find_if(theirs.begin(), theirs.end(), [&wanted = name](const auto& f) {
                        return f.first == wanted;
                      })->second;
            }
          }) == "hashes");
  }
  for (const char* name : {"chain.jsonl", "device.pem", "ca.pem", "receipt.json", "timestamp.tsr", "beacons.jsonl",
                           "later/chain.jsonl", "later/SHA256SUMS.p7s"}) {
    DYNAMIC_SECTION("the other's " << name) {
      ZipFiles theirs = unzip(other.path);
      CHECK(failure_after(order, [&](ZipFiles& files) { content(files, name) = content(theirs, name); }) != "ok");
    }
  }
}

TEST_CASE("what others said of another seal is refused, even with the device's signature") {
  FinishedOrder order;
  FinishedOrder other;
  const auto theirs = [&](std::string_view name) { return other.beside(name); };
  SECTION("receipt") {
    order.beside("receipt.json") = theirs("receipt.json");
    order.beside("receipt.sig") = theirs("receipt.sig");
    CHECK(failure_when_signed(order) == "receipt");
  }
  SECTION("receipt of the same authority for another seal") {
    const std::string receipt = seal_receipt_text({order.contents.order, order.later[0].event.header.id, order.device,
                                                   sha256("another"), order.later[0].hash, 1, today()});
    order.beside("receipt.json") = receipt;
    order.beside("receipt.sig") = order.signed_by_authority(receipt);
    CHECK(failure_when_signed(order) == "receipt");
  }
  SECTION("receipt without its signature") {
    std::erase_if(order.contents.beside, [](const BundleText& file) { return file.name == "receipt.sig"; });
    CHECK(failure_when_signed(order) == "receipt");
  }
  SECTION("log") {
    order.beside("log.json") = theirs("log.json");
    CHECK(failure_when_signed(order) == "log");
  }
  SECTION("a head of the same authority that does not hold the receipt") {
    const std::string head = log_head_text({today(), 2, merkle_node(merkle_leaf("a"), merkle_leaf("b"))});
    auto proof = nlohmann::json::parse(order.beside("log.json"));
    proof["text"] = head;
    proof["signature"] = to_base64(as_bytes(order.signed_by_authority(head)));
    order.beside("log.json") = proof.dump();
    CHECK(failure_when_signed(order) == "log");
  }
  SECTION("time stamp") {
    order.beside("timestamp.tsr") = theirs("timestamp.tsr");
    order.beside("tsa.pem") = theirs("tsa.pem");
    CHECK(failure_when_signed(order) == "timestamp");
  }
  SECTION("the time stamp's certificates") {
    order.beside("tsa.pem") = order.authority.certificate_pem();
    CHECK(failure_when_signed(order) == "timestamp");
  }
  SECTION("a time stamp alone") {
    std::erase_if(order.contents.beside, [](const BundleText& file) { return file.name == "tsa.pem"; });
    CHECK(failure_when_signed(order) == "timestamp");
  }
  SECTION("beacon of another authority") {
    order.beside("beacons.jsonl") = theirs("beacons.jsonl");
    CHECK(failure_when_signed(order) == "beacons");
  }
  SECTION("a beacon that says another time than the one that was signed") {
    Beacon bent = order.beacons.back();
    bent.at.ms -= 60'000;
    order.beside("beacons.jsonl") = beacon_line(bent) + "\n";
    CHECK(failure_when_signed(order) == "beacons");
  }
  SECTION("no beacon where events name one") {
    std::erase_if(order.contents.beside, [](const BundleText& file) { return file.name == "beacons.jsonl"; });
    CHECK(failure_when_signed(order) == "beacons");
  }
  SECTION("a beacon that no event names") {
    order.hear(today());
    order.beside("beacons.jsonl") = order.beacon_lines();
    CHECK(failure_when_signed(order) == "beacons");
  }
  SECTION("a seal with another signature than the one in the archive") {
    order.contents.signature_pem = value_of(sign_cms_detached(
        as_bytes(order.contents.manifest), order.key, order.certificate, order.authority.certificate_pem(), today()));
    CHECK(failure_when_signed(order) == "seal");
  }
}

TEST_CASE("a record that is re-signed by another device is refused") {
  FinishedOrder order;
  const MemoryKey other;
  const std::string certificate = order.issue(other, DeviceId::make(today(), system_random()).str());
  SECTION("the manifest") {
    order.seal(other, certificate);
    must(order.write());
    CHECK(order.first_failure() == "device");
  }
  SECTION("only what is beside it") {
    order.sign_beside(other, certificate);
    must(order.write());
    CHECK(order.first_failure() == "signature");
  }
}

TEST_CASE("a record that is younger than its own receipt is refused") {
  FinishedOrder order;
  order.hear({today().ms + 3'600'000});
  order.append(NoteAdded{"from the future"});
  order.seal();
  must(order.write());
  CHECK(order.first_failure() == "window");
}
