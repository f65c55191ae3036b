// Loaded before the C library (LD_PRELOAD): makes the system refuse a call, or kills the program at
// one. Only calls that make, change, name, remove or sync a file are counted.
//
//   FAULT_AT=12       the call, counted from 1
//   FAULT_KIND=…      kill: before the call · half: in the middle of a write · once: it fails ·
//                     always: it and all later ones fail
//   FAULT_ERROR=28    what it fails with
//   FAULT_LACKS=…     what the file system hasn't: exchange, links, owners, syncfs
//   FAULT_COUNT=file  where the number of calls is written to in the end
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static atomic_int calls;
static int at, problem;
static char kind[16], lacking[64];

__attribute__((constructor)) static void begin(void) {
  const char *text;
  if ((text = getenv("FAULT_AT"))) at = atoi(text);
  if ((text = getenv("FAULT_ERROR"))) problem = atoi(text);
  if ((text = getenv("FAULT_KIND"))) strncpy(kind, text, sizeof kind - 1);
  if ((text = getenv("FAULT_LACKS"))) strncpy(lacking, text, sizeof lacking - 1);
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%d\n", atomic_load(&calls));
  fclose(file);
}

static int lacks(const char *what) { return strstr(lacking, what) != NULL; }

// Whether the call that is about to be made fails; sets errno then.
static int fails(void) {
  int call = atomic_fetch_add(&calls, 1) + 1;
  if (at == 0 || call < at) return 0;
  if (call == at && strcmp(kind, "kill") == 0) raise(SIGKILL);
  if (strcmp(kind, "always") != 0 && (call != at || strcmp(kind, "once") != 0)) return 0;
  errno = problem;
  return 1;
}

static int refuses(int code) {
  errno = code;
  return -1;
}

static int is_file(int number) {
  struct stat status;
  return number > 2 && fstat(number, &status) == 0 &&
         (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

ssize_t write(int number, const void *bytes, size_t count) {
  if (!is_file(number)) return REAL(write)(number, bytes, count);
  if (fails()) return -1;
  if (strcmp(kind, "half") == 0 && atomic_load(&calls) == at) {
    REAL(write)(number, bytes, count / 2);
    raise(SIGKILL);
  }
  return REAL(write)(number, bytes, count);
}

int close(int number) {
  int flags = fcntl(number, F_GETFL);
  int is_written = flags >= 0 && (flags & O_ACCMODE) != O_RDONLY && is_file(number);
  int does_fail = is_written && fails(), code = errno;
  int result = REAL(close)(number);
  return does_fail ? refuses(code) : result;
}

#define OPENING(name, parameters, arguments)                  \
  int name parameters {                                       \
    mode_t mode = 0;                                          \
    if (flags & O_CREAT) {                                    \
      va_list list;                                           \
      va_start(list, flags);                                  \
      mode = va_arg(list, mode_t);                            \
      va_end(list);                                           \
      if (fails()) return -1;                                 \
    }                                                         \
    return REAL(name) arguments;                              \
  }
OPENING(open, (const char *path, int flags, ...), (path, flags, mode))
OPENING(open64, (const char *path, int flags, ...), (path, flags, mode))
OPENING(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
OPENING(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

long syscall(long number, ...) {
  long a[6];
  va_list list;
  va_start(list, number);
  for (int index = 0; index < 6; index++) a[index] = va_arg(list, long);
  va_end(list);
  if (number == SYS_openat2 && ((struct open_how *)a[2])->flags & O_CREAT && fails()) return -1;
  return REAL(syscall)(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

#define CALL(name, parameters, arguments, lack, code)         \
  int name parameters {                                       \
    if (lacks(lack)) return refuses(code);                    \
    return fails() ? -1 : REAL(name) arguments;               \
  }
CALL(mkdir, (const char *path, mode_t mode), (path, mode), "?", 0)
CALL(mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode), "?", 0)
CALL(link, (const char *old, const char *new), (old, new), "links", EPERM)
CALL(linkat, (int from, const char *old, int to, const char *new, int flags),
     (from, old, to, new, flags), "links", EPERM)
CALL(symlink, (const char *target, const char *path), (target, path), "?", 0)
CALL(symlinkat, (const char *target, int folder, const char *path), (target, folder, path), "?", 0)
CALL(rename, (const char *old, const char *new), (old, new), "?", 0)
CALL(renameat, (int from, const char *old, int to, const char *new), (from, old, to, new), "?", 0)
CALL(renameat2, (int from, const char *old, int to, const char *new, unsigned flags),
     (from, old, to, new, flags), "exchange", EINVAL)
CALL(unlink, (const char *path), (path), "?", 0)
CALL(rmdir, (const char *path), (path), "?", 0)
CALL(unlinkat, (int folder, const char *path, int flags), (folder, path, flags), "?", 0)
CALL(fsync, (int number), (number), "?", 0)
CALL(fdatasync, (int number), (number), "?", 0)
CALL(syncfs, (int number), (number), "syncfs", ENOSYS)
CALL(ftruncate, (int number, off_t size), (number, size), "?", 0)
CALL(ftruncate64, (int number, off64_t size), (number, size), "?", 0)
CALL(chmod, (const char *path, mode_t mode), (path, mode), "owners", EPERM)
CALL(fchmod, (int number, mode_t mode), (number, mode), "owners", EPERM)
CALL(futimens, (int number, const struct timespec times[2]), (number, times), "owners", EPERM)
CALL(flock, (int number, int operation), (number, operation), "?", 0)
