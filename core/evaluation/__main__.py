"""`python -m core.evaluation MODEL MANIFEST`: error rates of a checkpoint; the last line printed is one JSON object."""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read once, when torch is imported: spinning threads starve others

import argparse
import base64
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.datasets.manifest import read_manifest
from core.errors import WorkbenchError
from core.evaluation.report import words_to_json
from core.families import family_of
from core.families.checkpoint import read_vocabulary
from core.lm.text_reading import TextReading
from core.text.normaliser import Normaliser
from core.wording import to_json

if TYPE_CHECKING:
    from core.evaluation.evaluate import Listening, Part


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m core.evaluation", description=__doc__)
    parser.add_argument("model", type=Path, help="a model's folder")
    parser.add_argument("manifest", type=Path, help="the utterances, as in a run's manifest.jsonl")
    parser.add_argument("--split", default="", help="only utterances of this split")
    parser.add_argument(
        "--side",
        default="target",
        choices=["target", "source"],
        help="those of the language that a run teaches, or of its source's, in what the model can write",
    )
    parser.add_argument("--device", default="auto", choices=["auto", "cpu", "cuda", "mps"])
    parser.add_argument("--utterances", action="store_true", help="also each utterance, said and written")
    parser.add_argument(
        "--words", action="store_true", help="tell each utterance as it is heard, with its words, times and confidences"
    )
    parser.add_argument("--rules", type=Path, help="the clean-up rules that made the utterances' texts")
    parser.add_argument("--language", default="", help="code of what is spoken, for models of many languages")
    parser.add_argument("--reading", type=Path, help="the model of text and hot words to read with, in a file")
    args = parser.parse_args(arguments)
    try:
        family_of(args.model)  # what is no model is said at once: importing torch takes seconds
        from core.evaluation.evaluate import evaluate

        entries = [e for e in read_manifest(args.manifest, args.side) if not args.split or e.split == args.split]
        if args.side == "source":
            letters = read_vocabulary(args.model)
            entries = [replace(entry, text=letters.within(entry.text)) for entry in entries]
        rules = Normaliser.from_json(json.loads(args.rules.read_text(encoding="utf-8"))) if args.rules else None
        reading = TextReading.read(args.reading)
        result = evaluate(
            args.model,
            entries,
            args.device,
            _progress,
            rules=rules,
            language=args.language,
            reading=reading,
            words=args.words,
            told=_tell if args.words else None,
        )
    except WorkbenchError as error:
        print(json.dumps({"error": error.to_json()}))
        return 2
    print(json.dumps(result.to_json(utterances=args.utterances), ensure_ascii=False))
    return 0


def _tell(what: Listening | Part) -> None:
    """A line of JSON for the model, and one for each utterance: the first of those that were heard together tells how
    long that took and what was caught in it."""
    from core.evaluation.evaluate import Listening

    if isinstance(what, Listening):
        asked = what.asked.to_json() if what.asked else None
        _say({"asked": asked, "remarks": [to_json(remark) for remark in what.remarks]})
        return
    for problem in what.problems:
        _say({"problem": problem.where, "reason": to_json(problem.reason)})
    about: dict[str, Any] = {"seconds": what.seconds, "caught": what.caught}
    for entry, text, counts, words, sure in zip(
        what.entries, what.hypotheses, what.counts, what.words, what.confidences, strict=True
    ):
        values = {
            "key": entry.key,
            "said": entry.text,
            "written": text,
            "counts": list(asdict(counts).values()),
            "words": words_to_json(words),
            "confidences": base64.b64encode(sure).decode("ascii"),
        }
        _say(values | about)
        about = {}


def _say(told: dict[str, Any]) -> None:
    print(json.dumps({"told": told}, ensure_ascii=False), flush=True)


def _progress(done: int, total: int) -> None:
    print(json.dumps({"done": done, "total": total}), flush=True)


if __name__ == "__main__":
    sys.exit(main())
