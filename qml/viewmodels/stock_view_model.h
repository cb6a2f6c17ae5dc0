#pragma once

#include "core/usecases/materials.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// One material of the store, in words.
struct StockRow {
  QString key;  ///< the material's code
  QString name, spec, unit, stock, price;
  bool available = false;  ///< and not below its safety stock
  friend bool operator==(const StockRow&, const StockRow&) = default;
};

/// The store as this tablet last heard of it, found at every letter; without words everything. Works offline: how old
/// the picture is stands beside it.
class StockViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  /// Without a session nothing is read.
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged)
  Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
  /// How many items are read at a time.
  Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged)
  Q_PROPERTY(QAbstractItemModel* items READ items CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(bool pictured READ pictured NOTIFY updated)  ///< a stock picture has come to this tablet
  Q_PROPERTY(QString age READ age NOTIFY updated)
  Q_PROPERTY(QString stale READ stale NOTIFY updated)  ///< empty while the picture can be relied on
  Q_PROPERTY(QString problem READ problem NOTIFY updated)
  /// The material whose code `search` is, if there is one.
  Q_PROPERTY(QString namedName READ namedName NOTIFY updated)
  Q_PROPERTY(QString namedStock READ namedStock NOTIFY updated)

 public:
  explicit StockViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString search() const { return search_; }
  void setSearch(const QString& search);
  [[nodiscard]] int page() const { return page_; }
  void setPage(int page);

  [[nodiscard]] QAbstractItemModel* items() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] bool loaded() const { return read_.has_value(); }
  [[nodiscard]] bool pictured() const { return read_ && read_->found.taken_at; }
  [[nodiscard]] QString age() const;
  [[nodiscard]] QString stale() const;
  [[nodiscard]] QString problem() const;
  [[nodiscard]] QString namedName() const;
  [[nodiscard]] QString namedStock() const;

  Q_INVOKABLE void reload();
  /// Reads another page when there is more.
  Q_INVOKABLE void showMore();

 signals:
  void sessionChanged();
  void searchChanged();
  void pageChanged();
  void updated();

 private:
  struct Read {
    StockFound found;
    std::optional<StockItem> named;
  };
  void ask();
  void take(Result<Read> read);
  void say();

  AppSession* session_ = nullptr;
  QString search_;
  int page_ = 50, wanted_ = 50;
  quint64 asked_ = 0;
  std::optional<Read> read_;
  std::optional<Error> problem_;
  RowListModel<StockRow> rows_;
};

}  // namespace siteproof
