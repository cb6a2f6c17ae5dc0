#include "qml/viewmodels/cosigner_list.h"

#include <algorithm>
#include <array>
#include <utility>

namespace siteproof {
namespace {

using Part = SignerEntry::Part;

// The draft's list of who is asked to sign: "1:technician 3:witness", the number being the prefix of their fields.
const auto list_field = QStringLiteral("also");
const std::array parts{std::pair{Part::Technician, SignerRole::technician},
                       std::pair{Part::Supervisor, SignerRole::supervisor},
                       std::pair{Part::Witness, SignerRole::witness}};

SignerRole role_of(Part part) {
  const auto known = std::find_if(parts.begin(), parts.end(), [&](const auto& pair) { return pair.first == part; });
  return known == parts.end() ? SignerRole::witness : known->second;
}

QString word_of(Part part) { return QString::fromUtf8(to_string(role_of(part)).data()); }

QString prefix_of(int number) { return QStringLiteral("also.%1.").arg(number); }

int number_of(const SignerEntry& entry) { return entry.prefix().section(QLatin1Char('.'), 1, 1).toInt(); }

}  // namespace

bool CosignerList::has(Part part) const {
  return std::any_of(entries_.begin(), entries_.end(), [&](const SignerEntry* one) { return one->part() == part; });
}

SignerEntry* CosignerList::make(Part part, int number) {
  auto* const entry = new SignerEntry(part, draft_, prefix_of(number), this);
  connect(entry, &SignerEntry::changed, this, &CosignerList::entered);
  entries_.push_back(entry);
  return entry;
}

void CosignerList::add(Part part) {
  const bool once = part != Part::Witness;
  if (full() || role_of(part) == SignerRole::owner || (once && has(part))) return;
  int number = 0;
  for (const SignerEntry* one : std::as_const(entries_)) number = std::max(number, number_of(*one));
  make(part, number + 1);
  keep();
  emit listChanged();
  emit entered();
}

void CosignerList::remove(SignerEntry* entry) {
  if (!entries_.removeOne(entry)) return;
  entry->discard();
  keep();
  emit listChanged();
  emit entered();
  entry->deleteLater();  // its own button asked for it
}

void CosignerList::keep() {
  QStringList words;
  for (const SignerEntry* one : std::as_const(entries_)) {
    words << QStringLiteral("%1:%2").arg(number_of(*one)).arg(word_of(one->part()));
  }
  static_cast<void>(draft_.value(list_field));
  draft_.put(list_field, words.join(QLatin1Char(' ')));
}

void CosignerList::read() {
  bool grew = false;
  for (const QString& word : draft_.value(list_field).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const int number = word.section(QLatin1Char(':'), 0, 0).toInt();
    const auto known = std::find_if(parts.begin(), parts.end(), [&](const auto& pair) {
      return word_of(pair.first) == word.section(QLatin1Char(':'), 1);
    });
    const bool there = std::any_of(entries_.begin(), entries_.end(),
                                   [&](const SignerEntry* one) { return number_of(*one) == number; });
    if (number <= 0 || known == parts.end() || there || full()) continue;
    make(known->first, number);
    grew = true;
  }
  for (SignerEntry* one : std::as_const(entries_)) one->read();
  if (grew) emit listChanged();
}

void CosignerList::reset() {
  if (entries_.isEmpty()) return;
  for (SignerEntry* one : std::exchange(entries_, {})) {
    one->reset();
    one->deleteLater();
  }
  emit listChanged();
}

QString CosignerList::missing() const {
  for (auto one = entries_.begin(); one != entries_.end(); ++one) {
    const SignerEntry& signer = **one;
    const QString name = signer.name().trimmed();
    if (name.isEmpty()) return tr("%1: please write the name, or take this signature off.").arg(signer.title());
    if (signer.ink().empty()) return tr("%1: please sign, or take this signature off.").arg(signer.title());
    const bool twice = std::any_of(entries_.begin(), one, [&](const SignerEntry* other) {
      return other->part() == signer.part() && other->name().trimmed() == name;
    });
    if (twice) return tr("%1 is on the list twice: take one signature off.").arg(name);
  }
  return {};
}

std::vector<Cosigner> CosignerList::signatures() const {
  std::vector<Cosigner> out;
  for (const SignerEntry* one : entries_) {
    out.push_back({role_of(one->part()), one->name().trimmed().toStdString(), one->ink().strokes(),
                   one->reason().trimmed().toStdString()});
  }
  return out;
}

}  // namespace siteproof
