#pragma once

#include "qml/viewmodels/draft_keeper.h"

namespace siteproof {

/// Asking the store for material.
class MaterialsViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(bool canRequest READ canRequest NOTIFY updated)
  Q_PROPERTY(siteproof::DraftKeeper* requestDraft READ requestDraft CONSTANT)

 public:
  explicit MaterialsViewModel(QObject* parent = nullptr) : MaterialsViewModel("request", parent) {}

  [[nodiscard]] bool canRequest() const { return canRequest_; }
  [[nodiscard]] DraftKeeper* requestDraft() { return &requestDraft_; }

  /// The quantity one step more or less, never zero; what is no number counts as none.
  Q_INVOKABLE QString stepped(const QString& quantity, int by) const;
  Q_INVOKABLE void request(const QString& item, const QString& quantity, const QString& unit, const QString& note);

 protected:
  /// `place`: under which the form keeps its draft.
  MaterialsViewModel(const char* place, QObject* parent);
  void update(const OrderPage& page) override;

 private:
  bool canRequest_ = false;
  DraftKeeper requestDraft_;
};

/// Asking from the store's page: its draft is another one than that of the order's page, so that neither shows what the
/// other has recorded.
class StoreRequestViewModel : public siteproof::MaterialsViewModel {
  Q_OBJECT
  QML_ELEMENT

 public:
  explicit StoreRequestViewModel(QObject* parent = nullptr) : MaterialsViewModel("store_request", parent) {}
};

}  // namespace siteproof
