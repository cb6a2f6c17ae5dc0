#include "qml/viewmodels/search_view_model.h"

#include <array>

#include "core/usecases/orders.h"
#include "core/usecases/recent_searches.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int homes_shown = 5;
constexpr std::array all_classes{OrderClass::emergency, OrderClass::ordinary, OrderClass::alteration,
                                 OrderClass::enquiry};

std::vector<RowRole<HomeRow>> home_roles() {
  return {{"homeId", [](const HomeRow& r) { return QVariant(r.key); }},
          {"address", [](const HomeRow& r) { return QVariant(r.address); }},
          {"detail", [](const HomeRow& r) { return QVariant(r.detail); }}};
}

}  // namespace

SearchViewModel::SearchViewModel(QObject* parent) : OrderListViewModel(parent), homes_(home_roles(), this) {
  connect(this, &OrderListViewModel::sessionChanged, this, &SearchViewModel::readRecent);
}

void SearchViewModel::setSearch(const QString& search) {
  if (search == search_) return;
  search_ = search;
  emit searchChanged();
  restart();
}

void SearchViewModel::setOrderClass(const QString& orderClass) {
  if (orderClass == orderClass_) return;
  orderClass_ = orderClass;
  emit filterChanged();
  restart();
}

void SearchViewModel::setStanding(Standing standing) {
  if (standing == standing_) return;
  standing_ = standing;
  emit filterChanged();
  restart();
}

QStringList SearchViewModel::classes() const {
  QStringList names;
  for (const OrderClass one : all_classes) names << QString::fromUtf8(to_string(one).data());
  return names;
}

QStringList SearchViewModel::classWords() const {
  QStringList names;
  for (const OrderClass one : all_classes) names << words::orderClass(one);
  return names;
}

std::vector<OrderListViewModel::Slice> SearchViewModel::slices() const {
  Slice all;
  all.query.search = search_.trimmed().toStdString();
  all.query.open_only = false;
  if (const auto named = parse_name<OrderClass>(orderClass_.toStdString())) all.query.order_class = *named;
  if (standing_ != Standing::All) all.query.finished = standing_ == Standing::Finished;
  return {all};
}

void SearchViewModel::reloadBeside() {
  model().setSearch(search_);
  const quint64 question = ++askedHomes_;
  session()->ask<std::vector<HomeLine>>(
      this,
      [words = search_.trimmed().toStdString()](Tablet& tablet) {
        return Orders(tablet).find_homes(words, homes_shown);
      },
      [this, question](Result<std::vector<HomeLine>> found) {
        if (question != askedHomes_) return;
        if (!found) return setProblem(found.error());
        showHomes(*found);
        found_ = std::move(*found);
        emit updated();
      });
}

void SearchViewModel::sayAgain() {
  showHomes(found_);
  emit languageChanged();
}

void SearchViewModel::showHomes(const std::vector<HomeLine>& found) {
  std::vector<HomeRow> rows;
  rows.reserve(found.size());
  for (const HomeLine& home : found) {
    rows.push_back({words::text(home.id.str()), words::text(home.address),
                    tr("%1 · orders: %2").arg(words::text(home.owner)).arg(home.orders)});
  }
  homes_.show(std::move(rows));
}

void SearchViewModel::readRecent() {
  if (session() == nullptr) return;
  session()->ask<std::vector<std::string>>(this, recent_searches,
                                           [this](auto recent) { takeRecent(std::move(recent)); });
}

void SearchViewModel::takeRecent(Result<std::vector<std::string>> recent) {
  if (!recent) return setProblem(recent.error());
  recent_.clear();
  for (const std::string& words : *recent) recent_ << words::text(words);
  emit recentChanged();
}

void SearchViewModel::remember() {
  if (session() == nullptr || count() + homeCount() == 0) return;
  session()->ask<std::vector<std::string>>(
      this, [words = search_.toStdString()](Tablet& tablet) { return keep_search(tablet, words); },
      [this](auto recent) { takeRecent(std::move(recent)); });
}

void SearchViewModel::forgetRecent() {
  if (session() == nullptr) return;
  session()->ask<std::vector<std::string>>(
      this,
      [](Tablet& tablet) -> Result<std::vector<std::string>> {
        SITEPROOF_CHECK(forget_searches(tablet));
        return std::vector<std::string>();
      },
      [this](auto recent) { takeRecent(std::move(recent)); });
}

}  // namespace siteproof
