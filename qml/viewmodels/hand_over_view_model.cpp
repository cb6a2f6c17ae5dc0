#include "qml/viewmodels/hand_over_view_model.h"

#include "core/rules/workflow.h"
#include "core/usecases/hand_over.h"
#include "qml/viewmodels/words.h"

namespace siteproof {

HandOverViewModel::HandOverViewModel(QObject* parent) : OrderAspect(parent) { keep(draft_); }

void HandOverViewModel::update(const OrderPage& page) {
  const AppSession& session = *source()->session();
  const std::string language = session.language().toStdString();
  const OrderState& order = page.order;
  const auto& technician = order.technician.value;
  canGive_ = technician && words::text(technician->str()) == session.technician() && !is_finished(order.status.value);
  points_.clear();
  for (const OpenPoint& point : open_points(order, page.checklist.get())) {
    points_ << words::text(point.text.in(language));
  }
  standing_.clear();
  waiting_ = false;
  if (order.hand_overs.empty()) return;
  const HandOver& newest = order.hand_overs.back();
  const QString to = words::text(newest.to.str());
  if (newest.taken_at) {
    standing_ = tr("Taken over by %1 %2.").arg(to, words::when(*newest.taken_at, session.now()));
    return;
  }
  standing_ = tr("Handed to %1 %2; not taken yet.").arg(to, words::when(newest.at, session.now()));
  waiting_ = true;
}

void HandOverViewModel::askColleagues() {
  if (source() == nullptr || source()->session() == nullptr) return;
  using Names = std::vector<PersonId>;
  source()->session()->ask<Names>(
      this, [](Tablet& tablet) { return HandOvers(tablet).colleagues(); },
      [this](Result<Names> names) {
        colleagues_.clear();
        // Without them a name can still be typed.
        if (names) {
          for (const PersonId& name : *names) colleagues_ << words::text(name.str());
        }
        emit colleaguesChanged();
      });
}

void HandOverViewModel::give(const QString& to, const QString& note, const QString& extra) {
  act(
      [to = to.trimmed().toStdString(), note = note.trimmed().toStdString(), extra = extra.trimmed().toStdString(),
       language = source()->session()->language().toStdString()](Tablet& tablet, const OrderId& order) -> Status {
        if (to.empty()) return fail(ErrorKind::rule, "hand_over.to", "Name who takes the order over.");
        SITEPROOF_TRY(const PersonId person, PersonId::parse(to));
        return HandOvers(tablet).give(order, person, note, {extra}, language);
      },
      {}, &draft_);
}

}  // namespace siteproof
