// What a process can give up for good, and one more call that Swift does not see: prctl takes a changing number of arguments, and a
// filter of system calls is made of macros. All answer 0, or -1 with errno.

#pragma once

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Everything on the disk that the descriptor's file lies on is written. It is declared for GNU sources only.
static inline int confine_sync_disk_of(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/// The process dies when the thread that started it does.
static inline int confine_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

#if defined(__x86_64__)
#define CONFINE_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define CONFINE_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define CONFINE_DENY SECCOMP_RET_ERRNO | (EPERM & SECCOMP_RET_DATA)
#define CONFINE_REFUSE(name) \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 1), BPF_STMT(BPF_RET | BPF_K, CONFINE_DENY)

/// From here on no socket can be made, no program started, no process touched, and no file made, changed, renamed or
/// taken away: such calls fail with EPERM. Files can be opened for reading.
static inline int confine_to_reading(void) {
#ifdef CONFINE_ARCHITECTURE
  struct sock_filter rules[] = {
      // Another instruction set has other numbers.
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CONFINE_ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, CONFINE_DENY),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
#if defined(__x86_64__)
      // The x32 calls, which have numbers of their own.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, CONFINE_DENY),
      CONFINE_REFUSE(creat),
      CONFINE_REFUSE(fork),
      CONFINE_REFUSE(vfork),
      CONFINE_REFUSE(link),
      CONFINE_REFUSE(symlink),
      CONFINE_REFUSE(unlink),
      CONFINE_REFUSE(rename),
      CONFINE_REFUSE(mkdir),
      CONFINE_REFUSE(rmdir),
      CONFINE_REFUSE(mknod),
      CONFINE_REFUSE(chmod),
      CONFINE_REFUSE(chown),
      CONFINE_REFUSE(lchown),
#endif
      CONFINE_REFUSE(socket),
      CONFINE_REFUSE(socketpair),
      CONFINE_REFUSE(connect),
      CONFINE_REFUSE(bind),
      CONFINE_REFUSE(execve),
      CONFINE_REFUSE(execveat),
      CONFINE_REFUSE(ptrace),
      CONFINE_REFUSE(process_vm_writev),
      CONFINE_REFUSE(kill),
      CONFINE_REFUSE(tkill),
      CONFINE_REFUSE(rt_sigqueueinfo),
      CONFINE_REFUSE(process_vm_readv),
#ifdef __NR_pidfd_open
      CONFINE_REFUSE(pidfd_open),
      CONFINE_REFUSE(pidfd_send_signal),
#endif
#ifdef __NR_pidfd_getfd
      CONFINE_REFUSE(pidfd_getfd),
#endif
      CONFINE_REFUSE(setxattr),
      CONFINE_REFUSE(lsetxattr),
      CONFINE_REFUSE(fsetxattr),
      CONFINE_REFUSE(removexattr),
      CONFINE_REFUSE(lremovexattr),
      CONFINE_REFUSE(fremovexattr),
      CONFINE_REFUSE(utimensat),
      CONFINE_REFUSE(open_by_handle_at),
      CONFINE_REFUSE(umount2),
      CONFINE_REFUSE(mq_open),
      CONFINE_REFUSE(shmget),
      CONFINE_REFUSE(bpf),
      CONFINE_REFUSE(keyctl),
      CONFINE_REFUSE(linkat),
      CONFINE_REFUSE(symlinkat),
      CONFINE_REFUSE(unlinkat),
      CONFINE_REFUSE(renameat2),
#ifdef __NR_renameat
      CONFINE_REFUSE(renameat),
#endif
      CONFINE_REFUSE(mkdirat),
      CONFINE_REFUSE(mknodat),
      CONFINE_REFUSE(fchmod),
      CONFINE_REFUSE(fchmodat),
      CONFINE_REFUSE(fchown),
      CONFINE_REFUSE(fchownat),
      CONFINE_REFUSE(truncate),
      CONFINE_REFUSE(ftruncate),
      CONFINE_REFUSE(mount),
#ifdef __NR_openat2
      CONFINE_REFUSE(openat2),
#endif
#ifdef __NR_io_uring_setup
      CONFINE_REFUSE(io_uring_setup),
#endif
#if defined(__x86_64__)
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_open, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[1])),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, CONFINE_DENY),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
#endif
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_openat, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[2])),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, CONFINE_DENY),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {sizeof(rules) / sizeof(rules[0]), rules};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
#else
  errno = ENOSYS;
  return -1;
#endif
}
