"""A report as one page to send to somebody: figures, charts, mix-ups, words and utterances, with their sound on
request. It needs no other file, no program and no network. Torch-free.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.evaluation import html_charts as charts
from core.evaluation import html_sections as sections
from core.evaluation.analysis import Analysis, Group
from core.evaluation.breakdown import TITLES, name_of
from core.evaluation.evaluation_context import NOTHING, EvaluationContext
from core.evaluation.html_charts import Rate
from core.evaluation.html_parts import (
    Words,
    chance,
    escape,
    folded,
    kept_out,
    number,
    percent,
    points,
    spoken,
    spoken_by,
    table,
)
from core.evaluation.left_out import not_scored
from core.evaluation.remarks import remarks_of
from core.evaluation.report import LOOKS_LOST, Report
from core.evaluation.report_sounds import NO_SOUND, Sounds
from core.evaluation.significance import difference_words, verdict
from core.quantities import length, speakers, utterances
from core.wording import joined, say, say_n

STYLE = Path(__file__).resolve().parents[2] / "resources" / "report"
BARS = 40
"""Groups of which bars are drawn, at most; more stand in their table."""


@dataclass(frozen=True)
class Page:
    """What goes on the page beside the figures: whom it is `about`, and the sound of some utterances."""

    about: str = ""
    context: EvaluationContext = NOTHING
    sounds: Sounds = NO_SOUND
    words: Words = str
    language: str = "en"
    """Words it in a language, whose code this is."""
    right_to_left: bool = False


def html_report(report: Report, found: Analysis, other: Report | None = None, page: Page = Page()) -> str:
    """The page of a report and its analysis, compared with `other` where that is given."""
    with spoken_by(page.words):
        return _page(report, found, other, page)


def _page(report: Report, found: Analysis, other: Report | None, page: Page) -> str:
    title = say("{name} on {chosen}", name=report.asked.name, chosen=report.asked.chosen)
    parts = [
        _head(report, found, other, title, page),
        _rates(report, found, other),
        _groups(found, other),
        f'<div class="two">{sections.kinds_section(found, report)}{sections.sureness_section(found)}</div>',
        sections.letters_section(found.letters),
        sections.bands_section(found.words, other),
        sections.words_section(found.words, other),
        sections.habits_section(found),
        sections.scatter_section(report, other, found.words) if other is not None else "",
        sections.utterances_section(report, other, page.context.habits, page.sounds),
    ]
    direction = "rtl" if page.right_to_left else "ltr"
    style, script = ((STYLE / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    return (
        f'<!doctype html>\n<html lang="{page.language}" dir="{direction}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{style}</style></head>\n<body>\n" + "\n".join(filter(None, parts)) + f"\n<script>{script}</script>"
        "</body></html>\n"
    )


def _head(report: Report, found: Analysis, other: Report | None, title: str, page: Page) -> str:
    asked = report.asked
    facts = [
        page.about,
        say("project {name}", name=asked.project) if asked.project else "",
        say("read with {models}", models=asked.read_with) if asked.read_with else "",
        joined([utterances(len(report.items)), length(report.audio_s)], ", "),
        speakers(found.speakers) if found.speakers else "",
        _heard_in_training(found),
        say("evaluated on {day}", day=datetime.fromtimestamp(report.when).astimezone().strftime("%Y-%m-%d %H:%M")),
    ]
    remarks = [*remarks_of(report, page.context, other)]
    if report.of_test and report.looks > 1:
        remarks.append(say("The test set was looked at {count:,} times.", count=report.looks))
    if report.of_test and not report.looks:
        remarks.append(LOOKS_LOST)
    lines = "".join(f'<p class="small">{escape(remark)}</p>' for remark in remarks)
    told = escape(joined(list(filter(None, facts)), " · "))
    aside = not_scored(report)
    missing = say_n("One utterance stands in none of this", "%n utterances stand in none of this", len(aside))
    head = f'<header><h1 dir="auto">{escape(title)}</h1><p class="small">{told}</p>'
    return f"{head}{lines}{kept_out(missing, aside)}</header>"


def _heard_in_training(found: Analysis) -> str:
    if found.unheard_speakers is None or not found.speakers:
        return ""
    if found.unheard_speakers == found.speakers:
        return say("none heard in training")
    return say("{count:,} heard in training", count=found.speakers - found.unheard_speakers)


def _rates(report: Report, found: Analysis, other: Report | None) -> str:
    parts = []
    rates = [
        (say("Word error rate (WER)"), found.wer, found.other_wer),
        (say("Letter error rate (CER)"), found.cer, found.other_cer),
    ]
    for title, one, theirs in reversed(rates) if report.unspaced else rates:
        by = say("by speakers") if one.by_speaker else say("by utterances")
        said = say("95% interval {low} to {high}, {by}", low=percent(one.low), high=percent(one.high), by=by)
        lines = [Rate(report.asked.name, one, "tgt")]
        if other is not None and theirs is not None:
            lines.insert(0, Rate(other.asked.name, theirs, "cmp"))
        parts.append(
            f'<section><h2>{escape(title)}</h2><div class="rate">{percent(one.value)}</div>'
            f'<p class="small">{escape(said)}</p><figure>{charts.rates(lines, title)}</figure></section>'
        )
    text = f'<div class="two">{"".join(parts)}</div>'
    if other is None or found.difference is None:
        return text
    told = found.difference
    better = difference_words(told, other.asked.name)
    how = [
        say(
            "Difference in letter error rate {difference} with 95% interval {low} to {high}.",
            difference=points(told.cer),
            low=points(told.cer_low),
            high=points(told.cer_high),
        ),
        say(
            "Difference in word error rate {difference} with 95% interval {low} to {high}.",
            difference=points(told.wer),
            low=points(told.low),
            high=points(told.high),
        ),
    ]
    how = how if told.by_letters else how[::-1]
    how.insert(
        1,
        say(
            "Paired bootstrap, {draws:,} draws: p {p}. Matched pairs (MAPSSWE): z {z:.2f}, p {p2}.",
            draws=told.draws,
            p=chance(told.lead_p),
            z=told.matched_pairs_z,
            p2=chance(told.matched_pairs_p),
        ),
    )
    chart = charts.difference(told.lead_low, told.lead, told.lead_high, better)
    return (
        f'{text}<section><h2>{escape(better)}<span class="verdict">{escape(verdict(told))}</span></h2>'
        f'<figure>{chart}</figure><p class="small">{escape(joined(how, " "))}</p></section>'
    )


def _groups(found: Analysis, other: Report | None) -> str:
    parts = []
    for kind, own in found.groups.items():
        if len(own) < 2:
            continue
        names = [spoken(name_of(group)) for group in own]
        chart, title = "", TITLES[kind]
        if found.by_letters:
            title = say("{by}: letters wrong", by=title)
        if len(own) <= BARS:
            chart = f"<figure>{charts.bars(own, names, found.lead, title)}</figure>"
        rates = ("CER", say("95% interval"), "WER") if found.by_letters else ("WER", say("95% interval"), "CER")
        head = (say("Group"), say("Utterances"), say("Words"), *rates)
        rows = [_group_row(group, name, other) for group, name in zip(own, names, strict=True)]
        body = table((*head, *((other.asked.name,) if other else ())), rows, numbers=range(1, 8))
        parts.append(f"<section><h2>{escape(title)}</h2>{chart}{folded(body)}</section>")
    return "".join(parts)


def _group_row(group: Group, name: str, other: Report | None) -> list[str]:
    interval = f"{percent(group.lead.low)} – {percent(group.lead.high)}"
    beside = group.wer if group.by_letters else group.cer
    figures = [
        number(len(group.keys)),
        number(group.words),
        percent(group.lead.value),
        interval,
        percent(beside.value),
    ]
    return [escape(name), *figures, *([percent(group.lead_other)] if other is not None else [])]
