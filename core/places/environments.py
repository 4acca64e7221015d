"""The environments that Vizinho made of itself in a place's folder, and what they were made of: told, and tidied.

It runs in the place itself. One that a run there is trained with stays, and so does the one that answers.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from core.errors import RunError
from core.places.contents import CONTENTS, FOLDERS, RUNS, Contents
from core.places.install.scripts import CACHE, ENVIRONMENTS, WHEELS, WHOLE
from core.places.runs_there import RunThere
from core.runs import tidy
from core.wording import say

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,80}")
SPARE = re.compile(r"\.new-.+|[A-Za-z0-9][A-Za-z0-9._+-]*-[0-9a-f]{12}")
"""How those are called that are not whole: as they are while they are made, or as we call one whose removal was cut."""
RECENT_S = 24 * 3600.0
"""What was used within a day, by anybody, is not tidied: another computer may use the same place by another version."""


def own() -> str:
    """The environment that runs this, or "" where it is none of ours."""
    folder = Path(sys.prefix)
    return folder.name if folder.parent.name == ENVIRONMENTS and (folder / WHOLE).is_file() else ""


def mark_used() -> None:
    """Note that the environment that runs this is in use."""
    if own():
        with suppress(OSError):
            os.utime(Path(sys.prefix) / WHOLE)


def there(contents: Contents) -> list[dict[str, Any]]:
    """All that are whole, with the bytes that they take."""
    folder = contents.root / ENVIRONMENTS
    found = sorted(path.parent for path in folder.glob(f"*/{WHOLE}") if NAME.fullmatch(path.parent.name))
    return [{"environment": path.name, "bytes": tidy.bytes_of(path), "own": path.name == own()} for path in found]


def packages(contents: Contents) -> int:
    """Bytes of what environments were made of and do not need any more: wheels, and uv's cache."""
    return tidy.bytes_of(contents.root / WHEELS) + _cached(contents)


def taken(contents: Contents) -> int:
    """Bytes of all that is in the place's folder."""
    return _cached(contents) + sum(tidy.bytes_of(path) for path in contents.root.iterdir() if path.name != CACHE)


def _cached(contents: Contents) -> int:
    """Bytes of uv's cache, as far as no environment shares its files."""
    found = (path.lstat() for path in (contents.root / CACHE).rglob("*"))
    return sum(one.st_size for one in found if one.st_nlink == 1 and stat.S_ISREG(one.st_mode))


def links(contents: Contents) -> list[str]:
    """Links in the place's folder, by their paths in it: where they lead to nothing is removed."""
    tops = [contents.root / name for name in (CONTENTS, FOLDERS, RUNS, ENVIRONMENTS, WHEELS, CACHE)]
    found = [path for path in tops if path.is_symlink()]
    for top in tops[:4]:
        found += [path for path in sorted(top.glob("*")) if path.is_symlink()] if top not in found else []
    return [path.relative_to(contents.root).as_posix() for path in found]


def remove(contents: Contents, name: str, alive: Iterable[RunThere]) -> int:
    """Remove one; how many bytes that freed. Raises `RunError` where a run is trained with it."""
    folder = contents.root / ENVIRONMENTS / name
    if not NAME.fullmatch(name) or folder.is_symlink() or not (folder / WHOLE).is_file():
        return 0
    if not contents.is_inside(ENVIRONMENTS):
        raise RunError(
            say("{folder} there is a link to another folder: nothing is removed in it.", folder=folder.parent),
            say("Remove “{run}” in it yourself.", run=name),
        )
    if name == own() or name in used(alive, [name]):
        raise RunError(
            say("The Python “{name}” there is in use.", name=name), say("Remove it when no run there uses it.")
        )
    freed = tidy.bytes_of(folder)
    with contents.told(say("what is removed")):
        (folder / WHOLE).unlink()
        shutil.rmtree(folder)
    return freed


def sweep(contents: Contents, alive: Callable[[], list[RunThere]]) -> int:
    """Remove those that nobody used for a day and no run needs, what was cut while they were made, and the packages
    that they were made of; how many bytes that freed. Raises `RunError`."""
    folder, freed, before = contents.root / ENVIRONMENTS, 0, time.time() - RECENT_S
    inside = contents.is_inside(ENVIRONMENTS)
    made = [path for path in folder.glob("*") if path.is_dir() and not path.is_symlink()]
    whole = [path for path in made if (path / WHOLE).is_file()]
    names = [path.name for path in whole if inside and (path / WHOLE).lstat().st_mtime < before]
    kept = used(alive(), names) if names else set()
    for name in names:
        if name not in kept and name != own():
            freed += remove(contents, name, [])
    spare = [path for path in made if path not in whole and SPARE.fullmatch(path.name)]
    arriving = (contents.root / WHEELS).rglob("*.part-*")
    if any(path.lstat().st_mtime >= before for path in (*spare, *arriving)):
        return freed  # somebody may be installing: what it is made of stays, too
    with contents.told(say("what is removed")):
        freed += packages(contents)
        for path in [*(spare if inside else ()), contents.root / WHEELS, contents.root / CACHE]:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
    return freed


def used(alive: Iterable[RunThere], names: Iterable[str]) -> set[str]:
    """Those of `names` that runs are trained with; all of them where a run does not say by which."""
    found: set[str] = set()
    for run in alive:
        one = run.job.get("environment")
        found |= {one} if isinstance(one, str) else set(names)
    return found
