#include "qml/viewmodels/enrol_view_model.h"

#include <QtGui/QGuiApplication>

#include <algorithm>

#include "core/usecases/preferences.h"
#include "qml/viewmodels/words.h"
#include "sync/protocol/enrol_link.h"

namespace siteproof {
namespace {

using Words = std::vector<std::string>;

// As durable as what is typed into a form.
constexpr std::chrono::milliseconds moment{150};

std::string key_of(const std::string& place) { return "typed.enrol." + place; }

// Address and code, one a line; neither has a line break in it.
Result<Words> read_typed(Tablet& tablet, const std::string& place) {
  SITEPROOF_TRY(const auto kept, tablet.store().setting(key_of(place)));
  const std::string text = kept.value_or("\n");
  const std::size_t end = std::min(text.find('\n'), text.size());
  return Words{text.substr(0, end), text.substr(std::min(end + 1, text.size()))};
}

}  // namespace

EnrolViewModel::EnrolViewModel(QObject* parent, std::unique_ptr<Countdown> countdown)
    : QObject(parent), countdown_(std::move(countdown)) {
  connect(this, &EnrolViewModel::inputChanged, this, &EnrolViewModel::hurry);
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state != Qt::ApplicationActive) keep();
  });
}

EnrolViewModel::~EnrolViewModel() { keep(); }

void EnrolViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  session_ = session;
  emit inputChanged();
  // Once all that the page says of it is known.
  QMetaObject::invokeMethod(this, &EnrolViewModel::load, Qt::QueuedConnection);
}

void EnrolViewModel::load() {
  if (!session_) return;
  place_ = place();
  session_->ask<Words>(
      this, [place = place_](Tablet& tablet) { return read_typed(tablet, place); },
      [this, begun = typed()](const Result<Words>& before) {
        kept_ = Typed{before ? words::text(before->at(0)) : QString(), before ? words::text(before->at(1)) : QString()};
        // Somebody who types faster than the disk reads is right.
        if (typed() != begun || *kept_ == Typed{}) return hurry();
        serverUrl_ = kept_->address;
        code_ = kept_->code;
        emit inputChanged();
        emit filled();
      });
}

void EnrolViewModel::hurry() {
  if (!kept_ || *kept_ == typed() || countdown_->running()) return;
  countdown_->start(moment, [this] { keep(); });
}

void EnrolViewModel::keep() {
  if (!session_ || !kept_ || *kept_ == typed()) return;
  countdown_->stop();
  kept_ = typed();
  session_->ask<void>(
      session_,
      [key = key_of(place_), text = (kept_->address + QLatin1Char('\n') + kept_->code).toStdString()](Tablet& tablet) {
        return tablet.store().set_setting(key, text);
      },
      [](const Status&) {});
}

Result<std::string> EnrolViewModel::ownServer(Tablet& tablet, const std::string& otherwise) {
  if (!otherwise.empty()) return otherwise;
  SITEPROOF_TRY(const auto kept, tablet.store().setting(setting::server_url));
  return kept.value_or(std::string());
}

QString EnrolViewModel::problem() const {
  if (!problem_) return {};
  // Nothing is on the tablet yet, so the usual sentence about a lost network would say the wrong thing.
  const std::string& code = problem_->code;
  if (code == "network.address") return tr("This is no server address. It looks like https://name.");
  if (code == "network.not_trusted" || code == "network.tls" || code == "network.cleartext") {
    return tr("The server's identity cannot be confirmed. Ask the front desk whether the address is right.");
  }
  if (problem_->kind == ErrorKind::network && code.rfind("network.", 0) == 0) {
    return tr("The server cannot be reached. Check the network and the address, then try again; the code stays valid.");
  }
  return words::problem(*problem_);
}

bool EnrolViewModel::ready() const { return !code_.trimmed().isEmpty() && (again_ || !serverUrl_.trimmed().isEmpty()); }

QString EnrolViewModel::missing() const {
  if (ready()) return {};
  if (again_ || !serverUrl_.trimmed().isEmpty()) return tr("The code is still missing.");
  if (!code_.trimmed().isEmpty()) return tr("The server's address is still missing.");
  return tr("The server's address and the code are still missing.");
}

void EnrolViewModel::setCode(const QString& code) {
  if (code == code_) return;
  code_ = code;
  emit inputChanged();
  if (protocol::is_enrol_link(code.toStdString())) fill(code);
}

bool EnrolViewModel::fill(const QString& text) {
  const auto link = protocol::read_enrol_link(text.toStdString());
  if (!link) {
    say(link.error());
    return false;
  }
  serverUrl_ = QString::fromStdString(link->server);
  code_ = QString::fromStdString(link->code);
  problem_.reset();
  emit inputChanged();
  emit problemChanged();
  emit filled();
  return true;
}

void EnrolViewModel::say(Error why) {
  problem_ = std::move(why);
  emit problemChanged();
}

void EnrolViewModel::takeScanned(const QString& text) {
  if (!busy_ && fill(text)) enrol();
}

void EnrolViewModel::takeNothing() {
  if (!busy_) say({ErrorKind::not_found, "enrol.no_code", "There is no QR code in this picture: choose another."});
}

void EnrolViewModel::chooseLanguage(const QString& language) {
  if (session_ == nullptr) return;
  Preferences wanted = session_->preferences();
  wanted.language = language.toStdString();
  session_->setLanguage(language);
  emit inputChanged();  // what is missing is said in the new language
  session_->setPreferences(wanted);
  // Where it cannot be kept it holds until the program ends.
  session_->ask<void>(
      this, [wanted](Tablet& tablet) { return keep_preferences(tablet, wanted); }, [](const Status&) {});
}

void EnrolViewModel::enrol() {
  if (busy_ || session_ == nullptr || desk_ == nullptr || !ready()) return;
  busy_ = true;
  problem_.reset();
  emit busyChanged();
  emit problemChanged();
  session_->ask<void>(
      this, deed(),
      [this](const Status& status) {
        busy_ = false;
        emit busyChanged();
        if (!status) return say(status.error());
        serverUrl_.clear();
        code_.clear();
        emit inputChanged();
        keep();
        succeed();
        emit passed();
      },
      urgency());
}

EnrolViewModel::Deed EnrolViewModel::deed() const {
  return [handIn = desk_->handIn(), url = address(), own = desk_->serverUrl().toStdString(), code = trimmedCode(),
          again = again_](Tablet& tablet) -> Status {
    Enrolment enrolment(tablet);
    SITEPROOF_TRY(const EnrolmentOffer offer, again ? enrolment.offer_again() : enrolment.offer());
    SITEPROOF_TRY(const std::string server, again ? ownServer(tablet, own) : Result<std::string>(url));
    SITEPROOF_TRY(const EnrolmentGrant grant, handIn(server, code, offer));
    return again ? enrolment.accept_again(grant) : enrolment.accept(grant);
  };
}

void EnrolViewModel::succeed() { session_->startEnrolled(); }

}  // namespace siteproof
