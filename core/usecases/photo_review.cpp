#include "core/usecases/photo_review.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace siteproof {
namespace {

constexpr int first_sideways_orientation = 5;  // EXIF 2.32 tag 0x0112: 5 to 8 swap width and height

}  // namespace

PictureSize upright_size(const Photo& photo) {
  const bool sideways = photo.orientation >= first_sideways_orientation;
  return sideways ? PictureSize{photo.height, photo.width} : PictureSize{photo.width, photo.height};
}

// `decide` turns the photo into the event to record, or nothing when there is nothing new to say.
template <class Decide>
Status PhotoReview::record(const PhotoId& id, Decide decide) {
  SITEPROOF_TRY(const PhotoLocation where, tablet_.store().find_photo(id));
  SITEPROOF_TRY(JournalWriter writer, JournalWriter::begin(tablet_.store()));
  SITEPROOF_TRY(const OrderState* const order, writer.order(where.order));
  const auto photo =
      std::find_if(order->photos.begin(), order->photos.end(), [&](const Photo& p) { return p.id == id; });
  if (photo == order->photos.end()) {
    return fail(ErrorKind::not_found, "photo.unknown", "This photo is not on the order any more.");
  }
  SITEPROOF_TRY(std::optional<EventBody> body, decide(*photo));
  if (!body) return {};
  SITEPROOF_TRY(EventDraft draft, tablet_.draft(where.order, std::move(*body)));
  SITEPROOF_CHECK(writer.append(std::move(draft)));
  return writer.commit(tablet_.now());
}

Status PhotoReview::assess(const PhotoId& id, PhotoAssessment assessment) {
  return record(id, [&](const Photo& photo) -> Result<std::optional<EventBody>> {
    if (photo.assessment == assessment) return std::nullopt;
    return EventBody{PhotoAssessed{id, std::move(assessment)}};
  });
}

Status PhotoReview::keep(const PhotoId& id, std::string because) {
  return record(id, [&](const Photo& photo) -> Result<std::optional<EventBody>> {
    if (because.empty()) return fail(ErrorKind::rule, "photo.reason", "Say why this photo is good enough.");
    if (!photo.assessment || photo.assessment->findings.empty()) {
      return fail(ErrorKind::rule, "photo.no_findings", "Nothing was found wrong with this photo.");
    }
    PhotoAssessment kept = *photo.assessment;
    if (std::exchange(kept.kept_because, because) == because) return std::nullopt;
    return EventBody{PhotoAssessed{id, std::move(kept)}};
  });
}

Status PhotoReview::annotate(const PhotoId& id, std::vector<Mark> marks) {
  return record(id, [&](const Photo& photo) -> Result<std::optional<EventBody>> {
    SITEPROOF_CHECK(check_marks(marks));
    marks = measured(std::move(marks), upright_size(photo));
    if (photo.marks == marks) return std::nullopt;
    return EventBody{PhotoAnnotated{id, std::move(marks)}};
  });
}

}  // namespace siteproof
