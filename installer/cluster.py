"""What the tests marked `cluster` need: OpenSSH, Slurm and tools from Debian, and Ray in an environment of its own.

    python -m installer.cluster      install what is missing, or say why not

It is a part of `bootstrap.py test --everything`. No server is started by it. Ray goes into the user's cache, not beside
the product. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.bootstrap import Failed, find_uv, line_to_run, python_of, reason, told

PINS = Path(__file__).with_name("ray.txt")
CACHE = Path.home() / ".cache" / "vizinho-tests"
SYSTEM = {
    "sshd": "openssh-server",
    "munged": "munge",
    "slurmctld": "slurmctld",
    "slurmd": "slurmd",
    "sbatch": "slurm-client",
    "rsync": "rsync",
    "cc": "build-essential",
}
POLICY = Path("/usr/sbin/policy-rc.d")
"""Debian's packages ask it before they start a service; 101 says no."""
NO_START = "#!/bin/sh\nexit 101\n"


def main() -> int:
    """0 where the tests have what they need, or can leave out what there is not; 1 where it could be had and is not."""
    whole = True
    for need in (need_programs, need_ray):
        try:
            need()
        except Failed as failure:
            print(f"Some tests marked `cluster` cannot run here. {failure}", flush=True)
            whole = False
    return 0 if whole or not must() else 1


def must() -> bool:
    """Whether all of it can be installed here: on Debian, as root."""
    return shutil.which("apt-get") is not None and Path("/etc/debian_version").exists() and os.geteuid() == 0


# Debian's packages


def missing_programs() -> dict[str, str]:
    """Programs that are not there, and their Debian packages. Servers lie where the PATH of users may not lead."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
    return {name: package for name, package in SYSTEM.items() if not shutil.which(name, path=path)}


def need_programs() -> None:
    """Install them as root, without starting any. Raises `Failed`."""
    missing = missing_programs()
    if not missing:
        return
    if not must():
        raise Failed(
            f"Please run:\n\n  {line_to_run(missing)}\n" if sys.platform.startswith("linux") else "They run on Linux."
        )
    print("Installing, for tests only:", " ".join(missing.values()), flush=True)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing.values()]
    with nothing_starts():
        code, words = told(command)
        if code:
            told(["apt-get", "update", "-qq"])
            code, words = told(command)
    if code or missing_programs():
        raise Failed(f"The system packages could not be installed.\n{words[-1500:]}")


@contextmanager
def nothing_starts() -> Iterator[None]:
    """Installing starts no service meanwhile; what was said about that before is said again after."""
    before = POLICY.read_bytes() if POLICY.exists() else None
    mode = POLICY.stat().st_mode if before is not None else 0o755
    try:
        POLICY.write_text(NO_START)
        POLICY.chmod(0o755)
        yield
    finally:
        if before is None:
            POLICY.unlink()
        else:
            POLICY.write_bytes(before)
            POLICY.chmod(mode)


# Ray


def ray_venv() -> Path:
    """Ray's environment: by its pins and Python, so that every checkout with the same shares it."""
    name = hashlib.sha256(PINS.read_bytes() + repr(sys.version_info[:2]).encode()).hexdigest()[:12]
    return CACHE / f"ray-{name}"


def ray_program() -> Path:
    """The command `ray`, there or not."""
    return ray_venv() / "bin" / "ray"


def need_ray() -> None:
    """Make the environment where it is not whole. Raises `Failed`."""
    if sys.platform == "win32":
        raise Failed("Ray is tested on Linux only.")
    import fcntl

    venv = ray_venv()
    whole = venv / "whole"
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if whole.exists():
            return
        print(f"Installing Ray, for tests only, into {venv}", flush=True)
        shutil.rmtree(venv, ignore_errors=True)
        uv = find_uv()
        if not uv:
            raise Failed("Ray is installed by uv, which is not here.")
        for command in (
            [*uv, "venv", "--quiet", "--python", sys.executable, str(venv)],
            [*uv, "pip", "install", "--quiet", "--no-deps", "--python", python_of(venv), "--requirement", str(PINS)],
        ):
            code, words = told(command)
            if code:
                raise Failed(reason(words))
        whole.write_text("")


if __name__ == "__main__":
    raise SystemExit(main())
