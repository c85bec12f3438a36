"""Plain text: the file is the article."""

from __future__ import annotations

from kgbuild.article import Article
from kgbuild.readers.decoding import decode


def read_text(data: bytes, name: str) -> Article:
    r"""Read a plain text file; its text is the decoded file with line ends as ``\n``, nothing stripped.

    Args:
        data: the file.
        name: its path as given, which becomes the article's id.

    Raises:
        InputError: the file is not text.
    """
    return Article(id=name, text=decode(data))
