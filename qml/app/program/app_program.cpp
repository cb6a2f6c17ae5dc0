#include "qml/app/program/app_program.h"

#include "qml/viewmodels/thumbnail_provider.h"
#include "sync/transport/api_client.h"
#include "sync/transport/curl_transport.h"
#include "sync/transport/read_ahead.h"

namespace siteproof {
namespace {

EnrolDesk::HandIn hand_in(const std::string& authority) {
  return [authority](const std::string& url, const std::string& code,
                     const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    CurlOptions options;
    options.ca_file = authority;
    CurlTransport transport(options);
    SITEPROOF_TRY(const auto reply, enrol(transport, url, {code, offer.device, offer.csr}));
    return EnrolmentGrant{url, reply.token, reply.certificate, reply.ca, reply.technician};
  };
}

// The authority that was trusted at enrolment is trusted afterwards too.
constexpr std::string_view authority_setting = "server.ca_file";

std::unique_ptr<Transport> connect(Tablet& tablet, const std::string& authority) {
  CurlOptions options;
  options.ca_file = authority;
  if (options.ca_file.empty()) {
    if (const auto kept = tablet.store().setting(authority_setting); kept && *kept) options.ca_file = **kept;
  }
  return std::make_unique<ReadAhead>(std::make_unique<CurlTransport>(options),
                                     std::make_unique<CurlTransport>(options));
}

}  // namespace

AppProgram::AppProgram(Options options, const Clock& clock, Random& random)
    : options_(std::move(options)),
      keys_(options_.data / "keys"),
      open_([this, &clock, &random] {
        return Tablet::open(options_.data, TabletPorts{clock, random, keys_});
      }),
      worker_(std::make_shared<TabletWorker>(open_)),
      session_(worker_, clock,
               [this](const QString& wanted) {
                 language_.install(wanted);
                 if (window_ != nullptr) engine_.retranslate();
               }),
      service_({open_, [this](Tablet& tablet) { return connect(tablet, options_.authority); }, clock, random,
                options_.server}),
      desk_(hand_in(options_.authority), QString::fromStdString(options_.server)) {
  language_.install(options_.language);
  if (options_.language_given) {
    session_.pinLanguage(options_.language);
  } else {
    session_.setLanguage(options_.language);
  }
  QObject::connect(&session_, &AppSession::orderChanged, &service_, &SyncService::nudge);
  QObject::connect(&service_, &SyncService::pulled, &session_, &AppSession::tellAllChanged);
  if (!options_.synchronise) return;
  QObject::connect(&session_, &AppSession::stateChanged, &service_, [this] {
    if (session_.state() == AppSession::State::Ready) service_.start();
  });
}

bool AppProgram::start() {
  engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine_.addImageProvider(QStringLiteral("photo"), new ThumbnailProvider(std::move(worker_)));
  engine_.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session_)},
                                {QStringLiteral("service"), QVariant::fromValue(&service_)},
                                {QStringLiteral("desk"), QVariant::fromValue(&desk_)},
                                {QStringLiteral("width"), options_.size.width()},
                                {QStringLiteral("height"), options_.size.height()}});
  engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/App/Main.qml")));
  if (!engine_.rootObjects().isEmpty()) window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().front());
  if (window_ == nullptr) return false;
  session_.start();
  return true;
}

}  // namespace siteproof
