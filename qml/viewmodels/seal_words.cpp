#include "qml/viewmodels/seal_words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <cstdlib>

#include "qml/viewmodels/words.h"

namespace siteproof::seal_words {
namespace {

class SealWords {
  Q_DECLARE_TR_FUNCTIONS(SealWords)
};

template <class Facts>
const typename Facts::value_type* by_event(const Facts& facts, const EventId& event) {
  const auto found = std::find_if(facts.begin(), facts.end(), [&](const auto& fact) { return fact.event == event; });
  return found == facts.end() ? nullptr : &*found;
}

struct Change {
  QString what;
  std::optional<PersonId> by;
  std::optional<UtcTime> at;
};

Change answer_change(const OrderState& order, const EventId& event) {
  for (const auto& [item, answers] : order.answers) {
    if (const Answer* const answer = by_event(answers, event)) {
      return {SealWords::tr("an answer of the checklist was entered"), answer->by, answer->at};
    }
  }
  // The one change of a record that leaves nothing of its own behind.
  return {SealWords::tr("the marks on a photo were changed"), std::nullopt, std::nullopt};
}

Change change_of(const OrderState& order, const EventId& event) {
  if (const Photo* const photo = by_event(order.photos, event)) {
    return {SealWords::tr("a photo was added"), photo->taken_by, photo->at};
  }
  if (const Recording* const recording = by_event(order.recordings, event)) {
    return {SealWords::tr("a recording was added"), recording->by, recording->at};
  }
  if (const Consent* const consent = by_event(order.consents, event)) {
    return {SealWords::tr("a consent was recorded"), std::nullopt, consent->at};
  }
  if (const Plan* const plan = by_event(order.plans, event)) {
    return {SealWords::tr("a plan was agreed"), std::nullopt, plan->at};
  }
  if (const PartUse* const part = by_event(order.parts, event)) {
    return {SealWords::tr("a part was noted as used"), part->by, part->at};
  }
  if (const SignOff* const again = by_event(order.sign_offs, event)) {
    return {SealWords::tr("it was signed off again"), again->technician, again->at};
  }
  return answer_change(order, event);
}

QString length(std::int64_t ms) {
  const std::int64_t seconds = std::llabs(ms) / 1000;
  if (seconds < 60) return SealWords::tr("%1 s").arg(seconds);
  const std::int64_t minutes = seconds / 60;
  if (minutes < 60) return SealWords::tr("%1 min").arg(minutes);
  if (minutes < 24 * 60) {
    return minutes % 60 == 0 ? SealWords::tr("%1 h").arg(minutes / 60)
                             : SealWords::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
  }
  const std::int64_t hours = minutes / 60;
  return hours % 24 == 0 ? SealWords::tr("%1 d").arg(hours / 24)
                         : SealWords::tr("%1 d %2 h").arg(hours / 24).arg(hours % 24);
}

QString who_signed(const SignOff& done) {
  switch (done.outcome) {
    case SignOffOutcome::signed_by_owner: return SealWords::tr("Owner: %1").arg(words::text(done.name));
    case SignOffOutcome::represented: return SealWords::tr("For the owner: %1").arg(words::text(done.name));
    case SignOffOutcome::absent: return SealWords::tr("Owner absent");
    case SignOffOutcome::refused: return SealWords::tr("Owner refused");
  }
  return {};
}

}  // namespace

QString dotted(const QStringList& parts) {
  QStringList filled = parts;
  filled.removeAll(QString());
  return filled.join(QStringLiteral(" · "));
}

QString change(const OrderState& order, const EventId& event, UtcTime now) {
  const Change found = change_of(order, event);
  return dotted({found.what, found.at ? words::when(*found.at, now) : QString(),
                 found.by ? words::text(found.by->str()) : QString()});
}

QString clockJump(const ClockJump& jump, UtcTime now) {
  const QString sentence = jump.jump_ms < 0 ? SealWords::tr("The tablet's clock was set back by %1, from %2 to %3.")
                                            : SealWords::tr("The tablet's clock was set forward by %1, from %2 to %3.");
  return sentence.arg(length(jump.jump_ms), words::when(jump.before, now), words::when(jump.after, now));
}

QString signature(const SignOff& done, UtcTime now) {
  return dotted({who_signed(done), words::text(done.reason), words::when(done.at, now)});
}

QString signature(const Countersignature& beside, UtcTime now) {
  const QString name = words::text(beside.name);
  const QString who = [&] {
    switch (beside.role) {
      case SignerRole::owner: return SealWords::tr("Owner: %1").arg(name);
      case SignerRole::technician: return SealWords::tr("Technician: %1").arg(name);
      case SignerRole::supervisor: return SealWords::tr("Supervisor: %1").arg(name);
      case SignerRole::witness: return SealWords::tr("Witness: %1").arg(name);
      case SignerRole::counterparty: return SealWords::tr("Other party: %1").arg(name);
    }
    return name;
  }();
  return dotted({who, words::text(beside.reason), words::when(beside.at, now)});
}

QString receipt(const Seal& seal, UtcTime now) {
  if (!seal.receipt) return SealWords::tr("The server has not confirmed it yet: it goes there by itself.");
  return SealWords::tr("The server has it since %1, number %2 of its log.")
      .arg(words::when(seal.receipt->received_at, now))
      .arg(seal.receipt->log_index);
}

QString timestamp(const Seal& seal) {
  return seal.timestamp.empty() ? SealWords::tr("No timestamp of an authority yet.")
                                : SealWords::tr("An authority's timestamp is with it.");
}

}  // namespace siteproof::seal_words
