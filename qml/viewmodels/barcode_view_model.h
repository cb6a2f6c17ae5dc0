#pragma once

#include "core/usecases/materials.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A material with the barcode that was read.
struct BarcodeRow {
  QString key;  ///< the material's code
  QString name, detail, unit;
  friend bool operator==(const BarcodeRow&, const BarcodeRow&) = default;
};

/// Finds the material whose package was scanned: one is chosen at once, several are offered, none is said in words.
class BarcodeViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// What was read last; empty before that.
  Q_PROPERTY(QString read READ read NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* items READ items CONSTANT)
  /// More than one: a person chooses.
  Q_PROPERTY(int count READ count NOTIFY updated)
  /// That nothing has this barcode, and what to do; empty otherwise.
  Q_PROPERTY(QString unknown READ unknown NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit BarcodeViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString read() const { return read_; }
  [[nodiscard]] QAbstractItemModel* items() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] QString unknown() const;
  [[nodiscard]] QString problem() const;

  /// The same code once more, as a camera reads it, is asked for once.
  Q_INVOKABLE void find(const QString& text);
  Q_INVOKABLE void clear();

 signals:
  void sessionChanged();
  void updated();
  /// Exactly one material has it.
  void chosen(const QString& code, const QString& unit);

 private:
  void take(std::vector<StockItem> found);
  void say();

  AppSession* session_ = nullptr;
  QString read_;
  bool answered_ = false;
  quint64 asked_ = 0;
  std::vector<StockItem> found_;
  std::optional<Error> problem_;
  RowListModel<BarcodeRow> rows_;
};

}  // namespace siteproof
