#include "platform/common/scenes/jpeg.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>

#include <jpeglib.h>

namespace siteproof::scenes {
namespace {

struct Failure {
  jpeg_error_mgr manager;  // First, so that libjpeg's pointer to it is a pointer to this.
  std::jmp_buf back;
  char message[JMSG_LENGTH_MAX];
};

[[noreturn]] void leave(j_common_ptr info) {
  auto* failure = reinterpret_cast<Failure*>(info->err);
  info->err->format_message(info, failure->message);
  std::longjmp(failure->back, 1);
}

void keep_quiet(j_common_ptr /*info*/) {}

struct Job {
  int width;
  int height;
  int quality;
  ByteView exif;
  const RowSource* rows;
  std::uint8_t* line;
  unsigned char* out;
  unsigned long size;
};

// Nothing in here has a destructor: libjpeg leaves by longjmp.
bool compress(Job& job, Failure& failure) {
  jpeg_compress_struct info;
  info.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = leave;
  failure.manager.output_message = keep_quiet;
  if (setjmp(failure.back) != 0) {
    jpeg_destroy_compress(&info);
    return false;
  }
  jpeg_create_compress(&info);
  jpeg_mem_dest(&info, &job.out, &job.size);
  info.image_width = static_cast<JDIMENSION>(job.width);
  info.image_height = static_cast<JDIMENSION>(job.height);
  info.input_components = 3;
  info.in_color_space = JCS_RGB;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, job.quality, TRUE);
  // Exif 2.32 section 4.5.4: an Exif file has APP1 first and needs no JFIF header.
  info.write_JFIF_header = FALSE;
  jpeg_start_compress(&info, TRUE);
  jpeg_write_marker(&info, JPEG_APP0 + 1, job.exif.data(), static_cast<unsigned int>(job.exif.size()));
  while (info.next_scanline < info.image_height) {
    (*job.rows)(static_cast<int>(info.next_scanline), job.line);
    JSAMPROW line = job.line;
    jpeg_write_scanlines(&info, &line, 1);
  }
  jpeg_finish_compress(&info);
  jpeg_destroy_compress(&info);
  return true;
}

struct Free {
  void operator()(unsigned char* block) const noexcept { std::free(block); }
};

}  // namespace

Bytes encode_jpeg(int width, int height, int quality, ByteView exif, const RowSource& rows) {
  Bytes line(static_cast<std::size_t>(width) * 3);
  Job job{width, height, quality, exif, &rows, line.data(), nullptr, 0};
  auto failure = std::make_unique<Failure>();
  const bool done = compress(job, *failure);
  const std::unique_ptr<unsigned char, Free> owner(job.out);
  if (!done) {
    throw std::runtime_error(std::string("The picture could not be compressed: ") + failure->message);
  }
  return {job.out, job.out + job.size};
}

}  // namespace siteproof::scenes
