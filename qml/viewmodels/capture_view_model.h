#pragma once

#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include "qml/viewmodels/camera_kit.h"
#include "qml/viewmodels/capture_intents.h"
#include "qml/viewmodels/draft_keeper.h"
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

/// A photograph of the strip: of the record, or on its way there.
struct StripRow {
  QString key;                             ///< the photo's id, or the shot's file
  QString photo;                           ///< empty until it is saved
  QString imageUrl, caption, mark, marks;  ///< `mark` is a word, `marks` as marks_to_json writes them
  bool failed = false;
  friend bool operator==(const StripRow&, const StripRow&) = default;
};

/// Taking photographs of one stage and place, one after the other. A shot is in the strip at once; a photo counts as
/// saved when its bytes are in the vault, unchanged, and its event is in the journal.
class CaptureViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// None on a machine that has no camera: then files are added.
  Q_PROPERTY(siteproof::CameraKit* kit READ kit WRITE setKit NOTIFY kitChanged)
  /// "before", "during" or "after"; empty asks for the one that is wanted next.
  Q_PROPERTY(QString stage READ stage WRITE setStage NOTIFY stageChanged)
  /// The checklist's photo item that is photographed for; empty: the stage's own photographs.
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY itemChanged)
  Q_PROPERTY(QString itemTitle READ itemTitle NOTIFY updated)
  Q_PROPERTY(bool repairStagesOpen READ repairStagesOpen NOTIFY updated)
  Q_PROPERTY(QString place READ place NOTIFY placeChanged)
  /// Where the next photo most likely is, when nobody says otherwise.
  Q_PROPERTY(QString presetPlace READ presetPlace NOTIFY updated)
  Q_PROPERTY(QStringList places READ places NOTIFY updated)
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)
  /// The before photo whose angle the next after photo repeats; the first one without a partner is preset.
  Q_PROPERTY(QString pair READ pair WRITE setPair NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* pairs READ pairs CONSTANT)
  Q_PROPERTY(bool pairsWanted READ pairsWanted NOTIFY updated)
  Q_PROPERTY(QString pairUrl READ pairUrl NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* strip READ strip CONSTANT)
  Q_PROPERTY(QString wantedText READ wantedText NOTIFY updated)
  Q_PROPERTY(bool complete READ complete NOTIFY updated)
  /// Why no photo of this stage can be taken; empty when it can.
  Q_PROPERTY(QString blockedText READ blockedText NOTIFY updated)
  Q_PROPERTY(bool burst READ burst WRITE setBurst NOTIFY burstChanged)
  Q_PROPERTY(bool canShoot READ canShoot NOTIFY updated)
  /// The photo that was taken last on this page, while its judgement matters; empty otherwise.
  Q_PROPERTY(QString lastPhoto READ lastPhoto NOTIFY updated)
  /// What is found of it is still to come.
  Q_PROPERTY(bool judging READ judging NOTIFY updated)
  /// What was not saved and why; empty when all went well.
  Q_PROPERTY(QString failedText READ failedText NOTIFY updated)
  Q_PROPERTY(QString savedText READ savedText NOTIFY updated)

 public:
  /// "3 in a row": the sharpest of them is kept in mind, all are kept.
  static constexpr int burst_shots = 3;

  explicit CaptureViewModel(QObject* parent = nullptr);

  [[nodiscard]] CameraKit* kit() const { return kit_; }
  void setKit(CameraKit* kit);
  [[nodiscard]] QString stage() const { return stage_; }
  void setStage(const QString& stage);
  [[nodiscard]] QString item() const { return item_; }
  void setItem(const QString& item);
  [[nodiscard]] QString itemTitle() const { return itemTitle_; }
  [[nodiscard]] bool repairStagesOpen() const { return repairStagesOpen_; }
  [[nodiscard]] QString place() { return draft_.value(QStringLiteral("place"), presetPlace_); }
  Q_INVOKABLE void choosePlace(const QString& place);
  [[nodiscard]] QString presetPlace() const { return presetPlace_; }
  [[nodiscard]] QStringList places() const { return places_; }
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }
  [[nodiscard]] QString pair() const { return pair_; }
  void setPair(const QString& photo);
  [[nodiscard]] QAbstractItemModel* pairs() { return &pairs_; }
  [[nodiscard]] bool pairsWanted() const { return stage_ == QStringLiteral("after") && pairs_.rowCount() > 0; }
  [[nodiscard]] QString pairUrl() const;
  [[nodiscard]] QAbstractItemModel* strip() { return &strip_; }
  [[nodiscard]] QString wantedText() const { return wantedText_; }
  [[nodiscard]] bool complete() const { return complete_; }
  [[nodiscard]] QString blockedText() const;
  [[nodiscard]] bool burst() const { return burst_; }
  void setBurst(bool burst);
  [[nodiscard]] bool canShoot() const;
  [[nodiscard]] QString lastPhoto() const { return last_ ? QString::fromStdString(last_->str()) : QString(); }
  [[nodiscard]] bool judging() const { return kit_ && last_ && kit_->shots().judging(*last_); }
  [[nodiscard]] QString failedText() const;
  [[nodiscard]] QString savedText() const { return savedText_; }

  /// Takes one photograph, or several in a row, of the stage, place and angle that are set. Does nothing while
  /// `canShoot` is false.
  Q_INVOKABLE void shoot();
  /// Saves what failed once more.
  Q_INVOKABLE void retry();
  /// Aims at the stage, the place and the angle of the last photo again; that one stays on record.
  Q_INVOKABLE void retake();
  /// The last photo's judgement is done with.
  Q_INVOKABLE void dismiss();
  /// A file that stays where it is; its bytes are copied as they are.
  Q_INVOKABLE void addFile(const QUrl& file);

 signals:
  void kitChanged();
  void stageChanged();
  void itemChanged();
  void placeChanged();
  void burstChanged();
  /// The last photograph that the stage still wanted is saved.
  void fulfilled();

 protected:
  void update(const OrderPage& page) override;

 private:
  [[nodiscard]] std::vector<const Shot*> ownShots() const;
  [[nodiscard]] std::set<PhotoId> partnersOnTheirWay() const;
  [[nodiscard]] Result<PhotoRequest> request();
  void follow();
  void fire();
  void presetPair(const OrderPage& page);
  void updatePlace(const OrderPage& page);
  void updatePairs(const OrderPage& page);
  void updateStrip(const OrderPage& page);
  void updatePlan(const OrderPage& page);
  bool updateItem(const OrderPage& page);
  void intend(const OrderPage& page);

  QPointer<CameraKit> kit_;
  DraftKeeper draft_;
  QString stage_ = QStringLiteral("before"), pair_, presetPlace_, wantedText_, savedText_, item_, itemTitle_;
  QStringList places_;
  QString lacking_;           ///< the stage that was last seen to want more
  bool stageWanted_ = false;  ///< nobody said which stage: the plan does, once it is read
  bool pairChosen_ = false, burst_ = false, complete_ = false, repairStagesOpen_ = false;
  std::optional<Error> blocked_;
  int left_ = 0;  ///< shots of the burst under way
  std::optional<PhotoRequest> current_;
  CaptureIntents intents_;
  bool intended_ = false;  ///< what the next shot is for is on record
  std::optional<PhotoId> last_;
  RowListModel<PairRow> pairs_;
  RowListModel<StripRow> strip_;
};

}  // namespace siteproof
