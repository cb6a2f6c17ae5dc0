#pragma once

#include <QtCore/QStringList>

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/file_share.h"
#include "qml/viewmodels/row_list_model.h"

namespace siteproof {

/// One sealed version of the record.
struct SealRow {
  QString key;  ///< the seal's event
  QString title, made, reason, server, timestamp, change;
  friend bool operator==(const SealRow&, const SealRow&) = default;
};

/// The order's sealed record: every version, what changed since, who signed, what the server has of it; and the same as
/// a file that an outsider can check.
class SealViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(State state READ state NOTIFY updated)
  /// "Sealed · version 1", "Changed since version 1 was sealed"
  Q_PROPERTY(QString headline READ headline NOTIFY updated)
  /// When and by whom the newest version was sealed, and why without the owner.
  Q_PROPERTY(QString madeText READ madeText NOTIFY updated)
  /// The first change after the newest seal; empty while there is none.
  Q_PROPERTY(QString changeText READ changeText NOTIFY updated)
  Q_PROPERTY(QString serverText READ serverText NOTIFY updated)
  Q_PROPERTY(QString timestampText READ timestampText NOTIFY updated)
  /// Newest first.
  Q_PROPERTY(QAbstractItemModel* versions READ versions CONSTANT)
  Q_PROPERTY(QStringList signatures READ signatures NOTIFY updated)
  Q_PROPERTY(QStringList clockJumps READ clockJumps NOTIFY updated)
  Q_PROPERTY(QString photosText READ photosText NOTIFY updated)
  Q_PROPERTY(QStringList readyReasons READ readyReasons NOTIFY updated)
  Q_PROPERTY(siteproof::DraftKeeper* draft READ draft CONSTANT)
  Q_PROPERTY(bool sharing READ sharing NOTIFY shared)
  /// Where the evidence was saved, or why not.
  Q_PROPERTY(QString sharedText READ sharedText NOTIFY shared)
  Q_PROPERTY(QString shareProblem READ shareProblem NOTIFY shared)

 public:
  enum class State { Unsealed, Sealed, Changed };
  Q_ENUM(State)

  explicit SealViewModel(QObject* parent = nullptr);

  [[nodiscard]] State state() const { return words_.state; }
  [[nodiscard]] QString headline() const { return words_.headline; }
  [[nodiscard]] QString madeText() const { return words_.made; }
  [[nodiscard]] QString changeText() const { return words_.change; }
  [[nodiscard]] QString serverText() const { return words_.server; }
  [[nodiscard]] QString timestampText() const { return words_.timestamp; }
  [[nodiscard]] QAbstractItemModel* versions() { return &versions_; }
  [[nodiscard]] QStringList signatures() const { return words_.signatures; }
  [[nodiscard]] QStringList clockJumps() const { return words_.clock_jumps; }
  [[nodiscard]] QString photosText() const { return words_.photos; }
  [[nodiscard]] QStringList readyReasons() const;
  [[nodiscard]] DraftKeeper* draft() { return &draft_; }
  [[nodiscard]] bool sharing() const { return share_.busy(); }
  [[nodiscard]] QString sharedText() const { return share_.savedText(); }
  [[nodiscard]] QString shareProblem() const { return share_.problem(); }

  /// The record as it stands now, by this tablet alone; the reason says why without the owner.
  Q_INVOKABLE void sealAgain(const QString& reason);
  /// The evidence as a ZIP, into a new file in this folder.
  Q_INVOKABLE void shareEvidence(const QUrl& folder);

 signals:
  void shared();

 protected:
  void update(const OrderPage& page) override;

 private:
  struct Shown {
    State state = State::Unsealed;
    QString headline, made, change, server, timestamp, photos;
    QStringList signatures, clock_jumps;
  };
  [[nodiscard]] std::vector<SealRow> rows(const OrderState& order, UtcTime now) const;

  Shown words_;
  RowListModel<SealRow> versions_;
  FileShare share_;
  DraftKeeper draft_{"seal"};
};

}  // namespace siteproof
