#include "platform/common/qr/package_code.h"

#define ZX_USE_UTF8
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "tests/support/catch.h"

using namespace siteproof;

namespace {

/// Bars as they are printed: '1' is dark, each letter as wide as the thinnest bar.
using Bars = std::string;

// ISO/IEC 15420, table 1: number set A; set C is its inverse, set B set C read backwards.
constexpr std::array<const char*, 10> set_a{"0001101", "0011001", "0010011", "0111101", "0100011",
                                            "0110001", "0101111", "0111011", "0110111", "0001011"};
// Table 3: which of the left half's digits are of set B, by the first digit, which is not printed as bars.
constexpr std::array<const char*, 10> parities{"AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB",
                                               "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"};

Bars digit_bars(char digit, char set) {
  Bars bars = set_a.at(static_cast<std::size_t>(digit - '0'));
  if (set == 'A') return bars;
  for (char& one : bars) one = one == '0' ? '1' : '0';
  if (set == 'B') std::reverse(bars.begin(), bars.end());
  return bars;
}

/// Whatever the check digit is.
Bars ean_13(const std::string& digits) {
  Bars out = "101";
  const char* const sets = parities.at(static_cast<std::size_t>(digits[0] - '0'));
  for (std::size_t i = 1; i <= 6; ++i) out += digit_bars(digits[i], sets[i - 1]);
  out += "01010";
  for (std::size_t i = 7; i <= 12; ++i) out += digit_bars(digits[i], 'C');
  return out + "101";
}

Bars ean_8(const std::string& digits) {
  Bars out = "101";
  for (std::size_t i = 0; i < 4; ++i) out += digit_bars(digits[i], 'A');
  out += "01010";
  for (std::size_t i = 4; i < 8; ++i) out += digit_bars(digits[i], 'C');
  return out + "101";
}

Bars code_128(const std::string& text) {
  const ZXing::BitMatrix matrix =
      ZXing::MultiFormatWriter(ZXing::BarcodeFormat::Code128).setMargin(0).encode(text, 0, 1);
  Bars out;
  for (int x = 0; x < matrix.width(); ++x) out += matrix.get(x, 0) ? '1' : '0';
  return out;
}

struct Picture {
  int width, height;
  std::vector<std::uint8_t> pixels;
  [[nodiscard]] BrightnessView view() const { return {pixels.data(), width, height, width, 1}; }
};

/// How a package is held before the camera.
struct Held {
  double degrees = 0;
  double blur_pixels = 0;  ///< standard deviation across the bars
  int noise = 0;           ///< of 255 steps
};

/// A label on a box, four pixels a bar.
Picture photographed(const Bars& bars, const Held& held) {
  constexpr double bar_pixels = 4;
  constexpr int quiet_bars = 12, label_pixels = 260;
  const int length = static_cast<int>(bars.size()) + 2 * quiet_bars;
  Picture out{static_cast<int>(length * bar_pixels) + 160, 0, {}};
  out.height = out.width;
  std::mt19937 random(11);
  std::uniform_int_distribution<int> grain(-held.noise, held.noise);
  const double turn = held.degrees * 3.14159265358979 / 180, middle = out.width / 2.0;
  const auto label = [&](double across, double along) {
    if (std::fabs(along) > label_pixels / 2.0 || std::fabs(across) > length * bar_pixels / 2) return 150.0;
    const int bar = static_cast<int>(std::floor(across / bar_pixels + length / 2.0)) - quiet_bars;
    const bool dark = bar >= 0 && bar < static_cast<int>(bars.size()) && bars[static_cast<std::size_t>(bar)] == '1';
    return dark ? 45.0 : 210.0;
  };
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) {
      const double dx = x + 0.5 - middle, dy = y + 0.5 - middle;
      const double across = dx * std::cos(turn) + dy * std::sin(turn),
                   along = dy * std::cos(turn) - dx * std::sin(turn);
      double sum = 0, weights = 0;
      for (int step = -4; step <= 4; ++step) {
        if (held.blur_pixels <= 0 && step != 0) continue;
        const double away = step * 0.75 * held.blur_pixels;
        const double weight =
            held.blur_pixels <= 0 ? 1 : std::exp(-away * away / (2 * held.blur_pixels * held.blur_pixels));
        sum += weight * label(across + away, along);
        weights += weight;
      }
      out.pixels.push_back(
          static_cast<std::uint8_t>(std::clamp(static_cast<int>(sum / weights) + grain(random), 0, 255)));
    }
  }
  return out;
}

const std::array hands = {Held{},          Held{5, 0, 0},    Held{-7, 0, 10},  Held{90, 0, 10},
                          Held{180, 0, 0}, Held{0, 1.5, 10}, Held{184, 1, 10}, Held{272, 1, 10}};

void check_read(const Bars& bars, const ReadCode& wanted) {
  for (const Held& held : hands) {
    INFO(wanted.text << " at " << held.degrees << " degrees, blurred by " << held.blur_pixels);
    const auto read = read_code(photographed(bars, held).view());
    REQUIRE(read);
    CHECK(read->text == wanted.text);
    CHECK(read->kind == wanted.kind);
  }
}

std::string with_last_digit(std::string digits, char last) {
  digits.back() = last;
  return digits;
}

}  // namespace

TEST_CASE("what is on packages is read however it is held, a little blurred") {
  check_read(ean_13("6901234567892"), {CodeKind::ean_13, "6901234567892"});
  check_read(ean_13("4006381333931"), {CodeKind::ean_13, "4006381333931"});
  check_read(ean_8("96385074"), {CodeKind::ean_8, "96385074"});
  check_read(code_128("VALVE-15/2026"), {CodeKind::code_128, "VALVE-15/2026"});
}

TEST_CASE("a UPC-A is the twelve digits, as it stands on the package") {
  const auto read = read_code(photographed(ean_13("0036000291452"), {}).view());
  REQUIRE(read);
  CHECK(read->text.substr(read->text.size() - 12) == "036000291452");
  CHECK((read->kind == CodeKind::upc_a) == (read->text.size() == 12));
}

TEST_CASE("a wrong check digit is never taken, in any hand") {
  for (const Held& held : hands) {
    for (char last = '0'; last <= '9'; ++last) {
      INFO(last << " at " << held.degrees);
      const auto thirteen = read_code(photographed(ean_13(with_last_digit("6901234567892", last)), held).view());
      INFO((thirteen ? thirteen->text : "nothing"));
      CHECK(thirteen.has_value() == (last == '2'));
      if (held.degrees > 90) continue;
      const auto eight = read_code(photographed(ean_8(with_last_digit("96385074", last)), held).view());
      CHECK(eight.has_value() == (last == '4'));
    }
  }
  // Two characters changed places: the text is as long as it was, only its check character no longer fits.
  const Bars good = code_128("VALVE-15");
  const std::size_t character = 11;
  Bars swapped = good;
  std::swap_ranges(swapped.begin() + character, swapped.begin() + 2 * character, swapped.begin() + 2 * character);
  REQUIRE(swapped != good);
  CHECK(read_code(photographed(good, {}).view()).has_value());
  for (const Held& held : hands) CHECK_FALSE(read_code(photographed(swapped, held).view()));
}

TEST_CASE("where a code of the front desk is wanted, a package is passed over") {
  CHECK_FALSE(read_qr(photographed(ean_13("6901234567892"), {}).view()));
  CHECK_FALSE(read_qr(photographed(code_128("siteproof://enrol"), {}).view()));
}

TEST_CASE("a QR code is told from what is on packages, and noise is nothing") {
  constexpr int module_pixels = 6;
  const auto code = make_qr("siteproof://enrol?code=7KQM");
  REQUIRE(code);
  Picture picture{code->side * module_pixels, code->side * module_pixels, {}};
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      const auto at = static_cast<std::size_t>(y / module_pixels) * static_cast<std::size_t>(code->side) +
                      static_cast<std::size_t>(x / module_pixels);
      picture.pixels.push_back(code->dark[at] ? 40 : 215);
    }
  }
  CHECK(read_code(picture.view()) == ReadCode{CodeKind::qr, "siteproof://enrol?code=7KQM"});
  CHECK_FALSE(read_code({}));
  Picture noise{300, 300, {}};
  std::mt19937 random(3);
  for (int i = 0; i < 300 * 300; ++i) noise.pixels.push_back(static_cast<std::uint8_t>(random() & 0xFFU));
  CHECK_FALSE(read_code(noise.view()));
}
