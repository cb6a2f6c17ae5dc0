#include "qml/viewmodels/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <cstdlib>

namespace siteproof::words {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

QString span(std::int64_t minutes) {
  constexpr std::int64_t day = 24 * 60;
  if (minutes >= 2 * day) return Words::tr("%1 days").arg(minutes / day);
  if (minutes >= 60 && minutes % 60 != 0 && minutes < 6 * 60) {
    return Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
  }
  if (minutes >= 60) return Words::tr("%1 h").arg(minutes / 60);
  return Words::tr("%1 min").arg(minutes);
}

}  // namespace

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString orderClass(OrderClass value) {
  switch (value) {
    case OrderClass::emergency: return Words::tr("Emergency");
    case OrderClass::ordinary: return Words::tr("Ordinary");
    case OrderClass::alteration: return Words::tr("Alteration");
    case OrderClass::enquiry: return Words::tr("Enquiry");
  }
  return {};
}

QString status(OrderStatus value) {
  switch (value) {
    case OrderStatus::reported: return Words::tr("Reported");
    case OrderStatus::registered: return Words::tr("Registered");
    case OrderStatus::assigned: return Words::tr("Assigned");
    case OrderStatus::accepted: return Words::tr("Accepted");
    case OrderStatus::en_route: return Words::tr("On the way");
    case OrderStatus::on_site: return Words::tr("On site");
    case OrderStatus::surveyed: return Words::tr("Surveyed");
    case OrderStatus::plan_agreed: return Words::tr("Plan agreed");
    case OrderStatus::waiting_material: return Words::tr("Waiting for material");
    case OrderStatus::waiting_appointment: return Words::tr("Waiting for a new date");
    case OrderStatus::suspended: return Words::tr("Suspended");
    case OrderStatus::in_repair: return Words::tr("In repair");
    case OrderStatus::self_checked: return Words::tr("Checked");
    case OrderStatus::signed_off: return Words::tr("Signed off");
    case OrderStatus::unsigned_off: return Words::tr("Not signed");
    case OrderStatus::closed: return Words::tr("Closed");
    case OrderStatus::called_back: return Words::tr("Called back");
    case OrderStatus::archived: return Words::tr("Archived");
    case OrderStatus::cancelled: return Words::tr("Cancelled");
  }
  return {};
}

QString stage(Stage value) {
  switch (value) {
    case Stage::before: return Words::tr("Before the repair");
    case Stage::during: return Words::tr("During the repair");
    case Stage::after: return Words::tr("After the repair");
  }
  return {};
}

QString warranty(Warranty value) {
  switch (value) {
    case Warranty::in: return Words::tr("In warranty: free of charge");
    case Warranty::out: return Words::tr("Out of warranty: agree a price first");
    case Warranty::unknown: return Words::tr("Warranty not known");
  }
  return {};
}

QString requisitionState(RequisitionState value) {
  switch (value) {
    case RequisitionState::requested: return Words::tr("Requested");
    case RequisitionState::granted: return Words::tr("Granted");
    case RequisitionState::partly: return Words::tr("Partly granted");
    case RequisitionState::refused: return Words::tr("Refused");
    case RequisitionState::substituted: return Words::tr("Substitute");
  }
  return {};
}

QString consentWay(const std::string& value) {
  if (value == "in_person") return Words::tr("in person");
  if (value == "phone") return Words::tr("by phone");
  if (value == "writing") return Words::tr("in writing");
  return text(value);
}

QString reason(const std::string& value) {
  if (value == "owner_asked_later") return Words::tr("The owner asked for a later date");
  if (value == "special_order") return Words::tr("Material is on special order");
  if (value == "undone at once") return Words::tr("Pressed by mistake, taken back");
  return text(value);
}

QString conflictField(const std::string& field) {
  if (field == "status") return Words::tr("The order's state");
  if (field == "appointment") return Words::tr("The appointment");
  if (field == "technician") return Words::tr("Who does it");
  if (field == "requisition") return Words::tr("A requisition");
  return text(field);
}

QString conflictValue(const std::string& field, const std::string& value, UtcTime now) {
  if (field == "status") {
    if (const auto known = parse_name<OrderStatus>(value)) return status(*known);
  }
  if (const auto time = parse_rfc3339(value)) return when(*time, now);
  return value.empty() ? Words::tr("none") : text(value);
}

QString when(UtcTime at, UtcTime now) {
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at.ms);
  const QDateTime today = QDateTime::fromMSecsSinceEpoch(now.ms);
  const QString clock = moment.toString(QStringLiteral("HH:mm"));
  switch (today.date().daysTo(moment.date())) {
    case -1: return Words::tr("yesterday %1").arg(clock);
    case 0: return Words::tr("today %1").arg(clock);
    case 1: return Words::tr("tomorrow %1").arg(clock);
    default: break;
  }
  const QString format = moment.date().year() == today.date().year()
                             ? Words::tr("d MMM HH:mm", "date in this year")
                             : Words::tr("d MMM yyyy HH:mm", "date in another year");
  return QLocale().toString(moment, format);
}

QString date(const std::string& iso) {
  const QDate day = QDate::fromString(text(iso), Qt::ISODate);
  return day.isValid() ? QLocale().toString(day, Words::tr("d MMM yyyy", "a day of any year")) : text(iso);
}

QString due(UtcTime due, UtcTime now) {
  const std::int64_t minutes = (due.ms - now.ms) / 60'000;
  return minutes >= 0 ? Words::tr("%1 left").arg(span(minutes)) : Words::tr("%1 late").arg(span(-minutes));
}

QString bytes(std::int64_t count) { return QLocale().formattedDataSize(count, 1, QLocale::DataSizeSIFormat); }

}  // namespace siteproof::words
