"""Gold: hand-annotated articles, one JSON file each (the format is told in ``docs/annotating.md``)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, get_args

from kgbuild.errors import InputError
from kgbuild.statement import Status, Tense


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An entity that an annotator listed for one article.

    Attributes:
        key: the short key by which the file's statements refer to it.
        type: local name of its ontology class.
        name: its fullest name.
        aliases: other names of it in the article.
    """

    key: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement that an annotator found in one article.

    Attributes:
        subject, object: keys of gold entities.
        predicate: local name of the relation.
        status: ``asserted``, ``planned``, ``uncertain`` or ``negated``.
        sentence: number of the sentence that is its evidence, counted from 0 (the headline counts).
        required: whether an extractor owes it; one that is asserted and not required may be found or not.
        tense: ``current``, ``past`` or None.
    """

    subject: str
    predicate: str
    object: str
    status: Status
    sentence: int
    required: bool = False
    tense: Tense | None = None


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article.

    Attributes:
        id: the article's id as the annotation gives it.
        path: the annotation file.
        text: the article's text, or None when no ``.txt`` file stands beside the annotation.
        entities: by key, in the order of the file.
        statements: in the order of the file.
    """

    id: str
    path: Path
    text: str | None
    entities: dict[str, GoldEntity]
    statements: tuple[GoldStatement, ...]

    @property
    def stem(self) -> str:
        """The file name without folder and ending, by which statements find their annotation."""
        return stem(self.id)


def stem(article: str) -> str:
    """Give the part of an article's id that is compared (``politics/120.txt`` and ``120`` are the same)."""
    return PurePath(article).stem


def load_gold(folder: Path) -> list[GoldArticle]:
    """Read every annotation file of a folder, sorted by file name.

    Raises:
        InputError: the folder has none, or a file breaks the format; the message names file, place and mend.
    """
    if not folder.is_dir():
        raise InputError(
            f"{folder}: no such folder; give the folder that holds the annotation files (*.json)"
        )
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(
            f"{folder}: holds no annotation file (*.json); see docs/annotating.md for the format"
        )
    articles = [_article(path) for path in paths]
    seen: dict[str, Path] = {}
    for article in articles:
        if article.stem in seen:
            raise InputError(
                f"{article.path}: article {article.id!r} is in {seen[article.stem].name} too; keep one"
            )
        seen[article.stem] = article.path
    return articles


def _article(path: Path) -> GoldArticle:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check its rights") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: is not UTF-8; save it as UTF-8") from None
    except json.JSONDecodeError as error:
        raise InputError(f"{path}, line {error.lineno}: is not JSON ({error.msg}); mend the line") from None
    except RecursionError:
        raise InputError(f"{path}: is nested too deep to be an annotation; see docs/annotating.md") from None
    if not isinstance(data, dict):
        raise InputError(f"{path}: must hold one JSON object with article, entities and statements")
    name = _text(data, "article", f"{path}")
    listed = data.get("entities")
    if not isinstance(listed, dict):
        raise InputError(f'{path}: "entities" must be an object of entities by key')
    entities = {key: _entity(key, value, f"{path}, entity {key!r}") for key, value in listed.items()}
    rows = data.get("statements")
    if not isinstance(rows, list):
        raise InputError(f'{path}: "statements" must be a list')
    statements = tuple(_statement(r, entities, f"{path}, statement {i}") for i, r in enumerate(rows, 1))
    return GoldArticle(name, path, _beside(path), entities, statements)


def _beside(path: Path) -> str | None:
    """Read the text that stands beside an annotation file."""
    text = path.with_suffix(".txt")
    if not text.exists():
        return None
    try:
        return text.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"{text}: cannot be read ({error.strerror}); check its rights") from None
    except UnicodeDecodeError:
        raise InputError(f"{text}: is not UTF-8; save it as UTF-8") from None


def _entity(key: str, value: Any, where: str) -> GoldEntity:
    if not isinstance(value, dict):
        raise InputError(f"{where}: must be an object with type, name and aliases")
    aliases = value.get("aliases") or []
    if not isinstance(aliases, list) or not all(isinstance(alias, str) for alias in aliases):
        raise InputError(f'{where}: "aliases" must be a list of names')
    return GoldEntity(key, _text(value, "type", where), _text(value, "name", where), tuple(aliases))


def _statement(value: Any, entities: dict[str, GoldEntity], where: str) -> GoldStatement:
    if not isinstance(value, dict):
        raise InputError(f"{where}: must be an object with s, p, o, status and sent")
    ends = {name: _text(value, name, where) for name in ("s", "o")}
    for name, key in ends.items():
        if key not in entities:
            raise InputError(
                f'{where}: "{name}" is {key!r}, which "entities" lacks; add it there or mend the key'
            )
    status = _one_of(value, "status", get_args(Status), where)
    tense = None if value.get("tense") is None else _one_of(value, "tense", get_args(Tense), where)
    sentence, required = value.get("sent", 0), value.get("required", False)
    if not isinstance(sentence, int) or isinstance(sentence, bool) or sentence < 0:
        raise InputError(f'{where}: "sent" must be the number of a sentence, counted from 0')
    if not isinstance(required, bool):
        raise InputError(f'{where}: "required" must be true or false')
    predicate = _text(value, "p", where)
    return GoldStatement(ends["s"], predicate, ends["o"], status, sentence, required, tense)


def _text(data: dict[str, Any], key: str, where: str) -> str:
    value = data.get(key)
    if not isinstance(value, str) or not value.strip():
        raise InputError(f'{where}: "{key}" must be a text that is not empty')
    return value


def _one_of(data: dict[str, Any], key: str, allowed: tuple[str, ...], where: str) -> Any:
    value = data.get(key)
    if value not in allowed:
        raise InputError(f'{where}: "{key}" is {value!r}; write one of {", ".join(allowed)}')
    return value
