"""runs curves --save: the curves of runs as files for other programs, or beside each other as a picture. Apart from
`runs`, for what each form is looked at with, and the child that paints."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from core import writing
from core.children import spawn
from core.commands.command import Answer
from core.errors import RunError
from core.runs import curve_files, curve_picture, room
from core.runs.folder import RunFolder
from core.wording import say

PAINTER = "app.widgets.painted_svg"
"""Qt paints: as a child, for this side knows none."""
LIMIT_S = 60.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--save", type=Path, metavar="PATH", help="curves: write those of one run or several there")
    parser.add_argument(
        "--to", choices=("csv", *curve_files.WRITERS, "svg", "png"), default="csv",
        help="curves --save: one table (the default), TensorBoard's event files, MLflow's folder of files, or a "
        "picture of the runs beside each other",
    )  # fmt: skip


def saved(runs: Sequence[RunFolder], form: str, out: Path) -> Answer:
    """Write them to `out`. Raises `ConfigError`, `RunError`."""
    if form in ("svg", "png"):
        with room.told(say("the curves"), out.parent):
            draw(runs, out, png=form == "png")
        written = [out]
    else:
        written = curve_files.write(runs, form, out)  # type: ignore[arg-type]
    show = {
        "tensorboard": f"Look at them with: tensorboard --logdir {out}\n",
        "mlflow": f"Look at them with: mlflow ui --backend-store-uri {out}\n"
        "(where it refuses a folder: with MLFLOW_ALLOW_FILE_STORE=true, or after mlflow migrate-filestore)\n",
    }
    return Answer({"written": [str(path) for path in written]}, f"Written: {out}\n{show.get(form, '')}")


def draw(runs: Sequence[RunFolder], out: Path, *, png: bool) -> None:
    """A picture of the runs beside each other. Raises `ConfigError`, `RunError`, `OSError`."""
    drawn = curve_picture.picture([curve_files.read(run) for run in runs])
    if not png:
        writing.write_text(out, drawn)
        return
    with tempfile.TemporaryDirectory(prefix="vizinho-curves-") as folder:
        svg, painted = Path(folder) / "curves.svg", Path(folder) / "curves.png"
        svg.write_text(drawn, encoding="utf-8")
        with spawn(PAINTER, [str(svg), str(painted)]) as child:
            for said in child.rest(LIMIT_S):
                child.set_aside(said)
            code, words = child.wait(), child.last_words()
        if code or not painted.is_file():
            raise RunError(say("The picture could not be painted."), say("Save it as SVG instead: --to svg."), words)
        with writing.beside(out) as new:
            new.write_bytes(painted.read_bytes())
