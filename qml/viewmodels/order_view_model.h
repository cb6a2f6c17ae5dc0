#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// A card with both values of a field that two people changed at once.
struct ConflictRow {
  QString key;  ///< the later wish's event
  QString field, kept, keptBy, wished, wishedBy;
  friend bool operator==(const ConflictRow&, const ConflictRow&) = default;
};

/// What is known of an order: who, where, what, by when; crossed edits.
class OrderViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString title READ title NOTIFY updated)
  Q_PROPERTY(QString orderNumber READ orderNumber NOTIFY updated)
  Q_PROPERTY(QString orderClass READ orderClass NOTIFY updated)
  Q_PROPERTY(QString classWord READ classWord NOTIFY updated)
  Q_PROPERTY(QString statusWord READ statusWord NOTIFY updated)
  Q_PROPERTY(QString waitingFor READ waitingFor NOTIFY updated)
  Q_PROPERTY(QString address READ address NOTIFY updated)
  Q_PROPERTY(QString place READ place NOTIFY updated)
  Q_PROPERTY(QString contactName READ contactName NOTIFY updated)
  Q_PROPERTY(QString contactPhone READ contactPhone NOTIFY updated)
  Q_PROPERTY(QString description READ description NOTIFY updated)
  Q_PROPERTY(QString warranty READ warranty NOTIFY updated)
  Q_PROPERTY(QString reportedText READ reportedText NOTIFY updated)
  Q_PROPERTY(QString appointmentText READ appointmentText NOTIFY updated)
  Q_PROPERTY(QString dueText READ dueText NOTIFY updated)
  Q_PROPERTY(bool overdue READ overdue NOTIFY updated)
  Q_PROPERTY(QString firstAsked READ firstAsked NOTIFY updated)
  Q_PROPERTY(QStringList notes READ notes NOTIFY updated)
  Q_PROPERTY(QStringList history READ history NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* conflicts READ conflicts CONSTANT)
  Q_PROPERTY(int conflictCount READ conflictCount NOTIFY updated)
  /// The home's number, by which its file is found.
  Q_PROPERTY(QString home READ home NOTIFY updated)
  Q_PROPERTY(QString wished READ wished NOTIFY updated)
  Q_PROPERTY(siteproof::DraftKeeper* noteDraft READ noteDraft CONSTANT)

 public:
  explicit OrderViewModel(QObject* parent = nullptr);

  [[nodiscard]] QString title() const { return words_.title; }
  [[nodiscard]] QString orderNumber() const { return words_.orderNumber; }
  [[nodiscard]] QString orderClass() const { return words_.orderClass; }
  [[nodiscard]] QString classWord() const { return words_.classWord; }
  [[nodiscard]] QString statusWord() const { return words_.statusWord; }
  [[nodiscard]] QString waitingFor() const { return words_.waitingFor; }
  [[nodiscard]] QString address() const { return words_.address; }
  [[nodiscard]] QString place() const { return words_.place; }
  [[nodiscard]] QString contactName() const { return words_.contactName; }
  [[nodiscard]] QString contactPhone() const { return words_.contactPhone; }
  [[nodiscard]] QString description() const { return words_.description; }
  [[nodiscard]] QString warranty() const { return words_.warranty; }
  [[nodiscard]] QString reportedText() const { return words_.reported; }
  [[nodiscard]] QString appointmentText() const { return words_.appointment; }
  [[nodiscard]] QString dueText() const { return words_.due; }
  [[nodiscard]] bool overdue() const { return words_.overdue; }
  [[nodiscard]] QString firstAsked() const { return words_.firstAsked; }
  [[nodiscard]] QStringList notes() const { return words_.notes; }
  [[nodiscard]] QStringList history() const { return words_.history; }
  [[nodiscard]] QAbstractItemModel* conflicts() { return &conflicts_; }
  [[nodiscard]] int conflictCount() const { return conflicts_.rowCount(); }
  [[nodiscard]] QString home() const { return words_.home; }
  [[nodiscard]] QString wished() const { return words_.wished; }

  [[nodiscard]] DraftKeeper* noteDraft() { return &noteDraft_; }

  /// Puts a card away after a person has read both values.
  Q_INVOKABLE void resolveConflict(const QString& conflict);
  Q_INVOKABLE void addNote(const QString& text);

 protected:
  void update(const OrderPage& page) override;

 private:
  struct Shown {
    QString title, orderNumber, orderClass, classWord, statusWord, waitingFor, address, place, contactName,
        contactPhone, description, warranty, reported, appointment, due, firstAsked, home, wished;
    bool overdue = false;
    QStringList notes, history;
  };
  void updateConflicts(const OrderState& order, UtcTime now);

  Shown words_;
  RowListModel<ConflictRow> conflicts_;
  DraftKeeper noteDraft_{"note"};
};

}  // namespace siteproof
