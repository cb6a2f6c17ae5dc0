#pragma once

#include "core/journal/field_reader.h"
#include "core/journal/field_writer.h"
#include "core/model/order.h"

// One list of fields per type serves both directions: `fields(io, value)` calls io("name", value.name) for each, where
// io is a FieldWriter or a FieldReader.
namespace siteproof {

template <class Io>
void fields(Io& io, Address& v) {
  io("estate", v.estate);
  io("building", v.building);
  io("unit", v.unit);
  io("room", v.room);
}
template <class Io>
void fields(Io& io, Contact& v) {
  io("name", v.name);
  io("phone", v.phone);
}
template <class Io>
void fields(Io& io, TemplateRef& v) {
  io("id", v.id);
  io("version", v.version);
}
template <class Io>
void fields(Io& io, SlaLimits& v) {
  io("respond_minutes", v.respond_minutes);
  io("resolve_minutes", v.resolve_minutes);
}
template <class Io>
void fields(Io& io, GeoPoint& v) {
  io("lat_e7", v.latitude_e7);
  io("lon_e7", v.longitude_e7);
}
template <class Io>
void fields(Io& io, MarkPoint& v) {
  io("x", v.x);
  io("y", v.y);
}
template <class Io>
void fields(Io& io, Mark& v) {
  io("kind", v.kind);
  io("colour", v.colour);
  io("points", v.points);
  io("text", v.text);
  io("length", v.length);
  io("unit", v.unit);
}
template <class Io>
void fields(Io& io, AngleScore& v) {
  io("permille", v.permille);
  io("homography_e9", v.homography_e9);
}
template <class Io>
void fields(Io& io, PhotoAssessment& v) {
  io("findings", v.findings);
  io("angle", v.angle);
  io("kept_because", v.kept_because);
}
template <class Io>
void fields(Io& io, SealReceipt& v) {
  io("log_index", v.log_index);
  io("received_at", v.received_at);
  io("text", v.text);
  io("signature", v.signature);
}
template <class Io>
void fields(Io& io, Money& v) {
  io("amount", v.amount);
  io("currency", v.currency);
}
template <class Io>
void fields(Io& io, Intake& v) {
  io("household", v.household);
  io("class", v.order_class);
  io("title", v.title);
  io("description", v.description);
  io("place", v.place);
  io("address", v.address);
  io("contact", v.contact);
  io("reported_at", v.reported_at);
  io("wished_at", v.wished_at);
  io("first_asked", v.first_asked);
  io("checklist", v.checklist);
  io("warranty", v.warranty);
  io("part", v.part);
  io("sla", v.sla);
  io("wishes", v.wishes);
  io("raised_from", v.raised_from);
  io("raised_item", v.raised_item);
}
template <class Io>
void fields(Io& io, ClockReading& v) {
  io("wall", v.wall);
  io("mono", v.monotonic_ms);
  io("boot", v.boot_id);
}
template <class Io>
void fields(Io& io, QuoteLine& v) {
  io("item", v.item);
  io("text", v.text);
  io("quantity", v.quantity);
  io("unit", v.unit);
  io("unit_price", v.unit_price);
}

}  // namespace siteproof
