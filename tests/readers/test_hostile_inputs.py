"""Broken and hostile inputs: each gives a one-line failure or an article, and those beside it are read."""

from __future__ import annotations

import codecs
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from kgbuild.article import Article
from kgbuild.readers import Failure, read_articles

GOOD = "Tony Blair led Labour from 1994 to 2007."
NAME = "Bertie Ahern met Nicolas Sarkozy – “très bien”, £5 – in Łódź. Ангела Меркель. 安倍晋三。 🗳️"
ROW = json.dumps({"id": "row1", "text": "George Galloway won Bradford West.", "date": "2012-03-30"})
ROWS = f"{ROW}\n{ROW.replace('row1', 'row2')}\n"
FRAME = "<html><head><title>Galloway</title></head><body>{}</body></html>"
BOMB = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(24)
)


def seconds_limit() -> float:
    """Give what the slowest input may take on a slow machine."""
    return 20.0


def encodings() -> Iterator[tuple[str, bytes]]:
    wide = [
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
        "utf-7",
        "utf-8-sig",
        "gb18030",
    ]
    narrow = [
        "cp1252",
        "latin-1",
        "iso8859-2",
        "iso8859-5",
        "iso8859-7",
        "iso8859-15",
        "cp1250",
        "cp1251",
        "koi8-r",
    ]
    others = [
        "mac-roman",
        "cp437",
        "cp850",
        "cp037",
        "cp500",
        "shift_jis",
        "euc_jp",
        "iso2022_jp",
        "big5",
        "euc_kr",
    ]
    for encoding in wide + narrow + others:
        data = NAME.encode(encoding, "ignore")
        yield f"{encoding}.txt", data
        yield f"{encoding}.md", b"# " + data
        yield f"{encoding}.html", b"<p>" + data + b"</p>"
        yield f"{encoding}.jsonl", json.dumps({"text": NAME}, ensure_ascii=False).encode(encoding, "ignore")
        yield f"{encoding}.csv", f'id,text\n1,"{NAME}"\n'.encode(encoding, "ignore")


def binaries() -> Iterator[tuple[str, bytes]]:
    noise = bytes((i * 7919 + i // 256 * 104729) % 256 for i in range(5000))
    kinds = {
        "png": b"\x89PNG\r\n\x1a\n" + noise,
        "jpeg": b"\xff\xd8\xff\xe0" + noise,
        "gif": b"GIF89a" + noise,
        "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + noise,
        "zip": b"PK\x03\x04" + noise,
        "gzip": b"\x1f\x8b\x08" + noise,
        "elf": b"\x7fELF" + noise,
        "doc": b"\xd0\xcf\x11\xe0" + noise,
        "noise": noise,
        "noise without nulls": noise.replace(b"\0", b"\1"),
        "nulls": b"\0" * 4000,
        "null inside": b"Labour won.\0 Respect lost.",
        "nulls inside": b"L\0\0ab\0our" * 50,
        "escapes": b"\x1b[31mLabour\x1b[0m won.\x07\x08",
        "high bytes": b"\xff" * 300,
        "lone surrogate": b"Labour \xed\xa0\x80 won.",
        "overlong": b"Labour \xc0\xaf won.",
        "broken utf-16": codecs.BOM_UTF16_LE + b"L\0a\0b\0\xd8",
        "broken utf-32": codecs.BOM_UTF32_LE + b"L\0\0\0a",
        "half a character": "Labour won – €".encode()[:-1],
        "only a mark": codecs.BOM_UTF8,
        "two marks": codecs.BOM_UTF8 * 2 + b"Labour won.",
    }
    for name, data in kinds.items():
        for suffix in (".txt", ".md", ".html", ".jsonl", ".json", ".csv"):
            yield f"{name}{suffix}", data


def emptiness() -> Iterator[tuple[str, bytes]]:
    for suffix in (".txt", ".md", ".html", ".jsonl", ".ndjson", ".json", ".csv", ".tsv"):
        for name, data in {
            "empty": b"",
            "blank": b" \n\t\r\n  ",
            "wide blank": "\u3000\u00a0\u200b\n".encode(),
        }.items():
            yield f"{name}{suffix}", data


def pages() -> Iterator[tuple[str, bytes]]:
    bodies = {
        "script": "<script>EVIL()</script><p>Labour won.</p>",
        "script in capitals": "<SCRIPT>EVIL()</SCRIPT><p>Labour won.</p>",
        "open script": "<p>Labour won.</p><script>EVIL()",
        "style": "<style>p { color: EVIL }</style><p>Labour won.</p>",
        "handlers": '<p onclick="EVIL()" onmouseover=EVIL()>Labour won.</p><img src=x onerror=EVIL()>',
        "script address": '<a href="javascript:EVIL()">Labour</a> won.',
        "frames": '<iframe srcdoc="<script>EVIL()</script>"></iframe><object data="EVIL"></object>Labour.',
        "drawing": "<svg><script>EVIL()</script><text>EVIL</text></svg><p>Labour won.</p>",
        "template": "<template>EVIL</template><noscript>EVIL</noscript><p>Labour won.</p>",
        "unclosed": "<div><p>Labour <b>won <i>again<table><tr><td>",
        "badly nested": "<b><p>Labour</b> won.</p></i></div></body>",
        "comment": "<!-- EVIL --><p>Labour won.</p><!-- EVIL",
        "cdata": "<![CDATA[ Labour ]]><p>won</p>",
        "entities": "<p>&#0; &#xD800; &#x110000; &nbsp; &bogus; &amp Labour</p>",
        "emoji": "<p>Labour won 🗳️🎉👨‍👩‍👧 &#128512;</p>",
        "null": "<p>Lab\x07our</p>",
        "deep": "<div>" * 5000 + "Labour won.",
        "many attributes": f"<p {'a=b ' * 50_000}>Labour won.</p>",
        "angles": "<" * 20_000,
        "only navigation": "<nav>Home</nav><footer>EVIL</footer>",
        "only scripts": "<script>EVIL()</script>",
        "no body": "",
        "entity declaration": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>Labour &e;</p>',
        "right to left": "<p>\u202eruobaL\u202c won.</p>",
    }
    for name, body in bodies.items():
        yield f"{name}.html", FRAME.format(body).encode()
        yield f"{name} bare.htm", body.encode()


def rows() -> Iterator[tuple[str, bytes]]:
    for cut in range(1, len(ROW), 4):
        yield f"cut at {cut}.jsonl", ROWS.encode()[: len(ROW) + 1 + cut]
        yield f"cut inside at {cut}.jsonl", f"{ROW[:cut]}\n{ROWS}".encode()
        yield f"cut at {cut}.json", f"[{ROW},{ROW}]".encode()[: len(ROW) + cut]
    for field in ("id", "title", "text", "date", "url", "source"):
        for value in (
            "null",
            "true",
            "0",
            "-1.5",
            "NaN",
            "Infinity",
            "1e999",
            "[]",
            "{}",
            '["x"]',
            '{"name": 5}',
        ):
            row = json.dumps({"id": "x", "text": "Labour won."})[:-1] + f', "{field}": {value}}}'
            yield f"{field} {value[:4].strip('{[')}.jsonl".replace('"', "'"), f"{row}\n{ROWS}".encode()
        for name, text in {
            "surrogate": r"\ud800",
            "null character": r"\u0000",
            "lines": r"a\nb\u2028",
            "blank": " ",
        }.items():
            yield f"{field} {name}.jsonl", f'{{"text": "Labour won.", "{field}": "x{text}"}}\n{ROWS}'.encode()
    other = {
        "deep list": "[" * 100_000,
        "deep object": '{"a":' * 100_000,
        "deep value": '{"text": "Labour won.", "x": ' + "[" * 50_000 + "]" * 50_000 + "}",
        "digits": '{"id": ' + "9" * 10_000 + ', "text": "Labour won."}',
        "scalar": '5\n"text"\nnull\ntrue\n[]\nNaN',
        "not json": "Labour won.\nRespect lost.",
        "single quotes": "{'text': 'Labour won.'}",
        "comma": '{"text": "Labour won.",}',
        "comment": '// rows\n{"text": "Labour won."}',
        "raw control": '{"text": "Labour\t\x01 won."}',
        "raw null": '{"text": "Labour\0 won."}',
        "same key twice": '{"text": 5, "text": "Labour won."}',
        "empty object": "{}",
        "empty list": "[]",
        "empty key": '{"": "Labour won."}',
        "long key": json.dumps({"k" * 100_000: 1}),
        "many keys": json.dumps({f"k{i}": i for i in range(10_000)}),
        "odd id": json.dumps({"id": "../../\n\x1b[31m<script>\u202e", "text": "Labour won."}),
        "same ids": f"{ROW}\n{ROW}\n{ROW.replace('Galloway', 'Osborne')}\n",
    }
    for name, content in other.items():
        yield f"{name}.jsonl", f"{content}\n{ROWS}".encode()
        yield f"{name}.json", content.encode()


def tables() -> Iterator[tuple[str, bytes]]:
    kinds = {
        "no text column": "id,body\n1,Labour won.\n",
        "no header": "1,Labour won.\n2,Respect lost.\n",
        "header only": "id,text\n",
        "blank header": ",,\n1,2,3\n",
        "same column twice": "id,text,text\n1,Labour won.,Respect lost.\n",
        "short rows": "id,text,date\n1\n2,Labour won.\n",
        "long rows": "id,text\n1,Labour, won, again\n2,Labour won.\n",
        "open quote": 'id,text\n1,"Labour won.\n2,Respect lost.\n',
        "open quote in header": '"id,text\n1,Labour won.\n',
        "quote inside": 'id,text\n1,"Labour "won" again"\n2,Labour won.\n',
        "stray quotes": 'id,text\n"""\n""""\n"""""\n2,Labour won.\n',
        "many open quotes": "id,text\n" + '1,"Labour won.\n' * 1501,
        "huge field": "id,text\n1," + "Labour won. " * 100_000 + "\n",
        "huge header": ",".join(f"c{i}" for i in range(20_000)) + "\n1\n",
        "null": "id,text\n1,Labour\0 won.\n",
        "lone returns": "id,text\r1,Labour won.\r2,Respect lost.\r",
        "semicolons": "id;text\n1;Labour won.\n",
        "tabs": "id\ttext\n1\tLabour won.\n",
        "same ids": "id,text\n1,Labour won.\n1,Labour won.\n1,Respect lost.\n",
        "blank text": "id,text\n1,\n2,   \n3,Labour won.\n",
        "formula": 'id,text\n=cmd|x,"=HYPERLINK(""http://x"")"\n',
        "page": "<html><body>Labour won.</body></html>",
    }
    for name, content in kinds.items():
        yield f"{name}.csv", content.encode()
        yield f"{name}.tsv", content.replace(",", "\t").encode()


def markdown() -> Iterator[tuple[str, bytes]]:
    front = {
        "no yaml": "title: [unclosed\ndate: {",
        "colons": "title: Labour: the fall: a story",
        "tabs": "title:\tx\n\tdate: y",
        "python object": "title: !!python/object/apply:os.system ['touch evil']",
        "unknown tag": "title: !evil x",
        "bomb": BOMB + "title: *z",
        "list": "- title\n- date",
        "scalar": "title",
        "empty": "",
        "deep": "title: " + "[" * 5000,
        "wrong types": "title: [a]\ndate: {a: b}\nurl: 5\nsource: true",
        "bad date": "date: 31 February 2014",
        "alias of nothing": "title: *nothing",
        "list as key": "? [a, b]\n: c\ntitle: x",
        "two documents": "title: x\n...\ntitle: y",
        "control": "title: \x01",
        "emoji": "title: 🗳️",
    }
    for name, block in front.items():
        yield f"front {name}.md", f"---\n{block}\n---\nLabour won.\n".encode()
    bodies = {
        "front open": "---\ntitle: x\nLabour won.\n",
        "front only": "---\ntitle: x\n---\n",
        "brackets": "[" * 50_000,
        "links": "[a](" * 20_000,
        "stars": "*a **b " * 20_000,
        "quotes": ">" * 50_000 + " Labour won.",
        "lists": "- " * 20_000 + "Labour won.",
        "fence open": "Labour won.\n\n```\ncode",
        "ticks": "`" * 9_999 + " Labour won.",
        "comment open": "Labour won.\n\n<!-- never closed",
        "script": "Labour <script>EVIL()</script> won.",
        "image only": "![Labour](x.png)",
        "rules": "---\n" * 5000,
        "references": "".join(f"[r{i}]: /x\n" for i in range(5000)) + "Labour won [r1].",
        "table": "| a |\n|---|\n" + "| Labour \\| won |\n" * 2000,
        "emoji": "# 🗳️\n\n**🎉** Labour [👨‍👩‍👧](x) won",
    }
    for name, body in bodies.items():
        yield f"{name}.markdown", body.encode()


def long_lines() -> Iterator[tuple[str, bytes]]:
    words = "Labour won the seat. " * 250_000
    yield "five megabytes.txt", words.encode()
    yield "five megabytes no space.txt", b"x" * 5_000_000
    yield "five megabytes.md", words.encode()
    yield "five megabytes.html", f"<p>{words}</p>".encode()
    yield "five megabytes.jsonl", f'{{"text": "{words}"}}\n{ROWS}'.encode()
    yield "five megabytes.json", f'{{"text": "{words}"}}'.encode()
    yield "five megabytes cut.jsonl", f'{{"text": "{words}\n{ROWS}'.encode()
    yield "five megabytes.csv", f'id,text\n1,"{words}"\n'.encode()


HOSTILE = [
    *encodings(),
    *binaries(),
    *emptiness(),
    *pages(),
    *rows(),
    *tables(),
    *markdown(),
    *long_lines(),
]


def read_beside_a_good_one(
    folder: Path, *paths: str, columns: Mapping[str, str] | None = None
) -> tuple[list[Article], list[Failure]]:
    """Read the paths with a good article before and after; check all that holds of any input."""
    for name in ("!good.txt", "~good.txt"):
        (folder / name).write_text(GOOD)
    start = time.monotonic()
    items = list(
        read_articles([*paths, str(folder / "!good.txt"), str(folder / "~good.txt")], columns=columns)
    )
    assert time.monotonic() - start < seconds_limit()
    articles = [item for item in items if isinstance(item, Article)]
    failures = [item for item in items if isinstance(item, Failure)]
    assert sum(article.text == GOOD for article in articles) == 2, "the good articles are read"
    assert len(items) > 2, "every input gives an article or a failure"
    for failure in failures:
        for line in (failure.article, failure.error):
            assert line and len(line.splitlines()) == 1 and line.isprintable(), failure
        assert ";" in failure.error, "the mend follows the complaint"
        assert "Error" not in failure.error, "no exception's name shows"
    for article in articles:
        article.text.encode("utf-8")
        assert article.text.strip() and "\0" not in article.text
        assert "EVIL" not in article.text or article.id.endswith(".markdown")
        assert all(0 <= start < end <= len(article.text) for start, end in article.skip)
        assert list(article.skip) == sorted(article.skip)
        assert all(a[1] <= b[0] for a, b in zip(article.skip, article.skip[1:], strict=False))
    return articles, failures


def test_there_are_enough_and_no_name_twice() -> None:
    assert len(HOSTILE) >= 200
    assert len({name for name, _ in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize(("name", "data"), HOSTILE, ids=[name for name, _ in HOSTILE])
def test_hostile_file(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    read_beside_a_good_one(tmp_path, str(tmp_path / name))
    assert not (tmp_path / "evil").exists() and not Path("evil").exists()


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".jsonl", ".json", ".csv"])
def test_what_must_fail_fails_with_its_reason(suffix: str, tmp_path: Path) -> None:
    reasons = {b"": "empty", b"%PDF-1.7 x": "PDF", b"Labour\0\0\0\0 won": "null byte"}
    for number, (data, word) in enumerate(reasons.items()):
        path = tmp_path / f"{number}{suffix}"
        path.write_bytes(data)
        articles, failures = read_beside_a_good_one(tmp_path, str(path))
        assert len(articles) == 2 and len(failures) == 1
        assert failures[0].article == str(path) and word in failures[0].error


def _unreadable(folder: Path) -> list[tuple[str, Callable[[], str]]]:
    def loop() -> str:
        (folder / "a").symlink_to("b")
        (folder / "b").symlink_to("a")
        return "a"

    def folder_loop() -> str:
        (folder / "deep").mkdir()
        (folder / "deep" / "again").symlink_to(folder / "deep")
        return "deep"

    def dangling() -> str:
        (folder / "link.txt").symlink_to("nowhere")
        return "link.txt"

    def inside_a_file() -> str:
        (folder / "file.txt").write_text("x")
        return "file.txt/inside.txt"

    def socket_like() -> str:
        return os.devnull

    def folder_of_nothing() -> str:
        (folder / "none").mkdir()
        (folder / "none" / "photo.png").write_bytes(b"x")
        return "none"

    def folder_named_as_file() -> str:
        (folder / "folder.txt").mkdir()
        return "folder.txt"

    return [
        (made.__name__, made)
        for made in (
            loop,
            folder_loop,
            dangling,
            inside_a_file,
            socket_like,
            folder_of_nothing,
            folder_named_as_file,
        )
    ]


@pytest.mark.parametrize("number", range(7))
def test_places_that_cannot_be_read(number: int, tmp_path: Path) -> None:
    name, make = _unreadable(tmp_path)[number]
    articles, failures = read_beside_a_good_one(tmp_path, str(tmp_path / make()))
    assert len(articles) == 2 and len(failures) == 1, name


@pytest.mark.parametrize(
    "path",
    [
        *["", " ", "missing", "*.none", "[", "[!", "**/**/none", "a\0b", "~nobody/x", "\udcff", "a\nb"],
        *["x" * 300, "x/" * 3000],
    ],
)
def test_odd_paths(path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    articles, failures = read_beside_a_good_one(tmp_path, path)
    assert len(articles) == 2 and len(failures) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_and_a_folder_without_rights(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "a.txt").write_text("x")
    (tmp_path / "b.txt").write_text("x")
    (tmp_path / "b.txt").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        articles, failures = read_beside_a_good_one(
            tmp_path, str(tmp_path / "closed"), str(tmp_path / "b.txt")
        )
    finally:
        (tmp_path / "closed").chmod(0o755)
    assert len(articles) == 2 and len(failures) == 2


def test_a_file_name_that_is_not_utf8(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))).write_text("Labour won.")
    articles, failures = read_beside_a_good_one(tmp_path, str(tmp_path))
    assert len(articles) == 3 and not failures
    assert any(article.id.endswith("caf\ufffd.txt") for article in articles)


def test_all_in_one_folder(tmp_path: Path) -> None:
    small = [(name, data) for name, data in HOSTILE if len(data) < 50_000]
    for name, data in small:
        (tmp_path / name).write_bytes(data)
    articles, failures = read_beside_a_good_one(tmp_path, str(tmp_path))
    assert len(articles) > 100 and len(failures) > 100
