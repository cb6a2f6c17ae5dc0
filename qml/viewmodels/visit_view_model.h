#pragma once

#include <QtCore/QStringList>

#include <map>

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/row_list_model.h"
#include "qml/viewmodels/visit_path.h"

namespace siteproof {

struct VisitStepRow {
  int key = 0;  ///< visit_path::StepId
  int state = 0, action = 0;
  QString title, stateWord, detail, actionText, stage;
  QStringList missing;
  QStringList passes;  ///< for each of `missing`: its rule, where one may go on all the same; else empty
  QStringList warnings;
  QStringList taps, tapTexts;  ///< steps that one tap records
  friend bool operator==(const VisitStepRow&, const VisitStepRow&) = default;
};

/// The visit's path and its next step. Every action is durable when `saved` is emitted, or refused with `problem`.
class VisitViewModel : public siteproof::OrderAspect {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QAbstractItemModel* steps READ steps CONSTANT)
  Q_PROPERTY(siteproof::visit_path::Action nextAction READ nextAction NOTIFY updated)
  Q_PROPERTY(QString nextText READ nextText NOTIFY updated)
  /// A quieter way to take the next step; empty when there is only one.
  Q_PROPERTY(QString otherText READ otherText NOTIFY updated)
  /// What the last press recorded, while it can still be taken back; empty otherwise.
  Q_PROPERTY(QString undoText READ undoText NOTIFY updated)
  /// What happens now, when there is nothing for the technician to do.
  Q_PROPERTY(QString restText READ restText NOTIFY updated)
  /// Why the visit's next step cannot be taken yet, one sentence each.
  Q_PROPERTY(QStringList blocked READ blocked NOTIFY updated)
  /// The first of them, and how many more there are.
  Q_PROPERTY(QString blockedText READ blockedText NOTIFY updated)
  Q_PROPERTY(QString nextStage READ nextStage NOTIFY updated)
  Q_PROPERTY(QString nextItem READ nextItem NOTIFY updated)
  /// For TakeStep: which.
  Q_PROPERTY(QString nextTap READ nextTap NOTIFY updated)
  Q_PROPERTY(bool canSuspend READ canSuspend NOTIFY updated)
  Q_PROPERTY(bool priceNeeded READ priceNeeded NOTIFY updated)
  /// The price of the quote the owner agreed to; empty without one.
  Q_PROPERTY(QString quotedPrice READ quotedPrice NOTIFY updated)
  Q_PROPERTY(QString contactName READ contactName NOTIFY updated)
  /// Reasons that stop the clock, as the template names them, and in words.
  Q_PROPERTY(QStringList pauseReasons READ pauseReasons NOTIFY updated)
  Q_PROPERTY(QStringList pauseTitles READ pauseTitles NOTIFY updated)
  /// How consent can be given, as it is recorded, and in words.
  Q_PROPERTY(QStringList consentWays READ consentWays CONSTANT)
  Q_PROPERTY(QStringList consentTitles READ consentTitles NOTIFY updated)
  /// What was typed into the forms and not recorded yet.
  Q_PROPERTY(siteproof::DraftKeeper* callDraft READ callDraft CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* consentDraft READ consentDraft CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* planDraft READ planDraft CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* suspendDraft READ suspendDraft CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* passDraft READ passDraft CONSTANT)
  Q_PROPERTY(siteproof::DraftKeeper* tapDraft READ tapDraft CONSTANT)

 public:
  enum class Waiting { Suspended, Material, Appointment };
  Q_ENUM(Waiting)

  explicit VisitViewModel(QObject* parent = nullptr);

  [[nodiscard]] QAbstractItemModel* steps() { return &steps_; }
  [[nodiscard]] visit_path::Action nextAction() const { return next_.action; }
  [[nodiscard]] QString nextText() const { return nextText_; }
  [[nodiscard]] QString otherText() const { return otherText_; }
  [[nodiscard]] QString undoText() const { return undoText_; }
  [[nodiscard]] QString restText() const { return restText_; }
  [[nodiscard]] QStringList blocked() const { return blocked_; }
  [[nodiscard]] QString blockedText() const;
  [[nodiscard]] QString nextStage() const;
  [[nodiscard]] QString nextItem() const;
  [[nodiscard]] bool canSuspend() const { return canSuspend_; }
  [[nodiscard]] bool priceNeeded() const { return priceNeeded_; }
  [[nodiscard]] QString contactName() const { return contactName_; }
  [[nodiscard]] QStringList pauseReasons() const { return pauseReasons_; }
  [[nodiscard]] QStringList pauseTitles() const { return pauseTitles_; }
  [[nodiscard]] QStringList consentWays() const;
  [[nodiscard]] QStringList consentTitles() const;
  [[nodiscard]] DraftKeeper* callDraft() { return &callDraft_; }
  [[nodiscard]] DraftKeeper* consentDraft() { return &consentDraft_; }
  [[nodiscard]] DraftKeeper* planDraft() { return &planDraft_; }
  [[nodiscard]] DraftKeeper* suspendDraft() { return &suspendDraft_; }
  [[nodiscard]] DraftKeeper* passDraft() { return &passDraft_; }
  [[nodiscard]] DraftKeeper* tapDraft() { return &tapDraft_; }
  [[nodiscard]] QString nextTap() const { return QString::fromStdString(next_.step); }
  [[nodiscard]] QString quotedPrice() const { return quotedPrice_; }

  /// Takes the next step itself; only for Advance and Resume. Accepting goes on to setting off.
  Q_INVOKABLE void advance();
  /// Takes the step as `otherText` says: accepts and stays.
  Q_INVOKABLE void advanceOnly();
  /// Takes back what `undoText` says.
  Q_INVOKABLE void undo();
  Q_INVOKABLE void recordCall(bool reached, const QString& note);
  Q_INVOKABLE void recordConsent(const QString& givenBy, const QString& how);
  /// `price` is a plain number in yuan, or empty.
  Q_INVOKABLE void agreePlan(const QString& text, const QString& agreedBy, const QString& price);
  /// What stands in the way of a step, and goes on all the same, with the reason for the record.
  Q_INVOKABLE void passOver(const QString& rule, const QString& reason);
  /// The sentence that a rule which may be passed over says.
  [[nodiscard]] Q_INVOKABLE QString passText(const QString& rule) const;
  /// Whether a one-tap step names somebody.
  [[nodiscard]] Q_INVOKABLE bool tapNeedsName(const QString& step) const;
  [[nodiscard]] Q_INVOKABLE QString tapText(const QString& step) const;
  Q_INVOKABLE void takeStep(const QString& step, const QString& name);
  Q_INVOKABLE void suspend(siteproof::VisitViewModel::Waiting waiting, const QString& reason);

 signals:
  /// What was recorded leads straight on to the next action, which opens by itself.
  void leadsOn();

 protected:
  void update(const OrderPage& page) override;

 private:
  RowListModel<VisitStepRow> steps_;
  /// Runs a use case; the next action opens by itself where the path leads on from this one.
  void record(visit_path::Action what, OrderSource::Action action, DraftKeeper* form = nullptr);

  void take_step(OrderStatus from, OrderStatus to, OrderSource::Action action);

  visit_path::Next next_;
  OrderStatus status_ = OrderStatus::reported;
  struct Recorded {
    visit_path::Action what;
    QString order;
  };
  std::optional<Recorded> recorded_;  ///< and not shown yet
  struct Taken {
    QString order;
    OrderStatus from, to;
  };
  std::optional<Taken> taken_;  ///< the last step of the visit taken here
  bool opensNext_ = false;
  std::map<QString, OrderStatus> gates_;  ///< of the rules that may be passed over
  std::map<QString, Bilingual> passTexts_;
  QString quotedPrice_, nextText_, otherText_, undoText_, restText_, contactName_;
  QStringList blocked_, pauseReasons_, pauseTitles_;
  bool canSuspend_ = false, priceNeeded_ = false;
  DraftKeeper callDraft_{"call"}, consentDraft_{"consent"}, planDraft_{"plan"}, suspendDraft_{"suspend"},
      passDraft_{"pass-over"}, tapDraft_{"step"};
};

}  // namespace siteproof
