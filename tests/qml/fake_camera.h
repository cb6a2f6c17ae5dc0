#pragma once

#include <QtCore/QFile>

#include <vector>

#include "core/base/bytes.h"
#include "qml/viewmodels/photo_camera.h"

namespace siteproof {

/// A camera that does what the test says, when it says so.
class FakeCamera final : public PhotoCamera {
 public:
  [[nodiscard]] bool available() const override { return true; }
  [[nodiscard]] bool ready() const override { return ready_; }
  [[nodiscard]] bool torchSupported() const override { return false; }
  [[nodiscard]] bool torch() const override { return false; }
  void setTorch(bool) override {}
  [[nodiscard]] QString trouble() const override { return {}; }
  void showIn(QObject*) override {}
  void shoot(const QString& path) override { under_way.push_back(path); }

  void set_ready(bool ready) {
    ready_ = ready;
    emit changed();
  }
  /// The oldest shot under way becomes a file of these bytes.
  void finish(const Bytes& jpeg) {
    const QString path = under_way.front();
    under_way.erase(under_way.begin());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
      file.write(reinterpret_cast<const char*>(jpeg.data()), static_cast<qint64>(jpeg.size()));
      file.close();
    }
    emit taken(path);
  }

  std::vector<QString> under_way;

 private:
  bool ready_ = true;
};

}  // namespace siteproof
