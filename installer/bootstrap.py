#!/usr/bin/env python3
"""Set Vizinho up in this folder and start it, with nothing but Python 3.11, 3.12 or 3.13 there before.

    python3 installer/bootstrap.py run [ARGS]     open the workbench on its sample project, or as `vizinho ARGS` would
    python3 installer/bootstrap.py test [ARGS]    all tests, or those that pytest's ARGS choose
    python3 installer/bootstrap.py test --everything   those that `test` leaves out: that take minutes each, or need
                                                       servers of OpenSSH, Slurm and Ray (on Debian as root: installed)
    python3 installer/bootstrap.py test --coverage     all tests, and how much of each area they ran
    python3 installer/bootstrap.py setup          only set up
    python3 installer/bootstrap.py bench [NAME]   run a benchmark, or list them
    python3 installer/bootstrap.py fonts          fetch Charis SIL and Doulos SIL from Debian, for stacked marks

Everything goes into .venv beside the program. What is already there is left alone: with everything in place, the
program starts at once. Standard library only.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "vizinho.json"
CONSTRAINTS = ROOT / "installer" / "constraints.txt"
PROJECT = ROOT / "pyproject.toml"
PYTHONS = ((3, 11), (3, 12), (3, 13))
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
TWO_CORES = ["-n", "3", "--dist", "loadfile"]  # the third works while others wait for children and windows
EVERYTHING = ["-m", "long or cluster", "-n", "2", "--dist", "loadgroup"]
NEEDED_GB = 7  # torch with its CUDA libraries, unpacked, and the archives while they are unpacked

# What the window needs of a Linux system: a library and Debian's package of it.
LIBRARIES = {
    "libportaudio.so.2": "libportaudio2",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
OPTIONAL = {"libportaudio2"}  # without it the window opens, and says that it cannot record or play
# And what the tests need besides: a program and Debian's package of it.
TOOLS = {
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "pulseaudio": "pulseaudio",
    "pactl": "pulseaudio-utils",
    "espeak-ng": "espeak-ng",
    "sctk": "sctk",
}
PULSE_PLUGINS = ("/usr/lib/*/alsa-lib/libasound_module_pcm_pulse.so", "libasound2-plugins")

# What installers say, in their words, and what it means:
REASONS = (
    (("no space left", "disk quota"), "The disk is full. Make room and start again; what is already there is kept."),
    (
        ("resolve host", "name resolution", "dns error", "connection", "timed out", "network", "failed to fetch"),
        "The packages could not be downloaded. Check the connection to the internet (and any proxy), then start again.",
    ),
    (
        ("no solution found", "no matching distribution"),
        "A package does not exist for this system and Python. It needs a 64-bit Linux, Windows or macOS.",
    ),
)


class Failed(Exception):
    """Set-up cannot go on; the text says why and what to do."""


def main(arguments: list[str]) -> int:
    """The command's exit code: 0 done, 2 something to be mended on this machine, else the program's own."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command not in {"run", "test", "setup", "bench", "fonts"}:
        print(__doc__)
        return 0 if command in {"-h", "--help", "help"} else 2
    try:
        set_up(for_tests=command in {"test", "setup", "bench"})
        return {"run": run, "test": test, "setup": lambda _: 0, "bench": bench, "fonts": fonts}[command](rest)
    except Failed as failure:
        print(f"\nVizinho could not be set up. {failure}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


# Commands


def run(arguments: list[str]) -> int:
    """Open the workbench: on the sample project, or as the arguments of `vizinho` say."""
    return replace([python_of(VENV), "-m", "app", *(arguments or ["--sample"])])


def test(arguments: list[str]) -> int:
    """Every test, on two cores, each with a display of its own; ruff and mypy are among them. Arguments go to pytest
    instead."""
    if arguments == ["--coverage"]:
        chosen = [*TWO_CORES, "--cov=app", "--cov=core", "--cov-report="]
    elif arguments == ["--everything"]:
        if told([python_of(VENV), "-m", "installer.cluster"], show=True)[0]:
            raise Failed("The tests on servers of OpenSSH, Slurm and Ray cannot run.")
        chosen = EVERYTHING
    else:
        chosen = arguments or TWO_CORES
    return replace([*virtual_display(), python_of(VENV), "-m", "pytest", *chosen])


def bench(arguments: list[str]) -> int:
    """Run a benchmark: a program of tests/benchmarks that prints one JSON object as its last line."""
    folder = ROOT / "tests" / "benchmarks"
    known = sorted(p.stem for p in folder.glob("*.py") if not p.stem.startswith("_"))
    if not arguments or arguments[0] not in known:
        print("Benchmarks:", ", ".join(known))
        return 0 if not arguments else 2
    program = [python_of(VENV), "-m", f"tests.benchmarks.{arguments[0]}", *arguments[1:]]
    return replace([*virtual_display(), *program])


def virtual_display() -> list[str]:
    """What a command begins with so that it has a display of its own, and none of its windows shows."""
    if LINUX and shutil.which("xvfb-run"):
        return ["xvfb-run", "-a", "-s", "-screen 0 1680x1050x24 -nolisten tcp"]
    return []


def replace(command: list[str]) -> int:
    """Go over into another program; on Windows, which cannot, wait for it."""
    os.chdir(ROOT)
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    keep_compiled()
    if WINDOWS:
        return subprocess.run(command, check=False).returncode
    return os.execvp(command[0], command)


def keep_compiled() -> None:
    """Where Python may leave nothing compiled beside the sources, it does so in .venv: else every process, each
    training and recogniser too, compiles torch's and transformers' thousands of files for itself, for seconds."""
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(VENV / "compiled"))


def fonts(_: list[str]) -> int:
    """Fonts for transcripts that are not ours to give away with the program."""
    return replace([python_of(VENV), "-m", "installer.sil_fonts"])


# Setting up


def set_up(for_tests: bool) -> None:
    """Bring everything here that is missing. Raises `Failed`."""
    if not is_set_up(for_tests):
        install_all(for_tests)
    release_texts()


def install_all(for_tests: bool) -> None:
    """The system's packages, .venv and all that goes into it. Raises `Failed`."""
    python = find_python()
    need_system_packages(for_tests)
    if not working_venv(python):
        need_room()
        make_venv(python)
    install(for_tests)
    STAMP.write_text(json.dumps({"key": key(), "tests": for_tests, "python": version_of(python_of(VENV))}))
    print("Vizinho is set up.", flush=True)


def release_texts() -> None:
    """Make what the window reads of the translations, where one is missing or older than its source; without it the
    window speaks English."""
    folder = ROOT / "resources" / "i18n"
    made = {path: path.with_suffix(".qm") for path in folder.glob("*.ts")}
    if all(qm.exists() and qm.stat().st_mtime >= ts.stat().st_mtime for ts, qm in made.items()):
        return
    code, words = told([python_of(VENV), "-m", "installer.translations", "release"])
    if code:
        print(f"The translations could not be made; the window speaks English.\n{words[-600:]}", flush=True)


def key() -> str:
    """What an installation depends on, in short: a change of any of it means to install again."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (CONSTRAINTS, PROJECT):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_set_up(for_tests: bool) -> bool:
    try:
        stamp = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return False
    return stamp.get("key") == key() and (stamp.get("tests") or not for_tests) and Path(python_of(VENV)).exists()


def python_of(venv: Path) -> str:
    return str(venv / ("Scripts/python.exe" if WINDOWS else "bin/python"))


def version_of(python: str) -> tuple[int, int]:
    """Major and minor; (0, 0) for what does not run."""
    try:
        told = subprocess.run(
            [python, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, text=True, check=False
        )
        major, minor = told.stdout.split()
        return int(major), int(minor)
    except (OSError, ValueError):
        return 0, 0


def find_python() -> str:
    """A Python that Vizinho runs on: this one, or another that is installed."""
    if sys.version_info[:2] in PYTHONS:
        return sys.executable
    for major, minor in reversed(PYTHONS):
        other = shutil.which(f"python{major}.{minor}")
        if other and version_of(other) == (major, minor):
            return other
    here = ".".join(map(str, sys.version_info[:2]))
    raise Failed(f"It needs Python 3.11, 3.12 or 3.13; this is {here}.\nInstall one of them and start again with it.")


def need_room() -> None:
    free = shutil.disk_usage(ROOT).free / 1e9
    if free < NEEDED_GB:
        raise Failed(
            f"It needs {NEEDED_GB} GB on the disk of {ROOT}; {free:.1f} GB are free.\nMake room and start again."
        )


def working_venv(python: str) -> bool:
    return version_of(python_of(VENV)) in PYTHONS and version_of(python_of(VENV)) == version_of(python)


def make_venv(python: str) -> None:
    """A fresh .venv: by uv where it is installed, else by Python's own venv."""
    if VENV.exists():
        shutil.rmtree(VENV)
    print(f"Making {VENV}", flush=True)
    uv = find_uv()
    if uv and told([*uv, "venv", "--quiet", "--python", python, str(VENV)])[0] == 0:
        return
    code, words = told([python, "-m", "venv", str(VENV)])
    if code:
        shutil.rmtree(VENV, ignore_errors=True)
        major, minor = version_of(python)
        hint = f"On Debian and Ubuntu: sudo apt-get install python{major}.{minor}-venv\n" if LINUX else ""
        raise Failed(f"No virtual environment could be made.\n{hint}{words}")


def find_uv() -> list[str]:
    """The quick installer uv, if it is on this machine and runs."""
    for command in (["uv"], [python_of(VENV), "-m", "uv"], [sys.executable, "-m", "uv"]):
        if shutil.which(command[0]) and told([*command, "--version"])[0] == 0:
            return command
    return []


def install(for_tests: bool) -> None:
    """The pinned packages, then Vizinho itself, editable. By uv; by pip where uv cannot."""
    python = python_of(VENV)
    has_pip = told([python, "-m", "pip", "--version"])[0] == 0
    if not find_uv() and has_pip:
        told([python, "-m", "pip", "install", "--quiet", "uv"])
    ways = []
    if uv := find_uv():
        ways.append([*uv, "pip", "install", "--python", python])
    if not has_pip and told([python, "-m", "ensurepip"])[0] == 0:
        has_pip = True
    if has_pip:
        ways.append([python, "-m", "pip", "install", "--disable-pip-version-check"])
    words = "Neither uv nor pip is there."
    for number, way in enumerate(ways):
        print("Installing packages; the first time this takes minutes and about 5 GB.", flush=True)
        words = ""
        for what in (["setuptools"], ["--no-build-isolation", "--editable", ".[test]" if for_tests else "."]):
            code, words = told([*way, "--constraint", str(CONSTRAINTS), *what], show=True)
            if code:
                break
        else:
            return
        if number + 1 < len(ways):
            print("That did not work; trying again with pip.", flush=True)
    raise Failed(reason(words))


def reason(words: str) -> str:
    """Why installing failed, in plain words, with the installer's own after it."""
    low = words.lower()
    plain = next(
        (text for signs, text in REASONS if any(sign in low for sign in signs)), "Installing the packages failed."
    )
    return f"{plain}\n\n" + "\n".join(words.splitlines()[-12:])


def told(command: list[str], show: bool = False) -> tuple[int, str]:
    """Run to its end; the exit code and what it said, which is also shown as it comes when `show`."""
    try:
        child = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        )
    except OSError as error:
        return 127, str(error)
    lines = []
    with child:
        for line in child.stdout or ():
            lines.append(line)
            if show:
                print("  " + line, end="", flush=True)
    return child.returncode, "".join(lines)


# The system's own packages (Linux)


def need_system_packages(for_tests: bool) -> None:
    """Install what is missing with apt when root; else print the line to run, and stop if nothing goes without."""
    missing = missing_packages(for_tests)
    if not missing:
        return
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        print("Installing system packages:", " ".join(missing.values()), flush=True)
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        command = [apt, "install", "-y", "-qq", "--no-install-recommends", *dict.fromkeys(missing.values())]
        if told(command)[0]:
            told([apt, "update", "-qq"])
            code, words = told(command)
            if code:
                raise Failed(f"The system packages could not be installed.\n{words[-1500:]}")
        missing = missing_packages(for_tests)
    elif missing:
        print(f"Missing on this system. Please run:\n\n  {line_to_run(missing)}\n", flush=True)
    if set(missing.values()) - OPTIONAL - set(TOOLS.values()) - {PULSE_PLUGINS[1]}:
        raise Failed(f"The window cannot open without: {', '.join(missing)}.\nRun: {line_to_run(missing)}")


def missing_packages(for_tests: bool) -> dict[str, str]:
    """What is not there, by name, and the Debian package it comes in."""
    if not LINUX:
        return {}
    missing = {name: package for name, package in LIBRARIES.items() if not loads(name)}
    if for_tests:
        missing |= {name: package for name, package in TOOLS.items() if not shutil.which(name)}
        if not any(Path("/").glob(PULSE_PLUGINS[0].lstrip("/"))):
            missing["libasound_module_pcm_pulse.so"] = PULSE_PLUGINS[1]
    return missing


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def line_to_run(missing: dict[str, str]) -> str:
    """The one command that installs what is missing, for the system's own installer."""
    if shutil.which("apt-get"):
        return f"sudo apt-get install --no-install-recommends {' '.join(dict.fromkeys(missing.values()))}"
    if shutil.which("dnf"):
        return "sudo dnf install " + " ".join(f"'{n}()(64bit)'" if ".so" in n else f"/usr/bin/{n}" for n in missing)
    return f"(with this system's own installer) {' '.join(missing)}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
