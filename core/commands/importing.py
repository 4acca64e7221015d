"""import: bringing recordings and transcripts into a project, or showing what would come."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.commands.alphabet_words import letter_json, questions_text, sign_json
from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.import_account import account_data, account_text, parts_data, parts_text, tiers_data, tiers_text
from core.commands.numbers import count, seconds
from core.commands.problems import problems_text
from core.errors import ImportFailed
from core.importers import IMPORTERS, ImportReport, Preview, import_corpus, preview, remembered
from core.importers.item import Item
from core.importers.pairing_rules import RULES
from core.importers.remembered_choices import as_last_time
from core.names import typed_path
from core.project.records import Problem
from core.project.schema import DATABASE
from core.project.store import Project
from core.quantities import duration
from core.wording import counted, say

SHOWN_ROWS = 10
COLUMNS = ("sound", "text", "speaker", "split")
NAMED = (
    *COLUMNS, "delimiter", "channel", "tiers", "pairing", "media", "cut", "cut_s", "lists", "texts", "lines", "parts",
    "prefer", "markup", "leave_tiers",
)  # fmt: skip
FLAGS = ("copy", "keep_empty", "bare", "each_channel", "update")
"""Fields of `Options` as the command line gives them."""
PART = "an option for one format of several: textgrid.tiers=ORT"
MARKUP = 'what becomes of markup: "KIND=WAY;KIND=WAY", as the preview names them; for example "events=drop"'
CUT = "pauses: cut long sound without marks at its pauses; marks: do not join the words of a tier of words"


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("source", metavar="PATH", type=Path, nargs="+", help="folders or files: together one import")
    parser.add_argument("--preview", action="store_true", help="show what would come, and write nothing")
    parser.add_argument("--afresh", action="store_true", help="do not begin with what was chosen for it last time")
    parser.add_argument("--format", choices=sorted(IMPORTERS), help="what it is, if it is not recognised by itself")
    _what_arguments(parser.add_argument_group("what is what"))
    _sound_arguments(parser.add_argument_group("sound"))


def _what_arguments(group: Any) -> None:
    for column in COLUMNS:
        more = "; or name:1, name:-1, name:/pattern/ of the sound" if column == "speaker" else ""
        group.add_argument(f"--{column}", metavar="COLUMN", help=f"tables: the column that holds the {column}{more}")
    group.add_argument("--delimiter", metavar="CHARACTER", help="tables: what separates columns, such as tab or comma")
    group.add_argument("--tiers", metavar="NAMES", help='tiers with the transcripts: "NAME;NAME", "type:NAME" or "#1"')
    group.add_argument("--leave-tiers", metavar="NAMES", help="tiers beside the transcript to leave, separated by ;")
    group.add_argument("--lists", metavar="NAMES", help="the lists of a corpus to read, separated by ;")
    group.add_argument("--pairing", choices=list(RULES), help="how names of texts and sounds pair")
    group.add_argument("--texts", metavar="ENDINGS", help="take files with these endings as transcripts: .mb;.words")
    group.add_argument("--lines", metavar="FILES", help="texts with one line for each sound of a folder, in order")
    group.add_argument("--pair", metavar="TEXT=SOUND", action="append", default=[], help="this text has this sound")
    group.add_argument("--parts", metavar="FORMATS", help="of several formats in a folder, take these, separated by ;")
    group.add_argument("--prefer", choices=sorted(IMPORTERS), help="the format that counts where two say the same")
    group.add_argument("--part", metavar="FORMAT.OPTION=VALUE", action="append", default=[], help=PART)
    group.add_argument("--markup", metavar="WAYS", help=MARKUP)
    group.add_argument("--keep-empty", action="store_true", help="marks and sounds without a text too")
    group.add_argument("--bare", action="store_true", help="sounds that no text goes with too")
    group.add_argument("--no-splits", action="store_true", help="divide anew instead of keeping the source's splits")
    group.add_argument("--update", action="store_true", help="take over texts that have changed in the source")


def _sound_arguments(group: Any) -> None:
    group.add_argument("--copy", action="store_true", help="copy the sound into the project instead of referring to it")
    group.add_argument("--media", metavar="FOLDER", help="where else to look for sounds")
    group.add_argument("--channel", type=count, metavar="N", help="take this channel (from 0), not a mix")
    group.add_argument("--each-channel", action="store_true", help="every channel by itself, with a speaker of its own")
    group.add_argument("--cut", choices=["pauses", "marks"], help=CUT)
    group.add_argument("--cut-seconds", dest="cut_s", type=seconds, metavar="S", help="into pieces of about so long")
    group.add_argument("--synthetic", action="store_true", help="the voices are synthetic, not people's")


def options_of(args: argparse.Namespace) -> dict[str, Any]:
    """What was said on the command line as the fields of `Options`; nothing of what was not."""
    options = {name: value for name in NAMED if (value := getattr(args, name)) is not None}
    options |= {name: True for name in FLAGS if getattr(args, name)}
    if "media" in options:
        options["media"] = str(typed_path(options["media"]))
    if args.no_splits:
        options["keep_splits"] = False
    if args.pair:
        options["paired"] = tuple(_pair(words) for words in args.pair)
    options |= dict(_of_part(words) for words in args.part)
    return options | {"voices": "synthetic" if args.synthetic else "people"}


def _pair(words: str) -> tuple[str, str]:
    """(text, sound) as they are named on the command line. Raises `ImportFailed` for what is not there."""
    cuts = [i for i, sign in enumerate(words) if sign == "="]
    for cut in cuts:
        if Path(words[:cut]).is_file() and Path(words[cut + 1 :]).is_file():
            return words[:cut], words[cut + 1 :]
    raise ImportFailed(
        say("--pair {words}: these files are not there.", words=words), say("Give both as paths: --pair a.txt=b.wav")
    )


def _of_part(words: str) -> tuple[str, Any]:
    """An option of one format with its value; yes and no are flags."""
    name, sign, value = words.partition("=")
    if not sign or "." not in name:
        raise ImportFailed(
            say("--part {words} is not understood.", words=words), say("Write it as FORMAT.OPTION=VALUE.")
        )
    flags: dict[str, Any] = {"yes": True, "true": True, "no": False, "false": False}
    return name.replace("-", "_"), flags.get(value.lower(), value)


def _import(args: argparse.Namespace) -> Answer:
    options = options_of(args)
    if args.preview:
        last = _last(args) if (args.folder / DATABASE).is_file() else {}
        return _after(last, _previewed(preview(args.source, args.format, last | options)))
    with Project.open(args.folder) as project:
        watch = Progress("Importing", args.json)
        last = {} if args.afresh else remembered(project.meta, args.folder, args.source)
        report = import_corpus(project, args.source, args.format, options=last | options, progress=watch)
        return _after(last, _reported(report))


def _last(args: argparse.Namespace) -> dict[str, Any]:
    """What was chosen when the same was last imported into this project."""
    if args.afresh:
        return {}
    with Project.open(args.folder, read_only=True) as project:
        return remembered(project.meta, args.folder, args.source)


def _after(last: dict[str, Any], answer: Answer) -> Answer:
    """An answer with what was taken over from the last import."""
    if not last:
        return answer
    said = f"Chosen as in the last import of it ({as_last_time(last)}); --afresh begins anew.\n"
    return replace(answer, data=answer.data | {"as_last_time": last}, text=said + answer.text)


def _reported(report: ImportReport) -> Answer:
    data = {
        "format": report.format,
        "added": report.added,
        "known": report.known,
        "updated": report.updated,
        "recordings": report.recordings,
        "seconds": report.seconds,
        "parts": parts_data(report.parts),
        "tiers": tiers_data(report.tiers),
        "account": account_data(report.account),
        "changed": _plain(report.changed),
        "problems": _plain(report.problems),
        "signs": [sign_json(use) for use in report.signs],
        "new_letters": [letter_json(use) for use in report.new_letters],
    }
    text = f"Added {counted(report.added, 'utterance')} ({duration(report.seconds)}) "
    text += f"from {counted(report.recordings, 'recording')}.\n"
    text += parts_text(report.parts) + tiers_text(report.tiers)
    if report.known:
        text += f"Left as they are, {report.known:,} that the project holds already.\n"
    if report.updated:
        text += f"Took over {report.updated:,} texts that have changed in the source.\n"
    text += problems_text(report.changed, "Changed in the source") + problems_text(report.kept_out, "Kept out")
    text += problems_text(report.to_look_at, "Mended, or to be looked at")
    text += account_text(report.account) + questions_text(report.signs, report.new_letters)
    nothing = not (report.added or report.known or report.updated or report.changed)
    return Answer(data, text, code=2 if nothing else 0)


def _previewed(shown: Preview) -> Answer:
    title = " and ".join(part.title for part in shown.parts if part.utterances) or IMPORTERS[shown.format].title
    data = {
        "format": shown.format,
        "total": shown.total,
        "rows": [_row(item) for item in shown.rows],
        "choices": [
            {
                "key": c.key,
                "title": c.title,
                "group": c.group,
                "value": c.value,
                "options": [value for value, _ in c.options],
                "help": c.help,
            }
            for c in shown.choices
        ],
        "parts": parts_data(shown.parts),
        "tiers": tiers_data(shown.tiers),
        "account": account_data(shown.account),
        "pairings": [
            {"text": p.text, "sound": None if p.sound is None else str(p.sound), "why": p.why} for p in shown.pairings
        ],
        "problems": _plain(shown.problems),
    }
    text = f"{title}: {counted(shown.total, 'utterance')} would come. Nothing was written.\n"
    text += parts_text(shown.parts) + tiers_text(shown.tiers)
    if shown.choices:
        text += table(
            ["choice", "holds now"],
            [[f"{c.group}: {c.title}" if c.group else c.title, str(c.value) or "none"] for c in shown.choices],
        )
    text += "".join(f"{c.key}: {c.help}\n" for c in shown.choices if c.key.startswith("markup."))
    alone = [p for p in shown.pairings if p.sound is None]
    if shown.pairings:
        text += f"Files with their sound: {len(shown.pairings) - len(alone):,} of {len(shown.pairings):,}.\n"
    if shown.rows:
        rows = [[i.where, i.speaker, i.split, _short(i.text)] for i in shown.rows[:SHOWN_ROWS]]
        text += table(["where", "speaker", "split", "text"], rows)
    text += problems_text(shown.kept_out, "Would be kept out")
    text += problems_text(shown.to_look_at, "Mended, or to be looked at")
    return Answer(data, text + account_text(shown.account))


def _row(item: Item) -> dict[str, Any]:
    return {
        "where": item.where,
        "sound": str(item.sound),
        "text": item.text,
        "speaker": item.speaker or item.speaker_key,
        "split": item.split,
        "start_s": item.start_s,
        "end_s": item.end_s,
        "tags": list(item.tags),
    }


def _short(text: str, letters: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= letters else line[: letters - 1] + "…"


def _plain(problems: list[Problem] | tuple[Problem, ...]) -> list[dict[str, Any]]:
    """`came` says of a problem that nothing was kept out for it."""
    return [
        {"where": p.where, "reason": p.reason, "hint": p.hint, "came": p.came}
        | ({"detail": p.detail} if p.detail else {})
        for p in problems
    ]


IMPORT = Command(
    "import",
    "add recordings and transcripts to a project",
    _arguments,
    _import,
    "Adds recordings and transcripts. Sound files stay where they are unless --copy is given. Importing again adds\n"
    "only what is new and says which texts have changed; what was edited here is never overwritten.",
)
