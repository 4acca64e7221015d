"""The sample project: synthetic Portuguese that comes with Vizinho, copied whole into a folder of its own."""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import audio
from core.audio import SoundInfo
from core.errors import Cancelled, ProjectError, SoundError
from core.progress import quiet
from core.project.checks import quality, sample_checks
from core.project.edits import set_meta
from core.project.records import Split
from core.project.store import Project
from core.project.stored import as_stored, speaker_id
from core.wording import say

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "pt"


@dataclass(frozen=True)
class _Line:
    """One row of utterances.tsv."""

    file: str
    start: int
    end: int | None
    key: str
    text: str
    speaker: str
    split: Split


def create_sample(
    folder: str | Path, source: Path = SAMPLE, *, progress: Callable[[int, int], None] = quiet
) -> Project:
    """Make the sample project in a new or empty folder, checked and ready to train.

    Raises `ProjectError` when the folder is not empty or the sample is missing or damaged.
    """
    about, lines = _read(source)
    project = Project.create(
        folder,
        name=str(about["name"]),
        language=str(about["language"]),
        source_language=str(about.get("source_language", "")),
        alphabet=tuple(about["alphabet"]) if about.get("alphabet") else None,
        sample=True,
    )
    try:
        _fill(project, about, lines, source)
        if not sample_checks.restore(project, source):
            quality.check(project, progress=progress)
    except (SoundError, OSError, Cancelled) as error:
        project.close()
        raise ProjectError(
            say("The sample could not be copied."), say("Check the disk, or install Vizinho again.")
        ) from error
    return project


def _read(source: Path) -> tuple[dict[str, Any], list[_Line]]:
    """sample.json and utterances.tsv (file, start, end, key, text, speaker, split; frames of the file's own rate)."""
    try:
        about = json.loads((source / "sample.json").read_text(encoding="utf-8"))
        with (source / "utterances.tsv").open(encoding="utf-8", newline="") as table:
            rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
        lines = [
            _Line(
                row["file"],
                int(row.get("start") or 0),
                int(row["end"]) if row.get("end") else None,
                row["key"],
                row["text"],
                row["speaker"],
                _split(row["split"]),
            )
            for row in rows
        ]
        if not lines:
            raise ValueError("utterances.tsv is empty")
        return about, lines
    except (OSError, ValueError, KeyError) as error:
        raise ProjectError(
            say("The sample is missing or damaged."), say("Install Vizinho again."), str(error)
        ) from error


def _split(name: str) -> Split:
    known: dict[str, Split] = {"train": "train", "dev": "dev", "test": "test", "": ""}
    return known[name]


def _fill(project: Project, about: dict[str, Any], lines: list[_Line], source: Path) -> None:
    """Copy the sound and write all rows in one step. The history begins after it: a sample is not undone."""
    synthetic = bool(about.get("synthetic", True))
    with project.step(say("Sample", about="step")) as step:
        set_meta(project, say("Sample", about="step"), synthetic=synthetic, licence=str(about.get("licence", "")))
        recordings: dict[str, tuple[int, SoundInfo]] = {}
        speakers: dict[str, int | None] = {}
        for line in lines:
            if line.file not in recordings:
                sound = source / "sound" / line.file if (source / "sound" / line.file).exists() else source / line.file
                target = project.folder / "recordings" / Path(line.file).name
                audio.copy(sound, target)
                info = audio.probe(target)
                recording = step.add(
                    "recordings",
                    digest=audio.digest(target),
                    name=target.name,
                    path=target.relative_to(project.folder).as_posix(),
                    rate=info.rate,
                    channels=info.channels,
                    frames=info.frames,
                    channel=None,
                    voices="synthetic" if synthetic else "people",
                )
                recordings[line.file] = recording, info
            if line.speaker not in speakers:
                speakers[line.speaker] = speaker_id(project, step, line.speaker)
            recording, info = recordings[line.file]
            step.add(
                "utterances",
                key=line.key,
                recording_id=recording,
                start=line.start,
                end=min(info.frames, info.frames if line.end is None else line.end),
                text=as_stored(line.text),
                speaker_id=speakers[line.speaker],
                split=line.split,
                left_out=0,
                prompt="",
            )
    project.forget_history()


def main() -> None:
    """Check the sample anew, and keep what the checks measured beside its texts."""
    (SAMPLE / sample_checks.NAME).unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder, create_sample(Path(folder) / "sample") as project:
        sample_checks.remember(project, SAMPLE)


if __name__ == "__main__":
    main()
