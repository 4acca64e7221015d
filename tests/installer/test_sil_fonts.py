"""Fonts for stacked marks: taken out of a package once, and nothing where there is none."""

from __future__ import annotations

import pytest

from installer import bootstrap, sil_fonts


def test_what_the_system_has_is_left_to_it(monkeypatch, tmp_path):
    monkeypatch.setattr(sil_fonts, "of_system", lambda _: True)
    assert sil_fonts.fetch(tmp_path / "fonts") == [
        "Charis SIL is installed on this system.", "Doulos SIL is installed on this system."
    ]  # fmt: skip
    assert not (tmp_path / "fonts").exists()


def test_what_was_fetched_is_not_fetched_again(monkeypatch, tmp_path):
    monkeypatch.setattr(sil_fonts, "of_system", lambda _: False)
    monkeypatch.setattr(sil_fonts, "download", lambda *_: pytest.fail("nothing is to be fetched"))
    for name in ("CharisSIL-Regular.ttf", "DoulosSIL-Regular.ttf"):
        (tmp_path / name).touch()
    assert all("is in" in line for line in sil_fonts.fetch(tmp_path))


def test_without_debians_tools_it_is_said_where_the_font_is(monkeypatch, tmp_path):
    monkeypatch.setattr(sil_fonts, "of_system", lambda _: False)
    monkeypatch.setattr(sil_fonts.shutil, "which", lambda _: None)
    with pytest.raises(bootstrap.Failed, match=r"software\.sil\.org/charis"):
        sil_fonts.fetch(tmp_path)


def test_a_package_is_unpacked_with_its_licence(monkeypatch, tmp_path):
    if not sil_fonts.shutil.which("dpkg-deb"):
        pytest.skip("this system has no dpkg-deb")
    made = tmp_path / "made"
    (made / "DEBIAN").mkdir(parents=True)
    (made / "DEBIAN" / "control").write_text(
        "Package: fonts-example\nVersion: 1\nArchitecture: all\nMaintainer: A <a@b.c>\nDescription: example\n"
    )
    (made / "usr/share/fonts").mkdir(parents=True)
    (made / "usr/share/fonts/CharisSIL-Regular.ttf").write_bytes(b"font")
    (made / "usr/share/doc").mkdir(parents=True)
    (made / "usr/share/doc/copyright").write_text("OFL")
    parcel = tmp_path / "fonts-example_1_all.deb"
    assert bootstrap.told(["dpkg-deb", "-b", str(made), str(parcel)])[0] == 0
    monkeypatch.setattr(sil_fonts, "of_system", lambda _: False)
    monkeypatch.setattr(sil_fonts, "PACKAGES", {"Charis SIL": "fonts-example"})
    monkeypatch.setattr(sil_fonts, "download", lambda *_: parcel)
    if not sil_fonts.shutil.which("apt-get"):
        monkeypatch.setattr(sil_fonts.shutil, "which", lambda name: name)
    (said,) = sil_fonts.fetch(tmp_path / "fonts")
    assert "was fetched" in said
    assert sorted(one.name for one in (tmp_path / "fonts").iterdir()) == [
        "CharisSIL-Regular.ttf",
        "CharisSIL-licence.txt",
    ]
