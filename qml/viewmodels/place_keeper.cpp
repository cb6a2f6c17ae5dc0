#include "qml/viewmodels/place_keeper.h"

#include <QtGui/QGuiApplication>
#include <algorithm>
#include <initializer_list>

namespace siteproof {
namespace {

// So that going somewhere does not wait for the disk first.
constexpr std::chrono::milliseconds moment{150};

// What this version knows how to show, or nothing.
std::optional<Whereabouts> shownHere(Whereabouts was) {
  const auto among = [](const std::string& name, std::initializer_list<const char*> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (!among(was.place, {"today", "search", "materials", "sync", "settings"})) return std::nullopt;
  const bool ofOrder =
      among(was.cover, {"capture", "signOff", "seal", "report", "photos", "quote", "route"}) && !was.order.empty();
  const bool ofHome = was.cover == "household" && !was.home.empty();
  if (!ofOrder && !ofHome && was.cover != "recovered" && was.cover != "stock-take") was.cover.clear();
  if (was.order.empty() || !was.cover.empty()) was.sheet.clear();
  if (was.cover != "capture") was.item.clear();
  if (was.cover != "signOff" || !among(was.language, {"zh", "en"})) was.language.clear();
  return was;
}

}  // namespace

PlaceKeeper::PlaceKeeper(QObject* parent) : QObject(parent) {
  soon_.setSingleShot(true);
  soon_.setInterval(moment);
  connect(&soon_, &QTimer::timeout, this, &PlaceKeeper::keep);
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state == Qt::ApplicationActive) return;
    kept_.reset();  // with the time of now
    keep();
  });
}

PlaceKeeper::~PlaceKeeper() { keep(); }

void PlaceKeeper::componentComplete() {
  if (session_ == nullptr) return;
  session_->ask<std::optional<Whereabouts>>(this, whereabouts,
                                            [this, begun = now_](const Result<std::optional<Whereabouts>>& read) {
                                              const auto was = read && *read ? shownHere(**read) : std::nullopt;
                                              if (was) return tellWhenUnlocked(begun, *was);
                                              told_ = true;
                                              keep();
                                            });
}

// A form that opens, or a camera that takes the keys, must not come between a person and the PIN.
void PlaceKeeper::tellWhenUnlocked(const Whereabouts& begun, const Whereabouts& was) {
  if (told_ || session_ == nullptr) return;
  if (session_->lock()->locked()) {
    connect(
        session_->lock(), &ScreenLock::changed, this, [this, begun, was] { tellWhenUnlocked(begun, was); },
        Qt::SingleShotConnection);
    return;
  }
  told_ = true;
  if (now_ != begun) return keep();
  kept_ = was;
  emit found({{QStringLiteral("place"), shown(was.place)},
              {QStringLiteral("order"), shown(was.order)},
              {QStringLiteral("home"), shown(was.home)},
              {QStringLiteral("cover"), shown(was.cover)},
              {QStringLiteral("stage"), shown(was.stage)},
              {QStringLiteral("item"), shown(was.item)},
              {QStringLiteral("sheet"), shown(was.sheet)},
              {QStringLiteral("search"), shown(was.search)},
              {QStringLiteral("language"), shown(was.language)}});
}

void PlaceKeeper::take(std::string Whereabouts::*field, const QString& value) {
  std::string name = value.toStdString();
  if (now_.*field == name) return;
  now_.*field = std::move(name);
  emit changed();
  if (told_) soon_.start();
}

void PlaceKeeper::keep() {
  soon_.stop();
  if (!told_ || paused_ || session_ == nullptr || kept_ == now_) return;
  kept_ = now_;
  // Nobody is told where it cannot be kept, as nothing a person entered is in it; the next change tries again.
  session_->ask<void>(
      session_, [now = now_](Tablet& tablet) -> Status { return keep_whereabouts(tablet, now); },
      [keeper = QPointer(this)](const Status& kept) {
        if (!kept && keeper) keeper->kept_.reset();
      });
}

}  // namespace siteproof
