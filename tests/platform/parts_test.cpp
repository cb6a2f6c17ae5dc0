#include "core/evidence/vision/examiner.h"
#include "platform/common/parts/part.h"
#include "platform/common/parts/part_examiner.h"
#include "platform/common/parts/part_transport.h"
#include "platform/common/parts/pdf_signing.h"
#include "platform/common/scenes/scene.h"
#include "tests/support/catch.h"
#include "tests/support/result_checks.h"

using namespace siteproof;

namespace {

struct NoFiles final : TransferHost {
  [[nodiscard]] Result<std::int64_t> read_file(const Sha256&, std::int64_t,
                                               const std::function<bool(ByteView)>&) override {
    return fail(ErrorKind::storage, "test.no_files", "There are none.");
  }
  [[nodiscard]] bool keep_going(std::int64_t, std::int64_t) override { return true; }
};

}  // namespace

TEST_CASE("a photo is judged through the part as it is by the code in it") {
  scenes::SceneParameters scene;
  scene.width = 1600;
  scene.height = 1200;
  scene.blur = 8;
  const Bytes before = scenes::render_jpeg(scene);
  scene.camera.yaw += 4;
  const Bytes jpeg = scenes::render_jpeg(scene);
  const PhotoToExamine photo{jpeg, scene.width, scene.height, before, {}};
  const vision::OpenCvExaminer linked;
  const PartExaminer apart;
  const PhotoAssessment found = value_of(apart.examine(photo));
  CHECK_FALSE(found.findings.empty());
  CHECK(found == value_of(linked.examine(photo)));
  CHECK(value_of(apart.print(jpeg)) == value_of(linked.print(jpeg)));
}

TEST_CASE("a refusal comes through a part as it was said there") {
  const Bytes no_photo{1, 2, 3};
  CHECK(PartExaminer().guide(no_photo).error() == vision::OpenCvExaminer().guide(no_photo).error());
}

TEST_CASE("a request goes out through the part, and says why it does not arrive") {
  PartTransport transport{CurlOptions{}};
  NoFiles host;
  const auto reply = transport.perform({HttpMethod::get, "http://127.0.0.1:1/v1/changes", {}, {}}, host);
  REQUIRE_FALSE(reply.has_value());
  CHECK(reply.error().kind == ErrorKind::network);
}

TEST_CASE("the part that signs PDFs says that it can") { CHECK(value_of(part_can_sign_pdf())); }

TEST_CASE("a part that is not there is one refusal that says what to do") {
  const auto found = find_part("of_another_program");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().code == "program.incomplete");
  CHECK(found.error().message.find("install Siteproof again") != std::string::npos);
}
