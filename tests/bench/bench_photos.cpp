#include "tests/bench/bench_photos.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <cstdlib>

#include "platform/common/scenes/scene.h"
#include "tests/bench/harness.h"

namespace siteproof::bench {

std::vector<Bytes> camera_photos(int count, int width, int height) {
  std::vector<Bytes> out;
  for (int i = 0; i < count; ++i) {
    scenes::SceneParameters scene;
    scene.kind = scenes::SceneKind::wet_ceiling;
    scene.camera.yaw = i * 7.0;
    scene.width = width;
    scene.height = height;
    scene.noise = 6.0;  // indoors, as a phone sees it: such a photo of 12 MP weighs 3 to 4 MB
    out.push_back(scenes::render_jpeg(scene));
  }
  return out;
}

Bytes distinct(Bytes jpeg, int number) {
  for (const char c : fmt::format("{:08}", number)) jpeg.push_back(static_cast<std::uint8_t>(c));
  return jpeg;
}

void write_plain(const std::filesystem::path& path, const Bytes& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (::write(file, bytes.data(), bytes.size()) != std::ssize(bytes) || ::fsync(file) != 0) {
    give_up({ErrorKind::storage, "bench.write", "The scratch folder is full."});
  }
  ::close(file);
}

void shell(const std::string& command) {
  if (std::system(command.c_str()) != 0) {
    give_up({ErrorKind::usage, "bench.peer", fmt::format("This did not work: {}", command)});
  }
}

}  // namespace siteproof::bench
