"""`python -m core.decoding`: the recogniser child. Speaks `core.decoding.client` on its standard input and output."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # read once, when torch is imported: spinning threads starve others


from core.children import answers


def main() -> int:
    """Answer until the input ends."""
    out = answers()
    import torch

    from core.decoding.server import Server

    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    Server(sys.stdin.buffer, out.buffer).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
