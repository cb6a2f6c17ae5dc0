#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtCore/QObject>

#include <optional>
#include <vector>

#include "core/usecases/orders.h"

namespace siteproof {

/// The steps of a visit as a page shows them, and what its one big button does. Pure; everything is decided from what
/// Orders::page says.
namespace visit_path {
Q_NAMESPACE
QML_NAMED_ELEMENT(VisitPath)

enum class StepId { Call, Arrive, Consent, Survey, Plan, Safety, Repair, Check, Sign };
Q_ENUM_NS(StepId)
enum class StepState {
  Done,
  Current,
  Blocked,  ///< current, and something is missing
  Later,
  Skipped,  ///< the visit went on without it
};
Q_ENUM_NS(StepState)
enum class Action {
  NoAction,
  Advance,
  RecordCall,
  RecordConsent,
  AgreePlan,
  FillChecklist,
  TakePhoto,
  SignOff,
  Resume,
  MakeQuote,
  TakeStep,
};
Q_ENUM_NS(Action)

struct Step {
  StepId id = StepId::Call;
  StepState state = StepState::Later;
  std::vector<Block> missing;
  std::vector<OrderStatus> gates;    ///< for each of `missing`: what it stands in the way of
  std::vector<Block> warnings;       ///< what is only said here
  std::vector<std::string> one_tap;  ///< steps of Visit::take_step that are to be taken here
  std::optional<Stage> photos;       ///< the stage whose photographs belong to this step
};
/// Steps in the order of a visit. The safety step is there only when the checklist has a safety gate; an inspection has
/// neither plan nor repair.
[[nodiscard]] std::vector<Step> steps(const OrderPage& page);

struct Next {
  Action action = Action::NoAction;
  OrderStatus to = OrderStatus::reported;  ///< where Advance, Resume and the rest lead in the end
  Stage stage = Stage::before;             ///< for TakePhoto
  std::optional<ItemId> item = {};         ///< for FillChecklist
  std::string step = {};                   ///< for TakeStep: Visit::take_step's name
};
/// What to do now: the next step itself, or the first thing that still stands in its way. On site that is consent, then
/// the survey's photographs and answers, then the plan, whose agreement ends the survey; an inspection ends by itself.
[[nodiscard]] Next next(const OrderPage& page);
/// The same from a list's line: where the order stands, and the first rule in the way of its next step; "inspection"
/// where nothing is in the way of one.
[[nodiscard]] Next next(OrderStatus status, std::string_view block);

/// Whether `next` opens by itself once `done` is recorded, because nothing else comes in between: consent at the door,
/// the camera for the survey, the tablet turned to the owner after the self-check.
[[nodiscard]] bool leads_on(Action done, const Next& next) noexcept;

}  // namespace visit_path
}  // namespace siteproof
