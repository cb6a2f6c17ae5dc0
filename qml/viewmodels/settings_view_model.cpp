#include "qml/viewmodels/settings_view_model.h"

#include <QtCore/QCoreApplication>

#include <array>

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

struct Part {
  const char* name;
  const char* licence;
};
constexpr std::array<Part, 12> built_on{{{"Siteproof", "Apache-2.0"},
                                         {"Qt 6", "LGPL-3.0"},
                                         {"SQLite3 Multiple Ciphers", "MIT"},
                                         {"OpenSSL", "Apache-2.0"},
                                         {"libsodium", "ISC"},
                                         {"libcurl", "curl"},
                                         {"libjpeg-turbo", "IJG, BSD-3-Clause"},
                                         {"libexif", "LGPL-2.1"},
                                         {"libarchive", "BSD-2-Clause"},
                                         {"JSON for Modern C++", "MIT"},
                                         {"{fmt}", "MIT"},
                                         {"tl::expected", "CC0-1.0"}}};

}  // namespace

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

QStringList SettingsViewModel::parts() const {
  QStringList names;
  for (const Part& part : built_on) names << QString::fromUtf8(part.name);
  return names;
}

QStringList SettingsViewModel::licences() const {
  QStringList names;
  for (const Part& part : built_on) names << QString::fromUtf8(part.licence);
  return names;
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
