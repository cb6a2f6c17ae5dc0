#include "qml/viewmodels/asked_view_model.h"

#include "qml/viewmodels/material_words.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

constexpr int requests_shown = 200;

std::vector<RowRole<AskedRow>> roles() {
  return {{"orderId", [](const AskedRow& r) { return QVariant(r.orderId); }},
          {"item", [](const AskedRow& r) { return QVariant(r.item); }},
          {"quantity", [](const AskedRow& r) { return QVariant(r.quantity); }},
          {"stateWord", [](const AskedRow& r) { return QVariant(r.state); }},
          {"answer", [](const AskedRow& r) { return QVariant(r.answer); }},
          {"order", [](const AskedRow& r) { return QVariant(r.order); }},
          {"when", [](const AskedRow& r) { return QVariant(r.when); }},
          {"answered", [](const AskedRow& r) { return QVariant(r.answered); }},
          {"granted", [](const AskedRow& r) { return QVariant(r.granted); }}};
}

AskedRow to_row(const AskedFor& asked, const std::string& language, UtcTime now) {
  AskedRow row;
  // Two orders may hold a request of one id.
  row.key = words::text(asked.order.str() + ' ' + asked.id.str());
  row.orderId = words::text(asked.order.str());
  row.item = material_words::item(asked.name, asked.item, language);
  row.quantity = material_words::amount(asked.quantity, asked.unit);
  row.state = words::requisitionState(asked.state);
  row.answer = material_words::answer(asked, language);
  row.order = words::text(asked.title + " · " + asked.address);
  row.when = words::when(asked.at, now);
  row.answered = asked.state != RequisitionState::requested;
  row.granted = row.answered && asked.state != RequisitionState::refused;
  return row;
}

}  // namespace

AskedViewModel::AskedViewModel(QObject* parent) : QObject(parent), rows_(roles(), this) {}

void AskedViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &AskedViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &AskedViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &AskedViewModel::say);
  }
  emit sessionChanged();
  reload();
}

void AskedViewModel::reload() {
  if (session_ == nullptr) return;
  using Requests = std::vector<AskedFor>;
  const quint64 question = ++asked_;
  session_->ask<Requests>(
      this, [](Tablet& tablet) { return Materials(tablet).asked_for(requests_shown); },
      [this, question](Result<Requests> read) {
        if (question != asked_) return;
        problem_.reset();
        if (read) {
          read_ = std::move(*read);
          loaded_ = true;
        } else {
          problem_ = std::move(read).error();
        }
        say();
      });
}

void AskedViewModel::say() {
  std::vector<AskedRow> rows;
  for (const AskedFor& asked : read_) {
    rows.push_back(to_row(asked, session_->language().toStdString(), session_->now()));
  }
  rows_.show(std::move(rows));
  emit updated();
}

QString AskedViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

}  // namespace siteproof
