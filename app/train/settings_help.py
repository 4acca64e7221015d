"""The help text of each setting: the words under TrainConfig's fields in its own source, and strategies' own."""

from __future__ import annotations

import ast
import inspect
from functools import lru_cache
from itertools import pairwise

from core.strategies import settings
from core.training.config import TrainConfig


@lru_cache(maxsize=1)
def describe() -> dict[str, str]:
    """Field name -> its help. A field without one is missing."""
    tree = ast.parse(inspect.getsource(TrainConfig))
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    found = {setting.name: setting.help for setting in settings().values()}
    for field, after in pairwise(body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
            and isinstance(after.value.value, str)
        ):
            found[field.target.id] = " ".join(after.value.value.split())
    return found
