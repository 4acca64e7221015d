"""What `vizinho evaluate` prints of words, letters, sureness and habits beside the rates: the figures of the window's
views.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from typing import Any

from core.commands.command import percent, table
from core.evaluation.analysis import Analysis, Calibration, Mixup
from core.evaluation.calibration import BINS, UNFITTED, wrong_by_sureness
from core.evaluation.habit_help import Elsewhere, elsewhere, letter_habits
from core.evaluation.habits import HabitCounts
from core.evaluation.report import Report
from core.evaluation.words import bands_of
from core.project.queries import Reader

SHOWN = 20
"""Words, letters or habits that are printed; --json has all of them, and help against so many."""
INSTEAD = 3
LEFT_OUT, EXTRA = "left out", "extra"
BANDS = {"never": "never", "few": "1 to 5 times", "some": "6 to 50 times", "many": "more than 50 times"}


def words_data(found: Analysis) -> dict[str, Any]:
    """Each word with what was written instead, the bands by how often words stand in training, and the mix-ups of words
    (said "": extra, written "": left out), the most frequent first."""
    instead = _instead(found)
    return {
        "by_word": [
            {
                "word": w.word,
                "said": w.said,
                "right": w.right,
                "in_training": w.trained,
                "other_right": w.other_right,
                "said_to_both": w.shared,
                "right_of_these": w.shared_right,
                "instead": [{"written": m.written, "count": m.count} for m in instead.get(w.word, ())],
            }
            for w in found.words
        ],
        "by_training": [asdict(band) for band in bands_of(found.words)],
        "mixups": [
            {"said": m.said, "written": m.written, "count": m.count, "habit": m.habit, "utterances": list(m.keys)}
            for m in found.mixups
        ],
    }


def _instead(found: Analysis) -> dict[str, list[Mixup]]:
    """Of each word what was written for it, the most frequent first."""
    instead: defaultdict[str, list[Mixup]] = defaultdict(list)
    for mixup in found.mixups:
        if mixup.said:
            instead[mixup.said].append(mixup)
    return instead


def words_text(found: Analysis, other: str) -> str:
    """The bands, the words that are most often wrong, and the most frequent mix-ups; `other` is the other model's name,
    "" without one."""
    bands = bands_of(found.words)
    text = ""
    if bands:
        head = ["in training", "words", "said", "right", *([other] if other else [])]
        text += table(
            head,
            [
                [BANDS[b.band], f"{b.words:,}", f"{b.said:,}", percent(b.right), *([_rate(b.other)] if other else [])]
                for b in bands
            ],
        )
    instead = _instead(found)
    wrong = sorted((w for w in found.words if w.right < w.said), key=lambda w: (w.right - w.said, w.word))
    if not wrong:
        return text + ("Every word is right.\n" if not found.mixups else mixups_text(found))
    rows = [
        [
            word.word,
            f"{word.said:,}",
            f"{word.said - word.right:,}",
            percent(word.right / word.said),
            *([_rate(word.other_share)] if other else []),
            "" if word.trained is None else f"{word.trained:,}",
            ", ".join(f"{m.written or 'left out'} {m.count}" for m in instead.get(word.word, ())[:INSTEAD]),
        ]
        for word in wrong[:SHOWN]
    ]
    text += table(
        ["word", "said", "wrong", "right", *([other] if other else []), "in training", "written instead"], rows
    )
    return text + _rest(len(wrong)) + mixups_text(found)


def mixups_text(found: Analysis) -> str:
    """The words that are most often written for others, left out or extra."""
    rows = [
        [m.written or LEFT_OUT, m.said or EXTRA, f"{m.count:,}", "source habit" if m.habit else ""]
        for m in found.mixups[:SHOWN]
    ]
    return table(["written", "said", "times", ""], rows) + _rest(len(found.mixups)) if rows else ""


def letters_data(found: Analysis) -> dict[str, Any]:
    """The matrix: its letters, and every cell that holds anything, with where that stands."""
    return {
        "letters": list(found.letters.letters),
        "letter_mixups": [
            {
                "said": cell.said,
                "written": cell.written,
                "count": cell.count,
                "of": cell.of,
                "habit": cell.habit,
                "utterances": list(cell.keys),
                "places_left_out": cell.count - len(cell.places),
                "places": [{"utterance": key, "before": before, "after": after} for key, before, after in cell.places],
            }
            for cell in found.letters.cells.values()
        ],
    }


def letters_text(found: Analysis) -> str:
    """The matrix of the letters that are most confused, in percent of times said, and the most frequent mix-ups with
    where they stand."""
    letters, cells = found.letters.letters, list(found.letters.cells.values())
    if not cells:
        return "Every letter is right.\n"
    matrix = [[said or EXTRA, *(_share(found, said, written) for written in (*letters, ""))] for said in (*letters, "")]
    text = "Letters said (down) and written (across), percent of times said:\n"
    text += table(["", *letters, LEFT_OUT], matrix)
    rows = [
        [
            cell.written or LEFT_OUT,
            cell.said or EXTRA,
            f"{cell.count:,}",
            percent(cell.count / cell.of) if cell.said and cell.of else "",
            "source habit" if cell.habit else "",
            ", ".join(f"{before}[{cell.said}]{after}" for _, before, after in cell.places[:INSTEAD]),
        ]
        for cell in cells[:SHOWN]
    ]
    return text + table(["written", "said", "times", "of said", "", "where"], rows) + _rest(len(cells))


def _share(found: Analysis, said: str, written: str) -> str:
    """A cell of the matrix; of what was extra how often."""
    cell = found.letters.cells.get((said, written))
    if cell is None:
        return "·" if said == written != "" else ""
    share = f"{100 * cell.count / max(cell.of, 1):.0f}" if said else f"{cell.count:,}"
    return f"({share})" if cell.habit else share


def _rest(count: int) -> str:
    return f"and {count - SHOWN:,} others (--json has all)\n" if count > SHOWN else ""


def _rate(rate: float | None) -> str:
    return "" if rate is None else percent(rate)


def sure_data(report: Report) -> dict[str, Any]:
    """The utterances in which something is wrong that the model was at least nine parts in ten sure of."""
    return {"wrong_although_sure": list(wrong_by_sureness(report).get(BINS - 1, ()))}


def sure_text(found: Calibration | None, report: Report) -> str:
    """How sure the model was against how right it was."""
    if found is None:
        return "This model does not tell how sure it is of its words.\n"
    rows = [[percent(one.sure), percent(one.right), f"{one.words:,}"] for one in found.bins]
    text = table(["sure", "right", "words"], rows) + f"Off by {100 * found.error:.1f} points on average"
    if found.error_after is not None:
        text += f"; {100 * found.error_after:.1f} with the temperature {found.temperature:.2f}, fitted on dev"
    else:
        text += f"\n{UNFITTED}"
    keys = wrong_by_sureness(report).get(BINS - 1, ())
    text += f"\nWrong although at least {100 - 100 // BINS}% sure: {len(keys):,} utterances\n"
    return text + (f"  {' '.join(keys[:SHOWN])}{' ...' if len(keys) > SHOWN else ''}\n" if keys else "")


def help_against(reader: Reader, found: Analysis) -> list[dict[str, Any]]:
    """What the project holds against the most frequent habits, of words and of letters."""
    words = [(m.said, m.written, m.count, False) for m in found.mixups if m.habit and m.said][:SHOWN]
    letters = [(cell.said, cell.written, cell.count, True) for cell in letter_habits(found)][:SHOWN]
    return [
        {"said": said, "written": written, "count": count, "letter": letter}
        | _elsewhere(elsewhere(reader, said, letter=letter))
        for said, written, count, letter in (*words, *letters)
    ]


def _elsewhere(found: Elsewhere) -> dict[str, Any]:
    return {
        "in_training": found.trained,
        "in_no_split": found.spared,
        "training": [row.key for row in found.train],
        "would_help": [row.key for row in found.spare],
    }


def help_text(helps: list[dict[str, Any]]) -> str:
    """The same as a table."""
    if not helps:
        return ""
    rows = [
        [h["written"], h["said"], f"{h['count']:,}", f"{h['in_training']:,}", f"{h['in_no_split']:,}",
         " ".join(h["would_help"][:INSTEAD])]
        for h in helps
    ]  # fmt: skip
    return table(["written", "said", "times", "in training", "in no split", "would help"], rows)


def habits_text(counts: HabitCounts) -> str:
    """The habits that are most frequent."""
    text = f"Source habits: {counts.count:,} of {counts.wrong:,} wrong words\n"
    shown = counts.words[:SHOWN]
    for said, written, count in shown:
        alike = counts.alike.get((said, written))
        used = f" (used alike {alike:.2f})" if alike is not None else ""
        text += f"{count:>6,}  {written}  for {said or 'nothing'}{used}\n"
    rest = len(counts.words) - len(shown)
    return text + (f"        and {rest:,} others (--json has all)\n" if rest else "")
