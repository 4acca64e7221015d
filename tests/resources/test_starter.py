"""What the starter promises, on the files as they are shipped."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from core.families import checkpoint
from core.sources import catalogue
from core.text.normaliser import Normaliser
from core.text.vocabulary import ALPHABETS
from resources.recipes.make_sample import FOLDER as SAMPLE
from resources.recipes.make_starter import FOLDER


def test_it_is_small_and_whole() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 20_000_000
    assert set(checkpoint.check(FOLDER).vocabulary.letters) == set(ALPHABETS["es"])
    text = "«¡Qué ÁRBOL, señor!», dijo; el bien-estar."
    assert checkpoint.read_normaliser(FOLDER)(text) == Normaliser.for_language("es")(text)
    assert checkpoint.parameters(FOLDER) == pytest.approx(4.7e6, rel=0.02)


def test_its_card_says_what_it_is_and_what_it_can_do() -> None:
    card = checkpoint.read_card(FOLDER)
    assert (card.language, card.family, card.voices, card.source) == ("es", "parakeet", "synthetic", None)
    assert card.licence == "CC0-1.0"
    assert "does not understand people" in card.note
    assert card.people_s == 0
    assert 10 * 3600 < card.synthetic_s < card.hours_heard * 3600
    assert card.figures["test_wer"] <= 0.07
    assert card.figures["dev_wer"] <= 0.07
    assert card.figures["test_utterances"] >= 250
    low, high = card.figures["people_wer_interval"]
    assert low <= card.figures["people_wer"] <= high
    assert card.figures["people_wer"] > card.figures["test_wer"]


def test_its_readme_gives_the_figures_of_the_card() -> None:
    card = checkpoint.read_card(FOLDER)
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("---\nlanguage: es\n")
    assert "license: cc0-1.0" in readme
    assert f"{100 * card.figures['test_wer']:.1f}%" in readme
    assert f"{100 * card.figures['people_wer']:.1f}%" in readme


def test_the_catalogue_offers_it_with_its_warning() -> None:
    found = catalogue.starter("es")
    assert found.usable
    assert found.synthetic_only
    assert catalogue.resolve("starter:es") == FOLDER


def test_it_writes_letters_for_speech(tmp_path: Path) -> None:
    from core.decoding.recogniser import Recogniser

    sound, rate = soundfile.read(next((SAMPLE / "sound").glob("adam-001.opus")), dtype="float32")
    assert rate == 16_000
    text = Recogniser(FOLDER, "cpu").transcribe(np.asarray(sound, np.float32)).text
    assert len(text) > 5
    assert set(text) <= {*ALPHABETS["es"], " "}
