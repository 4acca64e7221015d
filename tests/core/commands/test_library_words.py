"""What libraries write to the terminal by themselves is apart from what a command says."""

from __future__ import annotations

import subprocess
import sys

NOISE = """
import os, sys
from core.commands.library_words import libraries_apart
with libraries_apart() as said:
    os.write(2, b"libfoo: odd")
    print("own words", file=sys.stderr)
    first = said()
    os.write(2, b" frame")
    print(first, said(), sep="|")
os.write(2, b"after")
"""


def test_what_a_library_writes_stays_apart() -> None:
    done = subprocess.run([sys.executable, "-c", NOISE], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "libfoo: odd|libfoo: odd frame\n"
    assert done.stderr == "own words\nafter"
