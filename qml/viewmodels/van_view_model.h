#pragma once

#include "core/usecases/materials.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A material in the van, in words.
struct VanRow {
  QString key;  ///< code and unit
  QString code, name, amount, counted;
  bool wrong = false;  ///< less than nothing, or not to be written exactly
  bool due = false;    ///< to be counted
  friend bool operator==(const VanRow&, const VanRow&) = default;
};

/// What the technician's van holds by the books, and when it was counted.
class VanViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  Q_PROPERTY(QAbstractItemModel* items READ items CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)
  /// That the van is to be counted, and why; empty while it is not.
  Q_PROPERTY(QString due READ due NOTIFY updated)
  /// When it was counted last, in a sentence; empty while it holds nothing.
  Q_PROPERTY(QString counted READ counted NOTIFY updated)

 public:
  explicit VanViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QAbstractItemModel* items() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] bool loaded() const { return loaded_; }
  [[nodiscard]] QString problem() const;
  [[nodiscard]] QString due() const;
  [[nodiscard]] QString counted() const;

  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void updated();

 private:
  void say();

  AppSession* session_ = nullptr;
  bool loaded_ = false;
  quint64 asked_ = 0;
  VanStock read_;
  std::optional<Error> problem_;
  RowListModel<VanRow> rows_;
};

}  // namespace siteproof
