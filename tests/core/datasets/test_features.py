"""Features: computed once, read back the same, and never trusted when damaged."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from core.datasets.augment import Samples, Variation
from core.datasets.batches import BatchPlan, Chosen, Position, collate
from core.datasets.features import FeatureStore, foretold_frames
from core.datasets.manifest import Entry
from core.errors import SoundError


class Steps:
    """A family whose features are the mean and the peak of each 10 ms."""

    feature_rate = 100.0
    feature_size = 2

    def features(self, samples: Sequence[Samples]) -> list[np.ndarray]:
        return [np.stack([x[: len(x) // 160 * 160].reshape(-1, 160).mean(1), _peaks(x)], 1) for x in samples]


def _peaks(x: Samples) -> np.ndarray:
    return x[: len(x) // 160 * 160].reshape(-1, 160).max(1)


def entry(number: int, seconds: float = 1.0) -> Entry:
    return Entry(f"u{number}", f"/{number}.wav", 0, int(16000 * seconds), 16000, None, "a", "a", "", "train", "people")


ENTRIES = [entry(number, 0.5 + 0.25 * number) for number in range(5)]


def sound(entry: Entry) -> Samples:
    random = np.random.default_rng(int(entry.key[1:]))
    return (0.1 * random.standard_normal(entry.end - entry.start)).astype(np.float32)


def store(folder: Path, variation: Variation | None = None, read: list[str] | None = None) -> FeatureStore:
    """Features in a folder; `read` takes the keys of those whose sound was read."""

    def load(entry: Entry) -> Samples:
        if read is not None:
            read.append(entry.key)
        return sound(entry)

    return FeatureStore(folder, ENTRIES, Steps(), variation or Variation((0.9, 1.1), True, 3, 4), load=load)


def everything(found: FeatureStore) -> list[np.ndarray]:
    return [found.get(i, c) for i in range(len(ENTRIES)) for c in range(found.variation.copies)]


def same(a: list[np.ndarray], b: list[np.ndarray]) -> bool:
    return all(np.array_equal(x, y) for x, y in zip(a, b, strict=True))


def test_features_are_computed_once_and_found_again(tmp_path: Path) -> None:
    read: list[str] = []
    first = store(tmp_path, read=read)
    values = everything(first)
    assert same(values, everything(first))
    assert len(read) == 15
    first.close()
    again = store(tmp_path, read=read)
    assert same(values, everything(again))
    assert len(read) == 15
    again.close()


def test_the_order_of_asking_does_not_change_what_is_heard(tmp_path: Path) -> None:
    forwards, backwards = store(tmp_path / "a"), store(tmp_path / "b")
    values = everything(forwards)
    reverse = [backwards.get(i, c) for i in reversed(range(5)) for c in reversed(range(3))]
    assert same(values, reverse[::-1])
    forwards.close()
    backwards.close()


def test_copies_differ_and_the_first_is_clean(tmp_path: Path) -> None:
    found = store(tmp_path)
    clean = Steps().features([sound(ENTRIES[2])])[0]
    np.testing.assert_allclose(found.get(2, 0), clean, atol=1e-3)
    assert len(found.get(2, 1)) != len(found.get(2, 2))
    found.close()


def test_damaged_records_are_computed_again(tmp_path: Path) -> None:
    first = store(tmp_path)
    values = everything(first)
    first.close()
    path = tmp_path / "features-1.f16"
    path.write_bytes(b"\xff" * path.stat().st_size)
    (tmp_path / "features-2.index").write_bytes(b"\x01\x02\x03")
    read: list[str] = []
    again = store(tmp_path, read=read)
    assert same(values, everything(again))
    assert len(read) == 10
    again.close()


def test_a_full_disk_only_means_nothing_more_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = store(tmp_path)
    values = [found.get(0, 0)]

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    values += [found.get(1, 0), found.get(1, 0)]
    monkeypatch.undo()
    assert np.array_equal(values[1], values[2])
    assert np.array_equal(values[0], found.get(0, 0))
    found.close()


@pytest.mark.parametrize("speed", [0.9, 1.0, 1.08, 1.25])
@pytest.mark.parametrize("rate", [8000, 16000, 22050, 44100, 48000])
def test_lengths_are_foretold_to_a_frame_or_two(rate: int, speed: float) -> None:
    frames = 3 * rate + 17
    here = Entry("k", "/k.wav", 0, frames, rate, None, "a", "a", "", "train", "people")
    samples = np.zeros(round(frames * 16000 / rate), np.float32)
    varied = Variation((speed,), False, 2).vary(samples, "k", 1)
    assert abs(len(varied) // 160 - foretold_frames(here, speed, 100.0)) <= 2


def test_an_utterance_that_cannot_be_read_is_told_and_left_away(tmp_path: Path) -> None:
    def half_gone(asked: Entry) -> Samples:
        if asked.key == "u1":
            raise SoundError("1.wav is not there.")
        return sound(asked)

    found = FeatureStore(tmp_path, ENTRIES, Steps(), Variation(), load=half_gone)
    told: list[int] = []
    labels = [[1, 2]] * 5
    batch = collate(
        found, labels, Chosen(((0, 0), (1, 0), (2, 0)), Position(), Position()), unreadable=lambda i, e: told.append(i)
    )
    assert told == [1]
    assert batch is not None
    assert batch.chosen.items == ((0, 0), (2, 0))
    assert collate(found, labels, Chosen(((1, 0),), Position(), Position())) is None
    found.close()


def test_a_batch_is_padded_with_zeros_under_its_mask(tmp_path: Path) -> None:
    found = store(tmp_path)
    plan = BatchPlan(found.frames, 400, 0)
    labels = [[1] * (i + 1) for i in range(5)]
    for items in plan.epoch(0):
        batch = collate(found, labels, Chosen(items, Position(), Position()))
        assert batch is not None
        assert batch.features.shape == (*batch.mask.shape, 2)
        assert float(batch.features[~batch.mask].abs().sum()) == 0
        assert batch.mask.sum(1).tolist() == [len(found.get(i, c)) for i, c in items]
        assert batch.label_counts.tolist() == [i + 1 for i, _ in items]
        assert batch.heard_s == pytest.approx(int(batch.mask.sum()) / 100)
    found.close()
