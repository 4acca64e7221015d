"""alphabet: the letters a project needs beside those of a checkpoint, and what does not fit them."""

from __future__ import annotations

import argparse
from typing import Any

from core.commands import alphabet_changes
from core.commands.alphabet_words import crept_in_text, letter_json, questions_text, sign_json
from core.commands.command import Answer, Command, Progress, add_project, table
from core.commands.corpus import project_folder
from core.families import checkpoint
from core.project.alphabet.analysis import Analysis, analyse
from core.project.alphabet.fixes import fixes
from core.project.alphabet.letter_comparison import NO_SOURCE, LetterComparison, compare, source_of
from core.project.store import Project
from core.sources.catalogue import resolve, sources

SHOWN = 20


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_project(parser)
    parser.add_argument("--from", dest="source", default="", metavar="CHECKPOINT", help="what to compare with")
    alphabet_changes.arguments(parser)


def _run(args: argparse.Namespace) -> Answer:
    writing = alphabet_changes.changes(args)
    with Project.open(project_folder(args.folder), read_only=not writing) as project:
        if writing:
            alphabet_changes.apply(project, args)
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
        "signs": [sign_json(use) for use in analysis.signs if use.in_words],
        "removed": analysis.removed,
        "not_in_alphabet": [letter_json(use) for use in analysis.new_letters],
        "crept_in": [letter_json(use) for use in analysis.crept_in],
        "rules": meta.normaliser.to_json(),
        "misfits": analysis.misfit_count,
        "empty": analysis.empty,
        "odd": dict(analysis.odd),
        "utterances": [
            {"key": m.key, "text": m.text, "odd": list(m.odd), "becomes": mended[m.utterance].becomes}
            for m in analysis.misfits
        ],
    }
    text = alphabet_changes.rules_text(draft) if args.rules else ""
    return Answer(data, text + _text(name, compared, analysis))


def _source(wanted: str, project: Project) -> tuple[str, tuple[str, ...] | None]:
    """The name and the letters of the checkpoint to compare with; None for none. Raises `CheckpointError`."""
    if wanted == NO_SOURCE:
        return "", None
    if wanted:
        folder = resolve(wanted, project.folder)
        return checkpoint.read_card(folder).name, checkpoint.read_vocabulary(folder).spelt
    found = source_of(project.meta, sources(project.folder))
    return ("", None) if found is None else (found.title, found.letters)


def _text(name: str, compared: LetterComparison, analysis: Analysis) -> str:
    lines = [f"{compared.needed} letters, compared with {name or 'no checkpoint'}: {len(compared.new)} new"]
    lines += [f"Only there: {' '.join((*compared.only, *compared.kept))}"] if compared.only or compared.kept else []
    rows = [[x.letter, x.source or "fresh", f"{x.count:,}", x.reason] for x in compared.new]
    text = "\n".join(lines) + "\n" + (table(["letter", "from", "count", "why"], rows) if rows else "")
    return (
        text
        + fit_text(analysis)
        + questions_text(analysis.to_decide, analysis.new_letters)
        + crept_in_text(analysis.crept_in)
    )


def fit_text(analysis: Analysis) -> str:
    """Whether the texts fit, and what was taken out of words to make them."""
    text = ""
    if analysis.misfit_count:
        odd = "  ".join(f"{letter} {count:,}" for letter, count in list(analysis.odd.items())[:SHOWN])
        many = f"{analysis.misfit_count:,} utterances do not fit"
        text = f"{'One utterance does not fit' if analysis.misfit_count == 1 else many}: {odd}\n"
    elif not analysis.removed:
        text = "Every utterance fits the alphabet.\n"
    if analysis.removed:
        taken = "  ".join(f"{sign} {count:,}" for sign, count in list(analysis.removed.items())[:SHOWN])
        begun = "Taken out of words by the rules" if text else "Every utterance fits, as the rules take out of words"
        text += f"{begun}: {taken}\n"
    if analysis.empty:
        text += f"{analysis.empty:,} utterances have no text yet.\n"
    return text


ALPHABET = Command(
    "alphabet",
    "the letters a project needs, and what does not fit them",
    _arguments,
    _run,
    "Compares the project's letters with a checkpoint's, says where new letters start, and lists utterances with\n"
    "other letters. Signs that stand in words wait for a decision: --is-letter, --is-space or --is-nothing. What is\n"
    "changed is the alphabet and the rules; transcripts never are.",
)
