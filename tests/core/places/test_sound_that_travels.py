"""What of a run's sound travels: stretches with the very samples, what is there already once, and whole files where
those are smaller."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from core import audio
from core.datasets.features import load_entry
from core.datasets.manifest import Entry, read_manifest, write_manifest
from core.errors import RunError
from core.places import parcel, sending
from core.places.link import Link
from core.places.spool import Spool
from core.places.stretches import Stretch, written
from core.runs.folder import RunFolder
from tests.core.places.way import Way
from tests.core.training.tiny import tiny_run

RATE = 16000
HOUR_S = 3600


def noise(seconds: float, channels: int = 1, rate: int = RATE, seed: int = 0) -> np.ndarray:
    random = np.random.default_rng(seed)
    return (0.1 * random.standard_normal((int(seconds * rate), channels))).astype(np.float32)


@pytest.mark.parametrize(
    ("kind", "subtype", "channels", "rate", "becomes"),
    [
        ("wav", "PCM_16", 1, 16000, ".flac"),
        ("wav", "PCM_16", 2, 16000, ".flac"),
        ("wav", "PCM_24", 1, 16000, ".flac"),
        ("wav", "PCM_U8", 1, 8000, ".flac"),
        ("wav", "ULAW", 1, 8000, ".flac"),
        ("wav", "PCM_16", 1, 22050, ".flac"),
        ("wav", "PCM_16", 2, 44100, "ready"),
        ("wav", "PCM_24", 1, 48000, "ready"),
        ("wav", "PCM_16", 1, 65537, "ready"),
        ("wav", "PCM_32", 1, 16000, ".wav"),
        ("wav", "FLOAT", 2, 11025, ".wav"),
        ("wav", "PCM_16", 3, 16000, ".wav"),
        ("flac", "PCM_24", 1, 16000, ".flac"),
        ("mp3", "MPEG_LAYER_III", 1, 16000, ".wav"),
        ("mp3", "MPEG_LAYER_III", 1, 44100, "ready"),
        ("ogg", "OPUS", 1, 48000, "ready"),
    ],
)
def test_a_stretch_holds_the_very_samples_that_training_hears(
    tmp_path: Path, kind: str, subtype: str, channels: int, rate: int, becomes: str
) -> None:
    path = tmp_path / f"sound.{kind}"
    soundfile.write(path, noise(2, channels, rate), rate, subtype=subtype, format="OGG" if kind == "ogg" else None)
    for channel in (None, 0):
        here = Entry("a", str(path), rate // 3, rate, rate, channel, "a", "a", "", "train", "people")
        stretch = Stretch(here.audio, channel, here.start, here.end)
        made = written(stretch)
        assert made == written(stretch), "the same sound becomes other bytes"
        if channel is None:
            assert ("ready" if made.ready else made.suffix) == becomes
        lies = tmp_path / f"there{made.suffix}"
        lies.write_bytes(made.data)
        there = replace(here, audio=str(lies), start=0, end=here.end - here.start, channel=None, ready=made.ready)
        assert load_entry(there).tobytes() == load_entry(here).tobytes()
        assert (there.seconds, made.frames) == (here.seconds, here.end - here.start)
        assert audio.probe(lies).rate == (RATE if made.ready else rate)


def hour(folder: Path, seconds: float = 120) -> Path:
    path = folder / "interview.wav"
    folder.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, noise(seconds, 2), RATE, subtype="PCM_16")
    return path


def utterances(path: Path, *marks: tuple[float, float], channel: int | None = None) -> list[Entry]:
    made = []
    for number, (start, end) in enumerate(marks):
        split = "dev" if number == 1 else "train"
        key = f"{path.stem}-{start:g}"
        first, last = round(start * RATE), round(end * RATE)
        made.append(Entry(key, str(path), first, last, RATE, channel, "abc", "abc", "", split, "people"))  # type: ignore[arg-type]
    return made


def packed(run: RunFolder, there: set[str] | None = None) -> tuple[parcel.Parcel, list[Entry]]:
    """A parcel, and the entries of its manifest with their sound as it would lie there."""
    made = parcel.pack(run, "/there", lambda names: set(names) & (there or set()))
    place = run.path.parent.parent / "laid"
    for name in made.sounds:
        target = place / "contents" / name[:2] / name
        target.parent.mkdir(parents=True, exist_ok=True)
        content = made.contents[name]
        target.write_bytes(content.part(0, content.size))
    laid = place / "runs" / "x" / "manifest.jsonl"
    laid.parent.mkdir(parents=True, exist_ok=True)
    manifest = made.contents[made.files["manifest.jsonl"]]
    laid.write_bytes(manifest.part(0, manifest.size))
    return made, list(read_manifest(laid, None))


def sizes(made: parcel.Parcel, names: Sequence[str]) -> int:
    return sum(made.contents[name].size for name in names)


def test_of_a_long_recording_only_the_utterances_travel_and_only_new_ones_later(tmp_path: Path, way: Way) -> None:
    path = hour(tmp_path / "sounds")
    own = utterances(path, (3, 5), (60, 62.5), (4, 6), (119, 125), (130, 132))
    run = tiny_run(tmp_path, own)
    made, there = packed(run)
    assert len(made.sounds) == 4, "what lies behind the end of the recording is nothing"
    assert sizes(made, made.sounds) < 0.1 * path.stat().st_size
    for here, entry in zip(own[:4], there[:4], strict=True):
        assert load_entry(entry).tobytes() == load_entry(here).tobytes()
        assert (entry.seconds, entry.key, entry.rate) == (here.seconds, here.key, here.rate)
    frames = audio.probe(there[4].audio).frames
    assert min(there[4].end, frames) - there[4].start < 0, "it is too short, there as here"
    moved = [replace(own[0], end=own[0].end + 100), *own[1:], *utterances(path, (90, 91))]
    later, _ = packed(tiny_run(tmp_path / "later", moved))
    assert len(set(later.sounds) - set(made.sounds)) == 2
    path.replace(path.with_name("renamed.wav"))
    renamed = [replace(entry, audio=str(path.with_name("renamed.wav"))) for entry in own]
    again, _ = packed(tiny_run(tmp_path / "again", renamed))
    assert set(again.sounds) == set(made.sounds), "a name is no content"


def test_a_recording_that_is_there_as_a_whole_or_is_smaller_travels_as_it_is(tmp_path: Path, way: Way) -> None:
    path = hour(tmp_path / "sounds")
    run = tiny_run(tmp_path, utterances(path, (3, 5), (60, 62)))
    with parcel.Sums() as sums:
        whole = sums.of(path) + ".wav"
    made, there = packed(run, {whole})
    assert made.sounds == [whole]
    assert (there[0].start, there[0].channel) == (3 * RATE, None)
    small = path.with_suffix(".mp3")
    soundfile.write(small, noise(20), RATE)
    few, _ = packed(tiny_run(tmp_path / "few", utterances(small, (3, 3.4), (4, 4.3))))
    assert len(few.sounds) == 2
    assert sizes(few, few.sounds) < small.stat().st_size
    many, _ = packed(tiny_run(tmp_path / "many", utterances(small, (0, 9), (9, 20))))
    assert [name.endswith(".mp3") for name in many.sounds] == [True]


def test_utterances_that_nobody_hears_bring_nothing(tmp_path: Path, way: Way) -> None:
    path = hour(tmp_path / "sounds", 20)
    own = utterances(path, (3, 5), (6, 7), (10, 12))
    own[2] = replace(own[2], blocked="Silent: it is.")
    own.append(replace(own[0], key="tested", split="test", start=0))
    broken = path.with_name("broken.wav")
    broken.write_bytes(b"not a sound" * 100)
    gone = path.with_name("gone.wav")
    more = [replace(own[0], key=f"{one.stem}-x", audio=str(one)) for one in (broken, gone)]
    made, there = packed(tiny_run(tmp_path, [*own, *more]))
    assert len(made.sounds) == 3
    assert sum(made.contents[name].source == broken for name in made.sounds) == 1, "why it is kept out is seen there"
    assert made.absent == [str(gone)]
    assert there[5].audio == str(gone)


def test_a_stretch_at_the_end_of_a_recording_is_as_short_there_as_it_is_here(tmp_path: Path, way: Way) -> None:
    path = tmp_path / "wide.wav"
    soundfile.write(path, noise(10, 1, 48000), 48000, subtype="PCM_24")
    marks = ((1, 2), (3, 4), (8, 12), (9.99, 30), (11, 12))
    own = [replace(one, rate=48000, start=3 * one.start, end=3 * one.end) for one in utterances(path, *marks)]
    run = tiny_run(tmp_path, own)
    _, there = packed(run)
    assert [entry.ready for entry in there] == [True, True, False, False, False]
    assert [(entry.start, entry.end) for entry in there[:4]] == [(0, one.end - one.start) for one in own[:4]]
    for here, entry in zip(own[:4], there[:4], strict=True):
        assert load_entry(entry).tobytes() == load_entry(here).tobytes()


def test_what_finds_no_room_here_is_made_again(tmp_path: Path) -> None:
    spool = Spool(10)
    spool.put("a", b"12345678")
    spool.put("b", b"123")
    spool.put("c", b"12")
    assert (spool.get("a"), spool.get("b"), spool.get("c")) == (b"12345678", None, b"12")


def test_sound_that_changes_while_it_is_sent_is_read_again(tmp_path: Path, way: Way) -> None:
    path = hour(tmp_path / "sounds", 20)
    run = tiny_run(tmp_path, utterances(path, (3, 5), (6, 7)))
    parcel.pack(run, "/there")
    made = parcel.pack(run, "/there")  # what is known is not made anew before it is sent
    content = made.contents[made.sounds[0]]
    stamp = path.stat()
    soundfile.write(path, noise(20, 2, seed=1), RATE, subtype="PCM_16")
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))  # as if nothing had been done
    with pytest.raises(RunError, match="has changed"):
        content.part(0, content.size)
    again, _ = packed(run)
    assert made.sounds[0] not in again.sounds


def test_noise_between_utterances_is_what_it_would_be_here(tmp_path: Path, way: Way) -> None:
    folder = tmp_path / "noise"
    folder.mkdir()
    soundfile.write(folder / "fan.wav", noise(3), RATE)
    path = hour(tmp_path / "sounds", 20)
    settings = {"pause_noise": 0.5, "file_noise": 0.5, "noise_folder": str(folder)}
    run = tiny_run(tmp_path, utterances(path, (3, 5), (6, 7)), **settings)  # type: ignore[arg-type]
    made, _ = packed(run)
    assert "noise.npz" in made.files
    config = made.contents[made.files["config.json"]]
    assert json.loads(config.part(0, config.size))["noise_folder"] == str(folder), "the folder itself stays here"
    assert not made.folders


def test_what_was_sent_for_one_run_is_not_sent_for_the_next(tmp_path: Path, way: Way) -> None:
    path = hour(tmp_path / "sounds")
    own = utterances(path, (3, 5), (60, 62.5), (90, 92))
    first, second = tiny_run(tmp_path / "first", own), tiny_run(tmp_path / "second", own)
    more = [*own, *utterances(path, (100, 102))]
    write_manifest(second.manifest, more)

    def sent(run: RunFolder, name: str) -> int:
        with Link(way.place) as link:
            return sending.send(link, run, name, lambda _text, _share: None)

    one = sent(first, "first-0123456789ab")
    stretch = sum(1 for _ in way.folder.glob("contents/*/*.flac"))
    two = sent(second, "second-0123456789ab")
    assert (stretch, sum(1 for _ in way.folder.glob("contents/*/*.flac"))) == (3, 4)
    assert two < one / 2
