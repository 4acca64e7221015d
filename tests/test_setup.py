"""What travels with the program is complete and of one piece."""

from __future__ import annotations

import json
import re
import tomllib

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase

import resources
from tests.conftest import HOME, REPOSITORY


def test_every_icon_takes_its_colour_from_the_theme():
    icons = sorted(resources.ICONS.glob("*.svg"))
    assert len(icons) > 40
    for icon in icons:
        text = icon.read_text()
        assert "currentColor" in text, icon.name
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b", text), icon.name


def test_light_and_dark_have_the_same_roles():
    tokens = json.loads(resources.TOKENS.read_text())
    assert tokens["light"].keys() == tokens["dark"].keys()


def test_bundled_fonts_load_and_bear_their_licence(qapp):
    families = set(QFontDatabase.families())
    assert {"Inter", "JetBrains Mono"} <= families
    listed = {entry["name"]: entry for entry in json.loads(resources.LICENCES.read_text())}
    for family in ("Inter", "JetBrains Mono"):
        text = (resources.FOLDER / listed[family]["text"]).read_text()
        assert "SIL OPEN FONT LICENSE" in text
        assert listed[family]["copyright"] in text


def test_constraints_hold_names_and_versions_only_and_pin_every_dependency():
    lines = (REPOSITORY / "installer" / "constraints.txt").read_text().splitlines()
    pins = [line.split(";")[0].strip() for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+]+", pin) for pin in pins)
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["test"]
    names = {re.match(r"[A-Za-z0-9._-]+", entry).group().lower() for entry in wanted}
    assert names <= {pin.split("==")[0].lower() for pin in pins}


def test_settings_of_a_test_never_reach_the_users_own():
    assert QSettings("Vizinho", "probe").fileName().startswith(str(HOME))


def test_the_tiny_project_has_every_split_and_no_shared_speaker(tiny_project):
    summary = tiny_project.summary()
    assert summary.utterances == 6
    assert {split: summary.by_split[split].utterances for split in ("train", "dev", "test")} == {
        "train": 4,
        "dev": 1,
        "test": 1,
    }


def test_the_tiny_model_is_a_checkpoint_that_can_be_read(tiny_checkpoint):
    from core.families import checkpoint

    checkpoint.check(tiny_checkpoint)
    assert checkpoint.parameters(tiny_checkpoint) < 200_000
