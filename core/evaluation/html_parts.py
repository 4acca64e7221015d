"""What sections of a report's page are made of: tables, words that differ, and what folds away. Torch-free."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape as escaped

from core.evaluation.alignment import AlignedWord
from core.evaluation.report import Item, Report
from core.project.records import Problem
from core.wording import say

Words = Callable[[str], str]
"""Says a text of `say` in another language, and leaves plain ones as they are."""
WORDS: ContextVar[Words] = ContextVar("words of the page", default=str)


@contextmanager
def spoken_by(words: Words) -> Iterator[None]:
    """Within it, a page is worded by `words`."""
    before = WORDS.set(words)
    try:
        yield
    finally:
        WORDS.reset(before)


def spoken(text: str) -> str:
    """A text in the language of the page."""
    return WORDS.get()(text)


def escape(text: str) -> str:
    """The same as HTML."""
    return escaped(spoken(text))


def number(count: int) -> str:
    """A count as the page's language writes it."""
    return spoken(say("{count:,}", count=count))


def percent(rate: float | None) -> str:
    """A rate as people read it: "16.4%"."""
    return "" if rate is None else spoken(say("{rate:.1f}%", rate=100 * rate))


def axis(rate: float) -> str:
    """A rate at a chart's axis: "20%", "2.5%"."""
    return spoken(say("{rate:g}%", rate=round(100 * rate, 6)))


def points(difference: float) -> str:
    """A difference of rates, with its sign: "−14.8"."""
    return spoken(say("{points:+.1f}", points=100 * difference)).replace("-", "−")


def chance(p: float) -> str:
    """A p as people read it."""
    return spoken(say("< {p:.3f}", p=0.001) if p < 0.001 else say("= {p:.3f}", p=p))


def word(word: AlignedWord, *, habit: bool) -> str:
    """A word, and what was written for it."""
    return escape(word.said) if word.kind == "same" else pair(word.said, word.written, habit=habit)


def pair(said: str, written: str, *, habit: bool) -> str:
    """Written, then said: struck through and underlined."""
    if not written:
        return f"<ins class='left'>{escape(said)}</ins>"
    wrote = f"<del class='wrote{' habit' if habit else ''}'>{escape(written)}</del>"
    return f"{wrote} <ins class='said'>{escape(said)}</ins>" if said else wrote


def folded(table: str, title: str = "") -> str:
    """What opens at a click: a chart's figures, or what the title says."""
    summary = escape(title or say("Show as table"))
    return f"<details><summary>{summary}</summary><div class='scroll'>{table}</div></details>"


def kept_out(title: str, problems: Sequence[Problem]) -> str:
    """What is missing, how much of it, and why, all by name; nothing where nothing is missing."""
    if not problems:
        return ""
    rows = [[escape(problem.where), escape(problem.why)] for problem in problems]
    return folded(table((say("Utterance"), say("What is wrong")), rows), title)


def table(head: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int] = (), name: str = "") -> str:
    """`rows` hold HTML; `numbers` are the columns that stand to the right."""
    right = set(numbers)

    def line(cells: Sequence[str], tag: str) -> str:
        kinds = (" class='n'" if i in right else " dir='auto'" if tag == "td" else "" for i in range(len(cells)))
        return "".join(f"<{tag}{kind}>{cell}</{tag}>" for kind, cell in zip(kinds, cells, strict=True))

    body = "".join(f"<tr>{line(row, 'td')}</tr>" for row in rows)
    named = f" id='{name}'" if name else ""
    return f"<table{named}><thead><tr>{line([escape(x) for x in head], 'th')}</tr></thead><tbody>{body}</tbody></table>"


def worst(report: Report) -> list[Item]:
    """The utterances with errors, the worst first."""
    wrong = [item for item in report.items if item.counts.errors]
    return sorted(wrong, key=lambda item: (-report.lead(item), item.key))
