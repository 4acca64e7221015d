"""A project on which every page has something to say: utterances and flags, a finished run beside its control, a take
that a model has read."""

from __future__ import annotations

from pathlib import Path

from core.decoding.transcript import Transcript, Word
from core.project.takes import Take, save_take
from tests import builders
from tests.app.corpus.conftest import RATE, build_project
from tests.app.train.logs import Story, config_of, finished, make_run, scratch_config

SAID, READ = "as laranjas este ano", ("as", "naranjas", "este", "ano")


def build(base: Path) -> Path:
    """Make it below `base`; its folder."""
    folder = build_project(base / "project", base / "sounds")
    for config, final in ((config_of(), 0.28), (scratch_config(), 0.6)):
        make_run(folder / "runs", Story(config, 8, final=final, ends=finished(config, wer=final)))
    sound = folder / "takes" / "2026-05-12" / "take-01.wav"
    builders.write_wav(sound, builders.babble(2.0, RATE, 7), RATE)
    words = tuple(Word(word, 0.4 * i, 0.4 * i + 0.3, 0.9 if i != 1 else 0.4) for i, word in enumerate(READ))
    transcript = Transcript(" ".join(READ), words, 2.0)
    save_take(Take(sound, 1_778_570_000.0, 2.0, "USB", "", SAID, "", "", "people", transcript))
    return folder
