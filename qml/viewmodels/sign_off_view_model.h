#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/cosigner_list.h"

namespace siteproof {

/// The owner's page: the summary exactly as it will be sealed, the pad, the rating, who signs beside the owner or for
/// them; or why nobody signs.
class SignOffViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)
  /// The ids of the photos that are sealed with the summary.
  Q_PROPERTY(QStringList sealedPhotos READ sealedPhotos NOTIFY summaryChanged)
  /// Says that this text and these photos are sealed, and what of them is not on this tablet.
  Q_PROPERTY(QString sealedText READ sealedText NOTIFY summaryChanged)
  /// The owner, and whoever signs for them when it is Represented.
  Q_PROPERTY(siteproof::SignerEntry* owner READ owner CONSTANT)
  Q_PROPERTY(siteproof::SignerEntry* representative READ representative CONSTANT)
  Q_PROPERTY(siteproof::CosignerList* cosigners READ cosigners CONSTANT)
  /// Everybody who is to sign as things stand.
  Q_PROPERTY(QQmlListProperty<siteproof::SignerEntry> signers READ signers NOTIFY signersChanged)
  /// Why somebody commonly signs for an owner, ready to choose.
  Q_PROPERTY(QStringList representedReasons READ representedReasons NOTIFY updated)
  /// Somebody signs, the owner or another for them.
  Q_PROPERTY(bool bearsSignature READ bearsSignature NOTIFY inputChanged)
  /// Everything entered here, strokes included, until it is recorded.
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)
  Q_PROPERTY(Outcome outcome READ outcome WRITE setOutcome NOTIFY inputChanged)
  Q_PROPERTY(int rating READ rating WRITE setRating NOTIFY inputChanged)
  Q_PROPERTY(QString remarks READ remarks WRITE setRemarks NOTIFY inputChanged)
  Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY inputChanged)
  /// What is still to be entered, as one sentence; empty when it can be recorded.
  Q_PROPERTY(QString missing READ missing NOTIFY missingChanged)
  Q_PROPERTY(QString actionText READ actionText NOTIFY missingChanged)
  Q_PROPERTY(bool finished READ finished NOTIFY finishedChanged)

 public:
  enum class Outcome { Signed, Represented, Absent, Refused };
  Q_ENUM(Outcome)

  explicit SignOffViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString summary() const { return summary_; }
  [[nodiscard]] QStringList sealedPhotos() const { return sealedPhotos_; }
  [[nodiscard]] QString sealedText() const;
  [[nodiscard]] SignerEntry* owner() { return &owner_; }
  [[nodiscard]] SignerEntry* representative() { return &representative_; }
  [[nodiscard]] CosignerList* cosigners() { return &cosigners_; }
  [[nodiscard]] QQmlListProperty<SignerEntry> signers() { return {this, &signers_}; }
  [[nodiscard]] QStringList representedReasons() const;
  [[nodiscard]] bool bearsSignature() const { return outcome_ == Outcome::Signed || outcome_ == Outcome::Represented; }
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }
  [[nodiscard]] Outcome outcome() const { return outcome_; }
  void setOutcome(Outcome outcome);
  [[nodiscard]] int rating() const { return rating_; }
  void setRating(int rating);
  [[nodiscard]] QString remarks() const { return remarks_; }
  void setRemarks(const QString& remarks);
  [[nodiscard]] QString reason() const { return reason_; }
  void setReason(const QString& reason);
  [[nodiscard]] QString missing() const;
  [[nodiscard]] QString actionText() const;
  [[nodiscard]] bool finished() const { return finished_; }

  /// Records and seals, in the language that the session speaks now: the one of the summary shown.
  Q_INVOKABLE void record();

 signals:
  void summaryChanged();
  void inputChanged();
  void signersChanged();
  void missingChanged();
  void finishedChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  [[nodiscard]] SignerEntry* signer() { return outcome_ == Outcome::Represented ? &representative_ : &owner_; }
  [[nodiscard]] QString missingOfSigner() const;
  void listSigners();
  void inputHasChanged(const QString& field, const QString& value);
  void restore();

  QString summary_, contact_, remarks_, reason_;
  QStringList sealedPhotos_;
  std::size_t elsewhere_ = 0;  ///< photos that the text names and whose files another tablet seals
  Outcome outcome_ = Outcome::Signed;
  int rating_ = 0;
  bool finished_ = false;
  quint64 asked_ = 0;
  QString inked_;  ///< the order that was signed on
  SignerEntry owner_, representative_;
  CosignerList cosigners_;
  QList<SignerEntry*> signers_;
  DraftKeeper draft_{"sign-off"};  // reads what was drawn once more when it goes
};

}  // namespace siteproof
