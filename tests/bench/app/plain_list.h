#pragma once

#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

namespace siteproof::bench {

/// The peer of the order list: as many lines of three texts in an ordinary ListView, out of nothing but a count.
class PlainList {
 public:
  PlainList();
  [[nodiscard]] QQuickWindow& window() { return *window_; }
  [[nodiscard]] QQuickItem& list() { return *window_->contentItem()->childItems().front(); }

 private:
  QQmlApplicationEngine engine_;
  QQuickWindow* window_ = nullptr;
};

}  // namespace siteproof::bench
