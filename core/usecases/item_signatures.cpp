#include "core/usecases/item_signatures.h"

#include <fmt/core.h>

#include "core/rules/form.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/sign_off.h"

namespace siteproof {

Status ItemSignatures::sign(const OrderId& id, ItemSignature signature) {
  if (signature.name.empty())
    return fail(ErrorKind::rule, "signature.name", "Ask for the name of the person who signs.");
  if (!is_drawn(signature.strokes)) {
    return fail(ErrorKind::rule, "signature.strokes", "There is no signature on the pad yet: let them sign.");
  }
  if (signature.text.empty()) {
    return fail(ErrorKind::rule, "signature.text", "Show what is signed before the person signs.");
  }
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
  SITEPROOF_TRY(const AnswerPath path, AnswerPath::parse(signature.item));
  SITEPROOF_TRY(const auto checklist, form_template(tablet_, order, path));
  const ChecklistItem* const item = checklist->find(signature.item);
  if (item == nullptr || item->kind != ItemKind::signature || !Form(order, *checklist, path.form).is_asked(path)) {
    return fail(ErrorKind::rule, "signature.item",
                fmt::format("Order {} asks for no signature {} now.", id.str(), signature.item.str()));
  }
  return tablet_.record(
      id, Countersigned{item->signer, std::move(signature.name), std::move(signature.reason), sha256(signature.text),
                        std::move(signature.strokes), signature.item, signature.text});
}

}  // namespace siteproof
