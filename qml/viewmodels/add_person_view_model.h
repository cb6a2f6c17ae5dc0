#pragma once

#include "qml/viewmodels/enrol_view_model.h"
#include "qml/viewmodels/people_desk.h"

namespace siteproof {

/// Takes somebody else in on this tablet: the front desk's code for them, typed or scanned, and a PIN of their own,
/// chosen twice alike.
class AddPersonViewModel : public siteproof::EnrolViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::PeopleDesk* people MEMBER people_ NOTIFY inputChanged REQUIRED)
  /// What to enter on the keypad now; empty once the PIN was chosen.
  Q_PROPERTY(QString pinPrompt READ pinPrompt NOTIFY pinChanged)
  /// Why the PIN has to be chosen again.
  Q_PROPERTY(QString pinProblem READ pinProblem NOTIFY pinChanged)
  Q_PROPERTY(bool pinChosen READ pinChosen NOTIFY pinChanged)

 public:
  explicit AddPersonViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString pinPrompt() const;
  [[nodiscard]] QString pinProblem() const;
  [[nodiscard]] bool pinChosen() const { return !pin_.empty(); }
  [[nodiscard]] bool ready() const override;
  [[nodiscard]] QString missing() const override;

  Q_INVOKABLE void enterPin(const QString& digits);
  /// Another one after all.
  Q_INVOKABLE void forgetPin();

 signals:
  void pinChanged();

 protected:
  [[nodiscard]] std::string place() const override { return "person"; }
  [[nodiscard]] Deed deed() const override;
  /// Nobody who saves something waits for the server's answer.
  [[nodiscard]] TabletWorker::Urgency urgency() const override { return TabletWorker::Urgency::file; }
  void succeed() override;

 private:
  PeopleDesk* people_ = nullptr;
  std::string first_, pin_;
  bool differed_ = false;
};

}  // namespace siteproof
