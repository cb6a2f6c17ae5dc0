#include "qml/viewmodels/household_view_model.h"

#include "qml/viewmodels/list_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<HomeVisitRow>> roles() {
  return {{"orderId", [](const HomeVisitRow& r) { return QVariant(r.key); }},
          {"title", [](const HomeVisitRow& r) { return QVariant(r.title); }},
          {"detail", [](const HomeVisitRow& r) { return QVariant(r.detail); }},
          {"outcome", [](const HomeVisitRow& r) { return QVariant(r.outcome); }},
          {"materials", [](const HomeVisitRow& r) { return QVariant(r.materials); }},
          {"orderClass", [](const HomeVisitRow& r) { return QVariant(r.orderClass); }},
          {"classWord", [](const HomeVisitRow& r) { return QVariant(r.classWord); }},
          {"cameBack", [](const HomeVisitRow& r) { return QVariant(r.cameBack); }},
          {"onTablet", [](const HomeVisitRow& r) { return QVariant(r.onTablet); }}};
}

QString outcome(const HomeVisit& visit, const std::string& language) {
  QStringList parts;
  for (const Bilingual& verdict : visit.verdicts) parts << words::text(verdict.in(language));
  if (!visit.done.empty()) parts << words::text(visit.done);
  if (visit.sign_off) {
    switch (visit.sign_off->outcome) {
      case SignOffOutcome::signed_by_owner:
        parts << HouseholdViewModel::tr("signed, %1 of 5 stars").arg(visit.sign_off->rating);
        break;
      case SignOffOutcome::represented:
        parts << HouseholdViewModel::tr("signed for the owner, %1 of 5 stars").arg(visit.sign_off->rating);
        break;
      case SignOffOutcome::absent: parts << HouseholdViewModel::tr("the owner was absent"); break;
      case SignOffOutcome::refused: parts << HouseholdViewModel::tr("the owner did not accept the work"); break;
    }
  }
  return parts.join(QStringLiteral(" · "));
}

QString came_back(const HomeVisit& visit) {
  QStringList from;
  for (const OrderId& repaired : visit.came_back_from) {
    if (repaired == visit.line.order) return HouseholdViewModel::tr("Came back: this order was reopened");
    from << words::text(repaired.str());
  }
  if (from.isEmpty()) return {};
  return HouseholdViewModel::tr("Came back within the guarantee of %1").arg(from.join(QStringLiteral(", ")));
}

QString amount(const ItemId& item, const Decimal& quantity, const std::string& unit) {
  const QString what = words::text(item.str()) + QLatin1Char(' ') + words::text(quantity.str());
  return unit.empty() ? what : what + QLatin1Char(' ') + words::text(unit);
}

QString materials(const HomeVisit& visit) {
  QStringList used, asked;
  for (const PartUse& part : visit.parts) used << amount(part.item, part.quantity, part.unit);
  for (const Requisition& wish : visit.asked) asked << amount(wish.item, wish.quantity, wish.unit);
  QStringList parts;
  if (!used.isEmpty()) parts << HouseholdViewModel::tr("Used: %1").arg(used.join(QStringLiteral(", ")));
  if (!asked.isEmpty()) parts << HouseholdViewModel::tr("Requested: %1").arg(asked.join(QStringLiteral(", ")));
  return parts.join(QStringLiteral(" · "));
}

}  // namespace

HouseholdViewModel::HouseholdViewModel(QObject* parent) : QObject(parent), visits_(roles(), this) {}

void HouseholdViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &HouseholdViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &HouseholdViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &HouseholdViewModel::say);
  }
  emit sessionChanged();
  reload();
}

void HouseholdViewModel::setHomeId(const QString& homeId) {
  if (homeId == homeId_) return;
  homeId_ = homeId;
  history_.reset();
  problem_.reset();
  emit homeIdChanged();
  say();
  reload();
}

void HouseholdViewModel::setWithout(const QString& order) {
  if (order == without_) return;
  without_ = order;
  emit withoutChanged();
  say();
}

QString HouseholdViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

QString HouseholdViewModel::address() const {
  return history_ ? words::text(one_line(history_->household.address)) : QString();
}

QString HouseholdViewModel::owner() const {
  if (!history_) return {};
  const Contact& owner = history_->household.owner;
  return (words::text(owner.name) + QStringLiteral("  ") + words::text(owner.phone)).trimmed();
}

QString HouseholdViewModel::handover() const {
  return history_ ? words::date(history_->household.handover) : QString();
}

QStringList HouseholdViewModel::flags() const {
  QStringList said;
  if (!history_) return said;
  for (const std::string& flag : history_->household.flags) said << list_words::flag(flag);
  return said;
}

QStringList HouseholdViewModel::preferences() const {
  QStringList said;
  if (!history_) return said;
  for (const std::string& wish : history_->household.preferences) said << words::text(wish);
  return said;
}

QStringList HouseholdViewModel::documents() const {
  QStringList said;
  if (!history_) return said;
  for (const HouseholdDocument& paper : history_->household.documents) {
    said << (paper.text.empty() ? words::text(paper.title)
                                : tr("%1: %2").arg(words::text(paper.title), words::text(paper.text)));
  }
  return said;
}

QStringList HouseholdViewModel::warranty() const {
  QStringList said;
  if (!history_ || session_ == nullptr) return said;
  const std::string language = session_->language().toStdString();
  for (const PartCover& part : history_->warranty) {
    if (!part.cover.until) continue;
    const QString until = words::date(write_date(*part.cover.until));
    const QString title = words::text(part.title.in(language));
    said << (part.cover.state == Warranty::in ? tr("%1: covered until %2").arg(title, until)
                                              : tr("%1: was covered until %2").arg(title, until));
  }
  return said;
}

QString HouseholdViewModel::firstTimeFix() const {
  if (!history_ || history_->first_time_fix.whole == 0) return {};
  const Share& share = history_->first_time_fix;
  return tr("%1 of %2 repairs lasted").arg(share.part).arg(share.whole);
}

QString HouseholdViewModel::ownerHidden() const {
  if (!history_) return {};
  switch (history_->owner) {
    case OwnerData::shown: return {};
    case OwnerData::out_of_scope:
      return tr("No order of this home is yours now: its owner's name, phone and wishes are not shown.");
    case OwnerData::expired:
      return tr("The owner's name, phone and wishes are no longer on this tablet: the home's last order is long over.");
  }
  return {};
}

void HouseholdViewModel::reload() {
  if (session_ == nullptr || homeId_.isEmpty()) return;
  const quint64 question = ++asked_;
  session_->ask<HomeHistory>(
      this,
      [id = homeId_.toStdString()](Tablet& tablet) -> Result<HomeHistory> {
        SITEPROOF_TRY(const HouseholdId home, HouseholdId::parse(id));
        return Orders(tablet).home(home);
      },
      [this, question](Result<HomeHistory> history) {
        if (question == asked_) take(std::move(history));
      });
}

void HouseholdViewModel::take(Result<HomeHistory> history) {
  problem_.reset();
  if (history) {
    history_ = std::move(*history);
  } else {
    history_.reset();
    problem_ = std::move(history).error();
  }
  say();
}

void HouseholdViewModel::say() {
  std::vector<HomeVisitRow> rows;
  if (history_ && session_ != nullptr) {
    const std::string language = session_->language().toStdString();
    for (const HomeVisit& visit : history_->visits) {
      const HouseholdLine& line = visit.line;
      if (words::text(line.order.str()) == without_) continue;
      const QStringList detail{list_words::day(line.reported_at, session_->now()), words::status(line.status),
                               tr("Photos: %1").arg(line.photos)};
      rows.push_back({words::text(line.order.str()), words::text(line.title), detail.join(QStringLiteral(" · ")),
                      outcome(visit, language), materials(visit), QString::fromUtf8(to_string(line.order_class).data()),
                      words::orderClass(line.order_class), came_back(visit), visit.on_tablet});
    }
  }
  visits_.show(std::move(rows));
  emit updated();
}

}  // namespace siteproof
