"""All layers learn from the first step. A strategy is one file and one line in the registry, however little it says."""

from __future__ import annotations

from core.strategies.kind import Strategy, every_layer
from core.wording import say

FULL = Strategy("full", say("All layers"), say("All layers learn from the first step."), every_layer)
