"""Rules and searches by regular expressions, which ask the index first, held against looking at every text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from core.project.filters import Condition
from core.project.queries import Query
from core.project.store import Project
from core.project.tiers import reading
from core.project.tiers.asking import EVERYTHING
from core.project.tiers.edits import add_tier
from tests.core.project.corpora import make_project

TEXTS = (
    "A casa é grande.", "as caſas da rua", "CASAS E RUAS", "Não sei, não.", "nao sei", "A ﬁlha e o ﬁlho", "filhos",
    "Straße", "strasse", "STRASSE 14", "мир и дом", "МИР", "كتاب كبير", "ʃɛ̃ba tʰa", "각각 가", "がか", "", "casa",
    "ruas\ncasa", "50% da \"casa\"", "a'água", "agua", "Ἀχαιοί ᾳ αι", "i̇ İ ı I",
)  # fmt: skip
PIECES = ("casa", "cas[ao]s?", "n[aã]o", "filh[oa]", "ss", "stra(?:ß|ss)e", "мир", "كتاب", "ɛ̃b", "각", "か", r"\b",
          r"\w+", r"\s", "^", "$", ".*", "água", "(?:rua|casa)", '"casa"', "a'", "αι", "14", "a e o", "(?:nada|sei)",
          "(?i:a)", "[[a-z]--[c]]asa", "(?:casa){e<=1}", "e gr", " da ")  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """What is said by utterances, by two parts of a tier beside each, and by a mark over each."""
    with make_project(tmp_path_factory.mktemp("patterns") / "p", utterances=len(TEXTS), speakers=1) as made:
        add_tier(made, "Beside", "subdivision")
        add_tier(made, "Over", "")
        beside, over = (reading.tier_named(made, name).id for name in ("Beside", "Over"))
        with made.step("Fill") as step:
            for row in made.each():
                text = TEXTS[row.id - 1]
                step.change("utterances", row.id, text=text)
                for place, part in enumerate((text, "fim")):
                    step.add("annotations", recording_id=row.recording_id, utterance_id=row.id, tier_id=beside,
                             text=part, place=place)  # fmt: skip
                step.add("annotations", recording_id=row.recording_id, tier_id=over, text=text, start=row.start + 5,
                         end=row.end - 5)  # fmt: skip
        yield made


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map("".join))
@settings(max_examples=150, deadline=None)
def test_a_pattern_finds_what_going_through_all_texts_finds(project: Project, pattern: str) -> None:
    found = regex.compile(pattern, regex.IGNORECASE | regex.VERSION1)
    every = set(range(1, len(TEXTS) + 1))
    said = {row.id for row in project.each() if found.search(row.text)}
    beside = {row.id for row in project.each() if found.search(f"{row.text} fim".lstrip())}

    def ids(**asked: object) -> set[int]:
        return set(project.ids(Query(**asked)).tolist())  # type: ignore[arg-type]

    def rule(field: str, op: str = "matches") -> set[int]:
        return ids(conditions=(Condition(field, op, pattern),))

    assert ids(search=pattern, regex=True) == rule("text") == said
    assert rule("text", "differs") == every - said
    assert rule("tier:Over") == ids(search=pattern, regex=True, within="tier:Over") == said
    assert rule("tier:Over", "differs") == every - said
    assert rule("tier:Beside") == ids(search=pattern, regex=True, within="tier:Beside") == beside
    assert ids(search=pattern, regex=True, within=EVERYTHING) == said | beside
    assert rule("tiers") == said | (every if found.search("fim") else set())


def test_a_pattern_is_searched_as_it_is_stored_whatever_way_its_accents_are_typed(project: Project) -> None:
    assert project.ids(Query(search="na\u0303o sei", regex=True)).tolist() == [4]
    assert project.ids(Query(search="na\u0303o sei", regex=True, within="tier:Over")).tolist() == [4]
