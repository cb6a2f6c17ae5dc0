#include "qml/viewmodels/seal_view_model.h"

#include "core/usecases/evidence_export.h"
#include "core/usecases/sealing.h"
#include "qml/viewmodels/seal_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<SealRow>> seal_roles() {
  return {{"title", [](const SealRow& r) { return QVariant(r.title); }},
          {"made", [](const SealRow& r) { return QVariant(r.made); }},
          {"reason", [](const SealRow& r) { return QVariant(r.reason); }},
          {"server", [](const SealRow& r) { return QVariant(r.server); }},
          {"timestamp", [](const SealRow& r) { return QVariant(r.timestamp); }},
          {"change", [](const SealRow& r) { return QVariant(r.change); }}};
}

QString made_text(const Seal& seal, UtcTime now) {
  return seal_words::dotted({words::when(seal.at, now), words::text(seal.by.str())});
}

QString reason_text(const Seal& seal) {
  return seal.reason.empty() ? QString()
                             : SealViewModel::tr("Sealed again without the owner: %1").arg(words::text(seal.reason));
}

QString change_text(const OrderState& order, const Seal& seal, UtcTime now) {
  return seal.voided_by ? SealViewModel::tr("Changed since: %1").arg(seal_words::change(order, *seal.voided_by, now))
                        : QString();
}

}  // namespace

SealViewModel::SealViewModel(QObject* parent) : OrderAspect(parent), versions_(seal_roles(), this) {
  keep(draft_);
  connect(&share_, &FileShare::changed, this, &SealViewModel::shared);
}

void SealViewModel::update(const OrderPage& page) {
  const OrderState& order = page.order;
  const UtcTime now = source()->session()->now();
  Shown shown;
  for (const SignOff& done : order.sign_offs) shown.signatures << seal_words::signature(done, now);
  for (const Countersignature& one : order.countersignatures) shown.signatures << seal_words::signature(one, now);
  for (const ClockJump& jump : order.clock_jumps) shown.clock_jumps << seal_words::clockJump(jump, now);
  shown.photos =
      order.photos.size() == 1 ? tr("1 photo in the record") : tr("%1 photos in the record").arg(order.photos.size());
  if (page.seal) {
    const Seal& newest = *page.seal;
    shown.state = newest.voided_by ? State::Changed : State::Sealed;
    shown.headline = newest.voided_by ? tr("Changed since version %1 was sealed").arg(newest.version)
                                      : tr("Sealed · version %1").arg(newest.version);
    shown.made = seal_words::dotted({tr("Sealed %1").arg(made_text(newest, now)), reason_text(newest)});
    shown.change = change_text(order, newest, now);
    shown.server = seal_words::receipt(newest, now);
    shown.timestamp = seal_words::timestamp(newest);
  }
  words_ = std::move(shown);
  versions_.show(rows(order, now));
}

std::vector<SealRow> SealViewModel::rows(const OrderState& order, UtcTime now) const {
  std::vector<SealRow> out;
  for (auto seal = order.seals.rbegin(); seal != order.seals.rend(); ++seal) {
    out.push_back({words::text(seal->event.str()), tr("Version %1").arg(seal->version), made_text(*seal, now),
                   reason_text(*seal), seal_words::receipt(*seal, now), seal_words::timestamp(*seal),
                   change_text(order, *seal, now)});
  }
  return out;
}

QStringList SealViewModel::readyReasons() const {
  return {tr("The owner has left; added after signing"), tr("Correction; the owner was told by phone"),
          tr("Rework after the visit; the owner signs next time")};
}

void SealViewModel::sealAgain(const QString& reason) {
  act([reason = reason.trimmed().toStdString()](
          Tablet& tablet, const OrderId& order) { return Sealing(tablet).seal_again(order, reason); },
      {}, &draft_);
}

void SealViewModel::shareEvidence(const QUrl& folder) {
  if (source() == nullptr || source()->session() == nullptr) return;
  const std::string id = source()->orderId().toStdString();
  share_.begin(*source()->session(), folder, {id + "-evidence", ".zip"},
               [id](Tablet& tablet, const std::filesystem::path& target) -> Status {
                 SITEPROOF_TRY(const OrderId order, OrderId::parse(id));
                 return EvidenceExport(tablet).write(order, target);
               });
}

}  // namespace siteproof
