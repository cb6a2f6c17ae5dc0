#include "qml/viewmodels/barcode_view_model.h"

#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<BarcodeRow>> roles() {
  return {{"code", [](const BarcodeRow& r) { return QVariant(r.key); }},
          {"name", [](const BarcodeRow& r) { return QVariant(r.name); }},
          {"detail", [](const BarcodeRow& r) { return QVariant(r.detail); }},
          {"unit", [](const BarcodeRow& r) { return QVariant(r.unit); }}};
}

}  // namespace

BarcodeViewModel::BarcodeViewModel(QObject* parent) : QObject(parent), rows_(roles(), this) {}

void BarcodeViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) connect(session_, &AppSession::languageChanged, this, &BarcodeViewModel::say);
  emit sessionChanged();
}

void BarcodeViewModel::clear() {
  ++asked_;
  read_.clear();
  answered_ = false;
  problem_.reset();
  found_.clear();
  say();
}

void BarcodeViewModel::find(const QString& text) {
  if (session_ == nullptr || text == read_) return;
  clear();
  read_ = text;
  using Items = std::vector<StockItem>;
  const quint64 question = asked_;
  session_->ask<Items>(
      this, [wanted = text.toStdString()](Tablet& tablet) { return Materials(tablet).by_barcode(wanted); },
      [this, question](Result<Items> found) {
        if (question != asked_) return;
        if (found) return take(std::move(*found));
        problem_ = std::move(found).error();
        say();
      });
}

void BarcodeViewModel::take(std::vector<StockItem> found) {
  answered_ = true;
  found_ = std::move(found);
  say();
  if (found_.size() == 1) emit chosen(words::text(found_.front().code.str()), words::text(found_.front().unit));
}

void BarcodeViewModel::say() {
  std::vector<BarcodeRow> rows;
  // One of one needs no choosing.
  if (found_.size() > 1 && session_ != nullptr) {
    const std::string language = session_->language().toStdString();
    for (const StockItem& item : found_) {
      rows.push_back({words::text(item.code.str()), words::text(item.name.in(language)),
                      words::text(item.spec.in(language)) + QStringLiteral(" · ") + material_words::stock(item),
                      words::text(item.unit)});
    }
  }
  rows_.show(std::move(rows));
  emit updated();
}

QString BarcodeViewModel::unknown() const {
  if (!answered_ || !found_.empty()) return {};
  return tr("The store's list does not know %1. Choose the material by its name or code, and tell the store this "
            "number.")
      .arg(read_);
}

QString BarcodeViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

}  // namespace siteproof
