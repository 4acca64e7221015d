"""The child that writes lines into a table: `python -m core.project.concordance.saving_child`, started by
`core.project.concordance.saving`. Where its input ends after its wish, nobody wants it any more. It says its progress,
and in the end how many "lines" it wrote, or the "error".
"""

from __future__ import annotations

import gc
import sys

from core.children import Telling, tell, unwanted
from core.errors import Cancelled, WorkbenchError
from core.project.concordance.lines import each_line
from core.project.concordance.saved_table import HEAD, cells, save_table
from core.project.concordance.saving import Saving
from core.project.queries import Reader

LEFT = 1
"""Its exit code where nobody wants it any more."""


def main() -> int:
    gc.disable()  # it would go through all lines, again and again
    asked = Saving.read(sys.stdin.buffer)
    try:
        with Reader(asked.project) as reader:
            lines = each_line(reader, asked.found, Telling(), unwanted())
            tell({"lines": save_table(asked.out, HEAD, map(cells, lines))})
    except WorkbenchError as error:
        tell({"error": error.to_json()})
        return 2
    except Cancelled:
        return LEFT
    return 0


if __name__ == "__main__":
    sys.exit(main())
