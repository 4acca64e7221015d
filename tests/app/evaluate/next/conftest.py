"""A window's services around a small open project, as the Train page's tests have them."""

from __future__ import annotations

from tests.app.train.conftest import _dressed, runs_folder, services

__all__ = ["_dressed", "runs_folder", "services"]
