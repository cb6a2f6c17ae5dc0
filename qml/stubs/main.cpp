#include <QtCore/QCommandLineParser>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

#include <cstdio>
#include <memory>
#include <optional>

#include "qml/stubs/picture_round.h"
#include "qml/stubs/screen_stand.h"

namespace siteproof {
namespace {

const QCommandLineOption list_option(QStringLiteral("list"), QStringLiteral("Say every screen with its states."));
const QCommandLineOption screen_option(QStringLiteral("screen"), QStringLiteral("Open this screen alone."),
                                       QStringLiteral("name"));
const QCommandLineOption state_option(QStringLiteral("state"),
                                      QStringLiteral("In this state; its everyday one by default."),
                                      QStringLiteral("state"));
const QCommandLineOption language_option(QStringLiteral("language"), QStringLiteral("zh or en."),
                                         QStringLiteral("language"), QStringLiteral("en"));
const QCommandLineOption look_option(QStringLiteral("look"), QStringLiteral("light, dark or sunlight."),
                                     QStringLiteral("look"), QStringLiteral("light"));
const QCommandLineOption text_option(QStringLiteral("text-scale"), QStringLiteral("How much larger text is, 1 to 2."),
                                     QStringLiteral("factor"), QStringLiteral("1"));
const QCommandLineOption size_option(QStringLiteral("size"), QStringLiteral("The window's size."),
                                     QStringLiteral("WxH"), QStringLiteral("1280x800"));
const QCommandLineOption pictures_option(
    QStringLiteral("screenshots"),
    QStringLiteral("Save a picture of every screen in every state there, or of those named, then end."),
    QStringLiteral("folder"));
const QCommandLineOption everywhere_option(QStringLiteral("everywhere"),
                                           QStringLiteral("With --screenshots: in every language, look and size."));

std::optional<Manner> manner_of(const QCommandLineParser& parser) {
  Manner manner;
  manner.language = parser.value(language_option);
  manner.look = parser.value(look_option);
  manner.textScale = parser.value(text_option).toDouble();
  const QStringList sides = parser.value(size_option).split(QLatin1Char('x'));
  manner.size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
  const QStringList looks{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("sunlight")};
  const bool known = (manner.language == QStringLiteral("zh") || manner.language == QStringLiteral("en")) &&
                     looks.contains(manner.look) && manner.textScale >= 1 && manner.textScale <= 2 &&
                     !manner.size.isEmpty();
  return known ? std::optional<Manner>(manner) : std::nullopt;
}

int refuse(const char* why) {
  std::fprintf(stderr, "siteproof-screens: %s\n", why);
  return 2;
}

int run(QGuiApplication& app) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral("Any screen of Siteproof alone, on made-up data."));
  parser.addHelpOption();
  parser.addOptions({list_option, screen_option, state_option, language_option, look_option, text_option, size_option,
                     pictures_option, everywhere_option});
  parser.process(app);
  if (parser.isSet(list_option)) {
    for (const ScreenState& one : everyScreen()) std::printf("%s %s\n", qPrintable(one.screen), qPrintable(one.state));
    return 0;
  }
  const std::optional<Manner> manner = manner_of(parser);
  if (!manner) return refuse("--size is two numbers like 1280x800, --language zh or en: see --help.");

  const auto wanted = screensNamed(parser.value(screen_option), parser.value(state_option));
  if (wanted.empty()) return refuse("--screen and --state are two words of a line that --list prints.");
  const bool pictures = parser.isSet(pictures_option);
  if (!pictures && !parser.isSet(screen_option)) return refuse("--screen says which one to open: see --list.");

  ScreenStand::prepare();
  ScreenStand stand;
  if (stand.window() == nullptr) return 1;
  if (pictures) {
    PictureRound round(stand, wanted, parser.value(pictures_option),
                       parser.isSet(everywhere_option) ? PictureRound::Extent::Everywhere : PictureRound::Extent::Once,
                       *manner);
    round.begin();
    return QGuiApplication::exec();
  }
  return stand.show(wanted.front(), *manner) ? QGuiApplication::exec() : 1;
}

}  // namespace
}  // namespace siteproof

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("siteproof-screens"));
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")});
  QGuiApplication::setFont(font);
  return siteproof::run(app);
}
