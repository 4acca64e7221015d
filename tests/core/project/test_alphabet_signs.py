"""Signs in words: counted, kept until somebody decides, asked about once; and letters that new imports bring."""

from __future__ import annotations

import json
import re
import zlib
from pathlib import Path

import pytest

from core.cli import main
from core.commands.alphabet import fit_text
from core.importers import ImportReport, import_corpus
from core.project.alphabet.analysis import analyse
from core.project.alphabet.fixes import fixes, take
from core.project.alphabet.letter_questions import detected
from core.project.alphabet.signs import SignUse, decide
from core.project.edits import set_meta
from core.project.store import Project
from core.text.normaliser import Normaliser
from core.text.rules import Rule
from core.text.vocabulary import ALPHABETS, Vocabulary
from tests.core.importers.corpora import sound

LAKOTA = ("Lakȟótiyapi kiŋ wóžapi", "Čhaŋkpé Ópi ta’á kʼú", "hé kiŋ kʼuŋ’ waŋ yuhápi", "škáŋpi iyéčhel")


def project_of(folder: Path, texts: list[str], language: str = "xx") -> tuple[Project, ImportReport]:
    """A project that has imported sounds with these texts."""
    project = Project.create(folder / "p", name="x", language=language)
    return project, ingest(project, folder / "in", texts)


def ingest(project: Project, folder: Path, texts: list[str]) -> ImportReport:
    for i, text in enumerate(texts):
        clip = sound(folder / f"{folder.name}{i}.wav", zlib.crc32(f"{text}{i}".encode()))
        clip.with_suffix(".txt").write_text(text, encoding="utf-8")
    return import_corpus(project, folder)


def read(project: Project) -> list[str]:
    return [project.normaliser(row.text) for row in project.rows(project.ids())]


@pytest.mark.parametrize(
    ("texts", "signs", "reads"),
    [
        (["П'ять, м'яч.", "Об’єкт здоров'я!"], "'", ["п'ять м'яч", "об'єкт здоров'я"]),
        (["kʼa taʼa, ‘wa’", "neʼ ti"], "", ["kʼa taʼa wa", "neʼ ti"]),
        (["ə˧ʝi˧ ʂɯ˥ʝi˩.", "zo˩no˥"], "˥˧˩", ["ə˧ʝi˧ ʂɯ˥ʝi˩", "zo˩no˥"]),
        (["!na !go xa!u tita.", "!kho |ga!", "|gao |na"], "!|", ["!na !go xa!u tita", "!kho |ga", "|gao |na"]),
        (["ka.ta.li ma.ta", "ta.li. ka.ma, x.", "ma,li"], ".", ["ka.ta.li ma.ta", "ta.li ka.ma x", "ma li"]),
        (["wuj k'ek' ja'", "che' q'ij"], "'", ["wuj k'ek' ja'", "che' q'ij"]),
        (["ma’ ta’", "ka’ la."], "’", ["ma’ ta’", "ka’ la"]),
    ],
    ids=["Ukrainian", "Lakota", "Na", "clicks", "syllables", "ejectives", "final glottal stops"],
)
def test_a_first_import_makes_signs_of_words_letters_and_tells(
    tmp_path: Path, texts: list[str], signs: str, reads: list[str]
) -> None:
    project, report = project_of(tmp_path, texts)
    with project:
        assert sorted(use.sign for use in report.signs if use.state == "letter") == sorted(signs)
        assert set(signs) <= set(project.meta.alphabet)
        assert read(project) == reads
        found = analyse(project)
        assert (found.misfit_count, found.to_decide, found.removed.keys() <= {","}) == (0, (), True)
        assert analyse(project).to_decide == ()


def test_a_language_known_by_heart_is_asked_and_its_hyphen_is_told(tmp_path: Path) -> None:
    project, report = project_of(tmp_path, ["O guarda-chuva d'água", "ele/ela", "amigo(a)", "sim, não"], "pt")
    with project:
        uses = {use.sign: use for use in report.signs}
        assert {sign for sign, use in uses.items() if use.asks} == {"'", "/", "("}
        assert (uses["-"].state, uses["-"].removed) == ("space", 1)
        assert [example.word for example in uses["'"].examples] == ["d'água"]
        found = analyse(project)
        assert found.misfit_count == 3
        mended = fixes(found, project.normaliser, project.normaliser, project.meta.alphabet, "pt")
        assert {fix.kind for fix in mended.values()} == {"add", "sign"}
        decide(project, {"'": "space", "/": "space", "(": "nothing", "-": "nothing"})
        assert read(project) == ["o guardachuva d água", "ele ela", "amigoa", "sim não"]
        found = analyse(project)
        assert (found.misfit_count, found.to_decide) == (0, ())
        assert found.removed == {"'": 1, "/": 1, "(": 1, "-": 1}
        assert "Every utterance fits, as the rules take out of words: " in fit_text(found)
        decide(project, {"-": "letter"})
        assert read(project)[0] == "o guarda-chuva d água"
        project.undo()
        assert "-" not in project.meta.alphabet


def test_every_utterance_fits_is_said_only_when_nothing_was_taken_out_of_words(tmp_path: Path) -> None:
    project, _ = project_of(tmp_path, ["Olá, mundo!", ""], "pt")
    with project:
        found = analyse(project)
        assert fit_text(found).startswith("Every utterance fits the alphabet.")
        old = Normaliser((Rule("lower"), Rule("apostrophes"), Rule("punctuation", (("keep", ""),)), Rule("spaces")))
        set_meta(project, "As it was", normaliser=old, language="uk", alphabet=tuple("олаємгуьпзркт"))
        ingest(project, tmp_path / "more", ["п'ять"])
        set_meta(project, "Letters", alphabet=tuple("олáдниáмупятьol"))
        assert analyse(project).removed == {"'": 1}
        assert "Every utterance fits the alphabet" not in fit_text(analyse(project))
        assert [use.sign for use in analyse(project).to_decide] == ["'"]


def test_detecting_drops_no_letter_of_lakota(tmp_path: Path) -> None:
    project, _ = project_of(tmp_path, list(LAKOTA))
    with project:
        set_meta(project, "Few letters", alphabet=("a", "e"))
        letters = [x.letter for x in detected(analyse(project), project.meta) if x.likely]
        words = [word for text in read(project) for word in text.split()]
        assert [word for word in words if not Vocabulary.of_letters(letters).knows(word)] == []


def test_the_alphabet_follows_new_imports(tmp_path: Path) -> None:
    project, first = project_of(tmp_path, ["a mako mika", "koma kima"])
    with project:
        assert (first.new_letters, project.meta.alphabet) == ((), ("a", "i", "k", "m", "o"))
        second = ingest(project, tmp_path / "second", ["tuna sutu nusa", "ma", "Ŋa"])
        assert {use.letter for use in second.new_letters} == {"t", "u", "n", "s", "ŋ"}
        found = analyse(project)
        mended = fixes(found, project.normaliser, project.normaliser, project.meta.alphabet)
        assert {fix.kind for fix in mended.values()} == {"add"}, "never to be left out first"
        take(project, "Take", mended, project.normaliser, found.misfits)
        assert set("tunsŋ") <= set(project.meta.alphabet)
        assert analyse(project).misfit_count == 0
        project.undo()
        assert analyse(project).misfit_count == 2


def test_the_command_line_lists_decides_and_sets_rules(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, text in (("a", "guarda-chuva d'água"), ("b", "folha 31")):
        clip = sound(tmp_path / "in" / f"{name}.wav", ord(name))
        clip.with_suffix(".txt").write_text(text, encoding="utf-8")
    folder = str(tmp_path / "p")
    with Project.create(folder, name="x", language="pt") as project:
        assert project.meta.alphabet == tuple(ALPHABETS["pt"])
    assert main(["import", folder, str(tmp_path / "in")]) == 0
    said = capsys.readouterr().out
    assert "Signs in words" in said
    assert "d'água" in said
    assert main(["import", folder, str(tmp_path / "in"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["signs"] == [], "asked once"

    def run(*args: str) -> dict[str, object]:
        assert main(["alphabet", folder, "--from", "none", "--json", *args]) == 0
        return json.loads(capsys.readouterr().out)

    assert run()["misfits"] == 2
    found = run("--is-letter", "'", "--is-nothing", "-", "--on", "numbers", "--add", "lh", "--drop", "w y")
    assert (found["misfits"], found["removed"]) == (0, {"-": 1})
    assert {"'", "lh"} <= set(found["alphabet"])  # type: ignore[call-overload]
    assert not {"w", "y"} & set(found["alphabet"])  # type: ignore[call-overload]
    assert main(["alphabet", folder, "--rules", "--set", "punctuation.remove=+", "--off", "lower"]) == 0
    said = capsys.readouterr().out
    assert re.search(r"^lower +off ", said, re.MULTILINE)
    assert "remove='+'" in said
    for wrong in (["--on", "nothing"], ["--set", "lower.x=1"], ["--drop", "ж"]):
        assert main(["alphabet", folder, *wrong]) == 2
    assert "“nothing”" in capsys.readouterr().err
    with Project.open(folder) as project:
        project.undo()
        assert "lower" in [rule.kind for rule in project.normaliser.active.rules]


def test_places_tell_quotation_marks_from_letters() -> None:
    assert not SignUse("'", 0, 9, 9, 0).in_words
    assert SignUse("'", 0, 0, 9, 0).closing
    assert not SignUse("!", 0, 0, 90, 0).in_words
    assert not SignUse(",", 2, 0, 90, 0).in_words
    assert not SignUse("/", 9, 0, 0, 0).likely_letter
