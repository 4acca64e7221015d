"""A candidate in words: what the cells of the New run table, its tips and its headings say. Pure functions of a row."""

from __future__ import annotations

from app.i18n import tr, worded
from app.train import formatting
from app.train.new_run.candidates import Group, StartRow
from core.evaluation.compare import Interval
from core.language_families import descent, shared_group
from core.sources.catalogue import KIND_WORDS, VOICE_WORDS
from core.sources.closeness import FEWEST
from core.sources.probe_results import Probe


def title(row: StartRow) -> str:
    return tr("From scratch") if row.source is None else worded(row.source.title)


def detail(row: StartRow) -> str:
    """The second line: why it cannot be used or tried, whose voices it heard, whose it is."""
    source = row.source
    if source is not None and not source.usable:
        return problem(row)
    if row.problem:
        return row.problem
    if row.probe is not None and row.probe.status.message:
        return worded(row.probe.status.message)
    if source is None:
        if row.beside is None:
            return tr("A small network, random start")
        return tr("Network of {name}, random start", name=worded(row.beside.title))
    parts = [tr(VOICE_WORDS[source.voices])] if source.voices else []
    parts += [formatting.weights(source.parameters)] if source.parameters else []
    parts.append(tr(KIND_WORDS[source.kind]))
    if source.unconverted:
        parts.append(tr("will be converted ({size})", size=formatting.size(source.unconverted)))
    if source.hours_heard:
        parts.append(tr("heard {hours}", hours=formatting.hours_label(3600 * source.hours_heard)))
    return ", ".join(parts)


def problem(row: StartRow) -> str:
    """Why it cannot be used; "" where it can."""
    found = row.source.problem if row.source is not None else None
    return worded(found.why) if found is not None else ""


def heading(group: Group, clips: int) -> str:
    words = {
        "probed": tr("Probed, fewest errors first"),
        "tried": tr("Tried on {n:,} of your clips, closest first", n=clips),
        "untried": tr("Not tried yet"),
        "unusable": tr("Cannot be used"),
    }
    return words.get(group, "")


def closeness(row: StartRow) -> str:
    """ "0.61", "Measure", or how much was heard."""
    if row.source is None:
        return tr("none", about="closeness")
    if row.trying is not None:
        return formatting.percent(row.trying, 0)
    if row.closeness.score is not None:
        return formatting.number(row.closeness.score, 2)
    return tr("Measure") if row.measurable else formatting.DASH


def known(row: StartRow) -> str:
    """How many of the project's letters it writes; what writes bytes writes them all."""
    if not row.usable:
        return formatting.DASH
    if row.source is not None and row.source.writes and not row.source.letters:
        return tr("any")
    return tr("{n} of {all}", n=row.known, all=row.letters)


def errors(row: StartRow) -> str:
    """Its letter errors before any teaching."""
    if row.source is None:
        return formatting.percent(1.0, 0)
    return formatting.percent(row.closeness.letter_errors) if row.usable else formatting.DASH


def family(row: StartRow, language: str) -> str:
    """How its language descends from the project's kin."""
    source = row.source
    if source is None:
        return tr("needs far more audio")
    codes = source.languages or ((source.language,) if source.language else ())
    share = row.closeness.family
    if share == 1.0:
        return tr("same language")
    nearest = max((shared_group(code, language) for code in codes), key=lambda g: _depth(g, language), default="")
    if share and nearest:
        return nearest
    return tr("not related") if codes and descent(language) else tr("not known")


def _depth(group: str, language: str) -> int:
    names = descent(language)
    return names.index(group) + 1 if group in names else 0


def probe(row: StartRow) -> str:
    """Its probe's word error rate, or where the probe stands."""
    found = row.probe
    if found is None:
        return ""
    state = found.status.state
    if found.wer is not None and state in ("finished", "stopped"):
        return formatting.percent(found.wer.value)
    words = {
        "preparing": tr("starting"),
        "training": formatting.percent(found.status.share, 0),
        "pausing": tr("pausing"),
        "waiting": tr("waits") if found.queued else tr("put aside"),
        "paused": tr("paused"),
        "stopped": tr("stopped"),
        "failed": tr("failed"),
        "crashed": tr("failed"),
    }
    return words.get(state, "")


def spread(found: Interval) -> str:
    """ "18.2% (16.0% to 20.5%)" """
    value = formatting.percent(found.value)
    if found.low == found.high:
        return value
    low, high = formatting.percent(found.low), formatting.percent(found.high)
    return tr("{value} ({low} to {high})", value=value, low=low, high=high)


def probe_second(row: StartRow) -> str:
    """The line below its rate: the range, or that it is old."""
    found = row.probe
    if found is None or found.wer is None or found.at_work:
        return ""
    if found.stale:
        return tr("out of date")
    if found.wer.low == found.wer.high:
        return ""
    low, high = formatting.number(100 * found.wer.low), formatting.percent(found.wer.high, 0)
    return tr("{low} to {high}", low=low, high=high)


def tip(row: StartRow, language: str) -> str:
    """All parts, in lines."""
    if row.source is not None and not row.source.usable:
        return problem(row)
    parts, lines = row.closeness, [title(row)]
    if row.source is not None:
        lines.append(str(row.source.folder))
        if parts.score is not None:
            lines.append(tr("Closeness {score} = 0.7 × (1 − letter errors) + 0.2 × letters known + 0.1 × family",
                            score=formatting.number(parts.score, 2)))  # fmt: skip
        if parts.letter_errors is not None:
            rate = formatting.percent(parts.letter_errors)
            lines.append(tr("Letter errors before teaching: {rate}, on {n:,} clips", rate=rate, n=parts.clips))
        if parts.letters_known is not None:
            share = formatting.percent(parts.letters_known)
            lines.append(tr("Letters known, as often as they stand in your texts: {share}", share=share))
        if parts.trigrams is not None:
            share = formatting.percent(parts.trigrams)
            lines.append(tr("Groups of three letters in common: {share} (shown beside, not counted)", share=share))
        if parts.family is not None:
            share = formatting.number(parts.family, 2)
            lines.append(tr("Family: {share}, {group}", share=share, group=family(row, language)))
        if parts.letter_errors is not None and not parts.measured:
            lines.append(tr("Fewer than {n} clips say little.", n=FEWEST))
    if row.problem:
        lines.append(row.problem)
    return "\n".join([*lines, *_probe_lines(row.probe)])


def _probe_lines(found: Probe | None) -> list[str]:
    if found is None:
        return []
    lines = []
    if found.wer is not None and found.cer is not None:
        lines.append(
            tr("Probe of {n:,} steps: {wer} word errors, {cer} letter errors, on {count:,} utterances", n=found.steps,
               wer=spread(found.wer), cer=spread(found.cer), count=found.utterances)
        )  # fmt: skip
    if found.untouched is not None:
        lines.append(tr("Word errors before its first step: {rate}", rate=formatting.percent(found.untouched)))
    if found.stale:
        lines.append(tr("The corpus or its rules changed a lot since this probe: probe again."))
    if found.status.message:
        lines.append(f"{worded(found.status.message)} {worded(found.status.hint)}".strip())
    return lines
