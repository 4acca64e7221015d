"""ipa: texts between the IPA and its codes, and the chart. typing: how a project's texts are typed."""

from __future__ import annotations

import argparse
from pathlib import Path

from core.commands.command import Answer, Command, add_project, table
from core.commands.corpus import project_folder
from core.errors import ConfigError
from core.input.abbreviations import read_tsv, to_tsv
from core.input.codes import SCHEMES, from_ipa, to_ipa
from core.input.symbols import GROUPS, named, symbols
from core.project import typed_input
from core.project.store import Project
from core.project.tiers.reading import tier_named, tiers
from core.wording import say
from core.writing import write_text

ACTIONS = ("list", "codes", "add", "remove", "import", "export")


def _ipa_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("texts", nargs="*", metavar="TEXT", help="what to turn; without any, the chart is listed")
    parser.add_argument("--codes", choices=tuple(SCHEMES), default="xsampa", help="which codes (default: xsampa)")
    parser.add_argument("--back", action="store_true", help="from the IPA to codes")
    parser.add_argument("--find", metavar="WORDS", default="", help="list only symbols of this name or code")


def _ipa(args: argparse.Namespace) -> Answer:
    if args.texts:
        turn = from_ipa if args.back else to_ipa
        made = [turn(text, args.codes) for text in args.texts]
        return Answer({"texts": made}, "".join(f"{text}\n" for text in made))
    found = named(args.find) if args.find else [one for one in symbols() if one.group in GROUPS]
    rows = [[one.text, one.name, *(" ".join(codes) for codes in (one.xsampa, one.praat))] for one in found]
    data = [{"symbol": one.text, "name": one.name, "xsampa": one.xsampa, "praat": one.praat} for one in found]
    text = table(
        ("symbol", "name", "X-SAMPA", "Praat"), [[one.shown, *row[1:]] for one, row in zip(found, rows, strict=True)]
    )
    return Answer({"symbols": data}, text if found else "no symbol is called so\n")


def _typing_arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser, ACTIONS)
    parser.add_argument("words", nargs="*", metavar="WORD", help="codes: xsampa, praat or none; add: an abbreviation "
                        "and its text; remove: abbreviations; import, export: a file with tabs")  # fmt: skip
    parser.add_argument("--tier", metavar="NAME", default="", help="codes: of this tier (default: the transcript)")


def _typing(args: argparse.Namespace) -> Answer:
    reads = args.action in ("list", "export")
    with Project.open(project_folder(args.folder), read_only=reads) as project:
        match args.action, args.words:
            case "list", []:
                pass
            case "codes", [scheme]:
                tier = tier_named(project, args.tier) if args.tier else None
                scheme = "" if scheme == "none" else scheme
                typed_input.set_codes(project, tier.id if tier else typed_input.TRANSCRIPT, scheme, args.tier)
            case "add", [short, *long] if long:
                typed_input.add_abbreviation(project, short, " ".join(long))
            case "remove", [_, *_]:
                with project.step(say("Remove abbreviations")):
                    for short in args.words:
                        typed_input.remove_abbreviation(project, short)
            case "import", [file]:
                return _brought(project, Path(file))
            case "export", [file]:
                write_text(Path(file), to_tsv(project.meta.abbreviations))
            case _:
                raise ConfigError(
                    say("typing {action} cannot do with {count} words behind it.", action=args.action,
                        count=len(args.words)),
                    say("Write list, codes xsampa, add SHORT TEXT, remove SHORT, import FILE or export FILE."),
                )  # fmt: skip
        return _listed(project)


def _brought(project: Project, file: Path) -> Answer:
    found, bad = read_tsv(file)
    typed_input.set_abbreviations(project, {**project.meta.abbreviations, **found})
    answer = _listed(project)
    said = f"lines that are no abbreviation: {', '.join(map(str, bad))}\n" if bad else ""
    return Answer({**answer.data, "brought": len(found), "bad_lines": bad}, said + answer.text)


def _listed(project: Project) -> Answer:
    meta, names = project.meta, {one.id: one.name for one in tiers(project)}
    codes = {
        name: typed_input.codes_of(meta, id) for id, name in {0: "", **names}.items() if typed_input.codes_of(meta, id)
    }
    text = "".join(f"{name or 'the transcript'}: typed in {SCHEMES[scheme]}\n" for name, scheme in codes.items())
    rows = sorted(meta.abbreviations.items())
    text += table(("short", "stands for"), rows) if rows else "no abbreviations\n"
    data = [{"tier": name, "codes": scheme} for name, scheme in codes.items()]
    return Answer({"codes": data, "abbreviations": dict(rows)}, text)


IPA = Command(
    "ipa",
    "texts from X-SAMPA or Praat's codes to the IPA and back, and the chart",
    _ipa_arguments,
    _ipa,
    "Texts that begin with a dash go behind --. In a shell, codes with backslashes go between single quotes.",
)
TYPING = Command(
    "typing",
    "how texts are typed: codes of a tier, abbreviations that grow",
    _typing_arguments,
    _typing,
    "Abbreviations of this project; those of everywhere are in the window's Settings.",
)
