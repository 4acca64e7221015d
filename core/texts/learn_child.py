"""Counting the sentences of which a model of text would be made, and making it or the run that teaches it, in a child
where they are many: `python -m core.texts.learn_child ASKED`, a file with what is wanted. Its parent's end stands here
too."""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core.children import Telling, run_child, tell
from core.errors import WorkbenchError
from core.lm import store
from core.lm.store import Recipe, TextModel
from core.progress import Progress, Stop, never, quiet
from core.project.brought_texts import brought, contents
from core.project.queries import Reader
from core.project.query_sql import Query
from core.project.tiers.learnt import as_learnt
from core.runs.folder import RunFolder
from core.texts.in_child import NICE
from core.texts.teaching import Lesson, prepare_all
from core.texts.text_model import Chosen, count_sentences, make_model
from core.texts.usable import Used, Verdict

FEW = 20_000
"""As many sentences are looked at sooner than a child is there."""


def count(folder: Path, chosen: Chosen, progress: Progress = quiet, cancelled: Stop = never) -> Used:
    """How many sentences of a project would be used, and how many kept out. Raises `Cancelled`."""
    with Reader(folder) as found:
        reader = as_learnt(found, chosen.tier)
        if _few(reader, chosen):
            return count_sentences(reader, chosen, progress, cancelled)
    answer = _asked({"folder": str(folder), **_chosen_json(chosen)}, progress, cancelled)
    return Used(Counter({Verdict[name]: number for name, number in answer["counts"].items()}))


def make(
    folder: Path,
    name: str,
    chosen: Chosen,
    recipe: Recipe,
    *,
    replaces: bool = False,
    progress: Progress = quiet,
    cancelled: Stop = never,
) -> TextModel:
    """What `make_model` does. Raises what that raises."""
    with Reader(folder) as found:
        reader = as_learnt(found, chosen.tier)
        if _few(reader, chosen):
            return make_model(
                folder, reader, name, chosen, recipe, replaces=replaces, progress=progress, cancelled=cancelled
            )[0]
    store.check_name(folder, name, replace=replaces)
    wanted = {key: value for key, value in asdict(recipe).items() if key not in GIVEN}
    asked = {"folder": str(folder), **_chosen_json(chosen), "name": name, "recipe": wanted, "replaces": replaces}
    return store.opened(Path(_asked(asked, progress, cancelled)["made"]))


def prepare(
    folder: Path, lessons: Sequence[Lesson], progress: Progress = quiet, cancelled: Stop = never
) -> list[RunFolder]:
    """The runs that `prepare_all` makes. Raises what that raises."""
    chosen = lessons[0].chosen
    with Reader(folder) as found:
        reader = as_learnt(found, chosen.tier)
        if _few(reader, chosen):
            return [made.run for made in prepare_all(folder, reader, lessons, progress, cancelled)]
    asked = {"folder": str(folder), **_chosen_json(chosen), "lessons": list(map(_lesson_json, lessons))}
    return [RunFolder(Path(run)) for run in _asked(asked, progress, cancelled)["runs"]]


GIVEN = ("made_of", "language", "rules", "kept_out")
"""What of a recipe `make_model` says by itself."""


def _few(reader: Reader, chosen: Chosen) -> bool:
    held = contents(reader)
    sentences = sum(held[text.content_id].sentences for text in chosen.texts if text.content_id in held)
    return sentences + (reader.count(Query(split="train")) if chosen.transcripts else 0) <= FEW


def _chosen_json(chosen: Chosen) -> dict[str, Any]:
    texts = [text.id for text in chosen.texts]
    return {"language": chosen.language, "texts": texts, "transcripts": chosen.transcripts, "tier": chosen.tier}


def _lesson_json(lesson: Lesson) -> dict[str, Any]:
    source = str(lesson.source.folder) if lesson.source is not None else None
    return {**{key: value for key, value in vars(lesson).items() if key != "chosen"}, "source": source}


def _lesson(kept: Mapping[str, Any], chosen: Chosen) -> Lesson:
    source = store.opened(Path(kept["source"])) if kept["source"] is not None else None
    return Lesson(**{**kept, "chosen": chosen, "source": source})


def _asked(asked: Mapping[str, Any], progress: Progress, cancelled: Stop) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "asked.json"
        file.write_text(json.dumps(asked), encoding="utf-8")
        return run_child(["core.texts.learn_child", str(file)], progress, cancelled, nice=NICE)


def _answer(asked: Mapping[str, Any], progress: Progress) -> dict[str, Any]:
    """In the child."""
    folder = Path(asked["folder"])
    with Reader(folder) as found:
        texts = tuple(text for text in brought(found) if text.id in asked["texts"])
        chosen = Chosen(asked["language"], texts, asked["transcripts"], asked["tier"])
        reader = as_learnt(found, chosen.tier)
        if "lessons" in asked:
            lessons = [_lesson(one, chosen) for one in asked["lessons"]]
            return {"runs": [str(made.run.path) for made in prepare_all(folder, reader, lessons, progress)]}
        if "name" not in asked:
            used = count_sentences(reader, chosen, progress)
            return {"counts": {verdict.name: number for verdict, number in used.counts.items()}}
        recipe = Recipe(**{**asked["recipe"], "prune": tuple(asked["recipe"]["prune"])})
        made, _ = make_model(
            folder, reader, asked["name"], chosen, recipe, replaces=asked["replaces"], progress=progress
        )
        return {"made": str(made.folder)}


def main() -> int:
    """Be the child."""
    try:
        answer = _answer(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Telling())
    except WorkbenchError as error:
        tell({"error": error.to_json()})
        return 2
    tell(answer)
    return 0


if __name__ == "__main__":
    sys.exit(main())
