#pragma once

#include <QtQml/QQmlListProperty>

#include "qml/viewmodels/signer_entry.h"

namespace siteproof {

/// Who signs beside the owner: each with a name and a pad of their own, kept in the form's draft.
class CosignerList : public QObject {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(QQmlListProperty<siteproof::SignerEntry> entries READ entries NOTIFY listChanged)
  Q_PROPERTY(bool hasTechnician READ hasTechnician NOTIFY listChanged)
  Q_PROPERTY(bool hasSupervisor READ hasSupervisor NOTIFY listChanged)
  Q_PROPERTY(bool full READ full NOTIFY listChanged)

 public:
  static constexpr qsizetype most = 5;

  /// `draft` must be there as long as this is used.
  CosignerList(DraftKeeper& draft, QObject* parent) : QObject(parent), draft_(draft) {}

  [[nodiscard]] QQmlListProperty<SignerEntry> entries() { return {this, &entries_}; }
  [[nodiscard]] const QList<SignerEntry*>& all() const { return entries_; }
  [[nodiscard]] bool hasTechnician() const { return has(SignerEntry::Part::Technician); }
  [[nodiscard]] bool hasSupervisor() const { return has(SignerEntry::Part::Supervisor); }
  [[nodiscard]] bool full() const { return entries_.size() >= most; }

  /// Technician and supervisor once each, witnesses as many as there is room for.
  Q_INVOKABLE void add(siteproof::SignerEntry::Part part);
  Q_INVOKABLE void remove(siteproof::SignerEntry* entry);

  /// From the draft.
  void read();
  /// Of another order now.
  void reset();
  /// What is still to be entered, as one sentence; empty when nothing is.
  [[nodiscard]] QString missing() const;
  [[nodiscard]] std::vector<Cosigner> signatures() const;

 signals:
  void listChanged();
  /// Something that one of them entered.
  void entered();

 private:
  [[nodiscard]] bool has(SignerEntry::Part part) const;
  SignerEntry* make(SignerEntry::Part part, int number);
  void keep();

  DraftKeeper& draft_;
  QList<SignerEntry*> entries_;
};

}  // namespace siteproof
