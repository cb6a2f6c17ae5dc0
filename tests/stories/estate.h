#pragma once

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/ports/position.h"
#include "core/usecases/checklist_answers.h"
#include "core/usecases/orders.h"
#include "core/usecases/photos.h"
#include "core/usecases/sign_off.h"
#include "core/usecases/visit.h"
#include "platform/common/adapters/file_key_store.h"
#include "sync/transport/curl_transport.h"
#include "tests/server/server_world.h"
#include "tests/support/tablet_world.h"

// What the stories are told with: an estate with its central server, and technicians with their tablets. Everything
// goes through the use cases and over 127.0.0.1; time passes only where a story says so.
namespace siteproof::stories {

using nlohmann::json;
using S = OrderStatus;

inline const PersonId chen_wei{"chen.wei"}, li_na{"li.na"}, zhao_qiang{"zhao.qiang"};

inline constexpr std::chrono::minutes china{480};

[[nodiscard]] Decimal decimal(std::string_view text);
/// A signature as it is drawn.
[[nodiscard]] std::vector<Stroke> ink();
/// The shipped template of that name.
[[nodiscard]] const json& shipped(const std::string& name);

/// 云杉花园 and its office: anna at the front desk, Sun Jie the supervisor. A story begins at 08:00 on 23 November
/// 2026, in China. Mrs. Wang's home, H-1, was handed over on 1 March 2025.
class Estate {
 public:
  /// The office has these of the shipped templates.
  explicit Estate(const std::vector<std::string>& templates);

  [[nodiscard]] UtcTime now() const { return clock.now().wall; }
  void pass(std::chrono::milliseconds by);
  void until(std::string_view rfc3339);

  /// Imported by the front desk; the test fails when it is refused.
  void import(const json& document);
  /// A document's refusal, place and words; "" where it was taken, and then it is taken.
  [[nodiscard]] std::string import_refused(const json& document);
  void home(const std::string& id, const std::string& handover, const json& more = json::object());
  /// An order of Chen Wei's at Mrs. Wang's with that template, "" for none; `more` takes the place of the usual.
  OrderId report(const std::string& id, const std::string& form, const json& more = json::object());
  [[nodiscard]] json order_line(const std::string& id, const std::string& form, const json& more) const;

  /// The front desk's deed on an order: "200" or why it was refused.
  std::string desk(const OrderId& order, const std::string& deed, const json& body);
  [[nodiscard]] json due(const std::string& list) const;
  /// As the supervisor.
  HttpAnswer supervise(std::string_view method, const std::string& path, const json& body = {});
  /// Everything of that tablet's technician goes through.
  void sync(Tablet& tablet);
  /// The order as the office sees it.
  [[nodiscard]] OrderState seen(const OrderId& order) const;

  ServerWorld world;
  FixedClock clock{UtcTime{1'790'000'000'000}};
  TempFolder folder;
  SeededRandom random{7};
  CurlTransport transport;
  unsigned cameras = 0;  ///< no two take the same picture

 private:
  std::map<std::string, json> forms_;
  std::string supervisor_;
};

/// Somebody with a tablet of their own, enrolled and synchronised once. It could say where it is: 31.2304° N, 121.4737°
/// E, to 8 m.
class Technician {
 public:
  Technician(Estate& estate, PersonId name);

  [[nodiscard]] Tablet& tablet() { return *tablet_; }
  /// Everything goes through; what the office and the tablet hold of each order is the same.
  void sync();
  [[nodiscard]] OrderState order(const OrderId& id) { return value_of(tablet().store().order(id)); }
  [[nodiscard]] OrderPage page(const OrderId& id) { return value_of(Orders(tablet()).page(id)); }
  [[nodiscard]] Visit visit() { return Visit(tablet()); }

  /// "no error", or why the step is refused.
  std::string tries(const OrderId& order, OrderStatus to, std::string reason = {});
  void goes(const OrderId& order, const std::vector<OrderStatus>& steps);
  /// What blocks and what is only said before a step, by the rules' names.
  [[nodiscard]] std::vector<std::string> blocked(const OrderId& order, OrderStatus to);
  [[nodiscard]] std::vector<std::string> warned(const OrderId& order, OrderStatus to);

  using Said = std::vector<std::pair<std::string, std::string>>;
  /// "no error", or why the form does not take the answer.
  std::string answers(const OrderId& order, const std::string& item, const std::string& value);
  void fills(const OrderId& order, const Said& answers);
  std::string adds_row(const OrderId& order, const std::string& group);
  [[nodiscard]] std::vector<std::string> verdicts(const OrderId& order);
  /// Whether the form asks for it now.
  [[nodiscard]] bool is_asked(const OrderId& order, const std::string& item);
  /// Asked, required, and not there yet.
  [[nodiscard]] bool is_wanted(const OrderId& order, const std::string& item);

  /// A new picture every time.
  PhotoId photographs(const OrderId& order, Stage stage, const std::optional<PhotoId>& pair = std::nullopt,
                      const std::optional<std::string>& item = std::nullopt);
  void photographs(const OrderId& order, Stage stage, int count);
  void photographs_for(const OrderId& order, const std::string& item, Stage stage, int count = 1);
  /// The after photos of every before photo.
  void photographs_pairs(const OrderId& order);

  /// From assigned to standing in the flat: called, on site, badge shown, let in by `by`.
  void arrives(const OrderId& order, const std::string& by = "王芳");
  /// The visit of a dripping joint, from assigned to self-checked.
  void mends_leak(const OrderId& order);
  SignOffRequest signature(const OrderId& order, int stars = 5) const;
  void signs_off(const OrderId& order, int stars = 5);

 private:
  Estate& estate_;
  PersonId name_;
  FileKeyStore keys_;
  FixedPosition position_;
  std::unique_ptr<Tablet> tablet_;
  unsigned pictures_;
};

}  // namespace siteproof::stories
