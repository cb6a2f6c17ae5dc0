#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

#include "qml/viewmodels/words.h"

namespace siteproof::words {
namespace {

class ErrorWords {
  Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

struct Sentence {
  std::string_view code;
  const char* english;
};

// The core's sentences are English; these are the refusals a technician can meet, said shorter and in both languages.
constexpr std::array sentences{
    Sentence{
        "answer.limits",
        QT_TRANSLATE_NOOP("ErrorWords", "This reading is outside the possible range: check it and enter it again.")},
    Sentence{"answer.number", QT_TRANSLATE_NOOP("ErrorWords", "Enter a number, for example 12.5.")},
    Sentence{"answer.unit",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "The unit is not the one this item is measured in: convert the reading first.")},
    Sentence{"answer.choice", QT_TRANSLATE_NOOP("ErrorWords", "Choose one of the given answers.")},
    Sentence{"answer.time", QT_TRANSLATE_NOOP("ErrorWords", "This is not a date and time.")},
    Sentence{"answer.future", QT_TRANSLATE_NOOP("ErrorWords", "This time is still to come: choose one up to now.")},
    Sentence{"answer.length", QT_TRANSLATE_NOOP("ErrorWords", "The text is too long: shorten it.")},
    Sentence{
        "answer.template",
        QT_TRANSLATE_NOOP("ErrorWords", "The checklist is not on this tablet yet: synchronise once, then answer.")},
    Sentence{"decimal.malformed", QT_TRANSLATE_NOOP("ErrorWords", "Enter a number, for example 12.5.")},
    Sentence{"decimal.range", QT_TRANSLATE_NOOP("ErrorWords", "This number is too long.")},
    Sentence{"conflict.unknown", QT_TRANSLATE_NOOP("ErrorWords", "This card has been put away already.")},
    Sentence{"consent.missing",
             QT_TRANSLATE_NOOP("ErrorWords", "Record the owner's consent first: who gave it and how.")},
    Sentence{"consent.by", QT_TRANSLATE_NOOP("ErrorWords", "Say who gave the consent.")},
    Sentence{"consent.how",
             QT_TRANSLATE_NOOP("ErrorWords", "Say how the consent was given: in person, by phone or in writing.")},
    Sentence{"plan.text", QT_TRANSLATE_NOOP("ErrorWords", "Write down cause, method and duration of the repair.")},
    Sentence{"plan.agreed_by", QT_TRANSLATE_NOOP("ErrorWords", "Say who agreed to the plan.")},
    Sentence{
        "plan.price",
        QT_TRANSLATE_NOOP("ErrorWords", "Out of warranty the plan needs a price, and a price cannot be negative.")},
    Sentence{"plan.missing", QT_TRANSLATE_NOOP("ErrorWords", "Agree the plan with the owner and record it first.")},
    Sentence{"note.text", QT_TRANSLATE_NOOP("ErrorWords", "The note is empty: write it first.")},
    Sentence{"suspend.reason", QT_TRANSLATE_NOOP("ErrorWords", "Say why the order has to wait.")},
    Sentence{"workflow.reason",
             QT_TRANSLATE_NOOP("ErrorWords", "Going back a step needs a reason: say why in a few words.")},
    Sentence{"workflow.resume", QT_TRANSLATE_NOOP("ErrorWords", "This order is not waiting for anything.")},
    Sentence{"part.quantity", QT_TRANSLATE_NOOP("ErrorWords", "The quantity must be more than zero.")},
    Sentence{"requisition.quantity", QT_TRANSLATE_NOOP("ErrorWords", "The quantity must be more than zero.")},
    Sentence{"requisition.order_finished",
             QT_TRANSLATE_NOOP("ErrorWords", "The order is finished: material is requested on an open order.")},
    Sentence{"name.malformed",
             QT_TRANSLATE_NOOP("ErrorWords", "A code has letters, digits, dots and dashes, at most 64 of them.")},
    Sentence{"photo.empty", QT_TRANSLATE_NOOP("ErrorWords", "This file is empty. Take the photo again.")},
    Sentence{"photo.not_jpeg", QT_TRANSLATE_NOOP("ErrorWords", "This is not a JPEG photo. Choose another file.")},
    Sentence{"photo.truncated",
             QT_TRANSLATE_NOOP("ErrorWords", "This photo is cut off. Copy it again or take it anew.")},
    Sentence{"photo.damaged", QT_TRANSLATE_NOOP("ErrorWords", "This photo is damaged. Copy it again or take it anew.")},
    Sentence{"photo.too_large",
             QT_TRANSLATE_NOOP("ErrorWords", "This picture is larger than any site photo. Choose another file.")},
    Sentence{"photo.unsupported",
             QT_TRANSLATE_NOOP("ErrorWords", "This kind of JPEG cannot be read. Take the photo with the camera.")},
    Sentence{"photo.unreadable",
             QT_TRANSLATE_NOOP("ErrorWords", "This file cannot be read. Check that it is still there.")},
    Sentence{"photo.order_finished",
             QT_TRANSLATE_NOOP("ErrorWords", "The order is finished: take photos on an open order.")},
    Sentence{"photo.stage",
             QT_TRANSLATE_NOOP("ErrorWords", "Photos during and after the repair come after the plan is agreed.")},
    Sentence{"photo.pair",
             QT_TRANSLATE_NOOP("ErrorWords", "Choose a photo from before the repair as the pair of this one.")},
    Sentence{"photo.reason", QT_TRANSLATE_NOOP("ErrorWords", "Say why this photo is good enough.")},
    Sentence{"photo.no_findings", QT_TRANSLATE_NOOP("ErrorWords", "Nothing was found wrong with this photo.")},
    Sentence{"marks.points",
             QT_TRANSLATE_NOOP("ErrorWords", "This mark is not complete or lies outside the photo: draw it again.")},
    Sentence{"marks.text",
             QT_TRANSLATE_NOOP("ErrorWords", "The text on the photo is empty or too long: write a few words.")},
    Sentence{"marks.scale", QT_TRANSLATE_NOOP("ErrorWords", "Say how long the scale is: a number above zero.")},
    Sentence{"marks.many", QT_TRANSLATE_NOOP("ErrorWords", "There are too many marks on this photo: take some back.")},
    Sentence{"signoff.name", QT_TRANSLATE_NOOP("ErrorWords", "Ask for the name of the person who signs.")},
    Sentence{"signoff.rating", QT_TRANSLATE_NOOP("ErrorWords", "Ask for 1 to 5 stars.")},
    Sentence{"signoff.strokes", QT_TRANSLATE_NOOP("ErrorWords", "There is no signature on the pad yet.")},
    Sentence{"signoff.changed",
             QT_TRANSLATE_NOOP("ErrorWords", "The record has changed since it was shown: show it to the owner again.")},
    Sentence{"photo.other_stage",
             QT_TRANSLATE_NOOP("ErrorWords", "This very photograph is on the order at another stage: take a new one.")},
    Sentence{"template.missing",
             QT_TRANSLATE_NOOP("ErrorWords", "The checklist is not on this tablet yet: synchronise once, then go on.")},
    Sentence{
        "enrol.certificate",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "The server's certificate does not fit this tablet: ask the dispatcher for a new code.")},
    Sentence{"seal.never",
             QT_TRANSLATE_NOOP("ErrorWords", "This order has not been signed off yet: it is sealed then.")},
    Sentence{"seal.unchanged", QT_TRANSLATE_NOOP("ErrorWords", "Nothing has changed since this order was sealed.")},
    Sentence{"seal.reason", QT_TRANSLATE_NOOP("ErrorWords", "Say why it is sealed again without the owner.")},
    Sentence{"evidence.nothing",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "Nothing was recorded on this order with this tablet yet: there is nothing to save.")},
    Sentence{"signoff.reason",
             QT_TRANSLATE_NOOP("ErrorWords", "Say for whom and why this person signs, or why nobody does.")},
    Sentence{"signoff.cosigner",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "Each further signature needs a name and a stroke, and each person signs once.")},
    Sentence{
        "order.unknown",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "This order is not on the tablet any more. What you recorded is kept and will be sent.")},
    Sentence{"enrol.missing",
             QT_TRANSLATE_NOOP("ErrorWords", "This tablet is not enrolled yet: enter the code from the front desk.")},
    Sentence{"enrol.again", QT_TRANSLATE_NOOP("ErrorWords", "This tablet belongs to somebody already.")},
    Sentence{
        "enrol.link",
        QT_TRANSLATE_NOOP("ErrorWords", "This is not a Siteproof code. Ask the front desk for a page with a new one.")},
    Sentence{"enrol.no_code",
             QT_TRANSLATE_NOOP("ErrorWords", "There is no QR code in this picture. Choose another, or type the code.")},
    Sentence{
        "enrol.device",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "This code is for somebody else. Ask the front desk for one for this tablet's technician.")},
    Sentence{"pin.wrong", QT_TRANSLATE_NOOP("ErrorWords", "This PIN is wrong. Try again.")},
    Sentence{"pin.wait", QT_TRANSLATE_NOOP("ErrorWords", "The PIN was wrong too often. Wait, then try again.")},
    Sentence{"pin.digits", QT_TRANSLATE_NOOP("ErrorWords", "A PIN has 4 to 8 digits.")},
    Sentence{"pin.set", QT_TRANSLATE_NOOP("ErrorWords", "A PIN is set already. Change it with the old one.")},
    Sentence{"pin.missing", QT_TRANSLATE_NOOP("ErrorWords", "No PIN is set on this tablet.")},
    Sentence{"pin.memory",
             QT_TRANSLATE_NOOP("ErrorWords", "There is not enough memory now. Close other programs and try again.")},
    Sentence{
        "enrol.code",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "The server does not know this code, or it was used. Ask the front desk for a new one.")},
    Sentence{
        "auth.expired",
        QT_TRANSLATE_NOOP(
            "ErrorWords",
            "The server does not accept this tablet any more. Nothing is lost; ask the front desk to enrol it again.")},
    Sentence{
        "auth.refused",
        QT_TRANSLATE_NOOP(
            "ErrorWords",
            "The server does not accept this tablet any more. Nothing is lost; ask the front desk to enrol it again.")},
    Sentence{"upload.too_large",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "The server does not take a photo of this size. It is kept on this tablet; "
                               "take a smaller one and tell the office.")},
    Sentence{"upload.lost",
             QT_TRANSLATE_NOOP("ErrorWords", "The server lost this photo. It is kept here and sent again by itself.")},
    Sentence{"receipt.mismatch",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "The server's receipt for this photo is not genuine. The photo is kept "
                               "here; tell the office.")},
    Sentence{
        "auth.token",
        QT_TRANSLATE_NOOP(
            "ErrorWords",
            "The server does not accept this tablet any more. Nothing is lost; ask the front desk to enrol it again.")},
    Sentence{
        "auth.missing",
        QT_TRANSLATE_NOOP(
            "ErrorWords",
            "The server does not accept this tablet any more. Nothing is lost; ask the front desk to enrol it again.")},
    Sentence{"storage.schema_newer",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "This data was written by a newer version of the program: update the program. Nothing was changed.")},
    Sentence{
        "storage.read_only",
        QT_TRANSLATE_NOOP("ErrorWords", "The storage is read-only: nothing new can be saved. What was saved is safe.")},
    Sentence{
        "storage.full",
        QT_TRANSLATE_NOOP("ErrorWords", "The storage is full: make room, then do it again. What was saved is safe.")},
    Sentence{
        "storage.wrong_key",
        QT_TRANSLATE_NOOP(
            "ErrorWords",
            "The data is encrypted with another key. Nothing was changed; ask for help before doing anything else.")},
    Sentence{"storage.corrupt",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "The stored data is damaged. Stop here and ask for help; synchronised work is safe on the server.")},
    Sentence{
        "vault.full",
        QT_TRANSLATE_NOOP("ErrorWords", "The storage is full: make room, then do it again. What was saved is safe.")},
    Sentence{
        "vault.read_only",
        QT_TRANSLATE_NOOP("ErrorWords", "The storage is read-only: nothing new can be saved. What was saved is safe.")},
    Sentence{
        "vault.wrong_key",
        QT_TRANSLATE_NOOP(
            "ErrorWords",
            "The data is encrypted with another key. Nothing was changed; ask for help before doing anything else.")},
    Sentence{"vault.damaged",
             QT_TRANSLATE_NOOP("ErrorWords", "A stored photo is damaged. Nothing else is touched; ask for help.")},
    Sentence{"app.closing", QT_TRANSLATE_NOOP("ErrorWords", "The program is closing.")},
};

QString byKind(const Error& error) {
  QString detail = text(error.message);
  switch (error.kind) {
    case ErrorKind::network:
      return ErrorWords::tr(
          "The server cannot be reached. Everything is kept here and goes out when there is a network.");
    case ErrorKind::storage:
      return ErrorWords::tr("It could not be saved. What was saved before is safe. (%1)").arg(detail);
    case ErrorKind::rule: return ErrorWords::tr("This is not possible now. (%1)").arg(detail);
    case ErrorKind::not_found: return ErrorWords::tr("This is not on the tablet. (%1)").arg(detail);
    case ErrorKind::usage: return ErrorWords::tr("This entry cannot be used. (%1)").arg(detail);
  }
  return detail;
}

}  // namespace

QString problem(const Error& error) {
  const auto known =
      std::find_if(sentences.begin(), sentences.end(), [&](const Sentence& s) { return s.code == error.code; });
  return known != sentences.end() ? ErrorWords::tr(known->english) : byKind(error);
}

}  // namespace siteproof::words
