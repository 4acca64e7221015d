"""A session as a page: what stands on it, in the reader's language, for paper (`app.corpus.printing` lays it out) and
in the little HTML that word processors understand as well as browsers: tables and a few plain styles. Words and glosses
stand one above the other, as the Leipzig glossing rules want it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from core.quantities import length, utterances
from core.session_text.lines import SaidLine, Session
from core.session_text.plain import clock, width
from core.text.direction import runs_right_to_left

Columns = tuple[tuple[str, ...], ...]
Words = Callable[[str], str]
"""Says a text of `say` in the language of whoever reads."""
ACROSS, AT_POINTS = 78, 11.0
"""Letters that stand beside each other in a line of interlinear text, in a font of so many points."""


@dataclass(frozen=True)
class Look:
    """How a session looks: `font` is the one of transcripts ("" for the usual one), `size` in points. `numbers` gives
    each line its number, `times` when it is said."""

    font: str = ""
    size: float = 11.0
    times: bool = True
    numbers: bool = True


USUAL = Look()


@dataclass(frozen=True)
class Explained:
    """What stands below an utterance: a text, called `label`, "" for a translation, which stands in quotes."""

    label: str
    text: str


@dataclass(frozen=True)
class Printed:
    """An utterance as it is printed. Each of `blocks` is columns of as many texts as it has lines."""

    number: str
    who: str
    when: str
    text: str
    blocks: tuple[Columns, ...]
    below: tuple[Explained, ...]


@dataclass(frozen=True)
class Sheet:
    """All that is printed: a title, a line of facts, those of its session and notes on it, then what is said."""

    title: str
    language: str
    right_to_left: bool
    summary: str
    facts: tuple[Explained, ...]
    lines: tuple[Printed, ...]
    font: str
    size: float


def sheet(session: Session, look: Look = USUAL, words: Words = str) -> Sheet:
    """A session as it is printed."""
    return Sheet(
        session.recording.name,
        session.language,
        mostly_right_to_left(session),
        facts(session, words),
        tuple(Explained(*one.told(words)) for one in (*session.facts, *session.notes)),
        tuple(_printed(number, line, look, words) for number, line in enumerate(session.lines, 1)),
        look.font,
        look.size,
    )


def read_sheet(held: dict[str, Any]) -> Sheet:
    """The inverse of `dataclasses.asdict`, through JSON."""
    lines = tuple(
        Printed(**one | {"blocks": tuple(tuple(map(tuple, columns)) for columns in one["blocks"]),
                         "below": tuple(Explained(**each) for each in one["below"])})
        for one in held["lines"]
    )  # fmt: skip
    return Sheet(**held | {"lines": lines, "facts": tuple(Explained(**one) for one in held["facts"])})


def _printed(number: int, line: SaidLine, look: Look, words: Words) -> Printed:
    meanings = sum(one.meaning for one in line.beside)
    below = [Explained("" if one.meaning and meanings == 1 else one.tier, one.text) for one in line.beside]
    return Printed(
        f"({number})" if look.numbers else "",
        line.speaker,
        f"{clock(line.start_s)} – {clock(line.end_s)}" if look.times else "",
        line.text,
        tuple(block.columns for block in line.interlinear),
        (*below, *(Explained(*note.told(words)) for note in line.notes)),
    )


def mostly_right_to_left(session: Session) -> bool:
    """Whether more of what is said runs from right to left than from left to right."""
    ways = [runs_right_to_left(line.text) for line in session.lines if line.text]
    return 2 * sum(ways) > len(ways)


def facts(session: Session, words: Words = str) -> str:
    """The project, how long the recording is, how many utterances, and who speaks."""
    told = [session.project, words(length(session.seconds)), words(utterances(len(session.lines)))]
    return " · ".join([*(one for one in told if one), ", ".join(session.speakers)]).removesuffix(" · ")


def quoted(text: str) -> str:
    """A translation, as glossed examples show it."""
    return f"‘{text}’"


# HTML


def page(session: Session, look: Look = USUAL, words: Words = str) -> str:
    """The whole page."""
    made = sheet(session, look, words)
    told = "".join(map(_fact, made.facts))
    head = f'<table class="told" cellspacing="0" cellpadding="2">{told}</table>' if told else ""
    name, direction = escape(made.title), "rtl" if made.right_to_left else "ltr"
    across = round(ACROSS * AT_POINTS / look.size)
    return (
        f'<!doctype html>\n<html lang="{escape(made.language)}" dir="{direction}"><head><meta charset="utf-8">'
        f"<title>{name}</title><style>{_style(look)}</style></head><body>"
        f"<h1>{name}</h1><p class='facts'>{escape(made.summary)}</p>{head}"
        f"{''.join(_line(line, across) for line in made.lines)}</body></html>\n"
    )


def _style(look: Look) -> str:
    font = f"font-family: '{look.font}';" if look.font else ""
    small = max(6.0, look.size - 3)
    return (
        f"body {{ {font} font-size: {look.size:g}pt; }} h1 {{ font-size: {look.size + 6:g}pt; margin-bottom: 2px; }}"
        f" .facts, .when {{ font-size: {small:g}pt; color: #555555; }} .number, th {{ color: #555555; }}"
        " .line { page-break-inside: avoid; break-inside: avoid; margin-bottom: 6px; } .told { margin-bottom: 10px; }"
        " th { font-weight: normal; text-align: start; vertical-align: top; white-space: nowrap; }"
        f" .cells td {{ padding-inline-end: 9px; }} .gloss {{ font-size: {look.size - 1:g}pt; }}"
        " .who { font-weight: bold; } .beside { font-style: italic; }"
    )


def _fact(one: Explained) -> str:
    return f"<tr><th>{escape(one.label)}</th><td{_way(one.text)}>{_text(one.text)}</td></tr>"


def _line(line: Printed, across: int) -> str:
    """A table without rules: the number on one side, what is said and what explains it on the other. Tables are what
    word processors do not break in the middle of a line."""
    when = f'<span class="when">{line.when}</span> ' if line.when else ""
    who = f'<span class="who">{escape(line.who)}</span> ' if line.who else ""
    head = f"<div>{who}{when}</div>" if who or when else ""
    cells = "".join(_cells(columns, across) for columns in line.blocks)
    told = f"{head}<div{_way(line.text)}>{escape(line.text)}</div>{cells}{''.join(map(_below, line.below))}"
    if not line.number:
        return f'<div class="line">{told}</div>'
    return (
        '<table class="line" width="100%" cellspacing="0" cellpadding="2"><tr>'
        f'<td width="36" valign="top" class="number">{line.number}</td><td valign="top">{told}</td></tr></table>'
    )


def _below(one: Explained) -> str:
    if not one.label:
        return f'<div class="beside"{_way(one.text)}>{escape(quoted(one.text))}</div>'
    return f'<div class="gloss">{escape(one.label)}: <bdi>{_text(one.text)}</bdi></div>'


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _way(text: str) -> str:
    return f' dir="{"rtl" if runs_right_to_left(text) else "ltr"}"'


def _cells(columns: Columns, across: int) -> str:
    """Columns in as many tables as a page's width asks for, in the direction of their words."""
    way = _way(" ".join(column[0] for column in columns))
    return "".join(
        f'<table class="cells"{way} cellspacing="0" cellpadding="0">'
        + "".join(
            f"<tr>{''.join(f'<td class={_class(row)}>{escape(column[row])}</td>' for column in some)}</tr>"
            for row in range(len(some[0]))
        )
        + "</table>"
        for some in _broken(columns, across)
    )


def _class(row: int) -> str:
    return '"gloss"' if row else '"word"'


def _broken(columns: Columns, across: int) -> Iterator[list[tuple[str, ...]]]:
    some: list[tuple[str, ...]] = []
    used = 0
    for column in columns:
        wide = max(map(width, column)) + 2
        if some and used + wide > across:
            yield some
            some, used = [], 0
        some.append(column)
        used += wide
    if some:
        yield some
