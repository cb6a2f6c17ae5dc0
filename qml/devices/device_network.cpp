#include "qml/devices/device_network.h"

#include <QtNetwork/QNetworkInformation>

namespace siteproof {

void DeviceNetwork::begin() {
  if (begun_) return;
  begun_ = true;
  if (!QNetworkInformation::loadDefaultBackend()) return;
  const QNetworkInformation* const system = QNetworkInformation::instance();
  connect(system, &QNetworkInformation::reachabilityChanged, this, &DeviceNetwork::look);
  connect(system, &QNetworkInformation::isMeteredChanged, this, &DeviceNetwork::look);
  look();
}

void DeviceNetwork::look() {
  const QNetworkInformation* const system = QNetworkInformation::instance();
  const NetworkState before = network();
  connected_ = !system->supports(QNetworkInformation::Feature::Reachability) ||
               system->reachability() != QNetworkInformation::Reachability::Disconnected;
  metered_ = system->supports(QNetworkInformation::Feature::Metered) && system->isMetered();
  if (before != network()) emit changed();
}

}  // namespace siteproof
