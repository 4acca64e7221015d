"""The child that tries averages: `python -m core.training.average_rates RUN DEVICE SPEECH SHARE...` says what each
share of the run in an average with its source makes of the dev set, and of the source's SPEECH (JSON; null for none).

Each line is one object: how far it is, or a share with its rates. Who asks, and keeps it, is `core.runs.averages`.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read once, when torch is imported: spinning threads starve others

import json
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from core.datasets.manifest import Entry, read_manifest
from core.errors import WorkbenchError
from core.evaluation.evaluate import evaluate
from core.families.checkpoint import read_vocabulary
from core.runs.folder import RunFolder
from core.runs.run_settings import settings_of
from core.text.normaliser import Normaliser
from core.training.averaging import average
from core.training.preparation import read_rules
from core.transcripts import transcribed

Tell = Callable[[Mapping[str, Any]], object]
KEPT = ("wer", "cer", "utterances", "wer_interval", "cer_interval")


@dataclass(frozen=True)
class Dev:
    """Utterances that each average is tried on, with the rules that made their texts and the code of their language."""

    entries: tuple[Entry, ...]
    rules: Normaliser | None
    language: str


def dev_sets(run: RunFolder, speech: Mapping[str, Any] | None) -> dict[str, Dev]:
    """The run's own, as "target", and the source's where there is speech of it. Raises `WorkbenchError`."""
    own = tuple(entry for entry in read_manifest(run.manifest) if entry.split == "dev")
    found = {"target": Dev(own, read_rules(run.normaliser), settings_of(run).language)}
    if speech is not None:
        letters, side = read_vocabulary(run.model), speech["side"]
        theirs = [e for e in read_manifest(Path(speech["manifest"]), side) if speech["split"] in ("", e.split)]
        if side == "source":
            theirs = [replace(entry, text=letters.within(entry.text)) for entry in theirs]
        rules = read_rules(Path(speech["rules"])) if speech["rules"] else None
        found["source"] = Dev(tuple(theirs), rules, str(speech["language"]))
    return found


def try_out(run: RunFolder, shares: Sequence[float], device: str, devs: Mapping[str, Dev], tell: Tell) -> None:
    """Average and evaluate, share by share. Raises `WorkbenchError`."""
    count = sum(transcribed(entry.text) for dev in devs.values() for entry in dev.entries)
    done = 0

    def progress(heard: int, _total: int) -> None:
        tell({"done": done + heard, "total": count * len(shares)})

    for share in shares:
        point: dict[str, Any] = {"share": share}
        with tempfile.TemporaryDirectory(prefix="vizinho-average-") as place:
            model = Path(place) / "model"
            average(run, share, model, run.key)
            for name, dev in devs.items():
                found = evaluate(model, dev.entries, device, progress, rules=dev.rules, language=dev.language)
                rates = found.to_json()
                point[name] = {key: rates[key] for key in KEPT}
                done += sum(transcribed(entry.text) for entry in dev.entries)
        tell(point)


def main(arguments: Sequence[str]) -> int:
    folder, device, speech, *shares = arguments
    run = RunFolder(Path(folder))
    try:
        try_out(run, [float(share) for share in shares], device, dev_sets(run, json.loads(speech)), _tell)
    except WorkbenchError as error:
        _tell({"error": error.to_json()})
        return 2
    return 0


def _tell(values: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
