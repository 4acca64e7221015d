"""New run with twelve checkpoints to choose from: small ones with random numbers, in the layout of published ones."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def show(window):
    """New run with twelve checkpoints, small ones in the layout of published ones: tried on clips, three ticked."""
    from PySide6.QtWidgets import QApplication

    from core.sources import kept
    from installer.screenshots import PAGE_S, TRAINING_S, settle, wait_until

    for folder in twelve_checkpoints(Path(os.environ["XDG_CACHE_HOME"]) / "twelve"):
        kept.add_folder(folder)
    window.go_to("train", new_run=True)
    found = QApplication.activeModalWidget
    wait_until(lambda: found() is not None and found().candidates.clips, 5 * PAGE_S, "the New run dialog")
    dialog = found()
    dialog.comparing.measure.click()
    wait_until(lambda: not dialog.comparing.measuring.at_work, TRAINING_S, "trying twelve checkpoints")
    dialog.candidates.tick([row.key for row in dialog.candidates.rows if row.usable][:3], on=True)
    dialog.starts.setFocus()
    settle(3.0)
    return dialog


TWELVE = (
    "jonatasgrosman/wav2vec2-large-xlsr-53-spanish",
    "jonatasgrosman/wav2vec2-large-xlsr-53-portuguese",
    "facebook/wav2vec2-base-10k-voxpopuli-ft-es",
    "facebook/wav2vec2-base-960h",
    "facebook/hubert-large-ls960-ft",
    "patrickvonplaten/wavlm-libri-clean-100h-base-plus",
    "microsoft/unispeech-1350-en-90-it-ft-1h",
    "hf-audio/wav2vec2-bert-CV16-en",
    "aadel4/omniASR-CTC-300M-v2",
    "nvidia/parakeet-ctc-1.1b",
    "facebook/wav2vec2-xls-r-300m",
)
"""Public checkpoints that `tests.shapes` lays out; the starter is the twelfth."""
LAY = """
import sys
from pathlib import Path
from tests.shapes import SHAPES
for folder, name in zip(sys.argv[1::2], sys.argv[2::2]):
    SHAPES[name].lay(Path(folder))
"""


def twelve_checkpoints(place: Path) -> list[Path]:
    """Small ones with random numbers, in the layout of the published ones whose names they have: made by a child."""
    folders = [place / name.rpartition("/")[2] for name in TWELVE]
    pairs = [text for folder, name in zip(folders, TWELVE, strict=True) for text in (str(folder), name)]
    subprocess.run([sys.executable, "-c", LAY, *pairs], cwd=ROOT, check=True)
    return folders
