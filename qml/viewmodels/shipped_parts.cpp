#include "qml/viewmodels/shipped_parts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include "core/storage/sqlite/database.h"

namespace siteproof {
namespace {

QString dotted(int major, int minor, int patch) { return QStringLiteral("%1.%2.%3").arg(major).arg(minor).arg(patch); }

}  // namespace

const std::vector<ShippedPart>& shipped_parts() {
  const auto of = [](const char* text) { return QString::fromLatin1(text); };
  static const std::vector<ShippedPart> parts{
      {of("Siteproof"), QCoreApplication::applicationVersion(), of("Apache-2.0"), {}},
      {of("Qt"), of(qVersion()), of("LGPL-3.0"), of("libqt6core6")},
      {of("Qt Positioning"), of(qVersion()), of("LGPL-3.0"), of("libqt6positioning6")},
      {of("SQLite3 Multiple Ciphers"), QString::fromStdString(database_engine_version()), of("MIT"), {}},
      {of("OpenSSL"), of(SITEPROOF_OPENSSL_VERSION), of("Apache-2.0"), of("libssl3")},
      {of("libsodium"), of(SITEPROOF_SODIUM_VERSION), of("ISC"), of("libsodium23")},
      {of("libcurl"), of(SITEPROOF_CURL_VERSION), of("curl"), of("libcurl4")},
      {of("libjpeg-turbo"), of(SITEPROOF_JPEG_VERSION), of("IJG, BSD-3-Clause"), of("libjpeg62-turbo")},
      {of("libexif"), of(SITEPROOF_EXIF_VERSION), of("LGPL-2.1"), of("libexif12")},
      {of("libarchive"), of(SITEPROOF_ARCHIVE_VERSION), of("BSD-2-Clause"), of("libarchive13")},
      {of("PCRE2"), of(SITEPROOF_PCRE2_VERSION), of("BSD-3-Clause"), of("libpcre2-8-0")},
      {of("ZXing-C++"), of(SITEPROOF_ZXING_VERSION), of("Apache-2.0"), of("libzxing2")},
      {of("JSON for Modern C++"),
       dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH), of("MIT"),
       of("nlohmann-json3-dev")},
      {of("{fmt}"), dotted(FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100), of("MIT"), of("libfmt9")},
      {of("tl::expected"), dotted(TL_EXPECTED_VERSION_MAJOR, TL_EXPECTED_VERSION_MINOR, TL_EXPECTED_VERSION_PATCH),
       of("CC0-1.0"), of("libexpected-dev")}};
  return parts;
}

QString licence_text(const ShippedPart& part) {
  const bool ours = part.name == QStringLiteral("Siteproof");
  const QString path = ours ? QStringLiteral(":/licences/LICENSE")
                            : QStandardPaths::locate(QStandardPaths::GenericDataLocation,
                                                     QStringLiteral("doc/%1/copyright").arg(part.package));
  if (part.package.isEmpty() && !ours) return {};
  QFile file(path);
  return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

}  // namespace siteproof
