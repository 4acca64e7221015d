"""vectors: which words are used alike, in the project's language and across to its source's: learnt, brought, asked."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress, add_project, moment, percent, table
from core.commands.corpus import project_folder
from core.commands.numbers import count, whole
from core.commands.text_choice import chosen_texts
from core.errors import ConfigError
from core.languages import language_name
from core.lm import vector_store
from core.lm.neighbours import MOST, Across, Lexicon, Neighbours
from core.lm.vector_files import MOST_WORDS
from core.lm.vector_store import StoredVectors, VectorRecipe
from core.lm.vectors import Near
from core.project.store import Project
from core.texts.usable import Reading
from core.wording import counted, say

ACTIONS = ("list", "make", "add", "remove", "restore", "nearest")
NAMED = {"make": 1, "add": 2, "remove": 1, "restore": 1, "nearest": 1}
"""Words that each action has behind it at least."""
USUAL = VectorRecipe()


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        help="make, remove, restore: NAME; add: NAME FILE; nearest: the words to look up",
    )
    making = parser.add_argument_group("make, add")
    making.add_argument(
        "--from",
        dest="from_",
        nargs="+",
        default=[],
        metavar="TEXT",
        help="texts to learn from, by name or #NUMBER, and “transcripts” for those of train (default: all)",
    )
    making.add_argument(
        "--dimensions", type=count, default=USUAL.dimensions, metavar="N", help=f"of each word ({USUAL.dimensions})"
    )
    making.add_argument(
        "--window", type=count, default=USUAL.window, metavar="N", help=f"words heeded on each side ({USUAL.window})"
    )
    making.add_argument(
        "--least",
        type=count,
        default=USUAL.least,
        metavar="N",
        help=f"words that come N times or more ({USUAL.least})",
    )
    making.add_argument("--seed", type=whole, default=0, help="seed of every random choice")
    making.add_argument("--language", default="", metavar="CODE", help="of the words (default: the project's)")
    making.add_argument("--licence", default="", metavar="WORDS", help="terms of the texts (default: the project's)")
    making.add_argument(
        "--most",
        type=count,
        default=0,
        metavar="N",
        help=f"add: read N ({MOST_WORDS:,}); nearest: tell N ({MOST})",
    )
    making.add_argument("--replace", action="store_true", help="in the place of those that have this name")
    parser.add_argument("--in", dest="inside", default="", metavar="NAME", help="nearest: in these (default: any)")


def _run(args: argparse.Namespace) -> Answer:
    folder = project_folder(args.folder)
    if len(args.words) < NAMED.get(args.action, 0) or (args.action != "nearest" and len(args.words) > 2):
        raise ConfigError(
            say("vectors {action} cannot do with {count} words behind it.", action=args.action, count=len(args.words)),
            say("Write DIR make NAME, DIR add NAME FILE, DIR nearest WORD, DIR remove|restore NAME, or DIR list."),
        )
    match args.action:
        case "make":
            return _make(args, folder)
        case "add":
            return _add(args, folder)
        case "remove":
            one = vector_store.find(folder, args.words[0])
            vector_store.remove(one)
            back = f"vizinho vectors {folder} restore {one.name}"
            return Answer({"removed": one.name}, f"Removed {one.name}, and kept a week for {back}\n")
        case "restore":
            return _told(vector_store.restore(vector_store.find_removed(folder, args.words[0])))
        case "nearest":
            return _nearest(args, folder)
    return _list(folder)


def _make(args: argparse.Namespace, folder: Path) -> Answer:
    with Project.open(folder, read_only=True) as project:
        meta = project.meta
        language = args.language or meta.language
        chosen = chosen_texts(project, args.from_, language)
        recipe = VectorRecipe(
            args.dimensions,
            max(1, args.window),
            max(1, args.least),
            args.seed,
            tuple(map(str, chosen.described(project))),
            args.licence or meta.licence,
            language,
            tuple(Reading.of(meta, language).rules.active.to_json()),
        )
        found = chosen.read(project, progress=Progress("Sentences read:", args.json))
        return _told(vector_store.learn(folder, args.words[0], found, recipe, replace=args.replace))


def _add(args: argparse.Namespace, folder: Path) -> Answer:
    name, path = args.words[0], Path(args.words[1])
    with Project.open(folder, read_only=True) as project:
        language = args.language or project.meta.language
    told = say("{name}, made by another program", name=path.name)
    recipe = replace(USUAL, made_of=(str(told),), licence=args.licence, language=language)
    return _told(vector_store.bring(folder, name, path, recipe, args.most or MOST_WORDS, replace=args.replace))


def _described(one: StoredVectors) -> dict[str, Any]:
    return {"folder": str(one.folder), **asdict(one.note)}


def _told(one: StoredVectors) -> Answer:
    note = one.note
    text = (
        f"{one.name}: {counted(note.words, 'word')} of {language_name(note.language)}, {note.dimensions} dimensions\n"
    )
    text += "".join(f"  {line}\n" for line in note.made_of)
    if note.turns:
        text += f"  {counted(note.units, 'word')} of text, read {note.turns} times\n"
    return Answer(_described(one), text)


def _list(folder: Path) -> Answer:
    found = vector_store.stored(folder)
    rows = [
        [
            one.name,
            one.note.language,
            f"{one.note.words:,}",
            str(one.note.dimensions),
            f"{one.note.units:,}" if one.note.units else "",
            moment(one.note.at),
        ]
        for one in found
    ]
    head = ["name", "language", "words", "dimensions", "learnt from", "made"]
    lost = [str(error) for error in vector_store.unreadable(folder)]
    none = "" if lost else f"No word vectors yet. vizinho vectors {folder} make NAME learns some.\n"
    text = (table(head, rows) if rows else none) + "".join(f"{why}\n" for why in lost)
    return Answer({"vectors": [_described(one) for one in found], "unreadable": lost}, text)


def _nearest(args: argparse.Namespace, folder: Path) -> Answer:
    lexicon = Lexicon.of(folder)
    found = [lexicon.neighbours(word, args.inside, args.most or MOST) for word in args.words]
    return Answer({"words": [one.to_json() for one in found]}, "".join(_in_words(one) for one in found))


def _in_words(found: Neighbours) -> str:
    text = f"{found.word} ({found.name}, {found.language}): {_near(found.words)}\n"
    text += "".join(_across(one) for one in found.across)
    return text + "".join(f"  {remark}\n" for remark in found.remarks)


def _across(one: Across) -> str:
    turn = one.alignment
    return (
        f"  in {one.name} ({one.language}): {_near(one.words)}\n"
        f"    turned by {turn.anchors:,} words spelt alike; of {turn.held_back:,} held back, {percent(turn.first)} came"
        f" out nearest and {percent(turn.among_five)} among five\n"
    )


def _near(words: Sequence[Near]) -> str:
    return ", ".join(f"{one.word} {one.likeness:.2f}" for one in words)


VECTORS = Command(
    "vectors",
    "which words are used alike, here and in the source's language",
    _arguments,
    _run,
    "Word vectors by word2vec from the project's texts and transcripts (without what stands in dev or test), or from\n"
    "files of word2vec and fastText. Where there are some of two languages, they are turned into one another by the\n"
    "words that both spell alike: nearest shows what lies next to a word in both.",
)
