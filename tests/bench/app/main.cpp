#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <cstdio>

#include "tests/bench/app/app_benches.h"
#include "tests/bench/app/measured_app.h"

// Prints the table of the app's promises on speed. It judges nothing: a noisy machine must not fail a build.
// `siteproof-app-bench [start|scroll|upload|touch|photos|memory]...`, all by default; `siteproof-app-bench open FOLDER`
// opens the app on a data folder and ends when it is usable. Needs a screen, which may be a virtual one.
namespace siteproof::bench {
namespace {

void open_once(const std::filesystem::path& data) {
  MeasuredApp app(data);
  app.open();
  std::puts("usable");
  std::fflush(stdout);
}

void run(const std::vector<std::string_view>& chosen) {
  constexpr int orders = 100'000;
  const auto program = std::filesystem::read_symlink("/proc/self/exe");
  const auto wanted = [&](std::string_view name) {
    return chosen.empty() || std::find(chosen.begin(), chosen.end(), name) != chosen.end();
  };
  std::vector<Line> table;
  if (wanted("start") || wanted("scroll") || wanted("touch") || wanted("photos")) {
    BenchTablet bench(orders);
    if (wanted("start")) start_bench(table, program, bench, orders);
    if (wanted("scroll")) scroll_bench(table, bench, orders);
    if (wanted("touch")) touch_bench(table, bench);
    if (wanted("photos")) photo_taking_bench(table, bench);
  }
  if (wanted("upload")) upload_scroll_bench(table, program.parent_path());
  if (wanted("memory")) memory_bench(table);
  print(table);
}

}  // namespace
}  // namespace siteproof::bench

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
  QGuiApplication::setFont(font);
  const std::vector<std::string_view> words(argv + 1, argv + argc);
  return siteproof::bench::exit_code_of([&] {
    if (words.size() == 2 && words[0] == "open") return siteproof::bench::open_once(words[1]);
    siteproof::bench::run(words);
  });
}
