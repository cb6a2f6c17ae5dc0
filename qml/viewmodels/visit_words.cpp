#include "qml/viewmodels/visit_words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

#include "core/rules/visit.h"
#include "core/rules/workflow.h"
#include "qml/viewmodels/words.h"

namespace siteproof::visit_words {
namespace {

using visit_path::Action;
using visit_path::StepId;
using visit_path::StepState;

class VisitWords {
  Q_DECLARE_TR_FUNCTIONS(VisitWords)
};

QString dotted(std::initializer_list<QString> parts) {
  QStringList filled;
  for (const QString& part : parts) {
    if (!part.isEmpty()) filled << part;
  }
  return filled.join(QStringLiteral(" · "));
}

QString arrival(const OrderState& order, UtcTime now) {
  const auto& line = order.timeline;
  const auto at = std::find_if(line.rbegin(), line.rend(), [](const TimelineEntry& entry) {
    return entry.applied && entry.to == OrderStatus::on_site;
  });
  return at == line.rend() ? QString() : words::when(at->at, now);
}

QString plan_text(const Plan& plan, UtcTime now) {
  const QString price = plan.price ? words::text(plan.price->amount.str() + " " + plan.price->currency) : QString();
  return dotted({words::text(plan.text), price, words::text(plan.agreed_by), words::when(plan.at, now)});
}

QString sign_off_text(const SignOff& done, UtcTime now) {
  switch (done.outcome) {
    case SignOffOutcome::signed_by_owner:
      return dotted({VisitWords::tr("Signed by %1").arg(words::text(done.name)),
                     VisitWords::tr("%1 of 5 stars").arg(done.rating), words::when(done.at, now)});
    case SignOffOutcome::represented:
      return dotted({VisitWords::tr("Signed by %1 for the owner").arg(words::text(done.name)), words::text(done.reason),
                     VisitWords::tr("%1 of 5 stars").arg(done.rating), words::when(done.at, now)});
    case SignOffOutcome::absent:
      return dotted({VisitWords::tr("Owner absent"), words::text(done.reason), words::when(done.at, now)});
    case SignOffOutcome::refused:
      return dotted({VisitWords::tr("Owner refused"), words::text(done.reason), words::when(done.at, now)});
  }
  return {};
}

QString photo_text(Stage stage, const OrderPage& page) {
  for (const PhotoStagePlan& plan : page.photos) {
    if (plan.stage != stage || plan.wanted == 0) continue;
    const QString count = VisitWords::tr("%1 of %2").arg(plan.taken).arg(plan.wanted);
    switch (stage) {
      case Stage::before: return VisitWords::tr("Take photos before the repair (%1)").arg(count);
      case Stage::during: return VisitWords::tr("Take photos during the repair (%1)").arg(count);
      case Stage::after: return VisitWords::tr("Take photos after the repair (%1)").arg(count);
    }
  }
  return VisitWords::tr("Take a photo");
}

QString photo_text(Stage stage) {
  switch (stage) {
    case Stage::before: return VisitWords::tr("Take photos before the repair");
    case Stage::during: return VisitWords::tr("Take photos during the repair");
    case Stage::after: return VisitWords::tr("Take photos after the repair");
  }
  return {};
}

QString advance_text(OrderStatus to) {
  switch (to) {
    case OrderStatus::accepted: return VisitWords::tr("Accept and set off");
    case OrderStatus::en_route: return VisitWords::tr("Set off");
    case OrderStatus::on_site: return VisitWords::tr("I have arrived");
    case OrderStatus::in_repair: return VisitWords::tr("Start the repair");
    case OrderStatus::surveyed: return VisitWords::tr("Inspection done");
    case OrderStatus::self_checked: return VisitWords::tr("Work done and checked");
    default: return words::status(to);
  }
}

}  // namespace

QString stepTitle(StepId id) {
  switch (id) {
    case StepId::Call: return VisitWords::tr("Call the contact");
    case StepId::Arrive: return VisitWords::tr("Arrive");
    case StepId::Consent: return VisitWords::tr("Consent to enter");
    case StepId::Survey: return VisitWords::tr("Survey");
    case StepId::Plan: return VisitWords::tr("Agree the plan");
    case StepId::Safety: return VisitWords::tr("Safety gate");
    case StepId::Repair: return VisitWords::tr("Repair");
    case StepId::Check: return VisitWords::tr("Clean up and check");
    case StepId::Sign: return VisitWords::tr("Owner signs off");
  }
  return {};
}

QString stateWord(StepState state) {
  switch (state) {
    case StepState::Done: return VisitWords::tr("done");
    case StepState::Current: return VisitWords::tr("now");
    case StepState::Blocked: return VisitWords::tr("something is missing");
    case StepState::Skipped: return VisitWords::tr("not recorded");
    case StepState::Later: break;
  }
  return {};
}

QString stepDetail(StepId id, const OrderState& order, UtcTime now) {
  switch (id) {
    case StepId::Call:
      if (order.calls.empty()) return VisitWords::tr("15 minutes before arriving");
      return dotted({order.calls.back().reached ? VisitWords::tr("reached") : VisitWords::tr("not reached"),
                     words::text(order.calls.back().note), words::when(order.calls.back().at, now)});
    case StepId::Arrive: return arrival(order, now);
    case StepId::Consent:
      if (const Consent* const given = entry_consent(order))
        return dotted({words::text(given->given_by), words::consentWay(given->how), words::when(given->at, now)});
      return {};
    case StepId::Plan: return order.plans.empty() ? QString() : plan_text(order.plans.back(), now);
    case StepId::Sign: return order.sign_offs.empty() ? QString() : sign_off_text(order.sign_offs.back(), now);
    case StepId::Survey:
    case StepId::Safety:
    case StepId::Repair:
    case StepId::Check: break;
  }
  return {};
}

Action stepAction(StepId id, const OrderPage& page) {
  const OrderState& order = page.order;
  if (is_finished(order.status.value)) return Action::NoAction;
  const bool checklist = page.checklist != nullptr;
  const auto seen = [&](OrderStatus status) {
    return std::any_of(order.timeline.begin(), order.timeline.end(),
                       [&](const TimelineEntry& entry) { return entry.applied && entry.to == status; });
  };
  switch (id) {
    case StepId::Call: return Action::RecordCall;
    case StepId::Consent:
      return seen(OrderStatus::on_site) && !seen(OrderStatus::in_repair) ? Action::RecordConsent : Action::NoAction;
    case StepId::Plan: return entry_consent(order) == nullptr ? Action::NoAction : Action::AgreePlan;
    case StepId::Safety: return checklist ? Action::FillChecklist : Action::NoAction;
    case StepId::Survey: return seen(OrderStatus::on_site) ? Action::TakePhoto : Action::NoAction;
    case StepId::Repair:
    case StepId::Check: return order.plans.empty() ? Action::NoAction : Action::TakePhoto;
    case StepId::Arrive:
    case StepId::Sign: break;
  }
  return Action::NoAction;
}

QString actionText(Action action, const OrderState& order) {
  switch (action) {
    case Action::RecordCall: return VisitWords::tr("Record a call");
    case Action::RecordConsent:
      return entry_consent(order) == nullptr ? VisitWords::tr("Record the consent")
                                             : VisitWords::tr("Correct the consent");
    case Action::AgreePlan:
      return order.plans.empty() ? VisitWords::tr("Record the plan") : VisitWords::tr("Change the plan");
    case Action::FillChecklist: return VisitWords::tr("Go to the checklist");
    case Action::TakePhoto: return VisitWords::tr("Take a photo");
    case Action::MakeQuote:
    case Action::TakeStep:
    case Action::NoAction:
    case Action::Advance:
    case Action::SignOff:
    case Action::Resume: break;
  }
  return {};
}

QString tapText(const std::string& step) {
  if (step == "identity") return VisitWords::tr("Badge and order shown");
  if (step == "second_opinion") return VisitWords::tr("Record the second opinion");
  if (step == "second_person") return VisitWords::tr("Name the second person");
  if (step == "clean_up") return VisitWords::tr("Cleaned up");
  return VisitWords::tr("Owner told what to watch for");
}

QString nextText(const visit_path::Next& next, const OrderPage& page) {
  return next.action == Action::TakePhoto ? photo_text(next.stage, page) : nextText(next);
}

QString nextText(const visit_path::Next& next) {
  switch (next.action) {
    case Action::NoAction: return {};
    case Action::Advance: return advance_text(next.to);
    case Action::Resume: return VisitWords::tr("Go on with the work");
    case Action::RecordCall: return VisitWords::tr("Record a call");
    case Action::RecordConsent: return VisitWords::tr("Record the owner's consent");
    case Action::AgreePlan: return VisitWords::tr("Agree the plan with the owner");
    case Action::TakePhoto: return photo_text(next.stage);
    case Action::SignOff: return VisitWords::tr("Let the owner sign");
    case Action::MakeQuote: return VisitWords::tr("Quote the price to the owner");
    case Action::TakeStep: return tapText(next.step);
    case Action::FillChecklist: break;
  }
  return VisitWords::tr("Fill in the checklist");
}

QString otherText(const visit_path::Next& next) {
  const bool can_wait = next.action == Action::Advance && next.to == OrderStatus::accepted;
  return can_wait ? VisitWords::tr("Accept, go later") : QString();
}

QString restText(OrderStatus status) {
  switch (status) {
    case OrderStatus::signed_off:
      return VisitWords::tr("Signed and sealed. The front desk closes the order after it has arrived there.");
    case OrderStatus::reported:
    case OrderStatus::registered: return VisitWords::tr("The front desk has not assigned this order yet.");
    case OrderStatus::cancelled: return VisitWords::tr("The front desk cancelled this order. What was recorded stays.");
    case OrderStatus::closed:
    case OrderStatus::called_back:
    case OrderStatus::archived: return VisitWords::tr("This order is finished.");
    default: return VisitWords::tr("There is nothing to do here now.");
  }
}

}  // namespace siteproof::visit_words
