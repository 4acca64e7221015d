"""Kaldi data folders: wav.scp, segments, text, utt2spk, spk2utt and spk2gender for each split.

Ids may hold no spaces, and sorting by utterance must sort by speaker too: where it does not, utterances get their
speaker's id in front. What ids could not keep stands in utt2key and spk2name, which Kaldi leaves alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from core.exporters.exporter import Export, Exporter, ExportReport
from core.exporters.people import gender_letter
from core.exporters.sounds import Placed, Sounds
from core.names import Names
from core.project.records import Problem, Split
from core.wording import say

FOLDERS: dict[Split, str] = {"train": "train", "dev": "dev", "test": "test", "": "unassigned"}


@dataclass
class _Line:
    """One utterance with its ids."""

    utt: str
    key: str
    speaker: str
    spk: str
    text: str
    placed: Placed


def write(export: Export) -> ExportReport:
    sounds = Sounds(export, "wav", spaces=False)
    ids, speakers = Names(spaces=False), _SpeakerIds()
    for name in export.speakers:
        ids.of(speakers.of(name))
    problems: list[Problem] = []
    splits: dict[Split, list[_Line]] = {}
    channels = 0
    for row in export.each():
        placed = sounds.of(row)
        if isinstance(placed, Problem):
            problems.append(placed)
            continue
        utt = ids.of(row.key)
        spk = speakers.of(row.speaker) if row.speaker else utt
        splits.setdefault(row.counted_split, []).append(_Line(utt, row.key, row.speaker, spk, row.text, placed))
        channels += placed.channel is not None
    if any(not _speakers_in_order(lines) for lines in splits.values()):
        for lines in splits.values():
            _put_speakers_first(lines)
    files = sum(_write_split(export, export.out / FOLDERS[split], lines) for split, lines in splits.items())
    said = (
        (say("Which channel is heard is not kept for {channels:,} utterances.", channels=channels),) if channels else ()
    )
    count = sum(len(lines) for lines in splits.values())
    return ExportReport("kaldi", count, files + sounds.files, said, tuple(problems))


def _in_c(text: str) -> bytes:
    """The order of the C locale, which Kaldi's tools expect."""
    return text.encode()


def _speakers_in_order(lines: list[_Line]) -> bool:
    spks = [_in_c(line.spk) for line in sorted(lines, key=lambda line: _in_c(line.utt))]
    return spks == sorted(spks)


def _put_speakers_first(lines: list[_Line]) -> None:
    for line in lines:
        if line.speaker:
            line.utt = f"{line.spk}-{line.utt}"


class _SpeakerIds:
    """The same id for the same name. They hold nothing that sorts before a hyphen, nor one."""

    def __init__(self) -> None:
        self._names = Names(spaces=False, mark="_")
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = self._names.of(re.sub(r"[\x00-\x2d]", "_", name))
        return self._known[name]


def _write_split(export: Export, folder: Path, lines: list[_Line]) -> int:
    """All files of one data folder. Returns how many."""
    folder.mkdir()
    files = {
        "text": [f"{line.utt} {line.text}".rstrip() for line in lines],
        "utt2spk": [f"{line.utt} {line.spk}" for line in lines],
        "spk2utt": _grouped(lines),
        "utt2key": [f"{line.utt} {line.key}" for line in lines if line.utt != line.key],
        "spk2name": {f"{line.spk} {line.speaker}" for line in lines if line.speaker and line.spk != line.speaker},
        "spk2gender": _genders(export, lines),
    }
    if export.sound == "trimmed":
        files["wav.scp"] = [f"{line.utt} {line.placed.path}" for line in lines]
    else:
        names = Names(spaces=False)
        ids = {path: names.of(PurePath(path).stem) for path in dict.fromkeys(line.placed.path for line in lines)}
        files["wav.scp"] = [f"{id} {path}" for path, id in ids.items()]
        files["segments"] = [
            f"{line.utt} {ids[line.placed.path]} {line.placed.start_s:.6f} {line.placed.end_s:.6f}" for line in lines
        ]
    for name, rows in files.items():
        if rows:
            text = "".join(f"{row}\n" for row in sorted(rows, key=lambda row: _in_c(row.partition(" ")[0])))
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return sum(bool(rows) for rows in files.values())


def _grouped(lines: list[_Line]) -> list[str]:
    of: dict[str, list[str]] = {}
    for line in lines:
        of.setdefault(line.spk, []).append(line.utt)
    return [f"{spk} {' '.join(sorted(utts, key=_in_c))}" for spk, utts in of.items()]


def _genders(export: Export, lines: list[_Line]) -> Iterable[str]:
    """Of all speakers or of none: Kaldi refuses a list with gaps."""
    known = {
        line.spk: gender_letter(export.speakers[line.speaker].gender) if line.speaker in export.speakers else ""
        for line in lines
    }
    return {f"{spk} {letter}" for spk, letter in known.items()} if all(known.values()) else ()


EXPORTER = Exporter(
    "kaldi",
    say("Kaldi"),
    say(
        "A data folder for each split: wav.scp, segments, text, utt2spk, spk2utt. Paths count from the export’s folder."
    ),
    "wav.scp",
    frozenset({"marks", "sound", "key", "speaker", "gender", "split"}),
    write,
)
