#include "qml/viewmodels/draft_keeper.h"

#include <QtGui/QGuiApplication>

#include "core/usecases/drafts.h"
#include "qml/viewmodels/words.h"

namespace siteproof {

DraftKeeper::DraftKeeper(const char* place, QObject* parent, std::unique_ptr<Countdown> countdown)
    : QObject(parent), place_(QString::fromLatin1(place)), countdown_(std::move(countdown)) {
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state != Qt::ApplicationActive) flush();
  });
}

DraftKeeper::~DraftKeeper() { flush(); }

void DraftKeeper::setSource(OrderSource* source) {
  if (source == source_) return;
  flush();
  if (source_) source_->disconnect(this);
  source_ = source;
  if (source_) {
    connect(source_, &OrderSource::orderIdChanged, this, &DraftKeeper::follow);
    connect(source_, &OrderSource::sessionChanged, this, &DraftKeeper::follow);
  }
  follow();
}

void DraftKeeper::follow() {
  const QString order = source_ ? source_->orderId() : QString();
  AppSession* const session = source_ ? source_->session() : nullptr;
  if (order == order_ && session == session_) return;
  flush();
  order_ = order;
  if (session != session_) {
    if (session_) session_->disconnect(this);
    if (session != nullptr) connect(session, &AppSession::languageChanged, this, &DraftKeeper::problemChanged);
  }
  session_ = session;
  tell(std::nullopt);
  values_.clear();
  defaults_.clear();
  changed_.clear();
  emit replaced();
  load();
}

void DraftKeeper::load() {
  if (!session_ || order_.isEmpty()) return;
  using Fields = std::map<std::string, std::string>;
  const quint64 question = ++asked_;
  session_->ask<Fields>(
      this,
      [order = order_.toStdString(), place = place_.toStdString()](Tablet& tablet) -> Result<Fields> {
        SITEPROOF_TRY(const OrderId id, OrderId::parse(order));
        return Drafts(tablet).load(id, place);
      },
      [this, question](const Result<Fields>& kept) {
        if (question == asked_ && kept) take(*kept);
      });
}

void DraftKeeper::take(const std::map<std::string, std::string>& kept) {
  // Somebody who types faster than the disk reads is right.
  for (const auto& [field, text] : kept) values_.try_emplace(words::text(field), words::text(text));
  if (!kept.empty()) emit replaced();
}

QString DraftKeeper::value(const QString& field, const QString& otherwise) {
  defaults_.insert_or_assign(field, otherwise);
  const auto typed = values_.find(field);
  return typed == values_.end() ? otherwise : typed->second;
}

void DraftKeeper::put(const QString& field, const QString& value) {
  const auto typed = values_.find(field);
  const QString otherwise = defaults_[field];
  if (value == (typed == values_.end() ? otherwise : typed->second)) return;
  values_.insert_or_assign(field, value);
  changed_[field] = nullptr;
  entered_ = field;
  hurry();
}

void DraftKeeper::putLater(const QString& field, std::function<QString()> read) {
  changed_.insert_or_assign(field, std::move(read));
  entered_ = field;
  hurry();
}

void DraftKeeper::forget(const QString& field, const QString& value) {
  const auto typed = values_.find(field);
  if (typed == values_.end() || typed->second != value) return;
  typed->second = defaults_[field];
  changed_[field] = nullptr;
  flush();
}

// Not begun anew by the next keystroke: somebody who types without a pause is saved as well.
void DraftKeeper::hurry() {
  if (settling_ == 0 && !countdown_->running()) {
    countdown_->start(delay, [this] { flush(); });
  }
}

void DraftKeeper::flush() {
  if (settling_ > 0 || changed_.empty() || !session_ || order_.isEmpty()) return;
  countdown_->stop();
  Drafts::Changes changes;
  for (const auto& [field, read] : changed_) {
    if (read) values_.insert_or_assign(field, read());
    const QString& value = values_[field];
    const bool kept = value != defaults_[field];
    changes[field.toStdString()] = kept ? std::optional(value.toStdString()) : std::nullopt;
    if (!kept) values_.erase(field);
  }
  const auto unsaved = std::exchange(changed_, {});
  session_->ask<void>(
      this,
      [order = order_.toStdString(), place = place_.toStdString(),
       changes = std::move(changes)](Tablet& tablet) -> Status {
        SITEPROOF_TRY(const OrderId id, OrderId::parse(order));
        return Drafts(tablet).save(id, place, changes);
      },
      [this, unsaved, order = order_](const Status& status) {
        if (order != order_) return;
        // Saved with the next keystroke then, or when the field is left.
        if (!status) changed_.insert(unsaved.begin(), unsaved.end());
        tell(status ? std::nullopt : std::optional(status.error()));
      });
}

void DraftKeeper::tell(std::optional<Error> problem) {
  if (!problem && !problem_) return;
  problem_ = std::move(problem);
  emit problemChanged();
}

QString DraftKeeper::problem() const {
  if (!problem_) return {};
  if (problem_->code == "storage.full") {
    return tr(
        "The storage is full, so this is not saved yet. It is still on the screen: free some space; saving is "
        "tried again with the next key.");
  }
  if (problem_->code == "storage.read_only") {
    return tr(
        "The storage is read-only, so this is not saved yet. It is still on the screen: make the storage "
        "writable; saving is tried again with the next key.");
  }
  return tr(
      "This could not be saved yet. It is still on the screen: do not close the program; saving is tried again "
      "with the next key.");
}

OrderSource::Action DraftKeeper::settling(OrderSource::Action action) {
  flush();
  ++settling_;
  return [action = std::move(action), place = place_.toStdString()](Tablet& tablet, const OrderId& order) -> Status {
    SITEPROOF_CHECK(action(tablet, order));
    // What is recorded is recorded, even when the draft is left over.
    static_cast<void>(Drafts(tablet).clear(order, place));
    return {};
  };
}

void DraftKeeper::settled(bool recorded) {
  --settling_;
  if (recorded) {
    values_.clear();
    changed_.clear();
    tell(std::nullopt);
    emit replaced();
  } else if (!changed_.empty()) {
    hurry();
  }
}

}  // namespace siteproof
