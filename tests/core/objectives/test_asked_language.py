"""In which of its languages a model of many is asked to write: one rule, for training, reading and exporting alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.cli import main
from core.decoding.recogniser import Recogniser
from core.objectives.asked_language import AskedLanguage, Why
from core.objectives.seq2seq import languages
from core.objectives.seq2seq.objective import Seq2Seq
from tests.builders import babble, write_wav
from tests.tiny_canary import save_canary
from tests.tiny_models import WHISPER_LANGUAGES, save_tiny, save_whisper

TEXTS = ("el agua de la casa", "Ñandú, ¿qué tal?")
KNOWN = {code: f"<{code}>" for code in WHISPER_LANGUAGES}
WHISPERS = tuple(
    "en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml"
    " cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am"
    " yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su".split()
)
"""All of Whisper's, in its order."""
STARTS = {
    "es": "an ast ext lad ay gn nah qu quy shp",
    "pt": "kea mwl pap",
    "it": "co fur lij lld lmo nap pms rm sc scn vec",
    "fr": "frp wa kab wo bm ff",
    "ht": "gcf",
    "ro": "rup",
    "kk": "ky",
    "tt": "cv",
    "tr": "crh sah",
    "uz": "ug",
    "de": "gsw nds",
    "nl": "fy",
    "cs": "dsb hsb",
    "pl": "szl",
    "fi": "se",
    "cy": "kw",
    "en": "ga gd gv sco tci",
    "sn": "xh zu",
    "sw": "lg rw",
    "yo": "ig",
    "so": "om",
    "am": "ti",
    "tl": "ceb",
    "fa": "ku",
    "hi": "bho mai",
}


@pytest.fixture(scope="module")
def whisper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whisper") / "tiny"
    save_whisper(folder, TEXTS, encoder_layers=1, decoder_layers=1, max_source_positions=1500)
    return folder


@pytest.mark.parametrize(
    ("own", "given", "hears", "code", "why"),
    [
        ("", "pt", True, "pt", "given"),
        ("", "por", True, "pt", "given"),
        ("", "pt-br", True, "pt", "given"),
        ("<|es|>", "pt", True, "pt", "given"),
        ("<|es|>", "", True, "es", "own"),
        ("spanish", "", True, "es", "own"),
        ("<|es|>", "wo", True, "es", "own"),
        ("", "wo", True, "fr", "neighbour"),
        ("", "tci", True, "en", "neighbour"),
        ("", "", True, "", "sound"),
        ("", "", False, "en", "usual"),
    ],
)
def test_the_language_given_counts_then_the_models_own_then_a_neighbour(
    own: str, given: str, hears: bool, code: str, why: Why
) -> None:
    assert languages.asked(KNOWN, own, given, hears=hears) == AskedLanguage(code, why, given)
    assert languages.asked({}, own, given, hears=hears) is None


def test_a_newcomer_starts_as_its_neighbour_among_all_of_whispers_languages() -> None:
    known = {code: f"<{code}>" for code in WHISPERS}
    wrong = {
        code: found
        for start, codes in STARTS.items()
        for code in codes.split()
        if (found := languages.neighbour_of(code, known)) != start
    }
    assert wrong == {}
    assert {languages.own_code(code, known) for code in ("jv", "nb", "fil", "cmn")} == {"jw", "no", "tl", "zh"}


def told(folder: Path, language: str) -> list[str]:
    """The tokens before a text, those of a text that is learnt being the same."""
    recogniser = Recogniser(folder, "cpu", language)
    work = recogniser.objective
    assert isinstance(work, Seq2Seq)
    asked = work.prompt.asked(recogniser.model)
    assert asked is None or asked == work.prompt.taught(recogniser.model)
    return [work.vocabulary.tokens[token] for token in asked or ()]


def test_a_checkpoint_is_asked_for_what_is_spoken_and_says_so(whisper: Path, tmp_path: Path) -> None:
    assert told(whisper, "pt")[:3] == ["<startoftranscript>", "<pt>", "<transcribe>"]
    assert "<fr>" in told(whisper, "wo")
    assert told(whisper, "") == [], "it tells the language from the sound"
    asked = Recogniser(whisper, "cpu", "wo").asked
    assert asked == AskedLanguage("fr", "neighbour", "wo")
    assert asked is not None
    assert asked.sentence == "It does not know Wolof: it is asked to write French, the nearest that it knows."
    assert AskedLanguage.from_json(json.loads(json.dumps(asked.to_json()))) == asked
    assert not asked.expected
    save_canary(tmp_path / "canary", TEXTS)
    found = Recogniser(tmp_path / "canary", "cpu", "gl").asked
    assert found == AskedLanguage("pt", "neighbour", "gl")
    assert Recogniser(save_tiny(tmp_path / "letters"), "cpu", "gl").asked is None


def test_one_who_says_on_the_card_what_it_writes_is_asked_for_that(whisper: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tuned"
    folder.mkdir()
    for path in whisper.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "README.md").write_text("---\nlanguage: pt\n---\n", encoding="utf-8")
    assert "<pt>" in told(folder, "")
    assert "<es>" in told(folder, "es")


@pytest.mark.long
@pytest.mark.timeout(300)
def test_transcribe_takes_a_language_and_says_what_it_asks_for(
    whisper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = write_wav(tmp_path / "a.wav", babble(1.5))
    assert main(["transcribe", str(whisper), str(sound), "--language", "wo"]) == 0
    assert "It does not know Wolof: it is asked to write French" in capsys.readouterr().err
    assert main(["transcribe", str(whisper), str(sound), "--language", "Portuguese", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["asked"] == {"code": "pt", "why": "given", "given": "pt"}
    with pytest.raises(SystemExit):
        main(["transcribe", str(whisper), str(sound), "--language", "no such language"])
    assert "is no language" in capsys.readouterr().err
