#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/order_source.h"

namespace siteproof {

/// What the tablet found of one photo, and keeping it all the same.
class PhotoVerdictViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// The photo's id; empty: nothing is told.
  Q_PROPERTY(QString photo READ photo WRITE setPhoto NOTIFY photoChanged)
  /// It was judged.
  Q_PROPERTY(bool known READ known NOTIFY updated)
  /// Nothing was found, or it was decided to keep it.
  Q_PROPERTY(bool good READ good NOTIFY updated)
  /// What is wrong and what to do, or that nothing is.
  Q_PROPERTY(QString text READ text NOTIFY updated)
  /// Empty without a photo from before to compare with.
  Q_PROPERTY(QString angleText READ angleText NOTIFY updated)
  Q_PROPERTY(bool angleGood READ angleGood NOTIFY updated)
  /// Reasons for keeping it, ready to be chosen.
  Q_PROPERTY(QStringList reasons READ reasons NOTIFY updated)
  /// The reason while it is typed.
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)

 public:
  explicit PhotoVerdictViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString photo() const { return photo_; }
  void setPhoto(const QString& photo);
  [[nodiscard]] bool known() const { return assessment_.has_value(); }
  [[nodiscard]] bool good() const;
  [[nodiscard]] QString text() const;
  [[nodiscard]] QString angleText() const;
  [[nodiscard]] bool angleGood() const;
  [[nodiscard]] QStringList reasons() const;
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }

  /// Keeps it with its findings; `saved` tells when the reason is on record.
  Q_INVOKABLE void keepBecause(const QString& reason);

 signals:
  void photoChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  QString photo_;
  std::optional<PhotoAssessment> assessment_;
  DraftKeeper draft_;
};

}  // namespace siteproof
