#include "qml/app/program/app_program.h"

#include <QtCore/QTimer>

#include "core/usecases/people.h"
#include "platform/common/adapters/background_thread.h"
#include "platform/common/parts/part_examiner.h"
#include "platform/common/parts/part_transport.h"
#include "platform/common/report/report_file.h"
#include "qml/app/program/warm_up.h"
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
#include "sync/transport/read_ahead.h"

namespace siteproof {
namespace {

EnrolDesk::HandIn hand_in(const std::string& authority) {
  return [authority](const std::string& url, const std::string& code,
                     const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    CurlOptions options;
    options.ca_file = authority;
    PartTransport transport(options);
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
  return std::make_unique<ReadAhead>(std::make_unique<PartTransport>(options),
                                     std::make_unique<PartTransport>(options));
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

Result<ReportPages> draw_report(Tablet& tablet, const OrderId& order, const std::string& language, int width_px) {
  Reports reports(tablet);
  SITEPROOF_TRY(const ReportDocument document, reports.document(order));
  const auto picture = [&](const Sha256& photo, int max_px) { return reports.picture(photo, max_px); };
  ReportPages out;
  SITEPROOF_TRY(out.pictures, report_pages(document, report_language(language), picture, width_px, shown_pages_max));
  SITEPROOF_TRY(out.will_be_signed, can_sign_report(tablet));
  return out;
}

Status keep_report(Tablet& tablet, const OrderId& order, const std::string& language,
                   const std::filesystem::path& target) {
  SITEPROOF_TRY(const bool sign, can_sign_report(tablet));
  return write_report(tablet, {order, report_language(language), sign}, target);
}

}  // namespace

struct AppProgram::Colleague {
  Colleague(const std::filesystem::path& folder, const Options& options, const Clock& clock, Random& random,
            const Connectivity* network)
      : keys(folder / "keys"),
        service({[this, folder, &clock, &random] {
                   return Tablet::open(folder, TabletPorts{clock, random, keys});
                 },
                 [authority = options.authority](Tablet& tablet) { return connect(tablet, authority); }, clock, random,
                 options.server, network, work_in_background}) {}

  FileKeyStore keys;
  SyncService service;
};

AppProgram::AppProgram(Options options, const Clock& clock, Random& random)
    : options_(std::move(options)),
      folder_(People::current_folder(options_.data)),
      keys_(folder_ / "keys"),
      open_([this, &clock, &random] {
        return Tablet::open(folder_, TabletPorts{clock, random, keys_});
      }),
      examiner_(std::make_unique<PartExaminer>()),
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
  QObject::connect(network_.get(), &DeviceNetwork::changed, &service_, &SyncService::reconsider);
  QObject::connect(&session_, &AppSession::enrolled, &service_, &SyncService::beginAnew);
  QObject::connect(&service_, &SyncService::pulled, &session_, &AppSession::tellAllChanged);
  if (!options_.synchronise) return;
  for (const auto& folder : People::other_folders(options_.data)) {
    colleagues_.push_back(std::make_unique<Colleague>(folder, options_, clock, random, network_.get()));
    QObject::connect(network_.get(), &DeviceNetwork::changed, &colleagues_.back()->service, &SyncService::reconsider);
  }
  QObject::connect(&session_, &AppSession::stateChanged, &service_, [this] {
    if (session_.state() == AppSession::State::Ready) synchroniseSoon();
  });
}

AppProgram::~AppProgram() = default;

void AppProgram::synchroniseSoon() {
  // A window that nobody sees shows no picture.
  constexpr std::chrono::seconds at_the_latest{1};
  QTimer::singleShot(at_the_latest, &service_, [this] { synchronise(); });
  QObject::connect(
      window_, &QQuickWindow::frameSwapped, &service_, [this] { synchronise(); },
      static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void AppProgram::synchronise() {
  network_->begin();
  service_.start();
  for (const auto& colleague : colleagues_) colleague->service.start();
}

bool AppProgram::start() {
  session_.start();  // the data is opened while the window is made
  warm_fonts();
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
