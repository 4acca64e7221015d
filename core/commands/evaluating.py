"""evaluate: how many errors a model makes on a set, which, for whom, and whether it is better than another."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core import writing
from core.commands import choosing
from core.commands.command import Answer, Command, Progress, add_project, names_project, percent, table
from core.commands.corpus import project_folder
from core.commands.evaluation_views import (
    habits_text,
    help_against,
    help_text,
    letters_data,
    letters_text,
    sure_data,
    sure_text,
    words_data,
    words_text,
)
from core.commands.model_names import add_language, model_named
from core.commands.numbers import count
from core.commands.problems import problem_json, problems_text
from core.commands.reading_options import add_reading, add_reading_against, reading_against, reading_of
from core.errors import ConfigError, ExportFailed
from core.evaluation.analyse import analyse
from core.evaluation.analysis import Analysis, Difference, Group
from core.evaluation.breakdown import KINDS, name_of
from core.evaluation.chosen import Chosen
from core.evaluation.compare import Interval
from core.evaluation.csv_report import write_csv
from core.evaluation.evaluation_context import EvaluationContext, context_of
from core.evaluation.habit_help import habit_counts
from core.evaluation.habits import SourceHabits
from core.evaluation.html_report import Page, html_report
from core.evaluation.left_out import not_shared
from core.evaluation.remarks import remarks_of
from core.evaluation.report import LOOKS_LOST, Report, named_by_reading
from core.evaluation.report_sounds import SOUNDS, sounds_of
from core.evaluation.run_evaluation import evaluate_set, not_comparable
from core.evaluation.significance import difference_words, verdict
from core.evaluation.trn import references, write_trn
from core.lm.text_reading import TextReading
from core.project.queries import Query
from core.project.store import Project
from core.wording import say

SPLITS = ("train", "dev", "test")


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("model", metavar="RUN|CHECKPOINT", help="a run of the project, starter:es, or a model's folder")
    which = parser.add_argument_group("which utterances")
    which.add_argument("--split", choices=SPLITS, help="of this split (default: test, or any split with a filter)")
    choosing.add_saved(which)
    choosing.add_rules(which)
    which.add_argument(
        "--other-project", type=Path, metavar="DIR", help="of another project, read with this one's clean-up rules"
    )
    names_project(parser, "other_project")
    parser.add_argument("--against", metavar="RUN|CHECKPOINT", help="compare with another model on the same utterances")
    parser.add_argument("--by", nargs="+", choices=KINDS, default=[], metavar="WHAT",
                        help=f"also rates by: {', '.join(KINDS)}")  # fmt: skip
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page to send to somebody, all in one file")
    parser.add_argument(
        "--sounds",
        type=count,
        nargs="?",
        const=SOUNDS,
        default=0,
        metavar="N",
        help=f"with --html: with the sound of the N utterances that have the most errors ({SOUNDS})",
    )
    parser.add_argument("--trn", type=Path, metavar="DIR", help="write texts there as NIST's sclite reads them")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write a table for a spreadsheet, an utterance a line")
    parser.add_argument("--overwrite", action="store_true", help="write over files that are there already")
    parser.add_argument("--again", action="store_true", help="hear them again, even if that is kept")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "mps"], default="auto", help="where to run it")
    add_language(parser, "the project's")
    parser.add_argument("--utterances", action="store_true", help="with --json: also each utterance, said and written")
    parser.add_argument(
        "--habits",
        action="store_true",
        help="also the wrong words that the spelling of the run's source explains, and what would help against them",
    )
    parser.add_argument(
        "--words",
        action="store_true",
        help="also each word: how often it was right, how often it was in training, and what was written instead",
    )
    parser.add_argument(
        "--letters", action="store_true", help="also the letters that get mixed up, as a matrix and with where"
    )
    parser.add_argument("--sure", action="store_true", help="also how sure it was against how right it was")
    add_reading(parser)
    add_reading_against(parser)


def _evaluate(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    with Project.open(folder, read_only=True) as project:
        model = model_named(args.model, project.folder, quiet=args.json)
        against = model_named(args.against, project.folder, quiet=args.json) if args.against else None
        if against is not None and (apart := not_comparable(folder, model, against)) is not None:
            raise apart
        if args.habits:
            SourceHabits.of_model(model)  # says why a model can have none
    _look_for_room(args)
    chosen = _chosen(folder, args)
    reading = reading_of(args, folder, chosen.other)

    def heard(one: Path, reading: TextReading) -> Report:
        return evaluate_set(
            folder,
            one,
            chosen,
            reading=reading,
            device=args.device,
            language=args.language,
            progress=Progress("Utterances heard:", args.json),
            again=args.again,
            echo=True,
        )

    report = heard(model, reading)
    other = None
    if against is not None:
        other = heard(against, reading_against(args, reading, folder, chosen.other))
        if args.against_lm is not None:
            report, other = named_by_reading(report), named_by_reading(other)
    context = context_of(folder, report)
    found = analyse(report, other, context)
    data = _data(report, found, context, other, args) | {"lm": args.lm or None, "rescore": args.rescore or None}
    data |= {"hot_words": list(map(asdict, reading.hot_words))}
    text = report_text(report, found, context, other)
    if other is not None and found.difference is not None:
        data["against"] = _compared(other, found, found.difference)
        text += _against_text(other, found.difference)
    if args.by:
        data["by"] = {kind: [_group(group) for group in found.groups[kind]] for kind in args.by}
        text += "".join(_by_text(kind, found.groups[kind], other) for kind in args.by)
    written = _written(args, folder, report, found, other, context)
    data |= written.data
    text += written.text
    if args.words:
        data |= words_data(found)
        text += words_text(found, other.asked.name if other is not None else "")
    if args.letters:
        data |= letters_data(found)
        text += letters_text(found)
    if args.sure:
        data |= sure_data(report)
        text += sure_text(found.calibration, report)
    if args.habits:
        counts = habit_counts(found)
        with Project.open(folder, read_only=True) as project, project.reader() as reader:
            helps = help_against(reader, found)
        data["habits"] = counts.to_json() | {"help": helps}
        text += habits_text(counts) + help_text(helps)
    return Answer(data, text)


def _chosen(folder: Path, args: argparse.Namespace) -> Chosen:
    """Raises `ProjectError` for another project that is none, or a filter that there is not."""
    other = project_folder(args.other_project) if args.other_project else None
    with Project.open(other or folder, read_only=True) as project:
        wanted = choosing.filtered(project, args)
    if wanted is None:
        return Chosen(args.split or "test", other=other)
    return Chosen(args.split or "", Query(conditions=wanted.as_conditions), wanted.name, other)


def _look_for_room(args: argparse.Namespace) -> None:
    """Before anything is heard: whether what was asked for can be written. Raises `ExportFailed`, `ConfigError`."""
    if args.sounds and not args.html:
        raise ConfigError(say("--sounds says what goes with a page."), say("Name the page too: --html FILE."))
    files = (args.html, args.csv, references(args.trn) if args.trn else None)
    for file in filter(None, files):
        try:
            writing.be_free(file, replace=args.overwrite)
        except ExportFailed as error:
            raise ExportFailed(error.message, say("Choose another name, or write over it by --overwrite.")) from error


def _written(
    args: argparse.Namespace,
    folder: Path,
    report: Report,
    found: Analysis,
    other: Report | None,
    context: EvaluationContext,
) -> Answer:
    """Writes the files that were asked for: tells their names and what they leave out. Raises `ExportFailed`."""
    files: list[Path] = []
    data: dict[str, Any] = {}
    text = ""
    if args.html:
        with Project.open(folder, read_only=True) as project:
            name = project.meta.name
        place = args.other_project.resolve() if args.other_project else folder
        sounds = sounds_of(place, report, args.sounds)
        with writing.whole_file(args.html, replace=args.overwrite) as part:
            part.write_text(html_report(report, found, other, Page(name, context, sounds)), encoding="utf-8")
        files.append(args.html)
        data["sounds"] = {"written": len(sounds.found), "problems": [problem_json(one) for one in sounds.problems]}
        text += problems_text(sounds.problems, "On the page without their sound, which could not be read")
    if args.trn:
        files += write_trn(args.trn, *filter(None, (report, other)), replace=args.overwrite)
        aside = not_shared(report, *filter(None, (other,)))
        data["not_in_trn"] = [problem_json(one) for one in aside]
        text += problems_text(aside, "Not in the texts for sclite")
    if args.csv:
        files.append(write_csv(args.csv, report, other, replace=args.overwrite))
    if files:
        data["written"] = [str(file) for file in files]
    return Answer(data, "".join(f"{file}\n" for file in files) + text)


def _data(
    report: Report, found: Analysis, context: EvaluationContext, other: Report | None, args: argparse.Namespace
) -> dict[str, Any]:
    """Rates are fractions. With --utterances, each one's texts and counts too."""
    asked = report.asked
    data: dict[str, Any] = {
        "split": args.split or ("" if args.filter or args.rule else "test"),
        "chosen": asked.chosen,
        "model": asked.model,
        "name": asked.name,
        "project": asked.project or None,
        **rates_data(report, found),
        "looks": report.looks or None,
        "when": report.when,
        "audio_s": round(report.audio_s, 2),
        "seconds": round(report.seconds, 2),
        "problems": [{"where": key, "reason": str(why)} for key, why in report.problems],
        "left_aside": len(report.not_transcribed),
        "caught": dict(report.caught),
        "asked": report.wrote_in,
        "remarks": [str(remark) for remark in remarks_of(report, context, other)],
    }
    if args.utterances:
        data["items"] = [
            {
                "key": item.key,
                "speaker": item.speaker,
                "said": item.said,
                "written": item.written,
                "wer": item.counts.wer,
                "words": item.counts.words,
                "confidences": [word.confidence for word in item.words],
            }
            for item in report.items
        ]
        data["not_transcribed"] = list(report.not_transcribed)
    return data


def rates_data(report: Report, found: Analysis) -> dict[str, Any]:
    """How many errors, and of which kinds."""
    score = report.score
    return {
        "wer": score.wer,
        "cer": score.cer,
        "leads": "cer" if report.unspaced else "wer",
        "utterances": score.utterances,
        "words": score.words,
        "substitutions": score.substitutions,
        "deletions": score.deletions,
        "insertions": score.insertions,
        "wer_interval": [found.wer.low, found.wer.high],
        "cer_interval": [found.cer.low, found.cer.high],
        "interval_by": "speaker" if found.wer.by_speaker else "utterance",
        "speakers": found.speakers,
        "speakers_not_in_training": found.unheard_speakers,
        "kinds": {name: value for name, value in asdict(found.kinds).items() if name != "keys"},
        "calibration": asdict(found.calibration) if found.calibration else None,
    }


def report_text(report: Report, found: Analysis, context: EvaluationContext, other: Report | None = None) -> str:
    """The same in words, with what people should know of it."""
    score, kinds = report.score, found.kinds
    rates = [f"WER {percent(score.wer)} ({_interval(found.wer)})", f"CER {percent(score.cer)} ({_interval(found.cer)})"]
    text = (
        f"{report.asked.chosen}: {', '.join(reversed(rates) if report.unspaced else rates)},"
        f" {score.utterances:,} utterances, {score.words:,} words\n"
    )
    text += f"Wrong {kinds.substituted:,}, left out {kinds.left_out:,}, extra {kinds.extra:,}"
    some = {
        "only an accent": kinds.accents,
        "only capitals or signs": kinds.capitals,
        "words joined": kinds.joined,
        "words divided": kinds.divided,
    }
    text += "".join(f", {what} {count:,}" for what, count in some.items() if count) + "\n"
    text += (
        f"Without heed of accents {percent(kinds.blind_accents)} of the words are wrong,"
        f" without heed of borders between words {percent(kinds.blind_borders)}\n"
    )
    if report.of_test and report.looks > 1:
        text += f"The test set was looked at {report.looks:,} times.\n"
    if report.of_test and not report.looks:
        text += f"{LOOKS_LOST}\n"
    text += "".join(f"{remark}\n" for remark in remarks_of(report, context, other))
    if report.problems:
        text += "--json names what could not be heard.\n"
    return text


def _interval(found: Interval) -> str:
    return f"95% interval {percent(found.low)} to {percent(found.high)}"


def _compared(other: Report, found: Analysis, difference: Difference) -> dict[str, Any]:
    return {
        "model": other.asked.model,
        "name": other.asked.name,
        "wer": other.score.wer,
        "cer": other.score.cer,
        "difference": asdict(difference) | {"verdict": str(verdict(difference))},
        "better": list(found.better),
        "worse": list(found.worse),
        "only_right": list(found.only_right),
    }


def _against_text(other: Report, difference: Difference) -> str:
    by = "speakers" if difference.by_speaker else "utterances"
    rate = other.score.cer if difference.by_letters else other.score.wer
    rest = ("words", difference.wer, difference.low, difference.high)
    if not difference.by_letters:
        rest = ("letters", difference.cer, difference.cer_low, difference.cer_high)
    return (
        f"{difference_words(difference, other.asked.name)} ({percent(rate)}): {verdict(difference)}\n"
        f"Difference {100 * difference.lead:+.1f} points{' in letters' if difference.by_letters else ''}, 95% interval"
        f" {100 * difference.lead_low:+.1f} to {100 * difference.lead_high:+.1f} (jackknife over {by}); bootstrap of"
        f" {difference.draws:,} draws, p {_p(difference.lead_p)};"
        f" matched pairs z {difference.matched_pairs_z:.2f}, p {_p(difference.matched_pairs_p)}\n"
        f"In {rest[0]} {100 * rest[1]:+.1f} points, 95% interval {100 * rest[2]:+.1f} to {100 * rest[3]:+.1f}\n"
    )


def _p(p: float) -> str:
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


def _group(group: Group) -> dict[str, Any]:
    return {
        "label": group.label,
        "low": group.low,
        "high": group.high,
        "utterances": len(group.keys),
        "words": group.words,
        "seconds": round(group.seconds, 2),
        "wer": group.wer.value,
        "wer_interval": [group.wer.low, group.wer.high],
        "cer": group.cer.value,
        "cer_interval": [group.cer.low, group.cer.high],
        "other_wer": group.other,
        "other_cer": group.other_cer,
    }


def _by_text(kind: str, groups: tuple[Group, ...], other: Report | None) -> str:
    """A line for each group; the rate that decides first, with its interval and the other model's beside it."""
    rates = ["WER", "95% interval", "CER"]
    if any(group.by_letters for group in groups):
        rates = ["CER", "95% interval", "WER"]
    head = [kind, "utterances", "words", *rates, *([other.asked.name] if other else [])]
    rows = [
        [
            name_of(group),
            f"{len(group.keys):,}",
            f"{group.words:,}",
            percent(group.lead.value),
            f"{percent(group.lead.low)} to {percent(group.lead.high)}",
            percent((group.wer if group.by_letters else group.cer).value),
            *([percent(group.lead_other)] if other else []),
        ]
        for group in groups
    ]
    return table(head, rows) if rows else f"No utterance can be told by {kind}.\n"


EVALUATE = Command(
    "evaluate",
    "error rates of a model: which errors, for whom, and whether it is better than another",
    _arguments,
    _evaluate,
    "What was heard once is kept in the project and opens at once; --again hears it anew.",
)
