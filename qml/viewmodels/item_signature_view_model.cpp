#include "qml/viewmodels/item_signature_view_model.h"

#include "core/rules/summary.h"
#include "core/usecases/item_signatures.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

SignerEntry::Part part_of(SignerRole role) {
  switch (role) {
    case SignerRole::owner: return SignerEntry::Part::Owner;
    case SignerRole::technician: return SignerEntry::Part::Technician;
    case SignerRole::supervisor: return SignerEntry::Part::Supervisor;
    case SignerRole::witness: return SignerEntry::Part::Witness;
    case SignerRole::counterparty: break;
  }
  return SignerEntry::Part::Counterparty;
}

}  // namespace

ItemSignatureViewModel::ItemSignatureViewModel(QObject* parent) : OrderAspect(parent) {
  keep(draft_);
  connect(&draft_, &DraftKeeper::replaced, this, [this] {
    if (signer_) signer_->read(contact_);
    emit missingChanged();
  });
}

ItemSignatureViewModel::~ItemSignatureViewModel() { draft_.flush(); }

void ItemSignatureViewModel::setItem(const QString& item) {
  if (item == item_) return;
  draft_.flush();
  item_ = item;
  clearProblem();
  make();
}

void ItemSignatureViewModel::make() {
  signer_.reset();
  title_.clear();
  text_.clear();
  if (source() != nullptr) {
    if (const auto page = source()->page()) update(*page);
  }
  emit itemChanged();
  emit updated();
  emit missingChanged();
}

void ItemSignatureViewModel::update(const OrderPage& page) {
  const ChecklistItem* const item =
      page.checklist && !item_.isEmpty() ? page.checklist->find(ItemId{item_.toStdString()}) : nullptr;
  if (item == nullptr) return;
  // A stroke for one order is none for another.
  if (words::text(page.order.id.str()) != order_) signer_.reset();
  order_ = words::text(page.order.id.str());
  const std::string language = source()->session()->language().toStdString();
  title_ = words::text(item->title.in(language));
  text_ = words::text(page.checklist->title.in(language)) + QStringLiteral("\n") + title_ + QStringLiteral("\n\n") +
          words::text(sign_off_summary(page.order, page.checklist.get(), language, page.checklist->utc_offset));
  if (signer_) return;
  signer_ = std::make_unique<SignerEntry>(part_of(item->signer), draft_, item_ + QLatin1Char('.'), nullptr);
  connect(signer_.get(), &SignerEntry::changed, this, &ItemSignatureViewModel::missingChanged);
  contact_ = item->signer == SignerRole::owner ? words::text(page.order.intake.contact.name) : QString();
  signer_->read(contact_);
}

QString ItemSignatureViewModel::missing() const {
  if (!signer_) return tr("There is nothing to sign here now.");
  if (signer_->name().trimmed().isEmpty()) return tr("Ask for the name of the person who signs.");
  return signer_->ink()->empty() ? tr("Let them sign on the pad.") : QString();
}

void ItemSignatureViewModel::sign() {
  if (!missing().isEmpty()) return;
  ItemSignature signature{ItemId{item_.toStdString()}, signer_->name().trimmed().toStdString(),
                          signer_->ink()->strokes(), text_.toStdString()};
  act([signature = std::move(signature)](
          Tablet& tablet, const OrderId& order) { return ItemSignatures(tablet).sign(order, signature); },
      [this, signed_item = item_] {
        if (signed_item != item_ || !signer_) return;
        signer_->discard();
        draft_.flush();
      });
}

}  // namespace siteproof
