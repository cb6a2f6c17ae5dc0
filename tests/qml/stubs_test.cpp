#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QMetaMethod>
#include <QtCore/QMetaProperty>
#include <QtCore/QRegularExpression>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtQml/QQmlComponent>
#include <QtTest/QTest>

#include <map>
#include <memory>
#include <set>

#include "qml/stubs/screen_stand.h"
#include "tests/support/catch.h"

namespace siteproof {
namespace {

const QString stub_folder = QStringLiteral(":/stubs/Siteproof/ViewModels/");

void need_application() {
  static int count = 1;
  static std::string name = "stubs_test";
  static char* arguments[] = {name.data(), nullptr};
  static QGuiApplication* const application = [] {
    ScreenStand::prepare();
    return new QGuiApplication(count, arguments);
  }();
  static_cast<void>(application);
}

QString text_of(const QString& path) {
  QFile file(path);
  INFO(path.toStdString());
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QString::fromUtf8(file.readAll());
}

QRegularExpressionMatchIterator all_of(const char* pattern, const QString& text) {
  return QRegularExpression(QString::fromUtf8(pattern)).globalMatch(text);
}

using Names = std::set<QString>;

struct Type {
  std::map<QString, QString> properties;  ///< with the types' names
  Names methods, signal_names;
  std::map<QString, QStringList> enums;
  QString base;

  void add(const Type& inherited) {
    properties.insert(inherited.properties.begin(), inherited.properties.end());
    methods.insert(inherited.methods.begin(), inherited.methods.end());
    signal_names.insert(inherited.signal_names.begin(), inherited.signal_names.end());
  }
};

/// Name and count of arguments, so that a call fits both.
QString signature(const QString& name, qsizetype arguments) {
  return name + QLatin1Char('/') + QString::number(arguments);
}

QString quoted_after(const char* key, const QString& text) {
  const auto match = QRegularExpression(QString::fromUtf8(key) + QStringLiteral(": \"([^\"]*)\"")).match(text);
  return match.captured(1);
}

QString without_namespace(QString name) { return name.remove(QStringLiteral("siteproof::")); }

/// The module of the program, as its types are described for qmllint: by the name that QML knows them under.
std::map<QString, Type> real_types() {
  const QString text = text_of(QStringLiteral(SITEPROOF_QMLTYPES));
  std::map<QString, Type> by_class;
  std::map<QString, QString> exported;
  for (const QString& part : text.split(QStringLiteral("\n    Component {")).mid(1)) {
    Type type;
    type.base = without_namespace(quoted_after("prototype", part));
    for (auto at = all_of(R"(\b(Enum|Property|Signal|Method) (\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}))", part);
         at.hasNext();) {
      const auto match = at.next();
      const QString kind = match.captured(1), body = match.captured(2), name = quoted_after("name", body);
      const qsizetype arguments = body.count(QStringLiteral("Parameter {"));
      if (kind == QStringLiteral("Property")) type.properties[name] = quoted_after("type", body);
      if (kind == QStringLiteral("Signal")) type.signal_names.insert(signature(name, arguments));
      if (kind == QStringLiteral("Method")) type.methods.insert(signature(name, arguments));
      if (kind == QStringLiteral("Enum")) {
        for (auto value = all_of(R"re("(\w+)")re", body.mid(body.indexOf(QStringLiteral("values")))); value.hasNext();)
          type.enums[name] << value.next().captured(1);
      }
    }
    const QString its_class = without_namespace(quoted_after("name", part));
    const auto name = QRegularExpression(QStringLiteral(R"(exports: \["Siteproof.ViewModels/(\w+) )")).match(part);
    if (name.hasMatch()) exported[name.captured(1)] = its_class;
    by_class[its_class] = type;
  }
  std::map<QString, Type> out;
  for (const auto& [name, its_class] : exported) {
    Type type = by_class.at(its_class);
    for (auto base = by_class.find(type.base); base != by_class.end(); base = by_class.find(base->second.base))
      type.add(base->second);
    out[name] = type;
  }
  return out;
}

QStringList stub_names() {
  QStringList names;
  for (QDirIterator files(stub_folder, {QStringLiteral("*.qml")}); files.hasNext();) {
    files.next();
    names << files.fileInfo().baseName();
  }
  return names;
}

/// Makes one, filling in what it requires.
std::unique_ptr<QObject> make(QQmlEngine& engine, const QString& name) {
  QQmlComponent component(&engine);
  component.setData(QStringLiteral("import Siteproof.ViewModels\n%1 {}").arg(name).toUtf8(), QUrl());
  std::unique_ptr<QObject> made(component.beginCreate(engine.rootContext()));
  INFO(component.errorString().toStdString());
  REQUIRE(made);
  const std::pair<const char*, const char*> needed[] = {{"session", "AppSession"},
                                                        {"service", "SyncService"},
                                                        {"desk", "EnrolDesk"},
                                                        {"source", "OrderSource"},
                                                        {"people", "PeopleDesk"}};
  for (const auto& [property, type] : needed) {
    const int index = made->metaObject()->indexOfProperty(property);
    if (index < 0) continue;
    QObject* const value = make(engine, QString::fromUtf8(type)).release();
    value->setParent(made.get());
    component.setInitialProperties(made.get(), {{QString::fromUtf8(property), QVariant::fromValue(value)}});
  }
  if (made->metaObject()->indexOfProperty("stage") >= 0)
    component.setInitialProperties(made.get(), {{QStringLiteral("stage"), QStringLiteral("before")}});
  component.completeCreate();
  return made;
}

Type stub_type(QQmlEngine& engine, const QString& name) {
  const auto made = make(engine, name);
  const QMetaObject& meta = *made->metaObject();
  Type type;
  Names changes;
  for (int i = QObject::staticMetaObject.propertyCount(); i < meta.propertyCount(); ++i) {
    const QMetaProperty property = meta.property(i);
    type.properties[QString::fromUtf8(property.name())] = QString::fromUtf8(property.typeName());
    if (property.hasNotifySignal()) changes.insert(QString::fromUtf8(property.notifySignal().name()));
  }
  for (int i = QObject::staticMetaObject.methodCount(); i < meta.methodCount(); ++i) {
    const QMetaMethod method = meta.method(i);
    const QString its = signature(QString::fromUtf8(method.name()), method.parameterCount());
    (method.methodType() == QMetaMethod::Signal ? type.signal_names : type.methods).insert(its);
  }
  // Every property of QML has a signal of its own; only those that the real type has too matter.
  for (const QString& change : changes) type.signal_names.insert(QStringLiteral("~") + signature(change, 0));
  for (auto at = all_of(R"(enum (\w+) \{([^}]*)\})", text_of(stub_folder + name + QStringLiteral(".qml")));
       at.hasNext();) {
    const auto match = at.next();
    for (auto value = all_of(R"(\w+)", match.captured(2)); value.hasNext();)
      type.enums[match.captured(1)] << value.next().captured();
  }
  return type;
}

QStringList missing_from(const Names& wanted, const Names& there) {
  QStringList missing;
  for (const QString& one : wanted) {
    if (!there.contains(one)) missing << one;
  }
  return missing;
}

Names names_of(const std::map<QString, QString>& properties) {
  Names names;
  for (const auto& [name, type] : properties) names.insert(name);
  return names;
}

/// Methods that cannot be called; one of QML takes the calls that leave its last arguments out, too.
QStringList missing_methods(const Type& real, const Type& stub) {
  QStringList missing;
  for (const QString& method : real.methods) {
    bool taken = false;
    for (const QString& its : stub.methods) {
      taken = taken || (its.section('/', 0, 0) == method.section('/', 0, 0) &&
                        its.section('/', 1).toInt() >= method.section('/', 1).toInt());
    }
    if (!taken) missing << method;
  }
  return missing;
}

/// What the stub has beyond the real type, without the change signals that QML adds by itself.
QStringList surplus_signals(const Type& stub, const Type& real) {
  QStringList surplus;
  for (const QString& name : stub.signal_names) {
    const bool automatic = name.startsWith(QLatin1Char('~')) || stub.signal_names.contains(QStringLiteral("~") + name);
    if (!automatic && !real.signal_names.contains(name)) surplus << name;
  }
  return surplus;
}

/// Words, numbers and yes or no are told apart; what is an object, a list or an enumeration is named differently in
/// QML.
bool same_kind(const QString& real, const QString& stub) {
  static const Names plain{QStringLiteral("QString"), QStringLiteral("bool"), QStringLiteral("int"),
                           QStringLiteral("double")};
  return !plain.contains(real) || real == stub;
}

QStringList& warnings() {
  static QStringList list;
  return list;
}

void keep_warning(QtMsgType type, const QMessageLogContext&, const QString& text) {
  // Qt's media library says these of every machine without a sound server or a video decoder.
  if (text.startsWith(QStringLiteral("PulseAudioService:"))) return;
  if (type != QtDebugMsg && type != QtInfoMsg) warnings() << text;
}

bool uniform(const QImage& picture) {
  const QRgb first = picture.pixel(0, 0);
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      if (picture.pixel(x, y) != first) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("every view model that screens name has its stand-in") {
  const auto real = real_types();
  const QStringList stubs = stub_names();
  REQUIRE(real.size() > 30);
  const QString import = QStringLiteral("import Siteproof.ViewModels");
  for (const auto& [name, type] : real) {
    bool named = false;
    for (QDirIterator files(QStringLiteral(":/qt/qml/Siteproof/Screens/"), {QStringLiteral("*.qml")});
         files.hasNext();) {
      const QString text = text_of(files.next());
      named =
          named || (text.contains(import) && text.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(name))));
    }
    INFO(name.toStdString());
    CHECK((!named || stubs.contains(name)));
  }
}

TEST_CASE(
    "a stand-in has the properties, methods, signals and enumerations of the view model it stands for, and no others") {
  need_application();
  ScreenStand stand;
  const auto real = real_types();
  for (const QString& name : stub_names()) {
    const auto known = real.find(name);
    // What several view models have in common stands in a type of its own that QML does not name.
    if (name == QStringLiteral("OrderAspect")) continue;
    INFO(name.toStdString());
    REQUIRE(known != real.end());
    const Type stub = stub_type(stand.engine(), name);
    CHECK(missing_from(names_of(known->second.properties), names_of(stub.properties)).join(' ').toStdString() == "");
    CHECK(missing_from(names_of(stub.properties), names_of(known->second.properties)).join(' ').toStdString() == "");
    CHECK(missing_from(known->second.signal_names, stub.signal_names).join(' ').toStdString() == "");
    CHECK(surplus_signals(stub, known->second).join(' ').toStdString() == "");
    CHECK(missing_methods(known->second, stub).join(' ').toStdString() == "");
    CHECK(missing_from(stub.methods, known->second.methods).join(' ').toStdString() == "");
    CHECK(stub.enums == known->second.enums);
    for (const auto& [property, type] : known->second.properties) {
      const auto its = stub.properties.find(property);
      if (its == stub.properties.end()) continue;
      INFO(property.toStdString() << ": " << type.toStdString() << ", " << its->second.toStdString());
      CHECK(same_kind(type, its->second));
    }
  }
}

TEST_CASE("every page and sheet can be opened alone") {
  Names listed;
  for (const ScreenState& one : everyScreen()) listed.insert(one.screen);
  for (QDirIterator files(QStringLiteral(":/qt/qml/Siteproof/Screens/"),
                          {QStringLiteral("*Page.qml"), QStringLiteral("*Sheet.qml")});
       files.hasNext();) {
    files.next();
    INFO(files.fileInfo().baseName().toStdString());
    CHECK(listed.contains(files.fileInfo().baseName()));
  }
}

TEST_CASE("screens are named by their file, by their state or by both") {
  const auto& every = everyScreen();
  const ScreenState& last = every.back();
  CHECK(screensNamed({}, {}).size() == every.size());
  const auto states = screensNamed(last.screen, {});
  CHECK((states.size() > 1 && states.size() < every.size()));
  for (const ScreenState& one : states) CHECK(one.screen == last.screen);
  const auto one = screensNamed(last.screen, last.state);
  REQUIRE(one.size() == 1);
  CHECK(one.front().name() == last.name());
  CHECK(screensNamed(last.screen, QStringLiteral("no such state")).empty());
  CHECK(screensNamed(QStringLiteral("no such screen"), {}).empty());
}

TEST_CASE("every screen opens alone in every state without a warning and draws something, in both languages") {
  need_application();
  warnings().clear();
  qInstallMessageHandler(keep_warning);
  {
    ScreenStand stand;
    REQUIRE(stand.window() != nullptr);
    REQUIRE(QTest::qWaitForWindowExposed(stand.window()));
    for (const char* language : {"zh", "en"}) {
      Manner manner;
      manner.language = QString::fromUtf8(language);
      manner.size = {800, 600};
      for (const ScreenState& one : everyScreen()) {
        INFO(language << ' ' << one.name().toStdString());
        CHECK(stand.show(one, manner));
        CHECK(QTest::qWaitFor([&] { return stand.settled(); }));
        CHECK_FALSE(uniform(stand.window()->grabWindow()));
        CHECK(warnings().join(QLatin1Char('\n')).toStdString() == "");
        warnings().clear();
      }
    }
  }
  qInstallMessageHandler(nullptr);
  CHECK(warnings().join(QLatin1Char('\n')).toStdString() == "");
}

}  // namespace siteproof
