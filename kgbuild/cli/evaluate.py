"""kgbuild evaluate: hold statements against hand-annotated articles."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import click
from rich.console import Console

from kgbuild.errors import InputError
from kgbuild.evaluation import RELATIONS, Found, GoldArticle, evaluate, load_gold, read_found, report
from kgbuild.stance.modes import DEFAULT_STANCE, STANCES, Stance


@click.command("evaluate")
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.argument("statements", required=False, type=click.Path(path_type=Path))
@click.option("--relation", "relations", multiple=True, type=click.Choice([*RELATIONS, "accused"]), 
              metavar="NAME", help="Count this relation only; may be given several times.")  # fmt: skip
@click.option("--errors", is_flag=True, help="List every wrong and every missed statement with its sentence.")
@click.option("--calibration", is_flag=True, help="Show how often statements of each confidence are right.")
@click.option("--format", "form", type=click.Choice(["table", "json", "markdown", "html"]), default="table",
              show_default=True, help="Form of the report.")  # fmt: skip
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option("--html", "page", type=click.Path(path_type=Path),
              help="Write a page that shows annotated and found side by side in the text.")  # fmt: skip
@click.option("--model", help="spaCy pipeline for articles that are built here.")
@click.option("--date", help="Date of the articles that are built here (ISO 8601).")
@click.option("--stance", type=click.Choice(STANCES), default=DEFAULT_STANCE, show_default=True,
              help="What finds stance in articles that are built here.")  # fmt: skip
def command(
    gold: Path,
    statements: Path | None,
    relations: tuple[str, ...],
    errors: bool,
    calibration: bool,
    form: str,
    output: Path | None,
    page: Path | None,
    model: str | None,
    date: str | None,
    stance: Stance,
) -> None:
    """Measure STATEMENTS (a statements.jsonl, or the folder of a built graph) against the annotated articles
    of GOLD_DIR: precision, recall and F1 by relation, status, tense and traps.

    Without STATEMENTS, the texts beside the annotations (120.txt beside 120.json) are built first. The
    annotation format and the definitions are told in docs/annotating.md.

    \b
    Example:
        kgbuild evaluate annotated/ graph/ --errors
        kgbuild evaluate annotated/ --relation memberOf --html errors.html
    """
    articles = load_gold(gold)
    found = read_found(statements) if statements else _build(articles, model, date, stance)
    evaluation = evaluate(articles, found)
    if relations:
        evaluation = evaluation.only(relations)
    if page or form == "html":
        from kgbuild.evaluation.html import to_html

        rendered = to_html(evaluation)
        if page:
            _write(page, rendered)
    if form == "table" and not output:
        report.print_table(Console(), evaluation, errors=errors, calibration=calibration)
        return
    if form == "html":
        text = rendered
    elif form == "table":
        text = report.to_text(evaluation, errors=errors, calibration=calibration)
    else:
        write = report.to_json if form == "json" else report.to_markdown
        text = write(evaluation, errors=errors, calibration=calibration)
    if output:
        _write(output, text)
    else:
        sys.stdout.write(text)


def _build(gold: list[GoldArticle], model: str | None, date: str | None, stance: Stance) -> list[Found]:
    """Build the annotated articles' own texts."""
    from kgbuild.evaluation.building import build_gold, check_texts, load

    check_texts(gold)
    return build_gold(load(model, stance), gold, date=date)


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise InputError(
            f"{path}: cannot be written ({error.strerror}); name a file in a folder you can write to"
        ) from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror}); name another file") from None
    finally:
        temporary.unlink(missing_ok=True)
