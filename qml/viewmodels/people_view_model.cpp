#include "qml/viewmodels/people_view_model.h"

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

// The page is left for the order's own; the day's list shows the rest.
constexpr int orders_shown = 20;

}  // namespace

PeopleViewModel::PeopleViewModel(QObject* parent)
    : QObject(parent),
      everybody_({{"name", [](const PersonRow& row) { return QVariant(row.key); }},
                  {"current", [](const PersonRow& row) { return QVariant(row.current); }},
                  {"waits", [](const PersonRow& row) { return QVariant(row.waits); }}},
                 this),
      orders_({{"orderNumber", [](const OpenOrderRow& row) { return QVariant(row.key); }},
               {"title", [](const OpenOrderRow& row) { return QVariant(row.title); }},
               {"detail", [](const OpenOrderRow& row) { return QVariant(row.detail); }}},
              this) {}

void PeopleViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) {
    session_->disconnect(this);
    session_->lock()->disconnect(this);
  }
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &PeopleViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &PeopleViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &PeopleViewModel::tell);
    connect(session_->lock(), &ScreenLock::changed, this, &PeopleViewModel::tell);
  }
  emit inputChanged();
  reload();
}

void PeopleViewModel::setPeople(PeopleDesk* people) {
  if (people == people_) return;
  if (people_ != nullptr) people_->disconnect(this);
  people_ = people;
  if (people_ != nullptr) {
    connect(people_, &PeopleDesk::added, this, &PeopleViewModel::reload);
    connect(people_, &PeopleDesk::sent, this, &PeopleViewModel::reload);
  }
  emit inputChanged();
  reload();
}

Result<PeopleViewModel::Found> PeopleViewModel::look_around(People people, Tablet& tablet) {
  Found found;
  SITEPROOF_TRY(found.waiting, people.waiting());
  SITEPROOF_TRY(found.orders, HandOvers(tablet).in_hand(orders_shown + 1));
  return found;
}

void PeopleViewModel::reload() {
  if (session_ == nullptr || people_ == nullptr || session_->state() != AppSession::State::Ready) return;
  again_ = asking_;
  if (asking_) return;
  asking_ = true;
  // Everybody's data is opened for it: nobody who saves something waits for that.
  session_->ask<Found>(
      this, [people = people_->people()](Tablet& tablet) { return look_around(people, tablet); },
      [this](Result<Found> found) {
        asking_ = false;
        problem_.reset();
        if (found) {
          found_ = std::move(*found);
        } else {
          problem_ = std::move(found).error();
        }
        tell();
        if (again_) reload();
      },
      TabletWorker::Urgency::file);
}

void PeopleViewModel::tell() {
  std::vector<PersonRow> people;
  std::vector<OpenOrderRow> orders;
  const bool hidden = locked();
  for (const WaitingOf& of : found_ ? found_->waiting : std::vector<WaitingOf>{}) {
    PersonRow row{words::text(of.person.technician.str()), of.person.current, {}};
    if (!hidden && (of.events > 0 || of.files > 0)) {
      row.waits = tr("Still to send: %1 entries, %2 photos and recordings").arg(of.events).arg(of.files);
    } else if (!hidden) {
      row.waits = tr("Everything is on the server");
    }
    people.push_back(std::move(row));
  }
  for (const OrderInHand& order : found_ && !hidden ? found_->orders : std::vector<OrderInHand>{}) {
    if (orders.size() == static_cast<std::size_t>(orders_shown)) break;
    orders.push_back({words::text(order.order.str()), words::text(order.title),
                      words::text(one_line(order.address)) + QStringLiteral(" · ") + words::text(order.order.str())});
  }
  everybody_.show(std::move(people));
  orders_.show(std::move(orders));
  emit updated();
}

QString PeopleViewModel::leaving() const {
  if (!found_ || locked()) return {};
  for (const WaitingOf& of : found_->waiting) {
    if (!of.person.current) continue;
    if (of.events == 0 && of.files == 0) return tr("Everything you recorded is on the server.");
    return tr("%1 entries and %2 photos and recordings of yours wait; they are sent in the background, whoever's "
              "shift it is.")
        .arg(of.events)
        .arg(of.files);
  }
  return {};
}

QString PeopleViewModel::moreOrders() const {
  const bool more = found_ && !locked() && found_->orders.size() > static_cast<std::size_t>(orders_shown);
  return more ? tr("There are more: the list of the day shows them all.") : QString();
}

QString PeopleViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void PeopleViewModel::choose(const QString& technician) {
  if (session_ == nullptr || people_ == nullptr || busy_) return;
  busy_ = true;
  problem_.reset();
  emit updated();
  session_->ask<PinFacts>(
      this,
      [people = people_->people(), name = technician.toStdString()](Tablet&) mutable -> Result<PinFacts> {
        SITEPROOF_TRY(const PersonId person, PersonId::parse(name));
        return people.pin(person);
      },
      [this, technician](const Result<PinFacts>& pin) {
        busy_ = false;
        if (!pin) problem_ = pin.error();
        if (pin && pin->set) chosen_ = technician;
        emit updated();
        if (!pin || pin->set) return;
        begin(technician, true, [](People& people, const PersonId& person) { return people.begin_shift(person, {}); });
      },
      TabletWorker::Urgency::file);
}

void PeopleViewModel::chooseNobody() {
  chosen_.clear();
  emit updated();
}

void PeopleViewModel::openLocked() {
  if (chosen_.isEmpty()) return;
  begin(chosen_, false, [](People& people, const PersonId& person) { return people.switch_to(person); });
}

void PeopleViewModel::begin(const QString& technician, bool admitted,
                            std::function<Status(People&, const PersonId&)> how) {
  if (session_ == nullptr || people_ == nullptr || busy_) return;
  busy_ = true;
  emit updated();
  session_->ask<void>(
      this,
      [people = people_->people(), how = std::move(how), name = technician.toStdString()](Tablet&) mutable -> Status {
        SITEPROOF_TRY(const PersonId person, PersonId::parse(name));
        return how(people, person);
      },
      [this, technician, admitted](const Status& begun) {
        busy_ = false;
        if (!begun) problem_ = begun.error();
        emit updated();
        if (begun) people_->tellBegun(technician, admitted);
      },
      TabletWorker::Urgency::file);
}

}  // namespace siteproof
