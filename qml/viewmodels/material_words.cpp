#include "qml/viewmodels/material_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

#include "qml/viewmodels/words.h"

namespace siteproof::material_words {
namespace {

class MaterialWords {
  Q_DECLARE_TR_FUNCTIONS(MaterialWords)
};

struct Unit {
  std::string_view code;
  const char* one;
  const char* many;
};
constexpr std::array units{
    Unit{"pc", QT_TRANSLATE_NOOP("MaterialWords", "pc"), QT_TRANSLATE_NOOP("MaterialWords", "pc")},
    Unit{"pair", QT_TRANSLATE_NOOP("MaterialWords", "pair"), QT_TRANSLATE_NOOP("MaterialWords", "pairs")},
    Unit{"set", QT_TRANSLATE_NOOP("MaterialWords", "set"), QT_TRANSLATE_NOOP("MaterialWords", "sets")},
    Unit{"m", QT_TRANSLATE_NOOP("MaterialWords", "m"), QT_TRANSLATE_NOOP("MaterialWords", "m")},
    Unit{"m2", QT_TRANSLATE_NOOP("MaterialWords", "m²"), QT_TRANSLATE_NOOP("MaterialWords", "m²")},
    Unit{"roll", QT_TRANSLATE_NOOP("MaterialWords", "roll"), QT_TRANSLATE_NOOP("MaterialWords", "rolls")},
    Unit{"tube", QT_TRANSLATE_NOOP("MaterialWords", "tube"), QT_TRANSLATE_NOOP("MaterialWords", "tubes")},
    Unit{"bag", QT_TRANSLATE_NOOP("MaterialWords", "bag"), QT_TRANSLATE_NOOP("MaterialWords", "bags")},
    Unit{"bucket", QT_TRANSLATE_NOOP("MaterialWords", "bucket"), QT_TRANSLATE_NOOP("MaterialWords", "buckets")}};

const Unit* find_unit(const std::string& code) {
  const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.code == code; });
  return found == units.end() ? nullptr : &*found;
}

}  // namespace

QString unit(const std::string& unit) {
  const Unit* const known = find_unit(unit);
  return known != nullptr ? MaterialWords::tr(known->one) : words::text(unit);
}

QString amount(const Decimal& quantity, const std::string& unit) {
  const Unit* const known = find_unit(unit);
  const bool one = quantity == Decimal::from_integer(1);
  const QString word = known != nullptr ? MaterialWords::tr(one ? known->one : known->many) : words::text(unit);
  return (words::text(quantity.str()) + QLatin1Char(' ') + word).trimmed();
}

QString stock(const StockItem& item) {
  const QString held = amount(item.on_hand, item.unit);
  switch (availability(item)) {
    case Availability::on_hand: return MaterialWords::tr("%1 on hand").arg(held);
    case Availability::low:
      return MaterialWords::tr("%1 on hand, below the safety stock of %2")
          .arg(held, words::text(item.safety_stock.value_or(Decimal()).str()));
    case Availability::ordered_ahead: return MaterialWords::tr("none; ordered 3 days ahead");
    case Availability::none: break;
  }
  return MaterialWords::tr("none on hand");
}

QString age(UtcTime takenAt, UtcTime now) {
  return MaterialWords::tr("as of %1; may have changed").arg(words::when(takenAt, now));
}

QString stale(UtcTime takenAt, UtcTime now) {
  const auto days = std::chrono::duration_cast<std::chrono::hours>(now - takenAt).count() / 24;
  return MaterialWords::tr("This stock list is %1 days old. Ask the store before you rely on it.").arg(days);
}

QString item(const std::optional<Bilingual>& name, const ItemId& code, const std::string& language) {
  return words::text(name ? name->in(language) : code.str());
}

QString answer(const AskedFor& asked, const std::string& language) {
  const QString wanted = amount(asked.quantity, asked.unit);
  QString said;
  switch (asked.state) {
    case RequisitionState::requested: return MaterialWords::tr("No answer yet; it comes with a later synchronisation.");
    case RequisitionState::granted: said = MaterialWords::tr("%1 granted").arg(wanted); break;
    case RequisitionState::partly:
      said = asked.granted_quantity
                 ? MaterialWords::tr("%1 of %2 granted").arg(words::text(asked.granted_quantity->str()), wanted)
                 : MaterialWords::tr("a part of %1 granted").arg(wanted);
      break;
    case RequisitionState::refused: said = MaterialWords::tr("refused"); break;
    case RequisitionState::substituted:
      said = asked.substitute
                 ? MaterialWords::tr("%1 instead").arg(item(asked.substitute_name, *asked.substitute, language))
                 : MaterialWords::tr("something else instead");
      break;
  }
  return asked.reason.empty() ? said
                              : MaterialWords::tr("%1: %2", "answer: its reason").arg(said, words::text(asked.reason));
}

QString received(const Decimal& quantity, const std::string& unit) {
  return MaterialWords::tr("%1 received", "an amount").arg(amount(quantity, unit));
}

QString agreedTo(const std::string& by, const std::string& how) {
  return MaterialWords::tr("%1 agreed to the substitute %2", "who; in person, by phone")
      .arg(words::text(by), words::consentWay(how));
}

QString inVan(const VanLine& line) {
  const auto balance = line.balance.decimal();
  if (!balance) return MaterialWords::tr("count it: the amounts are too large or too fine");
  if (balance->sign() >= 0) return MaterialWords::tr("%1 in the van", "an amount").arg(amount(*balance, line.unit));
  const Decimal missing = Decimal().minus(*balance).value_or(Decimal());
  return MaterialWords::tr("%1 more went out than came in", "an amount").arg(amount(missing, line.unit));
}

QString movement(MovementKind kind) {
  switch (kind) {
    case MovementKind::received: return MaterialWords::tr("Received");
    case MovementKind::refused: return MaterialWords::tr("Refused at the quality check");
    case MovementKind::used: return MaterialWords::tr("Used");
    case MovementKind::returned: return MaterialWords::tr("Given back");
    case MovementKind::counted: break;
  }
  return MaterialWords::tr("Counted");
}

QString stepped(const QString& quantity, int by, Least least) {
  const Decimal now = Decimal::parse(quantity.trimmed().toStdString()).value_or(Decimal());
  const auto next = now.plus(Decimal::from_integer(by));
  const int sign_least = least == Least::Zero ? 0 : 1;
  return next && next->sign() >= sign_least ? words::text(next->str()) : quantity;
}

}  // namespace siteproof::material_words
