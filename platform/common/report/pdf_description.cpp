#include "platform/common/report/pdf_description.h"

#include <QtCore/QDateTime>

namespace siteproof {
namespace {

constexpr qsizetype to_the_second = 19;  // "2026-11-22T20:18:18"

}  // namespace

QByteArray pdf_description(const QString& title, const QString& author, const QString& creator) {
  const QDateTime now = QDateTime::currentDateTime();
  const int offset_minutes = now.offsetFromUtc() / 60;
  QString at = now.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
  if (offset_minutes == 0) {
    at += QLatin1Char('Z');
  } else {
    at += QStringLiteral("%1%2:%3")
              .arg(offset_minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
              .arg(std::abs(offset_minutes) / 60, 2, 10, QLatin1Char('0'))
              .arg(std::abs(offset_minutes) % 60, 2, 10, QLatin1Char('0'));
  }
  return QStringLiteral(R"(<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>%2</rdf:li></rdf:Seq></dc:creator>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="%3" xmp:CreateDate="%4" xmp:ModifyDate="%4"/>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Producer="Qt %5"/>
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="1" pdfaid:conformance="B"/>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end='w'?>
)")
      .arg(title.toHtmlEscaped(), author.toHtmlEscaped(), creator.toHtmlEscaped(), at, QLatin1String(qVersion()))
      .toUtf8();
}

void settle_dates(QByteArray& pdf) {
  const QByteArray key = "/CreationDate (D:";
  const auto from = pdf.indexOf(key);
  if (from < 0) return;
  const QDateTime said =
      QDateTime::fromString(QString::fromLatin1(pdf.mid(from + key.size(), 14)), QStringLiteral("yyyyMMddHHmmss"));
  if (!said.isValid()) return;
  const QByteArray text = said.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1();
  for (const char* name : {"xmp:CreateDate=\"", "xmp:ModifyDate=\""}) {
    const auto at = pdf.indexOf(name);
    if (at >= 0) pdf.replace(at + static_cast<qsizetype>(qstrlen(name)), to_the_second, text);
  }
}

}  // namespace siteproof
