#include "qml/app/screenshot_tour.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QImage>

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "core/usecases/orders.h"

namespace siteproof {
namespace {

constexpr std::chrono::milliseconds tick{50};
constexpr int quiet_ticks = 5;        // animations and the last frame are through
constexpr int patience_ticks = 1200;  // a minute for one screen

struct Stop {
  const char* name;
  const char* screen;
};
constexpr Stop stops[] = {{"today", "today"},
                          {"search", "search"},
                          {"order", "order"},
                          {"order-visit", "path"},
                          {"order-checklist", "checklist"},
                          {"order-quote", "quote"},
                          {"quote", "quote-page"},
                          {"order-materials", "requisitions"},
                          {"order-household", "household"},
                          {"household", "household-page"},
                          {"call-sheet", "sheet-call"},
                          {"consent-sheet", "sheet-consent"},
                          {"plan-sheet", "sheet-plan"},
                          {"suspend-sheet", "sheet-suspend"},
                          {"note-sheet", "sheet-note"},
                          {"hand-over-sheet", "sheet-hand-over"},
                          {"voice-sheet", "sheet-voice"},
                          {"material-sheet", "sheet-request"},
                          {"use-part-sheet", "sheet-use"},
                          {"give-back-sheet", "sheet-give-back"},
                          {"receive-sheet", "sheet-receive:"},
                          {"stock-take", "stock-take"},
                          {"capture", "capture"},
                          {"sign-off", "sign-off"},
                          {"seal", "seal-page"},
                          {"report", "report"},
                          {"photos", "photos"},
                          {"photo-compare", "photo-compare"},
                          {"photo-annotate", "photo-annotate"},
                          {"recovered", "recovered"},
                          {"materials", "materials"},
                          {"sync", "sync"},
                          {"settings", "settings"},
                          {"people", "people"},
                          {"lock", "lock"},
                          {"first-day", "first-day"},
                          {"welcome", "enrol"}};
struct Manner {
  const char* look;
  double text_scale;
};
constexpr Manner manners[] = {{"light", 1}, {"dark", 1}, {"sunlight", 1}, {"light", 2}};

/// What the pictures of an order and of a home show.
struct Shown {
  OrderId order;
  std::string home;
};

Picture picture(const Stop& stop, const Manner& manner, const QString& language = {}, const QSize& size = {}) {
  return {QString::fromUtf8(stop.name),
          QString::fromUtf8(stop.screen),
          QString::fromUtf8(manner.look),
          language,
          size,
          manner.text_scale};
}

}  // namespace

ScreenshotTour::ScreenshotTour(AppSession& session, QQuickWindow& window, const QString& folder, Extent extent,
                               QObject* parent)
    : QObject(parent), session_(session), window_(window), folder_(folder), extent_(extent) {
  settle_.setInterval(tick);
  connect(&settle_, &QTimer::timeout, this, &ScreenshotTour::look);
  connect(&session_, &AppSession::stateChanged, this, &ScreenshotTour::begin);
}

void ScreenshotTour::begin() {
  if (!pictures_.empty() || session_.state() == AppSession::State::Opening) return;
  if (session_.state() == AppSession::State::Failed) return end(1, session_.problem());
  if (session_.state() == AppSession::State::Unenrolled) {
    pictures_ = {picture({"welcome", "enrol"}, manners[0])};
    return show();
  }
  plan();
  chooseOrder();
}

void ScreenshotTour::plan() {
  if (extent_ == Extent::Once) {
    for (const Stop& stop : stops) pictures_.push_back(picture(stop, manners[0]));
    pictures_.push_back(picture({"order-dark", "path"}, manners[1]));
    pictures_.push_back(picture({"order-sunlight", "path"}, manners[2]));
    return;
  }
  // Looks change fastest: nothing has to be read again for another one. Large text comes last.
  const auto everywhere = [this](auto first, auto last) {
    for (const char* language : {"zh", "en"}) {
      for (const QSize& size : {QSize(1280, 800), QSize(800, 1280), QSize(390, 844)}) {
        for (const Stop& stop : stops) {
          for (auto manner = first; manner != last; ++manner) {
            pictures_.push_back(picture(stop, *manner, QString::fromUtf8(language), size));
          }
        }
      }
    }
  };
  everywhere(std::begin(manners), std::end(manners) - 1);
  everywhere(std::end(manners) - 1, std::end(manners));
}

void ScreenshotTour::chooseOrder() {
  session_.ask<Shown>(
      this,
      [](Tablet& tablet) -> Result<Shown> {
        OrderQuery query;
        query.open_only = false;
        query.limit = 500;
        SITEPROOF_TRY(const OrderList items, Orders(tablet).list(query));
        const auto most =
            std::max_element(items.begin(), items.end(),
                             [](const OrderListItem& a, const OrderListItem& b) { return a.photos < b.photos; });
        if (most == items.end()) return Shown{};
        Shown shown{most->order(), {}};
        if (const auto file = Orders(tablet).household(shown.order)) shown.home = file->household.id.str();
        return shown;
      },
      [this](const Result<Shown>& shown) {
        if (!shown) return end(1, QString::fromStdString(shown.error().message));
        window_.setProperty("tourOrder", QString::fromStdString(shown->order.str()));
        window_.setProperty("tourHome", QString::fromStdString(shown->home));
        show();
      });
}

void ScreenshotTour::show() {
  const Picture& next = pictures_[at_];
  window_.setProperty("look", next.look);
  if (!next.language.isEmpty()) session_.setLanguage(next.language);
  if (!next.size.isEmpty()) window_.resize(next.size);
  window_.setProperty("textScale", next.textScale);
  const Picture* const last = at_ > 0 ? &pictures_[at_ - 1] : nullptr;
  const bool same = last != nullptr && last->screen == next.screen && last->size == next.size &&
                    qFuzzyCompare(last->textScale, next.textScale);
  if (!same) window_.setProperty("tour", QString());
  window_.setProperty("tour", next.screen);
  // The page of a new tablet reads nothing.
  entered_ = same || next.screen == QStringLiteral("enrol");
  quiet_ = waited_ = 0;
  settle_.start();
}

void ScreenshotTour::look() {
  if (++waited_ > patience_ticks) return end(1, QStringLiteral("A screen did not come to rest."));
  const Picture& wanted = pictures_[at_];
  const bool fits = wanted.size.isEmpty() || window_.size() == wanted.size;
  quiet_ = fits && session_.idle() ? quiet_ + 1 : 0;
  if (quiet_ < quiet_ticks) return;
  settle_.stop();
  // A position that depended on the page being read is taken now.
  if (!entered_) {
    entered_ = true;
    waited_ = quiet_ = 0;
    window_.setProperty("tour", QString());
    window_.setProperty("tour", wanted.screen);
    return settle_.start();
  }
  keep();
}

void ScreenshotTour::keep() {
  const QString file = folder_.filePath(pictures_[at_].file());
  const QString inside = QFileInfo(file).path();
  if (!QDir().mkpath(inside))
    return end(1, QStringLiteral("The folder %1 for the pictures cannot be made.").arg(inside));
  if (!window_.grabWindow().save(file)) return end(1, QStringLiteral("The picture %1 cannot be written.").arg(file));
  std::printf("%s\n", qPrintable(file));
  if (++at_ < pictures_.size()) return show();
  if (extent_ == Extent::Everywhere) {
    if (!keepScreenshotIndex(folder_, pictures_)) return end(1, QStringLiteral("The index page cannot be written."));
  }
  end(0);
}

void ScreenshotTour::end(int status, const QString& why) {
  settle_.stop();
  if (!why.isEmpty()) std::fprintf(stderr, "siteproof-app: %s\n", qPrintable(why));
  QCoreApplication::exit(status);
}

}  // namespace siteproof
