#include "qml/app/program/app_program.h"

#include "core/evidence/vision/examiner.h"
#include "platform/common/adapters/background_thread.h"
#include "platform/common/report/report_file.h"
#include "qml/devices/device_camera.h"
#include "qml/devices/device_level.h"
#include "qml/devices/device_network.h"
#include "qml/devices/device_recorder.h"
#include "qml/devices/fixed_level.h"
#include "qml/devices/qr_scanner.h"
#include "qml/devices/scene_camera.h"
#include "qml/devices/tone_recorder.h"
#include "qml/devices/video_angle_reader.h"
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

std::unique_ptr<PhotoCamera> choose_camera(AppProgram::Camera which) {
  if (which == AppProgram::Camera::scenes) return std::make_unique<SceneCamera>();
  return std::make_unique<DeviceCamera>();
}

std::unique_ptr<LevelSensor> choose_level(AppProgram::Camera which) {
  constexpr double demonstrated_tilt = 2;  // degrees: line and word can both be seen
  if (which == AppProgram::Camera::scenes) return std::make_unique<FixedLevel>(demonstrated_tilt);
  return std::make_unique<DeviceLevel>();
}

std::unique_ptr<VoiceRecorder> choose_recorder(AppProgram::Camera which) {
  if (which == AppProgram::Camera::scenes) return std::make_unique<ToneRecorder>();
  return std::make_unique<DeviceRecorder>();
}

ReportLanguage report_language(const std::string& language) {
  return language == "zh" ? ReportLanguage::zh : language == "en" ? ReportLanguage::en : ReportLanguage::both;
}

// So many are looked at; the file holds them all.
constexpr std::size_t shown_pages_max = 24;

Result<std::vector<QImage>> draw_report(Tablet& tablet, const OrderId& order, const std::string& language,
                                        int width_px) {
  Reports reports(tablet);
  SITEPROOF_TRY(const ReportDocument document, reports.document(order));
  const auto picture = [&](const Sha256& photo, int max_px) { return reports.picture(photo, max_px); };
  return report_pages(document, report_language(language), picture, width_px, shown_pages_max);
}

Status keep_report(Tablet& tablet, const OrderId& order, const std::string& language,
                   const std::filesystem::path& target) {
  SITEPROOF_TRY(const auto certificate, tablet.store().setting(setting::certificate));
  return write_report(tablet, {order, report_language(language), certificate.has_value()}, target);
}

}  // namespace

AppProgram::AppProgram(Options options, const Clock& clock, Random& random)
    : options_(std::move(options)),
      keys_(options_.data / "keys"),
      open_([this, &clock, &random] {
        return Tablet::open(options_.data, TabletPorts{clock, random, keys_});
      }),
      examiner_(std::make_unique<vision::OpenCvExaminer>()),
      worker_(std::make_shared<TabletWorker>(open_)),
      session_(worker_, clock,
               [this](const QString& wanted) {
                 language_.install(wanted);
                 if (window_ != nullptr) engine_.retranslate();
               }),
      network_(std::make_unique<DeviceNetwork>()),
      service_({open_, [this](Tablet& tablet) { return connect(tablet, options_.authority); }, clock, random,
                options_.server, network_.get(), work_in_background}),
      desk_(hand_in(options_.authority), QString::fromStdString(options_.server)),
      camera_(choose_camera(options_.camera)),
      level_(choose_level(options_.camera)),
      angles_(std::make_unique<VideoAngleReader>()),
      kit_(session_, *camera_, *level_, {examiner_.get(), angles_.get()}),
      scanner_(std::make_unique<QrScanner>()),
      recorder_(choose_recorder(options_.camera)),
      reports_(draw_report, keep_report) {
  language_.install(options_.language);
  if (options_.language_given) {
    session_.pinLanguage(options_.language);
  } else {
    session_.setLanguage(options_.language);
  }
  QObject::connect(&session_, &AppSession::orderChanged, &service_, &SyncService::nudge);
  QObject::connect(static_cast<DeviceNetwork*>(network_.get()), &DeviceNetwork::changed, &service_,
                   &SyncService::reconsider);
  QObject::connect(&session_, &AppSession::enrolled, &service_, &SyncService::beginAnew);
  QObject::connect(&service_, &SyncService::pulled, &session_, &AppSession::tellAllChanged);
  if (!options_.synchronise) return;
  QObject::connect(&session_, &AppSession::stateChanged, &service_, [this] {
    if (session_.state() == AppSession::State::Ready) service_.start();
  });
}

bool AppProgram::start() {
  session_.start();  // the data is opened while the window is made
  engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine_.addImageProvider(QStringLiteral("photo"), new ThumbnailProvider(std::move(worker_)));
  engine_.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session_)},
                                {QStringLiteral("service"), QVariant::fromValue(&service_)},
                                {QStringLiteral("desk"), QVariant::fromValue(&desk_)},
                                {QStringLiteral("kit"), QVariant::fromValue(&kit_)},
                                {QStringLiteral("scanner"), QVariant::fromValue(scanner_.get())},
                                {QStringLiteral("recorder"), QVariant::fromValue(recorder_.get())},
                                {QStringLiteral("reports"), QVariant::fromValue(&reports_)},
                                {QStringLiteral("width"), options_.size.width()},
                                {QStringLiteral("height"), options_.size.height()}});
  engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/App/Main.qml")));
  if (!engine_.rootObjects().isEmpty()) window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().front());
  if (window_ == nullptr) return false;
  return true;
}

}  // namespace siteproof
