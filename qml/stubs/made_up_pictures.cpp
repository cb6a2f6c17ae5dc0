#include "qml/stubs/made_up_pictures.h"

#include <QtCore/QStringList>

#include <optional>

#include "platform/common/scenes/scene.h"

namespace siteproof {
namespace {

constexpr int width_px = 640;
constexpr int height_px = 480;

std::optional<scenes::SceneKind> kind_of(const QString& name) {
  if (name == QStringLiteral("ceiling")) return scenes::SceneKind::wet_ceiling;
  if (name == QStringLiteral("pipe")) return scenes::SceneKind::pipe_joint;
  if (name == QStringLiteral("wall")) return scenes::SceneKind::cracked_wall;
  return std::nullopt;
}

QImage draw(scenes::SceneKind kind, bool repaired, std::uint64_t seed) {
  scenes::SceneParameters scene;
  scene.kind = kind;
  scene.repaired = repaired;
  scene.seed = seed;
  scene.width = width_px;
  scene.height = height_px;
  const Bytes jpeg = scenes::render_jpeg(scene);
  return QImage::fromData(reinterpret_cast<const uchar*>(jpeg.data()), static_cast<int>(jpeg.size()));
}

}  // namespace

QImage MadeUpPictures::requestImage(const QString& id, QSize* size, const QSize& requested) {
  const QStringList parts = id.split(QLatin1Char('/'));
  const auto kind = kind_of(parts.front());
  if (parts.size() != 3 || !kind) return {};
  const std::lock_guard lock(mutex_);
  QImage& picture = drawn_[id];
  if (picture.isNull()) picture = draw(*kind, parts[1] == QStringLiteral("after"), parts[2].toULongLong());
  if (size != nullptr) *size = picture.size();
  return requested.width() > 0 && requested.height() > 0
             ? picture.scaled(requested, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation)
             : picture;
}

}  // namespace siteproof
