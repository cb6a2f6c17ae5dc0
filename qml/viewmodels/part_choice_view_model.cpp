#include "qml/viewmodels/part_choice_view_model.h"

#include <algorithm>

#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int store_lines_max = 5, van_lines_max = 8;

std::vector<RowRole<PartChoiceRow>> roles() {
  return {{"code", [](const PartChoiceRow& r) { return QVariant(r.code); }},
          {"name", [](const PartChoiceRow& r) { return QVariant(r.name); }},
          {"detail", [](const PartChoiceRow& r) { return QVariant(r.detail); }},
          {"unit", [](const PartChoiceRow& r) { return QVariant(r.unit); }},
          {"inVan", [](const PartChoiceRow& r) { return QVariant(r.inVan); }}};
}

bool holds_every_word(const VanEntry& entry, const QString& search) {
  QString text = words::text(entry.line.item.str());
  if (entry.name)
    text += QLatin1Char(' ') + words::text(entry.name->zh) + QLatin1Char(' ') + words::text(entry.name->en);
  const QStringList wanted = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  return std::all_of(wanted.begin(), wanted.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

PartChoiceRow van_row(const VanEntry& entry, const std::string& language) {
  PartChoiceRow row;
  row.code = words::text(entry.line.item.str());
  row.unit = words::text(entry.line.unit);
  row.key = QStringLiteral("van ") + row.code + QLatin1Char(' ') + row.unit;
  row.name = material_words::item(entry.name, entry.line.item, language);
  row.detail = material_words::inVan(entry.line);
  row.inVan = true;
  return row;
}

PartChoiceRow store_row(const StockItem& item, const std::string& language) {
  PartChoiceRow row;
  row.code = words::text(item.code.str());
  row.unit = words::text(item.unit);
  row.key = QStringLiteral("store ") + row.code + QLatin1Char(' ') + row.unit;
  row.name = words::text(item.name.in(language));
  const QString spec = words::text(item.spec.in(language)), stock = material_words::stock(item);
  row.detail = spec.isEmpty() ? stock : spec + QStringLiteral(" · ") + stock;
  return row;
}

}  // namespace

PartChoiceViewModel::PartChoiceViewModel(QObject* parent) : QObject(parent), rows_(roles(), this) {}

void PartChoiceViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::allChanged, this, &PartChoiceViewModel::reload);
    connect(session_, &AppSession::orderChanged, this, &PartChoiceViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &PartChoiceViewModel::reload);
  }
  emit sessionChanged();
  reload();
}

void PartChoiceViewModel::setSearch(const QString& search) {
  if (search == search_) return;
  search_ = search;
  emit searchChanged();
  reload();
}

void PartChoiceViewModel::setVanOnly(bool only) {
  if (only == vanOnly_) return;
  vanOnly_ = only;
  emit searchChanged();
  reload();
}

Result<PartChoiceViewModel::Read> PartChoiceViewModel::read(Tablet& tablet, const std::string& search,
                                                            const std::string& language, bool van_only) {
  Read out;
  Materials materials(tablet);
  SITEPROOF_TRY(VanStock van, materials.van());
  const QString wanted = words::text(search);
  for (VanEntry& entry : van.entries) {
    if (entry.line.item.str() == search) out.named_in_van.push_back(entry);
    const bool usable = entry.line.balance.sign() > 0 && std::ssize(out.van) < van_lines_max;
    if (usable && holds_every_word(entry, wanted)) out.van.push_back(std::move(entry));
  }
  if (!van_only && !search.empty()) {
    SITEPROOF_TRY(StockFound found, materials.search(search, language, store_lines_max));
    out.store = std::move(found.items);
  }
  // A reader that types puts the number on the package where a code is expected.
  SITEPROOF_TRY(auto coded, materials.by_barcode(search));
  if (coded.size() == 1 && coded.front().code.str() == search) out.named = std::move(coded.front());
  for (StockItem& item : coded) {
    if (!out.named && !van_only) out.store.push_back(std::move(item));
  }
  if (const auto item = ItemId::parse(search)) {
    SITEPROOF_TRY(out.batches, materials.batches(*item));
  }
  return out;
}

void PartChoiceViewModel::reload() {
  if (session_ == nullptr) return;
  const quint64 question = ++asked_;
  session_->ask<Read>(
      this,
      [search = search_.trimmed().toStdString(), language = session_->language().toStdString(),
       only = vanOnly_](Tablet& tablet) { return read(tablet, search, language, only); },
      [this, question](Result<Read> got) {
        if (question != asked_) return;
        problem_.reset();
        if (got) {
          read_ = std::move(*got);
        } else {
          problem_ = std::move(got).error();
        }
        say();
      });
}

void PartChoiceViewModel::say() {
  if (read_ && session_ != nullptr) {
    const std::string language = session_->language().toStdString();
    std::vector<PartChoiceRow> rows;
    for (const VanEntry& entry : read_->van) rows.push_back(van_row(entry, language));
    for (const StockItem& item : read_->store) rows.push_back(store_row(item, language));
    rows_.show(std::move(rows));
  }
  emit updated();
}

QString PartChoiceViewModel::namedName() const {
  if (!read_ || session_ == nullptr) return {};
  const std::string language = session_->language().toStdString();
  if (read_->named) return words::text(read_->named->name.in(language));
  if (read_->named_in_van.empty()) return {};
  const VanEntry& entry = read_->named_in_van.front();
  return material_words::item(entry.name, entry.line.item, language);
}

QString PartChoiceViewModel::namedDetail() const {
  if (namedName().isEmpty()) return {};
  QStringList lines;
  for (const VanEntry& entry : read_->named_in_van) lines << material_words::inVan(entry.line);
  if (lines.isEmpty()) lines << tr("none in the van");
  return lines.join(QStringLiteral(" · "));
}

QStringList PartChoiceViewModel::batches() const {
  QStringList out;
  if (!read_) return out;
  for (const std::string& batch : read_->batches) out << words::text(batch);
  return out;
}

QString PartChoiceViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

}  // namespace siteproof
