#include "core/evidence/encode.h"

#include <algorithm>
#include <cstdlib>

#include "core/evidence/jpeg_errors.h"

namespace siteproof {
namespace {

class Encoder {
 public:
  Encoder() {
    info_.err = &errors_.base;
    errors_.arm();
  }
  ~Encoder() {
    jpeg_destroy_compress(&info_);
    std::free(out_);
  }
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;

  Result<Bytes> encode(const Raster& image, J_COLOR_SPACE color_space, int quality) {
    auto step = [&, this] {
      jpeg_create_compress(&info_);
      jpeg_mem_dest(&info_, &out_, &length_);
      info_.image_width = static_cast<JDIMENSION>(image.width);
      info_.image_height = static_cast<JDIMENSION>(image.height);
      info_.input_components = static_cast<int>(image.channels);
      info_.in_color_space = color_space;
      jpeg_set_defaults(&info_);
      jpeg_set_quality(&info_, quality, TRUE);
      jpeg_start_compress(&info_, TRUE);
      while (info_.next_scanline < info_.image_height) {
        // libjpeg takes rows it only reads by a pointer that could write.
        JSAMPROW rows[1] = {const_cast<JSAMPROW>(image.samples.data()) +
                            info_.next_scanline * image.width * image.channels};
        jpeg_write_scanlines(&info_, rows, 1);
      }
      jpeg_finish_compress(&info_);
    };
    if (!guarded(errors_, step)) {
      return fail(ErrorKind::storage, "photo.damaged", "The picture could not be made; try again.");
    }
    return Bytes(out_, out_ + length_);
  }

 private:
  jpeg_compress_struct info_{};
  ErrorManager errors_{};
  unsigned char* out_ = nullptr;
  unsigned long length_ = 0;
};

}  // namespace

Result<Bytes> encode_jpeg(const Raster& raster, PixelFormat format, int quality) {
  const std::size_t channels = format == PixelFormat::grey ? 1 : 3;
  if (raster.width == 0 || raster.height == 0 || raster.channels != channels ||
      raster.samples.size() != raster.width * raster.height * channels) {
    return fail(ErrorKind::usage, "photo.raster", "The raster and its pixel format do not fit together; check both.");
  }
  const J_COLOR_SPACE space = format == PixelFormat::grey    ? JCS_GRAYSCALE
                              : format == PixelFormat::ycbcr ? JCS_YCbCr
                                                             : JCS_RGB;
  Encoder encoder;
  return encoder.encode(raster, space, std::clamp(quality, 1, 100));
}

}  // namespace siteproof
