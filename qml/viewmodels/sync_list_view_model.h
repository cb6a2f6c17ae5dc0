#pragma once

#include "core/usecases/waiting.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/row_list_model.h"
#include "qml/viewmodels/sync_service.h"

namespace siteproof {

/// A photo that the server has not confirmed yet.
struct WaitingPhotoRow {
  QString key;  ///< the SHA-256 of its bytes
  QString imageUrl, order, stage, detail, problem;
  qreal part = 0;  ///< of it that is on the server or has left, 0 to 1
  bool underWay = false;
  friend bool operator==(const WaitingPhotoRow&, const WaitingPhotoRow&) = default;
};

/// Entries of one order that wait.
struct WaitingOrderRow {
  QString key;  ///< the order's number
  QString title, detail;
  friend bool operator==(const WaitingOrderRow&, const WaitingOrderRow&) = default;
};

/// An entry that the server did not take.
struct AsideRow {
  QString key;
  QString title, what, reason;
  friend bool operator==(const AsideRow&, const AsideRow&) = default;
};

/// What waits, one by one. Made when its page is shown; reads again when the synchronisation has moved something, and
/// shows the bytes of the photo under way without reading.
class SyncListViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
  /// May be null: then only what is stored is shown.
  Q_PROPERTY(siteproof::SyncService* service READ service WRITE setService NOTIFY serviceChanged)
  Q_PROPERTY(QAbstractItemModel* photos READ photos CONSTANT)
  Q_PROPERTY(QAbstractItemModel* orders READ orders CONSTANT)
  Q_PROPERTY(QAbstractItemModel* aside READ aside CONSTANT)
  Q_PROPERTY(int photoCount READ photoCount NOTIFY updated)
  Q_PROPERTY(int orderCount READ orderCount NOTIFY updated)
  Q_PROPERTY(int asideCount READ asideCount NOTIFY updated)
  /// There are photos behind the last one shown.
  Q_PROPERTY(bool more READ more NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit SyncListViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] SyncService* service() const { return service_; }
  void setService(SyncService* service);
  [[nodiscard]] QAbstractItemModel* photos() { return &photos_; }
  [[nodiscard]] QAbstractItemModel* orders() { return &orders_; }
  [[nodiscard]] QAbstractItemModel* aside() { return &aside_; }
  [[nodiscard]] int photoCount() const { return photos_.rowCount(); }
  [[nodiscard]] int orderCount() const { return orders_.rowCount(); }
  [[nodiscard]] int asideCount() const { return aside_.rowCount(); }
  [[nodiscard]] bool more() const { return more_; }
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void showMore();
  Q_INVOKABLE void reload();

 signals:
  void sessionChanged();
  void serviceChanged();
  void updated();

 private:
  struct Found;
  void onProgress();
  void show(const Found& found);
  void showPhotos();
  [[nodiscard]] WaitingPhotoRow rowOf(const WaitingPhoto& photo) const;

  AppSession* session_ = nullptr;
  SyncService* service_ = nullptr;
  quint64 asked_ = 0;
  int wanted_;
  bool more_ = false;
  std::optional<Error> problem_;
  std::vector<std::int64_t> moved_;  ///< what tells that the store is another one than was read
  std::vector<WaitingPhoto> waiting_;
  RowListModel<WaitingPhotoRow> photos_;
  RowListModel<WaitingOrderRow> orders_;
  RowListModel<AsideRow> aside_;
};

}  // namespace siteproof
