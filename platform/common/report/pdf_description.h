#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace siteproof {

/// What a PDF says of itself as XMP for PDF/A-1b (ISO 19005-1 section 6.7), author included, which QPdfWriter does not
/// write by itself.
[[nodiscard]] QByteArray pdf_description(const QString& title, const QString& author, const QString& creator);

/// Gives the description the second that the PDF's information dictionary names: both must say the same (section
/// 6.7.3).
void settle_dates(QByteArray& pdf);

}  // namespace siteproof
