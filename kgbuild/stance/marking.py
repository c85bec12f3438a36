"""A passage with two marked agents as the token ids that the stance model reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

# Word pieces that the vocabulary reserves: before and after agent p, before and after agent q.
MARKERS = ("[unused10]", "[unused11]", "[unused12]", "[unused13]")
LIMIT = 128

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with two agents in it.

    Attributes:
        text: what is read.
        p, q: half-open character spans of the two agents; they do not overlap.
    """

    text: str
    p: Span
    q: Span

    def mirrored(self) -> Passage:
        """Give the same passage with the roles of the two agents changed."""
        return Passage(self.text, self.q, self.p)


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage as the model reads it.

    Attributes:
        ids: token ids, markers included, at most ``LIMIT``.
        p, q: positions of the markers before the two agents.
    """

    ids: list[int]
    p: int
    q: int


class Marker:
    """Turns passages into token ids, by a BERT-like word piece vocabulary."""

    def __init__(self, path: Path) -> None:
        """Take the vocabulary.

        Args:
            path: a ``tokenizer.json`` of the library *tokenizers*.
        """
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.start = self._id("[CLS]", "<s>")
        self.end = self._id("[SEP]", "</s>")
        self.pad = self._id("[PAD]", "<pad>")
        self._markers = [self._id(m) for m in MARKERS]

    def __call__(self, passage: Passage) -> Marked:
        """Give the ids of a passage; what is farthest from the two agents is cut off beyond ``LIMIT``."""
        encoding = self._tokenizer.encode(passage.text, add_special_tokens=False)
        spans = [_token_span(encoding.offsets, passage.p), _token_span(encoding.offsets, passage.q)]
        first, last = _window(len(encoding.ids), spans, LIMIT - 2 - len(MARKERS))
        ids = [self.start]
        places = [0, 0]
        for i in range(first, last + 1):
            for number, (_, stop) in enumerate(spans):
                if i == stop:
                    ids.append(self._markers[2 * number + 1])
            for number, (begin, _) in enumerate(spans):
                if i == begin:
                    places[number] = len(ids)
                    ids.append(self._markers[2 * number])
            if i < last:
                ids.append(encoding.ids[i])
        ids = [*ids[: LIMIT - 1], self.end]
        return Marked(ids, *(min(place, LIMIT - 1) for place in places))

    def _id(self, *names: str) -> int:
        found = [i for name in names if (i := self._tokenizer.token_to_id(name)) is not None]
        if not found:
            raise ValueError(f"the vocabulary has no {' or '.join(names)}")
        return found[0]


def _token_span(offsets: list[Span], span: Span) -> Span:
    """Give the half-open token span that a character span touches."""
    begin = next((i for i, (_, end) in enumerate(offsets) if end > span[0]), len(offsets))
    stop = begin
    while stop < len(offsets) and offsets[stop][0] < span[1]:
        stop += 1
    return begin, stop


def _window(length: int, spans: list[Span], room: int) -> Span:
    """Give the half-open token span to keep: all, or as much as there is room for around both agents."""
    if length <= room:
        return 0, length
    low, high = min(s for s, _ in spans), max(e for _, e in spans)
    start = max(0, low - max(0, room - (high - low)) // 2)
    end = min(length, start + room)
    return max(0, end - room), end
