#pragma once

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls with one input (https://llvm.org/docs/LibFuzzer.html); always returns 0. A fault is a crash, a
/// sanitizer's report or a failed promise().
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace siteproof::fuzz {

/// Ends the program when something does not hold that must hold for every input.
void promise(bool holds, const char* what);

}  // namespace siteproof::fuzz
