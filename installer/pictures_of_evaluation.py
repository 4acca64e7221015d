"""What screenshots show of evaluations: a taught run against the one from scratch, with its source beside them."""

from __future__ import annotations

WAIT_S, LONG_S = 60.0, 900.0


def show(window) -> None:
    """The best run against the one from scratch, or another, on the test set; both and their source are heard where
    they were not yet."""
    from installer.screenshots import settle, wait_until

    window.go_to("evaluate")
    page = window.page

    def settled() -> bool:
        return page.asked.known and not page.controller.opening and not page.job.running

    wait_until(settled, WAIT_S, "looking at what can be evaluated")
    asked = page.asked
    starter = next((one.key for one in asked.choices.models if one.role == "src"), "")
    others = [one.key for one in asked.choices.models if one.key not in (starter, asked.keys[0])]
    scratch = [key for key in others if "scratch" in key]
    for against in dict.fromkeys((starter, *(scratch or others)[:1])):
        asked.choose(against=against)
        wait_until(settled, WAIT_S, "opening what is kept")
        opened = page.controller.opened
        if opened is None or opened.kept.report is None or opened.kept.missing:
            page.commands.actions["again"].trigger()
            wait_until(settled, LONG_S, "evaluating")
    wait_until(lambda: page.state.analysis is not None, WAIT_S, "working the report out")
    page.views.letters.matrix.setFocus()
    settle(1.0)
