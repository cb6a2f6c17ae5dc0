#pragma once

#include <memory>

#include "qml/viewmodels/signer_entry.h"

namespace siteproof {

/// A signature that the form asks for, as of the two parties of a handover: what is signed, the name and the pad.
class ItemSignatureViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  /// The path of the signature item; empty: none.
  Q_PROPERTY(QString item READ item WRITE setItem NOTIFY itemChanged)
  Q_PROPERTY(QString title READ title NOTIFY updated)
  /// Exactly what is signed.
  Q_PROPERTY(QString text READ text NOTIFY updated)
  Q_PROPERTY(siteproof::SignerEntry* signer READ signer NOTIFY itemChanged)
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)
  /// What is still to be entered, as one sentence; empty when it can be recorded.
  Q_PROPERTY(QString missing READ missing NOTIFY missingChanged)

 public:
  explicit ItemSignatureViewModel(QObject* parent = nullptr);
  ~ItemSignatureViewModel() override;

  [[nodiscard]] QString item() const { return item_; }
  void setItem(const QString& item);
  [[nodiscard]] QString title() const { return title_; }
  [[nodiscard]] QString text() const { return text_; }
  [[nodiscard]] SignerEntry* signer() const { return signer_.get(); }
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }
  [[nodiscard]] QString missing() const;

  Q_INVOKABLE void sign();

 signals:
  void itemChanged();
  void missingChanged();

 protected:
  void update(const OrderPage& page) override;

 private:
  void make();

  QString item_, order_, title_, text_, contact_;
  DraftKeeper draft_{"item-signature"};
  std::unique_ptr<SignerEntry> signer_;  // reads what was drawn once more when it goes
};

}  // namespace siteproof
