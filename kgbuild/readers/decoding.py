"""Decoding: from the bytes of a file to text, whatever encoding it came in; binary files are refused."""

from __future__ import annotations

import codecs
import io
import re
from encodings.aliases import aliases
from typing import BinaryIO

from kgbuild.errors import InputError

SAMPLE = 256 * 1024

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins the same way
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh9", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF (image, sound or film) file"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
)
_MEND = "give plain text, Markdown, HTML, JSON Lines or CSV"
# What XML 1.0 cannot hold, besides lone surrogates; tab, line feed and carriage return are kept.
_CONTROLS = {
    **dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127], " "),
    0xFFFE: "\ufffd",
    0xFFFF: "\ufffd",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNCLEAN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_HIGH = re.compile(rb"[\x80-\xff]")


def decode(data: bytes, declared: str | None = None) -> str:
    r"""Give the text of a file: byte order mark removed, line ends as ``\n``, nothing else added or removed.

    Characters that XML cannot hold (controls, lone surrogates) become spaces or U+FFFD, one for one.

    Args:
        data: the whole file.
        declared: the encoding that the file itself names, if any.

    Raises:
        InputError: the data is not text.
    """
    text = data.decode(detect(data, declared=declared), _REPAIR)
    return clean(text).replace("\r\n", "\n").replace("\r", "\n")


def open_text(stream: BinaryIO, newline: str) -> io.TextIOWrapper:
    r"""Open a seekable stream of bytes as text, with the encoding that its first 256 KiB show.

    Args:
        stream: bytes, read from the start.
        newline: as of ``open``: ``"\n"`` or ``""``.

    Raises:
        InputError: the data is not text.
    """
    stream.seek(0)
    sample = stream.read(SAMPLE)
    encoding = detect(sample, complete=len(sample) < SAMPLE, nulls=True)
    stream.seek(0)
    return io.TextIOWrapper(stream, encoding=encoding, errors=_REPAIR, newline=newline)


def clean(text: str) -> str:
    """Replace control characters by spaces and lone surrogates by U+FFFD; the length stays the same."""
    if not _UNCLEAN.search(text):
        return text
    return re.sub(r"[\ud800-\udfff]", "\ufffd", text.translate(_CONTROLS))


def clean_id(text: str) -> str:
    """Give an article's id as it was given, but on one line and free of characters that nothing can hold."""
    return re.sub(r"[\t\n\r]", " ", clean(text))


def detect(data: bytes, *, declared: str | None = None, complete: bool = True, nulls: bool = False) -> str:
    """Find the encoding of some bytes: byte order mark, UTF-8, what the file declares, then a guess.

    Args:
        data: a file or its beginning.
        declared: the encoding that the file itself names, if any.
        complete: whether ``data`` is the whole file (a beginning may end inside a character).
        nulls: whether single null bytes are borne (rows hold them, and one bad row must not cost the others).

    Raises:
        InputError: the data is not text.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"is {what}, not text; {_MEND}")
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None) or _wide(data)
    if encoding is None:
        null = data.find(b"\0")
        if null >= 0 and (not nulls or data.count(b"\0") > 2 + len(data) // 100):
            raise InputError(f"is binary, not text (null byte at byte {null}); {_MEND}")
        encoding = _narrow(data, declared, complete)
    text = data[:SAMPLE].decode(encoding, _REPAIR)
    strange = len(_CONTROL.findall(text)) + text.count("\ufffd")
    if strange > 2 + len(text) // 100:
        raise InputError(
            f"is binary or badly garbled ({strange} characters that no text has); {_MEND} in UTF-8"
        )
    return encoding


def _wide(data: bytes) -> str | None:
    """Find UTF-16 and UTF-32 without a byte order mark by where the null bytes of ASCII letters fall."""
    head = data[:4000]
    if len(head) < 4 or b"\0" not in head:
        return None
    share = [head[i::4].count(0) / len(head[i::4]) for i in range(4)]
    high = [s > 0.6 for s in share]
    if high in ([False, True, True, True], [True, True, True, False]):
        return "utf-32-be" if high[0] else "utf-32-le"
    if high in ([False, True, False, True], [True, False, True, False]):
        return "utf-16-be" if high[0] else "utf-16-le"
    return None


def _narrow(data: bytes, declared: str | None, complete: bool) -> str:
    """Find an encoding whose ASCII characters take one byte each."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, complete)
        return "utf-8"
    except UnicodeDecodeError:
        pass
    if declared and (named := _codec(declared)) and _fits(data, named):
        return named
    if _mostly_utf8(data):
        return "utf-8"
    first = _HIGH.search(data)
    start = max(0, first.start() - 1000) if first else 0
    window = data[start : start + 65536]
    # English text has few letters beyond ASCII, too few to guess from; then cp1252 is nearly always right.
    if len(_HIGH.findall(window)) < len(window) / (10 if len(window) > 200 else 4) and _fits(data, "cp1252"):
        return "cp1252"
    from charset_normalizer import from_bytes  # slow to import, rarely needed

    best = from_bytes(window).best()
    return best.encoding if best else "cp1252"


def _mostly_utf8(data: bytes) -> bool:
    """Whether the data is UTF-8 but for a few stray bytes, as where two files were joined or one was cut."""
    good = len(
        re.findall(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}", data)
    )
    bad = sum(c == "\ufffd" for c in data.decode("utf-8", "replace")) - data.count(b"\xef\xbf\xbd")
    return good > 4 * bad or good >= bad == 1


def _codec(name: str) -> str | None:
    """Give Python's name of a character set, or None if it has none; browsers read latin-1 as cp1252."""
    try:
        codec = codecs.lookup(name.strip()).name.replace("-", "_")
    except (LookupError, ValueError):
        return None
    if codec in ("iso8859_1", "latin_1", "ascii"):
        return "cp1252"
    return codec if codec in aliases.values() and codec[:4] not in ("utf_", "mbcs") else None


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data[:SAMPLE].decode(encoding)
    except (UnicodeError, LookupError) as error:
        # A sample may end inside a character.
        return isinstance(error, UnicodeDecodeError) and error.start >= SAMPLE - 4
    return True


def _repair(error: UnicodeError) -> tuple[str, int]:
    """Read a stray byte in UTF-8 as cp1252, where most stray bytes come from."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.encoding.lower().replace("_", "-") not in ("utf-8", "utf-8-sig"):
        return "\ufffd", error.end
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_REPAIR = "kgbuild-repair"
codecs.register_error(_REPAIR, _repair)
