"""On Linux the kernel itself keeps a reader away from the network, other programs, processes and files.

A filter of system calls (seccomp) needs no privileges and binds native code too. Numbers are the kernel's own, from
its tables for x86_64 and for the architectures that share the generic table (aarch64).
"""

import ctypes
import errno
import platform
import struct
import sys

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _ERROR = 0x7FFF0000, 0x80000000, 0x00050000
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
_SET_DEATH_SIGNAL, _SET_DUMPABLE, _SET_SECCOMP, _SET_NO_NEW_PRIVILEGES, _FILTER_MODE = 1, 4, 22, 38, 2
_SIGKILL = 9
_NEW_THREAD = 0x10000

Step = tuple[int, int, int, int]


class _Architecture:
    """Numbers of the system calls that end a reader, of those that fail, and of the one that may only start threads."""

    def __init__(self, audit: int, forbidden: dict[str, int], *, opens: tuple[int, ...], clone: int) -> None:
        self.audit = audit
        self.forbidden = forbidden
        self.opens = opens
        self.clone = clone


_SHARED = {"pidfd_open": 434, "io_uring_setup": 425}
_CLONE3, _OPENAT2 = 435, 437
_X86_64 = _Architecture(
    0xC000003E,
    _SHARED
    | {"socket": 41, "socketpair": 53, "fork": 57, "vfork": 58, "execve": 59, "execveat": 322, "kill": 62}
    | {"ptrace": 101, "process_vm_readv": 310, "process_vm_writev": 311, "bpf": 321, "userfaultfd": 323}
    | {"perf_event_open": 298, "unshare": 272, "setns": 308, "mount": 165, "truncate": 76, "rename": 82}
    | {"mkdir": 83, "creat": 85, "link": 86, "unlink": 87, "symlink": 88, "chmod": 90, "mkdirat": 258}
    | {"unlinkat": 263, "renameat": 264, "linkat": 265, "symlinkat": 266, "fchmodat": 268, "renameat2": 316},
    opens=(2, 257),
    clone=56,
)
_GENERIC = _Architecture(
    0xC00000B7,
    _SHARED
    | {"socket": 198, "socketpair": 199, "execve": 221, "execveat": 281, "kill": 129, "ptrace": 117}
    | {"process_vm_readv": 270, "process_vm_writev": 271, "bpf": 280, "userfaultfd": 282, "perf_event_open": 241}
    | {"unshare": 97, "setns": 268, "mount": 40, "truncate": 45, "mkdirat": 34, "unlinkat": 35, "symlinkat": 36}
    | {"linkat": 37, "renameat": 38, "renameat2": 276, "fchmodat": 53},
    opens=(56,),
    clone=220,
)
_ARCHITECTURES = {"x86_64": _X86_64, "aarch64": _GENERIC}


def forbid_system_calls() -> bool:
    """Shut this process in for good, with the files it has open; False where the system has no such filter."""
    architecture = _ARCHITECTURES.get(platform.machine())
    if not sys.platform.startswith("linux") or architecture is None:
        return False
    control = ctypes.CDLL(None, use_errno=True).prctl
    control(_SET_DEATH_SIGNAL, _SIGKILL, 0, 0, 0)
    control(_SET_DUMPABLE, 0, 0, 0, 0)
    steps = b"".join(struct.pack("=HBBI", *step) for step in _program(architecture))
    code = ctypes.create_string_buffer(steps, len(steps))
    program = ctypes.create_string_buffer(struct.pack("@HP", len(steps) // 8, ctypes.addressof(code)))
    if control(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(control(_SET_SECCOMP, _FILTER_MODE, ctypes.byref(program), 0, 0) == 0)


def _program(architecture: _Architecture) -> list[Step]:
    """The filter: other architectures and forbidden calls end the process, opening files fails, the rest may pass."""
    steps = [
        (_LOAD, 0, 0, _ARCHITECTURE_AT),
        *_unless((_EQUAL, architecture.audit), _KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
        *_when((_AT_LEAST, 0x40000000), _KILL),
    ]
    for number in architecture.forbidden.values():
        steps += _when((_EQUAL, number), _KILL)
    for number in (*architecture.opens, _OPENAT2):
        steps += _when((_EQUAL, number), _ERROR | errno.EACCES)
    # The C library falls back to the older call, whose flags a filter can see.
    steps += _when((_EQUAL, _CLONE3), _ERROR | errno.ENOSYS)
    only_threads = [(_LOAD, 0, 0, _ARGUMENTS_AT), *_unless((_ANY_BIT, _NEW_THREAD), _KILL)]
    steps += [(_EQUAL, 0, len(only_threads), architecture.clone), *only_threads]
    return [*steps, (_RETURN, 0, 0, _ALLOW)]


def _when(test: tuple[int, int], verdict: int) -> list[Step]:
    return [(test[0], 0, 1, test[1]), (_RETURN, 0, 0, verdict)]


def _unless(test: tuple[int, int], verdict: int) -> list[Step]:
    return [(test[0], 1, 0, test[1]), (_RETURN, 0, 0, verdict)]
