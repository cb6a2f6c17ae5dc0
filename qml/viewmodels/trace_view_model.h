#pragma once

#include "core/usecases/materials.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A movement of a batch, in words.
struct TraceRow {
  QString key;  ///< of the event
  QString kind, item, person, order, orderId, when, imageUrl;
  friend bool operator==(const TraceRow&, const TraceRow&) = default;
};

/// Where a batch or serial number went, oldest first, by everything on this tablet.
class TraceViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged)
  /// The batch or serial number; empty: nothing is read.
  Q_PROPERTY(QString batch READ batch WRITE setBatch NOTIFY batchChanged)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  /// There are more than are shown.
  Q_PROPERTY(bool more READ more NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit TraceViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] QString batch() const { return batch_; }
  void setBatch(const QString& batch);
  [[nodiscard]] QAbstractItemModel* lines() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] bool loaded() const { return loaded_; }
  [[nodiscard]] bool more() const { return more_; }
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void batchChanged();
  void updated();

 private:
  struct Traced {
    TraceLine line;
    std::optional<Bilingual> name;
  };
  void say();

  AppSession* session_ = nullptr;
  QString batch_;
  bool loaded_ = false, more_ = false;
  quint64 asked_ = 0;
  std::vector<Traced> read_;
  std::optional<Error> problem_;
  RowListModel<TraceRow> rows_;
};

}  // namespace siteproof
