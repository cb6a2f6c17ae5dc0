#include "qml/app/program/warm_up.h"

#include <QtCore/QThreadPool>
#include <QtGui/QFont>
#include <QtGui/QFontMetricsF>
#include <QtGui/QGuiApplication>

namespace siteproof {

void warm_fonts() {
  QThreadPool::globalInstance()->start([font = QGuiApplication::font()] {
    // A letter of each script, in each weight: the files and their order of preference are looked up once for all.
    for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold}) {
      QFont used = font;
      used.setWeight(weight);
      static_cast<void>(QFontMetricsF(used).horizontalAdvance(QStringLiteral("A\u4eca")));
    }
  });
}

}  // namespace siteproof
