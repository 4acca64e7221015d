"""What a project knows of the model of a report: the words and speakers of its training, its source's habits, the
letters that its source did not know."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

from core.checkpoint_paths import model_print
from core.evaluation.analyse import analyse
from core.evaluation.evaluation_context import NOTHING, context_of
from core.evaluation.remarks import remarks_of
from core.evaluation.source_words import source_words
from core.lm import vector_files, vector_store
from core.lm.vector_store import VectorRecipe
from core.lm.vectors import WordVectors
from core.project import brought_texts, edits
from core.project.bulk import plans
from core.project.bulk.accept_hypotheses import plan_take
from core.project.hypotheses import Hypothesis, HypothesisBatch, save_hypotheses
from core.project.queries import Query
from core.project.store import Project
from core.runs.create import prepare_run
from core.texts.bringing import bring_texts
from core.training.config import TrainConfig
from tests.core.lm.test_vectors import cloud
from tests.evaluations import ASKED, report_of
from tests.tiny_models import save_tiny


def test_a_run_tells_what_it_was_trained_on_and_where_it_comes_from(tiny_project: Project, tmp_path: Path) -> None:
    source = save_tiny(tmp_path / "es", letters="abdefghijklmnopqrstuvwxyzñ")
    (source / "lexicon.txt").write_text("bueno\ngracias\n", encoding="utf-8")
    rows = list(tiny_project.rows(tiny_project.ids(Query())))
    run = prepare_run(
        tiny_project.runs,
        TrainConfig(name="From Spanish", source=str(source), language="pt"),
        rows,
        tiny_project.folder,
        tiny_project.normaliser,
        tiny_project.alphabet,
    )
    shutil.copytree(source, run.model)
    train = [row for row in rows if row.split == "train"]
    texts = [(tiny_project.normaliser(row.text), "bueno") for row in train]
    asked = dataclasses.replace(ASKED, model=str(run.model), run=run.key)
    report = report_of([*texts, ("ça vai", "sa vai")], [train[0].speaker, "Zé"], asked)
    context = context_of(tiny_project.folder, report)
    assert context.habits is not None
    assert context.habits.has("bueno")
    assert context.heard == {row.speaker for row in train}
    assert context.trained_on == {row.key for row in train}
    assert context.trained is not None
    assert sum(context.trained.values()) == sum(len(said.split()) for said, _ in texts)
    assert not context.lost_vectors
    (tiny_project.folder / vector_store.ROOM / "broken").mkdir(parents=True)
    (tiny_project.folder / vector_store.ROOM / "broken" / vector_store.NOTE).write_text("{", encoding="utf-8")
    lost = context_of(tiny_project.folder, report)
    (told,) = (remark for remark in remarks_of(report, lost) if "word vectors" in remark)
    assert told.startswith("The word vectors broken cannot be read. Make them again. They would tell which words")
    assert context.new_letters["ç"] == "s"
    assert "a" not in context.new_letters
    found = analyse(report, context=context)
    assert found.unheard_speakers == 1
    assert found.kinds.habits == len(texts)
    assert report.items[-1].key in found.new_letters
    assert not context.unread
    whole = run.manifest.read_text("utf-8")
    run.manifest.write_text("{", encoding="utf-8")
    (why,) = context_of(tiny_project.folder, report).unread
    told = remarks_of(report, context_of(tiny_project.folder, report))
    assert f"{why} What it would tell of the run is not known here." in told
    run.manifest.write_text(whole, encoding="utf-8")
    run.transfer.write_text("{", encoding="utf-8")
    (why,) = context_of(tiny_project.folder, report).unread
    assert "plan" in why, "that is another thing than a model of no other language"
    assert found.letters.cells["ç", "s"].habit
    assert next(line for line in found.words if line.word == "vai").band == "never"


def test_words_that_the_project_taught_or_brought_once_are_no_habits_whatever_vectors_leave_out(
    tiny_project: Project, tmp_path: Path
) -> None:
    """Vectors have words that come twice at least."""
    folder, rows = tiny_project.folder, list(tiny_project.rows(tiny_project.ids(Query())))
    edits.set_text(tiny_project, rows[0].id, rows[0].text + " Ontem!")
    text = tmp_path / "carta.txt"
    text.write_text("Ela viu a Montanha.\nNunca mais.\n", encoding="utf-8")
    bring_texts(tiny_project, [text])
    (brought,) = brought_texts.brought(tiny_project)
    brought_texts.leave_out(tiny_project, brought, [1])
    for language, more in (("pt", ()), ("es", ("ontem", "montanha", "nunca", "naranja"))):
        own = cloud(20 + len(more), 8)
        vector_files.write(tmp_path / "own.bin", WordVectors((*own.words[:20], *more), own.matrix))
        vector_store.bring(folder, language, tmp_path / "own.bin", VectorRecipe(language=language))
    assert source_words(folder) == {"nunca", "naranja"}
    tiny_project.undo()  # what was left out stands in the text again
    assert source_words(folder) == {"naranja"}


def test_transcripts_that_the_model_wrote_itself_are_known_as_such(
    tiny_project: Project, tiny_checkpoint: Path
) -> None:
    ids = tiny_project.ids().tolist()
    mine, other, changed, read = ids[:4]
    keys = {id: tiny_project.rows([id])[0].key for id in ids}
    for print_, some in ((model_print(tiny_checkpoint) + "lm", (mine, changed, read)), ("0" * 16, (other,))):
        for id in some:
            if id != read:
                edits.set_text(tiny_project, id, "")
        heard = tuple(Hypothesis(id, "", f"uma coisa {id}", None) for id in some)
        save_hypotheses(tiny_project, HypothesisBatch("tiny", print_, heard, last=True))
    plans.apply(tiny_project, plan_take(tiny_project, [mine, other, changed]))
    plans.apply(tiny_project, plan_take(tiny_project, [read]))  # in place of a transcript
    edits.set_text(tiny_project, changed, "outra coisa")
    asked = dataclasses.replace(ASKED, model=str(tiny_checkpoint))
    report = report_of([("uma coisa", "uma coisa")] * len(ids), asked=asked)
    report = dataclasses.replace(
        report, items=tuple(dataclasses.replace(item, key=keys[id]) for id, item in zip(ids, report.items))
    )
    context = context_of(tiny_project.folder, report)
    assert context.own_words == {keys[mine], keys[read]}
    assert any("2 of these transcripts it wrote itself" in remark for remark in remarks_of(report, context))
    elsewhere = dataclasses.replace(report, asked=dataclasses.replace(asked, project="Another"))
    assert context_of(tiny_project.folder, elsewhere).own_words == frozenset()


def test_of_a_model_from_elsewhere_nothing_is_known(tiny_project: Project, tiny_checkpoint: Path) -> None:
    asked = dataclasses.replace(ASKED, model=str(tiny_checkpoint))
    assert context_of(tiny_project.folder, report_of([("a", "b")], asked=asked)) == NOTHING
    gone = dataclasses.replace(ASKED, model="/nowhere")
    assert context_of(tiny_project.folder, report_of([("a", "b")], asked=gone)) == NOTHING
