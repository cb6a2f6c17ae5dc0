#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/stroke_collector.h"

namespace siteproof {

/// The owner's page: the summary exactly as it will be sealed, the pad, the rating; or why nobody signs.
class SignOffViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)
  /// The ids of the photos that are sealed with the summary.
  Q_PROPERTY(QStringList sealedPhotos READ sealedPhotos NOTIFY summaryChanged)
  /// Says that this text and these photos are sealed, and what of them is not on this tablet.
  Q_PROPERTY(QString sealedText READ sealedText NOTIFY summaryChanged)
  Q_PROPERTY(siteproof::StrokeCollector* ink READ ink CONSTANT)
  /// Everything entered here, strokes included, until it is recorded.
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)
  Q_PROPERTY(Outcome outcome READ outcome WRITE setOutcome NOTIFY inputChanged)
  Q_PROPERTY(QString name READ name WRITE setName NOTIFY inputChanged)
  Q_PROPERTY(int rating READ rating WRITE setRating NOTIFY inputChanged)
  Q_PROPERTY(QString remarks READ remarks WRITE setRemarks NOTIFY inputChanged)
  Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY inputChanged)
  /// What is still to be entered, as one sentence; empty when it can be recorded.
  Q_PROPERTY(QString missing READ missing NOTIFY missingChanged)
  Q_PROPERTY(QString actionText READ actionText NOTIFY missingChanged)
  Q_PROPERTY(bool finished READ finished NOTIFY finishedChanged)

 public:
  enum class Outcome { Signed, Absent, Refused };
  Q_ENUM(Outcome)

  explicit SignOffViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString summary() const { return summary_; }
  [[nodiscard]] QStringList sealedPhotos() const { return sealedPhotos_; }
  [[nodiscard]] QString sealedText() const;
  [[nodiscard]] StrokeCollector* ink() { return &ink_; }
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }
  [[nodiscard]] Outcome outcome() const { return outcome_; }
  void setOutcome(Outcome outcome);
  [[nodiscard]] QString name() const { return name_; }
  void setName(const QString& name);
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
  void missingChanged();
  void finishedChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  [[nodiscard]] bool isSigned() const { return outcome_ == Outcome::Signed; }
  void inputHasChanged(const QString& field, const QString& value);
  void restore();

  QString summary_, contact_, name_, remarks_, reason_;
  QStringList sealedPhotos_;
  std::size_t elsewhere_ = 0;  ///< photos that the text names and whose files another tablet seals
  Outcome outcome_ = Outcome::Signed;
  int rating_ = 0;
  bool finished_ = false;
  quint64 asked_ = 0;
  StrokeCollector ink_;
  DraftKeeper draft_{"sign-off"};  // reads the ink once more when it goes
};

}  // namespace siteproof
