"""The curated list as data, languages by descent, and which models are offered first."""

from __future__ import annotations

import re

import pytest

from core.hub_cache import COMMIT, is_model_id
from core.language_families import descent, kinship, same, shared_group
from core.languages import NAMES
from core.runs import memory_needed
from core.sources import offers
from core.sources.curated import GOOD_FOR, curated, curated_model
from core.sources.offers import grouped, suggested

WANTED = (
    "jonatasgrosman/wav2vec2-large-xlsr-53-spanish",
    "jonatasgrosman/wav2vec2-large-xlsr-53-portuguese",
    "facebook/wav2vec2-base-10k-voxpopuli-ft-es",
    "facebook/wav2vec2-xls-r-300m",
    "aadel4/omniASR-CTC-300M-v2",
    "facebook/w2v-bert-2.0",
    "facebook/mms-1b-all",
    "nvidia/parakeet-tdt-0.6b-v3",
    "nvidia/canary-1b-v2",
    "openai/whisper-tiny",
    "openai/whisper-base",
    "openai/whisper-small",
    "openai/whisper-large-v3-turbo",
    "moonshine-ai/moonshine-tiny",
    "moonshine-ai/moonshine-base",
)


@pytest.mark.parametrize("model", WANTED)
def test_the_list_has_every_model_with_its_facts(model: str) -> None:
    entry = curated_model(model.upper())
    assert entry is not None
    assert entry.id == model
    assert is_model_id(entry.id)
    assert entry.licence
    assert entry.non_commercial == ("NC" in entry.licence)
    assert entry.parameters > 1_000_000
    assert entry.download_bytes >= 2 * entry.parameters
    assert entry.sentence.endswith(".")
    assert entry.languages or entry.many > 100


def test_pins_are_whole_commits_and_checksums_and_say_where_from() -> None:
    for entry in curated():
        assert not entry.revision or COMMIT.fullmatch(entry.revision), entry.id
        assert not entry.files or entry.revision, f"{entry.id}: checksums without their revision"
        assert all(re.fullmatch(r"[0-9a-f]{64}", sha256) for sha256 in entry.files.values()), entry.id
        assert bool(entry.pinned_from) == bool(entry.revision), entry.id


def test_every_sentence_is_of_a_model_and_every_language_has_a_name() -> None:
    assert {entry.good_for for entry in curated()} == set(GOOD_FOR)
    assert {code for entry in curated() if not entry.many for code in entry.understands} <= set(NAMES)


@pytest.mark.parametrize(
    ("nearer", "farther", "to"),
    [
        ("gl", "es", "pt"),
        ("es", "it", "pt"),
        ("it", "ro", "es"),
        ("ro", "en", "es"),
        ("en", "eu", "es"),
        ("ba", "ky", "tt"),
        ("ky", "tr", "tt"),
        ("yo", "fr", "wo"),
    ],
)
def test_kinship_ranks_as_descent_does(nearer: str, farther: str, to: str) -> None:
    assert 1 > kinship(nearer, to) > kinship(farther, to) >= 0
    assert kinship(nearer, to) == kinship(to, nearer)


def test_codes_of_one_language_are_the_same_language() -> None:
    assert same("pt", "por")
    assert same("pt-br", "pt")
    assert kinship("spa", "es") == 1.0
    assert not same("", "")
    assert shared_group("es", "pt") == "West Ibero-Romance"
    assert (kinship("es", "xx"), shared_group("es", "eu"), descent("xx")) == (0.0, "", ())


def test_nearest_groups_come_first_and_those_without_kin_last() -> None:
    groups = grouped("gl", "es", 16e9, here=())
    assert [group.language for group in groups[:3]] == ["gl", "pt", "es"]
    assert [group.kinship for group in groups] == sorted((group.kinship for group in groups), reverse=True)
    assert sum(len(group.offers) for group in groups) == len(curated())
    tatar = grouped("tt", "", 16e9, here=())
    others = next(group for group in tatar if "other families" in group.title)
    assert "nvidia/parakeet-tdt-0.6b-v3" in {one.model.id for one in others.offers}


def test_what_fits_is_marked_by_this_computers_memory() -> None:
    fits = {one.model.id: one for group in grouped("pt", "es", 8e9, here=()) for one in group.offers}
    assert fits["openai/whisper-small"].teaches
    assert (fits["facebook/mms-1b-all"].teaches, fits["facebook/mms-1b-all"].writes_here) == (False, True)
    assert memory_needed.to_teach(10**9) > memory_needed.to_write(10**9) > 4e9


def test_the_model_to_begin_with_is_small_free_and_understands_the_source_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(offers, "knows", lambda _: True)
    found = suggested("pt", "es", 8e9)
    assert found is not None
    assert found.id == "openai/whisper-base"
    tiny = suggested("pt", "es", 1.9e9)
    assert tiny is not None
    assert tiny.id == "openai/whisper-tiny"
    assert suggested("pt", "es", 1e9) is None
    monkeypatch.setattr(offers, "knows", lambda kind: kind != "whisper")
    other = suggested("pt", "es", 16e9)
    assert other is not None
    assert other.model_type != "whisper"


def test_a_kind_that_is_not_known_here_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offers, "knows", lambda kind: kind != "canary")
    found = {one.model.id: one for group in grouped("pt", "es", 64e9, here=()) for one in group.offers}
    assert "cannot be used here yet" in found["nvidia/canary-1b-v2"].fits_in_words
    assert found["openai/whisper-base"].fits_in_words == "Fits this computer's memory."
