"""What a machine is that Vizinho is to be installed on, as `scripts.LOOK` found it; and what it cannot do, in words."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from core import quantities
from core.errors import RunError
from core.places.install.shell import Ran
from core.places.place import Place
from core.wording import say

PYTHONS = ((3, 11), (3, 12), (3, 13))
LEAST_LIBC = (2, 28)
"""What torch's wheels are built for: RHEL 8, Debian 10, Ubuntu 20.04, and later ones."""
LEAST_UV = (0, 7, 0)
"""The first that chooses torch's build by what it is told, and makes environments that can be renamed."""
NEW_DRIVER = 580
"""From this driver on, the build of torch that the package index gives by itself (CUDA 13) runs."""
ENVIRONMENT_BYTES = 5_800_000_000
"""What an environment with torch and its CUDA libraries takes: 5.1 GB were measured (of 1024³ bytes), and some room."""
WITHOUT_CUDA_BYTES = 2_000_000_000
"""What it takes at most with the torch for processors: 1.8 GB were measured without the packages of nvidia and triton,
CUDA’s part of torch itself among it."""
PROCESSORS = {"amd64": "x86_64", "arm64": "aarch64"}


@dataclass(frozen=True)
class Machine:
    """`libc` is (0, 0) where it is none of GNU's; `free` in bytes; `driver` is the major number of the graphics cards'
    driver, 0 without one; `uv` a way to one that is new enough, or ""; `links` the whole way to a folder of wheels."""

    system: str
    processor: str
    libc: tuple[int, int]
    free: int
    folder: str
    writable: bool
    pythons: dict[tuple[int, int], str]
    uv: str
    uv_words: str
    driver: int
    links: str
    environments: tuple[str, ...]

    @classmethod
    def of(cls, ran: Ran) -> Machine:
        values = ran.values()
        found = re.search(r"(\d+)\.(\d+)", values.get("libc", ""))
        told, _, way = values.get("uv", "").rpartition(" at ")
        driver = re.match(r"\d+", values.get("driver", ""))
        processor = values.get("machine", "").lower()
        return cls(
            system=values.get("system", ""),
            processor=PROCESSORS.get(processor, processor),
            libc=(int(found[1]), int(found[2])) if found else (0, 0),
            free=1024 * int(values["free"]) if values.get("free", "").isdigit() else 0,
            folder=values.get("folder", ""),
            writable="writable" in values,
            pythons=dict(_pythons(values)),
            uv=way if _numbers(told) >= LEAST_UV else "",
            uv_words=told,
            driver=int(driver[0]) if driver else 0,
            links=values.get("links", ""),
            environments=tuple(n.removeprefix("environment-") for n in values if n.startswith("environment-")),
        )

    def python(self) -> str:
        """The way to a Python there that Vizinho runs on: of the version that it runs on here, if there is one."""
        found = self._fitting()
        return self.pythons[found] if found else ""

    def version(self) -> str:
        """Its version: "3.12", or ""."""
        return ".".join(map(str, self._fitting() or ()))

    def _fitting(self) -> tuple[int, int] | None:
        here = sys.version_info[:2]
        return here if here in self.pythons else next((v for v in PYTHONS[::-1] if v in self.pythons), None)

    def refuse(self, place: Place) -> None:
        """Raises `RunError` where Vizinho cannot be installed in this place at all."""
        if self.system != "Linux" or self.processor not in ("x86_64", "aarch64"):
            raise RunError(
                say("That computer is {system} on {processor}.", system=self.system, processor=self.processor),
                say(
                    "Vizinho installs itself on 64-bit Linux only: install it there by hand, and give the way to its "
                    "Python (--python)."
                ),
            )
        if self.libc < LEAST_LIBC:
            raise self._old_system()
        if self.folder == "other":
            raise RunError(
                say("The folder {folder} there holds something else already.", folder=place.folder),
                say("Give the place a folder of its own."),
            )
        if not self.writable:
            raise RunError(
                say("The folder {folder} there cannot be written.", folder=place.folder),
                say("Give the place a folder of your own there: vizinho places add NAME --folder FOLDER."),
            )

    def _old_system(self) -> RunError:
        least, hint = (
            ".".join(map(str, LEAST_LIBC)),
            say("Ask its administrators for a module or a container with a newer system."),
        )
        if self.libc == (0, 0):
            return RunError(say("The system there has no C library of GNU’s: torch needs {least}.", least=least), hint)
        there = ".".join(map(str, self.libc))
        return RunError(
            say(
                "The system there is too old for torch: its C library is {there}, and {least} is needed.",
                there=there,
                least=least,
            ),
            hint,
        )

    def need(self, place: Place, wanted: int) -> None:
        """Raises `RunError` where the disk has less than `wanted` bytes free."""
        if self.free < wanted:
            raise RunError(
                say(
                    "It needs {wanted} on the disk of {folder} there, and {free} are free.",
                    wanted=quantities.size(wanted),
                    folder=place.folder,
                    free=quantities.size(self.free),
                ),
                say(
                    "Free some space there (vizinho places tidy {place}), or give the place a folder on a larger disk.",
                    place=place.name,
                ),
            )

    def no_python(self, place: Place) -> RunError:
        """Why there is no Python to take."""
        there = [".".join(map(str, version)) for version in self.pythons]
        return RunError(
            say("Vizinho needs Python 3.11, 3.12 or 3.13, and that computer has {versions}.", versions=there)
            if there
            else say("Vizinho needs Python 3.11, 3.12 or 3.13, and that computer has no Python."),
            say(
                "If it has modules, give the place the line that loads a newer one: vizinho places add {place} --setup "
                "'module load python/3.12'.",
                place=place.name,
            ),
        )

    def build(self, place: Place) -> str:
        """Which build of torch fits: "cpu" or "cuda"."""
        return "cuda" if self.driver or place.gpus else "cpu"

    def torch_options(self, place: Place) -> list[str]:
        """What uv is told about torch: nothing where the index's own build fits, which runs on new drivers."""
        if self.build(place) == "cpu":
            return ["--torch-backend", "cpu"]
        return ["--torch-backend", "auto"] if 0 < self.driver < NEW_DRIVER else []


def _pythons(values: dict[str, str]) -> Iterator[tuple[tuple[int, int], str]]:
    for name, way in values.items():
        found = re.fullmatch(r"python-(\d+)\.(\d+)", name)
        if found:
            yield (int(found[1]), int(found[2])), way


def _numbers(words: str) -> tuple[int, ...]:
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", words)
    return tuple(map(int, found.groups())) if found else (0, 0, 0)
