#include "tests/support/finished_order.h"

#include "core/usecases/photo_review.h"
#include "core/usecases/photos.h"
#include "core/usecases/visit.h"

namespace siteproof {

FinishedOrder::FinishedOrder() {
  server.add_template(R"({"id":"short","version":1,"title":{"zh":"简","en":"Short"}})");
  Intake intake = OrderMaker().state.intake;
  intake.checklist = TemplateRef{TemplateId{"short"}, 1};
  id = server.report({intake, technician, std::nullopt}, OrderId{"WO-S"});
  pull();
  Visit visit(tablet());
  must(visit.go(id, OrderStatus::accepted));
  must(visit.go(id, OrderStatus::on_site));
  must(visit.consent(id, "王芳", "in person"));
  photo = value_of(Photos(tablet()).add({id, Stage::before, "", {}}, jpeg(1), "a.jpg")).photo;
  must(visit.plan(id, "tighten", "王芳", std::nullopt));
  must(visit.go(id, OrderStatus::in_repair));
  must(visit.go(id, OrderStatus::self_checked));
}

SignOffRequest FinishedOrder::request() const {
  const std::vector<Stroke> ink{{{0, 0, 0, 1}, {5, 5, 10, 1}}};
  return {id, SignOffOutcome::signed_by_owner, "王芳", ink, 4, "", "", "en", {}, {}};
}

void FinishedOrder::sign() { must(SigningOff(tablet()).sign(request())); }

void FinishedOrder::change() {
  must(PhotoReview(tablet()).annotate(photo.id, {{MarkKind::arrow, {}, {{1, 1}, {9, 9}}, {}, {}, {}}}));
}

}  // namespace siteproof
