"""The Checkpoints page: what a run can start from, here and on the hub."""

from __future__ import annotations

SUGGESTED = "suggested"
"""`go_to("checkpoints", wanted=SUGGESTED)` chooses the model that has heard people to begin with."""
