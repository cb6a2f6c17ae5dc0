#include "qml/viewmodels/order_source.h"

#include "qml/viewmodels/draft_keeper.h"
#include "qml/viewmodels/words.h"

namespace siteproof {

void OrderSource::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, [this](const QString& order) {
      if (order == orderId_) reload();
    });
    connect(session_, &AppSession::allChanged, this, &OrderSource::reload);
    connect(session_, &AppSession::languageChanged, this, &OrderSource::changed);
  }
  emit sessionChanged();
  reload();
}

void OrderSource::setOrderId(const QString& id) {
  if (id == orderId_) return;
  orderId_ = id;
  page_.reset();
  problem_.reset();
  emit orderIdChanged();
  emit changed();
  reload();
}

QString OrderSource::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void OrderSource::reload() {
  if (session_ == nullptr || orderId_.isEmpty()) return;
  const quint64 question = ++asked_;
  session_->ask<OrderPage>(
      this,
      [id = orderId_.toStdString()](Tablet& tablet) -> Result<OrderPage> {
        SITEPROOF_TRY(const OrderId order, OrderId::parse(id));
        return Orders(tablet).page(order);
      },
      [this, question](Result<OrderPage> read) {
        if (question == asked_) take(std::move(read));
      });
}

void OrderSource::take(Result<OrderPage> read) {
  problem_.reset();
  if (read) {
    page_ = std::make_shared<const OrderPage>(std::move(*read));
  } else {
    page_.reset();
    problem_ = std::move(read).error();
  }
  emit changed();
}

void OrderSource::act(QObject* receiver, Action action, std::function<void(const Status&)> done) {
  if (session_ == nullptr) return;
  const QString id = orderId_;
  // The journal's durable "yes" is told to everybody even when the page that asked is gone meanwhile.
  session_->ask<void>(
      session_,
      [action = std::move(action), id = id.toStdString()](Tablet& tablet) -> Status {
        SITEPROOF_TRY(const OrderId order, OrderId::parse(id));
        return action(tablet, order);
      },
      [session = session_, id, target = QPointer<QObject>(receiver), done = std::move(done)](const Status& status) {
        if (target) done(status);
        if (status) session->tellChanged(id);
      });
}

void OrderAspect::setSource(OrderSource* source) {
  if (source == source_) return;
  if (source_ != nullptr) source_->disconnect(this);
  source_ = source;
  if (source_ != nullptr) {
    connect(source_, &OrderSource::changed, this, &OrderAspect::refresh);
    connect(source_, &OrderSource::orderIdChanged, this, &OrderAspect::clearProblem);
  }
  emit sourceChanged();
  refresh();
}

QString OrderAspect::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void OrderAspect::refresh() {
  if (source_ != nullptr) {
    if (const auto page = source_->page()) update(*page);
  }
  emit problemChanged();
  emit updated();
}

void OrderAspect::act(OrderSource::Action action, std::function<void()> done, DraftKeeper* form) {
  if (source_ == nullptr) return;
  ++saving_;
  emit savingChanged();
  if (form != nullptr) action = form->settling(std::move(action));
  source_->act(this, std::move(action), [this, form, done = std::move(done)](const Status& status) {
    --saving_;
    emit savingChanged();
    setProblem(status ? std::nullopt : std::optional(status.error()));
    if (status && done) done();
    if (form != nullptr) form->settled(status.has_value());
    if (status) emit saved();
  });
}

void OrderAspect::keep(DraftKeeper& form) {
  connect(this, &OrderAspect::sourceChanged, &form, [this, &form] { form.setSource(source_); });
}

void OrderAspect::setProblem(std::optional<Error> problem) {
  problem_ = std::move(problem);
  emit problemChanged();
}

}  // namespace siteproof
