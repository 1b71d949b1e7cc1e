// Makes one system call of a program fail: the FAULT_AT-th of those that change something below the folder FAULT_UNDER,
// with the error FAULT_ERRNO. When it has, the file FAULT_HIT is there. FAULT_ONLY limits it to one kind of call.
// With FAULT_FROM set, every call from that one on fails, as on a full disk. With FAULT_NO_EVENTS set, the system tells of
// nothing that happens in a folder, as it does not for what other machines do on a network drive.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static int calls;

static const char *under(void) { return getenv("FAULT_UNDER"); }

static int lies_under(const char *path) {
  const char *folder = under();
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int descriptor_lies_under(int descriptor) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return lies_under(path);
}

static int at_lies_under(int folder, const char *path) {
  if (!path) return 0;
  if (path[0] == '/') return lies_under(path);
  if (folder != AT_FDCWD) return descriptor_lies_under(folder);
  char here[PATH_MAX];
  return getcwd(here, sizeof here) && (lies_under(here) || (strlen(here) + strlen(path) + 2 < sizeof here &&
      lies_under(strcat(strcat(here, "/"), path))));
}

/// Whether this call is the one; then errno is set.
static int fails(const char *kind) {
  const char *at = getenv("FAULT_AT"), *only = getenv("FAULT_ONLY"), *hit = getenv("FAULT_HIT");
  if (!at || (only && strcmp(only, kind) != 0)) return 0;
  int number = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
  if (getenv("FAULT_FROM") ? number < atoi(at) : number != atoi(at)) return 0;
  if (hit) {
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int file = real(hit, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (file >= 0) close(file);
  }
  errno = atoi(getenv("FAULT_ERRNO") ?: "5");
  return 1;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define WRITES(flags) ((flags) & (O_WRONLY | O_RDWR | O_CREAT))

static mode_t mode_of(int flags, va_list rest) { return flags & O_CREAT ? va_arg(rest, mode_t) : 0; }

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = mode_of(flags, rest); \
    va_end(rest); \
    if (WRITES(flags) && at_lies_under(AT_FDCWD, path) && fails("open")) return -1; \
    return real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    REAL(name); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = mode_of(flags, rest); \
    va_end(rest); \
    if (WRITES(flags) && at_lies_under(folder, path) && fails("open")) return -1; \
    return real(folder, path, flags, mode); \
  }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  if (descriptor_lies_under(descriptor) && fails("write")) return -1;
  return real(descriptor, bytes, count);
}

#define PWRITE(name, offset_type) \
  ssize_t name(int descriptor, const void *bytes, size_t count, offset_type offset) { \
    REAL(name); \
    if (descriptor_lies_under(descriptor) && fails("write")) return -1; \
    return real(descriptor, bytes, count, offset); \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define SYNC(name) \
  int name(int descriptor) { \
    REAL(name); \
    if (descriptor_lies_under(descriptor) && fails("sync")) return -1; \
    return real(descriptor); \
  }
SYNC(fsync)
SYNC(fdatasync)

#define CUT(name, offset_type) \
  int name(int descriptor, offset_type length) { \
    REAL(name); \
    if (descriptor_lies_under(descriptor) && fails("cut")) return -1; \
    return real(descriptor, length); \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
  REAL(rename);
  if (at_lies_under(AT_FDCWD, to) && fails("rename")) return -1;
  return real(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  REAL(renameat);
  if (at_lies_under(to_folder, to) && fails("rename")) return -1;
  return real(from_folder, from, to_folder, to);
}

int link(const char *from, const char *to) {
  REAL(link);
  if (at_lies_under(AT_FDCWD, to) && fails("rename")) return -1;
  return real(from, to);
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  if (at_lies_under(AT_FDCWD, path) && fails("mkdir")) return -1;
  return real(path, mode);
}

int inotify_init1(int flags) {
  REAL(inotify_init1);
  if (getenv("FAULT_NO_EVENTS")) {
    errno = ENOSYS;
    return -1;
  }
  return real(flags);
}
