"""This program as a wheel, made from its own running files: from a checkout or an installed program, the same bytes.

Written with `zipfile` alone, for an installed program has neither a project file nor a build backend; its metadata are
those that it was installed with. The format is the binary distribution format of the Python packaging specifications.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from core.children import ROOT
from core.errors import RunError
from core.wording import say

PACKAGES = ("app", "core", "resources")
LEFT_OUT = frozenset({"__pycache__"})
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can give a file: the same files give the same bytes."""
MODE = 0o100644 << 16
WHEEL = "Wheel-Version: 1.0\nGenerator: vizinho\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
WINDOW_ONLY = frozenset({"pyside6-essentials", "pyqtgraph", "sounddevice", "keyring"})
"""What only the window needs: a machine that trains has no screen, and often a system that is too old for Qt."""


@dataclass(frozen=True)
class OwnWheel:
    """`requires` are requirements as pyproject states them, without those of the window and of tests."""

    version: str
    requires: tuple[str, ...]
    data: bytes

    @property
    def file(self) -> str:
        return f"vizinho-{self.version}-py3-none-any.whl"

    @cached_property
    def sum(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @property
    def environment(self) -> str:
        """What an environment with it is called: other files of the same version give another."""
        return f"{self.version}-{self.sum[:12]}"


def make(root: Path = ROOT) -> OwnWheel:
    """Raises `RunError` where this program's files or metadata are not there, as in one that was frozen."""
    installed = _installed()
    told = installed.read_text("METADATA") or ""
    if not told or not all((root / name / "__init__.py").is_file() for name in PACKAGES):
        raise _none(str(root))
    name = f"vizinho-{installed.version}.dist-info"
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in _sources(root)}
    files |= {f"{name}/METADATA": told.encode(), f"{name}/WHEEL": WHEEL.encode()}
    if entries := installed.read_text("entry_points.txt"):
        files[f"{name}/entry_points.txt"] = entries.encode()
    if licence := installed.read_text("licenses/LICENSE"):
        files[f"{name}/licenses/LICENSE"] = licence.encode()
    lines = [f"{path},sha256={_sum(data)},{len(data)}" for path, data in files.items()]
    files[f"{name}/RECORD"] = "\n".join([*lines, f"{name}/RECORD,,", ""]).encode()
    return OwnWheel(installed.version, tuple(_requires(installed)), _packed(files))


def requires() -> tuple[str, ...]:
    """What it needs on another computer, without making it. Raises `RunError`."""
    return tuple(_requires(_installed()))


def name_of(requirement: str) -> str:
    """Whose requirement it is: "PySide6_Essentials>=6; ..." -> "pyside6-essentials"."""
    found = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""


def versions_here(requires: tuple[str, ...]) -> dict[str, str]:
    """The versions of these and of all that they need, as far as they are installed here: what was tested together."""
    found: dict[str, str] = {}
    waiting = [name_of(one) for one in requires]
    while waiting:
        name = waiting.pop()
        try:
            one = distribution(name) if name not in found else None
        except PackageNotFoundError:
            continue
        if one is not None:
            found[name] = one.version.partition("+")[0]  # which build of torch is the machine's own matter
            waiting += [name_of(text) for text in one.requires or () if "extra ==" not in text]
    return dict(sorted(found.items()))


def _installed() -> Distribution:
    try:
        return distribution("vizinho")
    except PackageNotFoundError as error:
        raise _none(str(error)) from error


def _requires(installed: Distribution) -> Iterator[str]:
    for text in installed.requires or ():
        if "extra ==" not in text and name_of(text) not in WINDOW_ONLY:
            yield text


def _sources(root: Path) -> Iterator[Path]:
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*")):
            inside = path.relative_to(root).parts
            if path.is_file() and not LEFT_OUT.intersection(inside) and not any(p.startswith(".") for p in inside):
                yield path


def _packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, FIRST_DAY)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, MODE, 3
            archive.writestr(entry, data)
    return out.getvalue()


def _sum(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def _none(detail: str) -> RunError:
    return RunError(
        say("This program cannot be packed for another computer: its own files are not there as it was installed."),
        say("Install Vizinho with pip or uv, or put its wheel into the folder of wheels and name that."),
        detail,
    )
