"""Charis SIL and Doulos SIL, in which stacked marks of the IPA stand well: taken out of Debian's packages.

    python -m installer.sil_fonts      fetch what is not there yet, or say why not

It is what `bootstrap.py fonts` does. They go into .venv/fonts with their licence (SIL Open Font License): nothing of
the system is changed, and nobody has to be root. What the system has already is left to it. Standard library only.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from installer.bootstrap import VENV, Failed, reason, told

PACKAGES = {"Charis SIL": "fonts-sil-charis", "Doulos SIL": "fonts-sil-doulos"}
FONTS = VENV / "fonts"


def main() -> int:
    try:
        for line in fetch(FONTS):
            print(line)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 2
    return 0


def fetch(into: Path) -> list[str]:
    """Bring what neither the system nor `into` has; says what was done for each. Raises `Failed`."""
    return [_fetch(family, package, into) for family, package in PACKAGES.items()]


def _fetch(family: str, package: str, into: Path) -> str:
    if of_system(family):
        return f"{family} is installed on this system."
    name = family.replace(" ", "")
    if any(into.glob(f"{name}*.ttf")):
        return f"{family} is in {into}."
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        raise Failed(
            f"{family} can be fetched from Debian's packages only, and this system has none.\n"
            f"Get it from software.sil.org/{name.removesuffix('SIL').lower()} and install it as any font."
        )
    with tempfile.TemporaryDirectory(prefix="vizinho-fonts-") as folder:
        parcel = download(package, Path(folder))
        code, words = told(["dpkg-deb", "-x", str(parcel), f"{folder}/out"])
        if code:
            raise Failed(f"{parcel.name} cannot be unpacked.\n{words[-600:]}")
        into.mkdir(parents=True, exist_ok=True)
        licence = next(Path(folder, "out").rglob("copyright"), None)
        if licence is not None:
            shutil.copyfile(licence, into / f"{name}-licence.txt")
        for font in sorted(Path(folder, "out").rglob("*.ttf")):
            shutil.copyfile(font, into / f"{font.name}.part")
            (into / f"{font.name}.part").replace(into / font.name)
    return f"{family} was fetched into {into}."


def of_system(family: str) -> bool:
    """Whether fontconfig knows a font of this family."""
    return bool(shutil.which("fc-list")) and bool(told(["fc-list", family, "file"])[1].strip())


def download(package: str, folder: Path) -> Path:
    """A package of Debian in a folder, also where its lists have to be fetched first. Raises `Failed`."""
    words = ""
    for before in ((), ("update", "-qq")):
        if before and (os.geteuid() != 0 or told(["apt-get", *before])[0]):
            break
        code, words = told(["sh", "-c", 'cd "$1" && exec apt-get download -qq "$2"', "sh", str(folder), package])
        found = next(folder.glob(f"{package}_*.deb"), None)
        if not code and found is not None:
            return found
    raise Failed(f"{package} could not be fetched. {reason(words)}")


if __name__ == "__main__":
    raise SystemExit(main())
