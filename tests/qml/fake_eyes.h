#pragma once

#include <atomic>

#include "qml/viewmodels/angle_reader.h"

namespace siteproof {

/// Finds in every photo what the test says.
class FakeExaminer final : public PhotoExaminer {
 public:
  class Guide final : public AngleGuide {
   public:
    [[nodiscard]] Result<AngleReading> read(const Raster&) const override { return AngleReading{}; }
  };

  [[nodiscard]] Result<PhotoAssessment> examine(const PhotoToExamine&) const override {
    ++examined;
    return found;
  }
  [[nodiscard]] Result<PhotoPrint> print(ByteView) const override { return PhotoPrint{0}; }
  [[nodiscard]] Result<std::unique_ptr<AngleGuide>> guide(ByteView) const override {
    if (plain) return fail(ErrorKind::usage, "vision.too_plain", "There is nothing to go by.");
    return std::make_unique<Guide>();
  }

  PhotoAssessment found;
  bool plain = false;
  mutable std::atomic<int> examined = 0;
};

/// Tells what the test says while somebody watches.
class FakeAngles final : public AngleReader {
 public:
  void watch(QObject* videoOutput, std::shared_ptr<const AngleGuide> wanted) override {
    output = videoOutput;
    guide = std::move(wanted);
  }
  [[nodiscard]] bool watched() const { return output != nullptr && guide != nullptr; }
  void tell(const AngleReading& reading) { emit read(reading); }

  QObject* output = nullptr;
  std::shared_ptr<const AngleGuide> guide;
};

}  // namespace siteproof
