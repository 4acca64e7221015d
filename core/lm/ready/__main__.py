"""`python -m core.lm.ready FOLDER`: load a ready model for real and ask it for a sentence. The last line printed is one
JSON object: its parameters and how long a sentence takes, or an error."""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read once, when torch is imported: spinning threads starve others

import json
import math
import sys
import time
from pathlib import Path

from core.errors import TextError, WorkbenchError
from core.lm.ready.scoring import load
from core.wording import say

SENTENCE = "uma frase com cinco palavras"


def main(arguments: list[str] | None = None) -> int:
    """See the module."""
    (folder,) = map(Path, sys.argv[1:] if arguments is None else arguments)
    try:
        scorer = load(folder)
        begun = time.perf_counter()
        (score,) = scorer.scores([SENTENCE])
        if not math.isfinite(score.log_probability):
            raise TextError(
                say("The text model {name} gives no number for a sentence.", name=folder.name),
                say("Its weights are damaged: copy them again."),
            )
    except WorkbenchError as error:
        print(json.dumps({"error": error.to_json()}))
        return 2
    count = sum(one.numel() for one in scorer.model.parameters())
    print(json.dumps({"parameters": count, "seconds": round(time.perf_counter() - begun, 4)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
