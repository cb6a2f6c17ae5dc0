#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "core/usecases/enrolment.h"
#include "qml/viewmodels/app_session.h"

namespace siteproof {

/// Hands an enrolment code to a server; called on the worker's thread. See sync/transport/api_client.h.
class EnrolDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The program makes one and hands it to its window.")
  Q_PROPERTY(QString serverUrl READ serverUrl CONSTANT)

 public:
  using HandIn = std::function<Result<EnrolmentGrant>(const std::string& serverUrl, const std::string& code,
                                                      const EnrolmentOffer& offer)>;
  /// `serverUrl` is offered to the person; it may be empty.
  explicit EnrolDesk(HandIn handIn, QString serverUrl = {}, QObject* parent = nullptr)
      : QObject(parent), handIn_(std::move(handIn)), serverUrl_(std::move(serverUrl)) {}
  [[nodiscard]] const HandIn& handIn() const { return handIn_; }
  [[nodiscard]] QString serverUrl() const { return serverUrl_; }

 private:
  HandIn handIn_;
  QString serverUrl_;
};

/// Makes this tablet known to a server, with the code from the front desk: typed, pasted or scanned. With `again`, lets
/// the technician of an enrolled tablet in who forgot the PIN: by the server the tablet belongs to, whatever address
/// the scanned code names, since anybody can run a server.
class EnrolViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session MEMBER session_ NOTIFY inputChanged REQUIRED)
  Q_PROPERTY(siteproof::EnrolDesk* desk MEMBER desk_ NOTIFY inputChanged REQUIRED)
  Q_PROPERTY(QString serverUrl MEMBER serverUrl_ NOTIFY inputChanged)
  /// A link pasted here is taken apart.
  Q_PROPERTY(QString code READ code WRITE setCode NOTIFY inputChanged)
  Q_PROPERTY(bool again MEMBER again_ NOTIFY inputChanged)
  Q_PROPERTY(bool ready READ ready NOTIFY inputChanged)
  /// Why it is not ready; empty when it is.
  Q_PROPERTY(QString missing READ missing NOTIFY inputChanged)
  Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

 public:
  using QObject::QObject;

  [[nodiscard]] QString code() const { return code_; }
  void setCode(const QString& code);
  [[nodiscard]] bool ready() const;
  [[nodiscard]] QString missing() const;
  [[nodiscard]] bool busy() const { return busy_; }
  [[nodiscard]] QString problem() const;

  /// The session becomes Ready when it went through.
  Q_INVOKABLE void enrol();
  /// A scanner read this: fills address and code in and goes on by itself; says what to do when it is something else.
  Q_INVOKABLE void takeScanned(const QString& text);
  /// There is no code in the picture that was chosen.
  Q_INVOKABLE void takeNothing();
  /// Speaks this language from now on, and after the next start.
  Q_INVOKABLE void chooseLanguage(const QString& language);

 signals:
  void inputChanged();
  void busyChanged();
  void problemChanged();
  /// Address and code were taken from a link.
  void filled();
  void passed();

 private:
  bool fill(const QString& text);
  void say(Error why);

  AppSession* session_ = nullptr;
  EnrolDesk* desk_ = nullptr;
  QString serverUrl_, code_;
  bool busy_ = false, again_ = false;
  std::optional<Error> problem_;
};

}  // namespace siteproof
