#include <fmt/core.h>

#include <fstream>

#include "platform/common/demodata/demodata.h"
#include "platform/desktop/siteproof/demo/demo_day.h"
#include "platform/desktop/siteproof/program.h"

namespace siteproof {
namespace {

struct SeedOptions {
  std::string file;
  std::vector<std::string> technicians;
  int orders = 200;
};

Result<Output> write_seed(const SeedOptions& options) {
  const nlohmann::json seed = demodata::seed_orders(
      {.orders = options.orders, .now = SystemClock().now().wall, .technicians = options.technicians});
  std::ofstream out(options.file, std::ios::binary);
  out << seed.dump(1);
  out.close();
  if (!out) return fail(ErrorKind::storage, "seed.file", options.file + " cannot be written: choose another place.");
  return Output{fmt::format("{} invented orders are in {}; bring them in with siteproof dispatch import.",
                            seed.at("orders").size(), options.file),
                {{"file", options.file}, {"orders", seed.at("orders").size()}}};
}

}  // namespace

void add_demo_command(Program& program) {
  const auto options = std::make_shared<DemoOptions>();
  CLI::App* demo =
      program.plain_command(program.app(), "demo", "A technician's whole day, on programs and data of its own",
                            "every figure of the day, as named in its lines");
  demo->add_option("--out", options->out, "A folder for everything the day makes")->required();
  demo->add_option("--photos", options->photos, "A folder of JPEG photographs to use besides drawn ones")
      ->check(CLI::ExistingDirectory);
  demo->add_option("--orders", options->orders, "How many orders the office has")->check(CLI::Range(20, 100000));
  program.on(demo, [&program, options]() -> Result<Output> {
    options->out = std::filesystem::absolute(options->out);
    DemoDay day(*options, [&](const std::string& line) { program.say(line); });
    SITEPROOF_CHECK(day.run());
    return Output{fmt::format("The day is done; everything is in {}.", options->out.string()), day.figures()};
  });

  const auto seed_options = std::make_shared<SeedOptions>();
  CLI::App* seed =
      program.plain_command(program.app(), "seed", "Write invented orders to try Siteproof with", "file, orders");
  seed->add_option("FILE", seed_options->file, "The JSON file to write")->required();
  seed->add_option("--technician", seed_options->technicians, "Who the orders are assigned to; may be repeated");
  seed->add_option("--orders", seed_options->orders, "How many")->check(CLI::Range(1, 100000));
  program.on(seed, [seed_options] { return write_seed(*seed_options); });
}

}  // namespace siteproof
