#include "qml/viewmodels/thumbnail_provider.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
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
  bool wanted = true;
};

class ThumbnailResponse final : public QQuickImageResponse {
 public:
  ThumbnailResponse() : delivery_(std::make_shared<Delivery>()) { delivery_->to = this; }
  ~ThumbnailResponse() override {
    const std::lock_guard lock(delivery_->mutex);
    delivery_->to = nullptr;
  }

  [[nodiscard]] std::shared_ptr<Delivery> delivery() const { return delivery_; }
  void take(const Result<QImage>& picture) {
    if (picture) {
      image_ = *picture;
    } else {
      problem_ = words::text(picture.error().message);
    }
    emit finished();
  }
  // The engine still waits for finished(), which comes when the job's turn does.
  void cancel() override {
    const std::lock_guard lock(delivery_->mutex);
    delivery_->wanted = false;
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

/// The picture in no more pixels than cover `wanted`, as a list shows many at once. A side of 0 or less sets no bound.
Result<QImage> decode(const Bytes& jpeg, const QSize& wanted) {
  QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(jpeg.data()), static_cast<int>(jpeg.size()));
  QBuffer buffer(&bytes);
  QImageReader reader(&buffer, "JPEG");
  const QSize whole = reader.size();
  const QSize covering = whole.scaled(wanted.expandedTo(QSize(1, 1)), Qt::KeepAspectRatioByExpanding);
  if (!wanted.isEmpty() && covering.width() < whole.width()) reader.setScaledSize(covering);
  const QImage image = reader.read();
  if (image.isNull()) return fail(ErrorKind::storage, "photo.undecodable", "The thumbnail cannot be decoded.");
  return image;
}

Result<QImage> make(const Result<Tablet*>& tablet, const std::string& id, const QSize& wanted) {
  SITEPROOF_TRY(const Bytes jpeg, load(tablet, id, rounded_up(wanted)));
  return decode(jpeg, wanted);
}

}  // namespace

QQuickImageResponse* ThumbnailProvider::requestImageResponse(const QString& id, const QSize& requestedSize) {
  auto* response = new ThumbnailResponse();
  worker_->post(
      [delivery = response->delivery(), id = id.toStdString(), requestedSize](const Result<Tablet*>& tablet) {
        const auto hand_over = [&](const Result<QImage>& picture) {
          const std::lock_guard lock(delivery->mutex);
          if (delivery->to != nullptr) delivery->to->take(picture);
        };
        const bool wanted = [&] {
          const std::lock_guard lock(delivery->mutex);
          return delivery->wanted && delivery->to != nullptr;
        }();
        if (wanted) return hand_over(make(tablet, id, requestedSize));
        hand_over(fail(ErrorKind::usage, "photo.scrolled_past", "The picture is not wanted any more."));
      },
      TabletWorker::Urgency::picture);
  return response;
}

}  // namespace siteproof
