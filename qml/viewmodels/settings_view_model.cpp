#include "qml/viewmodels/settings_view_model.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSysInfo>

#include <algorithm>

#include "core/usecases/diagnostics.h"
#include "core/usecases/privacy.h"
#include "qml/viewmodels/file_share.h"
#include "qml/viewmodels/shipped_parts.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<LicenceRow>> licence_roles() {
  return {{"part", [](const LicenceRow& r) { return QVariant(r.key); }},
          {"version", [](const LicenceRow& r) { return QVariant(r.version); }},
          {"licence", [](const LicenceRow& r) { return QVariant(r.licence); }}};
}

}  // namespace

SettingsViewModel::SettingsViewModel(QObject* parent) : QObject(parent), licences_(licence_roles(), this) {
  std::vector<LicenceRow> rows;
  for (const ShippedPart& part : shipped_parts()) rows.push_back({part.name, part.version, part.licence});
  licences_.show(std::move(rows));
}

void SettingsViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::allChanged, this, &SettingsViewModel::reload);
    connect(session_, &AppSession::orderChanged, this, &SettingsViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &SettingsViewModel::updated);
    connect(session_, &AppSession::preferencesChanged, this, &SettingsViewModel::updated);
  }
  emit sessionChanged();
  reload();
}

void SettingsViewModel::reload() {
  if (session_ == nullptr) return;
  session_->ask<TabletFacts>(this, tablet_facts, [this](Result<TabletFacts> facts) {
    if (facts) {
      facts_ = std::move(*facts);
    } else {
      problem_ = facts.error();
    }
    emit updated();
  });
  session_->ask<std::chrono::days>(this, personal_data_days, [this](const Result<std::chrono::days>& days) {
    if (days) personal_data_ = *days;
    emit updated();
  });
}

QString SettingsViewModel::language() const { return session_ != nullptr ? session_->language() : QString(); }

QString SettingsViewModel::look() const { return session_ != nullptr ? session_->look() : QString(); }

int SettingsViewModel::textPercent() const {
  return session_ != nullptr ? session_->preferences().text_percent : text_percent_min;
}

QString SettingsViewModel::technician() const { return session_ != nullptr ? session_->technician() : QString(); }

QString SettingsViewModel::serverUrl() const { return facts_ ? words::text(facts_->server_url) : QString(); }

QString SettingsViewModel::device() const { return facts_ ? words::text(facts_->device.str()) : QString(); }

QString SettingsViewModel::version() const { return QCoreApplication::applicationVersion(); }

QString SettingsViewModel::photosText() const {
  if (!facts_) return {};
  return QString::number(facts_->photos) + QStringLiteral(" · ") + words::bytes(facts_->photo_bytes);
}

QString SettingsViewModel::databaseText() const { return facts_ ? words::bytes(facts_->database_bytes) : QString(); }

QString SettingsViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

QString SettingsViewModel::enrolledText() const {
  return facts_ && facts_->enrolled_at ? words::when(*facts_->enrolled_at, session_->now()) : QString();
}

QString SettingsViewModel::certificateText() const {
  return facts_ && facts_->certificate_until ? words::when(*facts_->certificate_until, session_->now()) : QString();
}

QString SettingsViewModel::personalDataText() const {
  if (!personal_data_) return {};
  return tr("Owners' names and phone numbers are wiped from this tablet %1 days after the last order of their home; "
            "the record of the work stays.")
      .arg(personal_data_->count());
}

QString SettingsViewModel::clockWarning() const {
  if (!facts_ || !clock_is_wrong(*facts_)) return {};
  const auto minutes = std::chrono::round<std::chrono::minutes>(*facts_->server_ahead).count();
  return minutes > 0
             ? tr("This tablet's clock is %1 minutes behind the server's. Set date and time to automatic in the "
                  "system's settings. What you record keeps both times.")
                   .arg(minutes)
             : tr("This tablet's clock is %1 minutes ahead of the server's. Set date and time to automatic in "
                  "the system's settings. What you record keeps both times.")
                   .arg(-minutes);
}

QString SettingsViewModel::diagnosticsProblem() const {
  return diagnostics_problem_ ? words::problem(*diagnostics_problem_) : QString();
}

void SettingsViewModel::readLicence(const QString& part) {
  const auto& parts = shipped_parts();
  const auto named = std::find_if(parts.begin(), parts.end(), [&](const ShippedPart& p) { return p.name == part; });
  licence_text_.clear();
  emit licenceRead();
  if (session_ == nullptr || named == parts.end()) return;
  const quint64 question = ++licence_asked_;
  session_->ask<QString>(
      this, [wanted = *named](Tablet&) -> Result<QString> { return licence_text(wanted); },
      [this, question](const Result<QString>& text) {
        if (question != licence_asked_) return;
        licence_text_ = text && !text->isEmpty() ? *text : tr("The text of this licence is not on this tablet.");
        emit licenceRead();
      });
}

void SettingsViewModel::prepareDiagnostics() {
  if (session_ == nullptr || diagnosing_) return;
  diagnosing_ = true;
  diagnostics_.clear();
  diagnostics_saved_.clear();
  diagnostics_problem_.reset();
  emit diagnosed();
  const ProgramFacts program{version().toStdString(), QSysInfo::prettyProductName().toStdString()};
  session_->ask<std::string>(
      this, [program](Tablet& tablet) { return diagnostics_text(tablet, program); },
      [this](const Result<std::string>& text) {
        diagnosing_ = false;
        if (text) {
          diagnostics_ = words::text(*text);
        } else {
          diagnostics_problem_ = text.error();
        }
        emit diagnosed();
      });
}

void SettingsViewModel::saveDiagnostics(const QUrl& folder) {
  if (session_ == nullptr || diagnosing_ || diagnostics_.isEmpty()) return;
  diagnostics_saved_.clear();
  diagnostics_problem_.reset();
  const auto target = local_path(folder);
  if (!target) {
    diagnostics_problem_ = target.error();
    return emit diagnosed();
  }
  diagnosing_ = true;
  emit diagnosed();
  session_->ask<std::filesystem::path>(
      this,
      [text = diagnostics_.toStdString(), target = *target](Tablet& tablet) {
        return save_diagnostics(text, target, tablet.now());
      },
      [this](const Result<std::filesystem::path>& file) {
        diagnosing_ = false;
        if (file) {
          diagnostics_saved_ = tr("Saved as %1").arg(words::text(file->string()));
        } else {
          diagnostics_problem_ = file.error();
        }
        emit diagnosed();
      });
}

void SettingsViewModel::chooseLanguage(const QString& language) {
  if (session_ == nullptr) return;
  Preferences wanted = session_->preferences();
  wanted.language = language.toStdString();
  session_->setLanguage(language);
  keep(wanted);
}

void SettingsViewModel::chooseLook(const QString& look) {
  const auto named = look_named(look.toStdString());
  if (session_ == nullptr || !named) return;
  Preferences wanted = session_->preferences();
  wanted.look = *named;
  keep(wanted);
}

void SettingsViewModel::chooseTextPercent(int percent) {
  if (session_ == nullptr) return;
  Preferences wanted = session_->preferences();
  wanted.text_percent = percent;
  keep(wanted);
}

void SettingsViewModel::chooseIdleMinutes(int minutes) {
  if (session_ == nullptr) return;
  problem_.reset();
  session_->lock()->setIdleMinutes(minutes);
  session_->ask<void>(
      this, [minutes](Tablet& tablet) { return PinLock(tablet).keep_idle_minutes(minutes); },
      [this](const Status& kept) {
        if (!kept) problem_ = kept.error();
        emit updated();
      });
}

void SettingsViewModel::keep(const Preferences& wanted) {
  problem_.reset();
  session_->setPreferences(wanted);
  session_->ask<bool>(
      this,
      [wanted](Tablet& tablet) -> Result<bool> {
        SITEPROOF_CHECK(keep_preferences(tablet, wanted));
        return true;
      },
      [this](Result<bool> kept) {
        if (!kept) problem_ = kept.error();
        emit updated();
      });
}

}  // namespace siteproof
