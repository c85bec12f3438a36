"""Identity: the IRIs and ids by which entities, statements and articles are known across runs and files."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import quote

DEFAULT_BASE = "https://kgbuild.example/id/"


def without_accents(name: str) -> str:
    """Give a name without accents, which some texts and many who search leave out ("Perón", "Peron")."""
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def slug(name: str) -> str:
    """Give a readable lower-case IRI segment of a name (``Hull & Goole`` -> ``hull-and-goole``)."""
    plain = without_accents(name.replace("&", " and ").replace("’", "'").replace("'", "")).casefold()
    return quote(re.sub(r"[^\w]+", "-", plain).strip("-_"), safe="-_")


def digest(*parts: str) -> str:
    """Give 16 hexadecimal digits that depend on every part and their order."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def entity_iri(base: str, kind: str, label: str, article: str) -> str:
    """Give the IRI of an entity.

    A person known by one name only (``Blair``) is kept apart from namesakes of other articles, since nothing
    in the text says that they are one.

    Args:
        base: IRI base, ending in ``/`` or ``#``.
        kind: the entity's ontology class, as local name.
        label: its fullest name.
        article: id of the article that names it.
    """
    name = slug(label) or digest(label)
    if kind == "Person" and "-" not in name:
        name = f"{name}--{digest(article)[:8]}"
    return f"{base}{kind.lower()}/{name}"


def article_iri(base: str, article: str) -> str:
    """Give the IRI of an article from its id: readable, and distinct for distinct ids."""
    return f"{base}article/{slug(article)[-80:].strip('-')}-{digest(article)[:8]}"


def statement_iri(base: str, statement: str) -> str:
    """Give the IRI of a statement node from the statement's id."""
    return f"{base}statement/{statement}"


def statement_id(article: str, subject: str, predicate: str, obj: str, status: str) -> str:
    """Give a statement's id: the same article and the same four terms always give the same id."""
    return "s" + digest(article, subject, predicate, obj, status)
