"""Parts to learn from lie within one another, and have of everybody's speech their share."""

from __future__ import annotations

import itertools

from core.datasets.manifest import Entry
from core.datasets.nested import part_of


def entry(number: int, speaker: str, split: str = "train", **more: object) -> Entry:
    seconds = 1 + number % 5
    return Entry(
        f"{speaker}-{number}", "/a.wav", 0, 16000 * seconds, 16000, None, "a", "A", speaker, split, "people", **more
    )  # type: ignore[arg-type]


ENTRIES = [
    *(entry(i, "rosa") for i in range(200)),
    *(entry(i, "jorge") for i in range(40)),
    entry(0, "dev", "dev"),
    entry(1, "rosa", "train", blocked="Silent."),
    entry(7, "other", "train", side="source", language="es"),
]


def learnt(share: float, seed: int) -> list[Entry]:
    found = part_of(ENTRIES, share, seed)
    assert {e.key for e in found} >= {"dev-0", "other-7"}
    assert any(e.blocked for e in found), "what cannot be learnt from is still named"
    return [e for e in found if e.split == "train" and e.side == "target" and not e.blocked]


def test_a_smaller_part_lies_within_a_larger_one() -> None:
    shares = (0.01, 0.1, 0.3, 0.55, 1.0)
    for seed in range(3):
        parts = [{e.key for e in learnt(share, seed)} for share in shares]
        assert all(small < large for small, large in itertools.pairwise(parts))
    assert [e.key for e in part_of(ENTRIES, 0.3, 1)] == [e.key for e in part_of(ENTRIES[:], 0.3, 1)]
    assert {e.key for e in learnt(0.3, 1)} != {e.key for e in learnt(0.3, 2)}


def test_a_part_has_its_share_of_all_and_of_each_speaker() -> None:
    whole = learnt(1.0, 0)
    for share in (0.1, 0.4, 0.7):
        part = learnt(share, 4)
        for speaker in ("rosa", "jorge", None):
            had = sum(e.seconds for e in whole if speaker in (e.speaker, None))
            has = sum(e.seconds for e in part if speaker in (e.speaker, None))
            assert abs(has - share * had) <= (6 if speaker else 3)


def test_a_part_is_never_empty() -> None:
    assert len(learnt(1e-6, 0)) == 1
