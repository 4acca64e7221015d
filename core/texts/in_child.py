"""Reading and looking at texts in a child (`python -m core.texts`), and how it and its parent tell each other of them.
What every sentence goes through would hold up a window that does it itself, on whichever thread."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core.children import run_child
from core.progress import Progress, Stop, never, quiet
from core.project.alphabet.fixes import Fix
from core.project.brought_texts import brought
from core.project.queries import Reader
from core.project.records import BroughtText, Problem
from core.project.text_contents import Written
from core.text.normaliser import Normaliser
from core.texts import FORMATS, kept_material
from core.texts.figures import Material
from core.texts.gather import Gathered, Wanted, size_of
from core.texts.misfits import TextMisfit, TextMisfits
from core.texts.passages import Part
from core.texts.previews import TextPreview
from core.texts.sentences import Sentence
from core.wording import from_json, to_json

MODULE = "core.texts"
NICE = 5
"""How far it stands back behind the window and other programs."""
SMALL_BYTES = 1 << 16
"""Files of so much together are read sooner than a child is there."""


@dataclass(frozen=True)
class Asked:
    """What a child is to read: files and how; with the project's `folder` and the file `aside` to be written there."""

    paths: tuple[Path, ...]
    wanted: Wanted
    folder: Path = Path()
    aside: Path = Path()

    @staticmethod
    def read(file: Path) -> Asked:
        """What its parent wrote."""
        kept = json.loads(file.read_text(encoding="utf-8"))
        paths = tuple(map(Path, kept["paths"]))
        return Asked(paths, Wanted.from_json(kept["wanted"]), Path(kept["folder"]), Path(kept["aside"]))

    @contextmanager
    def written(self) -> Iterator[str]:
        """The name of a file with it."""
        kept = {
            "paths": list(map(str, self.paths)),
            "wanted": self.wanted.to_json(),
            "folder": str(self.folder),
            "aside": str(self.aside),
        }
        with tempfile.TemporaryDirectory() as place:
            file = Path(place) / "asked.json"
            file.write_text(json.dumps(kept), encoding="utf-8")
            yield str(file)


def small(paths: Sequence[Path]) -> bool:
    """Whether files are few and small enough to be read at once, and none is a PDF, which is much work at any size."""
    if any(path.is_dir() or path.suffix.lower() == ".pdf" for path in paths):
        return False
    return sum(map(size_of, paths)) <= SMALL_BYTES


def gather(
    asked: Asked, found: Callable[[Gathered], object], progress: Progress = quiet, cancelled: Stop = never
) -> tuple[list[Problem], int]:
    """Have a child do what `Gathering.run` does; what is wrong with files, and how much more was not listed."""
    with asked.written() as file:
        answer = run_child(
            [MODULE, "gather", file], progress, cancelled, told=lambda one: found(gathered_from_json(one)), nice=NICE
        )
    return [problem_from_json(one) for one in answer["problems"]], int(answer["unlisted"])


def preview(asked: Asked, cancelled: Stop = never) -> list[TextPreview]:
    """Have a child do what `previews.preview` does."""
    found: list[TextPreview] = []
    with asked.written() as file:
        told = found.append
        run_child([MODULE, "preview", file], quiet, cancelled, told=lambda one: told(preview_from_json(one)))
    return found


def look(
    folder: Path, languages: Sequence[str], progress: Progress = quiet, cancelled: Stop = never
) -> tuple[dict[str, Material], TextMisfits] | None:
    """Have a child look at every sentence of the texts of some languages of a project, and read what it found: what
    they come to by language, and what of the project's own does not fit. None where the cache cannot be written."""
    misfits: list[TextMisfit] = []
    with Reader(folder) as reader:
        texts = {text.id: text for text in brought(reader)}

    def told(some: Sequence[Mapping[str, Any]]) -> None:
        misfits.extend(misfit_from_json(one, texts) for one in some if one["text"] in texts)

    answer = run_child([MODULE, "look", str(folder), *languages], progress, cancelled, told=told, nice=NICE)
    found = {code: kept_material.read(folder, code, print_) for code, print_ in answer["prints"].items()}
    materials = {code: one for code, one in found.items() if one is not None}
    if len(materials) < len(found):
        return None
    facts = answer.get("misfits")
    if facts is None:
        return materials, TextMisfits()
    return materials, TextMisfits(tuple(misfits), facts["count"], facts["odd"], Normaliser.from_json(facts["draft"]))


# What they tell each other


def gathered_to_json(one: Gathered) -> dict[str, Any]:
    return {"text": asdict(one.text), "written": one.written.to_json(), "wordless": one.wordless}


def gathered_from_json(kept: Mapping[str, Any]) -> Gathered:
    return Gathered(BroughtText(**kept["text"]), Written(**kept["written"]), kept["wordless"])


def problem_to_json(one: Problem) -> dict[str, Any]:
    texts = {"where": one.where, "reason": one.reason, "hint": one.hint}
    return {**{name: to_json(text) for name, text in texts.items()}, "detail": one.detail, "came": one.came}


def problem_from_json(kept: Mapping[str, Any]) -> Problem:
    where, reason, hint = (from_json(kept[name]) for name in ("where", "reason", "hint"))
    return Problem(where, reason, hint, detail=kept["detail"], came=kept["came"])


def preview_to_json(one: TextPreview) -> dict[str, Any]:
    return {
        "name": one.name,
        "format": one.format.key if one.format is not None else "",
        "encoding": to_json(one.encoding),
        "sentences": [[sentence.text, sentence.line] for sentence in one.sentences],
        "count": one.count,
        "whole": one.whole,
        "problems": [problem_to_json(problem) for problem in one.problems],
        "parts": [[part.value, to_json(part.title), part.taken, part.example] for part in one.parts],
    }


def preview_from_json(kept: Mapping[str, Any]) -> TextPreview:
    return TextPreview(
        kept["name"],
        FORMATS[kept["format"]] if kept["format"] else None,
        from_json(kept["encoding"]),
        tuple(Sentence(text, line) for text, line in kept["sentences"]),
        kept["count"],
        kept["whole"],
        tuple(problem_from_json(one) for one in kept["problems"]),
        tuple(Part(value, from_json(title), taken, example) for value, title, taken, example in kept["parts"]),
    )


def misfit_to_json(one: TextMisfit) -> dict[str, Any]:
    return {"text": one.text.id, "place": one.place, "sentence": one.sentence, "odd": one.odd, "fix": asdict(one.fix)}


def misfit_from_json(kept: Mapping[str, Any], texts: Mapping[int, BroughtText]) -> TextMisfit:
    fix = kept["fix"]
    lists = {"what": tuple(map(tuple, fix["what"])), "letters": tuple(fix["letters"])}
    return TextMisfit(texts[kept["text"]], kept["place"], kept["sentence"], tuple(kept["odd"]), Fix(**{**fix, **lists}))
