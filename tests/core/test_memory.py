"""Memory that is no longer needed goes back to the system."""

from __future__ import annotations

import sys

import psutil
import pytest

from core.memory import give_back, keep_blocks_apart


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems need not be told")
def test_what_was_let_go_is_not_held() -> None:
    keep_blocks_apart()
    before = psutil.Process().memory_info().rss
    blocks = [bytes([1]) * (1 << 23) for _ in range(20)]
    held = psutil.Process().memory_info().rss
    del blocks
    give_back()
    assert held - before > 100 << 20
    assert psutil.Process().memory_info().rss - before < 20 << 20
