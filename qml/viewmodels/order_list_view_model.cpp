#include "qml/viewmodels/order_list_view_model.h"

#include <fmt/core.h>

#include "core/usecases/orders.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int page_rows = 50;
constexpr std::chrono::minutes ageing{1};

OrderListRow to_row(const OrderListItem& item, UtcTime now) {
  OrderListRow row;
  row.key = words::text(std::string(item.id));
  row.title = words::text(std::string(item.title));
  row.address =
      words::text(item.place.empty() ? std::string(item.address) : fmt::format("{} · {}", item.address, item.place));
  row.orderClass = QString::fromUtf8(to_string(item.order_class).data());
  row.classWord = words::orderClass(item.order_class);
  row.statusWord = words::status(item.status);
  if (item.due) {
    row.dueText = words::due(*item.due, now);
    row.overdue = *item.due < now;
  }
  if (item.appointment) row.appointmentText = words::when(*item.appointment, now);
  row.photos = static_cast<int>(item.photos);
  row.conflicts = static_cast<int>(item.conflicts);
  return row;
}

std::vector<RowRole<OrderListRow>> roles() {
  return {{"orderId", [](const OrderListRow& r) { return QVariant(r.key); }},
          {"title", [](const OrderListRow& r) { return QVariant(r.title); }},
          {"address", [](const OrderListRow& r) { return QVariant(r.address); }},
          {"orderClass", [](const OrderListRow& r) { return QVariant(r.orderClass); }},
          {"classWord", [](const OrderListRow& r) { return QVariant(r.classWord); }},
          {"statusWord", [](const OrderListRow& r) { return QVariant(r.statusWord); }},
          {"dueText", [](const OrderListRow& r) { return QVariant(r.dueText); }},
          {"appointmentText", [](const OrderListRow& r) { return QVariant(r.appointmentText); }},
          {"overdue", [](const OrderListRow& r) { return QVariant(r.overdue); }},
          {"photos", [](const OrderListRow& r) { return QVariant(r.photos); }},
          {"conflicts", [](const OrderListRow& r) { return QVariant(r.conflicts); }}};
}

}  // namespace

OrderListViewModel::OrderListViewModel(QObject* parent) : QObject(parent), limit_(page_rows), rows_(roles(), this) {
  ageing_.setInterval(ageing);
  connect(&ageing_, &QTimer::timeout, this, &OrderListViewModel::reload);
  ageing_.start();
}

void OrderListViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &OrderListViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &OrderListViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &OrderListViewModel::reload);
  }
  emit sessionChanged();
  reload();
}

void OrderListViewModel::setSearch(const QString& search) {
  if (search == search_) return;
  search_ = search;
  limit_ = page_rows;
  emit searchChanged();
  reload();
}

void OrderListViewModel::setOpenOnly(bool openOnly) {
  if (openOnly == openOnly_) return;
  openOnly_ = openOnly;
  limit_ = page_rows;
  emit openOnlyChanged();
  reload();
}

QString OrderListViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void OrderListViewModel::showMore() {
  if (!more_) return;
  limit_ += page_rows;
  more_ = false;
  reload();
}

void OrderListViewModel::reload() {
  if (session_ == nullptr) return;
  OrderQuery query;
  query.search = search_.trimmed().toStdString();
  query.open_only = openOnly_;
  query.limit = limit_ + 1;  // one more than shown says whether there are more
  const quint64 question = ++asked_;
  session_->ask<OrderList>(
      this, [query](Tablet& tablet) { return Orders(tablet).list(query); },
      [this, question](Result<OrderList> items) {
        if (question == asked_) take(items);
      });
}

void OrderListViewModel::take(const Result<OrderList>& items) {
  problem_.reset();
  if (!items) {
    problem_ = items.error();
  } else {
    std::vector<OrderListRow> rows;
    const UtcTime now = session_->now();
    for (const OrderListItem& item : *items) {
      if (static_cast<int>(rows.size()) < limit_) rows.push_back(to_row(item, now));
    }
    more_ = static_cast<int>(items->size()) > limit_;
    rows_.show(std::move(rows));
  }
  loaded_ = true;
  emit updated();
}

}  // namespace siteproof
