"""What screenshots show of text models: one with its tuning, nearest words in two languages, a run that teaches one.

Each takes the window, makes what is missing, and waits for what is shown.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

WAIT_S, LONG_S = 60.0, 900.0
NAME, TAUGHT = "words-3", "lstm"


def _page(window):
    from installer.screenshots import settle, wait_until

    window.go_to("text")
    wait_until(lambda: not window.tasks.busy, WAIT_S, "looking through the texts")
    settle(0.5)
    return window.page


def _starter(window) -> Path:
    from core.sources.catalogue import resolve

    return resolve("starter:es", window.session.project_folder)


def show_model(window) -> None:
    """A text model of words, tuned for the newest run, or the starter where there is none."""
    from installer.pictures_of_runs import runs_of
    from installer.screenshots import settle, wait_until

    page = _page(window)
    if not page.models.models:
        _make(page)
        wait_until(lambda: bool(page.models.models), WAIT_S, "making a text model")
    page.models.choose(next((m.name for m in page.models.models if m.kind == "counted"), NAME))
    runs = runs_of(window)
    if page.models.tuning is None:
        page.model_jobs.tune(page.models.model, runs[0].model if runs else _starter(window), (), "cpu")
        wait_until(lambda: page.models.tuning is not None, LONG_S, "tuning the text model")
    page.models.to_front("model")
    settle(1.0)


def _make(page) -> None:
    from core.lm.store import Recipe
    from core.project.brought_texts import brought
    from core.texts.text_model import Chosen

    reader = page.context.session.reader
    language = reader.meta.language
    texts = tuple(text for text in brought(reader) if text.language == language)
    page.model_jobs.make(NAME, Chosen(language, texts, True), Recipe(), replaces=True)


def word_model(folder: Path) -> str:
    """The name of a counted text model of words; one of the transcripts is made where there is none."""
    from core.lm import store
    from core.lm.store import Recipe
    from core.project.queries import Reader
    from core.texts.text_model import Chosen, make_model

    counted = [one.name for one in store.models(folder) if one.kind == "counted" and one.note.unit == "word"]
    if counted:
        return counted[0]
    with Reader(folder) as reader:
        return make_model(folder, reader, NAME, Chosen(reader.meta.language, transcripts=True), Recipe())[0].name


def show_words(window) -> None:
    """The nearest words of a word, in the project's language and across to Spanish, which the generator writes."""
    from core.cli import main as vizinho
    from core.lm.vector_store import stored
    from installer.screenshots import settle, told, wait_until
    from resources.recipes.generate import write_sentences

    page = _page(window)
    project = window.session.project_folder
    if not stored(project):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "cuentos.txt"
            file.write_text("\n".join(write_sentences("es", 4000, 1009)), encoding="utf-8")
            told(vizinho, "text", "add", str(project), str(file), "--language", "es")
        for language in ("pt", "es"):
            told(vizinho, "vectors", str(project), "make", language, "--language", language)
    page.words.field.setText("casa")
    page.words.field.returnPressed.emit()
    wait_until(lambda: page.words_pane.stack.currentIndex() == 0, WAIT_S, "looking for nearest words")
    settle(0.5)


def show_run(window) -> None:
    """A run that teaches an LSTM of letters, followed to its end."""
    from core.runs import reader
    from core.runs.folder import list_runs
    from core.runs.text_run import teaches_text
    from core.texts.teaching import Lesson
    from core.texts.text_model import Chosen
    from installer.screenshots import settle, wait_until

    page = _page(window)
    folder = window.session.project_folder / "runs"

    def over() -> list:
        return [run for run in list_runs(folder) if teaches_text(run) and reader.status(run).state == "finished"]

    if not over():
        language = page.context.session.meta.language
        page.model_jobs.teach(Lesson(TAUGHT, Chosen(language, (), True), words=60_000, device="cpu"))
        wait_until(lambda: bool(over()), LONG_S, "teaching a text model")
    window.go_to("train", run=over()[0].key)
    settle(3.0)


def shows() -> dict:
    """Each picture by its name, and what brings it about."""
    return {"text-model": show_model, "nearest-words": show_words, "text-run": show_run}
