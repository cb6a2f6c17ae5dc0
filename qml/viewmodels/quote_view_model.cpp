#include "qml/viewmodels/quote_view_model.h"

#include <algorithm>

#include "core/rules/quote.h"
#include "core/rules/workflow.h"
#include "core/usecases/materials.h"
#include "core/usecases/quotes.h"
#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

// The fields of the draft; what is kept is read by later versions too.
const auto ids_field = QStringLiteral("lines");
const auto rewriting_field = QStringLiteral("rewriting");
const auto note_field = QStringLiteral("note");
const auto first_line = QStringLiteral("1");
const std::string currency = "CNY";

QString field_of(const QString& line, const char* field) { return line + QLatin1Char('.') + QLatin1String(field); }

std::vector<RowRole<QuoteLineRow>> roles() {
  return {{"lineId", [](const QuoteLineRow& r) { return QVariant(r.key); }},
          {"words", [](const QuoteLineRow& r) { return QVariant(r.text); }},
          {"quantity", [](const QuoteLineRow& r) { return QVariant(r.quantity); }},
          {"unit", [](const QuoteLineRow& r) { return QVariant(r.unit); }},
          {"price", [](const QuoteLineRow& r) { return QVariant(r.price); }},
          {"code", [](const QuoteLineRow& r) { return QVariant(r.code); }},
          {"total", [](const QuoteLineRow& r) { return QVariant(r.total); }}};
}

Result<QuoteLine> to_line(const QuoteLineRow& row) {
  QuoteLine line;
  if (!row.code.isEmpty()) line.item = ItemId{row.code.toStdString()};
  line.text = row.text.trimmed().toStdString();
  SITEPROOF_TRY(line.quantity, Decimal::parse(row.quantity.trimmed().toStdString()));
  line.unit = row.unit.trimmed().toStdString();
  SITEPROOF_TRY(line.unit_price, Decimal::parse(row.price.trimmed().toStdString()));
  return line;
}

QString amount_text(const Money& money) { return words::text(money.amount.str() + " " + money.currency); }

}  // namespace

QuoteViewModel::QuoteViewModel(QObject* parent)
    : OrderAspect(parent), lines_(roles(), this), owner_(SignerEntry::Part::Owner, wordDraft_, {}, nullptr) {
  keep(draft_);
  keep(wordDraft_);
  connect(&draft_, &DraftKeeper::replaced, this, [this] {
    if (const auto page = source() != nullptr ? source()->page() : nullptr) update(*page);
    emit updated();
  });
  connect(&wordDraft_, &DraftKeeper::replaced, this, [this] {
    owner_.read(contact_);
    emit wordChanged();
  });
  connect(&owner_, &SignerEntry::changed, this, &QuoteViewModel::wordChanged);
}

void QuoteViewModel::update(const OrderPage& page) {
  const OrderState& order = page.order;
  const UtcTime now = source()->session()->now();
  const Quote* const quote = active_quote(order);
  if (const QString id = words::text(order.id.str()); id != order_) {
    if (!order_.isEmpty()) owner_.reset();
    order_ = id;
    contact_ = words::text(order.intake.contact.name);
    owner_.read(contact_);
  }
  wanted_ = quote != nullptr || order.intake.warranty == Warranty::out || page.warranty.state == Warranty::out;
  editable_ = !is_finished(order.status.value);
  const bool rewriting = !draft_.value(rewriting_field).isEmpty() && editable_;
  const bool declined = quote != nullptr && quote->answer && !quote->answer->accepted;
  changeOrder_ = quote != nullptr && !declined;
  quote_.reset();
  if (quote != nullptr) quote_ = quote->id;
  if (quote == nullptr || rewriting) {
    phase_ = Phase::Writing;
    stateText_ = quote == nullptr ? tr("No quote yet. Out of warranty the owner agrees to a price before work begins.")
                                  : tr("A change: it needs the owner's consent of its own.");
  } else {
    const auto total = quote_total(quote->lines, quote->currency);
    const QString price = total ? amount_text(*total) : QString();
    phase_ = !quote->answer ? Phase::Showing : declined ? Phase::Declined : Phase::Agreed;
    if (!quote->answer) {
      stateText_ = tr("%1, waiting for the owner's word").arg(price);
    } else if (declined) {
      stateText_ = tr("%1 declined by %2, %3: %4")
                       .arg(price, words::text(quote->answer->given_by), words::when(quote->answer->at, now),
                            words::text(quote->answer->reason));
    } else {
      stateText_ = tr("%1 agreed by %2, %3")
                       .arg(price, words::text(quote->answer->given_by), words::when(quote->answer->at, now));
    }
  }
  tellText(page);
  readLines();
}

void QuoteViewModel::tellText(const OrderPage& page) {
  const Quote* const quote = active_quote(page.order);
  const std::string language = source()->session()->language().toStdString();
  text_ = quote == nullptr ? QString() : words::text(quote_text(page.order, *quote, language));
  emit textChanged();
  emit wordChanged();
}

QStringList QuoteViewModel::lineIds() {
  return draft_.value(ids_field, first_line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void QuoteViewModel::readLines() {
  std::vector<QuoteLineRow> rows;
  for (const QString& id : lineIds()) {
    QuoteLineRow row;
    row.key = id;
    row.text = draft_.value(field_of(id, "text"));
    row.quantity = draft_.value(field_of(id, "quantity"), QStringLiteral("1"));
    row.unit = draft_.value(field_of(id, "unit"));
    row.price = draft_.value(field_of(id, "price"));
    row.code = draft_.value(field_of(id, "code"));
    if (const auto line = to_line(row)) {
      const auto total = line_total(*line);
      if (total) row.total = amount_text({*total, currency});
    }
    rows.push_back(std::move(row));
  }
  lines_.show(std::move(rows));
  emit linesChanged();
}

void QuoteViewModel::addLine() {
  QStringList ids = lineIds();
  int last = 0;
  for (const QString& id : std::as_const(ids)) last = std::max(last, id.toInt());
  ids << QString::number(last + 1);
  draft_.put(ids_field, ids.join(QLatin1Char(' ')));
  readLines();
}

void QuoteViewModel::removeLine(const QString& line) {
  QStringList ids = lineIds();
  if (ids.removeAll(line) == 0) return;
  for (const char* field : {"text", "quantity", "unit", "price", "code"}) {
    draft_.put(field_of(line, field), field == std::string_view("quantity") ? QStringLiteral("1") : QString());
  }
  draft_.put(ids_field, ids.isEmpty() ? first_line : ids.join(QLatin1Char(' ')));
  readLines();
}

void QuoteViewModel::setLine(const QString& line, const QString& field, const QString& value) {
  draft_.put(line + QLatin1Char('.') + field, value);
  // What is typed over a material's name is no longer that material.
  if (field == QStringLiteral("text")) {
    for (const QuoteLineRow& row : lines_.rows()) {
      if (row.key == line && row.text != value) draft_.put(field_of(line, "code"), {});
    }
  }
  readLines();
}

void QuoteViewModel::takeMaterial(const QString& line, const QString& code) {
  if (source() == nullptr) return;
  source()->session()->ask<std::optional<StockItem>>(
      this, [code = code.toStdString()](Tablet& tablet) { return Materials(tablet).find(code); },
      [this, line](const Result<std::optional<StockItem>>& found) {
        if (!found) return setProblem(found.error());
        if (!*found || !lineIds().contains(line)) return;
        const StockItem& item = **found;
        const std::string language = source()->session()->language().toStdString();
        draft_.put(field_of(line, "text"), words::text(item.name.in(language)));
        draft_.put(field_of(line, "unit"), words::text(item.unit));
        if (item.price) draft_.put(field_of(line, "price"), words::text(item.price->amount.str()));
        draft_.put(field_of(line, "code"), words::text(item.code.str()));
        readLines();
      });
}

Result<std::vector<QuoteLine>> QuoteViewModel::written() const {
  std::vector<QuoteLine> lines;
  for (const QuoteLineRow& row : lines_.rows()) {
    SITEPROOF_TRY(QuoteLine line, to_line(row));
    lines.push_back(std::move(line));
  }
  return lines;
}

QString QuoteViewModel::total() const {
  std::vector<QuoteLine> lines;
  for (const QuoteLineRow& row : lines_.rows()) {
    if (auto line = to_line(row)) lines.push_back(std::move(*line));
  }
  const auto sum = quote_total(lines, currency);
  return sum ? amount_text(*sum) : QString();
}

QString QuoteViewModel::missing() const {
  for (const QuoteLineRow& row : lines_.rows()) {
    if (row.text.trimmed().isEmpty()) return tr("Each line needs words: what is done or used.");
    const auto line = to_line(row);
    if (!line || line->quantity.sign() <= 0) return tr("Each line needs a quantity and a price, as numbers.");
    if (line->unit_price.sign() < 0) return tr("A price cannot be below zero.");
  }
  return {};
}

void QuoteViewModel::make() {
  auto lines = written();
  if (!lines) return setProblem(lines.error());
  const std::string note = draft_.value(note_field).trimmed().toStdString();
  act(
      [lines = std::move(*lines), note](Tablet& tablet, const OrderId& order) -> Status {
        SITEPROOF_CHECK(Quotes(tablet).make(order, lines, currency, note));
        return {};
      },
      {}, &draft_);
}

void QuoteViewModel::rewrite() {
  const auto page = source() != nullptr ? source()->page() : nullptr;
  const Quote* const quote = page ? active_quote(page->order) : nullptr;
  if (quote == nullptr) return;
  QStringList ids;
  for (const QuoteLine& line : quote->lines) {
    const QString id = QString::number(ids.size() + 1);
    ids << id;
    draft_.put(field_of(id, "text"), words::text(line.text));
    draft_.put(field_of(id, "quantity"), words::text(line.quantity.str()));
    draft_.put(field_of(id, "unit"), words::text(line.unit));
    draft_.put(field_of(id, "price"), words::text(line.unit_price.str()));
    draft_.put(field_of(id, "code"), line.item ? words::text(line.item->str()) : QString());
  }
  draft_.put(ids_field, ids.join(QLatin1Char(' ')));
  draft_.put(note_field, words::text(quote->note));
  draft_.put(rewriting_field, QStringLiteral("yes"));
  draft_.flush();
  emit draft_.replaced();
}

void QuoteViewModel::stopRewriting() {
  draft_.put(rewriting_field, {});
  draft_.flush();
  emit draft_.replaced();
}

QStringList QuoteViewModel::ways() const {
  return {QStringLiteral("in_person"), QStringLiteral("phone"), QStringLiteral("writing")};
}

QStringList QuoteViewModel::wayTitles() const {
  QStringList titles;
  for (const QString& way : ways()) titles << words::consentWay(way.toStdString());
  return titles;
}

void QuoteViewModel::setWay(const QString& way) {
  wordDraft_.put(QStringLiteral("way"), way);
  emit wordChanged();
}

QString QuoteViewModel::wordMissing() {
  if (owner_.name().trimmed().isEmpty()) return tr("Say who answers the quote.");
  return signatureNeeded() && owner_.ink()->empty() ? tr("Let the owner sign on the pad.") : QString();
}

void QuoteViewModel::agree() {
  if (wordMissing().isEmpty()) answer(true, {});
}

void QuoteViewModel::decline(const QString& reason) { answer(false, reason); }

void QuoteViewModel::answer(bool accepted, const QString& reason) {
  if (!quote_) return;
  QuoteWord word{
      *quote_, accepted, owner_.name().trimmed().toStdString(), way().toStdString(), reason.trimmed().toStdString(),
      {},      {}};
  if (signatureNeeded()) word.strokes = owner_.ink()->strokes();
  word.seen = text_.toStdString();
  act([word = std::move(word)](Tablet& tablet, const OrderId& order) { return Quotes(tablet).answer(order, word); },
      [this] { owner_.reset(); }, &wordDraft_);
}

}  // namespace siteproof
