"""Projects and files for the tests of texts: dev and test with known sentences, and documents made by hand."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from core.project import edits
from core.project.store import Project
from tests.core.project.corpora import make_project

DEV, TEST = "O pão está na mesa.", "Não sei onde fica a rua."


def project(folder: Path) -> Project:
    """Five sentences: the second in dev, the third in test, the others in train."""
    made = make_project(folder)
    edits.set_split(made, [2], "dev")
    edits.set_split(made, [3], "test")
    made.forget_history()
    return made


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))
    return path


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A document that is an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            out.writestr(name, text)
    return path


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(path: Path, body: str) -> Path:
    """A Word document with this in its body."""
    return zipped(
        path, {"word/document.xml": f"<?xml version='1.0'?><w:document {W}><w:body>{body}</w:body></w:document>"}
    )


OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def odt(path: Path, body: str) -> Path:
    """A document of LibreOffice with this in its body."""
    content = (
        f"<?xml version='1.0'?><office:document-content xmlns:office='{OFFICE}' xmlns:text='{TEXT}'>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(path, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def epub(path: Path, chapters: Mapping[str, str], spine: list[str]) -> Path:
    """A book with these chapters, read in the order of the spine."""
    items = "".join(f"<item id='{name}' href='text/{name}.xhtml'/>" for name in chapters)
    refs = "".join(f"<itemref idref='{name}'/>" for name in spine)
    parts: dict[str, str | bytes] = {
        "META-INF/container.xml": "<container><rootfile full-path='OEBPS/book.opf'/></container>",
        "OEBPS/book.opf": f"<package><manifest>{items}</manifest><spine>{refs}</spine></package>",
    }
    parts |= {f"OEBPS/text/{name}.xhtml": body for name, body in chapters.items()}
    return zipped(path, parts)
