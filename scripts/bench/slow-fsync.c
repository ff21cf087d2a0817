/* Preloaded into a process of the bench: each fsync and fdatasync takes SLOW_FSYNC_US microseconds longer, as on an SD
 * card. How many there were, and when the last returned (CLOCK_MONOTONIC, ns), stands in the file SLOW_FSYNC_NOTE as
 * two 64-bit numbers in the machine's order. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

struct note {
  uint64_t count;
  uint64_t last_ns;
};

typedef int (*sync_function)(int);

static sync_function real_fsync;
static sync_function real_fdatasync;
static long delay_us;
static struct note nowhere;
static struct note *note = &nowhere;

__attribute__((constructor)) static void prepare(void) {
  const char *delay = getenv("SLOW_FSYNC_US");
  const char *path = getenv("SLOW_FSYNC_NOTE");
  real_fsync = (sync_function)dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = (sync_function)dlsym(RTLD_NEXT, "fdatasync");
  if (delay != NULL) delay_us = atol(delay);
  if (path == NULL) return;
  int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0 || ftruncate(file, sizeof(struct note)) != 0) return;
  void *mapped = mmap(NULL, sizeof(struct note), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (mapped != MAP_FAILED) note = mapped;
  close(file);
}

static int slowly(sync_function real, int fd) {
  struct timespec now, delay = {delay_us / 1000000, delay_us % 1000000 * 1000};
  if (delay_us > 0) nanosleep(&delay, NULL);
  int result = real(fd);
  clock_gettime(CLOCK_MONOTONIC, &now);
  __atomic_store_n(&note->last_ns, (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec, __ATOMIC_SEQ_CST);
  __atomic_add_fetch(&note->count, 1, __ATOMIC_SEQ_CST);
  return result;
}

int fsync(int fd) { return slowly(real_fsync, fd); }
int fdatasync(int fd) { return slowly(real_fdatasync, fd); }
