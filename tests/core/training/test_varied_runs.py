"""Runs that vary what they hear in every way: they learn, and go on to the last bit, whatever became of the noise."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from torch import nn

from core import audio, vad
from core.augment.coloured import coloured
from core.augment.noise import FileNoise, PauseNoise
from core.augment.pauses import between_speech
from core.augment.silence import LONGEST_S
from core.datasets.manifest import Entry
from core.errors import RunError, SoundError
from core.families import family
from core.runs import events
from core.runs.create import plan_for
from core.runs.disk_needed import features
from core.runs.folder import RunFolder
from core.runs.heard_once import Sound, windowed_s
from core.runs.reproduce import again
from core.text.vocabulary import Vocabulary
from core.training.config import TrainConfig
from core.training.draft import Start, make_config
from core.training.heard_copy import hear, hidden
from core.training.noise_gathered import check, gather, gathered, stretches
from core.training.preparation import longest_s, prepare
from core.training.varied import KINDS, remarks, speed_of, variation_of
from tests.builders import write_wav
from tests.conftest import REPOSITORY
from tests.core.training import tiny
from tests.core.training.test_child import outcome, wait_for
from tests.event_logs import read_events

SPOKEN = sorted((REPOSITORY / "resources" / "sample" / "pt" / "sound").glob("adam-00*.opus"))
ALL: dict[str, Any] = dict.fromkeys(KINDS, 0.6) | {"end_silence_s": (0.0, 0.2), "copies": 4}
ROOM_HISS = 0.004


@pytest.fixture(scope="module")
def interview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somebody speaks, with a hissing pause of a second in the middle and at the end."""
    first, second = (audio.load(path) for path in SPOKEN[:2])
    quiet = np.zeros(16_000, np.float32)
    sound = np.concatenate([first, quiet, second, quiet])
    hiss = ROOM_HISS * coloured(len(sound), -3.0, np.random.default_rng(1))
    return write_wav(tmp_path_factory.mktemp("interview") / "interview.wav", (sound + hiss).astype(np.float32))


def spoken(path: Path, key: str, split: str, start: int = 0, end: int | None = None) -> Entry:
    frames = audio.probe(path).frames if end is None else end
    return Entry(key, str(path), start, frames, 16_000, None, "abcde", "abcde", "adam", split, "people")  # type: ignore[arg-type]


def noise_folder(folder: Path) -> Path:
    """Two files of noise, and one that only says it is."""
    for number in range(2):
        sound = coloured(16_000, -6.0, np.random.default_rng(number)) * np.float32(0.02)
        write_wav(folder / "street" / f"{number}.wav", sound)
    (folder / "broken.wav").write_text("no sound")
    return folder


def test_noise_of_recordings_is_what_lies_between_speech(interview: Path) -> None:
    found = list(between_speech(audio.load(interview)))
    assert sum(map(len, found)) / vad.RATE > 1.0
    for part in found:
        assert float(np.sqrt(np.mean(part**2))) == pytest.approx(ROOM_HISS, rel=0.5), "hiss, and no word of it"
    assert not list(between_speech(np.full(32_000, 0.01, np.float32))), "no voice, so nobody knows"


def test_only_what_is_learnt_from_is_listened_to(interview: Path, tmp_path: Path) -> None:
    shared, kept = write_wav(tmp_path / "shared.wav", audio.load(interview)), tmp_path / "dev.wav"
    entries = [
        spoken(interview, "t1", "train"),
        spoken(interview, "t2", "train", 100, 900),
        spoken(shared, "t3", "train", 0, 40_000),
        spoken(shared, "d1", "dev", 50_000, 60_000),
        replace(spoken(shared, "x", "test", 60_000, 70_000), audio=str(kept)),
        replace(spoken(shared, "b", "train", 0, 10), blocked="It is clipped."),
    ]
    found = stretches(entries, 0)
    assert {(Path(one.path).name, one.start, one.end) for one in found} == {
        ("interview.wav", 0, None),
        ("shared.wav", 0, 40_000),
    }
    assert found == stretches(entries[::-1], 0)


def test_a_project_without_pauses_is_told_so(tmp_path: Path) -> None:
    close = write_wav(tmp_path / "close.wav", audio.load(SPOKEN[0])[4000:20_000])
    config = TrainConfig(pause_noise=1.0)
    found = gather(config, [spoken(close, "t", "train")])
    assert found.noises[PauseNoise.key].empty
    assert "No stretch without speech was found" in found.remarks[0]
    assert variation_of(config, found.noises).kinds == ()


def test_files_that_cannot_be_read_are_named_and_the_others_heard(tmp_path: Path) -> None:
    config = TrainConfig(file_noise=1.0, noise_folder=str(noise_folder(tmp_path)))
    found = gather(config, [])
    assert len(found.noises[FileNoise.key].ends) == 2
    assert "One file of noise cannot be read" in found.remarks[0]
    assert "broken.wav (" in found.remarks[0]


@pytest.mark.parametrize(
    ("place", "words"), [("", "no folder is named"), ("gone", "is not there"), ("empty", "holds no sound")]
)
def test_a_folder_without_noise_is_refused_before_the_run(tmp_path: Path, place: str, words: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SoundError, match=words):
        check(TrainConfig(file_noise=0.5, noise_folder=str(tmp_path / place) if place else ""))
    check(TrainConfig(file_noise=0.0, noise_folder=str(tmp_path / "gone")))


def test_what_comes_to_nothing_is_said() -> None:
    assert remarks(TrainConfig()) == []
    (told,) = remarks(TrainConfig(copies=1, rooms=0.5))
    assert "the clean sound, so that this is never heard: a room." in told
    absent = remarks(TrainConfig(codec=0.5, codecs=("gsm", "telephone")))
    assert all("PyAV" in words for words in absent)


def test_settings_of_earlier_runs_vary_as_before() -> None:
    config = TrainConfig.from_json({"name": "old", "speeds": [0.9, 1.1], "noise": True})
    assert variation_of(config).kinds == ()
    assert TrainConfig.from_json(TrainConfig(**ALL).to_json()) == TrainConfig(**ALL)
    assert speed_of(config) == float("inf")
    assert 1 < speed_of(TrainConfig(**ALL)) < 1e6


def test_what_might_be_hidden_is_shown_of_models_that_hide_it() -> None:
    shown = hidden(TrainConfig(freq_masks=2, time_masks=2), 300)
    assert shown is not None
    assert shown.shape == (300, 80)
    assert 0 < shown.mean() < 0.6
    assert hidden(TrainConfig(family="moonshine"), 300) is None
    assert hidden(TrainConfig(freq_masks=0, time_masks=0), 300) is None


def varied_run(folder: Path, interview: Path) -> RunFolder:
    """A tiny run with everything switched on, from a project and a folder of noise."""
    sounds = folder / "sounds"
    made = [*tiny.entries(sounds, 8), *tiny.entries(sounds, 3, "dev"), spoken(interview, "interview", "train")]
    noise = noise_folder(folder / "noise")
    return tiny.tiny_run(folder, made, hours=0.02, checks=2, noise_folder=str(noise), **ALL)


@pytest.mark.long  # quicker: that a preview is what a run hears, and what each kind does (tests/core/augment)
def test_a_run_with_everything_learns_and_goes_on_bit_for_bit_without_its_noise(
    tmp_path: Path, interview: Path
) -> None:
    run = varied_run(tmp_path / "a", interview)
    whole = RunFolder(tmp_path / "whole")
    shutil.copytree(run.path, whole.path)
    assert tiny.sit(whole)[0] == 0
    said = [event.message for event in read_events(whole.events) if isinstance(event, events.Changed)]
    assert any("broken.wav" in words for words in said)
    losses = [event.loss for event in read_events(whole.events) if isinstance(event, events.Validated)]
    assert losses[-1] < losses[0]

    tiny.sit_until(run, events.Started)
    assert any(run.features.rglob("*.f16"))
    shutil.rmtree(run.features)
    shutil.rmtree(tmp_path / "a" / "noise")
    interview_elsewhere = run.noise.read_bytes()
    run.clear_request()
    assert tiny.sit(run)[0] == 0
    assert run.noise.read_bytes() == interview_elsewhere
    assert outcome(run) == outcome(whole)

    repeated = again(whole, tmp_path / "repeated")
    assert repeated.noise.read_bytes() == whole.noise.read_bytes()


def test_silence_never_makes_a_sound_longer_than_a_model_hears_at_once() -> None:
    model = nn.Linear(1, 1)
    windows: Any = SimpleNamespace(longest_frames=lambda _: 300, feature_rate=100.0)
    assert longest_s(model, windows) == 3.0
    assert longest_s(model, cast("Any", SimpleNamespace(feature_rate=100.0))) == LONGEST_S
    config = TrainConfig(end_silence=1.0, end_silence_s=(2.0, 2.0))
    sound = np.ones(int(2.5 * 16_000), np.float32)
    assert len(variation_of(config, longest_s=3.0).vary(sound, "k", 1)) <= 3.0 * 16_000 / min(config.speeds)
    slow = variation_of(TrainConfig(end_silence=1.0, end_silence_s=(2.0, 2.0), speeds=(1.0,), noise=False), {}, 3.0)
    assert 2.9 * 16_000 < len(slow.vary(sound, "k", 1)) <= 3.0 * 16_000


def test_room_for_features_and_for_what_is_heard_once_counts_the_silence() -> None:
    config, sound = TrainConfig(strategy="frozen", copies=2), {"train": Sound(100.0, 50)}
    kind = family(config.family)
    assert windowed_s(config, kind, sound) == 200
    silent = replace(config, end_silence=1.0, end_silence_s=(0.5, 1.5))
    assert windowed_s(silent, kind, sound) == 200 + 50 * 2.0, "one copy of two is lengthened, by a second at each end"
    plan = plan_for(config, Vocabulary.of_letters("abc"))
    varied = replace(silent, hours=1.0)
    assert features(plan, varied, sound) / features(plan, replace(config, hours=1.0), sound) == pytest.approx(1.5)


def test_an_encoder_that_is_heard_once_says_that_it_varies_nothing(tmp_path: Path) -> None:
    start = Start(tmp_path, family="parakeet")
    still = make_config(start, "quick", name="x", own={"strategy": "frozen", "rooms": 0.5})
    assert "never heard: a room" in remarks(still)[0]
    assert remarks(make_config(start, "quick", name="x", own={"strategy": "frozen", "rooms": 0.5, "copies": 3})) == []


def test_what_is_previewed_is_what_the_run_hears(tmp_path: Path, interview: Path) -> None:
    run = varied_run(tmp_path, interview)
    prepared = prepare(run)
    before = variation_of(prepared.config, gather(prepared.config, [*prepared.train, *prepared.dev]).noises)
    for copy in range(4):
        heard = hear(prepared.train[0], before, copy)
        own = prepared.variation.vary(audio.load(prepared.train[0].audio), prepared.train[0].key, copy)
        assert np.array_equal(heard.varied, own)
        assert bool(heard.done) or np.array_equal(heard.varied, heard.clean)
    run.noise.unlink()
    with pytest.raises(RunError, match="is gone"):
        gathered(run.noise, prepared.config, [], begun=True)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_a_child_with_everything_on_that_is_killed_goes_on_to_the_same_weights(tmp_path: Path, interview: Path) -> None:
    """The quick one above holds the same in one process."""
    run = varied_run(tmp_path / "a", interview)
    whole = RunFolder(tmp_path / "whole")
    shutil.copytree(run.path, whole.path)
    code, console = tiny.train(whole)
    assert code == 0, console
    process = tiny.child(run)
    wait_for(run, events.Validated)
    process.kill()
    process.communicate()
    code, console = tiny.train(run)
    assert code == 0, console
    assert outcome(run) == outcome(whole)
