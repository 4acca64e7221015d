"""Probes: the same short run for each candidate, in the queue; one that cannot be made costs the others nothing; what
came of them stays with the project, and says when it is old."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from core.cli import main
from core.families.checkpoint import read_vocabulary
from core.project import edits
from core.project.queries import Query
from core.project.store import Project
from core.runs import events, queue, reader, supervisor, trash
from core.runs.folder import RunFolder, list_runs
from core.runs.from_project import make_runs
from core.sources.catalogue import describe, sources
from core.sources.probe_results import ProbeReader
from core.sources.probes import CHECKED, STEPS, Candidate, Corpus, prepare, probes_in, remove_all
from core.sources.trying import asked_of
from core.training.config import TrainConfig
from core.training.draft import Start, make_config
from tests.tiny_models import save_foreign, save_pieces, save_tiny

TOKENS = {token: n for n, token in enumerate(["<pad>", "<s>", "</s>", "<unk>", "|", *"abcdefghijlmnopqrstuvz"])}


@pytest.fixture
def folder(tiny_project: Project) -> Path:
    tiny_project.close()
    return tiny_project.folder


def candidate(path: Path) -> Candidate:
    return Candidate(describe(path, str(path), "folder"))


@pytest.fixture
def two(tmp_path: Path, tiny_checkpoint: Path) -> tuple[Candidate, Candidate]:
    """A checkpoint of the starter's family, and one of another with a recipe of its own."""
    other = tmp_path / "foreign"
    save_foreign(other, TOKENS)
    return candidate(tiny_checkpoint), candidate(other)


def finish(run: RunFolder, *texts: tuple[str, str], wer: float | None = None) -> None:
    """As its child would have left it after its last check, with what it wrote for each reference."""
    from core.evaluation.score import score

    rates = score([said for said, _ in texts], [written for _, written in texts])
    samples = tuple(events.Sample(f"u{n}", f"s{n % 2}", *pair, 0.0) for n, pair in enumerate(texts))
    shown = rates.wer if wer is None else wer
    run.note(queued=False)
    for event in (
        events.Started(1, "cpu", "CPU", 1, "float32", 9, 9, 4, 10.0, 1, 2.0, STEPS, 60.0),
        events.Validated(0, 0.0, 9.0, 1.0, 1.0, len(texts), best=True, zero_shot=True),
        events.Validated(STEPS, 60.0, 1.0, shown, rates.cer, len(texts), best=True, samples=samples),
        events.Finished(STEPS, 60.0, STEPS, shown, rates.cer, "done", 9.0),
    ):
        events.append(run.events, event)


def test_each_candidate_gets_the_same_run_but_for_what_its_family_asks(
    folder: Path, two: tuple[Candidate, Candidate]
) -> None:
    made = prepare(folder, [*two, Candidate(None, two[0].source.folder if two[0].source else None)])
    assert not made.refused
    configs = [TrainConfig.read(run.config) for run in made.runs.values()]
    for name in ("steps", "seed", "batch_seconds", "accumulate", "checks", "hours", "speeds", "copies", "recipe"):
        assert len({str(config.value(name)) for config in configs}) == 1, name
    assert (configs[0].steps, configs[0].recipe) == (STEPS, "probe")
    manifests = {run.manifest.read_text(encoding="utf-8") for run in made.runs.values()}
    assert len(manifests) == 1, "all hear the same"
    usual = [make_config(one.start(), "quick", name="usual") for one in two]
    assert [c.learning_rate for c in configs[:2]] == [u.learning_rate for u in usual]
    assert [c.strategy for c in configs[:2]] == [u.strategy for u in usual]
    assert configs[0].learning_rate != configs[1].learning_rate
    waiting = queue.waiting(list_runs(folder / "runs"))
    assert waiting == list(made.runs.values())
    assert not any(run.notes().get("pair") for run in waiting), "one after another, not side by side"


def test_letters_start_as_they_were_chosen(folder: Path, two: tuple[Candidate, Candidate]) -> None:
    with Project.open(folder) as project:
        from core.project.alphabet.letter_comparison import set_start

        set_start(project, "ã", "o")
    made = prepare(folder, [two[0]])
    config = TrainConfig.read(made.runs[two[0].key].config)
    assert (config.vocabulary, config.neighbours) == ("letters", {"ã": "o"})


def test_pieces_that_cannot_write_the_texts_are_not_kept_so_that_all_are_checked_on_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Start, "vocabulary", lambda *_: "source")  # as of slow frames in the project's own language
    able, unable = tmp_path / "able", tmp_path / "unable"
    with Project.open(folder, read_only=True) as project:
        texts = [project.normaliser(row.text) for row in project.rows(project.ids(Query()))]
    save_pieces(able, texts, count=60)
    save_pieces(unable, ["xyxy xxy", "yxx xy"], count=12)
    made = prepare(folder, [candidate(able), candidate(unable)])
    kept = {key: TrainConfig.read(run.config).vocabulary for key, run in made.runs.items()}
    assert kept == {str(able): "source", str(unable): "letters"}


def test_a_candidate_that_cannot_be_probed_says_why_and_the_others_go_on(
    folder: Path, two: tuple[Candidate, Candidate], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    shutil.copytree(two[0].key, gone)
    broken = candidate(gone)
    (gone / "model.safetensors").unlink()
    made = prepare(folder, [broken, two[1]])
    assert str(made.refused[broken.key]), "it says why"
    assert list(made.runs) == [two[1].key]
    monkeypatch.setattr("core.runs.memory_needed.installed", lambda: 1 << 20)
    assert "of memory to be taught" in str(prepare(folder, [two[0]]).refused[two[0].key])


def test_asked_again_what_stands_is_kept_and_what_was_interrupted_goes_on(
    folder: Path, two: tuple[Candidate, Candidate]
) -> None:
    first = prepare(folder, two)
    one, other = first.runs.values()
    finish(one, ("bom dia", "bom dia"))
    queue.remove(other)
    again = prepare(folder, two)
    assert again.runs == first.runs
    assert queue.waiting(list_runs(folder / "runs")) == [other]
    other.note(queued=False)
    events.append(other.events, events.Failed("No memory.", "Take a smaller one."))
    assert ProbeReader(folder / "runs").read()[two[1].key].status.message == "No memory."
    assert prepare(folder, two).runs[two[1].key].notes()["queued"], "one that failed is made anew"
    assert len(probes_in(folder / "runs")) == 2


def test_results_come_with_intervals_and_the_best_first(folder: Path, two: tuple[Candidate, Candidate]) -> None:
    worse, better = prepare(folder, two).runs.values()
    finish(worse, ("bom dia", "bon dia"), ("boa noite", "boa noite"), ("até logo", "ate lobo"), ("olá a todos", "ola"))
    finish(
        better, ("bom dia", "bom dia"), ("boa noite", "boa noite"), ("até logo", "até lobo"), ("olá a todos", "olá a")
    )
    found = ProbeReader(folder / "runs").read(asked_of(folder).corpus)
    assert [probe.run for probe in sorted(found.values(), key=lambda p: p.rates or ())] == [better, worse]
    rates = found[two[1].key].wer
    assert rates is not None
    assert rates.value == pytest.approx(2 / 9)
    assert rates.low <= rates.value <= rates.high
    assert rates.low < rates.high
    assert (rates.by_speaker, rates.blocks) == (True, 2)
    assert found[two[1].key].untouched == 1.0
    assert not found[two[1].key].stale


def test_a_check_that_did_not_keep_every_text_has_no_interval(folder: Path, two: tuple[Candidate, Candidate]) -> None:
    [run] = prepare(folder, two[:1]).runs.values()
    finish(run, ("bom dia", "bom dia"), wer=0.5)
    rates = ProbeReader(folder / "runs").read()[two[0].key].wer
    assert rates is not None
    assert (rates.low, rates.value, rates.high, rates.blocks) == (0.5, 0.5, 0.5, 0)


def test_a_probe_of_another_corpus_is_stale_and_made_anew(folder: Path, two: tuple[Candidate, Candidate]) -> None:
    [run] = prepare(folder, two[:1]).runs.values()
    finish(run, ("bom dia", "bom dia"))
    with Project.open(folder) as project:
        ids = [row.id for row in project.rows(project.ids(Query())) if row.split == "train"]
        edits.set_split(project, ids[:2], "")
    assert ProbeReader(folder / "runs").read(asked_of(folder).corpus)[two[0].key].stale
    [anew] = prepare(folder, two[:1]).runs.values()
    assert anew.path != run.path or queue.waiting(list_runs(folder / "runs")) == [anew]
    assert [removed.key for removed in trash.removed_runs(folder / "runs")] == [run.key]


def test_a_corpus_is_known_again_by_what_is_said_in_it() -> None:
    from core.text.vocabulary import Vocabulary
    from tests.core.sources.test_closeness import clip

    letters = Vocabulary.of_letters("abc")
    entries = [clip(number, text=f"text {number}") for number in range(2000)]
    before = Corpus.of(entries, letters)
    assert Corpus.noted({"probe": json.loads(json.dumps(before.to_json()))}) == before
    assert before.alike(Corpus.of(reversed(entries), letters))
    assert before.alike(Corpus.of(entries[20:], letters)), "a hundredth is no other corpus"
    assert not before.alike(Corpus.of(entries[600:], letters))
    assert not before.alike(Corpus.of(entries, Vocabulary.of_letters("abcd")))
    assert not before.alike(Corpus())


def test_probes_do_not_stand_among_runs_and_sources_and_go_together(
    folder: Path, two: tuple[Candidate, Candidate], capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    start = Start(Path(two[0].key))
    [work] = make_runs(folder, [make_config(start, "quick", name="Work", language="pt")])
    probes = list(prepare(folder, two).runs.values())
    for run in probes:
        shutil.copytree(two[0].key, run.model)
    assert [source.key for source in sources(folder) if source.kind == "run"] == []
    assert main(["runs", str(folder)]) == 0
    text = capsys.readouterr().out
    assert "Work" in text
    assert "Not listed: 2 probes" in text
    assert "Probe of" not in text
    assert main(["runs", str(folder), "--probes", "--json"]) == 0
    assert [run["run"] for run in json.loads(capsys.readouterr().out)["runs"]] == [run.key for run in probes]
    assert main(["closeness", str(folder), "--remove-probes"]) == 0
    assert list_runs(folder / "runs") == [work]
    assert main(["closeness", str(folder), "--remove-probes"]) == 0
    assert "There are no probes." in capsys.readouterr().out
    assert remove_all(folder / "runs") == []


def answered(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict[str, Any]:
    assert main(["closeness", *words, "--json"]) == code
    return {one["key"]: one for one in json.loads(capsys.readouterr().out)["candidates"]}


def test_probes_can_wait_in_the_queue(
    folder: Path, two: tuple[Candidate, Candidate], capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    found = answered(capsys, str(folder), "--probe", two[0].key, "scratch", "--queue")
    assert {one["probe"]["state"] for one in found.values()} == {"waiting"}
    assert list(found) == [two[0].key, "scratch"]
    assert len(queue.waiting(list_runs(folder / "runs"))) == 2


def test_only_so_many_dev_utterances_are_checked_spread_over_speakers() -> None:
    from core.sources.probes import checked_on
    from tests.core.sources.test_closeness import clip

    entries = [clip(n, f"s{n % 7}", "dev" if n % 2 else "train") for n in range(4 * CHECKED)]
    chosen = checked_on(entries)
    assert len(chosen) == CHECKED
    assert {entry.split for entry in chosen} == {"dev"}
    assert chosen == checked_on(list(reversed(entries)))
    per_speaker = {speaker: [e.speaker for e in chosen].count(speaker) for speaker in {e.speaker for e in chosen}}
    assert max(per_speaker.values()) - min(per_speaker.values()) <= 1


@pytest.mark.long
@pytest.mark.timeout(400)
def test_real_children_probe_several_and_one_that_is_lost_costs_the_others_nothing(
    folder: Path, tmp_path: Path, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    one, lost, other = (tmp_path / name for name in ("one", "lost", "other"))
    shutil.copytree(tiny_checkpoint, one)
    shutil.copytree(tiny_checkpoint, lost)
    save_tiny(other, "parakeet", "".join(read_vocabulary(one).letters), language="it")
    names = [str(one), str(lost), str(other)]
    waiting = answered(capsys, str(folder), "--probe", *names, "--steps", "3", "--queue")
    (lost / "model.safetensors").write_bytes(b"no weights")
    first = RunFolder(folder / "runs" / waiting[str(one)]["probe"]["run"])
    supervisor.start(first)
    supervisor.pause(first)
    while supervisor.alive(first):
        time.sleep(0.1)
    assert reader.status(first).state == "paused"
    found = answered(capsys, str(folder), "--probe", *names, "--steps", "3", code=2)
    for key in (str(one), str(other)):
        probe = found[key]["probe"]
        assert probe["wer"]["low"] <= probe["wer"]["rate"] <= probe["wer"]["high"]
        assert (probe["state"], probe["steps"], probe["utterances"], probe["stale"]) == ("finished", 3, 1, False)
        log = list(events.Follower(RunFolder(folder / "runs" / probe["run"]).events).read())
        assert [event.step for event in log if isinstance(event, events.Finished)] == [3]
        assert [event.step for event in log if isinstance(event, events.Validated)] == [0, 3]
    assert found[str(one)]["probe"]["run"] == first.key, "the one that was paused went on"
    failed = found[str(lost)]["probe"]
    assert failed["state"] in ("failed", "crashed")
    assert failed["problem"]
    assert list(found)[-1] == str(lost), "those with a result stand first"
