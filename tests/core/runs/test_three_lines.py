"""The three lines of an exported model's card, in a process that knows nothing of us: they write what we write."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from core import audio
from core.families import FAMILIES, checkpoint
from core.runs.export import export_model
from core.runs.folder import RunFolder
from core.sources.catalogue import starter_folder
from tests.builders import write_wav
from tests.shapes.walk import here
from tests.tiny_models import save_whisper

SOUND = next(iter(sorted((Path(__file__).resolve().parents[3] / "resources" / "sample" / "pt" / "sound").iterdir())))
SECONDS = 2
"""So much of it is heard: the window of the tiny Whisper is one of 3 s."""
LONG_S = 4
PROMPT = 4
"""Tokens before a text of Whisper's."""
FFMPEG = """#!{python}
import io, sys, soundfile
samples, rate = soundfile.read(io.BytesIO(sys.stdin.buffer.read()), dtype="float32")
assert sys.argv[sys.argv.index("-ar") + 1] == str(rate)
sys.stdout.buffer.write(samples.tobytes())
"""
"""A stand-in for computers without ffmpeg. It reads sound that has the right rate already."""


def starter(folder: Path) -> None:
    shutil.copytree(starter_folder("es"), folder)


def sure_whisper(folder: Path) -> None:
    """A Whisper that writes one sentence whatever it hears, and is sure of each token: where a text is told by its
    places, the likeliest one of a search with five beams, which transformers makes, is also that of ours."""
    source = folder.with_name("published")
    save_whisper(source, ["uma casa azul", "outra casa"] * 5)
    letters = checkpoint.check(source)
    assert letters is not None
    model = FAMILIES["whisper"].load_module().load(source)
    tokens, places = (model.get_parameter(f"model.decoder.embed_{which}.weight") for which in ("tokens", "positions"))
    written = [*letters.vocabulary.encode("uma casa azul"), 0]
    with torch.no_grad():
        tokens.normal_(generator=torch.Generator().manual_seed(2))
        for at in range(PROMPT - 1, len(places)):
            places[at] = 100 * tokens[written[min(at - PROMPT + 1, len(written) - 1)]]
    card = checkpoint.Card("Sure", language="pt", family="whisper", objective="seq2seq", vocabulary="pieces")
    checkpoint.save(folder, model, letters.vocabulary, checkpoint.read_normaliser(source), card)


def path_with_ffmpeg(folder: Path) -> str:
    """PATH by which a program finds ffmpeg, or else the stand-in for it."""
    path = os.environ.get("PATH", "")
    if shutil.which("ffmpeg"):
        return path
    folder.mkdir()
    (folder / "ffmpeg").write_text(FFMPEG.format(python=sys.executable), encoding="utf-8")
    (folder / "ffmpeg").chmod(0o755)
    return os.pathsep.join((str(folder), path))


@pytest.mark.long
@pytest.mark.parametrize("made", [starter, sure_whisper])
def test_the_three_lines_of_the_card_write_the_same_in_a_fresh_process(
    made: Callable[[Path], None], tmp_path: Path
) -> None:
    run = RunFolder(tmp_path / "runs" / "x")
    made(run.model)
    out = tmp_path / "out"
    export_model(run, out)
    card = (out / "README.md").read_text(encoding="utf-8")
    program = card.partition("```python\n")[2].partition("```")[0]
    assert len(program.splitlines()) == 3
    sound = write_wav(out / "sound.wav", audio.load(SOUND)[: 16000 * SECONDS])
    known = {"PATH": path_with_ffmpeg(tmp_path / "bin"), "HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-W", "ignore", "-c", program]
    done = subprocess.run(command, cwd=out, env=known, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert ("num_beams" in card) == (made is sure_whisper)
    (ours,) = here(out, [audio.load(sound)])
    assert len(ours) > 5
    assert " ".join(done.stdout.split()) == ours


@pytest.mark.long
def test_what_the_card_says_of_longer_sound_is_so(tmp_path: Path) -> None:
    """A Whisper hears one window at a time unless it is asked as its card says."""
    folder = tmp_path / "model"
    sure_whisper(folder)
    card = (folder / "README.md").read_text(encoding="utf-8")
    (call,) = [part for part in card.split("`") if part.startswith("recogniser(") and part.endswith(")")]
    lines = [*card.partition("```python\n")[2].partition("```")[0].splitlines()[:2], f'print({call}["text"])']
    write_wav(folder / "sound.wav", audio.load(SOUND)[: 16000 * LONG_S])
    known = {"PATH": path_with_ffmpeg(tmp_path / "bin"), "HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-W", "ignore", "-c", "\n".join(lines)]
    done = subprocess.run(command, cwd=folder, env=known, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "uma casa azul" in done.stdout
