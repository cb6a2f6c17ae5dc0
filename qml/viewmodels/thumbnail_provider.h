#pragma once

#include <QtQuick/QQuickAsyncImageProvider>

#include <memory>

#include "qml/viewmodels/tablet_worker.h"

namespace siteproof {

/// "image://photo/<photo id>", or "image://photo/recovered/<SHA-256 in hex>" for one that is on no order: the photo in
/// the size asked for, up to 4096 pixels, from the vault; made on the worker after everything a person waits for, and
/// not at all when the window has scrolled past meanwhile.
/// Thread-safe, as the engine asks from its own loader thread.
class ThumbnailProvider final : public QQuickAsyncImageProvider {
 public:
  explicit ThumbnailProvider(std::shared_ptr<TabletWorker> worker) : worker_(std::move(worker)) {}

  /// `requestedSize` in device pixels; the longer side counts.
  QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

 private:
  std::shared_ptr<TabletWorker> worker_;
};

}  // namespace siteproof
