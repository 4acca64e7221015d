"""concordance, words, minimal-pairs: what is said, in lines around a hit, as a list of words, and one letter apart."""

from __future__ import annotations

import argparse
import dataclasses
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.commands import choosing
from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.commands.numbers import count
from core.project.concordance.dispersion import dispersion
from core.project.concordance.finding import HOWS, Wanted
from core.project.concordance.lines import concordance, each_line, read_lines
from core.project.concordance.minimal_pairs import contrasts, minimal_pairs
from core.project.concordance.orders import ORDERS
from core.project.concordance.saved_table import HEAD, cells, save_table
from core.project.concordance.word_list import word_list
from core.project.queries import Query
from core.project.store import Project
from core.project.tiers.neighbours import PAUSE_S

SHOWN = 200
AROUND = 40
"""Characters on each side of a hit on a terminal."""


def _which(parser: argparse.ArgumentParser) -> None:
    which = parser.add_argument_group("in which utterances (all, when none is given)")
    which.add_argument("--split", metavar="NAME", default="", choices=["", *choosing.SPLITS],
                       help="in train, dev or test; none: in no split")  # fmt: skip
    which.add_argument("--by", metavar="NAME", default="", help="of this speaker")
    choosing.add_saved(which)
    choosing.add_rules(which)
    parser.add_argument("--save", metavar="FILE", type=Path, help="write all of it into a .csv or .tsv file")


def _query(project: Project, args: argparse.Namespace) -> Query | None:
    chosen = choosing.filtered(project, args)
    if not (args.split or args.by or chosen):
        return None
    return Query(split=args.split, speaker=args.by, conditions=chosen.as_conditions if chosen else ())


def _save(path: Path | None, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table where it was asked for; what is said of it."""
    if path is None:
        return ""
    return f"{save_table(path, head, rows):,} rows written to {path}\n"


def _lines_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("wanted", metavar="TEXT", help="what to look for")
    parser.add_argument("--as", dest="how", choices=HOWS, default="word",
                        help="whole words (default), a part of them, or a regular expression")  # fmt: skip
    parser.add_argument("--heed", nargs="+", choices=("accents", "capitals"), default=[],
                        help="what counts: nao does not find não, rosa does not find Rosa")  # fmt: skip
    parser.add_argument(
        "--tier",
        metavar="NAME",
        default="",
        help="search this tier instead of the transcripts; where its marks stand on recordings, the marks. A phrase may"
        f" go over several marks with pauses of at most {PAUSE_S:g} s between them, a regular expression not",
    )
    parser.add_argument("--order", choices=ORDERS, default="place",
                        help="by place (default), by the words before the hit, the hit, or what follows")  # fmt: skip
    _which(parser)


def _lines(args: argparse.Namespace) -> Answer:
    wanted = Wanted(args.wanted, args.how, "accents" in args.heed, "capitals" in args.heed, args.tier)
    with Project.open(project_folder(args.folder), read_only=True) as project:
        progress = Progress("Utterances", args.json)
        found = concordance(project, wanted, _query(project, args), args.order, progress)
        where = dispersion(project, found, 1)
        seconds = {one.name: one.frames / one.rate for one in project.recordings()}
        said = _save(args.save, HEAD, (cells(line) for line in each_line(project, found, progress)))
        lines = list(each_line(project, found)) if args.json else read_lines(project, found, range(len(found))[:SHOWN])
    shown = [
        [line.key, _clock(line.start_s), line.speaker, _end_of(line.left).rjust(AROUND), line.hit, line.right[:AROUND]]
        for line in lines[:SHOWN]
    ]
    where_said = "mark" if found.marks else "utterance"
    text = table([where_said, "at", "speaker", "before".rjust(AROUND), "hit", "after"], shown) if shown else ""
    text += f"and {len(found) - SHOWN:,} more; --json and --save give all\n" if len(found) > SHOWN else ""
    text += f"{len(found):,} hits in {found.utterances:,} {where_said}s, {found.recordings:,} recordings\n{said}"
    data = {
        "hits": len(found),
        "marks" if found.marks else "utterances": found.utterances,
        "recordings": found.recordings,
        "speakers": found.speakers,
        "where": [{"recording": name, "hits": count, "seconds": seconds.get(name, 0.0)}
                  for name, count in zip(where.recordings, where.times.tolist(), strict=True)],
        "lines": [dataclasses.asdict(line) for line in lines] if args.json else [],
    }  # fmt: skip
    return Answer(data, text)


def _clock(seconds: float) -> str:
    """Minutes and seconds of a recording: "10:07.9"."""
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths % 600 / 10:04.1f}"


def _end_of(text: str) -> str:
    return text[-AROUND:]


def _words_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("--starts", metavar="TEXT", default="", help="only words that begin so")
    parser.add_argument("--at-least", metavar="N", type=count, default=1, help="only words said so often")
    _which(parser)


def _words(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        found = word_list(project, _query(project, args), Progress("Utterances", args.json))
    start = args.starts.lower()
    entries = [one for one in found.entries if one.word.startswith(start) and one.times >= args.at_least]
    head = ("word", "times", "utterances", "speakers", "first")
    rows = [[one.word, *map(str, (one.times, one.utterances, one.speakers)), one.first] for one in entries]
    said = _save(args.save, head, rows)
    text = table(head, rows[:SHOWN]) if rows else ""
    text += f"and {len(rows) - SHOWN:,} more; --json and --save give all\n" if len(rows) > SHOWN else ""
    text += f"{len(entries):,} of {len(found.entries):,} words, said {found.words:,} times in all\n{said}"
    data = [{name: value for name, value in dataclasses.asdict(one).items() if name != "first_id"} for one in entries]
    return Answer({"words": data, "different": len(found.entries), "said": found.words}, text)


def _pairs_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument(
        "--at-least", metavar="N", type=count, default=2, help="both words are said so often (default: 2)"
    )
    parser.add_argument("--letters", metavar="LETTER", nargs="+", default=[],
                        help="only pairs that differ in these letters: one of them, or both")  # fmt: skip
    parser.add_argument("--dropped", action="store_true", help="also words of which one has a letter more")
    _which(parser)


def _pairs(args: argparse.Namespace) -> Answer:
    with Project.open(project_folder(args.folder), read_only=True) as project:
        words = word_list(project, _query(project, args), Progress("Utterances", args.json))
        several = project.alphabet.letters
    found = minimal_pairs(words.times, several, at_least=args.at_least, dropped=args.dropped)
    if args.letters:
        asked = set(args.letters[:2])
        found = [pair for pair in found if asked <= set(pair.letters)]
    groups = contrasts(found)
    rows = [
        [" : ".join(letter or "nothing" for letter in group.letters), pair.one, pair.other, *map(str, pair.times)]
        for group in groups
        for pair in group.pairs
    ]
    head = ("letters", "one", "other", "times", "times of the other")
    said = _save(args.save, head, rows)
    text = table(head, rows[:SHOWN]) if rows else ""
    text += f"and {len(rows) - SHOWN:,} more; --json and --save give all\n" if len(rows) > SHOWN else ""
    text += f"{len(found):,} pairs that tell {len(groups):,} pairs of letters apart\n{said}"
    data = [
        {"letters": list(group.letters), "pairs": [dataclasses.asdict(pair) for pair in group.pairs]}
        for group in groups
    ]
    return Answer({"contrasts": data, "pairs": len(found)}, text)


CONCORDANCE = Command(
    "concordance",
    "every hit of a word with what is said around it",
    _lines_arguments,
    _lines,
    "Looks for words, parts of words or a regular expression in all transcripts. Times are about when the hit is\n"
    "said: letters are taken as spread evenly over the utterance.",
)
WORDS = Command("words", "every word that is said, how often, by how many, and where first", _words_arguments, _words)
PAIRS = Command(
    "minimal-pairs",
    "words that differ in one letter alone, by the letters they tell apart",
    _pairs_arguments,
    _pairs,
    "Letters of several signs are those of the project's alphabet (`vizinho alphabet`). Pairs are spellings: whether\n"
    "they sound as they are written is for you to hear.",
)
