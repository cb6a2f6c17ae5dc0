#pragma once

#include "core/usecases/sign_off.h"
#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/stroke_collector.h"

namespace siteproof {

/// One person who signs: as what, their name, why they do, and strokes that are nobody else's. All of it is kept in the
/// form's draft under a prefix of its own until the form is recorded.
class SignerEntry : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The sign-off view model knows who signs.")
  Q_PROPERTY(Part part READ part CONSTANT)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
  Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed)
  Q_PROPERTY(siteproof::StrokeCollector* ink READ ink CONSTANT)

 public:
  enum class Part { Owner, Representative, Technician, Supervisor, Witness, Counterparty };
  Q_ENUM(Part)

  /// `draft` must be there as long as this is used.
  SignerEntry(Part part, DraftKeeper& draft, QString prefix, QObject* parent);

  [[nodiscard]] Part part() const { return part_; }
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString name() const { return name_; }
  void setName(const QString& name);
  [[nodiscard]] QString reason() const { return reason_; }
  void setReason(const QString& reason);
  [[nodiscard]] StrokeCollector* ink() { return &ink_; }
  [[nodiscard]] const StrokeCollector& ink() const { return ink_; }
  [[nodiscard]] const QString& prefix() const { return prefix_; }

  /// From the draft; strokes that are on the pad stay.
  void read(const QString& otherwise_name = {});
  /// Of another order now: nothing of what was entered is left here, and the draft is left alone.
  void reset();
  /// Nothing of this person is kept any longer.
  void discard();

 signals:
  void changed();

 private:
  Part part_;
  DraftKeeper& draft_;
  QString prefix_, name_, reason_;
  bool quiet_ = false;
  StrokeCollector ink_;
};

}  // namespace siteproof
