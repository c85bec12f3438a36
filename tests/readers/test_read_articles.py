"""Discovery of files, standard input, duplicate ids: what joins the readers."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kgbuild.article import Article
from kgbuild.errors import InputError
from kgbuild.readers import Failure, read_articles

PAGE = "<!DOCTYPE html><p>Labour won Bradford West.</p>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with articles of each format, and files that are none."""
    (tmp_path / "news" / "deep").mkdir(parents=True)
    (tmp_path / "news" / "b.txt").write_text("Blair led Labour.")
    (tmp_path / "news" / "a.md").write_text("# Brown\n\nBrown led Labour.")
    (tmp_path / "news" / "deep" / "c.HTML").write_text(PAGE)
    (tmp_path / "news" / "deep" / "rows.csv").write_text("id,text\nr1,Miliband led Labour.\n")
    (tmp_path / "news" / "deep" / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "news" / ".hidden.txt").write_text("hidden")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ids(*paths: str) -> list[str]:
    items = list(read_articles(paths))
    assert all(isinstance(item, Article) for item in items), items
    return [item.id for item in items if isinstance(item, Article)]


def test_a_folder_gives_known_suffixes_sorted(folder: Path) -> None:
    expected = ["news/a.md", "news/b.txt", "news/deep/c.HTML", "r1"]
    assert ids("news") == ids("news/") == expected
    assert ids("./news")[0] == "./news/a.md"


def test_a_folder_gives_json_only_where_it_is_named(folder: Path) -> None:
    """Beside articles, a .json file is rather an annotation."""
    (folder / "news" / "b.json").write_text('{"text": "Foot led Labour."}')
    assert "news/b.json" not in ids("news", ".")
    assert ids("news/b.json") == ids("news/*.json") == ["news/b.json"]
    assert ids("news", "news/b.json") == sorted([*ids("news"), "news/b.json"])
    (folder / "notes").mkdir()
    (folder / "notes" / "a.json").write_text('{"text": "Foot led Labour."}')
    (failure,) = read_articles(["notes"])
    assert isinstance(failure, Failure) and ".json files by name" in failure.error


def test_order_and_repetition_of_arguments_do_not_matter(folder: Path) -> None:
    expected = ids("news")
    assert ids("news/b.txt", "news/deep", "news", "news/a.md") == expected
    assert ids("news/deep", "news/a.md", "news", "news/b.txt", "news/b.txt") == expected
    assert ids("news", f"{folder}/news/b.txt", "./news/b.txt") == ids(
        "./news/b.txt", f"{folder}/news/b.txt", "news"
    )


def test_globs_are_expanded(folder: Path) -> None:
    assert ids("news/*.txt") == ["news/b.txt"]
    assert ids("news/**/*.HTML") == ["news/deep/c.HTML"]
    (folder / "news" / "odd[1].txt").write_text("Corbyn led Labour.")
    assert ids("news/odd[1].txt") == ["news/odd[1].txt"], "a file of that very name comes first"


def test_paths_that_lead_to_nothing(folder: Path) -> None:
    Path("dangling.txt").symlink_to("nowhere")
    (folder / "empty").mkdir()
    paths = [
        "missing.txt",
        "none/*.txt",
        "news/b.txt/inside.txt",
        "dangling.txt",
        "empty",
        "",
        "a\0b",
        "x" * 5000,
    ]
    items = list(read_articles([*paths, "news/b.txt"]))
    assert [item.id for item in items if isinstance(item, Article)] == ["news/b.txt"]
    failures = {item.article: item.error for item in items if isinstance(item, Failure)}
    assert len(failures) == len(paths)
    assert "does not exist" in failures["missing.txt"]
    assert "no file matches" in failures["none/*.txt"]
    assert "Not a directory" in failures["news/b.txt/inside.txt"]
    assert "link" in failures["dangling.txt"]
    assert "holds no articles" in failures["empty"]


def test_links_that_loop_are_read_once(folder: Path) -> None:
    (folder / "news" / "deep" / "up").symlink_to("..")
    (folder / "news" / "self.txt").symlink_to("self.txt")
    items = list(read_articles(["news"]))
    assert len([item for item in items if isinstance(item, Article)]) == 4
    assert [item.article for item in items if isinstance(item, Failure)] == ["news/self.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every folder")
def test_a_folder_without_rights(folder: Path) -> None:
    (folder / "news" / "deep").chmod(0)
    try:
        items = list(read_articles(["news"]))
    finally:
        (folder / "news" / "deep").chmod(0o755)
    assert "grant the right" in next(item.error for item in items if isinstance(item, Failure))


def test_unknown_suffix_given_explicitly(folder: Path) -> None:
    Path("notes.log").write_text("May led the Conservatives.")
    items = list(read_articles(["notes.log", "news/deep/photo.png"]))
    assert [type(item) for item in items] == [Failure, Article]
    assert isinstance(items[0], Failure) and "PNG" in items[0].error


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b'\n {"text": "Blair led."}\n', "Blair led."),
        (PAGE.encode(), "Labour won Bradford West."),
        (b"\xef\xbb\xbf<html><body>Labour won.</body></html>", "Labour won."),
        (b"Labour < Respect.\n", "Labour < Respect.\n"),
        (b"<3 Labour\n", "<3 Labour\n"),
    ],
)
def test_standard_input_is_sniffed(data: bytes, text: str) -> None:
    (article,) = read_articles(["-"], stdin=io.BytesIO(data))
    assert isinstance(article, Article)
    assert article.text == text
    assert article.id in ("-", "-#2")


def test_standard_input_of_a_process(folder: Path) -> None:
    code = (
        "from kgbuild.readers import read_articles; print([a.id + a.text for a in read_articles(['-', '-'])])"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=b"Blair led.",
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert done.stdout.strip() == b"['-Blair led.']"


def test_a_pipe_is_read(folder: Path) -> None:
    os.mkfifo("pipe.jsonl")
    code = 'open(\'pipe.jsonl\', \'w\').write(\'{"id": "p", "text": "Blair led."}\')'
    with subprocess.Popen([sys.executable, "-c", code]):
        assert ids("pipe.jsonl") == ["p"]


def test_duplicate_ids(tmp_path: Path, read: Callable) -> None:
    rows = ['{"id": "a", "text": "One."}', '{"id": "a", "text": "One."}', '{"id": "a", "text": "Other."}']
    (tmp_path / "a.jsonl").write_text("\n".join(rows))
    (article,), (failure,) = read(tmp_path / "a.jsonl")
    assert article.text == "One."
    assert failure.article == "a" and "different article has this id" in failure.error


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n' * 10)
    items = read_articles([str(tmp_path)])
    first = next(items)
    assert isinstance(first, Article) and first.text == "One."


def test_unknown_column_is_wrong_usage() -> None:
    with pytest.raises(InputError, match="author"):
        read_articles(["x"], columns={"author": "byline"})
