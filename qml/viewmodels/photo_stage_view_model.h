#pragma once

#include "qml/viewmodels/order_source.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

struct PhotoRow {
  QString key;  ///< the photo's id
  QString imageUrl, caption, pairUrl;
  QString marks;       ///< as marks_to_json writes them
  bool paired = true;  ///< false for a before photo whose after partner is still missing
  friend bool operator==(const PhotoRow&, const PhotoRow&) = default;
};

/// The photographs of one stage, and how many the checklist still wants.
class PhotoStageViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// "before", "during" or "after"
  Q_PROPERTY(QString stage READ stage WRITE setStage NOTIFY stageChanged REQUIRED)
  Q_PROPERTY(QAbstractItemModel* photos READ photos CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(QString stageWord READ stageWord NOTIFY updated)
  /// "2 of 3", "4" where none are required, and what is missing of the pairs
  Q_PROPERTY(QString planText READ planText NOTIFY updated)
  Q_PROPERTY(bool complete READ complete NOTIFY updated)

 public:
  explicit PhotoStageViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString stage() const { return stage_; }
  void setStage(const QString& stage);
  [[nodiscard]] QAbstractItemModel* photos() { return &photos_; }
  [[nodiscard]] int count() const { return photos_.rowCount(); }
  [[nodiscard]] QString stageWord() const { return stageWord_; }
  [[nodiscard]] QString planText() const { return planText_; }
  [[nodiscard]] bool complete() const { return complete_; }

  /// The address under which the window finds a photo's thumbnail.
  [[nodiscard]] static QString imageUrl(const PhotoId& photo);

 signals:
  void stageChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  void updatePlan(const OrderPage& page, Stage stage);

  QString stage_, stageWord_, planText_;
  bool complete_ = false;
  RowListModel<PhotoRow> photos_;
};

}  // namespace siteproof
