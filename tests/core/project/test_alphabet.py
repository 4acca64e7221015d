"""What the corpus asks of its alphabet, whatever its size: counts, examples, rules, misfits, fixes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import Cancelled
from core.project.alphabet import analysis as alphabet_module
from core.project.alphabet.analysis import Analysis, analyse
from core.project.alphabet.fixes import Fix, fixes, take, with_rules_on
from core.project.alphabet.letter_comparison import NO_SOURCE, compare, set_letters, set_start, source_of
from core.project.alphabet.letter_questions import detected
from core.project.alphabet.written_letters import Example, natural_letters
from core.project.edits import leave_out, set_meta, set_text
from core.project.meta import Meta
from core.project.store import Project
from core.sources.catalogue import Source
from core.text.normaliser import Normaliser
from core.text.rules import Rule
from core.text.vocabulary import ALPHABETS
from tests.core.project.corpora import make_project

PT = Normaliser.for_language("pt")


def project_of(folder: Path, texts: Sequence[str]) -> Project:
    """A Portuguese project with these transcripts."""
    project = make_project(folder, utterances=len(texts))
    with project.step("Texts") as step:
        for id, text in zip(project.ids().tolist(), texts, strict=True):
            step.change("utterances", id, text=text)
    return project


def draft_of(**on: bool) -> Normaliser:
    """All rules, with some switched on or off."""
    rules = PT.offering("pt").rules
    return Normaliser(tuple(replace(rule, on=on.get(rule.kind, rule.on)) for rule in rules))


def test_letters_are_counted_with_frequent_words_as_examples(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["Maçã.", "maçã, pão", "Maçã", "pão Maçãs"]) as project:
        found = analyse(project)
    assert found.utterances == 4
    assert found.uses["ç"].count == 4
    assert found.uses["ã"].count == 6
    assert [example.word for example in found.uses["ã"].examples] == ["maçã", "pão", "maçãs"]
    assert found.uses["ç"].examples[0] == Example("maçã", 1)
    assert found.uses[" "].count == 2
    assert found.misfits == ()


def test_utterances_left_out_do_not_count_and_repeated_ones_do(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["a", "a", "a", "b", "ж"]) as project:
        leave_out(project, [5])
        found = analyse(project)
    assert (found.uses["a"].count, found.uses["b"].count, found.utterances) == (3, 1, 4)
    assert found.misfit_count == 0


def test_each_rule_says_how_many_utterances_it_changes(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["Olá!", "olá", "31 vacas", "1.2.3 vacas", "ＡＢ ﬁm"]) as project:
        found = analyse(project, draft_of(numbers=True, look_alikes=True))
    rules = dict(zip([rule.kind for rule in draft_of().rules], found.rules, strict=True))
    assert (rules["lower"].changed, rules["punctuation"].changed, rules["numbers"].changed) == (2, 2, 1)
    assert (rules["look_alikes"].changed, rules["look_alikes"].shown) == (1, (5,))
    assert (rules["numbers"].failed, rules["numbers"].reason) == (1, "“1.2.3” cannot be read as a number.")
    assert (found.changed, found.fixed) == (2, 2)
    assert found.misfit_count == 3
    assert {number.written: number.words for number in found.numbers} == {"31": "trinta e um", "1.2.3": ""}


def test_pages_do_not_change_what_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"palavra {'ж' * (i % 3)} número {i % 7}" for i in range(60)]
    with project_of(tmp_path / "p", texts) as project:
        whole = analyse(project, draft_of(numbers=True))
        monkeypatch.setattr(alphabet_module, "PAGE", 4)
        monkeypatch.setattr(alphabet_module, "STRETCH", 7)
        monkeypatch.setattr(alphabet_module, "WORDS", 3)
        parts = analyse(project, draft_of(numbers=True))
    assert {u: use.count for u, use in parts.uses.items()} == {u: use.count for u, use in whole.uses.items()}
    assert parts.found == whole.found
    assert (parts.odd, parts.changed, parts.fixed) == (whole.odd, whole.changed, whole.fixed)
    assert [(r.changed, r.failed, set(r.shown)) for r in parts.rules] == [
        (r.changed, r.failed, set(r.shown)) for r in whole.rules
    ]
    assert sorted(m.utterance for m in parts.misfits) == sorted(m.utterance for m in whole.misfits)


def test_progress_is_told_and_cancelling_stops(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with project_of(tmp_path / "p", ["a", "b", "c"]) as project:
        analyse(project, progress=lambda done, total: told.append((done, total)))
        assert told == [(3, 3)]
        with pytest.raises(Cancelled):
            analyse(project, cancelled=lambda: True)


def test_an_empty_text_and_an_empty_project_are_no_trouble(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["", "..."]) as project:
        found = analyse(project)
        assert (found.misfits, found.misfit_count, found.empty) == ((), 0, 2), "without a text nothing can be unfit"
    with make_project(tmp_path / "q", utterances=0) as project:
        assert analyse(project) == Analysis(rules=analyse(project).rules, uses=analyse(project).uses)


@pytest.mark.parametrize(
    ("text", "kind", "what", "becomes"),
    [
        ("Às 14h30.", "rule", (("rule", "Write numbers as words"),), "às catorze e trinta"),
        ("сasa ﬁel", "rule", (("rule", "Look-alikes"),), "casa fiel"),
        ("so\u00adfá", "rule", (("rule", "Invisible characters"),), "sofá"),
        ("A señora.", "text", (("spelling", "senhora"),), "a senhora"),
        ("A SEÑORA!", "text", (("spelling", "senhora"),), "a senhora"),
        ("O Müller", "text", (("replace", "ü", "u"),), "o muller"),
        ("Müller, 2", "text", (("replace", "ü", "u"), ("numbers",)), "muller dois"),
        ("漢字", "none", (), ""),
        ("Müller 漢字", "none", (), ""),
    ],
)
def test_each_misfit_gets_the_fix_that_mends_it(
    tmp_path: Path, text: str, kind: str, what: tuple[tuple[str, ...], ...], becomes: str
) -> None:
    with project_of(tmp_path / "p", [text, "a senhora", "uma senhora", "sofá", "casa"]) as project:
        found = analyse(project, draft_of())
        fix = fixes(found, project.normaliser, draft_of(), project.meta.alphabet, "pt")[1]
    assert (fix.kind, fix.what, fix.becomes) == (kind, what, becomes)


def test_a_corrected_transcript_keeps_its_case_and_punctuation(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["«Señora», disse o Müller!", "a senhora", "a senhora"]) as project:
        found = analyse(project, draft_of())
        fix = fixes(found, project.normaliser, draft_of(), project.meta.alphabet, "pt")[1]
    assert fix.text == "«Senhora», disse o Muller!"


def test_what_the_draft_mends_only_has_to_be_applied(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["tem 2"]) as project:
        draft = draft_of(numbers=True)
        found = analyse(project, draft)
        fix = fixes(found, project.normaliser, draft, project.meta.alphabet, "pt")[1]
        assert (fix.kind, fix.becomes) == ("draft", "tem dois")
        take(project, "Take", {1: fix}, draft, found.misfits)
        assert analyse(project).misfits == ()
        assert project.utterance(1).text == "tem 2"  # type: ignore[union-attr]


def test_taking_all_is_one_step_and_spares_what_was_edited_since(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["tem 2", "o Müller", "o Jürgen", "x"]) as project:
        found = analyse(project, draft_of())
        taken = fixes(found, project.normaliser, draft_of(), project.meta.alphabet, "pt")
        set_text(project, 3, "o Jorge")
        take(project, "Use all suggestions", taken, draft_of(), found.misfits)
        assert [project.utterance(i).text for i in (1, 2, 3)] == ["tem 2", "o Muller", "o Jorge"]  # type: ignore[union-attr]
        assert any(rule.kind == "numbers" for rule in project.normaliser.active.rules)
        project.undo()
        assert project.normaliser == PT
        assert project.utterance(2).text == "o Müller"  # type: ignore[union-attr]


def test_rules_are_switched_on_by_place() -> None:
    rules = with_rules_on(draft_of(), [1])
    assert rules.rules[1].on
    assert rules.rules[4] == draft_of().rules[4]


def test_digraphs_are_counted_as_letters(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["folha velha", "ele"]) as project:
        set_letters(project, [*ALPHABETS["pt"], "lh"])
        found = analyse(project)
        assert (found.uses["lh"].count, found.uses["l"].count, found.found["l"]) == (2, 1, 3)
        kept = [letter for letter in detected(found, project.meta) if letter.letter == "lh"]
        assert [(letter.count, letter.likely) for letter in kept] == [(2, True)]


def test_detecting_drops_no_letter_of_the_corpus_unasked_but_rare_ones_of_other_scripts(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["kŋa ŋo l'eau"] * 6 + ["ñu 3 º ك"]) as project:
        set_meta(project, "Language", language="xx", alphabet=(), normaliser=Normaliser((Rule("spaces"),)))
        found = detected(analyse(project), project.meta)
    assert [letter.letter for letter in found if letter.likely] == ["'", "a", "e", "k", "l", "ñ", "o", "u", "ŋ"]
    assert {letter.letter for letter in found if not letter.likely} == {"ك"}


def test_marks_belong_to_their_letter_but_in_scripts_where_they_are_vowels() -> None:
    assert natural_letters("ɔ̃́b") == ["ɔ̃́", "b"]
    assert natural_letters("مَر") == ["م", "َ", "ر"]


def source(key: str, language: str = "es", **values: object) -> Source:
    return Source(key, key, Path(key), "folder", language, tuple(ALPHABETS["es"]), **values)  # type: ignore[arg-type]


def test_the_checkpoint_to_compare_with_is_chosen_alike_or_first() -> None:
    meta = Meta("", "pt", "es")
    found = [source("x", "fr"), source("y"), source("z", writes=False)]
    assert source_of(meta, found) == found[1]
    assert source_of(replace(meta, compare_with="x"), found) == found[0]
    assert source_of(replace(meta, source_language="gl"), found) == found[0]
    assert source_of(replace(meta, compare_with=NO_SOURCE), found) is None
    assert source_of(meta, []) is None


def test_letters_are_shared_new_only_in_the_source_or_kept(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["ação", "mañana"]) as project:
        set_letters(project, ["a", "o", "m", "n", "ç", "ã", "ñ", "ü"])
        set_start(project, "ã", "o")
        found = compare(project.meta, ALPHABETS["es"], analyse(project))
    assert found.shared == ("a", "o", "m", "n", "ñ", " ")
    assert found.kept == ("ü",)
    assert "b" in found.only
    new = {letter.letter: (letter.source, letter.reason, letter.own, letter.few) for letter in found.new}
    assert new["ã"] == ("o", "chosen by hand", True, True)
    assert new["ç"][:3] == ("s", "same sound; the same shape would be c", False)
    assert (found.known, found.needed, found.share_known) == (33, 8, 0.75)


def test_starts_go_with_their_letters(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["a"]) as project:
        set_start(project, "ã", "")
        set_start(project, "ç", "s")
        set_letters(project, ["a", "ç"])
        assert project.meta.starts == {"ç": "s"}
        set_start(project, "ç", None)
        assert project.meta.starts == {}
        project.undo()
        assert project.meta.starts == {"ç": "s"}


def test_a_rule_of_ones_own_that_fails_is_counted_on_every_utterance(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["a", "b"]) as project:
        broken = Normaliser((Rule("replace", (("pattern", "1"), ("this", "("))), *PT.rules))
        found = analyse(project, broken)
    assert found.rules[0].failed == 2
    assert "cannot be read" in found.rules[0].reason
    assert found.rules[1].failed == 0


def test_fixes_are_looked_for_until_cancelled(tmp_path: Path) -> None:
    with project_of(tmp_path / "p", ["ж"]) as project:
        found = analyse(project)
        with pytest.raises(Cancelled):
            fixes(found, PT, PT, ALPHABETS["pt"], "pt", cancelled=lambda: True)
        assert fixes(found, PT, PT, ALPHABETS["pt"], "pt") == {1: Fix("none")}
