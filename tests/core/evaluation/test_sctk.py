"""Figures against NIST's own scorer: `sclite` and `sc_stats` of Debian's package sctk."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest

from core.evaluation.report import Report
from core.evaluation.significance import difference
from core.evaluation.trn import lines, write_trn
from tests.evaluations import ASKED, by_chance, report_of

sctk = pytest.mark.skipif(not shutil.which("sctk"), reason="sctk is not here: apt-get install sctk")
OTHER = replace(ASKED, name="From scratch", model_print="print-b")


def run(*arguments: str, given: str = "", folder: Path) -> str:
    done = subprocess.run(
        ["sctk", *arguments], input=given, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def judged(folder: Path, one: Report, other: Report) -> tuple[list[list[int]], re.Match[str]]:
    """sclite's sums of both: words, right, wrong, left out, extra, errors; and what sc_stats says of the pair."""
    reference, *texts = write_trn(folder, one, other)
    sums, aligned = [], ""
    for file in texts:
        name = file.name
        way = ("-r", str(reference), "trn", "-h", name, "trn", file.stem, "-i", "spu_id", "-s")
        run("sclite", *way, "-e", "utf-8", "-o", "rsum", "sgml", folder=folder)
        line = next(x for x in (folder / f"{name}.raw").read_text("utf-8").splitlines() if "| Sum " in x)
        sums.append([int(x) for x in re.findall(r"\d+", line)[1:7]])
        aligned += (folder / f"{name}.sgml").read_text("utf-8")
    run("sc_stats", "-p", "-t", "mapsswe", "-v", "-n", "both", given=aligned, folder=folder)
    told = (folder / "both.stats.mapsswe").read_text("utf-8")
    found = re.search(r"# segs: (\d+)\).*mean: +(-?[\d.]+)\) \(std dev: +([\d.]+)\) \(Z Stat: +(-?[\d.]+)\)", told)
    assert found
    return sums, found


@sctk
@pytest.mark.parametrize(("seed", "rates"), [(1, (0.2, 0.25)), (7, (0.5, 0.45)), (3, (0.05, 0.04))])
def test_rates_and_matched_pairs_are_those_of_sctk(seed: int, rates: tuple[float, float], tmp_path: Path) -> None:
    one = by_chance(400, rate=rates[0], seed=seed)
    other = by_chance(400, rate=rates[1], seed=seed + 1, asked=OTHER)
    sums, told = judged(tmp_path, one, other)
    for report, (words, _, _, _, _, errors) in zip((one, other), sums, strict=True):
        assert words == report.score.words
        assert errors == report.score.substitutions + report.score.deletions + report.score.insertions
    found = difference(one, other)
    assert f"{found.matched_pairs_z:.3f}" == told[4]
    assert found.matched_pairs_p == pytest.approx(2 * NormalDist().cdf(-abs(float(told[4]))), abs=1e-4)


@sctk
def test_matched_pairs_are_those_of_sctk_where_words_come_again_and_again(tmp_path: Path) -> None:
    """Of few different words many alignments are as good as one another: the same one has to be chosen."""
    rng = np.random.default_rng(5)

    def texts(count: int) -> list[str]:
        return [" ".join(rng.choice(list("abc"), rng.integers(1, 12))) for _ in range(count)]

    said, first, second = texts(300), texts(300), texts(300)
    speakers = ["Ana", "Rui", "João M."]
    one = report_of(list(zip(said, first, strict=True)), speakers)
    other = report_of(list(zip(said, second, strict=True)), speakers, OTHER)
    _, told = judged(tmp_path, one, other)
    found = difference(one, other)
    assert f"{found.matched_pairs_z:.3f}" == told[4]


def test_every_text_is_a_line_with_who_said_it(tmp_path: Path) -> None:
    one = report_of([("a (bê) casa", "a casa"), (";; x", "")], ["Zé, da Rua"])
    assert list(lines(one.items, said=True)) == ["a （bê） casa (ZédaRua-u00000)", "；； x (ZédaRua-u00001)"]
    files = write_trn(tmp_path / "new", one, replace(one, asked=replace(ASKED, name="ref")))
    assert [file.name for file in files] == ["ref.trn", "Balanced.trn", "ref_2.trn"]
    assert files[1].read_text("utf-8") == "a casa (ZédaRua-u00000)\n(ZédaRua-u00001)\n"
