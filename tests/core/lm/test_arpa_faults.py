"""ARPA files that are not what they say: refused with the line, never believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import TextError
from core.lm import arpa
from core.lm.store import Recipe, bring

GOOD = """\\data\\
ngram 1=5
ngram 2=3

\\1-grams:
-1.0\t<unk>\t0
-99\t<s>\t-0.3
-0.7\t</s>\t0
-0.5\ta\t-0.2
-0.6\tb\t-0.2

\\2-grams:
-0.3\t<s> a
-0.4\ta b
-0.2\tb </s>

\\end\\
"""


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "x.arpa"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_good_one_is_read(tmp_path: Path) -> None:
    assert arpa.read(written(tmp_path, GOOD)).counts == (5, 3)
    assert arpa.read(written(tmp_path, GOOD.replace("\n", "\r\n"))).counts == (5, 3)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ngram 2=3", "ngram 2=4", "says that it holds 4"),
        ("ngram 1=5", "ngram 1=4", "says that it holds 4"),
        ("ngram 2=3", "ngram 2=900000000000", "not in a file of this size"),
        ("ngram 1=5\n", "", "do not follow"),
        ("ngram 1=5\nngram 2=3\n", "", "does not say how many"),
        ("\\data\\", "data", "no ARPA file"),
        ("\\end\\\n", "", "cut off"),
        ("-0.2\tb </s>\n\n\\end\\\n", "", "holds 2"),
        ("\\2-grams:", "\\3-grams:", "missing"),
        ("-0.4\ta b", "-0.4\ta c", "“c” is not among"),
        ("-0.4\ta b", "-0.4\ta", "no n-gram of length 2"),
        ("-0.4\ta b", "-0.4\ta a b", "not a number"),
        ("-0.4\ta b", "x\ta b", "not a number"),
        ("-0.4\ta b", "0.4\ta b", "above 1"),
        ("-0.4\ta b", "nan\ta b", "no number"),
        ("-0.4\ta b", "-0.3\t<s> a", "twice"),
        ("-0.6\tb\t", "-0.6\ta\t", "“a” stands there twice"),
        ("-0.4\ta b", "-0.4\ta\0b", "NUL"),
        ("-99\t<s>\t-0.3", "-99\tc\t-0.3", "lack “<s>”"),
        ("-0.4\ta b", "-0.4\ta " + "b" * 70_000, "too long"),
        ("ngram 2=3", "ngram 2=3\n" + "\n".join(f"ngram {n}=1" for n in range(3, 8)), "N-grams longer than 6"),
    ],
)
def test_a_lie_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    with pytest.raises(TextError, match=r"x\.arpa, line \d+") as caught:
        arpa.read(written(tmp_path, GOOD.replace(old, new)))
    assert said in str(caught.value)
    assert caught.value.hint


def test_a_longer_n_gram_needs_its_beginning(tmp_path: Path) -> None:
    longer = GOOD.replace("ngram 2=3", "ngram 2=3\nngram 3=1").replace("\n\\end", "\n\\3-grams:\n-0.1\tb b a\n\n\\end")
    with pytest.raises(TextError, match="begins with one that is not there"):
        arpa.read(written(tmp_path, longer))


def test_an_empty_vocabulary_is_refused(tmp_path: Path) -> None:
    empty = GOOD.replace("-0.5\ta\t-0.2\n-0.6\tb\t-0.2\n", "").replace("=5", "=3").replace("ngram 2=3\n", "")
    empty = empty.partition("\\2-grams")[0] + "\\end\\\n"
    with pytest.raises(TextError, match="no words"):
        arpa.read(written(tmp_path, empty))
    with pytest.raises(TextError, match="no words"):
        arpa.words_of(written(tmp_path, empty))


def test_another_encoding_is_told(tmp_path: Path) -> None:
    with pytest.raises(TextError, match=r"line \d+: It is not written in UTF-8"):
        arpa.read(written(tmp_path, GOOD.replace("b", "ã").encode("latin-1")))


def test_a_file_that_lies_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="says that it holds 4"):
        bring(tmp_path, "new", written(tmp_path, GOOD.replace("ngram 2=3", "ngram 2=4")), Recipe())
    assert not (tmp_path / "lm").exists()
    assert bring(tmp_path, "new", written(tmp_path, GOOD), Recipe()).note.vocabulary == 2
