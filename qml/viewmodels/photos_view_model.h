#pragma once

#include <QtCore/QStringList>
#include <QtGui/QMatrix4x4>

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
  QString marks;     ///< as marks_to_json writes them
  friend bool operator==(const GalleryRow&, const GalleryRow&) = default;
};

/// A photo from before and the one of the same angle from after.
struct PhotoPairRow {
  QString key;  ///< the after photo's id
  QString beforeUrl, afterUrl, place, beforeTaken, afterTaken;
  int before = 0, after = 0;  ///< positions
  int pair = 0;               ///< among the pairs
  QString beforeMarks, afterMarks;
  QString angleText;        ///< how alike the views are; empty when that is not known
  bool alignable = false;   ///< the after photo can be laid over the one from before
  QMatrix4x4 registration;  ///< then: from the after photo to the one from before, both as unit squares
  friend bool operator==(const PhotoPairRow&, const PhotoPairRow&) = default;
};

/// A line of the wall of photos: a heading, or as many pairs or photos as stand beside each other.
struct PhotoLine {
  QString key;
  QString title, note;  ///< of a heading; empty in the other lines
  std::vector<PhotoPairRow> pairs;
  std::vector<GalleryRow> photos;
  bool ends = false;  ///< the last one of its heading's
  friend bool operator==(const PhotoLine&, const PhotoLine&) = default;
};

/// All photographs of an order: in lines under headings, in pairs, and one after the other.
class PhotosViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// Before, during, after; in each the oldest first.
  Q_PROPERTY(QAbstractItemModel* all READ all CONSTANT)
  Q_PROPERTY(QAbstractItemModel* pairs READ pairs CONSTANT)
  /// Pairs, then each stage, under headings and cut into lines, so that a list makes only the lines that are seen.
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  /// How many photos, and how many pairs, there is room for beside each other; at least 1.
  Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY columnsChanged)
  Q_PROPERTY(int pairColumns READ pairColumns WRITE setPairColumns NOTIFY columnsChanged)
  /// What stands in a pair does not stand among its stage's again, and pairs need no heading.
  Q_PROPERTY(bool pairsApart READ pairsApart WRITE setPairsApart NOTIFY columnsChanged)
  /// The ids of the only photos to show; all of the order's unless it is set.
  Q_PROPERTY(QStringList among READ among WRITE setAmong NOTIFY amongChanged)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(int pairCount READ pairCount NOTIFY updated)

 public:
  explicit PhotosViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* all() { return &all_; }
  [[nodiscard]] QAbstractItemModel* pairs() { return &pairs_; }
  [[nodiscard]] QAbstractItemModel* lines() { return &lines_; }
  [[nodiscard]] int columns() const { return columns_; }
  void setColumns(int columns);
  [[nodiscard]] int pairColumns() const { return pairColumns_; }
  void setPairColumns(int columns);
  [[nodiscard]] bool pairsApart() const { return pairsApart_; }
  void setPairsApart(bool apart);
  [[nodiscard]] QStringList among() const { return among_.value_or(QStringList()); }
  void setAmong(const QStringList& photos);
  [[nodiscard]] int count() const { return all_.rowCount(); }
  [[nodiscard]] int pairCount() const { return pairs_.rowCount(); }

  /// The id of the photo at this position; empty where there is none.
  Q_INVOKABLE QString photoAt(int position) const;
  /// Where a photo stands among all; -1 when the order does not have it.
  Q_INVOKABLE int positionOf(const QString& photo) const;
  /// The pair that the photo at this position belongs to; -1 without one.
  Q_INVOKABLE int pairAt(int position) const;

 signals:
  void amongChanged();
  void columnsChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  [[nodiscard]] bool isWanted(const PhotoId& photo) const;
  void arrange();

  std::optional<QStringList> among_;
  int columns_ = 1, pairColumns_ = 1;
  bool pairsApart_ = false;
  RowListModel<GalleryRow> all_;
  RowListModel<PhotoPairRow> pairs_;
  RowListModel<PhotoLine> lines_;
};

}  // namespace siteproof
