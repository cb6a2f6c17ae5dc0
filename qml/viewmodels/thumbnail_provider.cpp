#include "qml/viewmodels/thumbnail_provider.h"

#include <algorithm>
#include <mutex>

#include "core/usecases/photos.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

class ThumbnailResponse;

// The engine may destroy a response before its picture is there; the job then finds nobody to give it to.
struct Delivery {
  std::mutex mutex;
  ThumbnailResponse* to = nullptr;
};

class ThumbnailResponse final : public QQuickImageResponse {
 public:
  ThumbnailResponse() : delivery_(std::make_shared<Delivery>()) { delivery_->to = this; }
  ~ThumbnailResponse() override {
    const std::lock_guard lock(delivery_->mutex);
    delivery_->to = nullptr;
  }

  [[nodiscard]] std::shared_ptr<Delivery> delivery() const { return delivery_; }
  void take(const Result<Bytes>& jpeg) {
    if (!jpeg) {
      problem_ = words::text(jpeg.error().message);
    } else if (!image_.loadFromData(jpeg->data(), static_cast<int>(jpeg->size()), "JPEG")) {
      problem_ = QStringLiteral("The thumbnail cannot be decoded.");
    }
    emit finished();
  }

  [[nodiscard]] QQuickTextureFactory* textureFactory() const override {
    return QQuickTextureFactory::textureFactoryForImage(image_);
  }
  [[nodiscard]] QString errorString() const override { return problem_; }

 private:
  std::shared_ptr<Delivery> delivery_;
  QImage image_;
  QString problem_;
};

constexpr int default_px = 512;
constexpr int smallest_px = 64;
constexpr int largest_kept_px = 2048;  // what is larger is looked at closely once, and not worth the room
constexpr int largest_px = 4096;

constexpr std::string_view recovered_prefix = "recovered/";

// Few sizes, so that the vault keeps few of each photo.
int rounded_up(const QSize& wanted) {
  const int side = std::max(wanted.width(), wanted.height());
  if (side <= 0) return default_px;
  int px = smallest_px;
  while (px < side && px < largest_px) px *= 2;
  return px;
}

Result<Bytes> load(const Result<Tablet*>& tablet, const std::string& id, int px) {
  if (!tablet) return tl::unexpected<Error>(tablet.error());
  if (id.rfind(recovered_prefix, 0) == 0) {
    SITEPROOF_TRY(const Sha256 photo, Sha256::parse(id.substr(recovered_prefix.size())));
    return (*tablet)->vault().thumbnail(photo, std::min(px, largest_kept_px));
  }
  SITEPROOF_TRY(const PhotoId photo, PhotoId::parse(id));
  return px > largest_kept_px ? Photos(**tablet).picture(photo, px) : Photos(**tablet).thumbnail(photo, px);
}

}  // namespace

QQuickImageResponse* ThumbnailProvider::requestImageResponse(const QString& id, const QSize& requestedSize) {
  auto* response = new ThumbnailResponse();
  worker_->post(
      [delivery = response->delivery(), id = id.toStdString(),
       px = rounded_up(requestedSize)](const Result<Tablet*>& tablet) {
        {
          const std::lock_guard lock(delivery->mutex);
          if (delivery->to == nullptr) return;  // scrolled past already
        }
        const auto jpeg = load(tablet, id, px);
        const std::lock_guard lock(delivery->mutex);
        if (delivery->to != nullptr) delivery->to->take(jpeg);
      },
      TabletWorker::Urgency::picture);
  return response;
}

}  // namespace siteproof
