"""alphabet: the letters a project needs beside those of a checkpoint, and what does not fit them."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from core.commands.command import Answer, Command, Progress, table
from core.commands.corpus import project_folder
from core.families import checkpoint
from core.project.alphabet import Analysis, analyse, detect
from core.project.alphabet_compare import NO_SOURCE, Comparison, compare, set_letters, source_of
from core.project.alphabet_fixes import fixes
from core.project.store import Project
from core.sources.catalogue import resolve, sources
from core.text import letters_of

SHOWN = 20


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="the project's folder")
    parser.add_argument("--from", dest="source", default="", metavar="CHECKPOINT", help="what to compare with")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--letters", metavar="LETTERS", help="set the alphabet; parted by spaces, lh can be one letter")
    change.add_argument("--detect", action="store_true", help="take the alphabet from the transcripts")


def _run(args: argparse.Namespace) -> Answer:
    changes = bool(args.letters or args.detect)
    with Project.open(project_folder(args.folder), read_only=not changes) as project:
        if args.letters:
            set_letters(project, letters_of(args.letters))
        elif args.detect:
            found = detect(analyse(project), project.meta.alphabet, project.meta.language)
            set_letters(project, [x.letter for x in found if x.likely], "Take the alphabet from the corpus")
        analysis = analyse(project, progress=Progress("Looking through", args.json))
        meta = project.meta
        name, letters = _source(args.source, project)
        draft = meta.normaliser.offering(meta.language, meta.alphabet)
        mended = fixes(analysis, meta.normaliser, draft, meta.alphabet, meta.language)
        compared = compare(meta, letters, analysis)
    data: dict[str, Any] = {
        "alphabet": list(meta.alphabet),
        "compared_with": name,
        "shared": [x for x in compared.shared if x.strip()],
        "only_in_source": [*compared.only, *compared.kept],
        "new": [
            {"letter": x.letter, "starts_from": x.source, "reason": x.reason, "count": x.count} for x in compared.new
        ],
        "counts": {letter: use.count for letter, use in analysis.uses.items() if letter.strip()},
        "misfits": analysis.misfit_count,
        "odd": dict(analysis.odd),
        "utterances": [
            {"key": m.key, "text": m.text, "odd": list(m.odd), "becomes": mended[m.utterance].becomes}
            for m in analysis.misfits
        ],
    }
    return Answer(data, _text(name, compared, analysis))


def _source(wanted: str, project: Project) -> tuple[str, tuple[str, ...] | None]:
    """The name and the letters of the checkpoint to compare with; None for none. Raises `CheckpointError`."""
    if wanted == NO_SOURCE:
        return "", None
    if wanted:
        folder = resolve(wanted, project.folder)
        return checkpoint.read_card(folder).name, checkpoint.read_vocabulary(folder).letters
    found = source_of(project.meta, sources(project.folder))
    return ("", None) if found is None else (found.title, found.letters)


def _text(name: str, compared: Comparison, analysis: Analysis) -> str:
    lines = [f"{compared.needed} letters, compared with {name or 'no checkpoint'}: {len(compared.new)} new"]
    lines += [f"Only there: {' '.join((*compared.only, *compared.kept))}"] if compared.only or compared.kept else []
    rows = [[x.letter, x.source or "fresh", f"{x.count:,}", x.reason] for x in compared.new]
    text = "\n".join(lines) + "\n" + (table(["letter", "from", "count", "why"], rows) if rows else "")
    if not analysis.misfit_count:
        return text + "Every utterance fits the alphabet.\n"
    odd = "  ".join(f"{letter} {count:,}" for letter, count in list(analysis.odd.items())[:SHOWN])
    return text + f"{analysis.misfit_count:,} utterances do not fit: {odd}\n"


ALPHABET = Command(
    "alphabet",
    "the letters a project needs, and what does not fit them",
    _arguments,
    _run,
    "Compares the project's letters with a checkpoint's, says where new letters start, and lists utterances with\n"
    "other letters. --letters and --detect change the alphabet; transcripts are never changed.",
)
