#pragma once

#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>

#include <memory>

#include "qml/viewmodels/order_source.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A before photo that can be the partner of the next after photo.
struct PairRow {
  QString key;  ///< the photo's id
  QString imageUrl, caption;
  bool chosen = false;
  friend bool operator==(const PairRow&, const PairRow&) = default;
};

/// Taking photographs of one stage and place. A photo counts when `saved` is emitted: its bytes are in the vault,
/// unchanged, and its event is in the journal.
class CaptureViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString stage READ stage WRITE setStage NOTIFY stageChanged)
  Q_PROPERTY(QString place READ place WRITE setPlace NOTIFY placeChanged)
  /// The before photo whose angle the next after photo repeats; the first one without a partner is preset.
  Q_PROPERTY(QString pair READ pair WRITE setPair NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* pairs READ pairs CONSTANT)
  Q_PROPERTY(bool pairsWanted READ pairsWanted NOTIFY updated)
  Q_PROPERTY(QString pairUrl READ pairUrl NOTIFY updated)
  Q_PROPERTY(QString savedText READ savedText NOTIFY savedTextChanged)

 public:
  explicit CaptureViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString stage() const { return stage_; }
  void setStage(const QString& stage);
  [[nodiscard]] QString place() const { return place_; }
  void setPlace(const QString& place);
  [[nodiscard]] QString pair() const { return pair_; }
  void setPair(const QString& photo);
  [[nodiscard]] QAbstractItemModel* pairs() { return &pairs_; }
  [[nodiscard]] bool pairsWanted() const { return stage_ == QStringLiteral("after") && pairs_.rowCount() > 0; }
  [[nodiscard]] QString pairUrl() const;
  [[nodiscard]] QString savedText() const { return savedText_; }

  /// A file that stays where it is; its bytes are copied as they are.
  Q_INVOKABLE void addFile(const QUrl& file);
  /// Where the camera writes its next picture; `addShot` takes it in and removes it once it is saved.
  Q_INVOKABLE QString nextShotPath();
  Q_INVOKABLE void addShot(const QString& path);

 signals:
  void stageChanged();
  void placeChanged();
  void savedTextChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  void add(const QString& path, bool removeAfterwards);
  void updatePairs(const OrderPage& page);

  QString stage_ = QStringLiteral("before"), place_, pair_, savedText_;
  bool placeTouched_ = false;
  int shots_ = 0;
  std::unique_ptr<QTemporaryDir> shotFolder_;
  RowListModel<PairRow> pairs_;
};

}  // namespace siteproof
