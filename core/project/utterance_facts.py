"""Facts of utterances that a table may show beside their rows: what was measured, what disagrees, where they lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from core.project.note_rules import NOTE
from core.project.queries import Reader


@dataclass(frozen=True)
class Facts:
    """Facts of one utterance; None where nobody measured or asked. `cer` is a share, `notes` are a line each."""

    level_db: float | None = None
    snr_db: float | None = None
    recording: str = ""
    cer: float | None = None
    notes: str = ""


def facts_of(reader: Reader, ids: Sequence[int]) -> dict[int, Facts]:
    """The facts of these utterances, by id; those that no longer exist have none."""
    marks = ",".join("?" * len(ids))
    rows = reader.query_all(
        "SELECT u.id, m.level_db, m.snr_db, r.name, CASE WHEN a.text != u.refused THEN a.cer END,"
        f" {NOTE}"
        " FROM utterances u JOIN recordings r ON r.id = u.recording_id"
        " LEFT JOIN measures m ON m.utterance_id = u.id LEFT JOIN readings a ON a.utterance_id = u.id"
        f" WHERE u.id IN ({marks})",
        tuple(ids),
    )
    return dict.fromkeys(ids, Facts()) | {id: Facts(*values) for id, *values in rows}


WOMEN = frozenset(
    {"f", "w", "female", "woman", "feminine", "female_feminine", "feminino", "femenino", "mulher", "mujer"}
)
MEN = frozenset({"m", "male", "man", "masculine", "male_masculine", "masculino", "homem", "hombre"})


def genders(reader: Reader) -> dict[str, int]:
    """How many speakers of utterances that count are "women", "men", "others", or "" where nobody said, as corpora
    write it."""
    found: Counter[str] = Counter()
    for gender, count in reader.query_all(
        "SELECT gender, count(*) FROM speakers WHERE id IN"
        " (SELECT speaker_id FROM utterances WHERE left_out = 0) GROUP BY gender"
    ):
        found[gender_of(gender)] += count
    return dict(found)


def gender_of(written: str) -> str:
    """ "women", "men", "others", or "" where nobody said, of a gender as a corpus writes it."""
    word = written.strip().casefold()
    return "women" if word in WOMEN else "men" if word in MEN else "others" if word else ""
