#include "qml/stubs/screen_stand.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QUrl>
#include <QtCore/QVariant>

#include "qml/stubs/made_up_pictures.h"

// Made by Qt for each module; naming them links the modules' types.
void qml_register_types_Siteproof_Components();
void qml_register_types_Siteproof_Screens();
void qml_register_types_Siteproof_Stubs();

namespace siteproof {

void ScreenStand::prepare() { qputenv("QML_DISABLE_DISK_CACHE", "1"); }

ScreenStand::ScreenStand() {
  for (auto* const volatile types : {&qml_register_types_Siteproof_Components, &qml_register_types_Siteproof_Screens,
                                     &qml_register_types_Siteproof_Stubs}) {
    Q_UNUSED(types)
  }
  engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
  // Found first: the made-up Siteproof.ViewModels stand before the real ones.
  engine_.addImportPath(QStringLiteral("qrc:/stubs"));
  engine_.addImageProvider(QStringLiteral("made-up"), new MadeUpPictures);
  engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Siteproof/Stubs/StandWindow.qml")));
  if (!engine_.rootObjects().isEmpty()) window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().front());
}

bool ScreenStand::show(const ScreenState& screen, const Manner& manner) {
  if (window_ == nullptr) return false;
  window_->setProperty("screen", QUrl());
  // The screen of before ends here: it has no part in the next one's state.
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  language_.install(manner.language);
  engine_.retranslate();
  window_->resize(manner.size);
  window_->setProperty("language", manner.language);
  window_->setProperty("look", manner.look);
  window_->setProperty("textScale", manner.textScale);
  window_->setProperty("screenState", screen.state);
  window_->setProperty("screen", QUrl(screen.url()));
  return window_->property("loaded").toBool();
}

}  // namespace siteproof
