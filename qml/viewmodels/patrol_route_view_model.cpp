#include "qml/viewmodels/patrol_route_view_model.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

#include "core/usecases/raising.h"
#include "qml/viewmodels/words.h"

namespace siteproof {
namespace {

std::vector<RowRole<RouteStopRow>> roles() {
  return {{"item", [](const RouteStopRow& r) { return QVariant(r.key); }},
          {"section", [](const RouteStopRow& r) { return QVariant(r.section); }},
          {"title", [](const RouteStopRow& r) { return QVariant(r.title); }},
          {"progress", [](const RouteStopRow& r) { return QVariant(r.progress); }},
          {"findings", [](const RouteStopRow& r) { return QVariant(r.findings); }},
          {"raised", [](const RouteStopRow& r) { return QVariant(r.raised); }},
          {"finished", [](const RouteStopRow& r) { return QVariant(r.finished); }},
          {"next", [](const RouteStopRow& r) { return QVariant(r.next); }}};
}

QString findings_of(int count) { return count == 0 ? QString() : PatrolRouteViewModel::tr("Findings: %1").arg(count); }
QString raised_of(int count) {
  return count == 0 ? QString() : PatrolRouteViewModel::tr("Orders raised: %1").arg(count);
}

QString item_of(const RouteStop& stop) { return words::text((stop.open ? *stop.open : stop.first).id().str()); }

}  // namespace

PatrolRouteViewModel::PatrolRouteViewModel(QObject* parent) : OrderAspect(parent), stops_(roles(), this) {}

void PatrolRouteViewModel::update(const OrderPage& page) {
  const QString order = words::text(page.order.id.str());
  if (order != order_) {
    order_ = order;
    raised_.clear();
  }
  show(page);
  if (!walkable_) return;
  const quint64 question = ++asked_;
  using Raised = std::vector<RaisedOrder>;
  source()->session()->ask<Raised>(
      this, [id = page.order.id](Tablet& tablet) { return Raising(tablet).raised(id); },
      [this, question, order](Result<Raised> raised) {
        if (question != asked_ || !raised || source() == nullptr) return;
        raised_.clear();
        for (const RaisedOrder& one : *raised) {
          if (one.item) raised_.push_back(*one.item);
        }
        const auto read = source()->page();
        if (!read || words::text(read->order.id.str()) != order) return;
        show(*read);
        emit updated();
      });
}

void PatrolRouteViewModel::show(const OrderPage& page) {
  title_.clear();
  progressText_.clear();
  findingsText_.clear();
  nextText_.clear();
  nextItem_.clear();
  absence_.clear();
  progress_ = 0;
  nextRow_ = -1;
  walkable_ = page.checklist && page.checklist->workflow == Workflow::inspection;
  if (!walkable_) {
    absence_ = page.checklist || !page.order.intake.checklist
                   ? tr("This order is no inspection: there is no route to walk.")
                   : tr("The checklist comes with the next synchronisation.");
    stops_.show({});
    return;
  }
  const std::string language = source()->session()->language().toStdString();
  const PatrolRoute route = patrol_route(Form(page.order, *page.checklist), raised_);
  const RouteStop* const next = route.next();
  walkable_ = route.stops.size() > 1;
  title_ = words::text(page.checklist->title.in(language));
  std::vector<RouteStopRow> rows;
  QString section;
  for (const RouteStop& stop : route.stops) {
    RouteStopRow row;
    row.key = item_of(stop);
    const QString its = words::text(stop.section.in(language));
    row.title = words::text(stop.title.in(language));
    if (its != section && its != row.title) row.section = its;
    section = its;
    row.progress = tr("%1 of %2").arg(stop.done).arg(stop.total);
    row.findings = findings_of(stop.findings);
    row.raised = raised_of(stop.raised);
    row.finished = stop.finished();
    row.next = &stop == next;
    if (row.next) nextRow_ = static_cast<int>(rows.size());
    rows.push_back(std::move(row));
  }
  const auto finished =
      std::count_if(route.stops.begin(), route.stops.end(), [](const RouteStop& stop) { return stop.finished(); });
  progress_ = route.total == 0 ? 1 : static_cast<qreal>(route.done) / route.total;
  progressText_ = tr("%1 of %2 stops done").arg(finished).arg(route.stops.size());
  findingsText_ = route.findings == 0 ? tr("Nothing found so far")
                                      : QStringList{findings_of(route.findings), raised_of(route.raised)}
                                            .filter(QRegularExpression(QStringLiteral(".")))
                                            .join(QStringLiteral(" · "));
  if (next != nullptr) {
    nextItem_ = item_of(*next);
    nextText_ = tr("Next stop: %1").arg(words::text(next->title.in(language)));
  } else {
    nextText_ = tr("All stops are done: back to the order");
  }
  stops_.show(std::move(rows));
}

}  // namespace siteproof
