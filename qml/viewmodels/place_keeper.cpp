#include "qml/viewmodels/place_keeper.h"

#include <QtGui/QGuiApplication>

namespace siteproof {
namespace {

// So that going somewhere does not wait for the disk first.
constexpr std::chrono::milliseconds moment{150};

}  // namespace

PlaceKeeper::PlaceKeeper(QObject* parent) : QObject(parent) {
  soon_.setSingleShot(true);
  soon_.setInterval(moment);
  connect(&soon_, &QTimer::timeout, this, &PlaceKeeper::keep);
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state != Qt::ApplicationActive) keep();
  });
}

PlaceKeeper::~PlaceKeeper() { keep(); }

void PlaceKeeper::componentComplete() {
  if (session_ == nullptr) return;
  const Whereabouts begun = now_;
  session_->ask<std::optional<Whereabouts>>(this, whereabouts,
                                            [this, begun](const Result<std::optional<Whereabouts>>& read) {
                                              asked_ = true;
                                              if (now_ != begun) return keep();
                                              if (!read || !*read) return;
                                              const Whereabouts& was = **read;
                                              kept_ = was;
                                              emit found(shown(was.place), shown(was.order), shown(was.home),
                                                         shown(was.cover), shown(was.stage), shown(was.sheet));
                                            });
}

void PlaceKeeper::take(std::string Whereabouts::*field, const QString& value) {
  std::string name = value.toStdString();
  if (now_.*field == name) return;
  now_.*field = std::move(name);
  emit changed();
  if (asked_) soon_.start();
}

void PlaceKeeper::keep() {
  soon_.stop();
  if (!asked_ || session_ == nullptr || now_ == kept_) return;
  kept_ = now_;
  // Where it cannot be kept, the next start shows the day's list: nothing a person entered is in it.
  session_->ask<void>(
      session_, [now = now_](Tablet& tablet) -> Status { return keep_whereabouts(tablet, now); }, [](const Status&) {});
}

}  // namespace siteproof
