#include "qml/viewmodels/signer_entry.h"

namespace siteproof {
namespace {

// The fields of the draft; what is kept is read by later versions too.
const auto name_field = QStringLiteral("name");
const auto reason_field = QStringLiteral("reason");
const auto strokes_field = QStringLiteral("strokes");

}  // namespace

SignerEntry::SignerEntry(Part part, DraftKeeper& draft, QString prefix, QObject* parent)
    : QObject(parent), part_(part), draft_(draft), prefix_(std::move(prefix)), ink_(this) {
  connect(&ink_, &StrokeCollector::changed, this, [this] {
    if (quiet_) return;
    // The person may be taken off the list before it is written down.
    draft_.putLater(prefix_ + strokes_field,
                    [ink = QPointer<StrokeCollector>(&ink_)] { return ink ? ink->json() : QString(); });
    emit changed();
  });
}

QString SignerEntry::title() const {
  switch (part_) {
    case Part::Owner: return tr("Owner");
    case Part::Representative: return tr("For the owner");
    case Part::Technician: return tr("Technician");
    case Part::Supervisor: return tr("Supervisor");
    case Part::Witness: return tr("Witness");
    case Part::Counterparty: return tr("Other party");
  }
  return {};
}

void SignerEntry::setName(const QString& name) {
  if (name == name_) return;
  name_ = name;
  draft_.put(prefix_ + name_field, name);
  emit changed();
}

void SignerEntry::setReason(const QString& reason) {
  if (reason == reason_) return;
  reason_ = reason;
  draft_.put(prefix_ + reason_field, reason);
  emit changed();
}

void SignerEntry::read(const QString& otherwise_name) {
  name_ = draft_.value(prefix_ + name_field, otherwise_name);
  // The owner signs for no reason but the work; why nobody signs is the form's.
  if (part_ != Part::Owner) reason_ = draft_.value(prefix_ + reason_field);
  if (ink_.empty()) ink_.restore(draft_.value(prefix_ + strokes_field));
  emit changed();
}

void SignerEntry::reset() {
  quiet_ = true;
  ink_.clear();
  quiet_ = false;
  name_.clear();
  reason_.clear();
  emit changed();
}

void SignerEntry::discard() {
  ink_.clear();
  setName({});
  setReason({});
}

}  // namespace siteproof
