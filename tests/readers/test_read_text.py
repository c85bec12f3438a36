"""Plain text files and the decoding of bytes."""

from __future__ import annotations

import codecs

import pytest

from kgbuild.errors import InputError
from kgbuild.readers.decoding import decode
from kgbuild.readers.text import read_text

BLAIR = "Tony Blair led Labour from 1994 to 2007 – “for thirteen years”, said François, £5 poorer.\n"
RUSSIAN = "Владимир Путин стал президентом России в 2000 году и был переизбран в 2004 году. " * 5
JAPANESE = "安倍晋三は二〇一二年に再び内閣総理大臣に就任し、二〇二〇年に辞任した。" * 5


def test_text_is_the_file_with_nothing_stripped() -> None:
    article = read_text(b"\n  Tony Blair led Labour. \n\n", "a.txt")
    assert article.text == "\n  Tony Blair led Labour. \n\n"
    assert (article.id, article.skip, article.title, article.date) == ("a.txt", (), None, None)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_become_line_feeds(end: str) -> None:
    assert decode(f"One.{end}{end}Two.{end}".encode()) == "One.\n\nTwo.\n"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", b""),
        ("utf-32-be", b""),
        ("cp1252", b""),
    ],
)
def test_encodings_of_english_text(encoding: str, mark: bytes) -> None:
    assert decode(mark + BLAIR.encode(encoding)) == BLAIR


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp")],
)
def test_encodings_of_other_scripts_are_guessed(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_declared_encoding_decides_where_utf8_does_not() -> None:
    polish = "Donald Tusk został premierem Polski w grudniu 2023 roku, źródło: Łódź."
    assert decode(polish.encode("iso8859-2"), "ISO-8859-2") == polish
    assert decode(BLAIR.encode(), "ISO-8859-2") == BLAIR
    assert decode(BLAIR.encode("cp1252"), "iso-8859-1") == BLAIR
    assert decode(BLAIR.encode("cp1252"), "no-such-charset") == BLAIR


def test_stray_bytes_in_utf8_are_read_as_cp1252() -> None:
    assert decode(("é" * 50).encode() + b" caf\xe9") == "é" * 50 + " café"


def test_text_cut_inside_a_character_stays_utf8() -> None:
    assert decode("Labour won – €".encode()[:-1]).startswith("Labour won – â")
    assert decode(b"Labour won the caf\xe9") == "Labour won the café"


def test_controls_become_spaces_one_for_one() -> None:
    text = "Tony Blair\x07 led\x0b Labour from 1994 to 2007." * 3
    assert decode(text.encode()) == text.replace("\x07", " ").replace("\x0b", " ")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7 stream", "PDF"),
        (b"PK\x03\x04word/document.xml", "Office"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"{\\rtf1 hello}", "RTF"),
        (b"Labour won.\x00\x00\x01 More.", "null byte at byte 11"),
        (bytes(range(1, 32)) * 20, "binary"),
    ],
)
def test_binary_is_refused_with_what_it_is(data: bytes, word: str) -> None:
    with pytest.raises(InputError, match=word):
        decode(data)
