"""Write ``docs/relations.md``: every relation, its meaning, and the frames that find it.

Example:
    python docs/generate_relations.py            # write the page
    python docs/generate_relations.py --check    # change nothing; exit 1 if the page is out of date
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kgbuild.ontology import RELATIONS, Relation
from kgbuild.relations.frames import Frame, frames

PAGE = Path(__file__).resolve().parent / "relations.md"
NOTE = "<!-- Written by docs/generate_relations.py; change the source and run it again. -->"
INTRODUCTION = """\
Each relation below is found by its *frames*: rules in `kgbuild/frames/` that say which words evoke it
and where its two ends stand. Every frame carries a sentence that it matches and one that it does not;
the tests hold it to both. To add a relation, put its term into `ontology/politics.ttl` and a file of
frames beside these."""
KINDS = {w: w for w in ("verb", "noun", "adjective", "class")} | {"role": "role phrase"}


def page() -> str:
    """Give the text of the page."""
    parts = [NOTE, "# Relations and how they are found", INTRODUCTION]
    for name, relation in RELATIONS.items():
        parts += [f"## {name}", _meaning(relation)]
        own = [f for f in frames() if f.relation == name]
        parts += [_frame(f) for f in own] or ["No frame: the lists of parties say it."]
    return "\n\n".join(parts) + "\n"


def _meaning(relation: Relation) -> str:
    lines = [relation.definition]
    if relation.note:
        lines.append(relation.note)
    lines.append(f"From {_types(relation.domain)} to {_types(relation.range)}.")
    if relation.superproperty:
        lines.append(f"Implies [{relation.superproperty}](#{relation.superproperty.lower()}).")
    return " ".join(lines)


def _types(names: tuple[str, ...]) -> str:
    return " or ".join(names)


def _frame(frame: Frame) -> str:
    words = ", ".join(f"*{w}*" for w in (frame.lemmas or frame.roles))
    if "*" in frame.roles:
        words = "any"
    lines = [
        f"**{frame.id}** ({KINDS[frame.kind]}): {words}",
        f"- matches: {frame.example}",
        f"- does not match: {frame.counter}",
    ]
    return f"{lines[0]}\n\n" + "\n".join(lines[1:])


def main() -> int:
    """Write or check the page; give the exit code."""
    parser = argparse.ArgumentParser(description="Write docs/relations.md.")
    parser.add_argument(
        "--check", action="store_true", help="change nothing; exit 1 if the page is out of date"
    )
    check = parser.parse_args().check
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page():
        return 0
    if check:
        print("docs/relations.md is out of date: run python docs/generate_relations.py", file=sys.stderr)
        return 1
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
