#pragma once

#include <QtCore/QAbstractListModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace siteproof {

/// One role of a list's rows: its name in QML and how to read it.
template <class Row>
struct RowRole {
  const char* name;
  QVariant (*read)(const Row&);
};

/// A list for QML over plain rows. `show` changes only what differs, so that a list keeps its place and an editor its
/// text. A Row has a `key` that identifies it and compares with ==. Lives on the interface's thread.
template <class Row>
class RowListModel final : public QAbstractListModel {
 public:
  RowListModel(std::vector<RowRole<Row>> roles, QObject* parent)
      : QAbstractListModel(parent), roles_(std::move(roles)) {}

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
  }
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
    const int column = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || column < 0 || column >= static_cast<int>(roles_.size())) {
      return {};
    }
    return roles_[static_cast<std::size_t>(column)].read(rows_[static_cast<std::size_t>(index.row())]);
  }
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override {
    QHash<int, QByteArray> names;
    for (std::size_t i = 0; i < roles_.size(); ++i) names.insert(Qt::UserRole + static_cast<int>(i), roles_[i].name);
    return names;
  }

  void show(std::vector<Row> wanted) {
    std::size_t head = 0;
    const std::size_t shorter = std::min(rows_.size(), wanted.size());
    while (head < shorter && rows_[head].key == wanted[head].key) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && rows_[rows_.size() - 1 - tail].key == wanted[wanted.size() - 1 - tail].key) ++tail;
    removeMiddle(head, tail);
    insertMiddle(head, tail, wanted);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i] == wanted[i]) continue;
      rows_[i] = std::move(wanted[i]);
      const QModelIndex changed = index(static_cast<int>(i));
      emit dataChanged(changed, changed);
    }
  }

 private:
  using Offset = typename std::vector<Row>::difference_type;

  void removeMiddle(std::size_t head, std::size_t tail) {
    if (head + tail == rows_.size()) return;
    beginRemoveRows({}, static_cast<int>(head), static_cast<int>(rows_.size() - tail) - 1);
    rows_.erase(rows_.begin() + static_cast<Offset>(head), rows_.end() - static_cast<Offset>(tail));
    endRemoveRows();
  }
  void insertMiddle(std::size_t head, std::size_t tail, const std::vector<Row>& wanted) {
    if (head + tail == wanted.size()) return;
    beginInsertRows({}, static_cast<int>(head), static_cast<int>(wanted.size() - tail) - 1);
    rows_.insert(rows_.begin() + static_cast<Offset>(head), wanted.begin() + static_cast<Offset>(head),
                 wanted.end() - static_cast<Offset>(tail));
    endInsertRows();
  }

  std::vector<RowRole<Row>> roles_;
  std::vector<Row> rows_;
};

}  // namespace siteproof
