#include "core/rules/photo_plan.h"

#include <algorithm>
#include <set>

namespace siteproof {
namespace {

PhotoRequirement requirement(Stage stage, const ChecklistTemplate* checklist) {
  if (checklist != nullptr) {
    const auto it = checklist->photos.find(stage);
    return it == checklist->photos.end() ? PhotoRequirement{} : it->second;
  }
  return stage == Stage::during ? PhotoRequirement{} : PhotoRequirement{3, stage == Stage::after};
}

// The first `wanted` before photos are the angles that need a partner; further ones are extra.
std::vector<PhotoId> unpaired_before(const OrderState& order, int wanted) {
  std::set<PhotoId> partnered;
  for (const Photo& photo : order.photos) {
    if (photo.stage == Stage::after && photo.pair) partnered.insert(*photo.pair);
  }
  std::vector<PhotoId> before;
  for (const Photo& photo : order.photos) {
    if (photo.stage == Stage::before) before.push_back(photo.id);
  }
  const auto covered =
      std::count_if(before.begin(), before.end(), [&](const PhotoId& id) { return partnered.contains(id); });
  const auto needed = std::min<std::ptrdiff_t>(wanted, std::ssize(before));
  if (covered >= needed) return {};
  std::vector<PhotoId> open;
  for (const PhotoId& id : before) {
    if (!partnered.contains(id) && std::ssize(open) < needed - covered) open.push_back(id);
  }
  return open;
}

}  // namespace

std::vector<PhotoStagePlan> photo_plan(const OrderState& order, const ChecklistTemplate* checklist) {
  std::vector<PhotoStagePlan> plan;
  for (const Stage stage : {Stage::before, Stage::during, Stage::after}) {
    const PhotoRequirement wanted = requirement(stage, checklist);
    std::set<Sha256> distinct;
    for (const Photo& photo : order.photos) {
      if (photo.stage == stage) distinct.insert(photo.sha256);
    }
    PhotoStagePlan line{stage, static_cast<int>(distinct.size()), wanted.min, {}};
    if (wanted.paired) line.unpaired = unpaired_before(order, requirement(Stage::before, checklist).min);
    plan.push_back(std::move(line));
  }
  return plan;
}

Status check_pair(const OrderState& order, Stage stage, const std::optional<PhotoId>& pair) {
  if (!pair) return {};
  const auto partner =
      std::find_if(order.photos.begin(), order.photos.end(), [&](const Photo& photo) { return photo.id == *pair; });
  if (stage == Stage::after && partner != order.photos.end() && partner->stage == Stage::before) return {};
  return fail(
      ErrorKind::rule, "photo.pair",
      "A pair is an after photo with a before photo of the same order: choose one from the order's photo list.");
}

}  // namespace siteproof
