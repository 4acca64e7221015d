"""How the command line tells of texts: what they hold, what is kept out and why, in words and in data."""

from __future__ import annotations

from typing import Any

from core.commands.command import percent, table
from core.commands.printing import in_line
from core.commands.problems import problem_json, problems_text
from core.project.brought_texts import StoredSentence
from core.project.records import BroughtText
from core.project.text_contents import Content
from core.text.normaliser import Normaliser
from core.texts import FORMATS
from core.texts.bringing import BringReport, Brought
from core.texts.figures import Material, TextFigures
from core.texts.gather import Wanted
from core.texts.misfits import TextMisfit, TextMisfits
from core.texts.passages import place_of
from core.texts.previews import TextPreview
from core.texts.usable import Verdict
from core.wording import counted

SHOWN_SENTENCES = 20
VERDICTS: dict[Verdict, str] = {
    Verdict.KEPT: "used",
    Verdict.SAME: "in dev or test",
    Verdict.NEAR: "nearly in dev or test",
    Verdict.EMPTY: "no text left",
    Verdict.MISFIT: "does not fit",
    Verdict.AGAIN: "repeated",
}


def text_json(text: BroughtText, content: Content) -> dict[str, Any]:
    return {
        "id": text.id,
        "name": text.name,
        "path": text.path,
        "language": text.language,
        "format": text.format,
        "encoding": text.encoding,
        "sentences": content.sentences,
        "repeats": content.repeats,
    }


def figures_json(figures: TextFigures) -> dict[str, Any]:
    return {
        "kept": figures.kept,
        "kept_out": {v.name.lower(): figures.counts.get(v, 0) for v in Verdict if v is not Verdict.KEPT},
        "leaking": figures.leaking,
        "fit": figures.fit,
        "words": figures.words,
        "distinct_words": figures.distinct,
        "new_words": figures.new_words,
    }


def material_json(found: Material) -> dict[str, Any]:
    return {
        "language": found.language,
        **figures_json(found.total),
        "dev": {
            "words": found.dev_words,
            "in_train": found.coverage(found.dev_known),
            "with_texts": found.coverage(found.dev_covered),
        },
        "curve": [{"sentences": kept, "dev_words": covered} for kept, covered in found.curve],
    }


def material_text(found: Material, language: str) -> str:
    """All texts of a language in two lines."""
    total = found.total
    out = [f"{total.counts[v]:,} {VERDICTS[v]}" for v in Verdict if total.counts.get(v)]
    text = f"{language}: {', '.join(out) or 'nothing'}. "
    text += f"{total.words:,} words, {total.distinct:,} different, {total.new_words:,} of them new.\n"
    if found.dev_words:
        before, now = percent(found.coverage(found.dev_known)), percent(found.coverage(found.dev_covered))
        text += f"Of the words of dev, {before} are in the train set and {now} in it or the texts.\n"
    return text


def figures_cells(figures: TextFigures | None) -> list[str]:
    """used, leaks, fit."""
    if figures is None:
        return ["", "", ""]
    return [f"{figures.kept:,}", f"{figures.leaking:,}", percent(figures.fit)]


def report_json(report: BringReport) -> dict[str, Any]:
    return {
        "texts": [_brought_json(one) for one in report.brought],
        "known": [_brought_json(one) for one in report.known],
        "sentences": report.sentences,
        "problems": [problem_json(problem) for problem in report.problems],
        "unlisted": report.unlisted,
    }


def report_text(report: BringReport) -> str:
    text = f"Brought {counted(len(report.brought), 'text')} with {counted(report.sentences, 'sentence')}.\n"
    for one in report.brought[:SHOWN_SENTENCES]:
        encoding = f", {one.text.encoding}" if one.text.encoding else ""
        again = f"; {one.content.repeats:,} came again and are kept once" if one.content.repeats else ""
        title = FORMATS[one.text.format].title
        text += f"  {in_line(one.text.name)}: {title}{encoding}, {counted(one.content.sentences, 'sentence')}{again}\n"
    if report.known:
        text += f"Left as they are, {counted(len(report.known), 'text')} that the project holds already.\n"
    text += problems_text([p for p in report.problems if not p.came], "Kept out", report.unlisted)
    return text + problems_text([p for p in report.problems if p.came], "Mended, or to be looked at")


def _brought_json(one: Brought) -> dict[str, Any]:
    return text_json(one.text, one.content) | {"without_letters": one.wordless}


def preview_json(one: TextPreview, wanted: Wanted) -> dict[str, Any]:
    return {
        "name": one.name,
        "format": one.format.key if one.format is not None else None,
        "encoding": one.encoding,
        "language": wanted.language,
        "sentences": [{"line": s.line, "text": s.text} for s in one.sentences],
        "whole": one.whole,
        "parts": [{"value": p.value, "title": p.title, "taken": p.taken, "example": p.example} for p in one.parts],
        "problems": [problem_json(p) for p in one.problems],
    }


def preview_text(one: TextPreview) -> str:
    if one.format is None:
        return problems_text(one.problems, "Kept out")
    many = f"{one.count:,}" if one.whole else f"more than {one.count:,}"
    text = f"{in_line(one.name)}: {one.format.title}, {one.encoding}, {many} sentences. Nothing was written.\n"
    if one.parts:
        text += table(["part", "", "begins"], [[p.value, "taken" if p.taken else "", p.example] for p in one.parts])
    rows = [[place_of(one.format.unit, s.line), s.text] for s in one.sentences[:SHOWN_SENTENCES]]
    return text + table(["where", "sentence"], rows) + problems_text(one.problems, "To be looked at")


def sentence_json(one: StoredSentence, verdict: Verdict, stands: str) -> dict[str, Any]:
    told = {"place": one.place, "line": one.line, "times": one.times, "text": one.text, "verdict": verdict.name.lower()}
    return told | {"corrected": one.corrected} | ({"stands_in": stands} if stands else {})


def misfits_json(found: TextMisfits) -> dict[str, Any]:
    return {
        "misfits": found.count,
        "odd": dict(found.odd),
        "rows": [
            {"text": m.text.name, "place": m.place, "sentence": m.sentence, "odd": list(m.odd), "fix": m.fix.kind,
             "becomes": m.fix.becomes}
            for m in found.misfits
        ],
    }  # fmt: skip


def misfits_text(found: TextMisfits, limit: int) -> str:
    if not found.count:
        return "Every sentence fits the alphabet.\n"
    odd = "  ".join(f"{letter} {count:,}" for letter, count in list(found.odd.items())[:SHOWN_SENTENCES])
    text = f"{counted(found.count, 'sentence')} with letters that the alphabet lacks: {odd}\n"
    rows = [[" ".join(m.odd), m.sentence, _fix(m, found.draft), m.fix.becomes] for m in found.misfits[:limit]]
    return text + table(["lacks", "sentence", "to mend it", "becomes"], rows)


def _fix(misfit: TextMisfit, draft: Normaliser) -> str:
    """What a person can do, in the words of the command line."""
    match misfit.fix.kind:
        case "rule":
            return f"alphabet DIR --on {draft.rules[misfit.fix.rule].kind}"
        case "add":
            return f'alphabet DIR --add "{" ".join(misfit.fix.letters)}"'
        case "sign":
            return f'alphabet DIR --is-letter "{" ".join(misfit.fix.letters)}"'
        case "text":
            return "text mend DIR NAME"
    return ""
