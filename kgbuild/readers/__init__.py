"""Readers: from files, folders, globs and standard input to articles, one at a time."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.readers.decoding import clean_id
from kgbuild.readers.discovery import STDIN, SUFFIXES, discover
from kgbuild.readers.failure import Failure
from kgbuild.readers.rows import check_columns

__all__ = ["SUFFIXES", "Failure", "discover", "read_articles"]

_IN_MEMORY = 16 * 1024 * 1024
_HTML = re.compile(rb"(?i)<(?:!doctype|html|head|body|!--|\?xml|article|main|section|div|h1|p)\b|<!--")


def read_articles(
    paths: Sequence[str],
    *,
    columns: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Failure]:
    """Read all articles, in the order of their paths, without holding more than one file's worth at a time.

    Text, Markdown, HTML, JSON Lines, JSON, CSV and TSV are told apart by suffix, standard input by its
    beginning. An article that cannot be read gives a Failure in its place, and so does a second article of an
    id already read, unless it is the same article.

    Args:
        paths: files, folders, globs and ``-`` (standard input); their order does not matter.
        columns: our name of a column (id, title, text, date, url, source) -> its name in JSON Lines or CSV.
        stdin: what ``-`` reads; the process's standard input if None.

    Raises:
        InputError: ``columns`` maps a name that no article has.
    """
    return _unique(_read_all(list(paths), check_columns(columns), stdin))


def _read_all(
    paths: list[str], columns: Mapping[str, str], stdin: BinaryIO | None
) -> Iterator[tuple[str, Article | Failure]]:
    for path in discover(paths):
        if isinstance(path, Failure):
            yield path.article, path
            continue
        for item in _read_safely(path, columns, stdin):
            yield path, item


def _read_safely(
    path: str, columns: Mapping[str, str], stdin: BinaryIO | None
) -> Iterator[Article | Failure]:
    """Read one path; whatever goes wrong becomes a Failure."""
    try:
        yield from _read_path(path, columns, stdin)
    except InputError as error:
        yield Failure(path, str(error))
    except OSError as error:
        yield Failure(path, f"cannot be read ({error.strerror or error}); check that you may read it")
    except (RecursionError, MemoryError):
        yield Failure(path, "is nested too deeply or too large to read; divide or simplify it")
    except Exception as error:
        # Whatever a parser stumbles over, the remaining articles are read.
        yield Failure(path, f"cannot be read ({type(error).__name__}: {error}); save it again as plain text")


def _read_path(path: str, columns: Mapping[str, str], stdin: BinaryIO | None) -> Iterator[Article | Failure]:
    name = clean_id(path)
    if path == STDIN:
        source = stdin if stdin is not None else sys.stdin.buffer
        with _spool(source) as stream:
            yield from _read_stream(stream, name, _sniff(stream), columns)
        return
    suffix = PurePosixPath(path).suffix.lower()
    with Path(path).open("rb") as file:
        if file.seekable():
            yield from _read_stream(file, name, suffix, columns)
        else:
            with _spool(file) as stream:
                yield from _read_stream(stream, name, suffix or _sniff(stream), columns)


def _spool(source: BinaryIO) -> BinaryIO:
    """Copy a stream that cannot be rewound; what is too big for memory goes to a temporary file."""
    spool = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115 - the caller closes it
    shutil.copyfileobj(source, spool)
    spool.seek(0)
    return spool


def _sniff(stream: BinaryIO) -> str:
    """Tell the format by the beginning: an object is JSON Lines, a tag is HTML, all else is text."""
    beginning = stream.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
    stream.seek(0)
    if beginning.startswith(b"{") and not beginning.startswith(b"{\\rtf"):
        return ".jsonl"
    return ".html" if _HTML.match(beginning) else ".txt"


def _read_stream(
    stream: BinaryIO, name: str, suffix: str, columns: Mapping[str, str]
) -> Iterator[Article | Failure]:
    """Read with the format's reader, imported only now: HTML and Markdown bring large libraries along."""
    if suffix in (".jsonl", ".ndjson", ".json"):
        from kgbuild.readers.jsonl import read_json, read_jsonl

        yield from (read_json if suffix == ".json" else read_jsonl)(stream, name, columns)
    elif suffix in (".csv", ".tsv"):
        from kgbuild.readers.csv import read_csv

        yield from read_csv(stream, name, columns, tabs=suffix == ".tsv")
    elif suffix in (".html", ".htm"):
        from kgbuild.readers.html import read_html

        yield read_html(stream.read(), name)
    elif suffix in (".md", ".markdown"):
        from kgbuild.readers.markdown import read_markdown

        yield read_markdown(stream.read(), name)
    else:
        from kgbuild.readers.text import read_text

        yield read_text(stream.read(), name)


def _unique(items: Iterator[tuple[str, Article | Failure]]) -> Iterator[Article | Failure]:
    """Let each id pass once; only digests are kept. Each item comes with the path it was read from."""
    seen: dict[str, bytes] = {}
    for path, item in items:
        if isinstance(item, Failure):
            yield item
            continue
        if _is_empty(item):
            yield Failure(
                item.id, f"{path}: the article is empty, it holds no text; remove it or give its text"
            )
            continue
        content = repr((item.text, item.title, item.date, item.url, item.source))
        digest = blake2b(content.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        if item.id not in seen:
            seen[item.id] = digest
            yield item
        elif seen[item.id] != digest:
            yield Failure(
                item.id,
                f"{path}: a different article has this id already; give each article an id of its own",
            )


def _is_empty(article: Article) -> bool:
    place = 0
    for start, end in (*article.skip, (len(article.text), len(article.text))):
        if article.text[place:start].strip(
            "\ufeff\u200b\u200c\u200d\u2060 \t\n\r\x0b\x0c\xa0\u3000\u2028\u2029"
        ):
            return False
        place = end
    return True
