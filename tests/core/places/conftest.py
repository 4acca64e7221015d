from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.places.way import Way


@pytest.fixture
def way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Way]:
    way = Way(tmp_path, monkeypatch)
    yield way
    way.end(tmp_path)
