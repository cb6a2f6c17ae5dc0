#include "tests/platform/report_sample.h"

#include "tests/support/order_maker.h"
#include "tests/support/result_checks.h"

namespace siteproof {
namespace {

std::vector<Stroke> drawn_name() {
  Stroke stroke;
  for (int i = 0; i < 60; ++i) stroke.push_back({i * 100, (i % 9) * 250, i * 12, 300 + i * 10});
  return {stroke};
}

}  // namespace

ReportDocument sample_report(int pairs, int steps, const std::string& description) {
  OrderMaker order;
  order.state.intake.description = description;
  order.consent()
      .plan(true)
      .answer("moisture", "31")
      .answer("place", "pipe")
      .answer("dry", "yes")
      .answer("joint", "PPR 20 热熔 / welded");
  const UtcTime begin = order.state.intake.reported_at;
  for (int i = 0; i < steps; ++i)
    order.step(i % 2 == 0 ? OrderStatus::in_repair : OrderStatus::suspended, begin + std::chrono::minutes(i), "step");
  for (int i = 0; i < pairs; ++i) {
    const PhotoId before = order.photo(Stage::before, 100 + i);
    order.photo(Stage::after, 200 + i, before);
  }
  for (Photo& photo : order.state.photos) {
    photo.width = 400;
    photo.height = 300;
  }
  order.state.parts.push_back(
      {numbered<EventId>(900), ItemId{"PPR-20"}, value_of(Decimal::parse("1.50")), "m", "B7", PersonId{"li.wei"}, {}});
  SignOff made;
  made.event = numbered<EventId>(901);
  made.name = "王芳";
  made.rating = 5;
  made.at = begin;
  made.strokes_sha256 = sha256("strokes");
  order.state.sign_offs.push_back(made);
  Countersignature beside;
  beside.event = numbered<EventId>(902);
  beside.name = "李伟";
  beside.at = begin;
  order.state.countersignatures.push_back(beside);
  Seal seal;
  seal.manifest_sha256 = sha256("manifest");
  seal.at = begin;
  order.state.seals.push_back(seal);

  ReportFacts facts{order.state, &small_template()};
  facts.utc_offset = std::chrono::hours(8);
  facts.now = begin;
  facts.strokes[made.event] = drawn_name();
  facts.strokes[beside.event] = drawn_name();
  for (const Photo& photo : order.state.photos) facts.photos_here.insert(photo.sha256);
  return make_report(facts, shipped_report_template());
}

ReportPhotoSource sample_photos() {
  return [](const Sha256& photo, int max_px) -> Result<Raster> {
    Raster out{static_cast<std::size_t>(max_px), static_cast<std::size_t>(max_px) * 3 / 4, 3, {}};
    out.samples.resize(out.width * out.height * 3);
    for (std::size_t i = 0; i < out.samples.size(); ++i)
      out.samples[i] =
          static_cast<std::uint8_t>(photo.bytes[i % 3] / 2 + (i / 3 % out.width < out.width / 2 ? 100 : 0));
    return out;
  };
}

}  // namespace siteproof
