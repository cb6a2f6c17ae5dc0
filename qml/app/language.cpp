#include "qml/app/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace siteproof {

QString Language::choose(const QString& wanted) {
  const QString name = wanted.isEmpty() ? QLocale::system().name() : wanted;
  return name.startsWith(QStringLiteral("zh")) ? QStringLiteral("zh") : QStringLiteral("en");
}

void Language::install(const QString& language) {
  const bool chinese = language == QStringLiteral("zh");
  QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China)
                              : QLocale(QLocale::English, QLocale::UnitedKingdom));
  QCoreApplication::removeTranslator(&translator_);
  if (chinese && translator_.load(QStringLiteral(":/i18n/siteproof_zh_CN.qm"))) {
    QCoreApplication::installTranslator(&translator_);
  }
}

}  // namespace siteproof
