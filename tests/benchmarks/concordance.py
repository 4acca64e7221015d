"""How fast hits in their lines are there: `bench concordance [--rows N]`. A project of made-up utterances of ten words
of a vocabulary with Zipf's frequencies; looked for are a rare word, a usual one and the most frequent but one: goal for
its first lines and its count 0.5 s. With --window, the same in the real window, and an export of all lines: how late
its event loop is meanwhile, and how long its thread is at work at a time: goal 16 ms."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np

from app.corpus.page import CorpusPage
from core.project.checks import quality
from core.project.concordance.dispersion import dispersion
from core.project.concordance.finding import Wanted
from core.project.concordance.lines import concordance, read_lines
from core.project.concordance.minimal_pairs import minimal_pairs
from core.project.concordance.orders import Order
from core.project.concordance.word_list import word_list
from core.project.queries import Reader
from core.project.schema import DATABASE, connect
from core.project.store import Project
from tests.app.quiet import quiet
from tests.benchmarks._figures import own_home, report
from tests.benchmarks._window import Delays, close, open_window, rest, until
from tests.core.project.corpora import make_project

WORDS = 20_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--window", action="store_true")
    args = parser.parse_args()
    with own_home() as home:
        fill(home / "p", args.rows)
        figures = {}
        for name, word in (("rare", "w15000"), ("usual", "w300"), ("frequent", "w1")):
            figures[name] = looked_for(home / "p", word, "place")
        figures["frequent by what follows"] = looked_for(home / "p", "w1", "right")
        with Reader(home / "p") as reader:
            began = time.perf_counter()
            words = word_list(reader)
            figures["word list"] = {"words": len(words.entries), "s": round(time.perf_counter() - began, 3)}
            began = time.perf_counter()
            pairs = minimal_pairs(words.times, at_least=2)
            figures["minimal pairs"] = {"pairs": len(pairs), "s": round(time.perf_counter() - began, 3)}
        if args.window:
            figures["window"] = in_window(home / "p", home / "lines.csv")
    report("concordance", rows=args.rows, **figures)


def looked_for(folder: Path, word: str, order: Order) -> dict[str, float]:
    """Of the median of three searches with readers of their own, as the window asks: seconds until the first lines and
    until all are counted, by the clock and of work; then of a page of lines from the middle, and the strip."""
    times = []
    for _ in range(3):
        first: list[float] = []
        began, worked = time.perf_counter(), time.thread_time()
        with Reader(folder) as reader:
            found = concordance(reader, Wanted(word), order=order, first=lambda _: first.append(time.perf_counter()))  # noqa: B023
            whole = time.perf_counter() - began
            times.append((whole, min(whole, first[0] - began) if first else whole, time.thread_time() - worked))
            half = len(found) // 2
            began = time.perf_counter()
            read_lines(reader, found, range(half, min(half + 64, len(found))))
            page = time.perf_counter() - began
            began = time.perf_counter()
            dispersion(reader, found, 240)
            strip = time.perf_counter() - began
    whole, start, work = sorted(times)[1]
    return {
        "hits": len(found),
        "first_s": round(start, 3),
        "s": round(whole, 3),
        "work_s": round(work, 3),
        "page_ms": round(1000 * page, 2),
        "strip_s": round(strip, 3),
    }


def in_window(folder: Path, out: Path) -> dict[str, dict[str, float]]:
    """Delays of the window while lines come, and while they are exported."""
    call_checked(folder)
    window = open_window()
    window.open_project(folder)
    until(lambda: isinstance(window.page, CorpusPage) and bool(len(window.page.model.ids)))
    page = window.page
    assert isinstance(page, CorpusPage)
    until(lambda: quiet(page.list, page.questions))
    page.corpus_actions["concordance"].trigger()
    shown = page.concordance.window
    assert shown is not None
    until(lambda: quiet(shown, page.context.tasks))
    rest(500)
    told, delays = {}, Delays()
    for name, word in (("first", "w15000"), ("usual", "w300"), ("frequent", "w1")):
        delays.clear()
        with delays.watch():
            shown.bar.field.setText(word)
            shown.bar.ask()
            until(lambda: quiet(shown, page.context.tasks))
            rest(100)
        told[name] = delays.told()
    assert shown.found is not None
    delays.clear()
    with delays.watch():
        shown.taken.export(shown.found.hits, out)
        until(lambda: quiet(shown, page.context.tasks))
        rest(100)
    told["export"] = delays.told()
    close(window)
    return told


def call_checked(folder: Path) -> None:
    """What is looked at is the window, not the checks of quality that would begin when the project is opened."""
    with Project.open(folder) as project:
        now = quality.prints(project)
    conn = connect(folder / DATABASE, writing=True)
    conn.execute(
        "INSERT OR REPLACE INTO checked (utterance_id, text_check, sound_check, flag_check)"
        " SELECT id, ?, ?, ? FROM utterances",
        (now.text, now.sound, now.flags),
    )
    conn.close()


def fill(folder: Path, rows: int) -> None:
    source = np.random.default_rng(5)
    shares = 1 / np.arange(1, WORDS + 1)
    said = source.choice(WORDS, (rows, 10), p=shares / shares.sum())
    with make_project(folder, utterances=rows, recordings=max(1, rows // 500)) as project:
        write(project, said)


def write(project: Project, said: np.ndarray) -> None:
    with project.step("Write") as step:
        for id, words in enumerate(said.tolist(), 1):
            step.change("utterances", id, text=" ".join(f"w{word}" for word in words))
    project.forget_history()


if __name__ == "__main__":
    main()
