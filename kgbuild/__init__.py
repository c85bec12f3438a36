"""kgbuild: political news in, a validated and evidence-backed RDF knowledge graph out.

>>> import kgbuild
>>> kg = kgbuild.build("examples/articles")
>>> kg.query("SELECT ?mp ?seat WHERE { ?mp pol:representedConstituency ?seat }")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kgbuild.article import Article
    from kgbuild.errors import KgbuildError
    from kgbuild.knowledge_graph import KnowledgeGraph, build, load
    from kgbuild.statement import Entity, Evidence, Statement

__all__ = [
    "Article",
    "Entity",
    "Evidence",
    "KgbuildError",
    "KnowledgeGraph",
    "Statement",
    "__version__",
    "build",
    "load",
]

_HOMES = {
    "Article": "article",
    "Entity": "statement",
    "Evidence": "statement",
    "KgbuildError": "errors",
    "KnowledgeGraph": "knowledge_graph",
    "Statement": "statement",
    "build": "knowledge_graph",
    "load": "knowledge_graph",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is asked for, so that ``import kgbuild`` takes no time."""
    if name == "__version__":
        from importlib.metadata import version

        return version("kgbuild")
    if name in _HOMES:
        from importlib import import_module

        value = getattr(import_module(f"kgbuild.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'kgbuild' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Give the public names."""
    return sorted(__all__)
