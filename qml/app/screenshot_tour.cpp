#include "qml/app/screenshot_tour.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QImage>

#include <algorithm>
#include <cstdio>

#include "core/usecases/orders.h"

namespace siteproof {
namespace {

constexpr std::chrono::milliseconds tick{50};
constexpr int quiet_ticks = 5;     // animations and the last frame are through
constexpr int patience_ticks = 1200;  // a minute for one screen

}  // namespace

ScreenshotTour::ScreenshotTour(AppSession& session, QQuickWindow& window, const QString& folder, QObject* parent)
    : QObject(parent), session_(session), window_(window), folder_(folder) {
  settle_.setInterval(tick);
  connect(&settle_, &QTimer::timeout, this, &ScreenshotTour::look);
  connect(&session_, &AppSession::stateChanged, this, &ScreenshotTour::begin);
}

void ScreenshotTour::begin() {
  if (!stops_.empty() || session_.state() == AppSession::State::Opening) return;
  if (!folder_.mkpath(QStringLiteral("."))) return end(1, QStringLiteral("The folder for the pictures cannot be made."));
  if (session_.state() == AppSession::State::Failed) return end(1, session_.problem());
  if (session_.state() == AppSession::State::Unenrolled) {
    stops_ = {{"enrol", "enrol", "light"}};
    return show();
  }
  stops_ = {{"today", "today", "light"},         {"all-orders", "all", "light"},
            {"order", "order", "light"},         {"order-visit", "path", "light"},
            {"order-checklist", "checklist", "light"}, {"order-materials", "materials", "light"},
            {"order-dark", "path", "dark"},      {"order-sunlight", "path", "sunlight"},
            {"capture", "capture", "light"},     {"sign-off", "sign-off", "light"},
            {"sync", "sync", "light"},           {"enrol", "enrol", "light"}};
  chooseOrder();
}

void ScreenshotTour::chooseOrder() {
  session_.ask<OrderList>(
      this,
      [](Tablet& tablet) {
        OrderQuery query;
        query.open_only = false;
        query.limit = 500;
        return Orders(tablet).list(query);
      },
      [this](const Result<OrderList>& items) {
        if (!items) return end(1, QString::fromStdString(items.error().message));
        const auto most = std::max_element(items->begin(), items->end(), [](const OrderListItem& a, const OrderListItem& b) {
          return a.photos < b.photos;
        });
        if (most != items->end()) window_.setProperty("tourOrder", QString::fromUtf8(most->id.data(), static_cast<qsizetype>(most->id.size())));
        show();
      });
}

void ScreenshotTour::show() {
  window_.setProperty("look", QString::fromUtf8(stops_[at_].look));
  window_.setProperty("tour", QString::fromUtf8(stops_[at_].screen));
  quiet_ = waited_ = 0;
  settle_.start();
}

void ScreenshotTour::look() {
  if (++waited_ > patience_ticks) return end(1, QStringLiteral("A screen did not come to rest."));
  quiet_ = session_.idle() ? quiet_ + 1 : 0;
  if (quiet_ < quiet_ticks) return;
  settle_.stop();
  // A position that depended on the page being read is taken now.
  if (waited_ > quiet_ && qstrcmp(stops_[at_].screen, "enrol") != 0) {
    waited_ = quiet_ = 0;
    window_.setProperty("tour", QString());
    window_.setProperty("tour", QString::fromUtf8(stops_[at_].screen));
    return settle_.start();
  }
  const QString file = folder_.filePath(QString::fromUtf8(stops_[at_].file) + QStringLiteral(".png"));
  if (!window_.grabWindow().save(file)) return end(1, QStringLiteral("The picture %1 cannot be written.").arg(file));
  std::printf("%s\n", qPrintable(file));
  if (++at_ == stops_.size()) return end(0);
  show();
}

void ScreenshotTour::end(int status, const QString& why) {
  settle_.stop();
  if (!why.isEmpty()) std::fprintf(stderr, "siteproof-app: %s\n", qPrintable(why));
  QCoreApplication::exit(status);
}

}  // namespace siteproof
