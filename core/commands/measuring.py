"""measure: pitch, intensity and formants of utterances, of recordings, or of a sound file."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from core import audio
from core.commands import choosing
from core.commands.command import Answer, Command, Progress, names_project, table
from core.commands.numbers import number, seconds
from core.errors import ConfigError, SoundError
from core.phonetics.formants import CEILINGS, Formants, available, how_to_get
from core.phonetics.measures import figures, moments, stretch, tsv
from core.phonetics.pitch import PitchRange
from core.phonetics.spectrum import spectrum_in
from core.phonetics.tracks import STEP_S, TILE_S, Measuring, Tracks
from core.project.recording.listed import recording_named
from core.project.store import Project
from core.wording import say

SHOWN = 60
COLUMNS = ("f0_mean_hz", "f0_min_hz", "f0_max_hz", "f0_range_st", "voiced_share", "intensity_mean_db", "f1_mid_hz",
           "f2_mid_hz", "f3_mid_hz")  # fmt: skip


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="PROJECT|FILE", type=Path, help="a project's folder, or a sound file")
    names_project(parser, "folder")
    parser.add_argument("--recording", metavar="NAME", default="", help="of a project: in this recording alone")
    parser.add_argument("--from", dest="start", metavar="S", type=seconds, help="from this second on")
    parser.add_argument("--to", dest="end", metavar="S", type=seconds, help="up to this second")
    how = parser.add_argument_group("what is told")
    how.add_argument("--utterances", action="store_true", help="a line for each utterance (usual for a project)")
    how.add_argument("--every", metavar="TIME", default="", help="a line for each 10ms, 0.05s and the like")
    how.add_argument("--spectrum", action="store_true", help="of a file or recording: the mean spectrum and its peaks")
    how.add_argument("--tsv", action="store_true", help="all columns, with tabs between, for a spreadsheet")
    how = parser.add_argument_group("how it is measured")
    usual = PitchRange()
    how.add_argument("--floor", metavar="HZ", type=number, default=usual.floor, help="no lower pitch (usual: 75)")
    how.add_argument("--ceiling", metavar="HZ", type=number, default=usual.ceiling, help="no higher pitch (usual: 600)")
    how.add_argument("--formants", action="store_true", help="formants too; needs praat-parselmouth")
    how.add_argument("--highest-formant", metavar="HZ", type=number, default=CEILINGS[0],
                     help="where a fifth formant may be at most: 5500 for women, 5000 for men")  # fmt: skip
    how.add_argument("--window", metavar="MS", type=number, default=30.0, help="of --spectrum (usual: 30)")
    choosing.add_arguments(parser)


def measuring_of(floor: float, ceiling: float, highest: float) -> Measuring:
    """Settings that can be. Raises `ConfigError`."""
    if not (20 <= floor < ceiling <= 3000 and math.isfinite(ceiling)):
        raise ConfigError(
            say("Pitch cannot be looked for from {floor:g} to {ceiling:g} Hz.", floor=floor, ceiling=ceiling),
            say("Choose a floor from 20 Hz on and a ceiling above it, up to 3000 Hz."),
        )
    if not 1000 <= highest <= 20_000:
        raise ConfigError(
            say("The highest formant cannot be {hz:g} Hz.", hz=highest), say("Choose from 1000 to 20000 Hz.")
        )
    return Measuring(PitchRange(floor, ceiling), highest)


def every_of(text: str) -> float:
    """Seconds of "10ms", "0.01s" or "0.01". Raises `ConfigError`."""
    number, unit = text.strip().lower(), 1.0
    for ending, size in (("ms", 0.001), ("s", 1.0)):
        if number.endswith(ending):
            number, unit = number[: -len(ending)].strip(), size
            break
    try:
        every = float(number) * unit
    except ValueError:
        every = 0.0
    if not 0.001 <= every <= 60:
        raise ConfigError(say("“{text}” is no time between lines.", text=text), say("Write it as 10ms, from 1 ms on."))
    return every


def _measure(args: argparse.Namespace) -> Answer:
    how = measuring_of(args.floor, args.ceiling, args.highest_formant)
    if args.formants and not available():
        raise SoundError(say("Formants cannot be measured."), how_to_get())
    every = every_of(args.every) if args.every else 0.0
    if bool(every) + args.utterances + args.spectrum > 1:
        raise ConfigError(
            say("It is not clear what to tell."), say("Choose one of --every, --utterances and --spectrum.")
        )
    with ExitStack() as stack:
        formants = stack.enter_context(Formants()) if args.formants else None
        if args.folder.is_dir():
            project = stack.enter_context(Project.open(args.folder, read_only=True))
            if not every and not args.spectrum:
                return _told(args, list(_of_utterances(project, args, how, formants)), "utterance")
            if not args.recording and args.spectrum:
                raise ConfigError(say("It is not said of which recording."), say("Write --recording NAME."))
            wanted = [recording_named(project, args.recording)] if args.recording else project.recordings()
            sounds = [
                (one.name, Tracks(project.sound_path(one), one.channel, one.rate, one.frames, how, formants))
                for one in wanted
            ]
        else:
            found = audio.probe(args.folder)
            sounds = [(args.folder.name, Tracks(args.folder, None, found.rate, found.frames, how, formants))]
        if args.spectrum:
            return _spectrum(args, sounds[0][1])
        if every:
            return _told(args, [row for name, tracks in sounds for row in _along(args, name, tracks, every)], "moment")
        name, tracks = sounds[0]
        start, end = _ends(args, tracks)
        row = {"recording": name} | figures(stretch(tracks, start, end, formants=args.formants))
        return _told(args, [row], "recording")


def _ends(args: argparse.Namespace, tracks: Tracks) -> tuple[float, float]:
    start = max(0.0, args.start or 0.0)
    end = tracks.seconds if args.end is None else min(args.end, tracks.seconds)
    if not start < end:
        raise ConfigError(
            say("There is no sound from second {start:g} to {end:g}.", start=start, end=end),
            say("The recording is {seconds:.2f} s long.", seconds=tracks.seconds),
        )
    return start, end


def _of_utterances(
    project: Project, args: argparse.Namespace, how: Measuring, formants: Formants | None
) -> Iterator[dict[str, Any]]:
    only = recording_named(project, args.recording).id if args.recording else 0
    recordings = {one.id: one for one in project.recordings()}
    rows = [row for row in project.each(choosing.query_of(project, args)) if only in (0, row.recording_id)]
    progress = Progress("Measuring utterance", args.json)
    tracks: dict[int, Tracks] = {}
    for at, row in enumerate(sorted(rows, key=lambda one: (one.recording_id, one.start))):
        progress(at + 1, len(rows))
        if row.recording_id not in tracks:
            one = recordings[row.recording_id]
            tracks = {one.id: Tracks(project.sound_path(one), one.channel, one.rate, one.frames, how, formants)}
        start, end = row.start / row.rate, row.end / row.rate
        told = {"utterance": row.key, "recording": recordings[row.recording_id].name, "speaker": row.speaker}
        try:
            yield told | figures(stretch(tracks[row.recording_id], start, end, formants=args.formants))
        except SoundError as error:
            yield told | {"start_s": round(start, 3), "end_s": round(end, 3), "problem": str(error)}


def _along(args: argparse.Namespace, name: str, tracks: Tracks, every: float) -> Iterator[dict[str, Any]]:
    start, end = _ends(args, tracks)
    at, behind = start, 0
    while at < end:
        stop = min(end, at + TILE_S)
        track = tracks.of(max(0.0, at - STEP_S), stop + STEP_S, formants=args.formants)
        count = int((stop - start) / every - 1e-9) + 1 - behind
        for row in moments(track, [start + (behind + ahead) * every for ahead in range(count)]):
            yield {"recording": name} | figures(row)
        behind, at = behind + count, stop


def _spectrum(args: argparse.Namespace, tracks: Tracks) -> Answer:
    start, end = _ends(args, tracks)
    window = min(max(args.window, 1.0), 500.0) / 1000
    found = spectrum_in(tracks, start, end, window)
    if found is None:
        raise SoundError(say("There is no sound to measure."), say("Choose another stretch."))
    data = {
        "start_s": start,
        "end_s": end,
        "hz": [round(float(hz), 2) for hz in found.hz],
        "db": [round(float(db), 2) for db in found.db],
        "peaks": [{"hz": round(hz, 1), "db": round(db, 1)} for hz, db in found.peaks],
    }
    rows = [[f"{hz:.0f} Hz", f"{db:.1f} dB"] for hz, db in found.peaks]
    text = table(["peak", "level"], rows) if rows else "There is no peak.\n"
    return Answer(data, found.tsv() if args.tsv else text)


def _told(args: argparse.Namespace, rows: list[dict[str, Any]], kind: str) -> Answer:
    named = {"utterance": "utterances", "moment": "moments", "recording": "recordings"}[kind]
    data = {named: rows, "count": len(rows)}
    if args.tsv:
        return Answer(data, tsv(rows))
    if not rows:
        return Answer(data, "There is nothing to measure.\n")
    first = next((row for row in rows if "problem" not in row), rows[0])
    wanted = COLUMNS if kind != "moment" else ("f0_hz", "intensity_db", "f1_hz", "f2_hz", "f3_hz")
    columns = [name for name in wanted if any(row.get(name) is not None for row in rows)]
    times = [name for name in ("time_s", "start_s", "end_s") if name in first]
    head = [kind if kind != "moment" else "recording", *times, *columns]
    lines = [
        [str(row.get("utterance") or row["recording"]), *[_cell(row.get(name)) for name in head[1:]]]
        for row in rows[:SHOWN]
    ]
    text = table(head, lines)
    text += f"and {len(rows) - SHOWN:,} more; --tsv and --json tell all\n" if len(rows) > SHOWN else ""
    wrong = [row for row in rows if "problem" in row]
    text += "".join(f"{row['utterance']}: {row['problem']}\n" for row in wrong[:SHOWN])
    return Answer(data, text)


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


MEASURE = Command(
    "measure",
    "measure pitch, intensity and formants of utterances, recordings or a sound file",
    _arguments,
    _measure,
    "Of a project, a line for each utterance: pitch (mean, lowest, highest, range in semitones), how much of it is\n"
    "voiced, intensity, and formants in its middle. With --every 10ms, a line for each moment. Intensity is told as\n"
    "Praat tells it, as if full scale were one pascal. The numbers are those that the window shows and copies.",
)
