"""Reports of an evaluation: as a table for the terminal, as JSON, as Markdown, and the list of errors."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

from rich.console import Console
from rich.table import Table

from kgbuild.evaluation.gold import GoldStatement
from kgbuild.evaluation.sentences import evidence_sentence, sentences
from kgbuild.evaluation.verdicts import TENSED, Accuracy, Counts, Evaluation, Judgement

COLUMNS = ("relation", "right", "wrong", "missed", "precision", "recall", "F1")


def error_rows(evaluation: Evaluation) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Give each error as kind, article, subject, relation, object and sentence.

    The kind is ``TRAP`` or ``WRONG`` for one that should not be asserted, ``MISSED`` for one that is owed.
    """
    articles = {article.stem: article for article in evaluation.articles}
    spans = {key: sentences(article.text) for key, article in articles.items() if article.text}
    for j in evaluation.judgements:
        if j.verdict == "wrong" and j.found:
            kind = "TRAP" if j.trap else "WRONG"
            yield kind, j.article, j.subject, j.found.predicate, j.object, _line(j.found.text)
        elif j.verdict == "missed":
            article, owed = articles[j.article], owed_statement(j)
            at = evidence_sentence(article, owed, spans.get(j.article, ()))
            place = f"sentence {owed.sentence}"
            if at is not None and article.text:
                place = _line(article.text[slice(*spans[j.article][at])])
            yield "MISSED", j.article, j.subject, owed.predicate, j.object, place


def owed_statement(judgement: Judgement) -> GoldStatement:
    """Give the annotation that a missed statement stands for."""
    asserted = [g for g in judgement.gold if g.status == "asserted"]
    return next((g for g in asserted if g.required), asserted[0])


def to_dict(evaluation: Evaluation, *, errors: bool = False, calibration: bool = False) -> dict[str, Any]:
    """Give all figures as a plain object (rates are 0 to 1; null where nothing can be judged)."""
    trapped = evaluation.trapped()
    data: dict[str, Any] = {
        "articles": len(evaluation.articles),
        "relations": {name: _counts(c) for name, c in evaluation.by_relation().items()},
        "all": {**_counts(evaluation.counts()), "macroF1": round(evaluation.macro_f1(), 6)},
        "traps": {"asserted": trapped.right, "total": trapped.total, "share": _rounded(trapped.share)},
        "status": _accuracy(evaluation.status()),
        "tense": {name: _accuracy(evaluation.tense(name)) for name in TENSED},
    }
    if calibration:
        data["calibration"] = [
            {
                "low": b.low,
                "high": b.high,
                "count": b.count,
                "confidence": round(b.confidence, 6),
                "right": round(b.share, 6),
            }
            for b in evaluation.calibration()
        ]
    if errors:
        keys = ("kind", "article", "subject", "predicate", "object", "sentence")
        data["errors"] = [dict(zip(keys, row, strict=True)) for row in error_rows(evaluation)]
    return data


def to_json(evaluation: Evaluation, *, errors: bool = False, calibration: bool = False) -> str:
    """Give all figures as JSON, ending in a line break."""
    return (
        json.dumps(to_dict(evaluation, errors=errors, calibration=calibration), ensure_ascii=False, indent=1)
        + "\n"
    )


def to_markdown(evaluation: Evaluation, *, errors: bool = False, calibration: bool = False) -> str:
    """Give all figures as Markdown tables."""
    lines = [_row(COLUMNS), "|---|" + "---:|" * 6]
    lines += [_row(row) for row in figures(evaluation)]
    lines += ["", *(f"- {line}" for line in notes(evaluation))]
    if calibration:
        lines += ["", _row(("confidence", "statements", "mean", "right")), "|---|---:|---:|---:|"]
        lines += [_row(row) for row in _reliability(evaluation)]
    if errors:
        lines += [
            "",
            _row(("error", "article", "subject", "relation", "object", "sentence")),
            "|---|---|---|---|---|---|",
        ]
        lines += [_row(row) for row in error_rows(evaluation)]
    return "\n".join(lines) + "\n"


def print_table(
    console: Console, evaluation: Evaluation, *, errors: bool = False, calibration: bool = False
) -> None:
    """Print all figures as tables, then the errors, one a line with tabs between the fields."""
    console.print(_table(COLUMNS, list(figures(evaluation)), last_bold=True))
    for line in notes(evaluation):
        console.print(line, highlight=False)
    if calibration:
        console.print(_table(("confidence", "statements", "mean", "right"), list(_reliability(evaluation))))
    if errors:
        for row in error_rows(evaluation):
            console.file.write("\t".join(row) + "\n")


def to_text(evaluation: Evaluation, *, errors: bool = False, calibration: bool = False) -> str:
    """Give what ``print_table`` prints, without colours."""
    file = io.StringIO()
    print_table(Console(file=file, width=120), evaluation, errors=errors, calibration=calibration)
    return file.getvalue()


def figures(evaluation: Evaluation) -> Iterator[tuple[str, ...]]:
    """Give the rows of the table of relations, under ``COLUMNS``; the last one is over all."""
    for name, c in (*evaluation.by_relation().items(), ("all", evaluation.counts())):
        rates = (f"{rate:.3f}" for rate in (c.precision, c.recall, c.f1))
        yield (name, str(c.right), str(c.wrong), str(c.missed), *rates)


def notes(evaluation: Evaluation) -> Iterator[str]:
    """Give the figures that stand below the table, one a line."""
    yield f"macro F1: {evaluation.macro_f1():.3f}"
    yield f"articles: {len(evaluation.articles)}"
    yield f"traps asserted: {_share(evaluation.trapped())}"
    yield f"status right: {_share(evaluation.status())}"
    for name in TENSED:
        if evaluation.tense(name).total:
            yield f"tense right, {name}: {_share(evaluation.tense(name))}"


def _reliability(evaluation: Evaluation) -> Iterator[tuple[str, ...]]:
    for b in evaluation.calibration():
        yield f"{b.low:.1f}-{b.high:.1f}", str(b.count), f"{b.confidence:.3f}", f"{b.share:.3f}"


def _table(columns: tuple[str, ...], rows: list[tuple[str, ...]], last_bold: bool = False) -> Table:
    table = Table(box=None, pad_edge=False)
    for i, column in enumerate(columns):
        table.add_column(column, justify="right" if i else "left", no_wrap=True)
    for row in rows:
        table.add_row(*row, style="bold" if last_bold and row is rows[-1] else None)
    return table


def _row(cells: tuple[str, ...]) -> str:
    escaped = (c.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;") for c in cells)
    return "| " + " | ".join(escaped) + " |"


def _line(text: str) -> str:
    return " ".join(text.split())


def _counts(c: Counts) -> dict[str, Any]:
    rates = {"precision": c.precision, "recall": c.recall, "f1": c.f1}
    return {"right": c.right, "wrong": c.wrong, "missed": c.missed} | {
        k: round(v, 6) for k, v in rates.items()
    }


def _accuracy(accuracy: Accuracy) -> dict[str, Any]:
    return {"right": accuracy.right, "total": accuracy.total, "share": _rounded(accuracy.share)}


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 6)


def _share(accuracy: Accuracy) -> str:
    share = "" if accuracy.share is None else f" ({accuracy.share:.1%})"
    return f"{accuracy.right} of {accuracy.total}{share}"
