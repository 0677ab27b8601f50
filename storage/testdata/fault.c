/*
 * Stands between the engine and the operating system and lets one write, sync
 * or truncation of the files below FAULT_DIR go wrong: the FAULT_AT-th, in the
 * way that FAULT_KIND says. Loaded with LD_PRELOAD by the tests of faults.
 *
 * torn   half of a write reaches the file, and the process ends at once
 * power  of all that was written since the last sync of each file, some at
 *        random does not reach it, one write is cut at a sector, and the process
 *        ends: what a power cut can do to a disk that keeps its word on syncs
 * error  a write or sync fails with EIO, once
 * sync   the next sync fails with EIO, once
 * short  half of a write is done, and the next one finds the disk full
 * full   the disk is full for FAULT_FOR writes
 *
 * Only what goes through the C library is seen, which is all that the engine
 * does with its files; the names of files (rename, unlink) are taken as durable.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static ssize_t (*do_write)(int, const void *, size_t);
static ssize_t (*do_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*do_pread)(int, void *, size_t, off64_t);
static int (*do_fsync)(int);
static int (*do_truncate)(int, off64_t);

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *dir, *kind;
static long at, lasts = 1, seen;

/* A change since the last sync of its file: what was there and what came. */
struct change {
	struct change *before;
	dev_t dev; ino_t ino;
	int fd;
	off64_t offset, size_before, truncated; /* truncated: -1 for a write */
	size_t length, had;
	char *old, *new;
};
static struct change *unsynced;

__attribute__((constructor)) static void start(void) {
	do_write = dlsym(RTLD_NEXT, "write");
	do_pwrite = dlsym(RTLD_NEXT, "pwrite64");
	do_pread = dlsym(RTLD_NEXT, "pread64");
	do_fsync = dlsym(RTLD_NEXT, "fsync");
	do_truncate = dlsym(RTLD_NEXT, "ftruncate64");
	dir = getenv("FAULT_DIR");
	kind = getenv("FAULT_KIND");
	if (getenv("FAULT_AT")) at = atol(getenv("FAULT_AT"));
	if (getenv("FAULT_FOR")) lasts = atol(getenv("FAULT_FOR"));
	if (getenv("FAULT_SEED")) srandom(atol(getenv("FAULT_SEED")));
}

static int is(const char *name) { return strcmp(kind, name) == 0; }

/* The engine's shared memory is no file that has to last. */
static int ours(int fd) {
	char link[64], path[4096];
	if (!dir || !kind) return 0;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t n = readlink(link, path, sizeof path - 1);
	if (n <= 0) return 0;
	path[n] = 0;
	return strncmp(path, dir, strlen(dir)) == 0 && !(n > 4 && strcmp(path + n - 4, "-shm") == 0);
}

static void note(int fd, const void *data, size_t length, off64_t offset, off64_t truncated) {
	struct stat64 s;
	if (!is("power") || fstat64(fd, &s) != 0) return;
	struct change *c = calloc(1, sizeof *c);
	c->dev = s.st_dev; c->ino = s.st_ino;
	c->fd = dup(fd);
	c->offset = offset; c->size_before = s.st_size; c->truncated = truncated;
	if (truncated >= 0) { offset = truncated; length = truncated < s.st_size ? s.st_size - truncated : 0; c->offset = offset; }
	c->length = length;
	c->old = malloc(length + 1);
	c->new = malloc(length + 1);
	ssize_t n = do_pread(fd, c->old, length, offset);
	c->had = n > 0 ? n : 0;
	if (truncated < 0) memcpy(c->new, data, length);
	c->before = unsynced;
	unsynced = c;
}

static void forget(int fd) {
	struct stat64 s;
	if (!is("power") || fstat64(fd, &s) != 0) return;
	for (struct change **p = &unsynced; *p;) {
		struct change *c = *p;
		if (c->dev != s.st_dev || c->ino != s.st_ino) { p = &c->before; continue; }
		*p = c->before;
		close(c->fd); free(c->old); free(c->new); free(c);
	}
}

/* All changes are taken back, the last first; then some are done again in the
 * order in which they came. */
static void power_cut(void) {
	struct change *forward = NULL;
	while (unsynced) {
		struct change *c = unsynced;
		unsynced = c->before;
		do_pwrite(c->fd, c->old, c->had, c->offset);
		do_truncate(c->fd, c->size_before);
		c->before = forward;
		forward = c;
	}
	int share = random() % 101;
	for (struct change *c = forward; c; c = c->before) {
		if (random() % 100 >= share) continue;
		size_t length = c->length;
		if (random() % 8 == 0) length = (random() % (length + 1)) / 512 * 512;
		if (c->truncated >= 0) do_truncate(c->fd, c->truncated);
		else do_pwrite(c->fd, c->new, length, c->offset);
	}
	_exit(137);
}

/* Tells whether it is the turn of this step. */
static int now(void) {
	seen++;
	return seen >= at && seen < at + lasts;
}

static ssize_t put(int fd, const void *data, size_t n, off64_t offset) {
	int turn = now();
	if (turn && is("torn")) { do_pwrite(fd, data, n / 2, offset); _exit(137); }
	if (turn && is("power")) { note(fd, data, n, offset, -1); do_pwrite(fd, data, n, offset); power_cut(); }
	if (turn && is("error")) { errno = EIO; return -1; }
	if (turn && is("full")) { errno = ENOSPC; return -1; }
	if (turn && is("short")) { at = seen + 1; kind = "full"; return do_pwrite(fd, data, n / 2, offset); }
	note(fd, data, n, offset, -1);
	return do_pwrite(fd, data, n, offset);
}

ssize_t write(int fd, const void *data, size_t n) {
	pthread_mutex_lock(&lock);
	ssize_t out;
	if (!ours(fd)) out = do_write(fd, data, n);
	else {
		off64_t offset = lseek64(fd, 0, SEEK_CUR);
		out = put(fd, data, n, offset);
		int keep = errno;
		if (out > 0) lseek64(fd, offset + out, SEEK_SET);
		errno = keep;
	}
	pthread_mutex_unlock(&lock);
	return out;
}

ssize_t pwrite64(int fd, const void *data, size_t n, off64_t offset) {
	pthread_mutex_lock(&lock);
	ssize_t out = ours(fd) ? put(fd, data, n, offset) : do_pwrite(fd, data, n, offset);
	pthread_mutex_unlock(&lock);
	return out;
}

ssize_t pwrite(int fd, const void *data, size_t n, off_t offset) { return pwrite64(fd, data, n, offset); }

static int sync_one(int fd) {
	pthread_mutex_lock(&lock);
	int out = 0;
	if (ours(fd)) {
		int turn = now();
		if (turn && is("torn")) _exit(137);
		if (turn && is("power")) power_cut();
		if ((turn && is("error")) || (seen >= at && is("sync"))) {
			if (is("sync")) kind = "none";
			errno = EIO;
			out = -1;
		}
		if (out == 0 && is("power")) forget(fd);
	} else out = do_fsync(fd);
	pthread_mutex_unlock(&lock);
	return out;
}

/* A sync of these files is taken as done: the tests decide what is lost. */
int fsync(int fd) { return sync_one(fd); }
int fdatasync(int fd) { return sync_one(fd); }

int ftruncate64(int fd, off64_t size) {
	pthread_mutex_lock(&lock);
	int out;
	if (ours(fd)) {
		int turn = now();
		if (turn && is("torn")) _exit(137);
		if (turn && is("power")) power_cut();
		if (turn && (is("error") || is("full"))) { errno = EIO; pthread_mutex_unlock(&lock); return -1; }
		note(fd, NULL, 0, 0, size);
	}
	out = do_truncate(fd, size);
	pthread_mutex_unlock(&lock);
	return out;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
