#include "qml/viewmodels/capture_intents.h"

#include <algorithm>

namespace siteproof {
namespace {

bool is_for(const PhotoRequest& intended, const PhotoRequest& wanted) {
  return intended.order == wanted.order && intended.stage == wanted.stage && intended.place == wanted.place &&
         intended.pair == wanted.pair && intended.item == wanted.item;
}

}  // namespace

std::optional<PhotoRequest> CaptureIntents::find(const PhotoRequest& wanted) const {
  const auto at = std::find_if(intended_.begin(), intended_.end(),
                               [&](const PhotoRequest& intended) { return is_for(intended, wanted); });
  return at == intended_.end() ? std::nullopt : std::optional(*at);
}

void CaptureIntents::want(AppSession& session, std::vector<PhotoRequest> wanted) {
  std::erase_if(wanted, [this](const PhotoRequest& request) { return find(request).has_value(); });
  // What comes meanwhile is asked for when the answer is here.
  if (asking_ || problem_ || wanted.empty()) return;
  asking_ = true;
  for (PhotoRequest& request : wanted) request.capture = unusedFor(request);
  using Requests = std::vector<PhotoRequest>;
  session.ask<Requests>(
      this,
      [wanted = std::move(wanted)](Tablet& tablet) mutable -> Result<Requests> {
        for (PhotoRequest& request : wanted) {
          SITEPROOF_TRY(const CaptureIntent intent, Captures(tablet).intend(request));
          request.capture = intent.id;
        }
        return std::move(wanted);
      },
      [this](const Result<Requests>& made) {
        asking_ = false;
        if (made) {
          for (const PhotoRequest& request : *made) {
            std::erase_if(intended_, [&](const PhotoRequest& known) { return known.capture == request.capture; });
          }
          intended_.insert(intended_.end(), made->begin(), made->end());
          const auto over = std::max<std::ptrdiff_t>(0, std::ssize(intended_) - static_cast<std::ptrdiff_t>(kept_max));
          intended_.erase(intended_.begin(), intended_.begin() + over);
        } else {
          problem_ = made.error();
        }
        emit changed();
      });
}

std::optional<CaptureId> CaptureIntents::unusedFor(const PhotoRequest& wanted) const {
  const auto at = std::find_if(intended_.begin(), intended_.end(), [&](const PhotoRequest& known) {
    return known.order == wanted.order && known.stage == wanted.stage && known.pair == wanted.pair && known.capture &&
           !used_.contains(*known.capture);
  });
  return at == intended_.end() ? std::nullopt : at->capture;
}

void CaptureIntents::tryAgain() {
  if (!problem_) return;
  problem_.reset();
  emit changed();
}

}  // namespace siteproof
