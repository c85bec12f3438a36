"""JSON Lines, and JSON files that hold one article or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import BinaryIO

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.readers.decoding import decode, open_text
from kgbuild.readers.failure import Failure
from kgbuild.readers.rows import Place, article_from_row


def read_jsonl(stream: BinaryIO, name: str, columns: Mapping[str, str]) -> Iterator[Article | Failure]:
    """Read JSON Lines, one article a line; a line that is broken costs only itself.

    Args:
        stream: seekable bytes of the file.
        name: its path as given.
        columns: our name of a column -> the file's name of it.

    Raises:
        InputError: the file is not text, or empty.
    """
    lines = open_text(stream, newline="\n")
    number = 0
    empty = True
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        if empty and line.strip() in ("{", "["):
            # A document written over many lines.
            yield from _document("".join(chain([line], lines)), name, columns)
            return
        empty = False
        yield _from_line(line, Place(name, number), columns)
    if empty:
        raise InputError("the file is empty; give one JSON object a line")


def read_json(stream: BinaryIO, name: str, columns: Mapping[str, str]) -> Iterator[Article | Failure]:
    """Read a JSON file: an object is one article, a list holds several; JSON Lines are read as such.

    Args:
        stream: seekable bytes of the file.
        name: its path as given, which is the id of a single article without one.
        columns: our name of a column -> the file's name of it.

    Raises:
        InputError: the file is not text, or not JSON.
    """
    stream.seek(0)
    text = decode(stream.read())
    if not text.strip():
        raise InputError("the file is empty; give an object or a list of objects with a text")
    try:
        yield from _document(text, name, columns)
    except InputError as problem:
        first = text.lstrip().split("\n", 1)[0]
        try:
            json.loads(first, strict=False)
        except (ValueError, RecursionError):
            raise problem from None
        yield from read_jsonl(stream, name, columns)


def _document(text: str, name: str, columns: Mapping[str, str]) -> Iterator[Article | Failure]:
    try:
        content = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise InputError(f"is not valid JSON: {_what(error)}; correct the file there") from None
    if not isinstance(content, list):
        yield _from_value(content, Place(name, 1, only=True), columns)
        return
    if not content:
        raise InputError("the list is empty; give a list of objects with a text")
    for number, item in enumerate(content, 1):
        yield _from_value(item, Place(name, number), columns)


def _from_line(line: str, place: Place, columns: Mapping[str, str]) -> Article | Failure:
    try:
        value = json.loads(line.strip("\ufeff \t\r\n"), strict=False)
    except (ValueError, RecursionError) as error:
        cut = "; the line may be cut" if not line.rstrip().endswith("}") else ""
        return Failure(
            str(place), f"{place}: not valid JSON: {_what(error, in_line=True)}{cut}; mend or remove it"
        )
    return _from_value(value, place, columns)


def _from_value(value: object, place: Place, columns: Mapping[str, str]) -> Article | Failure:
    if not isinstance(value, dict):
        return Failure(str(place), f'{place}: is no JSON object; write {{"id": ..., "text": ...}}')
    return article_from_row(value, place, columns)


def _what(error: ValueError | RecursionError, *, in_line: bool = False) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if not isinstance(error, json.JSONDecodeError):
        return str(error).split(";")[0]
    where = f"column {error.colno}" if in_line else f"line {error.lineno}, column {error.colno}"
    return f"{error.msg} at {where}"
