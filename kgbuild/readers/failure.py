"""The failure: what readers give in place of an article that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read; the rest are read all the same.

    Attributes:
        article: the path as given, ``path:line`` for a row that gives no id, or the row's id.
        error: one line: what is wrong, where, and how to mend it.
    """

    article: str
    error: str

    def __post_init__(self) -> None:
        """Keep both on one printable line, whatever the input put into them."""
        object.__setattr__(self, "article", one_line(self.article) or repr(self.article))
        object.__setattr__(self, "error", one_line(self.error)[:_LONGEST])


def one_line(text: str) -> str:
    """Give the text without line breaks and whatever else does not print."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * _LONGEST]).split())
