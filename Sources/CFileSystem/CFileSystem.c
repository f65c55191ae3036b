#define _GNU_SOURCE
#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#if defined(__linux__)
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif

int file_system_exchange(int left_folder, const char *left, int right_folder, const char *right) {
#if defined(__APPLE__)
  return renameatx_np(left_folder, left, right_folder, right, RENAME_SWAP);
#elif defined(RENAME_EXCHANGE)
  return renameat2(left_folder, left, right_folder, right, RENAME_EXCHANGE);
#else
  errno = ENOSYS;
  return -1;
#endif
}

int file_system_sync(int file) {
#if defined(__linux__)
  return syncfs(file);
#else
  errno = ENOSYS;
  return -1;
#endif
}

// Folder by folder, where the system can't do it in one call.
static int open_step_by_step(int folder, const char *path, int flags, mode_t mode) {
  char name[256];
  int parent = folder;
  for (const char *slash; (slash = strchr(path, '/')) != NULL; path = slash + 1) {
    size_t length = slash - path;
    if (length >= sizeof name) {
      if (parent != folder) close(parent);
      errno = ENAMETOOLONG;
      return -1;
    }
    memcpy(name, path, length);
    name[length] = 0;
    int next = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    int problem = errno;
    if (parent != folder) close(parent);
    errno = problem;
    if (next < 0) return -1;
    parent = next;
  }
  int file = openat(parent, path, flags | O_NOFOLLOW, mode);
  int problem = errno;
  if (parent != folder) close(parent);
  errno = problem;
  return file;
}

int file_system_open(int folder, const char *path, int flags, mode_t mode) {
#if defined(__APPLE__) && defined(O_NOFOLLOW_ANY)
  return openat(folder, path, flags | O_NOFOLLOW_ANY, mode);
#elif defined(__linux__) && defined(SYS_openat2)
  struct open_how how = {
      .flags = (unsigned)flags,
      .mode = flags & O_CREAT ? mode : 0,
      .resolve = RESOLVE_NO_SYMLINKS,
  };
  int file = (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
  // An old kernel hasn't the call, and some containers forbid it.
  if (file >= 0 || (errno != ENOSYS && errno != EPERM)) return file;
#endif
  return open_step_by_step(folder, path, flags, mode);
}
