"""Runs a program on a machine whose disks have no locks: `python without_locks.py COMMAND...`.

The system itself refuses `flock` to it and to all that it starts, as NFS does without its lock service. Linux on x86-64
and 64-bit ARM.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
import sys

FLOCK = {"x86_64": 73, "aarch64": 32}
NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2
LOAD, SAME, RETURN = 0x20, 0x15, 0x06
REFUSE, ALLOW = 0x00050000 | errno.ENOLCK, 0x7FFF0000


def main(command: list[str]) -> None:
    steps = [(LOAD, 0, 0, 0), (SAME, 0, 1, FLOCK[platform.machine()]), (RETURN, 0, 0, REFUSE), (RETURN, 0, 0, ALLOW)]
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    filtering = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(program)))
    system = ctypes.CDLL(None, use_errno=True)
    if system.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) or system.prctl(SECCOMP, FILTER, filtering, 0, 0):
        sys.exit(f"The system filters no calls: {os.strerror(ctypes.get_errno())}")
    os.execvp(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
