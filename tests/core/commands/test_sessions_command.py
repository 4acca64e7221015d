"""`vizinho sessions`: described, shown, given out and read again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core import cli
from tests.core.project.corpora import make_project


def test_sessions_are_described_shown_written_and_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "p")
    make_project(tmp_path / "p", recordings=2).close()

    def answer(*words: str, code: int = 0) -> Any:
        assert cli.main(["sessions", folder, *words, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    answer("add", "market", "--recording", "r0.wav")
    answer("set", "market", "licence", "CC BY 4.0")
    answer("set", "market", "--person", "Rosa", "--role", "speaker", "--consent", "given", "--recording", "r1")
    (one,) = answer("set", "market", "date", "2026-03")["sessions"]
    assert (one["date"], one["consent_of_all"], one["recordings"]) == ("2026-03", "given", ["r0.wav", "r1.wav"])
    assert one["participants"] == [{"name": "Rosa", "role": "speaker", "consent": "given"}]
    assert cli.main(["sessions", folder, "show", "market"]) == 0
    assert "Rosa, speaker, consent given" in capsys.readouterr().out
    written = answer("write", str(tmp_path / "out"), "--to", "cmdi")
    assert (written["sessions"], written["not_held"]) == (1, [])
    assert [one["recordings"] for one in answer("remove", "--recording", "r0.wav")["sessions"]] == [["r1.wav"]]
    assert answer("remove", "market")["sessions"] == []
    read = answer("read", str(tmp_path / "out"))
    assert (read["sessions"], read["recordings"], read["problems"]) == (["market"], 2, [])
    (again,) = answer()["sessions"]
    assert again == one | {"read_as": "cmdi"}
    answer("remove", "market", "--person", "Rosa")
    for words in (["set", "market"], ["show", "nothing"], ["set", "market", "date", "soon"], ["write", "x"],
                  ["read", str(tmp_path / "nowhere.imdi")]):  # fmt: skip
        code = cli.main(["sessions", folder, *words])
        capsys.readouterr()
        assert code == (0 if words[0] == "read" else 2)
