#include "qml/viewmodels/material_desk_view_model.h"

#include <algorithm>

#include "core/rules/materials.h"
#include "core/rules/workflow.h"
#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

/// A material and how much of it, as typed.
struct Amount {
  std::string item, quantity, unit, batch;

  Amount(const QString& its, const QString& many, const QString& measure, const QString& number)
      : item(its.trimmed().toStdString()),
        quantity(many.trimmed().toStdString()),
        unit(measure.trimmed().toStdString()),
        batch(number.trimmed().toStdString()) {}
  /// Fills in what every one of these facts has.
  template <class Fact>
  [[nodiscard]] Status fill(Fact& fact) const {
    SITEPROOF_TRY(fact.item, ItemId::parse(item));
    SITEPROOF_TRY(fact.quantity, Decimal::parse(quantity));
    fact.unit = unit;
    fact.batch = batch;
    return {};
  }
};

Result<desk_rows::Known> read_known(Tablet& tablet, const std::vector<ItemId>& items) {
  desk_rows::Known known;
  Materials materials(tablet);
  const auto add = [&](const ItemId& item) -> Status {
    if (known.contains(item)) return {};
    SITEPROOF_TRY(const auto found, materials.find(item.str()));
    if (found) known.emplace(item, *found);
    return {};
  };
  for (const ItemId& item : items) {
    SITEPROOF_CHECK(add(item));
    const auto its = known.find(item);
    if (its == known.end()) continue;
    const std::vector<ItemId> instead = its->second.substitutes;
    for (const ItemId& one : instead) SITEPROOF_CHECK(add(one));
  }
  return known;
}

}  // namespace

MaterialDeskViewModel::MaterialDeskViewModel(QObject* parent)
    : OrderAspect(parent),
      requests_(desk_rows::requestRoles(), this),
      moved_(desk_rows::movedRoles(), this),
      substitutes_(desk_rows::substituteRoles(), this),
      photos_(desk_rows::photoRoles(), this) {
  for (DraftKeeper* form : {&receiveDraft_, &useDraft_, &returnDraft_, &substituteDraft_}) keep(*form);
  connect(this, &OrderAspect::sourceChanged, this, [this] {
    if (source() != nullptr) connect(source(), &OrderSource::orderIdChanged, this, &MaterialDeskViewModel::leave);
  });
}

// At once, not when the next order has been read: a form may have been opened for it by then.
void MaterialDeskViewModel::leave() {
  page_.reset();
  request_.clear();
  readWarnings();
}

void MaterialDeskViewModel::update(const OrderPage& page) {
  page_ = source()->page();
  open_ = !is_finished(page.order.status.value);
  say();
  learn();
}

// The rows stand there at once; names come with the stock picture.
void MaterialDeskViewModel::learn() {
  const quint64 question = ++asked_;
  source()->session()->ask<desk_rows::Known>(
      this, [items = desk_rows::items(page_->order)](Tablet& tablet) { return read_known(tablet, items); },
      [this, question](Result<desk_rows::Known> known) {
        if (question != asked_ || !known) return;
        known_ = std::move(*known);
        say();
        emit updated();
      });
}

void MaterialDeskViewModel::say() {
  if (!page_ || source() == nullptr || source()->session() == nullptr) return;
  const std::string language = source()->session()->language().toStdString();
  const UtcTime now = source()->session()->now();
  requests_.show(desk_rows::requests(page_->order, known_, language, now));
  moved_.show(desk_rows::moved(page_->order, known_, language, now));
  photos_.show(desk_rows::photos(page_->order, now));
  const Requisition* const asked = inHand();
  substitutes_.show(asked != nullptr ? desk_rows::substitutes(*asked, known_, language)
                                     : std::vector<DeskSubstituteRow>());
  emit warningsChanged();
}

const Requisition* MaterialDeskViewModel::inHand() const {
  if (!page_) return nullptr;
  const auto& all = page_->order.requisitions;
  const std::string id = request_.toStdString();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Requisition& one) { return one.id.str() == id; });
  return found == all.end() ? nullptr : &*found;
}

void MaterialDeskViewModel::setRequest(const QString& request) {
  request_ = request;
  say();
  emit updated();
}

QString MaterialDeskViewModel::requestTitle() const {
  const Requisition* const asked = inHand();
  if (asked == nullptr) return {};
  const std::string language = source()->session()->language().toStdString();
  return desk_rows::name(asked->item, known_, language) + QStringLiteral(" · ") +
         material_words::amount(asked->quantity, asked->unit);
}

QString MaterialDeskViewModel::requestLeft() const {
  const Requisition* const asked = inHand();
  if (asked == nullptr) return {};
  if (asked->state == RequisitionState::refused) return tr("The store refused this request.");
  const QString open = material_words::amount(desk_rows::left(page_->order, *asked), asked->unit);
  return granted_quantity(*asked) ? tr("%1 still to come of what was granted.").arg(open)
                                  : tr("%1 still to come; the store has not answered yet.").arg(open);
}

QString MaterialDeskViewModel::requestCode() const {
  const Requisition* const asked = inHand();
  return asked != nullptr ? words::text(granted_item(*asked).str()) : QString();
}

QString MaterialDeskViewModel::requestQuantity() const {
  const Requisition* const asked = inHand();
  const Decimal open = asked != nullptr ? desk_rows::left(page_->order, *asked) : Decimal();
  return open.sign() > 0 ? words::text(open.str()) : QStringLiteral("1");
}

QString MaterialDeskViewModel::requestUnit() const {
  const Requisition* const asked = inHand();
  return asked != nullptr ? words::text(asked->unit) : QString();
}

bool MaterialDeskViewModel::reasonGiven() const {
  const Requisition* const asked = inHand();
  return asked != nullptr && asked->substitute && !asked->reason.empty();
}

bool MaterialDeskViewModel::asksAgain() const {
  return said_ && !problem().isEmpty() &&
         (said_->refused == "receive.beyond_grant" || said_->refused == "receive.refused");
}

QString MaterialDeskViewModel::warnings() const {
  if (source() == nullptr || source()->session() == nullptr) return {};
  const std::string language = source()->session()->language().toStdString();
  QStringList lines;
  for (const Bilingual& one : warned_) lines << words::text(one.in(language));
  return lines.join(QLatin1Char('\n'));
}

void MaterialDeskViewModel::readWarnings() {
  warned_.clear();
  emit warningsChanged();
}

QStringList MaterialDeskViewModel::ways() const {
  return {QStringLiteral("in_person"), QStringLiteral("phone"), QStringLiteral("writing")};
}

QStringList MaterialDeskViewModel::wayTitles() const {
  QStringList titles;
  for (const QString& way : ways()) titles << words::consentWay(way.toStdString());
  return titles;
}

QStringList MaterialDeskViewModel::returnReasons() const {
  return {tr("Left over"), tr("Wrong size or kind"), tr("Damaged")};
}

QString MaterialDeskViewModel::stepped(const QString& quantity, int by) const {
  return material_words::stepped(quantity, by, material_words::Least::AboveZero);
}

void MaterialDeskViewModel::record(Deed deed, std::function<void()> done, DraftKeeper* form) {
  said_ = std::make_shared<Said>();
  act(
      [deed = std::move(deed), said = said_](Tablet& tablet, const OrderId& order) -> Status {
        MaterialDesk desk(tablet);
        auto warnings = deed(desk, order);
        if (!warnings) {
          said->refused = warnings.error().code;
          return tl::unexpected<Error>(std::move(warnings).error());
        }
        said->warnings = std::move(*warnings);
        return {};
      },
      [this, said = said_, done = std::move(done)] {
        warned_ = said->warnings;
        emit warningsChanged();
        if (done) done();
      },
      form);
}

std::function<void()> MaterialDeskViewModel::forgetting(DraftKeeper& form, std::initializer_list<Entered> fields) {
  return [&form, typed = std::vector<Entered>(fields), of = QLatin1Char(':') + request_] {
    for (const auto& [field, value] : typed) form.forget(QLatin1String(field) + of, value);
    emit form.replaced();
  };
}

void MaterialDeskViewModel::receive(const QString& item, const QString& quantity, const QString& unit,
                                    const QString& batch, bool good, const QString& remark, bool allTheSame) {
  const Requisition* const asked = inHand();
  record(
      [what = Amount(item, quantity, unit, batch), good, remark = remark.trimmed().toStdString(), allTheSame,
       requisition = asked != nullptr ? std::optional(asked->id) : std::nullopt](
          MaterialDesk& desk, const OrderId& order) -> Result<MaterialDesk::Warnings> {
        MaterialReceived fact;
        SITEPROOF_CHECK(what.fill(fact));
        fact.requisition = requisition;
        fact.quality_ok = good;
        fact.remark = remark;
        return desk.receive(order, std::move(fact), allTheSame);
      },
      forgetting(receiveDraft_, {{"item", item},
                                 {"quantity", quantity},
                                 {"unit", unit},
                                 {"batch", batch},
                                 {"good", good ? QStringLiteral("yes") : QStringLiteral("no")},
                                 {"remark", remark}}));
}

void MaterialDeskViewModel::use(const QString& item, const QString& quantity, const QString& unit, const QString& batch,
                                const QString& photo) {
  record(
      [what = Amount(item, quantity, unit, batch), photo = photo.toStdString()](
          MaterialDesk& desk, const OrderId& order) -> Result<MaterialDesk::Warnings> {
        PartUsed fact;
        SITEPROOF_CHECK(what.fill(fact));
        if (!photo.empty()) {
          SITEPROOF_TRY(fact.photo, PhotoId::parse(photo));
        }
        return desk.use(order, std::move(fact));
      },
      {}, &useDraft_);
}

void MaterialDeskViewModel::giveBack(const QString& item, const QString& quantity, const QString& unit,
                                     const QString& batch, const QString& reason) {
  record(
      [what = Amount(item, quantity, unit, batch), reason = reason.trimmed().toStdString()](
          MaterialDesk& desk, const OrderId& order) -> Result<MaterialDesk::Warnings> {
        MaterialReturned fact;
        SITEPROOF_CHECK(what.fill(fact));
        fact.reason = reason;
        return desk.give_back(order, std::move(fact));
      },
      {}, &returnDraft_);
}

void MaterialDeskViewModel::agreeSubstitute(const QString& item, const QString& givenBy, const QString& how,
                                            const QString& reason) {
  const Requisition* const asked = inHand();
  if (asked == nullptr) return;
  record(
      [id = asked->id, item = item.toStdString(), by = givenBy.trimmed().toStdString(), how = how.toStdString(),
       reason = reason.trimmed().toStdString()](MaterialDesk& desk,
                                                const OrderId& order) -> Result<MaterialDesk::Warnings> {
        SubstituteWord word{id, std::nullopt, by, how, reason};
        if (!item.empty()) {
          SITEPROOF_TRY(word.item, ItemId::parse(item));
        }
        SITEPROOF_CHECK(desk.agree_substitute(order, std::move(word)));
        return MaterialDesk::Warnings{};
      },
      forgetting(substituteDraft_, {{"item", item}, {"by", givenBy}, {"how", how}, {"reason", reason}}));
}

}  // namespace siteproof
