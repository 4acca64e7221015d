"""NeMo: a manifest of JSON lines for each split; paths count from the manifest's folder."""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import IO, Any

from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.sounds import Placed, Sounds
from core.project.records import Problem, Split, UtteranceRow
from core.wording import say

NAMES: dict[Split, str] = {
    "train": "train_manifest.json",
    "dev": "dev_manifest.json",
    "test": "test_manifest.json",
    "": "manifest.json",
}


def write(export: Export) -> ExportReport:
    sounds = Sounds(export, "audio")
    problems: list[Problem] = []
    lists: dict[Split, IO[str]] = {}
    count = channels = 0
    with ExitStack() as files:
        for row in export.each():
            placed = sounds.of(row)
            if isinstance(placed, Problem):
                problems.append(placed)
                continue
            split = row.counted_split
            if split not in lists:
                path = export.out / NAMES[split]
                lists[split] = files.enter_context(path.open("w", encoding="utf-8", newline="\n"))
            lists[split].write(json.dumps(_values(export, row, placed), ensure_ascii=False) + "\n")
            count += 1
            channels += placed.channel is not None
    said = (
        (say("Which channel is heard is not kept for {channels:,} utterances.", channels=channels),) if channels else ()
    )
    return ExportReport("nemo", count, len(lists) + sounds.files, said, tuple(problems))


def _values(export: Export, row: UtteranceRow, placed: Placed) -> dict[str, Any]:
    """What NeMo reads (it calls what a model read `pred_text`), and beside it what only we do."""
    person = export.speakers.get(row.speaker)
    values: dict[str, Any] = {"audio_filepath": placed.path}
    if not placed.fills:
        values["offset"] = round(placed.start_s, 6)
    values |= {"duration": round(placed.seconds, 6), "text": row.text}
    more: dict[str, Any] = {"speaker": row.speaker, "pred_text": row.hypothesis, "utterance": row.key}
    more |= {"tags": list(row.tags)}
    if person:
        more |= {"age": person.age, "gender": person.gender, "place": person.place}
    return values | {key: value for key, value in more.items() if value}


EXPORTER = Exporter(
    "nemo",
    "NeMo (JSON lines)",
    say("A manifest for each split, with audio_filepath, offset, duration and text."),
    ".json",
    frozenset({"marks", "sound", "key", "speaker", "age", "gender", "place", "split", "tags", "reading"}),
    write,
)
