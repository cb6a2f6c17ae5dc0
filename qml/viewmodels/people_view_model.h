#pragma once

#include <optional>

#include "core/usecases/hand_over.h"
#include "qml/viewmodels/app_session.h"
#include "qml/viewmodels/people_desk.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// Somebody who works with this tablet.
struct PersonRow {
  QString key;  ///< the log-in name
  bool current = false;
  QString waits;  ///< what they recorded that the server does not have yet; empty behind the lock
  friend bool operator==(const PersonRow&, const PersonRow&) = default;
};

/// An order that is still the technician's.
struct OpenOrderRow {
  QString key;  ///< its number
  QString title, detail;
  friend bool operator==(const OpenOrderRow&, const OpenOrderRow&) = default;
};

/// Who works with this tablet, whose shift it is, and what the one who leaves leaves behind. Behind the lock only the
/// names are told.
class PeopleViewModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(siteproof::AppSession* session READ session WRITE setSession NOTIFY inputChanged REQUIRED)
  Q_PROPERTY(siteproof::PeopleDesk* people READ people WRITE setPeople NOTIFY inputChanged REQUIRED)
  Q_PROPERTY(QAbstractItemModel* everybody READ everybody CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool loaded READ loaded NOTIFY updated)
  Q_PROPERTY(bool locked READ locked NOTIFY updated)
  /// Whose PIN is asked for; empty while nobody was chosen.
  Q_PROPERTY(QString chosen READ chosen NOTIFY updated)
  /// What waits of the one who leaves, in one sentence; empty behind the lock.
  Q_PROPERTY(QString leaving READ leaving NOTIFY updated)
  /// The open orders of the one who leaves.
  Q_PROPERTY(QAbstractItemModel* orders READ orders CONSTANT)
  Q_PROPERTY(int orderCount READ orderCount NOTIFY updated)
  /// How many more there are than the page has room for; empty when it shows them all.
  Q_PROPERTY(QString moreOrders READ moreOrders NOTIFY updated)
  /// Nobody is added beside an open door: whose shift it is has no PIN yet.
  Q_PROPERTY(bool pinFirst READ pinFirst NOTIFY updated)
  Q_PROPERTY(bool busy READ busy NOTIFY updated)
  Q_PROPERTY(QString problem READ problem NOTIFY updated)

 public:
  explicit PeopleViewModel(QObject* parent = nullptr);

  [[nodiscard]] AppSession* session() const { return session_; }
  void setSession(AppSession* session);
  [[nodiscard]] PeopleDesk* people() const { return people_; }
  void setPeople(PeopleDesk* people);
  [[nodiscard]] QAbstractItemModel* everybody() { return &everybody_; }
  [[nodiscard]] int count() const { return everybody_.rowCount(); }
  [[nodiscard]] bool loaded() const { return found_.has_value(); }
  [[nodiscard]] bool locked() const { return session_ != nullptr && session_->lock()->locked(); }
  [[nodiscard]] QString chosen() const { return chosen_; }
  [[nodiscard]] QString leaving() const;
  [[nodiscard]] QAbstractItemModel* orders() { return &orders_; }
  [[nodiscard]] int orderCount() const { return orders_.rowCount(); }
  [[nodiscard]] QString moreOrders() const;
  [[nodiscard]] bool pinFirst() const { return session_ != nullptr && !session_->lock()->pinSet(); }
  [[nodiscard]] bool busy() const { return busy_; }
  [[nodiscard]] QString problem() const;

  Q_INVOKABLE void reload();
  /// Asks for this person's PIN, or begins their shift at once where they have none.
  Q_INVOKABLE void choose(const QString& technician);
  /// Back to everybody.
  Q_INVOKABLE void chooseNobody();
  /// Whoever was chosen has forgotten the PIN: the tablet is theirs, and stays locked until the front desk lets them
  /// in.
  Q_INVOKABLE void openLocked();

 signals:
  void inputChanged();
  void updated();

 private:
  struct Found {
    std::vector<WaitingOf> waiting;
    std::vector<OrderInHand> orders;
  };
  [[nodiscard]] static Result<Found> look_around(People people, Tablet& tablet);
  void tell();
  void begin(const QString& technician, bool admitted, std::function<Status(People&, const PersonId&)> how);

  AppSession* session_ = nullptr;
  PeopleDesk* people_ = nullptr;
  RowListModel<PersonRow> everybody_;
  RowListModel<OpenOrderRow> orders_;
  std::optional<Found> found_;
  QString chosen_;
  std::optional<Error> problem_;
  bool busy_ = false, asking_ = false, again_ = false;
};

}  // namespace siteproof
