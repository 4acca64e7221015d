"""A run's model goes to the hub: shown before, private unless asked otherwise, nothing of the corpus with it, and each
fault said with its reason. The real huggingface_hub sends to a hub on this computer."""

from __future__ import annotations

import json
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from huggingface_hub import constants
from huggingface_hub.utils import _http
from tqdm import tqdm

from core.cli import main
from core.errors import Cancelled, HubError, RunError
from core.project import edits
from core.project.store import Project
from core.runs.export import export_model
from core.runs.folder import RunFolder, create_run
from core.sources import kept, token
from core.sources.hub import Downloaded, look
from core.sources.push import Publication, publication, push
from core.sources.uploading import put
from core.training.config import TrainConfig
from core.wording import say
from tests.core.sources.conftest import TOKEN
from tests.file_keyring import in_file
from tests.hub_server import HubServer, Refusal
from tests.tiny_models import save_tiny

pytestmark = pytest.mark.filterwarnings("ignore:Use 'content=:DeprecationWarning")
"""huggingface_hub's own use of httpx2."""
MODEL = "ana/galego"
FIGURES = {"dev_wer": 0.25, "dev_wer_interval": [0.2, 0.3], "dev_cer": 0.1, "dev_utterances": 40}
SOURCE = {"name": "someone/tiny-es", "licence": "cc-by-nc-4.0", "source": None}


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A run with a model that began from one of the hub, and much beside it that is nobody else's business."""
    found = create_run(tmp_path / "runs", "galego")
    save_tiny(
        found.model,
        letters="abcdefghij",
        language="gl",
        name="Galego",
        voices="both",
        people_s=5400.0,
        synthetic_s=120.0,
        figures=FIGURES,
        source=SOURCE,
    )
    found.manifest.write_text('{"text": "segredo da entrevista", "speaker": "Rosa"}\n')
    found.console.write_text("segredo")
    (found.model / "segredo.wav").write_bytes(b"RIFF segredo")
    return found


@pytest.fixture
def taking(hub: HubServer, monkeypatch: pytest.MonkeyPatch) -> HubServer:
    """A hub that knows a person who may write, and retries that do not wait."""
    hub.writers = {TOKEN: ("ana",)}
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    monkeypatch.setattr(_http, "time", SimpleNamespace(**{**vars(time), "sleep": lambda _s: None}))
    monkeypatch.setattr(tqdm, "monitor_interval", 0)  # no thread that watches bars: in the child none are drawn
    return hub


def sent(what: Publication, tmp_path: Path) -> list[dict[str, Any]]:
    """Push in this process, and what was told of it."""
    parcel = tmp_path / "parcel.json"
    paths = {name: str(path) for name, path in what.paths.items()}
    told = {"id": what.id, "private": what.private, "texts": dict(what.texts), "paths": paths}
    parcel.write_text(json.dumps(told))
    said: list[dict[str, Any]] = []
    put(parcel, said.append)
    return said


def test_the_model_goes_with_its_card_and_nothing_of_the_corpus(
    taking: HubServer, run: RunFolder, tmp_path: Path
) -> None:
    what = publication(run, MODEL, data_licence="cc-by-4.0")
    said: list[Downloaded] = []
    there = push(what, said.append)
    made = taking.repositories[MODEL]
    assert (there.page, there.commit) == (f"{taking.url}/{MODEL}", made.commit)
    assert made.info["private"]
    assert sorted(made.files) == sorted([".gitattributes", *what.sizes])
    assert made.files["model.safetensors"] == (run.model / "model.safetensors").read_bytes()
    assert said[-1].done == said[-1].total == what.size
    everything = b"".join(made.files.values())
    for secret in (b"segredo", b"Rosa", str(tmp_path).encode(), TOKEN.encode()):
        assert secret not in everything
    assert not any(TOKEN in str(asked.headers) for asked in taking.requests("store"))
    assert export_model(run, tmp_path / "out")
    assert set(made.files) - {".gitattributes"} <= {path.name for path in (tmp_path / "out").iterdir()}


def test_the_card_says_hours_licences_rates_and_where_it_comes_from(run: RunFolder, home: Path) -> None:
    what = publication(run, MODEL, data_licence="cc-by-4.0")
    for said in (
        "license: cc-by-nc-4.0\nbase_model: someone/tiny-es\nlibrary_name: transformers\n",
        f'pipeline("automatic-speech-recognition", model="{MODEL}")',
        "1.5 h by people, 2 min synthetic",
        "It has heard people's voices and synthetic ones.",
        "- Started from: someone/tiny-es\n",
        "- WER on the dev set, by which its best step was chosen: 25.0% (95% interval 20.0% to 30.0%), 40 utterances",
        "- Licence: cc-by-nc-4.0\n",
        "- Licence of the speech that it learnt from: cc-by-4.0\n",
        "- Licence of someone/tiny-es, which it comes from: cc-by-nc-4.0\n",
    ):
        assert said in what.card, what.card
    assert json.loads(what.texts["vizinho.json"])["licence"] == "cc-by-nc-4.0"


def test_what_the_source_forbids_is_carried_on_and_never_dropped(run: RunFolder, home: Path) -> None:
    with pytest.raises(HubError, match="someone/tiny-es, which it comes from, is under cc-by-nc"):
        publication(run, MODEL, licence="mit")
    assert publication(run, MODEL, licence="cc-by-nc-sa-4.0").licence == "cc-by-nc-sa-4.0"
    card = json.loads((run.model / "vizinho.json").read_text())
    (run.model / "vizinho.json").write_text(json.dumps(card | {"source": SOURCE | {"licence": ""}}))
    assert publication(run, MODEL, licence="mit").licence == "mit"
    assert publication(run, MODEL).licence == ""
    with pytest.raises(HubError, match="the speech, which it comes from, is under cc-by-nc"):
        publication(run, MODEL, licence="mit", data_licence="cc-by-nc-4.0")
    kept.accept("someone/tiny-es", "cc-by-nc-4.0")
    assert publication(run, MODEL).licence == "cc-by-nc-4.0", "the licence that was accepted when it came counts"


@pytest.mark.parametrize("name", ["galego", "", "ana/", "a b/c", "ana/x/y", "../x"])
def test_a_name_that_cannot_be_is_refused(run: RunFolder, name: str) -> None:
    with pytest.raises(HubError, match="not a name"):
        publication(run, name)


def test_a_run_without_a_model_has_nothing_to_give(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no finished model"):
        publication(create_run(tmp_path, "empty"), MODEL)


@pytest.mark.parametrize(
    ("place", "status", "message"),
    [
        ("/api/repos/create", 401, "does not take your token"),
        ("/api/repos/create", 403, "may not write to ana/galego"),
        ("/api/repos/create", 400, "does not take ana/galego"),
        ("/preupload/", 404, "knows no ana/galego that you may write to"),
        ("lfs", 413, "has no room"),
        ("store", 403, "may not write"),
        ("/commit/", 409, "changed by somebody else"),
        ("/commit/", 412, "changed by somebody else"),
        ("/preupload/", 429, "fewer requests"),
        ("store", 500, "error 500"),
        ("/commit/", 503, "error 503"),
    ],
)
def test_what_the_hub_answers_is_said(
    taking: HubServer, run: RunFolder, tmp_path: Path, place: str, status: int, message: str
) -> None:
    taking.refusals = [(place, Refusal(status))] * 30
    with pytest.raises(HubError) as caught:
        sent(publication(run, MODEL), tmp_path)
    assert message in caught.value.message, caught.value.detail
    assert caught.value.hint
    assert TOKEN not in f"{caught.value} {caught.value.detail}"
    assert set(taking.repositories.get(MODEL, taking.add("x/y", {})).files) <= {".gitattributes"}


def test_errors_that_pass_do_not_stop_it(taking: HubServer, run: RunFolder, tmp_path: Path) -> None:
    taking.refusals = [("store", Refusal(500)), ("/preupload/", Refusal(503)), ("lfs", Refusal(429))]
    said = sent(publication(run, MODEL), tmp_path)
    assert said[-1]["done"] == said[-1]["total"], "what was sent twice is counted once"
    assert "model.safetensors" in taking.repositories[MODEL].files


def test_without_a_token_or_with_anothers_it_says_so(
    taking: HubServer, run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    what = publication(run, MODEL)
    monkeypatch.delenv("HF_TOKEN")
    with pytest.raises(HubError, match="there is no token") as caught:
        push(what)
    assert "vizinho sources --token" in caught.value.hint
    with in_file(tmp_path / "ring.json"):
        token.keep(TOKEN)
        assert push(what).id == MODEL, "the keyring's is found by the child"
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    with pytest.raises(HubError, match="may not write to others/galego"):
        sent(publication(run, "others/galego"), tmp_path)


def test_without_a_network_it_says_so(
    run: RunFolder, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", TOKEN)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(HubError, match="HF_HUB_OFFLINE"):
        push(publication(run, MODEL))
    monkeypatch.setattr(constants, "ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(HubError, match="broke, or never stood"):
        sent(publication(run, MODEL), tmp_path)


def test_cancelled_on_the_way_nothing_is_seen_and_the_same_again_goes_on(
    taking: HubServer, run: RunFolder, tmp_path: Path
) -> None:
    what, at = publication(run, MODEL), []
    taking.pause_s = 0.05

    def look_at(progress: Downloaded) -> None:
        at.append(progress.done)

    with pytest.raises(Cancelled):
        push(what, look_at, lambda: taking.received > 0)
    assert set(taking.repositories[MODEL].files) == {".gitattributes"}
    taking.pause_s = 0.0
    push(what)
    assert len(taking.blobs) == 1
    before = taking.received
    sent(what, tmp_path)
    assert taking.received == before, "what is there is not sent again"


def test_a_connection_that_goes_in_the_middle_is_said_and_the_same_again_goes_on(
    taking: HubServer, run: RunFolder, tmp_path: Path
) -> None:
    what = publication(run, MODEL)
    taking.gone_after = 10_000
    with pytest.raises(HubError, match="broke, or never stood") as caught:
        sent(what, tmp_path)
    assert "goes on from there" in caught.value.hint
    taking.gone, taking.gone_after = False, None
    sent(what, tmp_path)
    assert "model.safetensors" in taking.repositories[MODEL].files


def test_what_is_there_already_is_not_overwritten_unless_it_is_ours(
    taking: HubServer, run: RunFolder, tmp_path: Path
) -> None:
    taking.add(MODEL, {"pytorch_model.bin": b"x" * 5000}, token=TOKEN)
    with pytest.raises(HubError, match="does not come from Vizinho"):
        sent(publication(run, MODEL), tmp_path)
    assert set(taking.repositories[MODEL].files) == {"pytorch_model.bin"}
    sent(publication(run, "ana/outro"), tmp_path)
    first = taking.repositories["ana/outro"].commit
    run.rename("Galego, better")
    sent(publication(run, "ana/outro"), tmp_path)
    assert taking.repositories["ana/outro"].commit != first
    assert b"# Galego, better" in taking.repositories["ana/outro"].files["README.md"]
    with pytest.raises(HubError, match="there already, and private"):
        sent(publication(run, "ana/outro", public=True), tmp_path)
    sent(publication(run, "ana/aberto", public=True), tmp_path)
    assert not taking.repositories["ana/aberto"].info["private"]
    with pytest.raises(HubError, match="everyone can see it"):
        sent(publication(run, "ana/aberto"), tmp_path)


def test_the_command_shows_what_would_go_and_waits_for_a_yes(
    taking: HubServer, tiny_project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    edits.set_meta(tiny_project, say("Licence"), licence="cc0-1.0")
    run = create_run(tiny_project.runs, "Galego")
    TrainConfig(name="Galego").write(run.config)
    save_tiny(run.model, name="Galego", figures=FIGURES)
    command = ["export-model", str(tiny_project.folder), "galego", "--push", MODEL]
    tiny_project.close()
    assert main(command) == 2
    said = capsys.readouterr().err
    for shown in (f"{taking.url}/{MODEL}", "for you alone", "model.safetensors", "# Galego", "--yes"):
        assert shown in said
    assert MODEL not in taking.repositories
    assert main([*command, "--yes", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["private"] is True
    assert look(MODEL).private
    assert b"Licence of the speech that it learnt from: cc0-1.0" in taking.repositories[MODEL].files["README.md"]
    assert main([*command[:3], "--public"]) == 2
    assert "belong to --push" in capsys.readouterr().err
