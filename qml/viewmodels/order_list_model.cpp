#include "qml/viewmodels/order_list_model.h"

#include <algorithm>

#include "core/rules/carry_over.h"
#include "qml/viewmodels/list_words.h"
#include "qml/viewmodels/visit_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

}  // namespace

int OrderListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QHash<int, QByteArray> OrderListModel::roleNames() const {
  return {{OrderId, "orderId"},
          {Title, "title"},
          {TitleMarked, "titleMarked"},
          {Address, "address"},
          {AddressMarked, "addressMarked"},
          {OrderClassName, "orderClass"},
          {ClassWord, "classWord"},
          {StatusWord, "statusWord"},
          {DueText, "dueText"},
          {Overdue, "overdue"},
          {AppointmentText, "appointmentText"},
          {NextText, "nextText"},
          {CarriedText, "carriedText"},
          {Photos, "photos"},
          {Conflicts, "conflicts"},
          {PartTitle, "partTitle"}};
}

QVariant OrderListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Line& line = lines_[static_cast<std::size_t>(index.row())];
  const OrderListItem& item = *line.item;
  switch (role) {
    case OrderId: return text(item.id);
    case Title: return text(item.title);
    case TitleMarked: return list_words::marked(text(item.title), search_);
    case Address: return addressText(item);
    case AddressMarked: return list_words::marked(addressText(item), search_);
    case OrderClassName: return text(to_string(item.order_class));
    case ClassWord: return words::orderClass(item.order_class);
    case StatusWord: return words::status(item.status);
    case DueText: return item.due ? words::due(*item.due, now_) : QString();
    case Overdue: return item.due && *item.due < now_;
    case AppointmentText: return item.appointment ? words::when(*item.appointment, now_) : QString();
    case NextText: return nextText(item);
    case CarriedText: return carriedText(item);
    case Photos: return static_cast<int>(item.photos);
    case Conflicts: return static_cast<int>(item.conflicts);
    case PartTitle: return list_words::partTitle(line.part);
    default: return {};
  }
}

QString OrderListModel::addressText(const OrderListItem& item) {
  return item.place.empty() ? text(item.address) : text(item.address) + QStringLiteral(" · ") + text(item.place);
}

QString OrderListModel::nextText(const OrderListItem& item) {
  return visit_words::nextText(visit_path::next(item.status, item.next_block));
}

QString OrderListModel::carriedText(const OrderListItem& item) const {
  const auto from = item.is_open ? carried_from(item.working, now_, utcOffset_) : std::nullopt;
  if (!from) return {};
  const Hold held{carry_reason_named(item.hold).value_or(CarryReason::not_reached), std::string(item.hold_reason)};
  return list_words::carried({*from, held}, now_);
}

std::vector<OrderListModel::Line> OrderListModel::linesOf(const std::vector<ListPage>& pages) {
  std::vector<Line> lines;
  for (const ListPage& page : pages) {
    for (const OrderListItem& item : *page.lines) lines.push_back({&item, page.part});
  }
  return lines;
}

void OrderListModel::append(std::vector<ListPage> pages) {
  const std::vector<Line> added = linesOf(pages);
  if (added.empty()) return;
  const int first = rowCount();
  beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
  for (ListPage& page : pages) pages_.push_back(std::move(page));
  lines_.insert(lines_.end(), added.begin(), added.end());
  endInsertRows();
}

void OrderListModel::show(std::vector<ListPage> pages) {
  const std::vector<Line> wanted = linesOf(pages);
  const auto same = [](const Line& a, const Line& b) { return a.item->id == b.item->id; };
  const auto shorter = static_cast<std::ptrdiff_t>(std::min(lines_.size(), wanted.size()));
  const std::ptrdiff_t head =
      std::mismatch(lines_.begin(), lines_.begin() + shorter, wanted.begin(), same).first - lines_.begin();
  const std::ptrdiff_t tail =
      std::mismatch(lines_.rbegin(), lines_.rbegin() + (shorter - head), wanted.rbegin(), same).first - lines_.rbegin();
  if (head + tail < std::ssize(lines_)) {
    beginRemoveRows({}, static_cast<int>(head), static_cast<int>(std::ssize(lines_) - tail) - 1);
    lines_.erase(lines_.begin() + head, lines_.end() - tail);
    endRemoveRows();
  }
  if (head + tail < std::ssize(wanted)) {
    beginInsertRows({}, static_cast<int>(head), static_cast<int>(std::ssize(wanted) - tail) - 1);
    lines_.insert(lines_.begin() + head, wanted.begin() + head, wanted.end() - tail);
    endInsertRows();
  }
  std::vector<int> changed;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const Line before = lines_[i];
    lines_[i] = wanted[i];
    if (before.part != wanted[i].part || !(*before.item == *wanted[i].item)) changed.push_back(static_cast<int>(i));
  }
  pages_ = std::move(pages);
  for (const int row : changed) emit dataChanged(index(row), index(row));
}

void OrderListModel::setMoment(UtcTime now, std::chrono::minutes utcOffset) {
  if (now == now_ && utcOffset == utcOffset_) return;
  now_ = now;
  utcOffset_ = utcOffset;
  if (!lines_.empty()) {
    emit dataChanged(index(0), index(rowCount() - 1), {DueText, Overdue, AppointmentText, CarriedText});
  }
}

void OrderListModel::setSearch(const QString& search) {
  if (search == search_) return;
  search_ = search;
  if (!lines_.empty()) emit dataChanged(index(0), index(rowCount() - 1), {TitleMarked, AddressMarked});
}

void OrderListModel::sayAgain() {
  if (!lines_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

}  // namespace siteproof
