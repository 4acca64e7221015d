from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.places.way import Way


@pytest.fixture
def way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Way:
    return Way(tmp_path, monkeypatch)
