"""The sections of a report's page about errors, letters, words and utterances. Torch-free."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence

from core.evaluation import html_charts as charts
from core.evaluation.alignment import aligned
from core.evaluation.analysis import Analysis, Band, Letters, WordLine
from core.evaluation.error_kinds import habit_test
from core.evaluation.habit_help import habit_counts, letter_habits
from core.evaluation.habits import HabitCounts, SourceHabits
from core.evaluation.html_parts import escape, folded, kept_out, number, pair, percent, table, word, worst
from core.evaluation.report import Report
from core.evaluation.report_sounds import Sounds
from core.evaluation.words import bands_of
from core.wording import say, say_n

ROWS, WORDS, MIXUPS = 1000, 400, 400
"""Utterances, words and mix-ups that stand on the page, at most: the worst ones."""


def kinds_section(found: Analysis, report: Report) -> str:
    """What kinds of errors there are, and which words are written for which."""
    kinds = found.kinds
    counts = (
        (say("wrong words"), kinds.substituted),
        (say("left out"), kinds.left_out),
        (say("extra"), kinds.extra),
        (say("only an accent"), kinds.accents),
        (say("only capitals or signs"), kinds.capitals),
        (say("words joined"), kinds.joined),
        (say("words divided"), kinds.divided),
        (say("habits of the source"), kinds.habits),
    )
    rows = [[escape(name), number(count)] for name, count in counts if count]
    blind = say(
        "Accents aside {accents}, borders between words aside {borders}.",
        accents=percent(kinds.blind_accents),
        borders=percent(kinds.blind_borders),
    )
    mixed = [[pair(one.said, one.written, habit=one.habit), number(one.count)] for one in found.mixups[:MIXUPS]]
    errors = kinds.substituted + kinds.left_out + kinds.extra
    title = say("{errors:,} errors in {words:,} words", errors=errors, words=report.score.words)
    return (
        f"<section><h2>{escape(say('Kinds of error'))}</h2><p class='small'>{escape(title)}</p>"
        f"<figure>{charts.kinds(kinds)}</figure>{table((say('Kind'), say('Count')), rows, numbers=(1,))}"
        f"<p class='small'>{escape(blind)}</p><h2>{escape(say('Most frequent mix-ups'))}</h2>{_shown(found.mixups)}"
        f"<div class='tall'>{table((say('Written, said'), say('Count')), mixed, numbers=(1,))}</div></section>"
    )


def _shown(mixups: Sequence[object]) -> str:
    """How many of them stand on the page, where it is not all."""
    if len(mixups) <= MIXUPS:
        return ""
    told = say("{shown:,} of {all:,} that happened, the most frequent first", shown=MIXUPS, all=len(mixups))
    return f"<p class='small'>{escape(told)}</p>"


def sureness_section(found: Analysis) -> str:
    """How right it was against how sure; nothing where it does not tell."""
    told = found.calibration
    if told is None:
        return ""
    words = say("Of each ten, how many words were right: on the dashed line it was as sure as it was right.")
    error = say("Mean distance {error}", error=percent(told.error))
    if told.error_after is not None:
        error = say(
            "Mean distance {error}; {after} with the temperature {t:.2f}, fitted on dev",
            error=percent(told.error),
            after=percent(told.error_after),
            t=told.temperature,
        )
    rows = [[percent(one.sure), percent(one.right), number(one.words)] for one in told.bins]
    bins = table((say("Sure"), say("Right"), say("Words")), rows, numbers=range(3))
    return (
        f"<section><h2>{escape(say('How sure it was, and how right'))}</h2><p class='small'>{escape(words)}</p>"
        f"<figure>{charts.sureness(told)}</figure><p class='small'>{escape(error)}</p>{folded(bins)}</section>"
    )


def letters_section(found: Letters) -> str:
    """The matrix of letters that get mixed up."""
    if not found.letters:
        return ""
    head = "".join(f"<th scope='col'>{escape(letter)}</th>" for letter in (*found.letters, "∅"))
    rows = []
    for said in (*found.letters, ""):
        cells = "".join(_cell(found, said, written) for written in (*found.letters, ""))
        rows.append(f"<tr><th scope='row'>{escape(said or '∅')}</th>{cells}</tr>")
    text = say(
        "Rows said, columns written, percent of times said; ∅ left out, or extra. Outlined: habits of the source."
    )
    return (
        f"<section><h2>{escape(say('Letters that get mixed up'))}</h2><p class='small'>{escape(text)}</p>"
        f"<div class='scroll'><table class='matrix'><thead><tr><th></th>{head}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></div></section>"
    )


def _cell(found: Letters, said: str, written: str) -> str:
    cell = found.cells.get((said, written))
    if said == written:
        return "<td>·</td>" if said else "<td></td>"
    if cell is None:
        return "<td></td>"
    share = cell.count / max(cell.of, 1)
    whole = f"{100 * share:.0f}" if share >= 0.015 and said else ""
    told = escape(
        say(
            "{said} → {written}: {count:,} / {of:,}",
            said=said or "∅",
            written=written or "∅",
            count=cell.count,
            of=cell.of,
        )
    )
    habit = " class='habit'" if cell.habit else ""
    return f"<td{habit} style='--share:{min(0.8, 6 * share):.2f}' title='{told}'>{whole}</td>"


BANDS: Mapping[Band, str] = {
    "never": say("Never"), "few": say("1 to 5 times"), "some": say("6 to 50 times"), "many": say("More than 50 times"),
}  # fmt: skip


def bands_section(lines: Sequence[WordLine], other: Report | None) -> str:
    """How right words are by how often they stand in the training texts; nothing where these are not known."""
    rows = [
        [
            escape(BANDS[band.band]),
            number(band.words),
            number(band.said),
            percent(band.right) if band.said else "",
            *([percent(band.other)] if other is not None else []),
        ]
        for band in bands_of(lines)
    ]
    if not rows:
        return ""
    head = [say("In training"), say("Words"), say("Said"), say("Share right"), *([other.asked.name] if other else [])]
    title = say("Words by how often they were in training")
    return f"<section><h2>{escape(title)}</h2>{table(head, rows, numbers=range(1, 5))}</section>"


def habits_section(found: Analysis) -> str:
    """Words and letters written the source's way; nothing where there are none."""
    counts, letters = habit_counts(found), letter_habits(found)
    if not counts.count and not letters:
        return ""
    rows = [
        [pair(said, written, habit=True), number(times), *_alike(counts, said, written)]
        for said, written, times in counts.words[:MIXUPS]
    ]
    rows += [
        [pair(cell.said, cell.written, habit=True), number(cell.count), *([""] if counts.alike else [])]
        for cell in letters[:MIXUPS]
    ]
    head = [say("Written, said"), say("Count"), *([say("Used alike")] if counts.alike else [])]
    title = say("Habits of the source")
    told = say("{count:,} of {wrong:,} wrong words are spelt the source’s way", count=counts.count, wrong=counts.wrong)
    shown = _shown(counts.words if len(counts.words) > len(letters) else letters)
    return (
        f"<section><h2>{escape(title)}</h2><p class='small'>{escape(told)}</p>{shown}"
        f"<div class='tall'>{table(head, rows, numbers=(1, 2))}</div></section>"
    )


def _alike(counts: HabitCounts, said: str, written: str) -> list[str]:
    """How like the word that was said another is used, in a cell; no cell where that is known of no word."""
    if not counts.alike:
        return []
    value = counts.alike.get((said, written))
    return [f"{value:.2f}" if value is not None else ""]


def words_section(lines: Sequence[WordLine], other: Report | None) -> str:
    """The words that go wrong most often."""
    wrong = sorted(
        (line for line in lines if line.right < line.said), key=lambda line: (line.right - line.said, line.word)
    )
    head: list[str] = [say("Word"), say("Said"), say("Right"), say("Share right"), say("In training")]
    rows = [
        [
            escape(line.word),
            number(line.said),
            number(line.right),
            percent(line.right / line.said),
            "" if line.trained is None else number(line.trained),
            *([] if other is None else [percent(line.other_share)]),
        ]
        for line in wrong[:WORDS]
    ]
    head += [other.asked.name] if other is not None else []
    title = say("Words that go wrong most often")
    shown = say("{shown:,} of {all:,} words that went wrong", shown=len(rows), all=len(wrong))
    return (
        f"<section><h2>{escape(title)}</h2><p class='small'>{escape(shown)}</p>{_search('words')}<div class='tall'>"
        f"{table(head, rows, numbers=range(1, 6), name='words')}</div></section>"
    )


def scatter_section(report: Report, other: Report, lines: Sequence[WordLine]) -> str:
    """Both models' error rates, utterance by utterance and word by word."""
    pairs = [
        (report.lead(theirs), report.lead(item))
        for item in report.items
        if (theirs := other.by_key.get(item.key)) is not None
    ]
    title = say("Utterance by utterance")
    chart = charts.scatter(pairs, report.asked.name, other.asked.name, letters=report.unspaced)
    words = [
        (1 - line.other_right / line.shared, 1 - line.shared_right / line.shared)
        for line in lines
        if line.shared and line.other_right is not None and line.shared_right is not None
    ]
    second = charts.scatter(words, report.asked.name, other.asked.name, words=True)
    return (
        f"<div class='two'><section><h2>{escape(title)}</h2><figure>{chart}</figure></section>"
        f"<section><h2>{escape(say('Word by word'))}</h2><figure>{second}</figure></section></div>"
    )


def utterances_section(report: Report, other: Report | None, habits: SourceHabits | None, sounds: Sounds) -> str:
    """The utterances with errors, the worst first, with what was written for what, and the `sounds` of some; which of
    these could not be read is said."""
    wrong = worst(report)
    is_habit = habit_test(habits)
    head: list[str] = [say("Utterance"), say("Speaker"), say("Said, and what the model wrote"), say("Errors")]
    head += [other.asked.name] if other is not None else []
    head += [say("Sound")] if sounds.asked else []
    silent = {problem.where for problem in sounds.problems}
    rows = []
    for item in wrong[: max(ROWS, sounds.asked)]:
        text = " ".join(word(one, habit=is_habit(one.written)) for one in aligned(item))
        row = [escape(item.key), escape(item.speaker), text, percent(report.lead(item))]
        if other is not None:
            theirs = other.by_key.get(item.key)
            row.append(percent(report.lead(theirs)) if theirs is not None else "")
        if sounds.asked:
            row.append(_sound(sounds.found.get(item.key), silent=item.key in silent))
        rows.append(row)
    shown = say("{shown:,} of {all:,} utterances with errors, the worst first", shown=len(rows), all=len(wrong))
    missing = say_n(
        "The sound of one utterance could not be read",
        "The sound of %n utterances could not be read",
        len(sounds.problems),
    )
    return (
        f"<section><h2>{escape(say('Utterances'))}</h2><p class='small'>{escape(shown)}</p>"
        f"{kept_out(missing, sounds.problems)}{_search('utterances')}<div class='tall'>"
        f"{table(head, rows, numbers=(3, 4), name='utterances')}</div></section>"
    )


def _sound(sound: bytes | None, *, silent: bool) -> str:
    if sound is None:
        return escape(say("could not be read")) if silent else ""
    data = base64.b64encode(sound).decode("ascii")
    return f"<audio controls preload='none' src='data:audio/mpeg;base64,{data}'></audio>"


def _search(rows: str) -> str:
    """A field that finds rows of a table."""
    label = escape(say("Find a word"))
    return f"<input type='search' data-rows='{rows}' aria-label='{label}' placeholder='{label}'>"
