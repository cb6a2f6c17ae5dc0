#include "qml/viewmodels/stock_view_model.h"

#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<StockRow>> roles() {
  return {{"code", [](const StockRow& r) { return QVariant(r.key); }},
          {"name", [](const StockRow& r) { return QVariant(r.name); }},
          {"spec", [](const StockRow& r) { return QVariant(r.spec); }},
          {"unit", [](const StockRow& r) { return QVariant(r.unit); }},
          {"stock", [](const StockRow& r) { return QVariant(r.stock); }},
          {"price", [](const StockRow& r) { return QVariant(r.price); }},
          {"available", [](const StockRow& r) { return QVariant(r.available); }}};
}

StockRow to_row(const StockItem& item, const std::string& language) {
  StockRow row;
  row.key = words::text(item.code.str());
  row.name = words::text(item.name.in(language));
  row.spec = words::text(item.spec.in(language));
  row.unit = words::text(item.unit);
  row.stock = material_words::stock(item);
  if (item.price) {
    row.price = StockViewModel::tr("%1 %2 per %3", "price, currency, unit")
                    .arg(words::text(item.price->amount.str()), words::text(item.price->currency),
                         material_words::unit(item.unit));
  }
  row.available = availability(item) == Availability::on_hand;
  return row;
}

}  // namespace

StockViewModel::StockViewModel(QObject* parent) : QObject(parent), rows_(roles(), this) {}

void StockViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::allChanged, this, &StockViewModel::ask);
    // Sorted by the names that are read.
    connect(session_, &AppSession::languageChanged, this, &StockViewModel::ask);
  }
  emit sessionChanged();
  ask();
}

void StockViewModel::setSearch(const QString& search) {
  if (search == search_) return;
  search_ = search;
  emit searchChanged();
  reload();
}

void StockViewModel::setPage(int page) {
  if (page == page_) return;
  page_ = page;
  emit pageChanged();
  reload();
}

void StockViewModel::reload() {
  wanted_ = page_;
  ask();
}

void StockViewModel::showMore() {
  if (!read_ || !read_->found.more || wanted_ > std::ssize(read_->found.items)) return;
  wanted_ += page_;
  ask();
}

void StockViewModel::ask() {
  if (session_ == nullptr) return;
  const quint64 question = ++asked_;
  session_->ask<Read>(
      this,
      [search = search_.trimmed().toStdString(), language = session_->language().toStdString(),
       wanted = wanted_](Tablet& tablet) -> Result<Read> {
        Materials materials(tablet);
        Read read;
        SITEPROOF_TRY(read.found, materials.search(search, language, wanted));
        SITEPROOF_TRY(read.named, materials.find(search));
        return read;
      },
      [this, question](Result<Read> read) {
        if (question == asked_) take(std::move(read));
      });
}

void StockViewModel::take(Result<Read> read) {
  problem_.reset();
  if (read) {
    read_ = std::move(*read);
  } else {
    problem_ = std::move(read).error();
  }
  say();
}

void StockViewModel::say() {
  if (read_ && session_ != nullptr) {
    const std::string language = session_->language().toStdString();
    std::vector<StockRow> rows;
    for (const StockItem& item : read_->found.items) rows.push_back(to_row(item, language));
    rows_.show(std::move(rows));
  }
  emit updated();
}

QString StockViewModel::age() const {
  return pictured() && session_ != nullptr ? material_words::age(*read_->found.taken_at, session_->now()) : QString();
}

QString StockViewModel::stale() const {
  return pictured() && read_->found.stale && session_ != nullptr
             ? material_words::stale(*read_->found.taken_at, session_->now())
             : QString();
}

QString StockViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

QString StockViewModel::namedName() const {
  if (!read_ || !read_->named || session_ == nullptr) return {};
  const StockRow row = to_row(*read_->named, session_->language().toStdString());
  return row.spec.isEmpty() ? row.name : tr("%1, %2", "material, its specification").arg(row.name, row.spec);
}

QString StockViewModel::namedStock() const {
  return read_ && read_->named ? material_words::stock(*read_->named) : QString();
}

}  // namespace siteproof
