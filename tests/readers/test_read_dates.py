"""Publication dates in any written form."""

from __future__ import annotations

import pytest

from kgbuild.readers.dates import normalise_date


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2014", "2014"),
        ("2014-09", "2014-09"),
        ("2014-09-21", "2014-09-21"),
        ("2014/09/21", "2014-09-21"),
        ("20140921", "2014-09-21"),
        ("2019-09-03T18:00:00Z", "2019-09-03"),
        ("2019-09-03T23:30:00-05:00", "2019-09-03"),
        ("2019-09-03 18:00", "2019-09-03"),
        ("September 21, 2014", "2014-09-21"),
        ("Sept. 21st, 2014", "2014-09-21"),
        ("21 Sep 2014 10:00 GMT", "2014-09-21"),
        ("Sun, 21 Sep 2014 10:00:00 +0100", "2014-09-21"),
        ("Monday 3rd September 2019 10.00 BST", "2019-09-03"),
        ("Updated 5:01 PM ET, Tue September 3, 2019", "2019-09-03"),
        ("Published: 21 September 2014", "2014-09-21"),
        ("September 2014", "2014-09"),
        ("9/21/2014", "2014-09-21"),
        ("21.09.2014", "2014-09-21"),
        ("2/27/18", "2018-02-27"),
        ("1 May 97", "1997-05-01"),
        (2014, "2014"),
        (20140921, "2014-09-21"),
        (1411257600, "2014-09-21"),
        (1411257600000, "2014-09-21"),
    ],
)
def test_date_keeps_its_precision(given: object, expected: str) -> None:
    assert normalise_date(given) == expected


@pytest.mark.parametrize(
    "given",
    [
        *[
            "",
            "   ",
            "yesterday",
            "21 September",
            "September",
            "10:30",
            "10",
            "5",
            "2014-13-45",
            "2014-02-30",
        ],
        *["0000", "x" * 10_000, "9" * 5000, "T" * 70, None, True, [], {}],
        *[float("nan"), float("inf"), 1e300, -5],
    ],
)
def test_what_is_no_date_gives_none(given: object) -> None:
    assert normalise_date(given) is None
