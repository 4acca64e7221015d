"""Label Studio's exports: JSON with all annotations, JSON-MIN, and CSV or TSV with JSON in its cells.

A region of sound and the transcript written for it are one utterance. What a region is labelled as is a tag, or who
speaks where it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import parse_qs, urlparse

from core.errors import ImportFailed
from core.importers.column_names import TEXT
from core.importers.file_heads import head_of
from core.importers.item import Choice, Found, Importer, Item, Options
from core.importers.json_lines import rows
from core.importers.json_text import parsed
from core.importers.named_rows import folders_near, media_choice
from core.importers.pairing import MediaFinder
from core.importers.sounds import inside, is_file, is_sound
from core.importers.texts import read_table
from core.project.records import Problem
from core.wording import say, say_n

MARKS = frozenset(("annotation_id", "annotator", "created_at", "updated_at", "lead_time"))
"""Columns of every flat export; a few of them stand in any."""
SPEAKERS = re.compile(
    r"(?i)\b(speakers?|spk|falante|hablante|locutora?|locuteur|orador|sprecher|talker|voice|child|mother)\b"
)
_STRETCH = re.compile(r'\[\{""?start""?:\s*\d')
"""How a list of regions begins in a cell."""
UPLOADED = re.compile(r"^[0-9a-f]{8}-")
LARGEST = 256 << 20
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Region:
    """A stretch of a sound: what is written for it, and what it is labelled as. Without times it is all of it."""

    start: float | None = None
    end: float | None = None
    text: str = ""
    labels: tuple[str, ...] = ()
    channel: int | None = None


def is_task(values: Values) -> bool:
    """Whether an object is a task with its annotations, or a row of JSON-MIN."""
    if isinstance(values.get("data"), dict) and isinstance(values.get("annotations", values.get("completions")), list):
        return bool(_sound_name(values["data"]))
    flat = (len(MARKS & values.keys()) >= 2 and "id" in values) or any(map(_are_stretches, values.values()))
    return flat and bool(_sound_name(values))


def _fits(path: Path) -> bool:
    suffix, head = path.suffix.lower(), head_of(path)
    if suffix == ".json":
        if not re.search(r'"(annotations|completions|annotation_id|lead_time)"|"data"\s*:\s*\{|\[\{"start"', head):
            return False
        first = next((row for row in rows(path) if not isinstance(row, Problem)), None)
        return path.stat().st_size <= LARGEST and first is not None and is_task(first[1])
    if suffix not in (".csv", ".tsv"):
        return False
    if _STRETCH.search(head):
        return True
    names = {name.strip().strip('"') for name in re.split(r"[,\t]", head.split("\n", 1)[0].strip("\ufeff\r"))}
    return len(MARKS & names) >= 2 and "id" in names


def exports(path: Path) -> list[Path]:
    """The exports that an import of `path` reads."""
    if path.is_file():
        return [path] if _fits(path) else []
    found = []
    for folder in folders_near(path):
        try:
            found += [file for file in inside(folder) if is_file(file) and _fits(file)]
        except OSError:
            continue
    return found


def recognises(path: Path) -> bool:
    return bool(exports(path))


def choices(_path: Path, options: Options) -> list[Choice]:
    ways = (("", say("the label, where it says who")), ("label", say("the label")), ("none", "nobody"))
    empty = Choice("keep_empty", say("Also regions without text"), "flag", options.keep_empty)
    return [Choice("speaker", say("Speaker"), "one", options.speaker, ways), media_choice(options), empty]


def find(path: Path, options: Options) -> Iterator[Found]:
    """An item a region. Raises `ImportFailed`."""
    files = exports(path)
    if not files:
        raise ImportFailed(
            say("{name} is no export of Label Studio's.", name=path.name), say("Export it as JSON, JSON-MIN or CSV.")
        )
    finder = MediaFinder(path.parent if path.is_file() else path, options.media)
    for file in files:
        for row in _rows(file):
            if isinstance(row, Problem):
                yield replace(row, path=file)
            else:
                yield from _task(file, *row, finder, options)


def _rows(file: Path) -> Iterator[tuple[str, Values] | Problem]:
    if file.suffix.lower() == ".json":
        yield from rows(file)
        return
    table, _, remark = read_table(file)
    if remark:
        yield Problem(file.name, remark, say("It was imported; check the accents."), came=True)
    names = [name.strip() for name in table[0].fields]
    for row in table[1:]:
        where = say("{name}, row {line}", name=file.name, line=row.line)
        if len(row.fields) < len(names):
            yield Problem(
                where, say("has only {count} columns.", count=len(row.fields)), say("Complete or remove the row.")
            )
            continue
        yield where, {name: _unpacked(cell) for name, cell in zip(names, row.fields, strict=False)}


def _unpacked(cell: str) -> Any:
    """What a cell holds: JSON where it is a list or an object, else its text."""
    if cell[:1] in ("[", "{"):
        try:
            return parsed(cell)
        except ValueError:
            pass
    return cell


def _task(file: Path, where: str, values: Values, finder: MediaFinder, options: Options) -> Iterator[Found]:
    if not is_task(values):
        yield Problem(where, say("names no sound, or has no annotations."), say("Complete it, or leave it out."), file)
        return
    full = isinstance(values.get("data"), dict)
    name = _sound_name(values["data"] if full else values)
    sound = next((found for one in _names(name) if (found := finder.find(one, file.parent)) is not None), None)
    if sound is None:
        wanted = _names(name)[-1]
        yield Problem(
            where,
            say("names the sound “{wanted}”, which is not there.", wanted=wanted),
            say("Choose the folder it is in."),
            file,
        )
        return
    silent = count = 0
    for region in _annotated(where, values) if full else _flat(where, values):
        if isinstance(region, Problem):
            yield replace(region, path=file)
        elif region.text or options.keep_empty:
            count += 1
            yield _item(file, where, sound, region, count, options)
        else:
            silent += 1
    if silent:
        yield Problem(
            where,
            say_n("has one region without a text.", "has %n regions without a text.", silent),
            say("Transcribe it, or bring those without text too."),
            file,
        )


def _item(file: Path, where: str, sound: Path, region: Region, number: int, options: Options) -> Item:
    who = ""
    if options.speaker != "none":
        named = [label for label in region.labels if options.speaker == "label" or SPEAKERS.search(label)]
        who = named[0] if named else ""
    return Item(
        say("{where}, region {number}", where=where, number=number) if region.start is not None else where,
        sound,
        region.text,
        who,
        key=f"{sound.stem}-{number:04d}" if region.start is not None else "",
        start_s=region.start,
        end_s=region.end,
        channel=region.channel,
        tags=tuple(label for label in region.labels if label != who),
        source=file,
    )


def _annotated(where: str, task: Values) -> Iterator[Region | Problem]:
    """The regions of a task's annotation: the one that was marked as true, else the last that was not cancelled."""
    listed = [one for one in task.get("annotations", task.get("completions", [])) if isinstance(one, dict)]
    good = [one for one in listed if not one.get("was_cancelled") and one.get("result")]
    if not good:
        more = say(" It has only predictions.") if task.get("predictions") else ""
        yield Problem(
            where, say("is not annotated.{more}", more=more), say("Annotate it in Label Studio, or leave it out.")
        )
        return
    taken = next((one for one in good if one.get("ground_truth")), good[-1])
    if len(good) > 1:
        yield Problem(
            where,
            say("was annotated {count} times; one of them was taken.", count=len(good)),
            say("Mark the true one as such."),
            came=True,
        )
    regions: dict[str, Region] = {}
    for part in taken["result"]:
        value = part.get("value") if isinstance(part, dict) else None
        if not isinstance(value, dict):
            continue
        id = str(part.get("id", "")) if "start" in value else ""
        regions[id] = _with(regions.get(id, Region()), value)
    yield from _checked(where, [one for id, one in regions.items() if id or one.text])


def _with(region: Region, value: Values) -> Region:
    """A region and what one more part of the result says of it."""
    labels = [str(one) for kind in ("labels", "choices") for one in value.get(kind) or []]
    channel = value.get("channel")
    return Region(
        _number(value.get("start")) if "start" in value else region.start,
        _number(value.get("end")) if "end" in value else region.end,
        " ".join(part for part in (region.text, _text(value.get("text"))) if part),
        tuple(dict.fromkeys((*region.labels, *labels))),
        channel if isinstance(channel, int) and channel > 0 else region.channel,
    )


def _flat(where: str, values: Values) -> Iterator[Region | Problem]:
    """The regions of a row: its lists of stretches and of texts go together."""
    stretches: list[Any] = next((v for v in values.values() if _are_stretches(v)), [])
    texts = _texts(values, len(stretches))
    if not stretches:
        yield Region(text=_text(texts))
        return
    texts = texts if isinstance(texts, list) else [texts] if texts else []
    if len(texts) != len(stretches):
        why = say(
            "has {count} regions and {count_2} transcripts: which belong together cannot be told.",
            count=len(stretches),
            count_2=len(texts),
        )
        yield Problem(where, why, say("Export it as JSON, which says so."))
        return
    yield from _checked(
        where, [replace(_with(Region(), s), text=_text(t)) for s, t in zip(stretches, texts, strict=True)]
    )


def _checked(where: str, regions: list[Region]) -> Iterator[Region | Problem]:
    for number, one in enumerate(sorted(regions, key=lambda one: one.start or 0.0), 1):
        if (one.start is None) != (one.end is None) or (one.end or 1.0) <= (one.start or 0.0):
            yield Problem(
                say("{where}, region {number}", where=where, number=number),
                say("has no usable times."),
                say("Correct it in Label Studio."),
            )
        else:
            yield one


def _texts(values: Values, count: int) -> Any:
    """The column of transcripts: by its name, else the list of texts that is as long as that of the stretches."""
    by_name = {name.casefold(): value for name, value in values.items()}
    for name in TEXT:
        if by_name.get(name):
            return by_name[name]
    lists = [v for v in values.values() if isinstance(v, list) and v and all(isinstance(one, str) for one in v)]
    return next((one for one in lists if len(one) == count), "")


def _are_stretches(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) and "start" in v for v in value)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return " ".join(part for one in value if (part := _text(one)))
    return value.strip() if isinstance(value, str) else ""


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e7 else None


def _sound_name(data: Values) -> str:
    """What a task calls its sound."""
    for value in data.values():
        if isinstance(value, str) and any(is_sound(Path(name)) for name in _names(value)):
            return value
    return ""


def _names(address: str) -> list[str]:
    """What a sound may be called here: its path without the server, and without what an upload puts before it."""
    parts = urlparse(address)
    path = parse_qs(parts.query).get("d", [parts.path])[0] if parts.scheme in ("", "http", "https") else parts.path
    name = PurePosixPath(path).name
    bare = UPLOADED.sub("", name)
    return list(dict.fromkeys((path.lstrip("/"), name, bare)))


IMPORTER = Importer(
    "label_studio",
    "Label Studio",
    say("Label Studio's exports (JSON, JSON-MIN, CSV): regions of sound with a transcript each."),
    recognises,
    find,
    choices,
)
