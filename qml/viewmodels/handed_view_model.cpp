#include "qml/viewmodels/handed_view_model.h"

#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

// The card stands above the day's list, which must stay in sight.
constexpr std::size_t points_shown = 2;

}  // namespace

void HandedViewModel::setSession(AppSession* session) {
  if (session == session_) return;
  if (session_ != nullptr) session_->disconnect(this);
  session_ = session;
  if (session_ != nullptr) {
    connect(session_, &AppSession::orderChanged, this, &HandedViewModel::reload);
    connect(session_, &AppSession::allChanged, this, &HandedViewModel::reload);
    connect(session_, &AppSession::languageChanged, this, &HandedViewModel::updated);
  }
  emit sessionChanged();
  reload();
}

QString HandedViewModel::orderId() const { return shown() != nullptr ? words::text(shown()->order.str()) : QString(); }

QString HandedViewModel::title() const {
  if (shown() == nullptr) return {};
  return words::text(shown()->title) + QStringLiteral(" · ") + words::text(one_line(shown()->address));
}

QString HandedViewModel::detail() const {
  if (shown() == nullptr) return {};
  const HandOver& given = shown()->hand_over;
  return tr("From %1, %2 · first asked: %3")
      .arg(words::text(given.from.str()), words::when(given.at, session_->now()),
           words::text(shown()->first_asked.str()));
}

QString HandedViewModel::note() const { return shown() != nullptr ? words::text(shown()->hand_over.note) : QString(); }

QStringList HandedViewModel::points() const {
  QStringList out;
  if (shown() == nullptr) return out;
  for (const std::string& point : shown()->hand_over.open_points) {
    if (static_cast<std::size_t>(out.size()) == points_shown) break;
    out << words::text(point);
  }
  return out;
}

QString HandedViewModel::more() const {
  if (shown() == nullptr) return {};
  QStringList parts;
  const std::size_t all = shown()->hand_over.open_points.size();
  if (all > points_shown) parts << tr("Further open points: %1").arg(all - points_shown);
  if (handed_.size() > 1) parts << tr("Further orders handed to you: %1").arg(handed_.size() - 1);
  return parts.join(QStringLiteral(" · "));
}

QString HandedViewModel::problem() const { return problem_ ? words::problem(*problem_) : QString(); }

void HandedViewModel::reload() {
  if (session_ == nullptr || session_->state() != AppSession::State::Ready) return;
  using Handed = std::vector<HandedToMe>;
  const quint64 question = ++asked_;
  session_->ask<Handed>(
      this, [](Tablet& tablet) { return HandOvers(tablet).to_take(); },
      [this, question](Result<Handed> handed) {
        if (question != asked_) return;
        problem_.reset();
        if (handed) {
          handed_ = std::move(*handed);
        } else {
          problem_ = std::move(handed).error();
        }
        emit updated();
      });
}

void HandedViewModel::take() {
  if (shown() == nullptr || saving_) return;
  saving_ = true;
  emit updated();
  session_->ask<bool>(
      this,
      [order = shown()->order, given = shown()->hand_over.event](Tablet& tablet) -> Result<bool> {
        SITEPROOF_CHECK(HandOvers(tablet).take(order, given));
        return true;
      },
      [this, order = orderId()](Result<bool> taken) {
        saving_ = false;
        problem_.reset();
        if (!taken) problem_ = std::move(taken).error();
        emit updated();
        if (!problem_) session_->tellChanged(order);
      });
}

}  // namespace siteproof
