#include "qml/viewmodels/material_desk_rows.h"

#include <algorithm>
#include <set>

#include "core/rules/materials.h"
#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/photo_stage_view_model.h"
#include "qml/viewmodels/words.h"

namespace siteproof::desk_rows {
namespace {

const QString between = QStringLiteral(" · ");

QString joined(const QStringList& parts) {
  QStringList said = parts;
  said.removeAll(QString());
  return said.join(between);
}

AskedFor as_asked(const Requisition& asked, const Known& known) {
  AskedFor out;
  out.item = asked.item;
  out.quantity = asked.quantity;
  out.unit = asked.unit;
  out.state = asked.state;
  out.granted_quantity = asked.granted_quantity;
  out.substitute = asked.substitute;
  out.reason = asked.reason;
  const auto its = asked.substitute ? known.find(*asked.substitute) : known.end();
  if (its != known.end()) out.substitute_name = its->second.name;
  return out;
}

// With when it happened, so that the three kinds can be put in one line.
struct Dated {
  UtcTime at;
  DeskMovedRow row;
};

Dated dated(const EventId& event, UtcTime at, QString kind, QString item, const std::string& batch, QStringList detail,
            UtcTime now) {
  DeskMovedRow row;
  row.key = words::text(event.str());
  row.kind = std::move(kind);
  row.item = std::move(item);
  row.batch = words::text(batch);
  detail << words::when(at, now);
  row.detail = joined(detail);
  return {at, std::move(row)};
}

}  // namespace

std::vector<RowRole<DeskRequestRow>> requestRoles() {
  return {{"requestId", [](const DeskRequestRow& r) { return QVariant(r.key); }},
          {"item", [](const DeskRequestRow& r) { return QVariant(r.item); }},
          {"quantity", [](const DeskRequestRow& r) { return QVariant(r.quantity); }},
          {"stateWord", [](const DeskRequestRow& r) { return QVariant(r.state); }},
          {"detail", [](const DeskRequestRow& r) { return QVariant(r.detail); }},
          {"answered", [](const DeskRequestRow& r) { return QVariant(r.answered); }},
          {"granted", [](const DeskRequestRow& r) { return QVariant(r.granted); }},
          {"receivable", [](const DeskRequestRow& r) { return QVariant(r.receivable); }},
          {"consentWanted", [](const DeskRequestRow& r) { return QVariant(r.consentWanted); }}};
}

std::vector<RowRole<DeskMovedRow>> movedRoles() {
  return {{"kindWord", [](const DeskMovedRow& r) { return QVariant(r.kind); }},
          {"item", [](const DeskMovedRow& r) { return QVariant(r.item); }},
          {"detail", [](const DeskMovedRow& r) { return QVariant(r.detail); }},
          {"batch", [](const DeskMovedRow& r) { return QVariant(r.batch); }},
          {"imageUrl", [](const DeskMovedRow& r) { return QVariant(r.imageUrl); }},
          {"refused", [](const DeskMovedRow& r) { return QVariant(r.refused); }}};
}

std::vector<RowRole<DeskSubstituteRow>> substituteRoles() {
  return {{"code", [](const DeskSubstituteRow& r) { return QVariant(r.key); }},
          {"name", [](const DeskSubstituteRow& r) { return QVariant(r.name); }},
          {"byStore", [](const DeskSubstituteRow& r) { return QVariant(r.byStore); }}};
}

std::vector<RowRole<DeskPhotoRow>> photoRoles() {
  return {{"photoId", [](const DeskPhotoRow& r) { return QVariant(r.key); }},
          {"imageUrl", [](const DeskPhotoRow& r) { return QVariant(r.imageUrl); }},
          {"caption", [](const DeskPhotoRow& r) { return QVariant(r.caption); }}};
}

std::vector<ItemId> items(const OrderState& order) {
  std::set<ItemId> all;
  for (const Requisition& asked : order.requisitions) {
    all.insert(asked.item);
    if (asked.substitute) all.insert(*asked.substitute);
  }
  for (const MaterialReceipt& in : order.receipts) all.insert(in.item);
  for (const PartUse& used : order.parts) all.insert(used.item);
  for (const MaterialReturn& back : order.returns) all.insert(back.item);
  return {all.begin(), all.end()};
}

QString name(const ItemId& item, const Known& known, const std::string& language) {
  const auto its = known.find(item);
  return words::text(its != known.end() ? its->second.name.in(language) : item.str());
}

Decimal left(const OrderState& order, const Requisition& asked) {
  const auto open = open_reservation(asked, received_on(order, asked));
  return open && asked.state != RequisitionState::refused ? open->quantity : Decimal();
}

std::vector<DeskRequestRow> requests(const OrderState& order, const Known& known, const std::string& language,
                                     UtcTime now) {
  std::vector<DeskRequestRow> rows;
  for (const Requisition& asked : order.requisitions) {
    DeskRequestRow row;
    row.key = words::text(asked.id.str());
    row.item = name(asked.item, known, language);
    row.quantity = material_words::amount(asked.quantity, asked.unit);
    row.state = words::requisitionState(asked.state);
    const auto here = received_on(order, asked).decimal();
    QStringList detail{material_words::answer(as_asked(asked, known), language)};
    if (here && here->sign() > 0) detail << material_words::received(*here, asked.unit);
    if (const Consent* const yes = substitute_consent(order, asked.id))
      detail << material_words::agreedTo(yes->given_by, yes->how);
    detail << words::text(asked.note) << words::when(asked.at, now);
    row.detail = joined(detail);
    row.answered = asked.state != RequisitionState::requested;
    row.granted = row.answered && asked.state != RequisitionState::refused;
    row.receivable = left(order, asked).sign() > 0;
    row.consentWanted = substitute_consent(order, asked.id) == nullptr && !substitutes(asked, known, language).empty();
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<DeskMovedRow> moved(const OrderState& order, const Known& known, const std::string& language, UtcTime now) {
  std::vector<Dated> all;
  const auto what = [&](const auto& fact) {
    return name(fact.item, known, language) + between + material_words::amount(fact.quantity, fact.unit);
  };
  for (const MaterialReceipt& in : order.receipts) {
    const MovementKind kind = in.quality_ok ? MovementKind::received : MovementKind::refused;
    all.push_back(
        dated(in.event, in.at, material_words::movement(kind), what(in), in.batch, {words::text(in.remark)}, now));
    all.back().row.refused = !in.quality_ok;
  }
  for (const PartUse& used : order.parts) {
    all.push_back(
        dated(used.event, used.at, material_words::movement(MovementKind::used), what(used), used.batch, {}, now));
    if (used.photo) all.back().row.imageUrl = PhotoStageViewModel::imageUrl(*used.photo);
  }
  for (const MaterialReturn& back : order.returns) {
    all.push_back(dated(back.event, back.at, material_words::movement(MovementKind::returned), what(back), back.batch,
                        {words::text(back.reason)}, now));
  }
  std::stable_sort(all.begin(), all.end(), [](const Dated& a, const Dated& b) { return a.at < b.at; });
  std::vector<DeskMovedRow> rows;
  rows.reserve(all.size());
  for (Dated& one : all) rows.push_back(std::move(one.row));
  return rows;
}

std::vector<DeskSubstituteRow> substitutes(const Requisition& asked, const Known& known, const std::string& language) {
  std::vector<DeskSubstituteRow> rows;
  if (asked.substitute) {
    rows.push_back({words::text(asked.substitute->str()), name(*asked.substitute, known, language), true});
    return rows;
  }
  const auto its = known.find(asked.item);
  // The original comes first: what was granted needs nothing in its place.
  if (its == known.end() || asked.state == RequisitionState::granted) return rows;
  for (const ItemId& one : its->second.substitutes)
    rows.push_back({words::text(one.str()), name(one, known, language), false});
  return rows;
}

std::vector<DeskPhotoRow> photos(const OrderState& order, UtcTime now) {
  std::vector<DeskPhotoRow> rows;
  // The newest first: the part has just been photographed.
  for (auto photo = order.photos.rbegin(); photo != order.photos.rend(); ++photo) {
    rows.push_back({words::text(photo->id.str()), PhotoStageViewModel::imageUrl(photo->id),
                    joined({words::stage(photo->stage), words::text(photo->place), words::when(photo->at, now)})});
  }
  return rows;
}

}  // namespace siteproof::desk_rows
