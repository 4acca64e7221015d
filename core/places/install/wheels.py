"""A folder of wheels for a machine without internet, filled here: `fill`.

uv decides which versions fit that machine (system, processor, Python), pinned to those that run here, and tells where
each wheel lies; they are fetched with their sums looked at, beside a uv for that machine. What is there stays.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from core import programs, quantities, writing
from core.errors import Cancelled, RunError
from core.families.conversion import cache_folder
from core.places.install import own_wheel, uv_here
from core.places.install.make_words import NETWORK
from core.places.install.sending import Told, is_full
from core.progress import Stop, never
from core.wording import say

PLATFORMS = {"x86_64": "x86_64-manylinux_2_28", "aarch64": "aarch64-manylinux_2_28"}
BUILDS = ("default", "cpu")
RESOLVE_S, ANSWER_S, BLOCK = 300.0, 60.0, 1 << 18


@dataclass(frozen=True)
class Target:
    """A machine to fill a folder for: `processor` of a 64-bit Linux, `python` such as "3.12", and which build of torch:
    the one that the index gives by itself ("default": with CUDA), or the one for processors alone ("cpu")."""

    processor: str = "x86_64"
    python: str = "3.11"
    torch: str = "default"


class NoIndex(RunError):
    """The index is not reached from here, or the one that a build of torch comes from."""


@dataclass(frozen=True)
class Wheel:
    """One that uv chose. `url` is a web address, or a file's. `source`: it is not a wheel but what one is made of."""

    file: str
    url: str
    sum: str
    size: int
    source: bool = False

    def there(self, folder: Path) -> Path:
        """Its place in the folder; of a source, that of the wheel that was made of it."""
        name = self.file.removesuffix(".tar.gz").removesuffix(".zip")
        made = next(iter(sorted(folder.glob(f"{name}-*-none-any.whl"))), folder / self.file)
        return made if self.source else folder / self.file


@dataclass(frozen=True)
class Filled:
    """How many wheels there are now, how many bytes they have, and how many of these came."""

    count: int
    size: int
    came: int


def usual_folder(target: Target) -> Path:
    """Where wheels for such a machine are kept on this computer."""
    return cache_folder() / "wheels" / f"{target.processor}-{target.python}-{target.torch}"


def fill(folder: Path, target: Target, told: Told, stop: Stop = never, uv: str = "") -> Filled:
    """Raises `RunError` for what can be mended, `Cancelled`; what has come till then stays."""
    needed = own_wheel.requires()
    program = uv_here.find(uv)
    told(say("Choosing versions for Python {python}", python=target.python), -1)
    version = programs.ask([str(program), "--version"], uv_here.ASK_S).out.split()[1]
    chosen = _chosen(program, target, [*needed, f"uv=={version}"], needed)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        absent = [one for one in chosen if not _is_there(one.there(folder), one)]
        total, came = sum(one.size for one in absent), 0
        words = say("Fetching {size}", size=quantities.size(total))
        for one in absent:
            for count in _made(program, folder, one, stop) if one.source else _fetched(folder / one.file, one, stop):
                came += count
                told(words, min(1.0, came / max(1, total)))
    except OSError as error:
        raise RunError(
            say("The disk of {folder} is full.", folder=folder)
            if is_full(str(error))
            else say("The folder {folder} cannot be written.", folder=folder),
            say("Make room or take another folder; what has come stays."),
            str(error),
        ) from error
    return Filled(len(chosen), sum(one.there(folder).stat().st_size for one in chosen), came)


def _chosen(uv: Path, target: Target, wanted: Sequence[str], ours: tuple[str, ...]) -> list[Wheel]:
    pins = "".join(f"{name}=={version}\n" for name, version in own_wheel.versions_here(ours).items())
    with tempfile.TemporaryDirectory(prefix="vizinho-wheels-") as name:
        folder = Path(name)
        (folder / "wanted.in").write_text("\n".join(wanted) + "\n", encoding="utf-8")
        command = [str(uv), "pip", "compile", "--quiet", "--format", "pylock.toml"]
        command += ["--python-version", target.python, "--python-platform", PLATFORMS[target.processor]]
        command += ["--torch-backend", "cpu"] if target.torch == "cpu" else []
        command += ["--output-file", "pylock.toml", "wanted.in"]
        for held in (pins, ""):  # another Python or processor may not have the very versions of here
            (folder / "pins.txt").write_text(held, encoding="utf-8")
            asked = programs.ask([*command, "--constraint", "pins.txt"], RESOLVE_S, folder=folder)
            if asked.code == 0 or any(sign in asked.error.lower() for sign in NETWORK):
                break
        if asked.code:
            raise _unchosen(target, asked)
        lock = tomllib.loads((folder / "pylock.toml").read_text(encoding="utf-8"))
        return [_wheel(package, folder) for package in lock.get("packages", [])]


def _unchosen(target: Target, asked: programs.Asked) -> RunError:
    if asked.code == -1 or any(sign in asked.error.lower() for sign in NETWORK):
        return NoIndex(
            say("The package index is not reached from here."),
            say("See whether this computer is on the internet, or set uv up with an index that it reaches."),
            asked.error,
        )
    return RunError(
        say(
            "uv finds no versions for Python {python} on {processor}.", python=target.python, processor=target.processor
        ),
        say("Take Python 3.11, 3.12 or 3.13."),
        asked.error,
    )


def _wheel(package: dict[str, Any], folder: Path) -> Wheel:
    """What a package of the lock file is fetched from; ways in it are from its folder on."""
    found = next(iter(package.get("wheels", ())), None) or package.get("sdist") or {}
    url = str(found.get("url") or "")
    if not url and found.get("path"):
        url = (folder / str(found["path"])).resolve().as_uri()
    if not url:
        raise _no_wheel(str(package.get("name", "")))
    file = str(found.get("name") or unquote(urlsplit(url).path).rpartition("/")[2])
    summed = str(found.get("hashes", {}).get("sha256", ""))
    return Wheel(file, url, summed, int(found.get("size") or 0), source=not file.endswith(".whl"))


def _no_wheel(name: str) -> RunError:
    return RunError(
        say("{name} has no wheel for that computer.", name=name), say("Take another Python: --for-python 3.12.")
    )


def _made(uv: Path, folder: Path, source: Wheel, stop: Stop) -> Iterator[int]:
    """Fetch a source and make a wheel of it that runs anywhere. Raises as `_fetched` does."""
    with tempfile.TemporaryDirectory(prefix="vizinho-wheels-") as name:
        sources = Path(name)
        yield from _fetched(sources / source.file, source, stop)
        command = [str(uv), "build", "--quiet", "--wheel", "--out-dir", str(sources), str(sources / source.file)]
        asked = programs.ask(command, RESOLVE_S, folder=sources)
        made = [path for path in sources.glob("*.whl") if path.name.endswith("-none-any.whl")]
        if asked.code or not made:
            error = _no_wheel(source.file)
            error.detail = asked.error
            raise error
        with writing.beside(folder / made[0].name) as part:
            shutil.copyfile(made[0], part)


def _is_there(path: Path, wheel: Wheel) -> bool:
    if wheel.source:
        return path.is_file() and path.suffix == ".whl"
    if not path.is_file() or (wheel.size and path.stat().st_size != wheel.size):
        return False
    with path.open("rb") as file:
        return not wheel.sum or hashlib.file_digest(file, "sha256").hexdigest() == wheel.sum


def _fetched(path: Path, wheel: Wheel, stop: Stop) -> Iterator[int]:
    """Fetch one; tells how many bytes came. Raises `RunError`, `OSError`, `Cancelled`."""
    import httpx2

    digest = hashlib.sha256()
    try:
        with _opened(wheel.url) as parts, writing.beside(path) as part:
            with part.open("wb") as file:
                for data in parts:
                    if stop():
                        raise Cancelled
                    digest.update(data)
                    file.write(data)
                    yield len(data)
            if wheel.sum and digest.hexdigest() != wheel.sum:
                raise RunError(
                    say("What arrived of {name} is not what was sent: its checksum is another.", name=wheel.file),
                    say("Try again; what has come stays."),
                )
    except httpx2.HTTPError as error:
        raise RunError(
            say("{name} could not be fetched.", name=wheel.file),
            say("See whether this computer is on the internet, then go on: what has come stays."),
            str(error),
        ) from error


@contextmanager
def _opened(url: str) -> Iterator[Iterator[bytes]]:
    """The bytes at an address, which may be a file's."""
    import httpx2

    if url.startswith("file:"):
        with Path(url2pathname(urlsplit(url).path)).open("rb") as file:
            yield iter(lambda: file.read(BLOCK), b"")
        return
    with httpx2.stream("GET", url, follow_redirects=True, timeout=ANSWER_S) as answer:
        answer.raise_for_status()
        yield answer.iter_bytes(BLOCK)
