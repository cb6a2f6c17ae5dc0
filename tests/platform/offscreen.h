#pragma once

#include <QtGui/QGuiApplication>

namespace siteproof {

/// Letters need a QGuiApplication, and there may be one for the whole program.
inline void need_letters() {
  static int count = 3;
  static char name[] = "test", option[] = "-platform", platform[] = "offscreen";
  static char* arguments[] = {name, option, platform, nullptr};
  static QGuiApplication* const only = new QGuiApplication(count, arguments);
  (void)only;
}

}  // namespace siteproof
