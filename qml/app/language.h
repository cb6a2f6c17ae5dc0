#pragma once

#include <QtCore/QTranslator>

namespace siteproof {

/// The program's language: its translator, and how dates and sizes are written. Interface's thread.
class Language {
 public:
  /// "zh" for anything Chinese, "en" otherwise; of the system when `wanted` is empty.
  [[nodiscard]] static QString choose(const QString& wanted);
  void install(const QString& language);

 private:
  QTranslator translator_;
};

}  // namespace siteproof
