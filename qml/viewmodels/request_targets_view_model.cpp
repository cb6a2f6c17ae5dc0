#include "qml/viewmodels/request_targets_view_model.h"

#include <algorithm>

#include "core/rules/workflow.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int orders_offered_max = 20;

std::vector<RowRole<OrderChoiceRow>> roles() {
  return {{"orderNumber", [](const OrderChoiceRow& r) { return QVariant(r.key); }},
          {"title", [](const OrderChoiceRow& r) { return QVariant(r.title); }},
          {"detail", [](const OrderChoiceRow& r) { return QVariant(r.detail); }}};
}

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

Result<std::vector<OrderChoiceRow>> read_orders(Tablet& tablet, const std::string& in_hand) {
  std::vector<OrderChoiceRow> rows;
  const auto add = [&rows](const OrderChoiceRow& row) {
    const bool there = std::any_of(rows.begin(), rows.end(), [&](const auto& one) { return one.key == row.key; });
    if (!there) rows.push_back(row);
  };
  // The order in hand may lie far down the list, or be finished or gone.
  if (const auto id = OrderId::parse(in_hand)) {
    const auto order = tablet.store().order(*id);
    if (order && !is_finished(order->status.value)) {
      add({words::text(in_hand), words::text(order->intake.title), words::text(one_line(order->intake.address))});
    }
  }
  OrderQuery query;
  query.limit = orders_offered_max;
  SITEPROOF_TRY(const OrderList list, Orders(tablet).list(query));
  for (const OrderListItem& item : list) add({text(item.id), text(item.title), text(item.address)});
  return rows;
}

}  // namespace

RequestTargetsViewModel::RequestTargetsViewModel(QObject* parent) : QObject(parent), rows_(roles(), this) {}

void RequestTargetsViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &RequestTargetsViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &RequestTargetsViewModel::reload);
  }
  emit sessionChanged();
  reload();
}

void RequestTargetsViewModel::setInHand(const QString& order) {
  if (order == inHand_) return;
  inHand_ = order;
  emit inHandChanged();
  reload();
}

void RequestTargetsViewModel::reload() {
  if (session_ == nullptr) return;
  using Rows = std::vector<OrderChoiceRow>;
  const quint64 question = ++asked_;
  session_->ask<Rows>(
      this, [inHand = inHand_.toStdString()](Tablet& tablet) { return read_orders(tablet, inHand); },
      [this, question](Result<Rows> rows) {
        if (question != asked_ || !rows) return;
        rows_.show(std::move(*rows));
        emit updated();
      });
}

const OrderChoiceRow* RequestTargetsViewModel::find(const QString& order) const {
  const auto found = std::find_if(rows_.rows().begin(), rows_.rows().end(),
                                  [&](const OrderChoiceRow& row) { return row.key == order; });
  return found == rows_.rows().end() ? nullptr : &*found;
}

QString RequestTargetsViewModel::titleOf(const QString& order) const {
  const OrderChoiceRow* const row = find(order);
  return row != nullptr ? row->title : order;
}

QString RequestTargetsViewModel::detailOf(const QString& order) const {
  const OrderChoiceRow* const row = find(order);
  return row != nullptr ? row->detail : QString();
}

}  // namespace siteproof
