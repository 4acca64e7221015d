"""What a run does is told by the recipe, by the family of what it starts from, and by the person, in that order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.families import FAMILIES
from core.families.plan import TransferPlan
from core.runs.create import plan_for
from core.strategies import STRATEGIES
from core.text.vocabulary import Vocabulary
from core.training.config import RECIPES, TrainConfig
from core.training.draft import Start, make_config, start_from, twin, ways_to_keep
from core.training.what_learns import parts, untaught
from tests.tiny_models import save_foreign, save_tiny

LARGE = 300_000_000
ANY = Path("/models/any")


@pytest.mark.parametrize("recipe", list(RECIPES))
@pytest.mark.parametrize("writes", [True, False])
@pytest.mark.parametrize("key", list(FAMILIES))
def test_every_family_gives_settings_that_can_be(key: str, writes: bool, recipe: str) -> None:
    for parameters in (0, 5_000_000, LARGE):
        start = Start(ANY, family=key, parameters=parameters, writes=writes)
        config = make_config(start, recipe, name="x")
        for name, value in start.recipe.items():
            assert config.value(name) == value
        assert config.hours == RECIPES[recipe].settings["hours"]


@pytest.mark.parametrize("recipe", list(RECIPES))
@pytest.mark.parametrize("key", [key for key, kind in FAMILIES.items() if kind.module == FAMILIES["hubert"].module])
def test_encoders_that_hear_samples_learn_as_their_literature_says(key: str, recipe: str) -> None:
    for writes, rate in ((True, 1e-4), (False, 3e-4)):
        config = make_config(Start(ANY, family=key, parameters=LARGE, writes=writes), recipe, name="x")
        assert (config.learning_rate, config.strategy) == (rate, "head_first")
    assert make_config(Start(ANY, family=key), recipe, name="x").learning_rate == 1e-4, (
        "when nobody counted its weights"
    )


def test_mms_and_parakeet_learn_as_their_authors_say() -> None:
    start = Start(ANY, family="mms", parameters=LARGE)
    mms = make_config(start, "balanced", name="x")
    assert (mms.strategy, mms.learning_rate) == ("top", 1e-3)
    assert twin(mms, "from scratch").strategy == "full", "random layers have to learn"
    as_wav2vec2 = make_config(Start(ANY, family="wav2vec2", parameters=LARGE), "balanced", name="x")
    made = {
        key: make_config(start, "balanced", name="x", own={"strategy": key})
        for key in ("full", "multi_task", "low_rank")
    }
    assert (made["full"].learning_rate, made["full"].schedule) == (1e-4, as_wav2vec2.schedule), "not the adapters' rate"
    for way in ways_to_keep(mms):
        assert way == replace(made[way.strategy], name=way.name), "as if it were chosen by hand"
    for way in ways_to_keep(replace(mms, learning_rate=2e-3, schedule="triangle")):
        assert way.learning_rate == pytest.approx(2 * made[way.strategy].learning_rate), "a person's own hand"
        assert way.schedule == "triangle"
    for key in ("parakeet", "parakeet_tdt"):
        rates = [
            make_config(Start(ANY, family=key, parameters=n), "quick", name="x").learning_rate
            for n in (5_000_000, LARGE)
        ]
        assert rates == [RECIPES["quick"].settings["learning_rate"], 1e-4]


def test_adapters_learn_at_ten_times_the_rate_at_which_all_layers_would() -> None:
    own = {"strategy": "low_rank"}
    for start in (Start(ANY), Start(ANY, family="whisper", parameters=LARGE)):
        usual = make_config(start, "quick", name="x").learning_rate
        assert make_config(start, "quick", name="x", own=own).learning_rate == pytest.approx(10 * usual)
        by_hand = make_config(start, "quick", name="x", own=own | {"learning_rate": 1e-3})
        assert by_hand.learning_rate == 1e-3
    mms = make_config(Start(ANY, family="mms", parameters=LARGE), "quick", name="x", own=own)
    assert mms.learning_rate == pytest.approx(1e-3), "its own adapters' rate is none for all layers"


def test_a_persons_own_hand_comes_last() -> None:
    start = Start(ANY, family="wav2vec2", parameters=LARGE, writes=False)
    config = make_config(start, "quick", name="x", own={"learning_rate": 7e-5, "head_first_share": 0.5})
    assert (config.learning_rate, config.value("head_first_share")) == (7e-5, 0.5)
    assert make_config(start, "quick", name="x", own={"strategy": "full"}).strategy == "full"


def test_from_scratch_has_its_own_schedule_and_all_layers_learn() -> None:
    config = make_config(Start(ANY, family="wav2vec2", parameters=LARGE), "quick", name="x")
    other = twin(config, "from scratch")
    assert (other.strategy, other.learning_rate) == ("full", TrainConfig().learning_rate)


@pytest.mark.parametrize("family", ["parakeet", "wav2vec2", "mms", "whisper"])
@pytest.mark.parametrize("key", STRATEGIES)
def test_in_a_control_from_scratch_all_layers_learn(key: str, family: str) -> None:
    if not STRATEGIES[key].writes:
        return
    made = make_config(Start(ANY, family=family, parameters=LARGE), "quick", name="x", own={"strategy": key})
    control, kind = twin(made, "from scratch", LARGE), FAMILIES[family]
    assert all(part.spans == ((0.0, 1.0),) for part in parts(control)), control.strategy
    plain = twin(make_config(Start(ANY, family=family, parameters=LARGE), "quick", name="x"), "y", LARGE)
    if STRATEGIES[key].spares:
        assert [control.value(name) for name in STRATEGIES[key].asks] == [
            plain.value(name) for name in STRATEGIES[key].asks
        ], "what went with the strategy goes with it"
    plan = TransferPlan(kind.key, "", "", (), (), ())
    assert untaught(control, plan) == []


def test_from_scratch_layers_that_never_learn_are_told(tmp_path: Path) -> None:
    for key, told in {"low_rank": "Upper layers", "frozen": "Sound front end", "top": "Lower layers",
                      "below": "Output letters", "full": "", "head_first": "", "gradual": ""}.items():  # fmt: skip
        config = make_config(Start(None), "quick", name="x", own={"strategy": key})
        found = untaught(config, plan_for(config, Vocabulary.of_letters("abc")))
        assert len(found) == bool(told)
        assert told in "".join(found)


def test_letters_that_the_source_lacks_and_nobody_teaches_are_told(tmp_path: Path) -> None:
    start, letters = start_from(save_tiny(tmp_path / "source", "whisper", "abc")), Vocabulary.of_letters("abcñ")
    for own, told in (
        ({"strategy": "below"}, "ñ"),
        ({"strategy": "below", "letters": "fresh"}, "a, b, c, ñ"),
        ({}, ""),
    ):
        config = make_config(start, "quick", name="x", own=own)
        found = untaught(config, plan_for(config, letters))
        assert len(found) == bool(told)
        assert told in "".join(found)


def test_ways_of_keeping_the_source_have_nothing_of_a_strategy_that_is_left(tmp_path: Path) -> None:
    start = Start(ANY, family="wav2vec2", parameters=LARGE)
    plain = make_config(start, "quick", name="x", own={"strategy": "full"})
    for key in ("frozen", "gradual", "head_first", "low_rank", "multi_task", "top"):
        made = make_config(start, "quick", name="x", own={"strategy": key})
        first = ways_to_keep(made)[0]
        assert replace(first, name="x", learning_rate=plain.learning_rate) == plain, key
        assert first.learning_rate == pytest.approx(plain.learning_rate)
    by_hand = make_config(start, "quick", name="x", own={"strategy": "frozen", "copies": 3})
    assert ways_to_keep(by_hand)[0].copies == 3


@pytest.mark.parametrize(
    ("pieces", "frames_per_s", "source", "vocabulary"),
    [
        (False, 12.5, "es", "letters"),
        (True, 0.0, "es", "source"),
        (True, 25.0, "es", "letters"),
        (True, 12.5, "es", "pieces"),
        (True, 12.5, "por", "source"),
    ],
)
def test_pieces_are_drafted_where_frames_decide(
    pieces: bool, frames_per_s: float, source: str, vocabulary: str
) -> None:
    start = Start(ANY, language=source, family="parakeet", pieces=pieces, frames_per_s=frames_per_s)
    assert make_config(start, "quick", name="x", language="pt").vocabulary == vocabulary
    assert make_config(start, "quick", name="x", language="pt", own={"vocabulary": "letters"}).vocabulary == "letters"


def test_large_encoders_begin_from_scratch_at_a_rate_they_learn_at() -> None:
    for parameters, rate in ((6_000_000, 1e-3), (95_000_000, 5e-4), (LARGE, 3e-4)):
        start = Start(None, family="wav2vec2", network=ANY, parameters=parameters)
        config = make_config(start, "quick", name="x")
        assert config.learning_rate == rate
        other = twin(
            make_config(Start(ANY, family="wav2vec2", parameters=parameters), "quick", name="x"), "y", parameters
        )
        assert (other.learning_rate, other.warmup_steps) == (rate, config.warmup_steps)
    assert twin(make_config(Start(ANY), "quick", name="x"), "y", LARGE).learning_rate == TrainConfig().learning_rate


def test_a_checkpoint_tells_what_its_family_asks_about_it(tmp_path: Path) -> None:
    save_foreign(tmp_path / "m", {"<pad>": 0, "|": 1, "a": 2})
    start = start_from(tmp_path / "m")
    assert start.writes
    assert 1000 < start.parameters < 100_000
    starter = start_from(save_tiny(tmp_path / "starter"))
    assert make_config(starter, "quick", name="x").learning_rate == RECIPES["quick"].settings["learning_rate"]
