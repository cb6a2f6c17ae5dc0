#include "qml/viewmodels/order_list_view_model.h"

#include <QtCore/QDateTime>

#include "core/rules/carry_over.h"
#include "core/usecases/orders.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int page_lines = 50;
constexpr int piece_lines = 500;
constexpr std::chrono::minutes ageing{1};

int lines_in(const std::vector<ListPage>& pages) {
  std::size_t lines = 0;
  for (const ListPage& page : pages) lines += page.lines->size();
  return static_cast<int>(lines);
}

}  // namespace

OrderListViewModel::OrderListViewModel(QObject* parent) : QObject(parent), model_(this) {
  ageing_.setInterval(ageing);
  connect(&ageing_, &QTimer::timeout, this, &OrderListViewModel::age);
  ageing_.start();
}

std::chrono::minutes OrderListViewModel::utcOffset(UtcTime at) {
  return std::chrono::minutes(QDateTime::fromMSecsSinceEpoch(at.ms).offsetFromUtc() / 60);
}

void OrderListViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &OrderListViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &OrderListViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, [this] {
      model_.sayAgain();
      sayAgain();
      emit updated();
    });
  }
  emit sessionChanged();
  reload();
}

QString OrderListViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void OrderListViewModel::setProblem(std::optional<Error> problem) {
  problem_ = std::move(problem);
  emit updated();
}

void OrderListViewModel::age() {
  if (session_ == nullptr || !loaded_) return;
  const UtcTime now = session_->now();
  const auto offset = utcOffset(now);
  // At midnight orders move from one part of a list to another; before, only the words grow old.
  if (day_begin(now, offset) != day_begin(readAt_, offset)) return reload();
  model_.setMoment(now, offset);
}

void OrderListViewModel::showMore() {
  if (session_ == nullptr || !more_) return;
  const Place from = *more_;
  more_.reset();
  const quint64 question = ++asked_;
  session_->ask<Read>(
      this, [parts = slices(), from](Tablet& tablet) { return read(tablet, parts, from, page_lines); },
      [this, question](Result<Read> read) {
        if (question == asked_) finish(std::move(read), true);
      });
}

void OrderListViewModel::reload() {
  if (session_ == nullptr) return;
  gather({}, {}, std::max(page_lines, count()), ++asked_);
  reloadBeside();
}

void OrderListViewModel::restart() {
  if (session_ == nullptr) return;
  gather({}, {}, page_lines, ++asked_);
  reloadBeside();
}

void OrderListViewModel::gather(const Place& from, std::vector<ListPage> pages, int wanted, quint64 question) {
  const int lines = std::min(wanted - lines_in(pages), piece_lines);
  session_->ask<Read>(
      this, [parts = slices(), from, lines](Tablet& tablet) { return read(tablet, parts, from, lines); },
      [this, pages = std::move(pages), wanted, question](Result<Read> piece) mutable {
        if (question != asked_) return;
        if (!piece) return finish(std::move(piece), false);
        for (ListPage& page : piece->pages) pages.push_back(std::move(page));
        if (piece->more && lines_in(pages) < wanted) return gather(*piece->more, std::move(pages), wanted, question);
        piece->pages = std::move(pages);
        finish(std::move(piece), false);
      });
}

Result<OrderListViewModel::Read> OrderListViewModel::read(Tablet& tablet, const std::vector<Slice>& slices,
                                                          const Place& from, int lines) {
  Read out;
  Place at = from;
  for (int left = lines; at.slice < slices.size();) {
    OrderQuery query = slices[at.slice].query;
    query.after = at.after;
    query.limit = left;
    SITEPROOF_TRY(OrderList found, Orders(tablet).list(query));
    left -= static_cast<int>(found.size());
    if (!found.empty()) {
      at.after = found.back().list_place();
      out.pages.push_back({slices[at.slice].part, std::make_shared<const OrderList>(std::move(found))});
    }
    if (left <= 0) {
      out.more = at;
      return out;
    }
    at = {at.slice + 1, std::nullopt};
  }
  return out;
}

void OrderListViewModel::finish(Result<Read> read, bool append) {
  problem_.reset();
  if (!read) {
    problem_ = std::move(read).error();
  } else {
    const UtcTime now = session_->now();
    model_.setMoment(now, utcOffset(now));
    readAt_ = now;
    if (append) {
      model_.append(std::move(read->pages));
    } else {
      model_.show(std::move(read->pages));
    }
    more_ = std::move(read->more);
  }
  loaded_ = true;
  emit updated();
}

}  // namespace siteproof
