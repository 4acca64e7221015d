"""A folder of small wheels by the names and versions of all that Vizinho needs, which lead to this computer's own
packages: what is installed of them works, and nothing of gigabytes is moved. And an index of them on loopback.
"""

from __future__ import annotations

import base64
import ensurepip
import hashlib
import io
import sysconfig
import tarfile
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from core.places.install import own_wheel

LEADS = "torch"
UV = "#!/bin/sh\necho uv 9.9.9\n"


def wheel(
    folder: Path, name: str, version: str, files: Mapping[str, str] | None = None, tag: str = "py3-none-any"
) -> Path:
    """A wheel of these files."""
    about = f"{name.replace('-', '_')}-{version}"
    told = {
        f"{about}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}.dist-info/WHEEL": f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n",
    }
    path = folder / f"{about}-{tag}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        lines = []
        for inside, text in {**(files or {}), **told}.items():
            archive.writestr(inside, text)
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
            lines.append(f"{inside},sha256={digest},{len(text.encode())}")
        archive.writestr(f"{about}.dist-info/RECORD", "\n".join([*lines, f"{about}.dist-info/RECORD,,", ""]))
    return path


def fill(folder: Path, leading: bool = True) -> Path:
    """All that Vizinho needs there; without `leading`, they lead nowhere."""
    folder.mkdir(parents=True, exist_ok=True)
    needed = own_wheel.versions_here(own_wheel.requires())
    for name, version in needed.items():
        leads = {"leads-here.pth": sysconfig.get_path("purelib") + "\n"} if name == LEADS and leading else {}
        wheel(folder, name, version, leads)
    return folder


def with_file(data: bytes, name: str, text: str) -> bytes:
    """The same wheel with one file more."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, text)
    return out.getvalue()


def source(folder: Path, name: str, version: str) -> Path:
    """What a wheel can be made of, by setuptools."""
    path = folder / f"{name}-{version}.tar.gz"
    texts = {"setup.py": f"from setuptools import setup\nsetup(name={name!r}, version={version!r}, py_modules=[])\n"}
    texts["PKG-INFO"] = f"Metadata-Version: 1.1\nName: {name}\nVersion: {version}\n"
    with tarfile.open(path, "w:gz") as archive:
        for inside, text in texts.items():
            member = tarfile.TarInfo(f"{name}-{version}/{inside}")
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    return path


def bundled(name: str) -> Path:
    """pip's or setuptools' own wheel, as Python comes with it."""
    return next((Path(ensurepip.__file__).parent / "_bundled").glob(f"{name}-*.whl"))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def index(folder: Path) -> Iterator[str]:
    """The address of an index of the files in a folder."""
    names: dict[str, list[str]] = {}
    for path in (*folder.glob("*.whl"), *folder.glob("*.tar.gz")):
        names.setdefault(path.name.split("-")[0].replace("_", "-").lower(), []).append(path.name)
    for name, files in names.items():
        page = folder / "simple" / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        sums = {file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in files}
        page.write_text("".join(f'<a href="/{file}#sha256={sums[file]}">{file}</a>' for file in files))
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/simple"
        finally:
            server.shutdown()
            thread.join()
