"""`python -m app.corpus.printing SHEET.json OUT.pdf`: a session as a PDF, for whoever has no window."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from core import children
from core.session_text.printed import read_sheet


def main() -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from app.corpus.printing.paper import pdf
    from app.theme import theme

    source, out = map(Path, sys.argv[1:3])
    app = QGuiApplication(sys.argv[:1])
    theme.families()  # also those that were fetched
    pages = pdf(read_sheet(json.loads(source.read_text(encoding="utf-8"))), out, children.Telling())
    del app
    children.tell({"pages": pages})
    return 0


if __name__ == "__main__":
    sys.exit(main())
