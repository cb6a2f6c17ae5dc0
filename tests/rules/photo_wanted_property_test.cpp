#include <algorithm>

#include "core/rules/photo_wanted.h"
#include "tests/support/order_maker.h"
#include "tests/support/property.h"

using namespace siteproof;

namespace {

std::set<PhotoId> some_photos() {
  constexpr int photos = 12;
  const int chosen = *rc::gen::inRange(0, 1 << photos);
  std::set<PhotoId> out;
  for (int number = 0; number < photos; ++number) {
    if ((chosen >> number & 1) != 0) out.insert(numbered<PhotoId>(number));
  }
  return out;
}

}  // namespace

TEST_CASE("an angle that is wanted is one without a partner, and the count of angles never leaves its range") {
  property("partner_wanted and angles_taken agree", [] {
    const int wanted = *rc::gen::inRange(0, 6);
    const int taken = *rc::gen::inRange(0, 9);
    const std::set<PhotoId> open = some_photos();
    const std::set<PhotoId> on_their_way = some_photos();
    const PhotoStagePlan plan{Stage::after, taken, wanted, {open.begin(), open.end()}};
    const auto next = partner_wanted(plan, on_their_way);
    if (next) {
      RC_ASSERT(open.contains(*next));
      RC_ASSERT(!on_their_way.contains(*next));
    } else {
      RC_ASSERT(std::includes(on_their_way.begin(), on_their_way.end(), open.begin(), open.end()));
    }
    const int angles = angles_taken(plan, static_cast<int>(on_their_way.size()), on_their_way);
    RC_ASSERT(angles >= angles_taken(plan, 0, {}));
    RC_ASSERT(angles <= wanted);
    if (next && wanted > 0) RC_ASSERT(angles < wanted);
  });
}
