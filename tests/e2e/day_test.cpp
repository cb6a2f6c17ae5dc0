#include <fmt/core.h>

#include <fstream>

#include "tests/e2e/program_world.h"
#include "tests/support/catch.h"

using namespace siteproof;

TEST_CASE("A technician's whole day, killed once and synchronised over a line that breaks, ends equal on both sides") {
  const TempFolder out;
  const Ran day = run_program({siteproof_program_path(), "demo", "--out", out.path().string(), "--json"});
  INFO(day.errors << day.output);
  REQUIRE(day.exit_code == 0);
  const auto& figures = day.document;
  CHECK(figures.at("orders_imported") == 200);
  CHECK(figures.at("killed_with") == 128 + 9);
  CHECK(figures.at("photos_after_kill") >= 4);
  CHECK(figures.at("photos_after_kill") < 7);
  CHECK(figures.at("photos_on_server") == 10);
  CHECK(figures.at("photos_received") == 10);
  CHECK(figures.at("proxy_cuts") > 0);
  CHECK(figures.at("events_pending") == 0);
  CHECK(figures.at("uploads_pending") == 0);
  CHECK(figures.at("conflicts") == 0);
  CHECK(figures.at("server_digest") == figures.at("tablet_digest"));
  CHECK(figures.at("evidence_ok") == true);
  CHECK(figures.at("evidence_photos") == 10);

  const std::string order = figures.at("order");
  const std::string tablet = (out.path() / "chen.wei").string();
  const Ran versions =
      run_program({siteproof_program_path(), "evidence", "versions", order, "--data", tablet, "--json"});
  INFO(versions.output << versions.errors);
  REQUIRE(versions.document.at("versions").size() == 1);
  CHECK(versions.document.at("versions")[0].at("received_at").is_string());
  CHECK(versions.document.at("versions")[0].at("changed_since") == false);
  const Words seal{siteproof_program_path(), "evidence", "seal", order, "--reason", "r", "--data", tablet, "--json"};
  CHECK(run_program(seal).document.at("error").at("code") == "seal.unchanged");

  // What anybody can do without Siteproof.
  const std::string bundle = (out.path() / "evidence.zip").string();
  const std::string unpacked = (out.path() / "unpacked").string();
  REQUIRE(run_program({"unzip", "-q", bundle, "-d", unpacked}).exit_code == 0);
  CHECK(run_program({"sh", "-c", "cd \"$0\" && sha256sum -c --quiet SHA256SUMS", unpacked}).exit_code == 0);
  CHECK(run_program({"sh", "-c",
                     "cd \"$0\" && openssl cms -verify -binary -inform PEM -in SHA256SUMS.p7s -content SHA256SUMS "
                     "-CAfile ca.pem -purpose any -out /dev/null",
                     unpacked})
            .exit_code == 0);
}
