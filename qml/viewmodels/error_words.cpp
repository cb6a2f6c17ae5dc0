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
    Sentence{"hand_over.self", QT_TRANSLATE_NOOP("ErrorWords", "The order is yours already: name somebody else.")},
    Sentence{"hand_over.to", QT_TRANSLATE_NOOP("ErrorWords", "Name who takes the order over.")},
    Sentence{"hand_over.finished",
             QT_TRANSLATE_NOOP("ErrorWords", "The order is finished: there is nothing to hand over.")},
    Sentence{"hand_over.not_yours",
             QT_TRANSLATE_NOOP("ErrorWords", "The order is somebody else's now: only they can hand it over.")},
    Sentence{"hand_over.not_for_you", QT_TRANSLATE_NOOP("ErrorWords", "The order was handed to somebody else.")},
    Sentence{"hand_over.taken", QT_TRANSLATE_NOOP("ErrorWords", "You have taken this order over already.")},
    Sentence{"hand_over.unknown", QT_TRANSLATE_NOOP("ErrorWords", "This hand-over is not on this tablet.")},
    Sentence{"raise.item", QT_TRANSLATE_NOOP("ErrorWords", "No order is raised from this question any more.")},
    Sentence{"raise.answer", QT_TRANSLATE_NOOP("ErrorWords", "Answer with yes first: only then an order is raised.")},
    Sentence{"raise.number", QT_TRANSLATE_NOOP("ErrorWords",
                                               "The inspection's number is too long for another: ask the office to "
                                               "file the order.")},
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
    Sentence{"program.incomplete",
             QT_TRANSLATE_NOOP("ErrorWords", "A part of the program is missing: install Siteproof again.")},
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
    Sentence{"people.known",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "This code is of somebody who works with this tablet already: choose their name and enter the "
                 "PIN.")},
    Sentence{"people.pin_first",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "Somebody on this tablet has no PIN yet: they set one first, so that nobody's orders stand open.")},
    Sentence{
        "people.unknown",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "This person does not work with this tablet: add them with a code from the front desk.")},
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
    Sentence{
        "report.file",
        QT_TRANSLATE_NOOP("ErrorWords", "The report cannot be written there: choose another folder, or make room.")},
    Sentence{"report.font",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "This tablet has no font for Chinese, which the report needs: ask the office to install one.")},
    Sentence{"report.pdf",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "The report could not be made: close other programs or make room, then try again.")},
    Sentence{
        "report.sign",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "The report could not be signed and was not saved: try again. The sealed record is safe.")},
    Sentence{"report.no_pades",
             QT_TRANSLATE_NOOP("ErrorWords", "This program cannot sign a report: save it without a signature.")},
    Sentence{"report_template.syntax",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "The company's layout of the report has a mistake: tell the office. Nothing of the record is lost.")},
    Sentence{"media.empty", QT_TRANSLATE_NOOP("ErrorWords", "Nothing was heard in this recording: record it again.")},
    Sentence{"media.too_large",
             QT_TRANSLATE_NOOP("ErrorWords", "This recording is larger than is taken in: record a shorter one.")},
    Sentence{"media.unknown",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "This is not a recording of a known kind. Choose another file, or record it here.")},
    Sentence{"media.truncated",
             QT_TRANSLATE_NOOP("ErrorWords", "This recording is cut off. Copy it again or record it anew.")},
    Sentence{"media.damaged",
             QT_TRANSLATE_NOOP("ErrorWords", "This recording is damaged. Copy it again or record it anew.")},
    Sentence{"media.unreadable",
             QT_TRANSLATE_NOOP("ErrorWords", "This recording cannot be read. Check that it is still there.")},
    Sentence{
        "recording.about",
        QT_TRANSLATE_NOOP("ErrorWords", "The photo this recording speaks of is not on this order: choose another.")},
    Sentence{"recording.unknown", QT_TRANSLATE_NOOP("ErrorWords", "This recording is not on the order any more.")},
    Sentence{"recording.photo", QT_TRANSLATE_NOOP("ErrorWords", "This is a photo: add it to its order as one.")},
    Sentence{"file.io",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "The file could not be written: choose another folder, or make room, then try again.")},
    Sentence{
        "file.elsewhere",
        QT_TRANSLATE_NOOP("ErrorWords", "That place belongs to another app: choose one in this tablet's own storage.")},
    Sentence{
        "evidence.chain",
        QT_TRANSLATE_NOOP("ErrorWords", "This tablet's record is not what was sealed: stop here and ask for help.")},
    Sentence{
        "evidence.original_gone",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "A photo or recording of this record is only on the server now: ask the office for it.")},
    Sentence{
        "vault.reserve",
        QT_TRANSLATE_NOOP(
            "ErrorWords",
            "There is hardly any space left, and the rest is kept for signatures: make room, then take it again.")},
    Sentence{"vault.missing",
             QT_TRANSLATE_NOOP("ErrorWords", "This photo or recording is not on the tablet: synchronise to fetch it.")},
    Sentence{"vault.io",
             QT_TRANSLATE_NOOP("ErrorWords", "The storage does not answer: try again. What was saved is safe.")},
    Sentence{"vault.short",
             QT_TRANSLATE_NOOP("ErrorWords", "A stored photo is damaged. Nothing else is touched; ask for help.")},
    Sentence{"file.full",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "There is no room left there: make room or choose another folder, then try again.")},
    Sentence{"file.read_only", QT_TRANSLATE_NOOP("ErrorWords", "Nothing may be written there: choose another folder.")},
    Sentence{"file.missing",
             QT_TRANSLATE_NOOP("ErrorWords", "That folder or file is not there any more: choose another.")},
    Sentence{"answer.constraint",
             QT_TRANSLATE_NOOP("ErrorWords", "This answer does not fit the others: check it and enter it again.")},
    Sentence{"answer.not_asked",
             QT_TRANSLATE_NOOP("ErrorWords", "This is not asked any more with the answers given so far.")},
    Sentence{"answer.date", QT_TRANSLATE_NOOP("ErrorWords", "This is not a date: write it as 2026-11-22.")},
    Sentence{"answer.place",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "This is not a place: latitude and longitude, for example 31.2304 121.4737, or a tap on the plan.")},
    Sentence{"answer.row", QT_TRANSLATE_NOOP("ErrorWords", "This entry cannot be added or taken out here.")},
    Sentence{"photo.item", QT_TRANSLATE_NOOP("ErrorWords", "The checklist asks for no photo here now.")},
    Sentence{"override.nothing", QT_TRANSLATE_NOOP("ErrorWords", "This does not stand in the way any more.")},
    Sentence{"override.forbidden", QT_TRANSLATE_NOOP("ErrorWords", "This cannot be passed over: do it first.")},
    Sentence{"override.reason", QT_TRANSLATE_NOOP("ErrorWords", "Say why you go on all the same.")},
    Sentence{"step.note", QT_TRANSLATE_NOOP("ErrorWords", "Name the second person.")},
    Sentence{"test.item", QT_TRANSLATE_NOOP("ErrorWords", "The checklist asks for no such test now.")},
    Sentence{"test.running", QT_TRANSLATE_NOOP("ErrorWords", "This test is running already: end it first.")},
    Sentence{"test.none", QT_TRANSLATE_NOOP("ErrorWords", "This test is not running: begin it first.")},
    Sentence{"test.short", QT_TRANSLATE_NOOP("ErrorWords", "The test has not run long enough to be passed.")},
    Sentence{
        "test.long",
        QT_TRANSLATE_NOOP("ErrorWords", "The test has run too long to be passed: break it off and begin it again.")},
    Sentence{"test.reason", QT_TRANSLATE_NOOP("ErrorWords", "Say what went wrong with the test in a few words.")},
    Sentence{"signature.item", QT_TRANSLATE_NOOP("ErrorWords", "The checklist asks for no such signature now.")},
    Sentence{"signature.name", QT_TRANSLATE_NOOP("ErrorWords", "Ask for the name of the person who signs.")},
    Sentence{"signature.strokes", QT_TRANSLATE_NOOP("ErrorWords", "There is no signature on the pad yet.")},
    Sentence{"quote.empty", QT_TRANSLATE_NOOP("ErrorWords", "A quote needs at least one line.")},
    Sentence{"quote.line",
             QT_TRANSLATE_NOOP("ErrorWords",
                               "Each line needs words, a quantity above zero and a price that is not below zero.")},
    Sentence{"quote.range",
             QT_TRANSLATE_NOOP("ErrorWords", "These amounts cannot be added exactly: check quantities and prices.")},
    Sentence{"quote.replaced", QT_TRANSLATE_NOOP("ErrorWords", "A newer quote has taken its place: show that one.")},
    Sentence{"quote.answered", QT_TRANSLATE_NOOP("ErrorWords", "This quote has been answered already.")},
    Sentence{"quote.by", QT_TRANSLATE_NOOP("ErrorWords", "Say who answered the quote.")},
    Sentence{"quote.signature", QT_TRANSLATE_NOOP("ErrorWords", "Priced work needs the owner's signature.")},
    Sentence{"quote.reason", QT_TRANSLATE_NOOP("ErrorWords", "Say why the owner declined, in their words.")},
    Sentence{"quote.changed",
             QT_TRANSLATE_NOOP("ErrorWords", "The quote has changed since it was shown: show it again.")},
    Sentence{"material.quantity", QT_TRANSLATE_NOOP("ErrorWords", "The quantity must be more than zero.")},
    Sentence{"material.unit", QT_TRANSLATE_NOOP("ErrorWords", "Say what this is measured in, such as pc or m.")},
    Sentence{"receive.remark", QT_TRANSLATE_NOOP("ErrorWords", "Say what is wrong with the material.")},
    Sentence{"requisition.unknown", QT_TRANSLATE_NOOP("ErrorWords", "This request is not on the order any more.")},
    Sentence{
        "receive.other_item",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "The request is for another material: choose the right request, or receive it without one.")},
    Sentence{"receive.other_unit",
             QT_TRANSLATE_NOOP("ErrorWords", "The request is in another unit: enter the quantity in the request's.")},
    Sentence{
        "receive.refused",
        QT_TRANSLATE_NOOP("ErrorWords",
                          "The store refused this request. Say why the material came, then take it in all the same.")},
    Sentence{"receive.beyond_grant",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "This is more than is left of what was granted. Say why it came, then take it in all the same.")},
    Sentence{"part.photo", QT_TRANSLATE_NOOP("ErrorWords", "This photo is not on the order any more: choose another.")},
    Sentence{"substitute.consent",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "This comes in place of what was asked for: record the owner's consent to the substitute first.")},
    Sentence{"substitute.none",
             QT_TRANSLATE_NOOP(
                 "ErrorWords",
                 "The store put nothing in its place: choose one of the known substitutes, or ask the store.")},
    Sentence{"substitute.original", QT_TRANSLATE_NOOP("ErrorWords", "The original is in the van: use it first.")},
    Sentence{"substitute.reason", QT_TRANSLATE_NOOP("ErrorWords", "Say why the original is not used.")},
    Sentence{"return.reason",
             QT_TRANSLATE_NOOP("ErrorWords", "Say why the material goes back: left over, wrong, damaged.")},
    Sentence{"count.location", QT_TRANSLATE_NOOP("ErrorWords", "Only your own van is counted here.")},
    Sentence{"count.quantity",
             QT_TRANSLATE_NOOP("ErrorWords", "What is there cannot be less than nothing: count again.")},
    Sentence{"count.twice", QT_TRANSLATE_NOOP("ErrorWords", "One material is there twice: add the two up.")},
    Sentence{"count.unit", QT_TRANSLATE_NOOP("ErrorWords", "Say what this is measured in, such as pc or m.")},
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
