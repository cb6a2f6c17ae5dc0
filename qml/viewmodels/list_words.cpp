#include "qml/viewmodels/list_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include "qml/viewmodels/words.h"

namespace siteproof::list_words {
namespace {

class ListWords {
  Q_DECLARE_TR_FUNCTIONS(ListWords)
};

QString reason(CarryReason value) {
  switch (value) {
    case CarryReason::not_reached: return ListWords::tr("its turn did not come");
    case CarryReason::contact_not_reached: return ListWords::tr("nobody answered the call");
    case CarryReason::begun: return ListWords::tr("begun, not finished");
    case CarryReason::waiting_material: return ListWords::tr("waiting for material");
    case CarryReason::waiting_appointment: return ListWords::tr("waiting for a new date");
    case CarryReason::suspended: return ListWords::tr("suspended");
    case CarryReason::owner_absent: return ListWords::tr("the owner was absent");
    case CarryReason::owner_refused: return ListWords::tr("the owner did not accept the work");
  }
  return {};
}

}  // namespace

QString partTitle(ListPart part) {
  switch (part) {
    case ListPart::CarriedOver: return ListWords::tr("Carried over");
    case ListPart::ForToday: return ListWords::tr("For today");
    case ListPart::Later: return ListWords::tr("Later");
    case ListPart::Plain: break;
  }
  return {};
}

QString day(UtcTime at, UtcTime now) {
  const QDate date = QDateTime::fromMSecsSinceEpoch(at.ms).date();
  const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms).date();
  if (date == today) return ListWords::tr("today");
  if (date.daysTo(today) == 1) return ListWords::tr("yesterday");
  return QLocale().toString(date, date.year() == today.year() ? ListWords::tr("d MMM", "day in this year")
                                                              : ListWords::tr("d MMM yyyy", "day in another year"));
}

QString carried(const CarryOver& carried, UtcTime now) {
  const QString why = words::reason(carried.hold.why);
  const QString because =
      why.isEmpty() ? reason(carried.hold.reason) : ListWords::tr("%1, %2").arg(reason(carried.hold.reason), why);
  return ListWords::tr("From %1: %2").arg(day(carried.from, now), because);
}

QString flag(const std::string& flag) {
  if (flag == "vip") return ListWords::tr("VIP");
  if (flag == "elderly") return ListWords::tr("Elderly resident");
  return words::text(flag);
}

QString marked(const QString& text, const QString& search) {
  const QStringList wanted = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  QString out;
  bool hit = false;
  for (qsizetype at = 0; at < text.size();) {
    qsizetype length = 0;
    for (const QString& word : wanted) {
      if (word.size() > length && QStringView(text).mid(at).startsWith(word, Qt::CaseInsensitive)) length = word.size();
    }
    hit = hit || length > 0;
    const qsizetype taken = std::max<qsizetype>(length, 1);
    const QString piece = text.mid(at, taken).toHtmlEscaped();
    out += length > 0 ? QStringLiteral("<u><b>") + piece + QStringLiteral("</b></u>") : piece;
    at += taken;
  }
  return hit ? out : QString();
}

}  // namespace siteproof::list_words
