#include "qml/viewmodels/stock_take_view_model.h"

#include <algorithm>

#include "core/rules/workflow.h"
#include "core/usecases/orders.h"
#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

// The fields of the draft; what is kept is read by later versions too.
const auto added_field = QStringLiteral("added");
const auto finished_field = QStringLiteral("finished");
const auto yes = QStringLiteral("yes");

std::vector<RowRole<CountRow>> roles() {
  return {{"line", [](const CountRow& r) { return QVariant(r.key); }},
          {"code", [](const CountRow& r) { return QVariant(r.code); }},
          {"name", [](const CountRow& r) { return QVariant(r.name); }},
          {"unit", [](const CountRow& r) { return QVariant(r.unit); }},
          {"expected", [](const CountRow& r) { return QVariant(r.expected); }},
          {"counted", [](const CountRow& r) { return QVariant(r.counted); }},
          {"differs", [](const CountRow& r) { return QVariant(r.differs); }},
          {"typed", [](const CountRow& r) { return QVariant(r.typed); }},
          {"done", [](const CountRow& r) { return QVariant(r.done); }}};
}

QString key_of(const CountLine& line) {
  return words::text(line.item.str()) + QLatin1Char(' ') + words::text(line.unit);
}

/// A line that no book has in the van.
std::optional<CountLine> line_of(const QString& key) {
  const auto item = ItemId::parse(key.section(QLatin1Char(' '), 0, 0).toStdString());
  if (!item) return std::nullopt;
  return CountLine{*item, std::nullopt, key.section(QLatin1Char(' '), 1).toStdString(), Decimal(), std::nullopt};
}

/// What the books said before the count, while it is counted; else what they say now.
const std::optional<Decimal>& book_of(const CountLine& line) { return line.counted ? line.before : line.expected; }

QString difference(const CountLine& line) {
  if (!line.counted) return {};
  if (!line.before) return StockTakeViewModel::tr("the books could not say");
  const auto more = line.counted->minus(*line.before);
  if (!more || more->sign() == 0) return {};
  if (more->sign() > 0)
    return StockTakeViewModel::tr("%1 more than the books").arg(material_words::amount(*more, line.unit));
  return StockTakeViewModel::tr("%1 less than the books")
      .arg(material_words::amount(Decimal().minus(*more).value_or(Decimal()), line.unit));
}

CountRow to_row(const CountLine& line, const std::string& language) {
  CountRow row;
  row.key = key_of(line);
  row.code = words::text(line.item.str());
  row.name = material_words::item(line.name, line.item, language);
  row.unit = words::text(line.unit);
  const auto& book = book_of(line);
  row.expected = book ? StockTakeViewModel::tr("by the books %1").arg(material_words::amount(*book, line.unit))
                      : StockTakeViewModel::tr("the books cannot say");
  if (line.counted) row.counted = material_words::amount(*line.counted, line.unit);
  row.differs = difference(line);
  row.done = line.counted.has_value();
  return row;
}

Result<std::optional<OrderId>> order_to_count_on(Tablet& tablet, const std::string& location, const std::string& kept,
                                                 const std::string& in_hand) {
  SITEPROOF_TRY(auto begun, StockTake(tablet).under_way(location));
  if (begun) return begun;
  for (const std::string& wanted : {kept, in_hand}) {
    const auto id = OrderId::parse(wanted);
    const auto order = id ? tablet.store().order(*id) : tl::unexpected<Error>(id.error());
    if (order && !is_finished(order->status.value)) return std::optional(*id);
  }
  OrderQuery query;
  query.limit = 1;
  SITEPROOF_TRY(const OrderList list, Orders(tablet).list(query));
  for (const OrderListItem& item : list) return std::optional(item.order());
  return std::optional<OrderId>();
}

}  // namespace

StockTakeViewModel::StockTakeViewModel(QObject* parent)
    : QObject(parent), lines_(roles(), this), differences_(roles(), this) {
  draft_.setSource(&source_);
  connect(&draft_, &DraftKeeper::replaced, this, [this] {
    say();
    // The draft may arrive after what is known of it was read.
    if (added() != added_read_) reload();
  });
}

void StockTakeViewModel::setSession(AppSession* session) {
  if (session == source_.session()) return;
  if (source_.session() != nullptr) source_.session()->disconnect(this);
  source_.setSession(session);
  if (session != nullptr) {
    connect(session, &AppSession::allChanged, this, &StockTakeViewModel::reload);
    connect(session, &AppSession::orderChanged, this, &StockTakeViewModel::reload);
    connect(session, &AppSession::languageChanged, this, &StockTakeViewModel::say);
  }
  emit sessionChanged();
  reload();
}

void StockTakeViewModel::setInHand(const QString& order) {
  if (order == inHand_) return;
  inHand_ = order;
  emit sessionChanged();
  reload();
}

Result<StockTakeViewModel::Read> StockTakeViewModel::read(Tablet& tablet, const std::string& kept,
                                                          const std::string& in_hand, const QStringList& added) {
  Read out;
  SITEPROOF_TRY(const PersonId person, tablet.technician());
  out.location = van_location(person);
  SITEPROOF_TRY(out.order, order_to_count_on(tablet, out.location, kept, in_hand));
  if (!out.order) return out;
  SITEPROOF_TRY(const OrderState order, tablet.store().order(*out.order));
  out.title = order.intake.title;
  out.address = one_line(order.intake.address);
  SITEPROOF_TRY(out.lines, StockTake(tablet).to_count(*out.order, out.location));
  for (const QString& key : added) {
    if (auto line = line_of(key)) {
      SITEPROOF_TRY(const auto known, Materials(tablet).find(line->item.str()));
      if (known) line->name = known->name;
      out.found.push_back(std::move(*line));
    }
  }
  return out;
}

void StockTakeViewModel::reload() {
  if (session() == nullptr) return;
  const quint64 question = ++asked_;
  added_read_ = added();
  session()->ask<Read>(
      this,
      [kept = source_.orderId().toStdString(), inHand = inHand_.toStdString(), added = added_read_](Tablet& tablet) {
        return read(tablet, kept, inHand, added);
      },
      [this, question](Result<Read> got) {
        if (question != asked_) return;
        problem_.reset();
        if (got) {
          read_ = std::move(*got);
          loaded_ = true;
          source_.setOrderId(read_.order ? words::text(read_.order->str()) : QString());
          orderText_ = read_.order ? words::text(read_.title + " · " + read_.address) : QString();
        } else {
          problem_ = std::move(got).error();
        }
        say();
      });
}

QStringList StockTakeViewModel::added() {
  return draft_.value(added_field).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void StockTakeViewModel::say() {
  all_ = read_.lines;
  for (const QString& key : added()) {
    if (find(key) != nullptr) continue;
    const auto known = std::find_if(read_.found.begin(), read_.found.end(),
                                    [&](const CountLine& line) { return key_of(line) == key; });
    if (auto line = known != read_.found.end() ? std::optional(*known) : line_of(key)) all_.push_back(std::move(*line));
  }
  const std::string language = session() != nullptr ? session()->language().toStdString() : std::string();
  std::vector<CountRow> rows, differing;
  for (const CountLine& line : all_) {
    CountRow row = to_row(line, language);
    if (!row.differs.isEmpty()) differing.push_back(row);
    row.typed = draft_.value(field_of(row.key));
    rows.push_back(std::move(row));
  }
  lines_.show(std::move(rows));
  differences_.show(std::move(differing));
  emit updated();
}

const CountLine* StockTakeViewModel::find(const QString& key) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const CountLine& line) { return key_of(line) == key; });
  return found == all_.end() ? nullptr : &*found;
}

int StockTakeViewModel::countedCount() const {
  return static_cast<int>(
      std::count_if(all_.begin(), all_.end(), [](const CountLine& line) { return line.counted.has_value(); }));
}

QString StockTakeViewModel::progress() const {
  if (all_.empty()) return {};
  const int left = count() - countedCount();
  return left == 0 ? tr("Everything is counted.") : tr("%1 of %2 are still to be counted.").arg(left).arg(count());
}

bool StockTakeViewModel::finished() { return countedCount() > 0 && draft_.value(finished_field) == yes; }

void StockTakeViewModel::setLine(const QString& line) {
  line_ = line;
  refused_.reset();
  say();
}

QString StockTakeViewModel::lineName() const {
  const CountLine* const line = find(line_);
  return line != nullptr ? material_words::item(line->name, line->item, session()->language().toStdString())
                         : QString();
}

QString StockTakeViewModel::lineUnit() const {
  const CountLine* const line = find(line_);
  return line != nullptr ? material_words::unit(line->unit) : QString();
}

QString StockTakeViewModel::lineExpected() const {
  const CountLine* const line = find(line_);
  return line != nullptr ? to_row(*line, session()->language().toStdString()).expected : QString();
}

bool StockTakeViewModel::lineKnown() const {
  const CountLine* const line = find(line_);
  return line != nullptr && book_of(*line) && book_of(*line)->sign() >= 0;
}

QString StockTakeViewModel::stepped(const QString& quantity, int by) const {
  return material_words::stepped(quantity, by, material_words::Least::Zero);
}

void StockTakeViewModel::record(const QString& quantity) {
  const CountLine* const line = find(line_);
  if (line == nullptr || saving()) return;
  auto amount = Decimal::parse(quantity.trimmed().toStdString());
  if (!amount) {
    refused_ = amount.error();
    return say();
  }
  count({{line->item, *amount, line->unit}}, [this, key = line_] {
    forget(key);
    emit recorded();
  });
}

void StockTakeViewModel::recordAsExpected() {
  if (lineKnown()) record(words::text(book_of(*find(line_))->str()));
}

bool StockTakeViewModel::take(const QString& code, const QString& unit, bool scanned) {
  const auto item = ItemId::parse(code.toStdString());
  if (!item) {
    refused_ = item.error();
    say();
    return false;
  }
  const QString key = code + QLatin1Char(' ') + unit;
  if (find(key) == nullptr) draft_.put(added_field, (added() << key).join(QLatin1Char('\n')));
  if (scanned) draft_.put(field_of(key), stepped(draft_.value(field_of(key)), 1));
  setLine(key);
  // The form shows the one more.
  emit draft_.replaced();
  return true;
}

void StockTakeViewModel::finish() {
  std::vector<CountEntry> typed;
  QStringList keys;
  for (const CountLine& line : all_) {
    const QString value = draft_.value(field_of(key_of(line)));
    if (value.trimmed().isEmpty()) continue;
    const auto amount = Decimal::parse(value.trimmed().toStdString());
    if (!amount) {
      refused_ = amount.error();
      return say();
    }
    typed.push_back({line.item, *amount, line.unit});
    keys << key_of(line);
  }
  const auto end = [this, keys] {
    for (const QString& key : keys) forget(key);
    draft_.put(finished_field, yes);
    draft_.flush();
    say();
  };
  if (typed.empty()) return end();
  count(std::move(typed), end);
}

void StockTakeViewModel::goOn() {
  draft_.put(finished_field, QString());
  draft_.flush();
  say();
}

void StockTakeViewModel::forget(const QString& key) {
  QStringList rest = added();
  if (rest.removeOne(key)) draft_.put(added_field, rest.join(QLatin1Char('\n')));
  draft_.forget(field_of(key), draft_.value(field_of(key)));
  draft_.put(finished_field, QString());
  emit draft_.replaced();
}

void StockTakeViewModel::count(std::vector<CountEntry> entries, std::function<void()> done) {
  ++saving_;
  refused_.reset();
  source_.act(
      this,
      [entries = std::move(entries), location = read_.location](Tablet& tablet, const OrderId& order) -> Status {
        SITEPROOF_CHECK(StockTake(tablet).count(order, location, entries));
        return {};
      },
      [this, done = std::move(done)](const Status& status) {
        --saving_;
        if (status) {
          done();
        } else {
          refused_ = status.error();
        }
        say();
      });
  emit updated();
}

QString StockTakeViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

QString StockTakeViewModel::refused() const { return refused_ ? words::problem(*refused_) : QString(); }

}  // namespace siteproof
