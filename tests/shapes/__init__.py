"""Published checkpoints, laid out tiny exactly as their repositories have them: names of files, keys of config.json,
what is odd about their vocabulary. `SHAPES` lists them all; `walk` takes one through everything a person does with it.

To add shapes: a module with a tuple of `Shape`, and one line here.
"""

from __future__ import annotations

from tests.shapes.bare import BARE
from tests.shapes.ctc import CTC
from tests.shapes.pieces import PIECES
from tests.shapes.shape import Shape
from tests.shapes.whisper import WHISPER
from tests.shapes.writers import WRITERS

__all__ = ["SHAPES", "Shape"]

SHAPES: dict[str, Shape] = {shape.id: shape for shape in (*CTC, *BARE, *PIECES, *WRITERS, *WHISPER)}
