#include <algorithm>

#include "core/evidence/seal.h"
#include "tests/evidence/bundle_fixture.h"
#include "tests/evidence/test_tsa.h"

using namespace siteproof;

namespace {

const VerificationCheck& check_named(const VerificationReport& report, const std::string& name) {
  const auto found = std::find_if(report.checks.begin(), report.checks.end(),
                                  [&](const VerificationCheck& check) { return check.name == name; });
  REQUIRE(found != report.checks.end());
  return *found;
}

std::filesystem::path unpacked(const FinishedOrder& order) {
  const std::filesystem::path out = order.folder.path() / "out";
  for (const auto& [name, content] : unzip(order.path)) {
    std::filesystem::create_directories((out / name).parent_path());
    write_file(out / name, content);
  }
  return out;
}

/// The commands of VERIFY.txt, as somebody pastes them.
std::vector<std::string> commands(const std::filesystem::path& folder) {
  const Bytes bytes = read_file(folder / "VERIFY.txt");
  std::string_view text = as_text(bytes);
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string_view line = text.substr(0, end);
    if (line.starts_with("   sha256sum") || line.starts_with("   openssl")) out.emplace_back(line);
    text.remove_prefix(end + 1);
  }
  return out;
}

Ran run(const std::filesystem::path& folder, const std::string& beginning) {
  for (const std::string& command : commands(folder)) {
    if (command.starts_with("   " + beginning)) return run_in(folder, command);
  }
  FAIL("VERIFY.txt has no command " << beginning);
  return {};
}

}  // namespace

TEST_CASE("every command of VERIFY.txt succeeds on an unpacked bundle, with the tools of the system") {
  const FinishedOrder order;
  const auto folder = unpacked(order);
  const auto all = commands(folder);
  CHECK(all.size() == 12);
  for (const std::string& command : all) {
    const Ran ran = run_in(folder, command);
    INFO(command << '\n' << ran.output);
    CHECK(ran.status == 0);
  }
  CHECK(run(folder, "openssl cms").output == "CMS Verification successful\n");
  CHECK(run(folder, "openssl dgst").output == "Verified OK\n");
  CHECK(run(folder, "openssl ts -verify").output.find("Verification: OK") != std::string::npos);
}

TEST_CASE("the commands of VERIFY.txt notice what was changed") {
  const FinishedOrder order;
  const auto folder = unpacked(order);
  for (const std::string& command : commands(folder)) REQUIRE(run_in(folder, command).status == 0);
  SECTION("a photo") {
    write_file(folder / order.contents.photos[0].name, as_bytes("another picture"));
    CHECK(run(folder, "sha256sum -c SHA256SUMS").status != 0);
  }
  SECTION("the manifest") {
    write_file(folder / "SHA256SUMS", as_bytes(order.contents.manifest + " "));
    CHECK(run(folder, "openssl cms").status != 0);
    CHECK(run(folder, "openssl ts -verify").status != 0);
  }
  SECTION("the receipt") {
    write_file(folder / "receipt.json", as_bytes("{}"));
    CHECK(run(folder, "openssl dgst").status != 0);
    CHECK(run(folder, "sha256sum -c later/SHA256SUMS").status != 0);
  }
}

TEST_CASE("VERIFY.txt speaks only of what is in the bundle, on one page") {
  FinishedOrder order;
  const auto lines = [](std::string_view text) { return std::count(text.begin(), text.end(), '\n'); };
  const auto text_of = [](const FinishedOrder& from) {
    ZipFiles files = unzip(from.path);
    return std::string(as_text(files.front().second));
  };
  const std::string sealed = text_of(order);
  CHECK(lines(sealed) <= 66);
  order.export_unsealed();
  must(order.write());
  const std::string unsealed = text_of(order);
  CHECK(unsealed.find("sha256sum -c SHA256SUMS") != std::string::npos);
  for (const char* part : {"receipt.sig", "openssl ts", "later/SHA256SUMS"}) {
    CHECK(sealed.find(part) != std::string::npos);
    CHECK(unsealed.find(part) == std::string::npos);
  }
}

TEST_CASE("a record that was never sealed verifies as what it is") {
  FinishedOrder order;
  order.export_unsealed();
  must(order.write());
  const VerificationReport report = order.verify();
  for (const VerificationCheck& check : report.checks) {
    INFO(check.name << ": " << check.detail);
    CHECK(check.ok);
  }
  CHECK(check_named(report, "seal").detail.find("not sealed") != std::string::npos);
  CHECK(report.not_before == order.beacons.back().at);
  CHECK_FALSE(report.not_after);
  CHECK(report.window.find("no proof yet") != std::string::npos);
}

TEST_CASE("the report states the provable window: not before the newest beacon, not after receipt or time stamp") {
  FinishedOrder order;
  const VerificationReport report = order.verify();
  CHECK(report.not_before == order.beacons.back().at);
  REQUIRE(report.not_after);
  CHECK(*report.not_after <= today());
  CHECK(report.window.find(to_rfc3339(order.beacons.back().at)) != std::string::npos);
  CHECK(report.window.find(to_rfc3339(*report.not_after)) != std::string::npos);

  std::erase_if(order.contents.beside,
                [](const BundleText& file) { return file.name == "timestamp.tsr" || file.name == "tsa.pem"; });
  order.sign_beside();
  must(order.write());
  CHECK(order.verify().window.find("the server's receipt") != std::string::npos);
}

TEST_CASE("a time stamp is trusted only from the authority that the reader trusts") {
  const FinishedOrder order;
  const auto failure = [&](const std::string& trusted) {
    const auto report = value_of(verify_bundle(order.path, {}, trusted));
    const auto* failed = report.first_failure();
    return failed == nullptr ? std::string("ok") : failed->name;
  };
  CHECK(failure(test_tsa().root_pem()) == "ok");
  CHECK(failure(TestTsa().root_pem()) == "timestamp");
  CHECK(failure("no certificate") == "timestamp");
}

TEST_CASE("what came after the seal is counted, and told not to be part of it") {
  FinishedOrder order;
  const JournalEntry note = order.entry_after(&order.later.back(), NoteAdded{"afterwards"});
  order.beside("later/chain.jsonl") += note.text + "\n";
  order.sign_beside();
  must(order.write());
  const VerificationReport report = order.verify();
  CHECK(report.ok());
  CHECK(report.later == 1);
  CHECK(report.events == 4);
  CHECK(check_named(report, "seal").detail.find("1 events") != std::string::npos);
}

TEST_CASE("a clock that was set is told, also between the record and its seal") {
  FinishedOrder order;
  order.append(ClockJumped{{today(), 1, "boot"}, -7'200'000});
  order.seal();
  must(order.write());
  VerificationReport report = order.verify();
  CHECK(report.ok());
  CHECK(check_named(report, "clock").detail.find("set back by 7200 s") != std::string::npos);

  const JournalEntry jump = order.entry_after(&order.chain.back(), ClockJumped{{today(), 1, "boot"}, 60'000});
  const JournalEntry seal =
      order.entry_after(&jump, EvidenceSealed{order.contents.manifest, order.contents.signature_pem});
  order.beside("later/chain.jsonl") = jump.text + "\n" + seal.text + "\n";
  std::erase_if(order.contents.beside,
                [](const BundleText& file) { return file.name.starts_with("receipt") || file.name == "log.json"; });
  order.sign_beside();
  must(order.write());
  report = order.verify();
  CHECK(report.ok());
  CHECK(check_named(report, "clock").detail.find("set back by 7200 s") != std::string::npos);
  CHECK(check_named(report, "clock").detail.find("set forward by 60 s") != std::string::npos);
}

TEST_CASE("a clock that was set is found out by its own readings when the event that tells it is missing") {
  FinishedOrder order;
  const auto sealed_with = [&](std::int64_t wall_ms, std::int64_t monotonic_ms, const std::string& boot,
                               EventBody body) {
    Event event = order.entry_after(&order.chain.back(), std::move(body)).event;
    event.header.at = {{today().ms + wall_ms}, monotonic_ms, boot};
    order.chain.push_back(value_of(seal_entry(std::move(event))));
    order.contents.chain = order.chain_text();
    order.seal();
    must(order.write());
    const VerificationReport report = order.verify();
    CHECK(report.ok());
    return check_named(report, "clock").detail;
  };
  const auto count = [](const std::string& text) {
    std::size_t n = 0;
    for (std::size_t at = text.find("no event here names"); at != std::string::npos; ++n) {
      at = text.find("no event here names", at + 1);
    }
    return n;
  };
  SECTION("within a boot") {
    const std::string told = sealed_with(-7'200'000, 2000, "boot", NoteAdded{"two hours back"});
    INFO(told);
    CHECK(told.find("set back by 7") != std::string::npos);
    // Back before the note, and forward again before the seal.
    CHECK(count(told) == 2);
  }
  SECTION("across boots, where only a clock that went back shows") {
    const std::string told = sealed_with(-7'200'000, 5, "another boot", NoteAdded{"two hours back"});
    CHECK(count(told) == 1);
  }
  SECTION("time that passed on both clocks") {
    CHECK(count(sealed_with(0, 1500, "boot", NoteAdded{"a moment later"})) == 0);
  }
  SECTION("a jump that is told") {
    const std::string told = sealed_with(-7'200'000, 2000, "boot", ClockJumped{{today(), 1000, "boot"}, -7'201'000});
    INFO(told);
    CHECK(count(told) == 1);  // the way forward again, before the seal
    CHECK(told.find("set back by 7201 s") != std::string::npos);
  }
  SECTION("a jump that is told smaller than it was") {
    CHECK(count(sealed_with(-7'200'000, 2000, "boot", ClockJumped{{today(), 1000, "boot"}, -120'000})) == 2);
  }
}

TEST_CASE("a seal is named by its manifest's digest, as the order's history names it, whatever number it got there") {
  const FinishedOrder order;
  const std::string told = check_named(order.verify(), "seal").detail;
  INFO(told);
  CHECK(told.find(sha256(order.contents.manifest).hex().substr(0, 12)) != std::string::npos);
  CHECK(told.find("version 1 of the record as the device that sealed it counted") != std::string::npos);
}

TEST_CASE("who signed beside the owner is told with the hash of the text each of them signed") {
  FinishedOrder order;
  order.append(Countersigned{SignerRole::witness, "赵", "neighbour", sha256(order.contents.summary_text), {}});
  order.append(Countersigned{SignerRole::supervisor, "Han", "", sha256("another text"), {}});
  order.seal();
  must(order.write());
  const VerificationReport report = order.verify();
  CHECK(report.ok());
  const std::string& told = check_named(report, "summary").detail;
  INFO(told);
  CHECK(told.find("赵 (witness) signed text " + sha256(order.contents.summary_text).hex().substr(0, 12) +
                  ", the same") != std::string::npos);
  CHECK(told.find("Han (supervisor) signed text " + sha256("another text").hex().substr(0, 12) +
                  ", of another version") != std::string::npos);
}
