"""Train, dev and test: apart in speakers where there are enough of them, and in sentences.

Nothing leaks: a speaker's voice, and a sentence's words, should not be learnt and then examined.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.errors import ProjectError
from core.project.queries import Reader
from core.project.records import Changes, Split
from core.project.store import Project
from core.text import Normaliser

FEWEST_SPEAKERS = 4
LARGEST_LOSS = 0.2
"""Repeated sentences are taken out of train as long as that costs at most this share of it."""


@dataclass(frozen=True)
class _Piece:
    id: int
    speaker: int | None
    sentence: str
    seconds: float
    split: Split


def assign_splits(project: Project, dev: float = 0.1, test: float = 0.1, seed: int = 0) -> Changes:
    """Divide all utterances anew: `dev` and `test` are shares of the length. One step; the seed decides it all.

    With four speakers or more, no speaker is in two splits, and sentences of dev and test are taken out of train
    (they get no split) unless that would cost a fifth of it. With fewer, no sentence is in two splits, as long as
    there are enough sentences.
    """
    if not (0 <= dev < 1 and 0 <= test < 1 and dev + test < 1):
        raise ProjectError("Dev and test together must leave something to train on.", "Choose smaller shares.")
    wanted = divide(_pieces(project), dev, test, seed)
    return _write(project, "Assign splits", wanted)


def place_new(project: Project, ids: Iterable[int]) -> Changes:
    """Give utterances that came later the split of their speaker, else of their sentence, else train."""
    new = {int(i) for i in ids}
    pieces = _pieces(project)
    of_speaker: dict[int, set[Split]] = defaultdict(set)
    of_sentence: dict[str, set[Split]] = defaultdict(set)
    for piece in pieces:
        if piece.split:
            of_sentence[piece.sentence].add(piece.split)
            if piece.speaker is not None:
                of_speaker[piece.speaker].add(piece.split)
    wanted: dict[int, Split] = {}
    for piece in pieces:
        if piece.id in new and not piece.split:
            speaker = of_speaker.get(piece.speaker, set()) if piece.speaker is not None else set()
            wanted[piece.id] = _place(speaker, of_sentence.get(piece.sentence, set()))
    return _write(project, "Assign splits", wanted)


def _place(speaker: set[Split], sentence: set[Split]) -> Split:
    """By the splits that the speaker and the sentence are in already. A sentence that is in several tells nothing;
    one that is in just another split than the speaker must not leak, and is kept out."""
    by_sentence = next(iter(sentence)) if len(sentence) == 1 else None
    if len(speaker) == 1:
        by_speaker = next(iter(speaker))
        return by_speaker if by_sentence in (None, by_speaker) else ""
    return by_sentence or "train"


def divide(pieces: list[_Piece], dev: float, test: float, seed: int) -> dict[int, Split]:
    """The split of each piece by id. Pure."""
    shuffle = random.Random(seed)
    by_speaker: dict[str, list[_Piece]] = defaultdict(list)
    for piece in pieces:
        by_speaker["" if piece.speaker is None else str(piece.speaker)].append(piece)
    if len(by_speaker.keys() - {""}) >= FEWEST_SPEAKERS and "" not in by_speaker:
        chosen = _fill(by_speaker, dev, test, shuffle, slack=1.5) or _fill(by_speaker, dev, test, shuffle, slack=2.5)
        if chosen is not None:
            return _without_repeats(pieces, {p.id: chosen[str(p.speaker)] for p in pieces})
    by_sentence: dict[str, list[_Piece]] = defaultdict(list)
    for piece in pieces:
        by_sentence[piece.sentence].append(piece)
    groups = _fill(by_sentence, dev, test, shuffle, slack=1.1)
    if groups is not None:
        return {p.id: groups[p.sentence] for p in pieces}
    by_id = _fill({str(p.id): [p] for p in pieces}, dev, test, shuffle, slack=2.0) or {}
    return {p.id: by_id.get(str(p.id), "train") for p in pieces}


def _fill(
    groups: Mapping[str, list[_Piece]], dev: float, test: float, shuffle: random.Random, slack: float
) -> dict[str, Split] | None:
    """Fill test, then dev, with whole groups in random order, up to `slack` times their share.

    None when a share that was asked for would stay empty.
    """
    seconds = {name: sum(p.seconds for p in part) for name, part in groups.items()}
    total = sum(seconds.values())
    names = sorted(groups)
    shuffle.shuffle(names)
    chosen: dict[str, Split] = dict.fromkeys(names, "train")
    wanted: tuple[tuple[Split, float], ...] = (("test", test * total), ("dev", dev * total))
    for split, target in wanted:
        got = 0.0
        for name in names:
            if chosen[name] == "train" and got < target * 0.95 and got + seconds[name] <= target * slack:
                chosen[name] = split
                got += seconds[name]
        if target > 0 and got == 0:
            return None
    return chosen if "train" in chosen.values() else None


def _without_repeats(pieces: list[_Piece], chosen: dict[int, Split]) -> dict[int, Split]:
    """Take sentences of dev and test out of train, and those of test out of dev, where that costs little."""
    examined: dict[str, set[Split]] = defaultdict(set)
    for piece in pieces:
        examined[piece.sentence].add(chosen[piece.id])
    out = dict(chosen)
    sizes = Counter(chosen.values())
    for split, stronger in (("train", {"dev", "test"}), ("dev", {"test"})):
        repeated = [p.id for p in pieces if chosen[p.id] == split and examined[p.sentence] & stronger]
        if len(repeated) <= LARGEST_LOSS * sizes[split]:  # type: ignore[index]
            out |= dict.fromkeys(repeated, "")
    return out


def _pieces(reader: Reader) -> list[_Piece]:
    normaliser: Normaliser = reader.normaliser
    rows = reader.query_all(
        "SELECT id, speaker_id, text, seconds, split FROM utterances WHERE left_out = 0 ORDER BY id"
    )
    return [_Piece(id, speaker, normaliser(text), seconds, split) for id, speaker, text, seconds, split in rows]


def _write(project: Project, label: str, wanted: Mapping[int, Split]) -> Changes:
    with project.step(label) as step:
        for id, split in wanted.items():
            step.change("utterances", id, split=split)
    return step.changes
