#include "qml/viewmodels/mark_json.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include "core/model/order.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

QString name_of(std::string_view name) { return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())); }

QJsonObject to_json(const Mark& mark) {
  QJsonArray points;
  for (const MarkPoint& point : mark.points) points.append(QJsonArray{point.x, point.y});
  QJsonObject out{{QStringLiteral("kind"), name_of(to_string(mark.kind))},
                  {QStringLiteral("colour"), name_of(to_string(mark.colour))},
                  {QStringLiteral("points"), points}};
  if (!mark.text.empty()) out.insert(QStringLiteral("text"), words::text(mark.text));
  if (mark.length) out.insert(QStringLiteral("length"), words::text(mark.length->str()));
  if (!mark.unit.empty()) out.insert(QStringLiteral("unit"), words::text(mark.unit));
  return out;
}

std::optional<Mark> from_json(const QJsonObject& json) {
  const auto kind = parse_name<MarkKind>(json[QStringLiteral("kind")].toString().toStdString());
  const auto colour = parse_name<MarkColour>(json[QStringLiteral("colour")].toString().toStdString());
  if (!kind || !colour) return std::nullopt;
  Mark mark;
  mark.kind = *kind;
  mark.colour = *colour;
  const QJsonArray points = json[QStringLiteral("points")].toArray();
  for (const QJsonValue point : points) {
    mark.points.push_back({point[0].toInt(), point[1].toInt()});
  }
  mark.text = json[QStringLiteral("text")].toString().toStdString();
  mark.unit = json[QStringLiteral("unit")].toString().toStdString();
  if (json.contains(QStringLiteral("length"))) {
    const auto length = Decimal::parse(json[QStringLiteral("length")].toString().toStdString());
    if (!length) return std::nullopt;
    mark.length = *length;
  }
  return mark;
}

}  // namespace

QString marks_to_json(const std::vector<Mark>& marks) {
  if (marks.empty()) return {};
  QJsonArray out;
  for (const Mark& mark : marks) out.append(to_json(mark));
  return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

std::optional<std::vector<Mark>> marks_from_json(const QString& json) {
  std::vector<Mark> marks;
  if (json.isEmpty()) return marks;
  const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
  if (!document.isArray()) return std::nullopt;
  const QJsonArray layer = document.array();
  for (const QJsonValue value : layer) {
    auto mark = from_json(value.toObject());
    if (!mark) return std::nullopt;
    marks.push_back(std::move(*mark));
  }
  return marks;
}

}  // namespace siteproof
