"""text: sentences without sound, brought into a project; what they hold, and what of them is kept out and why."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.commands import text_words
from core.commands.command import Answer, Command, Progress, names_project, table
from core.commands.corpus import project_folder
from core.commands.numbers import count
from core.commands.printing import in_line
from core.errors import ConfigError, ProjectError
from core.languages import language_code, language_name
from core.names import typed_path
from core.project import brought_texts
from core.project.queries import Reader
from core.project.records import BroughtText
from core.project.store import Project
from core.texts import FORMATS
from core.texts.bringing import bring_texts
from core.texts.figures import Material
from core.texts.gather import Wanted
from core.texts.material import material
from core.texts.misfits import misfits, take
from core.texts.passages import TextOptions, place_of
from core.texts.previews import preview
from core.texts.usable import Verdict
from core.wording import counted, say, say_n

ACTIONS = ("list", "add", "remove", "language", "show", "mend", "leave-out", "take-back")
WHICH = {"all": None, "used": (Verdict.KEPT,), "leaks": (Verdict.SAME, Verdict.NEAR), "repeats": (Verdict.AGAIN,),
         "misfits": (Verdict.MISFIT,)}  # fmt: skip


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=ACTIONS, metavar="ACTION", help=", ".join(ACTIONS))
    parser.add_argument("folder", metavar="DIR", type=Path, help="the project's folder")
    names_project(parser, "folder")
    words = "add: files or folders; else names of texts, or #NUMBER; language: a code behind them"
    parser.add_argument("words", metavar="WORD", nargs="*", help=words)
    adding = parser.add_argument_group("add")
    adding.add_argument("--preview", action="store_true", help="show what would come, and write nothing")
    adding.add_argument("--language", metavar="CODE", default="", help="whose language it is, if not the project's")
    adding.add_argument("--format", choices=sorted(FORMATS), default="", help="what it is, if not recognised")
    adding.add_argument("--encoding", default="", metavar="NAME", help="the encoding, if it is misread")
    ways = "whether lines of plain text are pieces of their own, or parts of paragraphs"
    adding.add_argument("--lines", choices=["auto", "each", "joined"], default="auto", help=ways)
    adding.add_argument(
        "--part", default="", metavar="NAMES", help="the column, the tiers or lines to take, parted by ;"
    )
    adding.add_argument("--most", type=count, default=0, metavar="N", help="take the first N sentences of each file")
    leaving = parser.add_argument_group("leave-out, take-back")
    leaving.add_argument("--line", type=count, action="append", default=[], metavar="N", help="sentences from there")
    showing = parser.add_argument_group("show")
    showing.add_argument("--only", choices=list(WHICH), default="all", help="sentences of which this becomes")
    showing.add_argument("--limit", type=count, default=20, metavar="N", help="so many (default: 20)")


def _run(args: argparse.Namespace) -> Answer:
    match args.action, args.words:
        case "list", []:
            with Project.open(project_folder(args.folder), read_only=True) as project:
                return _listed(project, args.json)
        case "add", [_, *_]:
            return _add(args)
        case "remove", [_, *_]:
            with Project.open(project_folder(args.folder)) as project:
                brought_texts.remove(project, texts_named(project, args.words))
                return _listed(project, args.json)
        case "language", [*names, code] if names and code:
            with Project.open(project_folder(args.folder)) as project:
                brought_texts.set_language(project, texts_named(project, names), _language(code))
                return _listed(project, args.json)
        case "show", [_]:
            with Project.open(project_folder(args.folder), read_only=True) as project:
                (text, *_) = texts_named(project, args.words)
                return _shown(project, text, args)
        case "leave-out" | "take-back", [_]:
            with Project.open(project_folder(args.folder)) as project:
                return _leave_out(project, texts_named(project, args.words)[0], args)
        case "mend", names:
            with Project.open(project_folder(args.folder)) as project:
                return _mend(project, texts_named(project, names) if names else None, args)
    raise ConfigError(
        say("text {action} cannot do with {count} words behind it.", action=args.action, count=len(args.words)),
        say("Write list DIR, add DIR FILE..., language DIR NAME CODE, remove, show, mend or leave-out DIR NAME."),
    )


def _add(args: argparse.Namespace) -> Answer:
    language = _language(args.language)
    options = TextOptions(args.encoding, args.lines, args.part, max(0, args.most))
    paths = [typed_path(word) for word in args.words]
    if missing := [path for path in paths if not path.exists()]:
        raise ProjectError(say("There is no file {path}.", path=missing[0]), say("Check its name and its folder."))
    if args.preview:
        with Project.open(project_folder(args.folder), read_only=True) as project:
            wanted = Wanted.of(project.meta.language, project.meta.alphabet, language, options, args.format)
        found = list(preview(paths, wanted))
        data = {"texts": [text_words.preview_json(one, wanted) for one in found]}
        return Answer(data, "".join(text_words.preview_text(one) for one in found))
    with Project.open(project_folder(args.folder)) as project:
        watch = Progress("Reading, kB", args.json)
        report = bring_texts(project, paths, language, options, args.format, watch)
    nothing = not (report.brought or report.known)
    return Answer(text_words.report_json(report), text_words.report_text(report), code=2 if nothing else 0)


def _language(words: str) -> str:
    """A code, "" for none. Raises `ProjectError`."""
    code = language_code(words) if words else ""
    if words and not code:
        raise ProjectError(say("“{text}” is no language code.", text=words), say("Give a code such as es, or a name."))
    return code


def texts_named(project: Reader, words: Sequence[str]) -> list[BroughtText]:
    """The texts that are meant by name or number. Raises `ProjectError`."""
    every = brought_texts.brought(project)
    out: list[BroughtText] = []
    for word in words:
        meant = [text for text in every if word in (text.name, f"#{text.id}")]
        if not meant:
            raise ProjectError(
                say("There is no text {word}.", word=word),
                say("`vizinho text list {folder}` lists them.", folder=project.folder),
            )
        out += [text for text in meant if text not in out]
    return out


def _materials(project: Project, quiet: bool) -> dict[str, Material]:
    """What the texts of each language come to."""
    languages = dict.fromkeys(text.language for text in brought_texts.brought(project))
    return {code: material(project, code, Progress("Looking through", quiet)) for code in languages}


def _listed(project: Project, quiet: bool) -> Answer:
    held, found = brought_texts.contents(project), _materials(project, quiet)
    texts = brought_texts.brought(project)
    data = [
        text_words.text_json(t, held[t.content_id]) | text_words.figures_json(found[t.language].figures[t.id])
        for t in texts
    ]
    rows = [
        [f"#{t.id}", t.name, t.language, FORMATS[t.format].title if t.format in FORMATS else t.format, t.encoding,
         f"{held[t.content_id].sentences:,}", *text_words.figures_cells(found[t.language].figures[t.id])]
        for t in texts
    ]  # fmt: skip
    text = table(["", "text", "language", "format", "encoding", "sentences", "used", "leaks", "fit"], rows)
    for code, one in found.items():
        text += text_words.material_text(one, language_name(code))
    together = [text_words.material_json(one) for one in found.values()]
    return Answer({"texts": data, "languages": together}, text if rows else "No text was brought yet.\n")


def _shown(project: Project, text: BroughtText, args: argparse.Namespace) -> Answer:
    content = brought_texts.contents(project)[text.content_id]
    found = material(project, text.language, Progress("Looking through", args.json))
    verdicts, figures, wanted = found.verdicts[text.id], found.figures[text.id], WHICH[args.only]
    places = np.arange(len(verdicts)) if wanted is None else np.flatnonzero(np.isin(verdicts, wanted))
    rows = brought_texts.at_places(project, text, places[: max(0, args.limit)])
    data, cells = [], []
    unit = FORMATS[text.format].unit if text.format in FORMATS else "line"
    for one in rows:
        verdict = Verdict(int(verdicts[one.place]))
        leak = found.leaks.at(text.id, one.place)
        stands = f"{leak.split} {leak.key}: {leak.text}" if leak else ""
        data.append(text_words.sentence_json(one, verdict, stands))
        becomes = stands or text_words.VERDICTS[verdict]
        cells.append([place_of(unit, one.line), f"{one.times:,}", one.text, becomes])
    told = text_words.text_json(text, content) | text_words.figures_json(figures) | {"rows": data}
    head = f"{in_line(text.name)} ({text.language}): {counted(content.sentences, 'sentence')}, "
    head += ", ".join(f"{n:,} {text_words.VERDICTS[v]}" for v, n in figures.counts.items()) + "\n"
    answer = head + table(["where", "times", "sentence", "what becomes of it"], cells)
    if args.only == "misfits":
        odd = misfits(project, [text])
        told |= {"fixes": text_words.misfits_json(odd)}
        answer = head + text_words.misfits_text(odd, max(0, args.limit))
    return Answer(told, answer)


def _leave_out(project: Project, text: BroughtText, args: argparse.Namespace) -> Answer:
    """Leave sentences out of the use of a text, or take them as they came; by the lines where they begin."""
    chosen = brought_texts.at_lines(project, text, args.line)
    if not chosen:
        raise ProjectError(
            say("No sentence of {name} begins in these lines.", name=text.name),
            say("Name one with --line; `vizinho text show DIR NAME` tells where each begins."),
        )
    out = args.action == "leave-out"
    changes = brought_texts.leave_out(project, text, [one.place for one in chosen], out)
    data = {"changed": len(chosen), "step": changes.label}
    return Answer(data, f"{changes.label}.\n")


def _mend(project: Project, texts: list[BroughtText] | None, args: argparse.Namespace) -> Answer:
    """Take the corrections that are offered; rules and letters are decided with `vizinho alphabet`."""
    found = misfits(project, texts, Progress("Looking through", args.json))
    taken = [one for one in found.misfits if one.fix.kind == "text"]
    if taken:
        label = say_n("Correct one sentence of a text", "Correct %n sentences of texts", len(taken))
        take(project, label, taken, found.draft)
    left = misfits(project, texts) if taken else found
    data = {"corrected": len(taken)} | text_words.misfits_json(left)
    text = f"Corrected {counted(len(taken), 'sentence')}; the texts as they came are kept.\n"
    return Answer(data, text + text_words.misfits_text(left, max(0, args.limit)))


TEXT = Command(
    "text",
    "bring text that has no sound: books, letters, lists of sentences",
    _arguments,
    _run,
    "Sentences that stand in dev or test, or nearly, are kept out whenever text is used, by the splits as they are\n"
    "then. Bringing, mending, another language and removing are steps of the history: `vizinho undo` takes them back.",
)
