"""A project of a million utterances, made quickly: rows written under the project's own schema, without any sound.

Its language is made up by a seeded generator: syllables make words, a few words are common and most are rare, as in
any language. Nothing of it was ever said.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from core.project.checks import quality
from core.project.records import Tier
from core.project.rows import natural_order, text_order
from core.project.schema import DATABASE, connect
from core.project.store import Project
from core.project.tiers.edits import add_tier
from core.text.fold import folded
from core.transcripts import count_letters

RECORDINGS, SPEAKERS, WORDS = 4000, 300, 12_000
RATE = 16_000
LETTERS = "abcdefghijlmnopqrstuvxzáâãçéêíóôõú"
PER_STEP = 20_000
TIERS = (("Translation", 0.9), ("Gloss", 0.3))
"""Tiers with a text for an utterance, and the share of the utterances that have one."""
KINDS = ("silence", "fast", "alphabet", "clipped", "quiet", "noisy")


def words(random: np.random.Generator) -> list[str]:
    """Made-up words, the commonest first, short ones among them."""
    onsets = [*"b c d f g l m n p r s t v z br tr pr lh nh ch qu".split(), ""]
    nuclei = "a e i o u ã é ó ai ei ou ão".split()
    codas = ["", "", "", "s", "r", "l", "m"]
    found: dict[str, None] = {}
    while len(found) < WORDS:
        size = 1 + int(len(found) > 60) + int(random.integers(0, 3))
        parts = [
            onsets[random.integers(len(onsets))] + nuclei[random.integers(len(nuclei))] + codas[random.integers(7)]
            for _ in range(size)
        ]
        found["".join(parts)] = None
    return list(found)


def texts(random: np.random.Generator, count: int) -> Iterator[str]:
    """Sentences of 5 to 15 words; a word's share falls with its place in the list (Zipf)."""
    lexicon = np.array(words(random), dtype=object)
    shares = 1.0 / (np.arange(WORDS) + 8.0)
    shares /= shares.sum()
    while count > 0:
        part = min(count, PER_STEP)
        lengths = random.integers(5, 16, part)
        chosen = lexicon[random.choice(WORDS, int(lengths.sum()), p=shares)].tolist()
        at = 0
        for length in lengths.tolist():
            sentence = " ".join(chosen[at : at + length])
            at += length
            yield sentence[0].upper() + sentence[1:] + "."
        count -= part


def utterances(random: np.random.Generator, count: int) -> Iterator[tuple[object, ...]]:
    """Rows of the table, recording by recording; speakers keep to their split, as they should."""
    said = texts(random, count)
    each = -(-count // RECORDINGS)
    splits = ["test" if i % 10 == 0 else "dev" if i % 10 == 1 else "train" for i in range(SPEAKERS)]
    left = count
    for recording in range(1, RECORDINGS + 1):
        part = min(each, left)
        left -= part
        seconds = random.gamma(5.0, 1.0, part) + 0.8
        pauses = random.uniform(0.1, 0.8, part)
        own = int(random.integers(1, SPEAKERS + 1))
        guests = random.integers(1, SPEAKERS + 1, part)
        alone = random.random(part) < 0.9
        odd = random.random((part, 3))
        start = 0
        for i in range(part):
            length = int(seconds[i] * RATE)
            speaker = own if alone[i] else int(guests[i])
            text, key = next(said), f"am-{recording:04d}-{i + 1:04d}"
            true = length / RATE
            yield (
                key, recording, start, start + length, text, speaker, splits[speaker - 1], int(odd[i, 0] < 0.02), "",
                "|market|" if odd[i, 1] < 0.05 else "", int(odd[i, 2] < 0.01),
                true, count_letters(text) / true, natural_order(key), text_order(text), folded(text),
            )  # fmt: skip
            start += length + int(pauses[i] * RATE)


def build(folder: Path, rows: int, seed: int = 1, tiers: int = 0) -> None:
    """Make the project in a new folder. Indexes and the search index are made at the end, in one go each. With `tiers`
    as many of `TIERS` stand beside the utterances, and one in a hundred has a note."""
    with Project.create(folder, name="A million", language="pt", source_language="es") as project:
        now = quality.prints(project)
        made = [(add_tier(project, name), share) for name, share in TIERS[:tiers]]
    random = np.random.default_rng(seed)
    conn = connect(folder / DATABASE, writing=True)
    conn.execute("PRAGMA synchronous = OFF")
    later = conn.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql NOT NULL"
        " AND tbl_name IN ('utterances', 'flags', 'measures', 'annotations', 'notes')"
    ).fetchall()
    conn.execute("BEGIN")
    for kind, name, _ in later:
        conn.execute(f"DROP {kind} {name}")
    conn.executemany("INSERT INTO speakers (name) VALUES (?)", [(f"Speaker {i:03d}",) for i in range(1, SPEAKERS + 1)])
    conn.executemany(
        "INSERT INTO recordings (digest, name, path, rate, channels, frames) VALUES (?, ?, ?, ?, 1, ?)",
        [
            (f"{i:064x}", f"am-{i:04d}.wav", f"recordings/am-{i:04d}.wav", RATE, 1 << 40)
            for i in range(1, RECORDINGS + 1)
        ],
    )
    conn.executemany(
        'INSERT INTO utterances (key, recording_id, start, "end", text, speaker_id, split, left_out, prompt, tags,'
        " by_hand, seconds, pace, key_order, text_order, bare) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        utterances(random, rows),
    )
    _computed(conn, random, rows, now)
    if made:
        _beside(conn, random, rows, made)
    for _, _, sql in later:
        conn.execute(sql)
    conn.execute("INSERT INTO found (found) VALUES ('rebuild')")
    conn.execute("INSERT INTO found_annotations (found_annotations) VALUES ('rebuild')")
    conn.execute("COMMIT")
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.close()


def _beside(
    conn: sqlite3.Connection, random: np.random.Generator, rows: int, tiers: Sequence[tuple[Tier, float]]
) -> None:
    """What stands on tiers, each on its share of the utterances, and notes."""
    recordings = dict(conn.execute("SELECT id, recording_id FROM utterances"))
    for tier, share in tiers:
        those = np.sort(random.choice(rows, int(rows * share), replace=False)) + 1
        said = zip(those.tolist(), texts(random, len(those)), strict=True)
        conn.executemany(
            "INSERT INTO annotations (recording_id, tier_id, text, utterance_id, bare, text_order)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            ((recordings[id], tier.id, text, id, folded(text), text_order(text)) for id, text in said),
        )
    noted = np.sort(random.choice(rows, rows // 100, replace=False)) + 1
    conn.executemany(
        "INSERT INTO notes (recording_id, text, utterance_id, author, at) VALUES (?, ?, ?, 'Ana', 1e9)",
        (
            (recordings[id], f"Ask {text}", id)
            for id, text in zip(noted.tolist(), texts(random, len(noted)), strict=True)
        ),
    )


def _computed(conn: sqlite3.Connection, random: np.random.Generator, rows: int, now: quality.Prints) -> None:
    """Flags on one utterance in twenty, measures and checks of all."""
    flagged = np.sort(random.choice(rows, rows // 20, replace=False)) + 1
    kinds = random.integers(0, len(KINDS), len(flagged))
    values = random.gamma(2.0, 1.0, len(flagged))
    conn.executemany(
        "INSERT INTO flags (utterance_id, kind, value, text, blocks) VALUES (?, ?, ?, '', ?)",
        [(int(i), KINDS[k], float(v), int(k in (1, 2))) for i, k, v in zip(flagged, kinds, values)],
    )
    conn.execute(
        "INSERT INTO checked (utterance_id, text_check, sound_check, flag_check) SELECT id, ?, ?, ? FROM utterances",
        (now.text, now.sound, now.flags),
    )
    conn.executemany(
        "INSERT INTO measures (utterance_id, sound_print, peak_db, level_db, noise_db, snr_db, band_hz, before_s,"
        " after_s, pause_s, clipped_share, sound_hash) VALUES (?, ?, ?, ?, ?, ?, 8000, ?, ?, ?, 0, ?)",
        (
            (i + 1, now.sound, *(round(float(v), 2) for v in row), f"{i:016x}")
            for first in range(0, rows, PER_STEP)
            for i, row in enumerate(random.normal(-20, 5, (min(PER_STEP, rows - first), 7)), first)
        ),
    )
