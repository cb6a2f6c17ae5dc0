#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/order_source.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A photo among all of its order's, in the order they are leafed through.
struct GalleryRow {
  QString key;  ///< the photo's id
  QString imageUrl, stageWord, place, taken;
  int position = 0;  ///< among all
  int partner = -1;  ///< the position of the photo of the same angle; -1 without one
  int stage = 0;     ///< Stage
  friend bool operator==(const GalleryRow&, const GalleryRow&) = default;
};

/// A photo from before and the one of the same angle from after.
struct PhotoPairRow {
  QString key;  ///< the after photo's id
  QString beforeUrl, afterUrl, place, beforeTaken, afterTaken;
  int before = 0, after = 0;  ///< positions
  friend bool operator==(const PhotoPairRow&, const PhotoPairRow&) = default;
};

/// All photographs of an order: by stage, in pairs, and one after the other.
class PhotosViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// Before, during, after; in each the oldest first.
  Q_PROPERTY(QAbstractItemModel* all READ all CONSTANT)
  Q_PROPERTY(QAbstractItemModel* before READ before CONSTANT)
  Q_PROPERTY(QAbstractItemModel* during READ during CONSTANT)
  Q_PROPERTY(QAbstractItemModel* after READ after CONSTANT)
  Q_PROPERTY(QAbstractItemModel* pairs READ pairs CONSTANT)
  /// Those without a partner, by stage.
  Q_PROPERTY(QAbstractItemModel* singleBefore READ singleBefore CONSTANT)
  Q_PROPERTY(QAbstractItemModel* singleDuring READ singleDuring CONSTANT)
  Q_PROPERTY(QAbstractItemModel* singleAfter READ singleAfter CONSTANT)
  Q_PROPERTY(int singleBeforeCount READ singleBeforeCount NOTIFY updated)
  Q_PROPERTY(int singleDuringCount READ singleDuringCount NOTIFY updated)
  Q_PROPERTY(int singleAfterCount READ singleAfterCount NOTIFY updated)
  /// The ids of the only photos to show; all of the order's unless it is set.
  Q_PROPERTY(QStringList among READ among WRITE setAmong NOTIFY amongChanged)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(int beforeCount READ beforeCount NOTIFY updated)
  Q_PROPERTY(int duringCount READ duringCount NOTIFY updated)
  Q_PROPERTY(int afterCount READ afterCount NOTIFY updated)
  Q_PROPERTY(int pairCount READ pairCount NOTIFY updated)

 public:
  explicit PhotosViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* all() { return &all_; }
  [[nodiscard]] QAbstractItemModel* before() { return &before_; }
  [[nodiscard]] QAbstractItemModel* during() { return &during_; }
  [[nodiscard]] QAbstractItemModel* after() { return &after_; }
  [[nodiscard]] QAbstractItemModel* pairs() { return &pairs_; }
  [[nodiscard]] QAbstractItemModel* singleBefore() { return &singleBefore_; }
  [[nodiscard]] QAbstractItemModel* singleDuring() { return &singleDuring_; }
  [[nodiscard]] QAbstractItemModel* singleAfter() { return &singleAfter_; }
  [[nodiscard]] int singleBeforeCount() const { return singleBefore_.rowCount(); }
  [[nodiscard]] int singleDuringCount() const { return singleDuring_.rowCount(); }
  [[nodiscard]] int singleAfterCount() const { return singleAfter_.rowCount(); }
  [[nodiscard]] QStringList among() const { return among_.value_or(QStringList()); }
  void setAmong(const QStringList& photos);
  [[nodiscard]] int count() const { return all_.rowCount(); }
  [[nodiscard]] int beforeCount() const { return before_.rowCount(); }
  [[nodiscard]] int duringCount() const { return during_.rowCount(); }
  [[nodiscard]] int afterCount() const { return after_.rowCount(); }
  [[nodiscard]] int pairCount() const { return pairs_.rowCount(); }

  /// Where a photo stands among all; -1 when the order does not have it.
  Q_INVOKABLE int positionOf(const QString& photo) const;
  /// The pair that the photo at this position belongs to; -1 without one.
  Q_INVOKABLE int pairAt(int position) const;

 signals:
  void amongChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  [[nodiscard]] bool isWanted(const PhotoId& photo) const;

  std::optional<QStringList> among_;
  RowListModel<GalleryRow> all_, before_, during_, after_, singleBefore_, singleDuring_, singleAfter_;
  RowListModel<PhotoPairRow> pairs_;
};

}  // namespace siteproof
