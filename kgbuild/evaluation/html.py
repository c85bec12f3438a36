"""The error report as one self-contained HTML page: annotated and found statements beside each sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from itertools import pairwise

from kgbuild.evaluation.found import Found
from kgbuild.evaluation.gold import GoldArticle, GoldStatement
from kgbuild.evaluation.report import COLUMNS, figures, notes
from kgbuild.evaluation.sentences import Span, evidence_sentence, mentions, sentences
from kgbuild.evaluation.verdicts import Evaluation, Judgement, folded

_KINDS = {
    "": "everything",
    "error": "all errors",
    "wrong": "wrong",
    "trap": "wrong: a trap asserted",
    "missed": "missed",
    "status": "wrong status",
    "tense": "wrong tense",
    "right": "right",
    "optional": "optional",
    "unasserted": "not asserted",
}


def to_html(evaluation: Evaluation) -> str:
    """Give the page; it loads nothing, and all text of articles and statements in it is escaped."""
    judged: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in evaluation.judgements:
        judged[judgement.article].append(judgement)
    sections = [_section(a, judged[a.stem], evaluation.relations) for a in evaluation.articles]
    assets = files("kgbuild.evaluation")
    style, script = ((assets / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    return "\n".join(
        [
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>Annotated and found statements</title>\n<style>\n{style}</style>\n</head>\n<body>",
            "<h1>Annotated and found statements</h1>",
            _figures(evaluation),
            _form(evaluation),
            *sections,
            f"<script>\n{script}</script>\n</body>\n</html>\n",
        ]
    )


def _figures(evaluation: Evaluation) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in COLUMNS)
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in figures(evaluation))
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    lines = "<br>\n".join(escape(line) for line in notes(evaluation))
    return f'<table class="figures">\n<tr>{head}</tr>\n{body}\n</table>\n<p>{lines}</p>'


def _form(evaluation: Evaluation) -> str:
    relations = "".join(f"<option>{escape(name)}</option>" for name in evaluation.relations)
    kinds = "".join(f'<option value="{key}">{escape(text)}</option>' for key, text in _KINDS.items())
    return (
        "<form>\n"
        f'<label>Relation <select name="relation"><option value="">all</option>{relations}</select></label>\n'
        f'<label>Kind <select name="kind">{kinds}</select></label>\n'
        '<label><input type="checkbox" name="narrow"> only sentences with such statements</label>\n'
        '<output></output>\n<span><mark class="gold">annotated name</mark> '
        '<mark class="found">found mention</mark></span>\n</form>'
    )


def _section(article: GoldArticle, judged: Sequence[Judgement], relations: Sequence[str]) -> str:
    text = article.text or ""
    spans = sentences(text)
    gold: dict[int | None, list[GoldStatement]] = defaultdict(list)
    for statement in article.statements:
        if folded(statement.predicate) in relations:
            gold[evidence_sentence(article, statement, spans)].append(statement)
    found: dict[int | None, list[Judgement]] = defaultdict(list)
    for judgement in judged:
        if judgement.found:
            found[_place(text, spans, judgement.found)].append(judgement)
    missed = {g for j in judged if j.verdict == "missed" for g in j.gold}
    rows = []
    for number in [*range(len(spans)), None]:
        if number is None and not gold[None] and not found[None]:
            continue
        shown = (
            "(no sentence)"
            if number is None
            else _marked(article, spans[number], gold[number], found[number])
        )
        bare = "" if gold[number] or found[number] else ' class="bare"'
        left = _list(_gold_item(article, g, g in missed) for g in gold[number])
        right = _list(_found_item(j) for j in found[number])
        rows.append(
            f'<tr{bare}><td class="number">{"" if number is None else number}</td><td>{shown}</td>'
            f"<td>{left}</td><td>{right}</td></tr>"
        )
    verdicts = [j.verdict for j in judged]
    counts = ", ".join(f"{verdicts.count(v)} {v}" for v in ("right", "wrong", "missed"))
    return (
        f'<section>\n<h2>{escape(article.id)} <small>{counts}</small></h2>\n<table class="text">\n'
        "<thead><tr><th></th><th>Text</th><th>Annotated</th><th>Found</th></tr></thead>\n<tbody>\n"
        + "\n".join(rows)
        + "\n</tbody>\n</table>\n</section>"
    )


def _place(text: str, spans: Sequence[Span], found: Found) -> int | None:
    """Give the index of the sentence in which the evidence begins, or None where it cannot be found."""
    start = found.start if _sliced(text, found) else text.find(found.text) if found.text else -1
    if start is None or start < 0:
        return None
    return next((n for n, (_, end) in enumerate(spans) if start < end), None)


def _sliced(text: str, found: Found) -> bool:
    return bool(found.text) and found.start is not None and text[found.start : found.end] == found.text


def _marked(
    article: GoldArticle, span: Span, gold: Iterable[GoldStatement], judged: Iterable[Judgement]
) -> str:
    """Give a sentence with the names of annotated statements and the mentions of found ones marked."""
    text = article.text or ""
    named = mentions(article, sorted({key for g in gold for key in (g.subject, g.object)}), span)
    seen = [s for j in judged if j.found and _sliced(text, j.found) for s in j.found.spans]
    inside = [(max(s, span[0]), min(e, span[1])) for s, e in seen if s < span[1] and e > span[0]]
    cuts = sorted({*span, *(edge for pair in (*named, *inside) for edge in pair)})
    parts = []
    for start, end in pairwise(cuts):
        kinds = [
            kind
            for kind, marks in (("gold", named), ("found", inside))
            if any(s <= start and end <= e for s, e in marks)
        ]
        piece = escape(text[start:end])
        parts.append(f'<mark class="{" ".join(kinds)}">{piece}</mark>' if kinds else piece)
    return "".join(parts)


def _gold_item(article: GoldArticle, gold: GoldStatement, missed: bool) -> str:
    if gold.status != "asserted":
        look, badge, kinds = "", str(gold.status), ["unasserted"]
    elif not gold.required:
        look, badge, kinds = "", "optional", ["optional"]
    elif missed:
        look, badge, kinds = "missed", "missed", ["missed", "error"]
    else:
        look, badge, kinds = "right", "required", ["right"]
    ends = [article.entities[key].name for key in (gold.subject, gold.object)]
    return _item(
        look, kinds, folded(gold.predicate), ends[0], gold.predicate, ends[1], badge, gold.tense or ""
    )


def _found_item(judgement: Judgement) -> str:
    found = judgement.found
    if found is None:
        raise ValueError("a missed statement has no found one")
    kinds, badge = [judgement.verdict.replace("tolerated", "optional")], str(judgement.verdict)
    look = judgement.verdict if judgement.verdict in ("right", "wrong") else ""
    notes_ = [found.tense or "", found.rule or ""]
    if found.confidence is not None:
        notes_.insert(1, f"{found.confidence:.2f}")
    if badge == "unasserted":
        badge = found.status
    if judgement.trap:
        kinds, badge = [*kinds, "trap"], "wrong: a trap"
    if judgement.status_right is False and not judgement.trap:
        kinds, badge = [*kinds, "status"], f"{badge}, wrong status"
    if judgement.tense_right is False:
        kinds, badge = [*kinds, "tense"], f"{badge}, wrong tense"
    if {"wrong", "status", "tense"} & set(kinds):
        kinds.append("error")
    note = ", ".join(filter(None, notes_))
    return _item(
        look, kinds, judgement.relation, judgement.subject, found.predicate, judgement.object, badge, note
    )


def _item(
    look: str,
    kinds: Sequence[str],
    relation: str,
    subject: str,
    predicate: str,
    obj: str,
    badge: str,
    note: str,
) -> str:
    return (
        f'<li class="{look}" data-kinds="{" ".join(kinds)}" data-relation="{escape(relation)}">'
        f"{escape(subject)} <b>{escape(predicate)}</b> {escape(obj)} "
        f'<span class="badge">{escape(badge)}</span> <i>{escape(note)}</i></li>'
    )


def _list(items: Iterable[str]) -> str:
    joined = "\n".join(items)
    return f"<ul>\n{joined}\n</ul>" if joined else ""
