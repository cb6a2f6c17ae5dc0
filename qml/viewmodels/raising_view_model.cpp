#include "qml/viewmodels/raising_view_model.h"

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<RaisedRowShown>> roles() {
  return {{"orderId", [](const RaisedRowShown& r) { return QVariant(r.key); }},
          {"title", [](const RaisedRowShown& r) { return QVariant(r.title); }},
          {"about", [](const RaisedRowShown& r) { return QVariant(r.about); }},
          {"orderClass", [](const RaisedRowShown& r) { return QVariant(r.orderClass); }},
          {"classWord", [](const RaisedRowShown& r) { return QVariant(r.classWord); }},
          {"onTablet", [](const RaisedRowShown& r) { return QVariant(r.onTablet); }}};
}

QString standing(const RaisedOrder& order, const QString& me) {
  QStringList parts{words::status(order.status)};
  if (order.technician) {
    const QString name = words::text(order.technician->str());
    parts << (name == me ? RaisingViewModel::tr("yours") : name);
  } else if (order.status == OrderStatus::registered) {
    parts << RaisingViewModel::tr("the office assigns it");
  }
  if (!order.sent) parts << RaisingViewModel::tr("goes out when there is a network");
  return parts.join(QStringLiteral(" · "));
}

QString offer(const RaiseOffer& made, const std::string& language) {
  QString what = RaisingViewModel::tr("%1 · %2 · respond within %3 h")
                     .arg(words::text(made.form_title.in(language)), words::orderClass(made.intake.order_class))
                     .arg((made.intake.sla.respond_minutes + 59) / 60);
  if (!made.alike) return what;
  return what + QLatin1Char('\n') +
         RaisingViewModel::tr("A colleague raised %1 in the same words: look whether it is this one.")
             .arg(words::text(made.alike->str()));
}

}  // namespace

RaisingViewModel::RaisingViewModel(QObject* parent) : OrderAspect(parent), raised_(roles(), this) {}

void RaisingViewModel::update(const OrderPage& page) {
  const QString order = words::text(page.order.id.str());
  if (order != order_) {
    order_ = order;
    told_ = {};
  }
  const auto& origin = page.order.intake.raised_from;
  origin_ = origin ? words::text(origin->str()) : QString();
  show();
  const quint64 question = ++asked_;
  source()->session()->ask<Told>(
      this, [id = page.order.id, origin](Tablet& tablet) { return look(tablet, id, origin); },
      [this, question](Result<Told> told) {
        if (question != asked_) return;
        if (told) told_ = std::move(*told);
        setProblem(told ? std::nullopt : std::optional(told.error()));
        show();
        emit updated();
      });
}

Result<RaisingViewModel::Told> RaisingViewModel::look(Tablet& tablet, const OrderId& order,
                                                      const std::optional<OrderId>& origin) {
  Told out;
  Raising raising(tablet);
  SITEPROOF_TRY(out.offers, raising.offers(order));
  SITEPROOF_TRY(out.raised, raising.raised(order));
  if (!origin) return out;
  // Somebody else's inspection is not on this tablet; its number is known all the same.
  if (const auto from = tablet.store().order(*origin)) out.origin_title = from->intake.title;
  return out;
}

void RaisingViewModel::show() {
  const AppSession& session = *source()->session();
  const std::string language = session.language().toStdString();
  offers_.clear();
  numbers_.clear();
  standings_.clear();
  for (const RaiseOffer& made : told_.offers) offers_.insert(words::text(made.item.str()), offer(made, language));
  std::vector<RaisedRowShown> rows;
  for (const RaisedOrder& one : told_.raised) {
    const QString number = words::text(one.order.str());
    const QString about = standing(one, session.technician());
    if (one.item) {
      numbers_.insert(words::text(one.item->str()), number);
      standings_.insert(words::text(one.item->str()), about);
    }
    rows.push_back({number, words::text(one.title), about, QString::fromUtf8(to_string(one.order_class).data()),
                    words::orderClass(one.order_class), one.on_tablet});
  }
  raised_.show(std::move(rows));
}

QString RaisingViewModel::openText() const {
  const auto open = static_cast<int>(told_.offers.size());
  return open == 0 ? QString() : tr("Orders that findings ask for and that are not raised yet: %1").arg(open);
}

QString RaisingViewModel::originText() const {
  if (origin_.isEmpty()) return {};
  return told_.origin_title ? tr("Raised on the spot from %1: %2").arg(origin_, words::text(*told_.origin_title))
                            : tr("Raised on the spot from %1").arg(origin_);
}

void RaisingViewModel::raiseFor(const QString& item, RaisedFor whom) {
  const auto number = std::make_shared<std::string>();
  act(
      [item = item.toStdString(), whom, number](Tablet& tablet, const OrderId& order) -> Status {
        SITEPROOF_TRY(const ItemId id, ItemId::parse(item));
        SITEPROOF_TRY(const OrderId raised, Raising(tablet).raise(order, id, whom));
        *number = raised.str();
        return {};
      },
      [this, number] { source()->session()->tellChanged(words::text(*number)); });
}

}  // namespace siteproof
