"""Writes the README's pictures: the real window on the sample project, with a race that was really trained.

    .venv/bin/python installer/screenshots.py [--project FOLDER] [--hours H] [--out FOLDER] [--text PERCENT]
                                            [--language es] [--pages PAGE...] [--modes light dark]
                                            [--whisper FOLDER]

Without --project, a fresh sample project is made and a transfer and its control from scratch are trained side by side
(about ten minutes on two cores). With it, the pictures show that project as it is. Runs under Xvfb by itself when
there is no display. Pictures: {page}-{light,dark}.png, 1440 by 900; in another language than English
{page}-{language}.png, light only, or {page}-{language}-{light,dark}.png with --modes. "whisper" and "pieces" are New
run, with a source that writes bytes (--whisper, else a tiny one made here) and one that writes pieces of words;
"strategy-..." is New run with each strategy, "together", "comparison" and "sweep" show several finished runs;
"text-model", "nearest-words" and "text-run" show models of text; "places-..." other computers that runs train on;
"recordings" is a recording in view, "arabic-..." one with Arabic and the IPA: ask for these alone or last.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer import (  # noqa: E402
    pictures_of_candidates,
    pictures_of_evaluation,
    pictures_of_places,
    pictures_of_recordings,
    pictures_of_runs,
    pictures_of_scripts,
    pictures_of_text,
)

PAGES = ("home", "corpus", "alphabet", "text", "checkpoints", "train", "evaluate", "live")
MORE = ("new-run-candidates", "pieces", "whisper")
MORE += (
    *pictures_of_runs.shows(),
    *pictures_of_text.shows(),
    *pictures_of_places.shows(),
    "recordings",
    *pictures_of_scripts.shows(),
)
"""Taken only when they are named."""
PAGE_S = 60.0
TRAINING_S = 3600.0
SOURCES, WHISPER = "VIZINHO_PICTURES_SOURCES", "VIZINHO_PICTURES_WHISPER"
"""Environment variables: where sources are made for pictures, and the Whisper that was given."""
MAKE = {
    "pieces": "from tests.core.runs.test_fit import save_slow; save_slow(folder, 16)",
    "wav2vec2": "from tests.tiny_models import save_encoder; save_encoder(folder)",
    "whisper": "from tests.tiny_models import save_whisper; save_whisper(folder, ['la casa de la montaña', 'el agua'])",
}
"""What makes a tiny source of a kind, in a process of its own: the window's imports no torch."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--project", type=Path, help="a project with finished runs, instead of a fresh sample")
    parser.add_argument("--hours", type=float, default=4.5, help="hours that each of the two runs hears")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "pictures")
    parser.add_argument("--text", type=int, default=100, help="text size in percent")
    parser.add_argument("--language", default="en", help="the language of the window")
    parser.add_argument("--pages", nargs="+", default=PAGES, choices=(*PAGES, *MORE))
    parser.add_argument("--modes", nargs="+", default=(), choices=("light", "dark"))
    parser.add_argument("--whisper", type=Path, help="a real Whisper, instead of a tiny one")
    choice = parser.parse_args()
    if not os.environ.get("DISPLAY") and shutil.which("xvfb-run"):
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1680x1050x24 -nolisten tcp"]
        os.execvp(screen[0], [*screen, sys.executable, __file__, *sys.argv[1:]])
    with tempfile.TemporaryDirectory(prefix="vizinho-pictures-") as home:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = f"{home}/{name.lower()}"
        os.environ |= {"HF_HOME": f"{home}/hf", SOURCES: f"{home}/sources"}
        if choice.whisper:
            os.environ[WHISPER] = str(choice.whisper.resolve())
        project = choice.project.resolve() if choice.project else trained_sample(Path(home), choice.hours)
        if {"text", *pictures_of_text.shows()} & set(choice.pages):
            bring_texts(project)
        choice.out.mkdir(parents=True, exist_ok=True)
        take_pictures(project, choice.out, choice.pages, choice.text, choice.language, choice.modes)


def trained_sample(folder: Path, hours: float) -> Path:
    """A sample project in which a transfer and its control from scratch have been trained, one core each."""
    from core.families import checkpoint
    from core.project.sample import create_sample
    from core.runs import queue, reader, supervisor
    from core.runs.from_project import make_runs
    from core.sources.catalogue import resolve
    from core.training.config import RECIPES, SCRATCH_SETTINGS, TrainConfig

    project = folder / "Sample Portuguese"
    create_sample(project).close()
    source = resolve("starter:es", project)
    card = checkpoint.read_card(source)
    settings = RECIPES["quick"].settings | {"recipe": "quick", "language": "pt", "hours": hours, "threads": 1}
    transfer = TrainConfig(
        **settings
        | {"name": f"Quick look, from {card.name}", "source": str(source), "source_label": card.name}
        | {"source_language": card.language, "family": card.family}
    )
    scratch = TrainConfig(**settings | SCRATCH_SETTINGS | {"name": "Quick look, from scratch"})
    runs = make_runs(project, [transfer, scratch])
    queue.add(runs)
    for run in runs:
        run.note(queued=False)
        supervisor.start(run)
    wait_until(lambda: not any(supervisor.alive(run) for run in runs), TRAINING_S, "training", quiet=True)
    for run in runs:
        state = reader.status(run)
        print(f"{run.key}: {state.state} {state.message}".rstrip(), flush=True)
        if state.state != "finished":
            raise SystemExit(reader.console_end(run))
    return project


def wait_until(done: Callable[[], bool], seconds: float, what: str, quiet: bool = False) -> None:
    """Let the window work until `done`; leave with what was waited for after `seconds`."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise SystemExit(f"{what} took longer than {seconds:.0f} s")
        if quiet:
            time.sleep(0.5)
        else:
            settle(0.05)


def settle(seconds: float) -> None:
    """Let the window work for so long."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def take_pictures(
    project: Path, out: Path, pages: list[str], text: int, spoken: str, modes: Sequence[str] = ()
) -> None:
    """Open the window on `project` and write every page in light and dark."""
    from PySide6.QtWidgets import QApplication

    from app.frame.main_window import MainWindow
    from app.i18n.languages import language
    from app.settings import Settings
    from app.theme import theme

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Vizinho")
    settings = Settings()
    settings.reopen = False
    settings.language = spoken
    language.choose(spoken)
    theme.start("light", text)
    window = MainWindow(settings)
    window.resize(1440, 900)
    window.show()
    window.open_project(project)
    wait_until(lambda: window.session.reader is not None, PAGE_S, "opening the project")
    settle(1.0)
    for page in pages:
        shown = SHOW[page](window) or window
        for mode in modes or (("light", "dark") if spoken == "en" else ("light",)):
            theme.set_mode(mode)
            settle(1.5)
            name = mode if spoken == "en" else f"{spoken}-{mode}" if modes else spoken
            target = out / f"{page}-{name}.png"
            if not picture(shown).save(str(target)):
                raise SystemExit(f"{target} could not be written")
            print(target, flush=True)
        theme.set_mode("light")
        for dialog in open_dialogs():
            dialog.reject()
    wait_until(lambda: not window.tasks.running_count, 3 * PAGE_S, "what is under way, about which closing would ask")
    pictures_of_places.clear_away()
    window.close()
    settle(0.5)


def open_dialogs() -> list:
    from PySide6.QtWidgets import QApplication, QDialog

    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def picture(window):
    """The window with what lies over it, or one dialog alone."""
    from PySide6.QtGui import QColor, QPainter

    whole = window.grab()
    painter = QPainter(whole)
    for dialog in (each for each in open_dialogs() if each is not window):
        painter.fillRect(window.rect(), QColor(0, 0, 0, 90))
        size = dialog.size()
        painter.drawPixmap((window.width() - size.width()) // 2, (window.height() - size.height()) // 2, dialog.grab())
    painter.end()
    return whole


def source_of_kind(kind: str) -> Path:
    """A source of a kind, made where none was given."""
    if kind == "whisper" and os.environ.get(WHISPER):
        return Path(os.environ[WHISPER])
    folder = Path(os.environ[SOURCES]) / kind
    if not folder.is_dir():
        folder.parent.mkdir(exist_ok=True)
        code = f"import sys; from pathlib import Path; folder = Path(sys.argv[1]); {MAKE[kind]}"
        subprocess.run([sys.executable, "-c", code, str(folder)], cwd=ROOT, check=True)
    return folder


def show_home(window) -> None:
    window.go_to("home")
    settle(2.0)


def show_corpus(window) -> None:
    """An utterance with long silence, as someone who curates would open it to trim it."""
    from core.project.queries import Query

    found = window.session.reader.ids(Query(flag="silence"))
    window.go_to("corpus", **({"utterance": int(found[0])} if len(found) else {}))
    settle(3.0)


def show_alphabet(window) -> None:
    """The target's letters beside the starter's."""
    window.go_to("alphabet")
    settle(6.0)


def show_text(window) -> None:
    """Sentences of the sample's generator that nobody speaks, and some that its test set holds."""
    from PySide6.QtCore import QItemSelectionModel

    window.go_to("text")
    wait_until(lambda: not window.tasks.busy, PAGE_S, "looking through the texts")
    window.page.texts.selectionModel().setCurrentIndex(
        window.page.texts.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    settle(2.0)


def bring_texts(project: Path) -> None:
    """Text without sound for the Text page, where the project has none: made by the sample's generator."""
    from core.cli import main as vizinho
    from core.project.queries import Query, Reader
    from resources.recipes.generate import write_sentences

    if json.loads(told(vizinho, "text", "list", str(project), "--json"))["texts"]:
        return
    with Reader(project) as reader:
        held = [row.text for row in reader.rows(reader.ids(Query(split="test")))][:40]
    with tempfile.TemporaryDirectory() as folder:
        for name, sentences in (
            ("stories.txt", write_sentences("pt", 1200, 1007) + held),
            ("letters.txt", write_sentences("pt", 300, 1008)),
        ):
            file = Path(folder) / name
            file.write_text("\n".join(sentences), encoding="utf-8")
            told(vizinho, "text", "add", str(project), str(file))


def told(command: Callable[[list[str]], int], *words: str) -> str:
    """What a command prints. Leaves where it fails."""
    with contextlib.redirect_stdout(io.StringIO()) as said:
        if code := command(list(words)):
            raise SystemExit(f"{' '.join(words)}: {code}")
    return said.getvalue()


def show_checkpoints(window) -> None:
    """The model that has heard people to begin with, and its details."""
    from app.context import SUGGESTED

    window.go_to("checkpoints", wanted=SUGGESTED)
    wait_until(lambda: window.page.state.row is not None, PAGE_S, "looking at what is here")
    settle(1.0)


def show_new_run(window, kind: str) -> None:
    """New run from a source of a kind, with what each of its pieces starts from."""
    from PySide6.QtWidgets import QPushButton

    from app.train.new_run.dialog import NewRunDialog
    from core.sources import kept

    folder = source_of_kind(kind)
    kept.add_folder(folder)
    window.go_to("train", new_run=True, source=str(folder))
    dialog = next(each for each in window.findChildren(NewRunDialog) if each.isVisible())
    wait_until(lambda: dialog.forecast.plan is not None or dialog.forecast.problem, PAGE_S, "planning the run")
    if kind == "pieces" and dialog.pieces.isHidden():
        dialog.strip.findChild(QPushButton, "error_action").click()  # they are advised where letters do not fit
    wait_until(lambda: not window.tasks.busy, 5 * PAGE_S, "measuring this computer")
    settle(1.0)


def show_train(window) -> None:
    from core.runs.folder import list_runs

    runs = list_runs(window.session.project_folder / "runs")
    window.go_to("train", **({"run": runs[0].key} if runs else {}))
    settle(3.0)


def show_live(window) -> None:
    """A test utterance, fed in at the speed of speech to the first run's model, or the starter, and read with a text
    model of the transcripts and hot words."""
    from core.runs.folder import list_runs

    folder = window.session.project_folder
    models = [run for run in list_runs(folder / "runs") if run.model.is_dir()]
    text_model = pictures_of_text.word_model(folder)
    window.go_to("live", text_model=text_model, **({"model": models[0].key} if models else {}))
    page = window.page
    page.state.choose_input("utterance")
    wait_until(lambda: page.state.phase in ("ready", "failed"), 3 * PAGE_S, "loading the model")
    wait_until(lambda: page.state.text_model == text_model, PAGE_S, "the text models")
    answered = []
    page.recogniser.read_with_done.connect(lambda *_: answered.append(True))
    page.texts.words.setText("moinho, Minho 5")
    page.texts.words.editingFinished.emit()
    wait_until(lambda: bool(answered), PAGE_S, "the recogniser with its text model")
    settle(0.5)
    page.recording.toggle()
    wait_until(lambda: page.state.phase == "recording", PAGE_S, "feeding an utterance in")
    wait_until(lambda: page.state.phase in ("ready", "failed"), 2 * PAGE_S, "the final text")
    settle(1.0)


SHOW = {
    "home": show_home,
    "corpus": show_corpus,
    "alphabet": show_alphabet,
    "text": show_text,
    "checkpoints": show_checkpoints,
    "train": show_train,
    "evaluate": pictures_of_evaluation.show,
    "live": show_live,
    "new-run-candidates": pictures_of_candidates.show,
    "pieces": partial(show_new_run, kind="pieces"),
    "whisper": partial(show_new_run, kind="whisper"),
    **pictures_of_runs.shows(),
    **pictures_of_text.shows(),
    **pictures_of_places.shows(),
    "recordings": pictures_of_recordings.show,
    **pictures_of_scripts.shows(),
}
"""How each page is brought into a state worth a picture."""

if __name__ == "__main__":
    main()
