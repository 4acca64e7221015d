"""Lines are read one after the other, and it is known whether one waits."""

from __future__ import annotations

import os

from core.waiting_lines import Lines


def test_lines_come_in_their_order_and_it_is_known_whether_one_waits() -> None:
    out, into = os.pipe()
    lines = Lines(out)
    assert not lines.waiting(0.0)
    os.write(into, "uma mã".encode()[:-1])
    assert not lines.waiting(0.05), "it is not whole"
    os.write(into, "ã".encode()[-1:] + b"e\noutra\nrest")
    assert lines.waiting(5.0)
    rest = iter(lines)
    assert next(rest) == "uma mãe\n"
    assert lines.waiting(0.0), "the other"
    assert next(rest) == "outra\n"
    assert not lines.waiting(0.0)
    os.close(into)
    assert lines.waiting(5.0), "nothing comes any more, but what is left"
    assert [*rest, *lines] == ["rest"]
    assert lines.waiting(5.0), "somebody who waits need not do so"
    os.close(out)
