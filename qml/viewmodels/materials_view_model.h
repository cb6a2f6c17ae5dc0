#pragma once

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

struct RequisitionRow {
  QString key;  ///< the requisition's id
  QString item, quantity, stateWord, detail;
  bool answered = false, granted = false;
  friend bool operator==(const RequisitionRow&, const RequisitionRow&) = default;
};

/// Material asked for on this order, and asking for more.
class MaterialsViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QAbstractItemModel* requisitions READ requisitions CONSTANT)
  Q_PROPERTY(int count READ count NOTIFY updated)
  Q_PROPERTY(bool canRequest READ canRequest NOTIFY updated)
  Q_PROPERTY(siteproof::DraftKeeper* requestDraft READ requestDraft CONSTANT)

 public:
  explicit MaterialsViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* requisitions() { return &rows_; }
  [[nodiscard]] int count() const { return rows_.rowCount(); }
  [[nodiscard]] bool canRequest() const { return canRequest_; }
  [[nodiscard]] DraftKeeper* requestDraft() { return &requestDraft_; }

  Q_INVOKABLE void request(const QString& item, const QString& quantity, const QString& unit, const QString& note);

 protected:
  void update(const OrderPage& page) override;

 private:
  bool canRequest_ = false;
  RowListModel<RequisitionRow> rows_;
  DraftKeeper requestDraft_{"request"};
};

}  // namespace siteproof
