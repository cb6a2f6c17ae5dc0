#include "platform/common/adapters/background_thread.h"

#ifdef __APPLE__
#include <pthread/qos.h>
#else
#include <sys/resource.h>

#include <algorithm>
#endif

namespace siteproof {

void work_in_background() noexcept {
#ifdef __APPLE__
  static_cast<void>(pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0));
#else
  // 0 is the calling thread where a nice value belongs to a thread, as on Linux, against what POSIX says.
  constexpr int nice_value = 10;
  static_cast<void>(setpriority(PRIO_PROCESS, 0, std::max(nice_value, getpriority(PRIO_PROCESS, 0))));
#endif
}

}  // namespace siteproof
