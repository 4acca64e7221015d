"""Reading runs: what the window knows of a folder, live or long over."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.train import advice, plan_words, states
from app.train.views import ViewReader
from core.errors import ConfigError
from core.places.of_run import put_on
from core.places.place import Place
from core.runs import elsewhere
from core.runs.elsewhere import Elsewhere
from core.runs.events import Changed, Noticed, Paused, append
from tests.app.train import logs
from tests.app.train.logs import Story, config_of, make_run, scratch_config


def view(run: Any) -> Any:
    found = ViewReader(run).read()
    assert found is not None
    return found


def test_a_finished_run_reads_with_curves_samples_and_plan(tmp_path: Path) -> None:
    config = config_of()
    found = view(make_run(tmp_path, Story(config, 8, ends=logs.finished(config))))
    assert found.status.state == "finished"
    assert len(found.curves.wer) == 9
    assert found.curves.zero_shot is not None
    assert found.best_wer == pytest.approx(float(found.curves.wer[-1]))
    assert [row.speaker for row in found.samples] == [speaker for speaker, _, _ in logs.TEXTS]
    assert len(found.samples[0].trend) == 9
    assert plan_words.letters_words(plan_words.letters(found)) == "31 carried over, 7 new, 2 left out"


def test_the_untouched_source_never_counts_as_the_best_check(tmp_path: Path) -> None:
    assert view(make_run(tmp_path, Story(config_of(), 0))).best_wer is None


def test_reading_again_brings_only_news(tmp_path: Path) -> None:
    story = Story(config_of(), 2)
    run = make_run(tmp_path, story, text="a note")
    reader = ViewReader(run)
    first = reader.read()
    assert first is not None
    assert reader.read() is None
    append(run.events, logs.validation(story, 3))
    second = reader.read()
    assert second is not None
    assert len(second.curves.wer) == len(first.curves.wer) + 1
    assert len(first.curves.wer) == 3
    run.note(text="another")
    third = reader.read()
    assert third is not None
    assert third.notes["text"] == "another"


def test_a_run_whose_child_died_without_a_word_is_crashed_with_its_consoles_end(
    tmp_path: Path, at_work: Callable[[Any], Any]
) -> None:
    run = make_run(tmp_path, Story(config_of(), 2))
    run.console.write_text("Killed by the system\n", encoding="utf-8")
    child = at_work(run)
    reader = ViewReader(run)
    first = reader.read()
    assert first is not None
    assert first.status.state == "training"
    child.kill()
    child.wait()
    second = reader.read()
    assert second is not None
    assert second.status.state == "crashed"
    assert "Killed by the system" in second.detail
    assert states.can_resume(second)


def test_a_run_resumed_while_its_child_still_leaves_is_seen_to_wait(
    tmp_path: Path, at_work: Callable[[Any], Any]
) -> None:
    run = make_run(tmp_path, Story(config_of(), 2))
    child = at_work(run)
    append(run.events, Paused(5, 100.0))
    reader = ViewReader(run)
    first = reader.read()
    assert first is not None
    assert first.status.state == "paused"
    run.note(queued=True)
    assert reader.read() is not None
    child.kill()
    child.wait()
    last = reader.read()
    assert last is not None
    assert last.status.state == "waiting"


def test_settings_that_do_not_read_are_an_error_that_names_the_file(tmp_path: Path) -> None:
    run = make_run(tmp_path, Story(config_of(), 1))
    run.config.write_text("{", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"config\.json"):
        ViewReader(run).read()


def test_words_with_a_letter_only_the_source_has_are_its_habit(tmp_path: Path) -> None:
    hypotheses = ("as ñaranjas este ano vieram muito doces",)
    found = view(make_run(tmp_path, Story(config_of(), 1, hypotheses=hypotheses)))
    assert found.samples[0].habits == {"ñaranjas"}


def test_words_of_the_sources_lexicon_are_its_habit(tmp_path: Path) -> None:
    source = tmp_path / "es"
    source.mkdir()
    (source / "lexicon.txt").write_text("naranjas\nmolino\ncasa\n", encoding="utf-8")
    found = view(make_run(tmp_path, Story(config_of(source=str(source)), 1)))
    habits = set().union(*(row.habits for row in found.samples))
    assert habits == {"naranjas", "molino"}


@pytest.mark.parametrize(
    ("ends", "state", "action"),
    [(None, "crashed", "why"), (Paused(5, 100.0), "paused", "resume"), (logs.not_a_number(), "failed", "why")],
)
def test_every_end_has_its_words_and_its_button(tmp_path: Path, ends: Any, state: str, action: str) -> None:
    run = make_run(tmp_path, Story(config_of(), 2, ends=ends))
    run.child.write_text("{}", encoding="utf-8")
    found = view(run)
    assert found.status.state == state
    assert states.look(found).action == action
    assert states.look(found).text
    assert "Spanish to Portuguese" in states.spoken(found)


def test_a_run_whose_loss_went_astray_offers_a_lower_rate(tmp_path: Path) -> None:
    found = view(make_run(tmp_path, Story(config_of(learning_rate=2e-3), 0, ends=logs.not_a_number())))
    remedy = advice.remedy(found)
    assert remedy is not None
    assert remedy.settings == {"learning_rate": 5e-4}
    assert remedy.text == "Duplicate with rate 5e−4"


def test_what_changed_on_the_way_is_told_in_words_and_where(tmp_path: Path) -> None:
    told = Changed(40, 1800.0, "The memory was not enough.", {"parts": 2})
    asked = Changed(
        80, 3600.0, "As was asked.", {"learning_rate": 5e-4, "hours": 4.0, "planned_s": 14400.0, "steps": 90}
    )
    run = make_run(tmp_path, Story(config_of(), 2))
    for event in (told, asked, told):
        append(run.events, event)
    run.note(changed={"hours": 4.0, "learning_rate": 5e-4, "checks": 12})
    found = view(run)
    assert plan_words.changes(found) == [(1.0, "peak 5e−4, 4.00 h in all"), (0.5, "batches in 2 parts")]
    assert "At 0.50 h: The memory was not enough." in plan_words.changes_words(found).splitlines()
    assert (found.config.hours, found.config.learning_rate, found.config.checks) == (4.0, 5e-4, 12)
    assert found.curves.started is not None
    assert found.curves.started.planned_s == 14400.0


def test_what_a_child_notices_is_said_until_it_is_over(tmp_path: Path, at_work: Callable[[Any], Any]) -> None:
    run = make_run(tmp_path, Story(config_of(), 2))
    at_work(run)
    append(run.events, Noticed(40, 1800.0, "diverging", "The loss is far above.", "Lower the rate."))
    assert advice.advice(view(run)) == "The loss is far above. Lower the rate."
    append(run.events, Noticed(60, 2400.0, "diverging", over=True))
    assert advice.advice(view(run)) == ""


def test_blank_collapse_is_said_in_words(tmp_path: Path, at_work: Callable[[Any], Any]) -> None:
    run = make_run(tmp_path, Story(scratch_config(), 2, hypotheses=("",)))
    at_work(run)
    found = view(run)
    assert advice.advice(found).startswith("It writes nothing yet")


def test_a_run_that_ended_without_writing_is_advised_for_the_next(tmp_path: Path) -> None:
    config = scratch_config()
    found = view(make_run(tmp_path, Story(config, 8, ends=logs.finished(config), hypotheses=("",))))
    assert advice.advice(found).startswith("It writes nothing. More hours")


def test_a_source_that_writes_nothing_before_teaching_is_no_collapse(tmp_path: Path) -> None:
    assert advice.advice(view(make_run(tmp_path, Story(config_of(), 0, hypotheses=("",))))) == ""


def test_word_errors_that_stay_near_all_are_said_in_words(tmp_path: Path) -> None:
    stuck = view(make_run(tmp_path, Story(config_of(), 6, first=1.0, final=0.99)))
    assert advice.advice(stuck).startswith("Word errors stay near 100%")
    falling = view(make_run(tmp_path, Story(config_of(), 6)))
    assert advice.advice(falling) == ""


def test_the_next_run_says_when_it_begins(tmp_path: Path, at_work: Callable[[Any], Any]) -> None:
    live = make_run(tmp_path, Story(config_of("Live"), 4, at=time.time()))
    at_work(live)
    waiting = make_run(tmp_path, Story(config_of("Waiting"), 0), queued=True)
    waiting.events.unlink()
    ahead, behind = view(live), view(waiting)
    assert states.next_in_queue([ahead], [behind]) == {waiting.key: "Next, in 81 s"}
    assert states.next_in_queue([], [behind]) == {waiting.key: "Next"}
    assert states.next_in_queue([ahead], []) == {}


def test_a_run_that_waits_for_its_turn_elsewhere_has_a_clock(tmp_path: Path, at_work: Callable[[Any], Any]) -> None:
    live = make_run(tmp_path, Story(config_of("There"), 0))
    live.events.unlink()
    put_on(live, Place("uni", "slurm", address="login"))
    elsewhere.write(live, Elsewhere("starting", sitting=1, sent=True, text="Waits its turn"))
    at_work(live)
    look = states.look(view(live))
    assert (look.icon, look.text) == ("clock", "uni · Waits its turn")
    elsewhere.write(live, Elsewhere("sending", sitting=1, text="Sending"))
    assert states.look(view(live)).icon == "play"


def test_the_learning_rate_of_a_short_run_has_a_point_a_step() -> None:
    assert len(plan_words.rates(config_of(), 12)) == 12
    assert max(plan_words.rates(config_of(), 1000)) == pytest.approx(1e-3, rel=0.05)


def test_the_timetable_shows_the_output_letters_first() -> None:
    config = config_of(strategy="head_first", strategy_settings={"head_first_share": 0.25}, hours=4.0)
    rows = plan_words.timetable(config)
    assert rows[0][1] == [(0.0, 1.0)]
    assert all(spans == [(0.25, 1.0)] for _, spans in rows[1:])
    assert plan_words.stages(config) == [(1.0, "All layers learn")]
    assert plan_words.stages(config_of()) == []


def test_layers_that_learn_at_rates_of_their_own_have_a_curve_each() -> None:
    own = {"unfreezing_share": 0.4, "rate_divisor": 2.0}
    config = config_of(strategy="gradual", strategy_settings=own, hours=4.0, learning_rate=1e-3)
    assert [spans for _, spans in plan_words.timetable(config)] == [
        [(pytest.approx(begins), 1.0)] for begins in (0.0, 0.1, 0.2, 0.3, 0.4)
    ]
    assert plan_words.group_rates(config) == ["1e−3", "5e−4", "2.5e−4", "1.3e−4", "6.3e−5"]
    begins, shares = zip(*plan_words.rate_groups(config), strict=True)
    assert begins == pytest.approx((0.0, 0.1, 0.2, 0.3, 0.4))
    assert shares == (1.0, 0.5, 0.25, 0.125, 0.0625)
    assert "(Output letters 1e−3, Upper layers 5e−4, " in plan_words.layers_words(config)
    plain = config_of(strategy="head_first")
    assert plan_words.group_rates(plain) == []
    assert plan_words.rate_groups(plain) == ((0.0, 1.0),)


def test_an_encoder_that_stands_still_is_drawn_so_and_the_decoder_learns() -> None:
    rows = plan_words.timetable(config_of(strategy="frozen", family="whisper", objective="seq2seq"))
    assert [bool(spans) for _, spans in rows] == [True, True, False, False, False, False]
    rows = plan_words.timetable(config_of(strategy="frozen", family="mms"))
    assert [bool(spans) for _, spans in rows] == [True, False, False, False, False, False, False]


def test_what_a_strategy_adds_and_what_never_learns_have_a_row_each() -> None:
    own = {"adapter_rank": 4}
    rows = dict(plan_words.timetable(config_of(strategy="low_rank", strategy_settings=own, family="wav2vec2")))
    assert list(rows)[:2] == ["Output letters", "Adapters, rank 4"]
    assert [title for title, spans in rows.items() if spans] == ["Output letters", "Adapters, rank 4"]
    rows = dict(plan_words.timetable(config_of(strategy="multi_task", strategy_settings={"heads": "each"})))
    assert rows["Source’s letters"] == [(0.0, 1.0)]
    rows = dict(plan_words.timetable(config_of(strategy="unlabelled", family="wav2vec2")))
    assert rows["Codes to pick from"] == [(0.0, 1.0)]
    assert rows["Output letters"] == []
    full = config_of(family="wav2vec2")
    assert [title for title, spans in plan_words.timetable(full) if not spans] == ["Sound filters"]
    assert all(spans for _, spans in plan_words.timetable(scratch_config(family="wav2vec2")))
    gradual = config_of(strategy="gradual", family="wav2vec2")
    assert plan_words.group_rates(gradual)[-1] == "", "what never learns has no rate"
    assert "Sound filters" not in plan_words.layers_words(gradual)


def test_the_copied_plan_names_every_row(tmp_path: Path) -> None:
    text = plan_words.plain(view(make_run(tmp_path, Story(config_of(), 3), text="why not")))
    for part in ("Starts from: Spanish · starter", "Variation: Speed ±8%", "ã ← a", "why not"):
        assert part in text


def test_a_run_that_did_not_help_says_so_and_a_loss_in_the_hundreds_asks_for_a_lower_rate(tmp_path: Path) -> None:
    config = config_of(checks=4)
    kept_source = replace(logs.finished(config), best_step=0)
    run = make_run(tmp_path, Story(config, 4, first=0.2, final=0.9, ends=kept_source))
    found = view(run)
    assert found.curves.helped is False
    assert found.best_wer == found.curves.zero_shot.wer, "the rate of what the model holds"
    assert "did not help" in advice.advice(found)
    assert states.look(found).text == "Did not help"
    append(run.events, replace(found.curves.best, step=10_000, loss=412.0, wer=1.0, cer=1.0))
    found = view(run)
    assert "learning rate is too high" in advice.advice(found)
    assert "2.5e−4" in advice.advice(found)


def test_a_runs_plan_says_which_layers_were_dropped_and_names_their_tensors(tmp_path: Path) -> None:
    run = make_run(tmp_path, Story(config_of(), 1))
    plan = json.loads(run.transfer.read_text(encoding="utf-8"))
    own = [{"name": f"encoder.layers.{n}.{x}", "shape": [9, 2]} for n in (4, 5) for x in ("a", "b")]
    run.transfer.write_text(json.dumps(plan | {"dropped": own}), encoding="utf-8")
    words, tensors = plan_words.dropped(view(run))
    assert words.startswith("2 upper layers dropped, ")
    assert tensors.splitlines() == [t["name"] for t in own]
    assert words in plan_words.plain(view(run))
