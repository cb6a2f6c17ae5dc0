#include "sync/server/central_server.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>

#include <fstream>
#include <iterator>

#include "sync/server/api.h"
#include "sync/server/http_listener.h"
#include "sync/server/private_file.h"
#include "sync/server/repeating_thread.h"
#include "sync/server/tsa_client.h"
#include "sync/server/webhook_client.h"

namespace siteproof {
namespace {

// Two servers on one folder would hand out the same place in the order twice.
Result<server::PosixFile> lock_folder(const std::filesystem::path& folder) {
  SITEPROOF_CHECK(server::make_private_folder(folder));
  SITEPROOF_TRY(server::PosixFile file, server::PosixFile::open(folder / "server.lock", O_RDWR | O_CREAT));
  if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0) return file;
  return fail(ErrorKind::storage, "server.data_in_use",
              fmt::format("Another server works with {}: stop it first, or choose another folder.", folder.string()));
}

Result<std::string> read_pem(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string pem{std::istreambuf_iterator<char>(in), {}};
  if (in && pem.find("-----BEGIN CERTIFICATE-----") != std::string::npos) return pem;
  return fail(ErrorKind::usage, "tsa.certificate",
              fmt::format("{} holds no certificate of a time-stamping authority in PEM form.", path.string()));
}

}  // namespace

struct CentralServer::Impl {
  server::PosixFile lock;
  std::unique_ptr<server::Api> api;
  std::optional<server::Timestamper> stamper;
  std::optional<server::RepeatingThread> stamping;
  std::optional<server::WebhookSender> webhooks;
  std::optional<server::RepeatingThread> telling;
  std::unique_ptr<server::HttpListener> listener;
  std::string url;
};

Result<std::unique_ptr<CentralServer>> CentralServer::start(const CentralServerOptions& options, const Clock& clock,
                                                            Random& random) {
  auto impl = std::make_unique<Impl>();
  SITEPROOF_TRY(impl->lock, lock_folder(options.data));
  SITEPROOF_TRY(impl->api, server::Api::open(options.data, clock, random));
  if (options.tsa_url && options.tsa_certificate) {
    SITEPROOF_TRY(auto ask, server::tsa_client(*options.tsa_url));
    SITEPROOF_TRY(std::string trusted, read_pem(*options.tsa_certificate));
    impl->stamper.emplace(impl->api->store(), clock, random, std::move(ask), std::move(trusted), options.notice);
    impl->stamping.emplace([&stamper = *impl->stamper] { return stamper.round(); });
  }
  impl->webhooks.emplace(impl->api->store(), clock, server::webhook_client(), options.notice);
  impl->telling.emplace([&sender = *impl->webhooks] { return sender.round(); });
  const server::Api& api = *impl->api;
  SITEPROOF_TRY(
      impl->listener,
      server::HttpListener::start({options.listen_host, options.listen_port, options.tls_certificate, options.tls_key},
                                  [&api](const server::HttpRequest& request) { return api.handle(request); }));
  impl->url = fmt::format("{}://{}:{}", options.tls_certificate ? "https" : "http", options.listen_host,
                          impl->listener->port());
  return std::unique_ptr<CentralServer>(new CentralServer(std::move(impl)));
}

CentralServer::CentralServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
CentralServer::~CentralServer() { stop(); }

int CentralServer::port() const noexcept { return impl_->listener->port(); }
std::string CentralServer::url() const { return impl_->url; }

Result<std::string> CentralServer::make_operator_token(Role role, const PersonId& name) {
  return impl_->api->access().make_operator_token(role, name);
}

Result<std::string> CentralServer::make_enrol_code(const PersonId& technician) {
  return impl_->api->enrolment().make_code(technician).map([](const server::EnrolCode& c) { return c.code; });
}

void CentralServer::stop() {
  impl_->listener->stop();
  if (impl_->webhooks) impl_->webhooks->stop();
  impl_->stamping.reset();
  impl_->telling.reset();
}

}  // namespace siteproof
