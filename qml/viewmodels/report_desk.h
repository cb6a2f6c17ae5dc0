#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>
#include <QtGui/QImage>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/usecases/tablet.h"

namespace siteproof {

/// What the report looks like, and whether its file will be signed by this tablet.
struct ReportPages {
  std::vector<QImage> pictures;
  bool will_be_signed = false;
};

/// Draws an order's report on paper; both are called on the worker's thread. See platform/common/report.
class ReportDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes one and hands it to its window.")

 public:
  /// `language` is "zh", "en" or "both".
  using Pages = std::function<Result<ReportPages>(Tablet& tablet, const OrderId& order, const std::string& language,
                                                  int width_px)>;
  using Write = std::function<Status(Tablet& tablet, const OrderId& order, const std::string& language,
                                     const std::filesystem::path& target)>;
  ReportDesk(Pages pages, Write write, QObject* parent = nullptr)
      : QObject(parent), pages_(std::move(pages)), write_(std::move(write)) {}
  [[nodiscard]] const Pages& pages() const { return pages_; }
  [[nodiscard]] const Write& write() const { return write_; }

 private:
  Pages pages_;
  Write write_;
};

}  // namespace siteproof
