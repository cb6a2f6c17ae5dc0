#pragma once

#include <cstdio>
// jpeglib.h needs FILE and size_t before it.
#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>

namespace siteproof {

/// libjpeg reports errors by longjmp. Everything that owns memory lives in objects outside `guarded`, so the jump never
/// passes a destructor.
struct ErrorManager {
  jpeg_error_mgr base;
  std::jmp_buf place;

  void arm() {
    jpeg_std_error(&base);
    base.error_exit = [](j_common_ptr info) { std::longjmp(reinterpret_cast<ErrorManager*>(info->err)->place, 1); };
    base.emit_message = [](j_common_ptr, int) {};
    base.output_message = [](j_common_ptr) {};
  }
};

/// Runs one step of libjpeg; false when it gave up. The step may own nothing.
template <class Step>
bool guarded(ErrorManager& errors, Step& step) {
  if (setjmp(errors.place) != 0) return false;
  step();
  return true;
}

}  // namespace siteproof
