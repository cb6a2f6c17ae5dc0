#pragma once

#include <QtCore/QAbstractListModel>

#include <chrono>
#include <memory>
#include <vector>

#include "core/storage/order_list.h"

namespace siteproof {

/// Which part of a list a line stands in.
enum class ListPart { Plain, CarriedOver, ForToday, Later };

/// Lines as they were read together.
struct ListPage {
  ListPart part = ListPart::Plain;
  std::shared_ptr<const OrderList> lines;
};

/// The order list's rows for QML. It holds what the projection says and puts it into words only for the rows that are
/// looked at, so that a hundred thousand of them cost no more than their texts. Lives on the interface's thread.
class OrderListModel final : public QAbstractListModel {
 public:
  enum Role {
    OrderId = Qt::UserRole,
    Title,
    TitleMarked,
    Address,
    AddressMarked,
    OrderClassName,
    ClassWord,
    StatusWord,
    DueText,
    Overdue,
    AppointmentText,
    NextText,
    CarriedText,
    Photos,
    Conflicts,
    PartTitle,
  };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  void append(std::vector<ListPage> pages);
  /// Shows other pages, changing only what differs, so that the list keeps its place.
  void show(std::vector<ListPage> pages);
  /// What "3 h left" and "yesterday" are reckoned from, and the words that are marked.
  void setMoment(UtcTime now, std::chrono::minutes utcOffset);
  void setSearch(const QString& search);
  /// After another language was chosen.
  void sayAgain();

  /// The cards' words of one line.
  [[nodiscard]] static QString nextText(const OrderListItem& item);
  [[nodiscard]] static QString addressText(const OrderListItem& item);

 private:
  struct Line {
    const OrderListItem* item = nullptr;
    ListPart part = ListPart::Plain;
  };
  [[nodiscard]] static std::vector<Line> linesOf(const std::vector<ListPage>& pages);
  [[nodiscard]] QString carriedText(const OrderListItem& item) const;

  std::vector<ListPage> pages_;  ///< what the lines point into
  std::vector<Line> lines_;
  UtcTime now_;
  std::chrono::minutes utcOffset_{0};
  QString search_;
};

}  // namespace siteproof
