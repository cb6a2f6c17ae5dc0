#include "qml/app/screenshot_index.h"

#include <QtCore/QSaveFile>
#include <QtCore/QStringList>

#include <cstdio>

namespace siteproof {
namespace {

QString size_name(const QSize& size) {
  return QString::number(size.width()) + QLatin1Char('x') + QString::number(size.height());
}

constexpr const char* head = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Siteproof: every screen</title>
<style>
body { font: 16px/1.4 "Noto Sans", sans-serif; margin: 24px; background: #eceff2; color: #14181c }
nav a { margin-right: 16px } h2 { margin: 32px 0 8px }
figure { display: inline-block; margin: 0 12px 16px 0; vertical-align: top }
img { height: 260px; border: 1px solid #c3cad1 } figcaption { font-size: 13px; color: #4a5560 }
</style></head><body><h1>Siteproof: every screen</h1>
)";

}  // namespace

QString Picture::file() const {
  QStringList parts;
  if (!size.isEmpty()) parts << language << lookName() << size_name(size);
  parts << name + QStringLiteral(".png");
  return parts.join(QLatin1Char('/'));
}

QString Picture::lookName() const {
  return textScale > 1 ? look + QLatin1Char('-') + QString::number(qRound(textScale * 100)) : look;
}

QString screenshotIndex(const std::vector<Picture>& pictures) {
  QStringList screens;
  for (const Picture& picture : pictures) {
    if (!screens.contains(picture.name)) screens << picture.name;
  }
  QString page = QString::fromUtf8(head) + QStringLiteral("<nav>");
  for (const QString& screen : screens) page += QStringLiteral("<a href=\"#%1\">%1</a> ").arg(screen);
  page += QStringLiteral("</nav>\n");
  for (const QString& screen : screens) {
    page += QStringLiteral("<h2 id=\"%1\">%1</h2>\n").arg(screen);
    for (const Picture& picture : pictures) {
      if (picture.name != screen) continue;
      page += QStringLiteral(
                  "<figure><a href=\"%1\"><img loading=\"lazy\" src=\"%1\" alt=\"%2\"></a><figcaption>%3 · %4 · %5"
                  "</figcaption></figure>\n")
                  .arg(picture.file(), screen, picture.language, picture.lookName(), size_name(picture.size));
    }
  }
  return page + QStringLiteral("</body></html>\n");
}

bool keepScreenshotIndex(const QDir& folder, const std::vector<Picture>& pictures) {
  QSaveFile page(folder.filePath(QStringLiteral("index.html")));
  if (!page.open(QIODevice::WriteOnly) || page.write(screenshotIndex(pictures).toUtf8()) < 0 || !page.commit()) {
    return false;
  }
  std::printf("%s\n", qPrintable(page.fileName()));
  return true;
}

}  // namespace siteproof
