"""Statements of well-known public facts, and hostile ones, written as ``kgbuild build`` writes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kgbuild.identity import DEFAULT_BASE, entity_iri, statement_id
from kgbuild.network import ArticleInfo
from kgbuild.statement import Entity, Evidence, Statement, to_json

TYPES = {
    "memberOf": "Party",
    "leaderOf": "Party",
    "joined": "Party",
    "left": "Party",
    "expelledFrom": "Party",
    "representedConstituency": "Constituency",
    "contestedConstituency": "Constituency",
    "heldOffice": "Office",
    "resignedFrom": "Office",
    "alliedWith": "Party",
}
ORGANISATIONS = {
    "House of Commons": "Legislature",
    "Labour Party": "Party",
    "Conservative Party": "Party",
    "Liberal Democrats": "Party",
    "Scottish National Party": "Party",
    "BBC": "Organisation",
    "Iraq": "Country",
    "2005 general election": "Election",
    "Socialism": "Ideology",
    "Treasury": "Government",
}

ARTICLES = {
    "galloway.txt": ArticleInfo(
        "galloway.txt",
        "Galloway wins Bradford West",
        "2012-03-30",
        "https://news.example/galloway",
        "Example News",
    ),
    "election.txt": ArticleInfo("election.txt", "The 2005 campaign", "2005-04-20", None, "Example News"),
    "coalition.txt": ArticleInfo("coalition.txt", "Coalition takes office", "2010-05-12", None, None),
}

# subject, relation, object, article, sentence, and what else the statement holds
FACTS: list[tuple[str, str, str, str, str, dict[str, Any]]] = [
    ("George Galloway", "memberOf", "Respect Party", "galloway.txt", "George Galloway of the Respect Party won the seat.", {"tense": "current"}),
    ("George Galloway", "expelledFrom", "Labour Party", "galloway.txt", "George Galloway was expelled from the Labour Party in October 2003.", {"start": "2003-10", "qualifiers": {"reason": "bringing it into disrepute"}}),
    ("George Galloway", "memberOf", "Labour Party", "galloway.txt", "George Galloway, once a member of the Labour Party, spoke.", {"tense": "past"}),
    ("George Galloway", "representedConstituency", "Bradford West", "galloway.txt", "George Galloway is the MP for Bradford West.", {"tense": "current", "start": "2012-03", "qualifiers": {"majority": 10140}}),
    ("George Galloway", "representedConstituency", "Bethnal Green and Bow", "galloway.txt", "George Galloway represented Bethnal Green and Bow until 2010.", {"tense": "past", "start": "2005", "end": "2010"}),
    ("George Galloway", "criticised", "Tony Blair", "galloway.txt", "George Galloway attacked Tony Blair over the war.", {}),
    ("George Galloway", "defeated", "Oona King", "election.txt", "George Galloway beat Oona King.", {"start": "2005-05-05"}),
    ("Oona King", "memberOf", "Labour Party", "election.txt", "Labour Party candidate Oona King lost.", {"tense": "current"}),
    ("Tony Blair", "leaderOf", "Labour Party", "election.txt", "Tony Blair, the leader of the Labour Party, smiled.", {"tense": "current", "start": "1994-07-21"}),
    ("Tony Blair", "heldOffice", "prime minister", "election.txt", "Tony Blair became prime minister in 1997.", {"tense": "current", "start": "1997"}),
    ("Tony Blair", "representedConstituency", "Sedgefield", "election.txt", "Tony Blair is the MP for Sedgefield.", {"tense": "current", "start": "1983"}),
    ("Tony Blair", "praised", "Gordon Brown", "election.txt", "Tony Blair paid tribute to Gordon Brown.", {}),
    ("Gordon Brown", "memberOf", "Labour Party", "election.txt", "Gordon Brown of the Labour Party spoke.", {"tense": "current"}),
    ("Gordon Brown", "heldOffice", "chancellor", "election.txt", "Gordon Brown, the chancellor, spoke.", {"tense": "current"}),
    ("Gordon Brown", "succeeded", "Tony Blair", "coalition.txt", "Gordon Brown took over from Tony Blair in 2007.", {"start": "2007-06-27"}),
    ("Michael Howard", "leaderOf", "Conservative Party", "election.txt", "Michael Howard leads the Conservative Party.", {"tense": "current"}),
    ("Michael Howard", "accused", "Tony Blair", "election.txt", "Michael Howard accused Tony Blair of misleading the country.", {}),
    ("Charles Kennedy", "leaderOf", "Liberal Democrats", "election.txt", "Charles Kennedy leads the Liberal Democrats.", {"tense": "current"}),
    ("Charles Kennedy", "criticised", "Tony Blair", "election.txt", "Charles Kennedy criticised Tony Blair.", {"speaker": "Charles Kennedy"}),
    ("David Cameron", "leaderOf", "Conservative Party", "coalition.txt", "David Cameron leads the Conservative Party.", {"tense": "current"}),
    ("David Cameron", "heldOffice", "prime minister", "coalition.txt", "David Cameron is prime minister.", {"tense": "current", "start": "2010-05-11"}),
    ("Nick Clegg", "leaderOf", "Liberal Democrats", "coalition.txt", "Nick Clegg leads the Liberal Democrats.", {"tense": "current"}),
    ("Nick Clegg", "heldOffice", "deputy prime minister", "coalition.txt", "Nick Clegg is deputy prime minister.", {"tense": "current"}),
    ("Conservative Party", "alliedWith", "Liberal Democrats", "coalition.txt", "The Conservative Party and the Liberal Democrats formed a coalition.", {"start": "2010-05"}),
    ("David Cameron", "met", "Nick Clegg", "coalition.txt", "David Cameron met Nick Clegg.", {}),
    ("George Osborne", "memberOf", "Conservative Party", "coalition.txt", "George Osborne of the Conservative Party spoke.", {"tense": "current"}),
    ("George Osborne", "heldOffice", "chancellor", "coalition.txt", "George Osborne became chancellor.", {"tense": "current", "start": "2010-05-11"}),
    ("Alex Salmond", "leaderOf", "Scottish National Party", "coalition.txt", "Alex Salmond leads the Scottish National Party.", {"tense": "current"}),
    ("Alex Salmond", "heldOffice", "first minister of Scotland", "coalition.txt", "Alex Salmond is first minister of Scotland.", {"tense": "current", "start": "2007"}),
    ("Ed Miliband", "memberOf", "Labour Party", "coalition.txt", "Ed Miliband of the Labour Party may stand.", {"tense": "current"}),
    ("Ed Miliband", "leaderOf", "Labour Party", "coalition.txt", "Ed Miliband may lead the Labour Party.", {"status": "uncertain", "confidence": 0.4}),
    ("Nick Clegg", "joined", "Labour Party", "coalition.txt", "Nick Clegg has not joined the Labour Party.", {"status": "negated", "confidence": 0.9}),
    ("Robert Kilroy-Silk", "left", "UK Independence Party", "election.txt", "Robert Kilroy-Silk quit the UK Independence Party in January 2005.", {"start": "2005-01"}),
    ("Robert Kilroy-Silk", "joined", "Veritas", "election.txt", "Robert Kilroy-Silk joined Veritas.", {"start": "2005"}),
]  # fmt: skip

SCRIPT = "</script><script>window.hacked=1;document.title='hacked'</script>"
HOSTILE = (
    SCRIPT,
    "<img src=x onerror=\"window.hacked=1\"> & 'quotes' \"double\" `tick`",
    "Emoji 🗳️ and \u202eright to left\u202c and \u2028 line \u2029 end",
    "Control \x00\x01\x0b\x1f and lone \ud800 surrogate ]]>",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "-->${7*7}{{7*7}}<!--<script>",
)  # fmt: skip


def entity(label: str, kind: str, article: str) -> Entity:
    return Entity(entity_iri(DEFAULT_BASE, kind, label, article), label, kind, (label.split()[-1],))


def statement(
    subject: str, predicate: str, obj: str, article: str, sentence: str, *, offset: int = 100, **more: Any
) -> Statement:
    """Make a statement whose evidence starts at a character offset of its article."""
    one = entity(subject, ORGANISATIONS.get(subject, "Person"), article)
    two = entity(obj, ORGANISATIONS.get(obj, TYPES.get(predicate, "Person")), article)
    status = more.pop("status", "asserted")
    spans = [sentence.find(name) for name in (subject, obj)]
    marks = [
        (offset + at, offset + at + len(name)) if at >= 0 else None
        for at, name in zip(spans, (subject, obj), strict=True)
    ]
    evidence = Evidence(sentence, offset, offset + len(sentence), 3, marks[0], marks[1])
    return Statement(
        id=statement_id(article, one.id, predicate, two.id, status),
        article=article,
        subject=one,
        predicate=predicate,
        object=two,
        status=status,
        evidence=evidence,
        **{"confidence": 0.95, "rule": "sample", **more},
    )


def statements() -> list[Statement]:
    return sorted((statement(*fact[:5], **fact[5]) for fact in FACTS), key=lambda s: s.id)


def hostile() -> list[Statement]:
    """Give a statement between each two hostile names, with the names in the evidence and the speaker too."""
    return [
        statement(one, "criticised", two, "galloway.txt", f"{one} criticised {two}.", speaker=one)
        for one, two in zip(HOSTILE, (*HOSTILE[1:], HOSTILE[0]), strict=True)
    ]


def crowd(people: int, parties: int = 40) -> list[Statement]:
    """Give memberships and quarrels of so many numbered people, for tests of size."""
    rows = []
    for number in range(people):
        person, party = f"Member Number{number}", f"Party {number * number % parties}"
        rows.append(statement(person, "memberOf", party, "election.txt", f"{person} of {party}.", tense="current"))
        if number % 3 == 0 and number:
            rival = f"Member Number{number * 7 % number}"
            rows.append(statement(person, "criticised", rival, "election.txt", f"{person} attacked {rival}."))
    return rows


def write_folder(folder: Path, rows: list[Statement]) -> Path:
    """Write a graph folder with ``statements.jsonl`` (escaped where UTF-8 cannot hold a character)."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(json.loads(to_json(row)), ensure_ascii=True) for row in rows]
    (folder / "statements.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return folder
