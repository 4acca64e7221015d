"""Counted models beside IRSTLM's, where it is there (Debian's package irstlm), without pruning.

What it does otherwise, and what is compared therefore:
- A word that it does not know is one of `dub` - V words that might be: each costs log10(dub - V) more. With dub = V + 1
  that is nothing, as with us.
- It counts the unknown word once for every word that it knows (Witten and Bell), we give it what discounting leaves to
  each symbol alike. Probabilities of single words differ by that, and through them those of longer n-grams; their
  discounts, each n-gram's own share of its context, and what is left there for shorter contexts do not.
- It puts a few "<s> <s>" before the text and counts them, and it gives "</s>" what follows it. Its counts of counts are
  off by one by that: the text is so long that this changes nothing to 1e-3.
- It refuses texts where n-grams that come once are not more than those that come twice, and these than the next.
- It builds "improved shift beta" in build-lm.sh without the counts of Kneser and Ney (its own words): `tlm` has them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from core.lm import arpa
from core.lm.counts import count
from core.lm.kneser_ney import Estimate, estimate
from core.lm.sequences import BEGIN, END, divider, gather, numbered

PROGRAM = shutil.which("irstlm")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="irstlm is not installed (Debian's package irstlm)")
SENTENCES, KNOWN = 30_000, 5000
Table = dict[tuple[str, ...], tuple[float, float]]


def sentences(many: int, seed: int) -> list[str]:
    """Words by themselves, few of them often, as in any language; so that n-grams of each length come once more often
    than twice, and so on."""
    random = np.random.default_rng(seed)
    words = np.minimum(random.zipf(1.4, many * 9), KNOWN)
    return [" ".join(f"w{w}" for w in words[9 * i : 9 * i + 1 + random.integers(9)]) for i in range(many)]


def marked(path: Path, texts: list[str]) -> Path:
    path.write_text("".join(f"{BEGIN} {text} {END}\n" for text in texts))
    return path


def irstlm(folder: Path, *arguments: str) -> str:
    """What it says. It may leave files in the folder."""
    assert PROGRAM is not None
    done = subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout + done.stderr


def perplexity_in(said: str) -> float:
    found = re.search(r"\bPP=([\d.]+)", said)
    assert found, said
    return float(found[1])


@pytest.fixture(scope="module")
def train() -> list[str]:
    return sentences(SENTENCES, 0)


@pytest.fixture(scope="module", params=[2, 3])
def made(
    request: pytest.FixtureRequest, train: list[str], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Estimate, Path, str]:
    """(our estimate of an order, a folder with ours.arpa, theirs.arpa and the texts, what IRSTLM said)."""
    folder = tmp_path_factory.mktemp("irstlm")
    sequences = gather(train, divider("word"))
    own = estimate(count(sequences, request.param), sequences.symbols)
    arpa.write(folder / "ours.arpa", own.ngrams)
    marked(folder / "train", train)
    known = set(own.ngrams.symbols)
    held_out = [" ".join(w for w in text.split() if w in known) for text in sentences(300, 9)]
    marked(folder / "held_out", held_out)
    said = irstlm(folder, "tlm", "-tr=train", f"-n={request.param}", "-lm=ikn", "-ps=no", "-oarpa=theirs.arpa")
    return own, folder, said


def held_out_of(folder: Path) -> list[str]:
    return [" ".join(line.split()[1:-1]) for line in (folder / "held_out").read_text().splitlines()]


def table(path: Path) -> Table:
    """(log10 of its probability, log10 of its back-off weight) of each n-gram of an ARPA file."""
    found: Table = {}
    for line in path.read_text().splitlines():
        fields = line.split("\t")
        if len(fields) > 1:
            found[tuple(fields[1].split())] = float(fields[0]), float(fields[2]) if len(fields) > 2 else 0.0
    return found


def test_it_finds_the_same_perplexity_in_our_file(made: tuple[Estimate, Path, str]) -> None:
    own, folder, _ = made
    symbols = own.ngrams.symbols
    sequences, _ = numbered(held_out_of(folder), divider("word"), symbols)
    said = irstlm(folder, "compile-lm", "ours.arpa", "--eval=held_out")
    assert perplexity_in(said) == pytest.approx(own.ngrams.perplexity(sequences).of_all, rel=1e-3)
    strange = [f"{text} unheard" for text in held_out_of(folder)]
    marked(folder / "strange", strange)
    sequences, unknown = numbered(strange, divider("word"), symbols)
    assert unknown.total() == 300
    said = irstlm(folder, "compile-lm", "ours.arpa", "--eval=strange", f"--dub={len(symbols) + 1}")
    assert perplexity_in(said) == pytest.approx(own.ngrams.perplexity(sequences).of_all, rel=1e-3)


def test_we_find_the_same_perplexity_in_its_file(made: tuple[Estimate, Path, str]) -> None:
    _, folder, _ = made
    said = irstlm(folder, "compile-lm", "theirs.arpa", "--eval=held_out")
    theirs = arpa.read(folder / "theirs.arpa")
    sequences, _ = numbered(held_out_of(folder), divider("word"), theirs.symbols)
    assert theirs.perplexity(sequences).of_all == pytest.approx(perplexity_in(said), rel=1e-3)


def test_its_discounts_and_what_contexts_leave_are_ours(made: tuple[Estimate, Path, str]) -> None:
    own, folder, said = made
    assert own.usual == ()
    told = [tuple(map(float, found)) for found in re.findall(r"^([\d.]+) ([\d.]+) ([\d.]+)\s*$", said, re.MULTILINE)]
    assert len(told) == len(own.discounts)
    for n, (ours, theirs) in enumerate(zip(own.discounts, told, strict=True), 1):
        assert ours == pytest.approx(theirs, rel=1e-4 if n == 1 else 1e-3)
    ours, theirs = table(folder / "ours.arpa"), table(folder / "theirs.arpa")
    extra = set(theirs) - set(ours)
    assert set(ours) <= set(theirs)
    assert all(gram[:2] == (BEGIN, BEGIN) for gram in extra)
    strange = {("<unk>",), (BEGIN,)}  # see above: after "<s>" comes "<s>", there
    contexts = [gram for gram in ours if len(gram) < own.ngrams.order and END not in gram and gram not in strange]
    left = [[10 ** grams[gram][1] for gram in contexts] for grams in (ours, theirs)]
    assert left[0] == pytest.approx(left[1], rel=1e-3)
    longer = [gram for gram in ours if len(gram) > 1]
    shares = [[_share(grams, gram) for gram in longer] for grams in (ours, theirs)]
    assert shares[0] == pytest.approx(shares[1], rel=1e-3, abs=2e-6)  # files hold six digits of each logarithm


def _share(grams: Table, gram: tuple[str, ...]) -> float:
    """What of an n-gram's probability is its own, without what shorter contexts give it."""
    return float(10 ** grams[gram][0] - 10 ** (grams[gram[:-1]][1] + grams[gram[1:]][0]))
