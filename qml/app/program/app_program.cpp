#include "qml/app/program/app_program.h"

#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>

#include <algorithm>
#include <utility>

#include "core/usecases/people.h"
#include "core/usecases/positions.h"
#include "platform/common/adapters/background_thread.h"
#include "platform/common/parts/part_examiner.h"
#include "platform/common/parts/part_transport.h"
#include "platform/common/report/report_file.h"
#include "qml/app/program/warm_up.h"
#include "qml/devices/device_camera.h"
#include "qml/devices/device_level.h"
#include "qml/devices/device_network.h"
#include "qml/devices/device_position.h"
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

EnrolDesk::HandIn hand_in(const std::string& authority, std::function<std::string()> otherwise) {
  return [authority, otherwise = std::move(otherwise)](const std::string& url, const std::string& code,
                                                       const EnrolmentOffer& offer) -> Result<EnrolmentGrant> {
    CurlOptions options;
    options.ca_file = authority.empty() ? otherwise() : authority;
    PartTransport transport(options);
    SITEPROOF_TRY(const auto reply, enrol(transport, url, {code, offer.device, offer.csr}));
    return EnrolmentGrant{url, reply.token, reply.certificate, reply.ca, reply.technician};
  };
}

// The authority that was trusted at enrolment is trusted afterwards too.
constexpr std::string_view authority_setting = "server.ca_file";

std::string kept_authority(Tablet& tablet) {
  const auto kept = tablet.store().setting(authority_setting);
  return kept && *kept ? **kept : std::string();
}

/// Who comes to a tablet later trusts what the first one trusts.
std::string first_authority(const People::Opener& open, const std::filesystem::path& tablet_folder) {
  const auto first = open(tablet_folder);
  return first ? kept_authority(**first) : std::string();
}

std::unique_ptr<Transport> connect(Tablet& tablet, const std::string& authority,
                                   const std::function<std::string()>& otherwise) {
  CurlOptions options;
  options.ca_file = authority;
  if (options.ca_file.empty()) options.ca_file = kept_authority(tablet);
  if (options.ca_file.empty()) options.ca_file = otherwise();
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

std::unique_ptr<PositionSource> choose_position(const std::optional<PositionFix>& place, const Clock& clock) {
  if (place) return std::make_unique<FixedPosition>(clock, *place);
  return std::make_unique<DevicePosition>(clock);
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

/// A person's data with the keys beside it.
People::Opener opener(const Clock& clock, Random& random) {
  return [&clock, &random](const std::filesystem::path& folder) -> Result<std::shared_ptr<Tablet>> {
    struct Opened {
      FileKeyStore keys;
      std::unique_ptr<Tablet> tablet;
    };
    const auto opened = std::make_shared<Opened>(Opened{FileKeyStore(folder / "keys"), nullptr});
    SITEPROOF_TRY(opened->tablet, Tablet::open(folder, TabletPorts{clock, random, opened->keys}));
    return std::shared_ptr<Tablet>(opened, opened->tablet.get());
  };
}

}  // namespace

struct AppProgram::Colleague {
  Colleague(std::filesystem::path where, const Options& options, const Clock& clock, Random& random,
            const Connectivity* network)
      : folder(std::move(where)),
        keys(folder / "keys"),
        service({[this, &clock, &random] {
                   return Tablet::open(folder, TabletPorts{clock, random, keys});
                 },
                 [authority = options.authority, data = options.data, open = opener(clock, random)](Tablet& tablet) {
                   return connect(tablet, authority, [&] { return first_authority(open, data); });
                 },
                 clock, random, options.server, network, work_in_background}) {}

  std::filesystem::path folder;
  FileKeyStore keys;
  SyncService service;
};

AppProgram::AppProgram(Options options, const Clock& clock, Random& random)
    : options_(std::move(options)),
      clock_(clock),
      random_(random),
      folder_(People::current_folder(options_.data)),
      keys_(folder_ / "keys"),
      position_(choose_position(options_.position, clock)),
      open_([this, &clock, &random] {
        return Tablet::open(folder_, TabletPorts{clock, random, keys_, position_.get()});
      }),
      examiner_(std::make_unique<PartExaminer>()),
      worker_(std::make_shared<TabletWorker>(open_)),
      session_(worker_, clock,
               [this](const QString& wanted) {
                 language_.install(wanted);
                 if (window_ != nullptr) engine_->retranslate();
               }),
      network_(std::make_unique<DeviceNetwork>()),
      service_({open_,
                [this](Tablet& tablet) {
                  return connect(tablet, options_.authority,
                                 [this] { return first_authority(opener(clock_, random_), options_.data); });
                },
                clock, random, options_.server, network_.get(), work_in_background}),
      people_(options_.data, opener(clock, random)),
      admitted_(options_.admitted),
      desk_(hand_in(options_.authority,
                    [data = options_.data, open = opener(clock, random)] { return first_authority(open, data); }),
            QString::fromStdString(options_.server)),
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
  QObject::connect(&people_, &PeopleDesk::begun, &session_, [this](bool admitted) {
    if (options_.change_shift) options_.change_shift(admitted);
  });
  QObject::connect(&session_, &AppSession::stateChanged, &session_, [this] {
    if (session_.state() == AppSession::State::Ready && std::exchange(admitted_, false)) session_.lock()->unlock();
  });
  const auto measure = [this] {
    if (session_.state() != AppSession::State::Ready || put_away_) return;
    // Behind everything that the window reads first.
    session_.ask<void>(
        &session_, resume_position,
        [this](const Status&) {
          if (put_away_) position_->end();
        },
        TabletWorker::Urgency::picture);
  };
  QObject::connect(&session_, &AppSession::stateChanged, &session_, measure);
  // Nobody is followed by an app that they put away.
  QObject::connect(qGuiApp, &QGuiApplication::applicationStateChanged, &session_,
                   [this, measure](Qt::ApplicationState state) {
                     put_away_ = state == Qt::ApplicationSuspended || state == Qt::ApplicationHidden;
                     if (put_away_) position_->end();
                     if (state == Qt::ApplicationActive) measure();
                   });
  if (!options_.synchronise) return;
  addColleagues();
  QObject::connect(&people_, &PeopleDesk::added, &service_, [this] { addColleagues(); });
  QObject::connect(&session_, &AppSession::stateChanged, &service_, [this] {
    const auto state = session_.state();
    if (state == AppSession::State::Ready || state == AppSession::State::Failed) synchroniseSoon();
  });
}

void AppProgram::addColleagues() {
  for (const auto& folder : People::other_folders(options_.data)) {
    const bool known = std::any_of(colleagues_.begin(), colleagues_.end(),
                                   [&](const auto& colleague) { return colleague->folder == folder; });
    if (known || folder == folder_) continue;
    colleagues_.push_back(std::make_unique<Colleague>(folder, options_, clock_, random_, network_.get()));
    SyncService& service = colleagues_.back()->service;
    QObject::connect(network_.get(), &DeviceNetwork::changed, &service, &SyncService::reconsider);
    QObject::connect(&service, &SyncService::progressed, &people_, &PeopleDesk::tellSent);
    if (synchronising_) service.start();
  }
}

// Qt puts off what a list made of its pages: they say their last words to the session, which must hear them.
AppProgram::~AppProgram() {
  engine_.reset();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

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
  synchronising_ = true;
  if (session_.state() == AppSession::State::Ready) service_.start();
  for (const auto& colleague : colleagues_) colleague->service.start();
}

void AppProgram::finish(std::function<void()> finished) {
  const auto end = [&](SyncService& service) {
    ++running_;
    QObject::connect(&service, &SyncService::ended, &service, [this, finished] {
      if (--running_ == 0) finished();
    });
    service.end();
  };
  end(service_);
  for (const auto& colleague : colleagues_) end(colleague->service);
}

bool AppProgram::start() {
  session_.start();  // the data is opened while the window is made
  warm_fonts();
  engine_->addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine_->addImageProvider(QStringLiteral("photo"), new ThumbnailProvider(std::move(worker_)));
  engine_->setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session_)},
                                 {QStringLiteral("service"), QVariant::fromValue(&service_)},
                                 {QStringLiteral("desk"), QVariant::fromValue(&desk_)},
                                 {QStringLiteral("people"), QVariant::fromValue(&people_)},
                                 {QStringLiteral("kit"), QVariant::fromValue(&kit_)},
                                 {QStringLiteral("scanner"), QVariant::fromValue(scanner_.get())},
                                 {QStringLiteral("recorder"), QVariant::fromValue(recorder_.get())},
                                 {QStringLiteral("reports"), QVariant::fromValue(&reports_)},
                                 {QStringLiteral("width"), options_.size.width()},
                                 {QStringLiteral("height"), options_.size.height()}});
  engine_->load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/App/Main.qml")));
  if (!engine_->rootObjects().isEmpty()) window_ = qobject_cast<QQuickWindow*>(engine_->rootObjects().front());
  if (window_ == nullptr) return false;
  return true;
}

}  // namespace siteproof
