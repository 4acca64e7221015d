"""Scripts without spaces between words: they are known by their texts, and letters decide there."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.cli import main
from core.datasets.manifest import Entry, write_manifest
from core.evaluation.analyse import analyse
from core.evaluation.curve_runs import curve_of
from core.evaluation.html_report import html_report
from core.evaluation.learning_curve import CurvePoint, fit
from core.evaluation.next_minutes import weighed
from core.evaluation.remarks import remarks_of
from core.evaluation.self_training import Helped
from core.evaluation.significance import difference
from core.project import edits
from core.project.store import Project
from core.runs.folder import create_run
from core.text.unspaced import unspaced
from core.training.config import TrainConfig
from tests.core.commands.test_habits_command import here
from tests.core.project.corpora import make_project
from tests.core.project.test_drafts import draft
from tests.curve_runs import tell_end
from tests.evaluations import ASKED, report_of

THAI = ["ฉันไปตลาดกับแม่ทุกวันอาทิตย์", "วันนี้อากาศร้อนมาก", "เขากำลังอ่านหนังสืออยู่ในห้องสมุด", "ฝนตกหนักเมื่อคืนนี้"]
CHINESE = ["今天天气很好我们去公园", "他昨天买了一本新书", "她的妹妹在北京学习"]
JAPANESE = ["今日はとても暑いです", "明日東京へ行きます", "コーヒーを飲みたい"]
LATIN = [
    "donaudampfschifffahrtsgesellschaft ist lang",
    "Nalunaarasuartaateeranngualioqatigiiffissualiulersaaleraluallaraminnguooq sulivoq",
]


@pytest.mark.parametrize("texts", [THAI, CHINESE, JAPANESE, ["ສະບາຍດີທຸກຄົນໃນຫ້ອງນີ້"], ["ខ្ញុំទៅផ្សារជាមួយម្តាយរបស់ខ្ញុំ"]])
def test_texts_without_spaces_are_known(texts: list[str]) -> None:
    assert unspaced(texts)
    assert unspaced([*texts, "ok"])


@pytest.mark.parametrize(
    "texts",
    [
        [], ["", "123"], LATIN, ["o gato subiu no telhado"], ["ฉัน ไป ตลาด กับ แม่ ทุก วัน"], ["今天 天气 很 好"],
        ["你好", "谢谢", "再见"], ["привет как дела", "ok"], ["გამარჯობა როგორ ხარ"], ["안녕하세요 반갑습니다"],
    ],
)  # fmt: skip
def test_texts_with_spaces_are_not(texts: list[str]) -> None:
    assert not unspaced(texts)


def slips(text: str, share: float, rng: np.random.Generator) -> str:
    """A text in which about so many letters are others."""
    return "".join("ก" if letter.isalpha() and rng.random() < share else letter for letter in text)


def thai_report(share: float, seed: int, name: str = "Balanced") -> Any:
    rng = np.random.default_rng(seed)
    texts = [(THAI[i % 4] + THAI[i % 3], slips(THAI[i % 4] + THAI[i % 3], share, rng)) for i in range(400)]
    return report_of(texts, [f"s{i}" for i in range(12)], replace(ASKED, name=name))


def test_letters_decide_which_model_is_better() -> None:
    one, other = thai_report(0.15, 1), thai_report(0.3, 2, "Scratch")
    found = analyse(one, other)
    assert one.unspaced
    assert found.wer.value > 0.9
    assert found.other_wer is not None
    assert found.other_wer.value > 0.9, "words tell nothing"
    told = found.difference
    assert told is not None
    assert told.by_letters
    assert told.lead == told.cer < -0.1
    assert told.judgement == "very_unlikely"
    assert len(found.better) > 300
    assert "letters decide here" in remarks_of(one)[0]
    page = html_report(one, found, other)
    assert page.index("Letter error rate (CER)") < page.index("Word error rate (WER)")
    assert f"{abs(100 * told.cer):.1f} points better than Scratch" in page
    assert "By speaker: letters wrong" in page
    assert "Letters wrong of each utterance" in page
    best = found.groups["speaker"][0]
    assert best.lead == best.cer
    assert best.lead_other == best.other_cer
    assert best.lead.value == min(group.cer.value for group in found.groups["speaker"])
    worst = max(one.items, key=lambda item: item.counts.cer)
    assert f"<td class='n'>{100 * worst.counts.cer:.1f}%</td>" in page


@pytest.mark.parametrize(
    ("share", "helped", "words"),
    [(0.15, True, "The drafts helped: "), (0.45, False, "The drafts did harm: "), (0.3, None, "nobody can say: ")],
)
def test_whether_drafts_helped_goes_by_letters(share: float, helped: bool | None, words: str) -> None:
    with_, without = thai_report(share, 1), thai_report(0.3, 2)
    found = difference(with_, without, by_letters=with_.unspaced)
    told = Helped("test", with_.score.wer, without.score.wer, found, 400, with_.score.cer, without.score.cer)
    assert told.helped is helped
    assert f"{words}{with_.score.cer:.1%} of the letters of test wrong with them" in told.sentence


def test_a_curve_of_letters_tells_where_words_do_not() -> None:
    rng = np.random.default_rng(3)
    points = [
        CurvePoint(hours, (0.1 + 0.3 * hours**-0.5) * float(np.exp(0.02 * rng.standard_normal())), seed, letters=True)
        for hours in (1.0, 2.0, 4.0, 8.0)
        for seed in (0, 1)
    ]
    curve = fit(points)
    assert not curve.doubt
    assert curve.letters
    assert curve.at(16.0) is not None
    assert fit([replace(point, rate=0.95 + 0.005 * point.seed, letters=False) for point in points]).doubt == "high"


@pytest.fixture
def thai(tiny_project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose utterances are in Thai; the child's work is done in this process."""
    for number, row in enumerate(list(tiny_project.each())):
        edits.set_text(tiny_project, row.id, THAI[number % 4])
    tiny_project.close()
    monkeypatch.setattr("core.evaluation.in_child.run_child", here)
    return tiny_project.folder


def test_the_command_leads_with_letters(thai: Path, tiny_checkpoint: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["evaluate", str(thai), str(tiny_checkpoint), "--device", "cpu", "--split", "train"]
    assert main([*arguments, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["leads"] == "cer"
    assert any("letters decide here" in remark for remark in told["remarks"])
    assert main([*arguments, "--against", str(tiny_checkpoint)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("train: CER ")
    assert any(line.startswith("Difference +0.0 points in letters") for line in lines)


def test_a_learning_curve_of_such_runs_goes_by_letters(thai: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = TrainConfig(name="thai")
    dev = [Entry("d", "/no.wav", 0, 16000, 16000, None, THAI[0], THAI[0], "Inês", "dev", "people")]
    for hours in (1.0, 2.0, 4.0, 8.0):
        run = create_run(thai / "runs", f"{hours:g} h")
        replace(config, train_share=hours / 8.0).write(run.config)
        write_manifest(run.manifest, dev)
        run.transfer.write_text("{}", encoding="utf-8")
        tell_end(run, hours, 0.97, cer=0.1 + 0.3 * hours**-0.5)
    found = curve_of(thai / "runs")
    assert found is not None
    assert len(found.curve.points) == 4, "all words are wrong in every run, and that is no reason"
    assert main(["learning-curve", str(thai), "show", "--goal", "0.2", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["rate"] == "cer"
    assert told["points"][0]["cer"] == pytest.approx(0.4)
    assert main(["learning-curve", str(thai), "show"]) == 0
    assert "dev CER" in capsys.readouterr().out


def test_what_to_correct_next_goes_by_letters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with make_project(tmp_path / "p", utterances=8) as project:
        for id in range(1, 9):
            edits.set_text(project, id, THAI[id % 4] + THAI[id % 3])
        draft(project, {1: [(THAI[1], 0.9)], 2: [(THAI[2] + CHINESE[0], 0.5)], 3: [("ไป", 0.5)]})
        found = weighed(project)
        assert found.found.unspaced
        sizes = {one.id: len(one.words) for one in found.found.all}
        assert sizes[2] > sizes[1] > sizes[3] > 0, "no utterance is one word"
        batch = found.batch(30)
        assert all(one.unspaced for one in batch.choices)
        assert batch.choices[0].id == 2
        assert "letters of" in batch.choices[0].why
        assert "new pairs of letters" in batch.choices[0].why
        assert batch.unspaced
    assert main(["next", str(tmp_path / "p"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["counted"] == "pairs of letters"
    assert told["words"] == sum(one["words"] for one in told["utterances"])
