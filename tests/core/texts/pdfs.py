"""PDFs for tests, written by hand: pages of lines in a standard font, or of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

STEP = 14
"""Between lines, in points."""


def _escaped(line: str) -> bytes:
    raw = line.encode("cp1252")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _page(lines: Sequence[str]) -> bytes:
    shown = b"".join(b"(%s) Tj 0 -%d Td\n" % (_escaped(line), STEP) for line in lines)
    return b"BT /F1 11 Tf 60 780 Td\n" + shown + b"ET"


PICTURE = b"q 400 0 0 600 60 100 cm /Im1 Do Q"


def pdf(path: Path, pages: Sequence[Sequence[str] | None]) -> Path:
    """A page for each list of lines; None for one that is scanned: a picture and no text."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)))
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    pixels = bytes([255, 0, 128, 64])
    head = b"<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8"
    objects.append(head + b" /Length %d >>\nstream\n%s\nendstream" % (len(pixels), pixels))
    for number, lines in enumerate(pages):
        content = PICTURE if lines is None else _page(lines)
        uses = b"/XObject << /Im1 4 0 R >>" if lines is None else b"/Font << /F1 3 0 R >>"
        about = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << %s >> /Contents %d 0 R >>"
        objects.append(about % (uses, 6 + 2 * number))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    path.write_bytes(out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end)
    return path
