"""A small annotated article about well-known public facts, and statements about it, right and wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TEXT = """May takes over from Cameron

Theresa May, the Conservative MP for Maidenhead, succeeded David Cameron as prime minister on Wednesday.

Mr Cameron, the former Tory leader, praised Mrs May. Labour's Jeremy Corbyn accused the prime minister of \
"betraying" voters. He denied that he had met Nicola Sturgeon.

Tim Farron could be expelled from the Liberal Democrats if <b>he</b> rebels & loses.
"""

ENTITIES = {
    "may": {"type": "Person", "name": "Theresa May", "aliases": ["Mrs May", "the prime minister"]},
    "cam": {"type": "Person", "name": "David Cameron", "aliases": ["Mr Cameron", "Cameron"]},
    "cor": {"type": "Person", "name": "Jeremy Corbyn", "aliases": []},
    "stu": {"type": "Person", "name": "Nicola Sturgeon", "aliases": []},
    "far": {"type": "Person", "name": "Tim Farron", "aliases": []},
    "con": {"type": "Party", "name": "Conservative Party", "aliases": ["Conservative", "Tory"]},
    "lab": {"type": "Party", "name": "Labour Party", "aliases": ["Labour"]},
    "ld": {"type": "Party", "name": "Liberal Democrats", "aliases": []},
    "maid": {"type": "Constituency", "name": "Maidenhead", "aliases": []},
    "pm": {"type": "Office", "name": "prime minister", "aliases": []},
}


def _gold(s: str, p: str, o: str, sent: int, **more: Any) -> dict[str, Any]:
    return {"s": s, "p": p, "o": o, "status": "asserted", "sent": sent, "required": True} | more


# Seven are owed, two are optional, two are traps (the meeting either way round: three ways to fall).
STATEMENTS = [
    _gold("may", "memberOf", "con", 1, tense="current"),
    _gold("may", "representedConstituency", "maid", 1, tense="current"),
    _gold("may", "heldOffice", "pm", 1, tense="current"),
    _gold("may", "succeeded", "cam", 1),
    _gold("cam", "leaderOf", "con", 2, tense="past"),
    _gold("cam", "memberOf", "con", 2, tense="past", required=False),
    _gold("cam", "praised", "may", 2),
    _gold("cor", "accused", "may", 3),
    _gold("cor", "memberOf", "lab", 3, tense="current", required=False),
    _gold("cor", "met", "stu", 4, status="negated", required=False),
    _gold("far", "expelledFrom", "ld", 5, status="uncertain", required=False),
]


def row(subject: str, predicate: str, obj: str, sentence: str = "", **more: Any) -> dict[str, Any]:
    """Give a line of a statements.jsonl; ``Name:Type`` names an end, ``sentence`` is its evidence."""
    start = TEXT.index(sentence) if sentence else 0
    ends = {}
    for key, value in (("subject", subject), ("object", obj)):
        label, _, kind = value.partition(":")
        ends[key] = {"label": label, "type": kind or "Person", "aliases": []}
    evidence = {"text": sentence, "start": start, "end": start + len(sentence), "sentence": 0}
    return {
        "article": "may",
        "predicate": predicate,
        "status": "asserted",
        "evidence": evidence,
        **ends,
    } | more


# Right: 4 (member, office, succession, accusation); optional: 1; wrong: 3, with 2 traps; not asserted: 1.
FOUND = [
    row("Theresa May", "memberOf", "Conservatives:Party", tense="current", confidence=0.95)
    | {"object": {"label": "Conservatives", "type": "Party", "aliases": ["Conservative Party"]}},
    row("Mrs May", "heldOffice", "Prime Minister:Office", tense="past", confidence=0.91),
    row("May", "succeeded", "Mr Cameron", "Theresa May, the Conservative MP for Maidenhead,", confidence=0.85)
    | {"subject": {"label": "May", "type": "Person", "aliases": ["Theresa May"]}},
    row("Jeremy Corbyn", "criticised", "Theresa May", confidence=0.55),
    row("Corbyn", "memberOf", "Labour:Party", tense="past", confidence=0.92)
    | {"subject": {"label": "Corbyn", "type": "Person", "aliases": ["Jeremy Corbyn"]}},
    row(
        "Nicola Sturgeon",
        "met",
        "Jeremy Corbyn",
        "He denied that he had met Nicola Sturgeon.",
        confidence=0.5,
    ),
    row("Tim Farron", "expelledFrom", "the Liberal Democrats:Party", confidence=0.95),
    row("Cameron", "memberOf", "Labour:Party", tense="past", confidence=0.99),
    row("David Cameron", "praised", "Theresa May", status="planned"),
]


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    """Write rows as JSON Lines."""
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    return path
