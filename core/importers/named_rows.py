"""From a row with named values to an item: what tables, manifests and audio folders share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from core.importers.column_names import channel_number, stretch, tags_in, who
from core.importers.item import Choice, Found, Item, Options, split_named
from core.project.records import Problem, Split
from core.wording import say


def item_of(
    values: Mapping[str, Any],
    names: Mapping[str, str],
    sound: Path,
    where: str,
    options: Options,
    split: Split = "",
    source: Path | None = None,
) -> Found:
    """The item of a row of `source`: `names` say which of its values is what, `split` is the file's own."""

    def said(role: str) -> str:
        value = values.get(names[role]) if role in names else None
        return str(value).strip() if isinstance(value, str | int | float) else ""

    try:
        start, end = stretch(values, names)
    except ValueError as error:
        return Problem(
            where, say("has no usable times ({error}).", error=error), say("Correct its start and end."), source
        )
    try:
        channel = channel_number(said("channel"))
    except ValueError as error:
        return Problem(
            where,
            say("names a channel that cannot be ({error}).", error=error),
            say("Correct it: channels count from 1."),
            source,
        )
    text = values.get(names["text"]) if "text" in names else ""
    if isinstance(text, list):
        text = " ".join(str(word) for word in text)
    speaker, speaker_key = who(said("speaker"))
    return Item(
        where,
        sound,
        "" if text is None else str(text),
        speaker,
        speaker_key=speaker_key,
        split=(split_named(said("split")) or split) if options.keep_splits else "",
        key=said("key"),
        start_s=start,
        end_s=end,
        channel=channel,
        tags=tags_in(values.get(names["tags"])) if "tags" in names else (),
        age=said("age"),
        gender=said("gender"),
        place=said("place"),
        source=source,
    )


def media_choice(options: Options) -> Choice:
    """Where else to look for sounds that a list calls by another computer's paths."""
    return Choice(
        "media", say("Sounds are in"), "folder", options.media, (), say("Where else to look for the sound files.")
    )


def folders_near(path: Path, depth: int = 2, most: int = 200) -> list[Path]:
    """A folder and those a few levels below it, in a steady order; never a whole disk."""
    found = [path]
    level = [path]
    for _ in range(depth):
        below: list[Path] = []
        for folder in level:
            try:
                with os.scandir(folder) as inside:
                    names = sorted(one.name for one in inside if not one.name.startswith(".") and one.is_dir())
            except OSError:
                continue
            below += [folder / name for name in names]
        level = below[:most]
        found += level
    return list(islice(found, 4 * most))
