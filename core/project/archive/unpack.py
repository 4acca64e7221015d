"""Opening a packed project: every name and size is checked before anything is written, and nothing escapes the folder.

A zip file can lie: it may name files outside of its folder, the same file twice, or hold far more than it weighs.
Such a file, a damaged one and one from a newer version are refused with the true reason, and nothing is left behind.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from core import quantities
from core.errors import Cancelled, ProjectError
from core.names import safe_name
from core.progress import never, quiet
from core.project.archive.pack import ABOUT, BLOCK, FOLDERS, FORMAT
from core.project.schema import DATABASE, check_version, connect
from core.text.case import composed
from core.wording import Said, say
from core.writing import whole_folder

LARGEST_BYTES = 1 << 42
MOST_FILES = 2_000_000
MOST_TIMES = 100
FREE_OF_RATIO_BYTES = 1 << 26
LARGEST_ABOUT_BYTES = 1 << 16
LONGEST_NAME = 1000
ENCRYPTED = 0x1
VOICES = "voices.json"
"""In archives of before: voices that are known, which the database takes over once it is opened."""


@dataclass(frozen=True)
class About:
    """What a packed project says of itself. `size` is in bytes, unpacked."""

    name: str
    language: str = ""
    source_language: str = ""
    utterances: int = 0
    seconds: float = 0.0
    recordings: int = 0
    referenced: int = 0
    files: int = 0
    size: int = 0


def look_into(file: str | Path, limit: int = LARGEST_BYTES) -> About:
    """What is in a packed project; everything that can be checked without unpacking is. Raises `ProjectError`."""
    path = Path(file)
    with _opened(path) as archive:
        entries = _checked(archive, path, limit)
        return _about(archive, path, entries)


def unpack(
    file: str | Path,
    folder: str | Path,
    *,
    limit: int = LARGEST_BYTES,
    progress: Callable[[int, int], None] = quiet,
    cancelled: Callable[[], bool] = never,
) -> Path:
    """Unpack a project into the new or empty `folder`, and see that its database can be opened. Returns the folder.

    Raises `ProjectError` for a file that is damaged, dangerous or no project, `ExportFailed` when the folder cannot
    be written or holds something, and `Cancelled`. Progress counts bytes.
    """
    path, target = Path(file), Path(folder).expanduser().absolute()
    with _opened(path) as archive:
        entries = _checked(archive, path, limit)
        about = _about(archive, path, entries)
        with whole_folder(target) as beside:
            free = shutil.disk_usage(beside).free
            if about.size > free:
                raise ProjectError(
                    say(
                        "{name} needs {gigabytes}, and only {gigabytes_2} are free.",
                        name=path.name,
                        gigabytes=quantities.size(about.size),
                        gigabytes_2=quantities.size(free),
                    ),
                    say("Free some space, or choose a folder on another disk."),
                )
            _extract(archive, path, entries, beside, progress, cancelled)
            for part in (*FOLDERS, "cache"):
                (beside / part).mkdir(exist_ok=True)
            _check_database(beside, path)
    return target


def _opened(path: Path) -> zipfile.ZipFile:
    if not path.is_file():
        raise ProjectError(say("{path} is not there.", path=path), say("Check the name, or connect its drive."))
    try:
        return zipfile.ZipFile(path)
    except OSError as error:
        raise ProjectError(
            say("{name} cannot be read.", name=path.name), say("Check its permissions."), str(error)
        ) from error
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise ProjectError(
            say("{name} is no packed project, or its end is missing.", name=path.name),
            say("Copy or download it again."),
            str(error),
        ) from error


def _checked(archive: zipfile.ZipFile, path: Path, limit: int) -> dict[str, zipfile.ZipInfo]:
    """The files of an archive by their names, all safe. Raises `ProjectError` for the first that is not."""
    entries: dict[str, zipfile.ZipInfo] = {}
    plain: set[str] = set()
    folders: set[str] = set()
    everything = archive.infolist()
    if len(everything) > MOST_FILES:
        raise _refused(path, say("holds {count:,} files, more than any project", count=len(everything)))
    for entry in everything:
        if wrong := _wrong(entry):
            raise _refused(path, say("holds a file that {wrong}", wrong=wrong), repr(entry.orig_filename)[:200])
        name = entry.filename
        if name.endswith("/"):
            folders.add(_plain(name.rstrip("/")))
            continue
        if _plain(name) in plain:
            raise _refused(path, say("holds the same file twice"), name)
        plain.add(_plain(name))
        folders.update(_plain(str(parent)) for parent in PurePosixPath(name).parents if str(parent) != ".")
        entries[name] = entry
    if mixed := plain & folders:
        raise _refused(path, say("holds a file and a folder of the same name"), min(mixed))
    if DATABASE not in entries or ABOUT not in entries:
        raise ProjectError(
            say("{name} is a zip file, but no packed project.", name=path.name),
            say("Choose a file that Vizinho packed."),
        )
    size, packed = (sum(getattr(e, of) for e in entries.values()) for of in ("file_size", "compress_size"))
    weight = path.stat().st_size
    if size > limit:
        raise _refused(
            path,
            say(
                "would unpack to {gigabytes}, over the limit of {gigabytes_2}",
                gigabytes=quantities.size(size),
                gigabytes_2=quantities.size(limit),
            ),
        )
    if packed > weight or size > MOST_TIMES * weight + FREE_OF_RATIO_BYTES:
        raise _refused(
            path,
            say("claims to hold {gigabytes}, far more than a file of its size can", gigabytes=quantities.size(size)),
        )
    return entries


def _wrong(entry: zipfile.ZipInfo) -> str:
    """What is wrong with an entry, "" for nothing: words that go after "a file that"."""
    raw, name = entry.orig_filename, entry.filename
    parts = name.rstrip("/").split("/")
    if "\\" in raw or "\0" in raw or raw != name:
        return say("has a name with signs that may not be there")
    if name.startswith("/") or PureWindowsPath(name).drive or ".." in parts:
        return say("would land outside of the project’s folder")
    if len(name) > LONGEST_NAME or any(part != safe_name(part) for part in parts):
        return say("has a name that some systems refuse")
    if parts[0] not in (*FOLDERS, DATABASE, ABOUT, VOICES) or (parts[0] not in FOLDERS and len(parts) > 1):
        return say("does not belong in a project")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return say("is a link or a device, not a plain file")
    if entry.flag_bits & ENCRYPTED:
        return say("is encrypted")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return say("is compressed in a way that is not known")
    if name.endswith("/") and entry.file_size:
        return say("is a folder with something in its name’s place")
    return ""


def _plain(name: str) -> str:
    """A name as a file system without case or with one Unicode form compares it."""
    return composed(composed(name).casefold())


def _about(archive: zipfile.ZipFile, path: Path, entries: dict[str, zipfile.ZipInfo]) -> About:
    if entries[ABOUT].file_size > LARGEST_ABOUT_BYTES:
        raise _refused(path, say("is damaged"), ABOUT)
    try:
        values = json.loads(archive.read(ABOUT))
        version = values["vizinho"]
        about = About(
            str(values["name"]),
            str(values.get("language", "")),
            str(values.get("source_language", "")),
            int(values.get("utterances", 0)),
            float(values.get("seconds", 0)),
            int(values.get("recordings", 0)),
            int(values.get("referenced", 0)),
            len(entries) - 1,
            sum(entry.file_size for entry in entries.values()),
        )
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise _damaged(path, ABOUT, error) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, RuntimeError) as error:
        raise ProjectError(
            say("{name} is a zip file, but no packed project.", name=path.name),
            say("Choose a file that Vizinho packed."),
            str(error),
        ) from error
    if not isinstance(version, int) or version > FORMAT:
        raise ProjectError(
            say("{name} was packed by a newer Vizinho.", name=path.name), say("Update Vizinho to open it.")
        )
    return about


def _extract(
    archive: zipfile.ZipFile,
    path: Path,
    entries: dict[str, zipfile.ZipInfo],
    folder: Path,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Every file, never more of it than was declared."""
    total = sum(entry.file_size for entry in entries.values())
    done = 0
    for name, entry in entries.items():
        if name == ABOUT:
            continue
        target = folder.joinpath(*PurePosixPath(name).parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        written = 0
        with target.open("xb") as out:
            for block in _blocks(archive, path, entry):
                if cancelled():
                    raise Cancelled
                written += len(block)
                if written > entry.file_size:
                    raise _refused(path, say("holds more than it says"), name)
                out.write(block)
                done += len(block)
                progress(min(done, total), total)
        if written != entry.file_size:
            raise _damaged(path, name)


def _blocks(archive: zipfile.ZipFile, path: Path, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of an entry; the checksum is compared at its end. Raises `ProjectError` when it is damaged."""
    try:
        with archive.open(entry) as packed:
            while block := packed.read(BLOCK):
                yield block
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _damaged(path, entry.filename, error) from error


def _check_database(folder: Path, path: Path) -> None:
    """The database opens, is whole, of a version known here, and names no recordings by ways out of the folder."""
    try:
        with closing(connect(folder / DATABASE, writing=False)) as conn:
            conn.execute("PRAGMA trusted_schema = OFF")
            check_version(conn, folder)
            found = conn.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found != "ok":
                raise _damaged(path, DATABASE, found)
            for (place,) in conn.execute("SELECT DISTINCT path FROM recordings"):
                if ".." in PurePosixPath(str(place).replace("\\", "/")).parts:
                    raise _refused(path, say("names a recording outside of the project’s folder"), str(place))
    except sqlite3.DatabaseError as error:
        raise _damaged(path, DATABASE, error) from error
    except ProjectError as error:
        if isinstance(error.message, Said) and error.message.values.get("name") == folder.name:
            raise ProjectError(error.message.of(name=path.name), error.hint, error.detail) from error
        raise
    for beside in folder.glob(f"{DATABASE}-*"):
        beside.unlink()


def _refused(path: Path, why: str, detail: str = "") -> ProjectError:
    return ProjectError(
        say("{name} {why}. Nothing was unpacked.", name=path.name, why=why),
        say("Ask for it again where it came from."),
        detail,
    )


def _damaged(path: Path, name: str, error: object = "") -> ProjectError:
    return ProjectError(
        say("{name} is damaged: {name_2} cannot be read whole. Nothing was kept of it.", name=path.name, name_2=name),
        say("Copy or download it again."),
        str(error),
    )
