"""New run asks which texts are learnt, where a project has tiers."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from core.project.store import Project
from core.project.tiers.edits import add_tier, write
from tests.app.quiet import wait_quiet
from tests.app.train.conftest import Services


def test_a_tier_is_what_the_run_learns(qtbot: QtBot, services: Services, dialog: Any) -> None:
    shown = dialog()
    assert shown.learns.isHidden(), "there is no tier to choose"
    shown.reject()
    project = services.session.project
    assert project is not None

    def fill(project: Project) -> None:
        tier = add_tier(project, "Phonetic")
        for row in project.each():
            write(project, tier, row.id, row.text.replace("a", "ɐ"))

    services.session.edit(fill)
    wait_quiet(services.session)
    shown = dialog()
    assert shown.learns.isVisible()
    shown.learns.setCurrentIndex(1)
    assert (shown.draft().config().learn, shown.draft().config().language) == ("Phonetic", "pt")
    qtbot.waitUntil(lambda: shown.forecast.plan is not None and shown.forecast.plan.vocabulary.knows("ɐ"), timeout=9000)
    shown.learns.setCurrentIndex(0)
    assert shown.draft().config().learn == ""
