#include "core/usecases/photo_check.h"

#include <algorithm>

#include "core/usecases/photo_review.h"

namespace siteproof {
namespace {

constexpr int print_px = 256;  // a size that lists of photos keep in the vault anyway

const Photo* find(const OrderState& order, const PhotoId& id) {
  const auto at = std::find_if(order.photos.begin(), order.photos.end(), [&](const Photo& p) { return p.id == id; });
  return at == order.photos.end() ? nullptr : &*at;
}

}  // namespace

Result<std::vector<PhotoPrint>> PhotoCheck::earlier(const OrderState& order, const Photo& photo) {
  std::vector<PhotoPrint> prints;
  const auto is_it = [&](const Photo& one) { return one.id == photo.id; };
  auto at = std::find_if(order.photos.rbegin(), order.photos.rend(), is_it);
  for (; at != order.photos.rend() && prints.size() < earlier_max; ++at) {
    if (is_it(*at) || at->stage != photo.stage || at->at > photo.at) continue;
    // Not everybody's photos are on this tablet, and one that is damaged is another one's trouble.
    const auto small = tablet_.vault().thumbnail(at->sha256, print_px);
    if (!small) continue;
    SITEPROOF_TRY(const PhotoPrint print, examiner_.print(*small));
    prints.push_back(print);
  }
  return prints;
}

Result<PhotoAssessment> PhotoCheck::check(const PhotoId& id) {
  SITEPROOF_TRY(const PhotoLocation where, tablet_.store().find_photo(id));
  SITEPROOF_TRY(const OrderState order, tablet_.store().order(where.order));
  const Photo* const photo = find(order, id);
  if (photo == nullptr) return fail(ErrorKind::not_found, "photo.unknown", "This photo is not on the order any more.");
  if (photo->assessment) return *photo->assessment;

  SITEPROOF_TRY(const Bytes jpeg, tablet_.vault().picture(photo->sha256, examined_px));
  const PictureSize size = upright_size(*photo);
  PhotoToExamine asked{jpeg, size.width, size.height, std::nullopt, {}};
  SITEPROOF_TRY(asked.earlier, earlier(order, *photo));
  Bytes before_jpeg;
  if (const Photo* const before = photo->pair ? find(order, *photo->pair) : nullptr) {
    if (auto read = tablet_.vault().picture(before->sha256, examined_px)) {
      before_jpeg = std::move(*read);
      asked.before = before_jpeg;
    }
  }
  SITEPROOF_TRY(PhotoAssessment assessment, examiner_.examine(asked));
  SITEPROOF_CHECK(PhotoReview(tablet_).assess(id, assessment));
  return assessment;
}

Result<std::vector<UnjudgedPhoto>> PhotoCheck::unjudged() {
  SITEPROOF_TRY(const auto orders, tablet_.store().open_orders_with_own_photos());
  std::vector<UnjudgedPhoto> out;
  for (const OrderId& id : orders) {
    SITEPROOF_TRY(const OrderState order, tablet_.store().order(id));
    for (const Photo& photo : order.photos) {
      if (photo.assessment || !tablet_.vault().contains(photo.sha256)) continue;
      out.push_back({photo.id, id, photo.at});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  return out;
}

Result<std::unique_ptr<AngleGuide>> PhotoCheck::guide(const PhotoId& before) {
  SITEPROOF_TRY(const PhotoLocation where, tablet_.store().find_photo(before));
  SITEPROOF_TRY(const Bytes jpeg, tablet_.vault().picture(where.sha256, guide_frame_px));
  return examiner_.guide(jpeg);
}

}  // namespace siteproof
