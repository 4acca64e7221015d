"""A quick transfer on real people's Portuguese: honestly small, from a starter that heard only synthetic voices.

Imports `../shared/data/commonvoice-mini/pt` (about seven minutes of speech), divides it by speaker (three tenths to
test on), trains from the starter by the quick recipe, and scores the test split with 95% intervals over speakers.

    python3 installer/bootstrap.py bench real_speech [HOURS]

The last line is one JSON object.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from core.project.splits.split_plan import assign_splits
from core.project.store import Project

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "commonvoice-mini" / "pt"


def vizinho(*arguments: str | Path) -> dict[str, Any]:
    """One command of the command line, its answer as --json prints it."""
    command = [sys.executable, "-m", "core.cli", *map(str, arguments), "--json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    answer = dict(json.loads(done.stdout.splitlines()[-1]))
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {answer}")
    return answer


def main() -> None:
    if not DATA.is_dir():
        raise SystemExit(f"{DATA} is not on this machine: this benchmark needs real recordings.")
    hours = sys.argv[1:2]
    with tempfile.TemporaryDirectory() as place:
        project = Path(place) / "p"
        vizinho("new", project, "--name", "Real Portuguese", "--language", "pt", "--source-language", "es")
        imported = vizinho("import", project, DATA)
        with Project.open(project) as opened:
            assign_splits(opened, dev=0.15, test=0.3)
        info = vizinho("info", project)
        run = vizinho(
            "train",
            project,
            "--from",
            "starter:es",
            "--recipe",
            "quick",
            "--name",
            "Real",
            *(["--hours", *hours] if hours else []),
        )
        transfer = vizinho("evaluate", project, run["run"], "--split", "test")
        events = (project / "runs" / run["run"] / "events.jsonl").read_text(encoding="utf-8").splitlines()
        validations = [e for e in map(json.loads, events) if e["kind"] == "validated"]
    kept = ("wer", "wer_interval", "cer", "cer_interval", "utterances", "words")
    answer = {
        "imported": {"added": imported["added"], "problems": len(imported["problems"])},
        "by_split": info["by_split"],
        "zero_shot_dev": {name: validations[0][name] for name in ("wer", "cer", "utterances")},
        "best_dev": {"wer": run["wer"], "cer": run["cer"]},
        "transfer_test": {name: transfer[name] for name in kept},
        "hours_heard": run["hours_heard"],
        "training_seconds": run["training_seconds"],
    }
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
