#pragma once

#include <QtCore/QStringList>

#include "core/usecases/material_desk.h"
#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/material_desk_rows.h"

namespace siteproof {

/// What became of an order's material: what was asked for and its answers, what came, was used and went back, and the
/// forms that record it. What a form was warned of is said after it was recorded.
class MaterialDeskViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QAbstractItemModel* requests READ requests CONSTANT)
  Q_PROPERTY(int requestCount READ requestCount NOTIFY updated)
  Q_PROPERTY(QAbstractItemModel* moved READ moved CONSTANT)
  Q_PROPERTY(int movedCount READ movedCount NOTIFY updated)
  /// The order's photos, the newest first: one of them may show a part.
  Q_PROPERTY(QAbstractItemModel* photos READ photos CONSTANT)
  Q_PROPERTY(int photoCount READ photoCount NOTIFY updated)
  /// The order is not finished: something can be recorded.
  Q_PROPERTY(bool open READ isOpen NOTIFY updated)
  /// What the last record was warned of, one sentence a line; empty when it is all right, or was read.
  Q_PROPERTY(QString warnings READ warnings NOTIFY warningsChanged)

  /// The request that receiving and substituting are about; empty: material that nobody asked for.
  Q_PROPERTY(QString request READ request WRITE setRequest NOTIFY updated)
  Q_PROPERTY(QString requestTitle READ requestTitle NOTIFY updated)
  /// What is left to come of it, in a sentence.
  Q_PROPERTY(QString requestLeft READ requestLeft NOTIFY updated)
  /// The code, quantity and unit that the form begins with.
  Q_PROPERTY(QString requestCode READ requestCode NOTIFY updated)
  Q_PROPERTY(QString requestQuantity READ requestQuantity NOTIFY updated)
  Q_PROPERTY(QString requestUnit READ requestUnit NOTIFY updated)
  /// What may take the place of what was requested.
  Q_PROPERTY(QAbstractItemModel* substitutes READ substitutes CONSTANT)
  Q_PROPERTY(int substituteCount READ substituteCount NOTIFY updated)
  /// The store said itself why something else comes.
  Q_PROPERTY(bool reasonGiven READ reasonGiven NOTIFY updated)
  /// It is more than was granted, or was refused by the store: it can be taken in when a person says why.
  Q_PROPERTY(bool asksAgain READ asksAgain NOTIFY problemChanged)

  /// How the owner's word was given, as it is recorded, and in words.
  Q_PROPERTY(QStringList ways READ ways CONSTANT)
  Q_PROPERTY(QStringList wayTitles READ wayTitles NOTIFY updated)
  /// Usual reasons for giving back, in words.
  Q_PROPERTY(QStringList returnReasons READ returnReasons NOTIFY updated)

  /// Fields of these two are named for the request in hand: "quantity:<request>".
  Q_PROPERTY(siteproof::DraftKeeper* receiveDraft READ receiveDraft CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* substituteDraft READ substituteDraft CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* useDraft READ useDraft CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* returnDraft READ returnDraft CONSTANT)

 public:
  explicit MaterialDeskViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* requests() { return &requests_; }
  [[nodiscard]] int requestCount() const { return requests_.rowCount(); }
  [[nodiscard]] QAbstractItemModel* moved() { return &moved_; }
  [[nodiscard]] int movedCount() const { return moved_.rowCount(); }
  [[nodiscard]] QAbstractItemModel* photos() { return &photos_; }
  [[nodiscard]] int photoCount() const { return photos_.rowCount(); }
  [[nodiscard]] bool isOpen() const { return open_; }
  [[nodiscard]] QString warnings() const;
  [[nodiscard]] QString request() const { return request_; }
  void setRequest(const QString& request);
  [[nodiscard]] QString requestTitle() const;
  [[nodiscard]] QString requestLeft() const;
  [[nodiscard]] QString requestCode() const;
  [[nodiscard]] QString requestQuantity() const;
  [[nodiscard]] QString requestUnit() const;
  [[nodiscard]] QAbstractItemModel* substitutes() { return &substitutes_; }
  [[nodiscard]] int substituteCount() const { return substitutes_.rowCount(); }
  [[nodiscard]] bool reasonGiven() const;
  [[nodiscard]] bool asksAgain() const;
  [[nodiscard]] QStringList ways() const;
  [[nodiscard]] QStringList wayTitles() const;
  [[nodiscard]] QStringList returnReasons() const;
  [[nodiscard]] DraftKeeper* receiveDraft() { return &receiveDraft_; }
  [[nodiscard]] DraftKeeper* useDraft() { return &useDraft_; }
  [[nodiscard]] DraftKeeper* returnDraft() { return &returnDraft_; }
  [[nodiscard]] DraftKeeper* substituteDraft() { return &substituteDraft_; }

  /// The quantity one step more or less, never zero.
  Q_INVOKABLE QString stepped(const QString& quantity, int by) const;
  Q_INVOKABLE void readWarnings();
  /// Takes material in, or refuses it at the quality check. `allTheSame`: asked again, a person says why in `remark`.
  Q_INVOKABLE void receive(const QString& item, const QString& quantity, const QString& unit, const QString& batch,
                           bool good, const QString& remark, bool allTheSame);
  /// `photo` may be empty.
  Q_INVOKABLE void use(const QString& item, const QString& quantity, const QString& unit, const QString& batch,
                       const QString& photo);
  Q_INVOKABLE void giveBack(const QString& item, const QString& quantity, const QString& unit, const QString& batch,
                            const QString& reason);
  Q_INVOKABLE void agreeSubstitute(const QString& item, const QString& givenBy, const QString& how,
                                   const QString& reason);

 signals:
  void warningsChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  /// What a use case said to a form, written on the worker's thread before its answer is told here.
  struct Said {
    MaterialDesk::Warnings warnings;
    std::string refused;
  };
  using Deed = std::function<Result<MaterialDesk::Warnings>(MaterialDesk&, const OrderId&)>;
  /// `done` runs with the record; `form` is forgotten with it.
  void record(Deed deed, std::function<void()> done, DraftKeeper* form = nullptr);
  using Entered = std::pair<const char*, QString>;
  /// Forgets these fields of the request in hand and leaves those of the others: each request has fields of its own,
  /// named "quantity:<request>".
  [[nodiscard]] std::function<void()> forgetting(DraftKeeper& form, std::initializer_list<Entered> fields);
  void leave();
  void say();
  void learn();
  [[nodiscard]] const Requisition* inHand() const;

  bool open_ = false;
  QString request_;
  std::shared_ptr<const OrderPage> page_;
  desk_rows::Known known_;
  quint64 asked_ = 0;
  MaterialDesk::Warnings warned_;
  std::shared_ptr<Said> said_;
  RowListModel<DeskRequestRow> requests_;
  RowListModel<DeskMovedRow> moved_;
  RowListModel<DeskSubstituteRow> substitutes_;
  RowListModel<DeskPhotoRow> photos_;
  DraftKeeper receiveDraft_{"receive"}, useDraft_{"use"}, returnDraft_{"return"}, substituteDraft_{"substitute"};
};

}  // namespace siteproof
