"""American forms: party letters, states behind names and titles, plain words that are parties elsewhere."""

from __future__ import annotations

import pytest
from extracting import Extracted, Triple, triples

GIVEN = [
    ("Ohio Gov. Mike DeWine (R) spoke.", ("Mike DeWine", "memberOf", "Republican Party")),
    ("Sen. Barbara Mikulski (D) retired.", ("Barbara Mikulski", "memberOf", "Democratic Party")),
    ("Sen. John Thune (R., S.D.) spoke.", ("John Thune", "representedConstituency", "South Dakota")),
    ("Rep. Will Hurd (R/Texas) spoke.", ("Will Hurd", "memberOf", "Republican Party")),
    ("Virginia Sen. Tim Kaine spoke.", ("Tim Kaine", "representedConstituency", "Virginia")),
    ("Former Georgia Gov. Zell Miller died.", ("Zell Miller", "heldOffice", "Georgia Governor")),
    (
        "Trent Lott, the Senate majority leader from Mississippi, spoke.",
        ("Trent Lott", "representedConstituency", "Mississippi"),
    ),
    (
        "Senate Minority Whip Jon Kyl of Arizona voted against it.",
        ("Jon Kyl", "representedConstituency", "Arizona"),
    ),
    (
        "Among them was Barbara Boxer of California, who led the panel.",
        ("Barbara Boxer", "representedConstituency", "California"),
    ),
    (
        "Sens. Gordon Smith and Ron Wyden of Oregon voted for it.",
        ("Gordon Smith", "representedConstituency", "Oregon"),
    ),
    (
        "Reps. Tim Ryan (Ohio) and Bobby Scott (Va.) voted for it.",
        ("Bobby Scott", "representedConstituency", "Virginia"),
    ),
    ("President Vicente Fox of Mexico spoke.", ("Vicente Fox", "heldOffice", "President of Mexico")),
    ("Gov. Rick Perry of Texas spoke.", ("Rick Perry", "heldOffice", "Governor of Texas")),
    ("Mayor Ed Koch of New York spoke.", ("Ed Koch", "heldOffice", "Mayor of New York")),
    (
        "Robert Reich was Labor secretary. President Clinton and the Democrats in Congress cheered.",
        ("Robert Reich", "heldOffice", "Labor secretary"),
    ),
    (
        "The Democrats met Stephen Harper, the Conservative leader, in Canada.",
        ("Stephen Harper", "leaderOf", "Conservative Party of Canada"),
    ),
]
GIVEN += [
    (
        "Govs. Rick Perry of Texas and Jeb Bush of Florida met.",
        ("Jeb Bush", "heldOffice", "Governor of Florida"),
    ),
    ("Republican leader Bob Dole spoke.", ("Bob Dole", "heldOffice", "Republican leader")),
    ("Could he fire Attorney General Janet Reno?", ("Janet Reno", "heldOffice", "Attorney General")),
    (
        "Mr Clinton on Monday fired FBI Director William Sessions.",
        ("William Sessions", "heldOffice", "FBI Director"),
    ),
    (
        "Newt Gingrich and President Reagan met. Nancy Reagan smiled. Mr Reagan left.",
        ("Reagan", "heldOffice", "President"),
    ),
    (
        "Jim Smith is president and CEO of Acme Corporation.",
        ("Jim Smith", "heldOffice", "president of Acme Corporation"),
    ),
    (
        "Ann Smith, a vice president at the Chamber of Commerce, spoke.",
        ("Ann Smith", "heldOffice", "vice president at the Chamber of Commerce"),
    ),
    ("Washington (CNN) President Bill Clinton spoke.", ("Bill Clinton", "heldOffice", "President")),
]
GIVEN += [
    (
        "Budget Chairwoman Rep. Diane Black (R-Tenn.) spoke.",
        ("Diane Black", "heldOffice", "Budget Chairwoman"),
    ),
    ("Majority Leader Sen. Bob Dole spoke.", ("Bob Dole", "heldOffice", "Majority Leader")),
    (
        "Sen. Carl Levin (Mich.), the top Democrat on the panel, spoke.",
        ("Carl Levin", "memberOf", "Democratic Party"),
    ),
]
GIVEN += [
    ("Sen. Slade Gorton (R-WA) spoke.", ("Slade Gorton", "representedConstituency", "Washington State")),
    (
        "Joe Garcia is president of the National Congress of American Indians. Democrats cheered.",
        ("Joe Garcia", "heldOffice", "president of the National Congress of American Indians"),
    ),
    (
        "Tom Daschle and other Senate Democratic leaders spoke.",
        ("Tom Daschle", "heldOffice", "Senate Democratic leader"),
    ),
    (
        "Mike Smith, a spokesman for Bush’s newly formed committee, spoke.",
        ("Mike Smith", "heldOffice", "spokesman"),
    ),
    ("Pentagon spokesman Rear Adm. John Kirby spoke.", ("John Kirby", "heldOffice", "Pentagon spokesman")),
]
GIVEN += [
    (
        "It hurts, said Democratic strategist and CNN contributor Paul Begala.",
        ("Paul Begala", "memberOf", "Democratic Party"),
    ),
]
GIVEN += [
    ("It was late, press Secretary Dana Perino said.", ("Dana Perino", "heldOffice", "press Secretary")),
    (
        "Mr Smith wanted news of Vice President Al Gore from Mexico's president.",
        ("Al Gore", "heldOffice", "Vice President"),
    ),
    (
        "Ann Smith is Vice President and Director of Policy at Acme.",
        ("Ann Smith", "heldOffice", "Vice President"),
    ),
]
WRONG = [
    ("Bay Area Rep. Tom Lantos spoke.", ("Tom Lantos", "representedConstituency", "Bay Area")),
    ("Republican leader Bob Dole spoke.", ("Bob Dole", "leaderOf", "Republican Party")),
    ("Cue Sen. Orrin Hatch (R-Utah).", ("Orrin Hatch", "representedConstituency", "Cue")),
    ("George Bush Jr. spoke. President Bush smiled.", ("George Bush Jr.", "heldOffice", "President")),
    (
        "To CNN Chief Political Analyst Candy Crowley it was over.",
        ("Political Analyst", "heldOffice", "CNN Chief"),
    ),
    (
        "Rep. Jim Smith represents the 3rd Congressional District.",
        ("Jim Smith", "representedConstituency", "Congressional District"),
    ),
    (
        "He will name ministers, such as chancellor and home secretary. Tony Blair smiled.",
        ("Tony Blair", "heldOffice", "home secretary"),
    ),
    (
        "David Axelrod was chairman of Barack Obama's campaign. Barack Obama spoke.",
        ("Barack Obama", "heldOffice", "chairman of Barack Obama's campaign"),
    ),
]
GIVEN += [
    (
        "Republican governors including Jeb Bush of Florida spoke.",
        ("Jeb Bush", "heldOffice", "governor of Florida"),
    ),
    (
        "Mark Mix is president of the Right to Work Foundation.",
        ("Mark Mix", "heldOffice", "president of the Right to Work Foundation"),
    ),
]
GIVEN += [
    ("South Bend, Ind. Mayor Jim Smith spoke.", ("Jim Smith", "heldOffice", "Mayor")),
    (
        "Joe Smith, the group's no-nonsense chairman, smiled.",
        ("Joe Smith", "heldOffice", "group's chairman"),
    ),
    ("Ambassador to Syria J. Robert Ford spoke.", ("J. Robert Ford", "heldOffice", "Ambassador to Syria")),
]
WRONG += [
    ("Gov. Rick Perry, R-Texas, spoke.", ("Rick Perry", "representedConstituency", "Texas")),
    ("Jim Smith runs a campus in Texas.", ("Jim Smith", "contestedConstituency", "Texas")),
    (
        "College Republicans are a conservative party group.",
        ("Republican Party", "hasIdeology", "conservatism"),
    ),
    (
        "The Vice Presidential nominee, Paul Ryan, spoke.",
        ("Paul Ryan", "contestedConstituency", "Vice Presidential"),
    ),
    (
        "Voters shuddered at having Nigel Farage as prime minister.",
        ("Nigel Farage", "heldOffice", "prime minister"),
    ),
    (
        "Lani Guinier withdrew from consideration to succeed Janet Reno.",
        ("Lani Guinier", "succeeded", "Janet Reno"),
    ),
    (
        "She said Colin Powell was qualified to become secretary of state.",
        ("Colin Powell", "heldOffice", "secretary of state"),
    ),
    (
        "The fund, whose president is Steven Law, spoke. President Bush agreed. George W. Bush smiled.",
        ("Steven Law", "heldOffice", "President"),
    ),
    (
        "It hurt, said Jane Smith, an editor at the publisher William Collins.",
        ("William Collins", "heldOffice", "editor at the publisher"),
    ),
]
WRONG += [
    (
        "What if the next to try is a President Rubio? Marco Rubio smiled.",
        ("Rubio", "heldOffice", "President"),
    ),
    (
        "Voters want the candidate best positioned to beat Bob Dole. Pat Buchanan smiled.",
        ("Pat Buchanan", "defeated", "Bob Dole"),
    ),
    (
        "Chuck Hagel was Barack Obama's pick as defense secretary.",
        ("Barack Obama", "heldOffice", "defense secretary"),
    ),
    (
        "Foes dubbed him “President Cheney” in 2001. Dick Cheney smiled.",
        ("Cheney", "heldOffice", "President"),
    ),
    ("Tom Steyer, a donor to top Democrats, smiled.", ("Tom Steyer", "memberOf", "Democratic Party")),
    (
        "Bored by Republicans and Democrats, Ross Perot joined the party.",
        ("Ross Perot", "joined", "Democratic Party"),
    ),
    ("Doug Jones won the race to replace Jeff Sessions.", ("Doug Jones", "succeeded", "Jeff Sessions")),
    (
        "Dick Durbin (Yuri Smith/Reuters) smiled. He was secretary of state.",
        ("Yuri Smith", "heldOffice", "secretary of state"),
    ),
    (
        "Conservative Rep. Steve King of Iowa spoke. The Democrats laughed.",
        ("Steve King", "memberOf", "Conservative Party"),
    ),
    (
        "Robert Reich was Labor secretary. President Clinton and the Democrats in Congress cheered.",
        ("Robert Reich", "memberOf", "Labor"),
    ),
    ("Virginia Bottomley spoke.", ("Virginia Bottomley", "representedConstituency", "Virginia")),
    ("Billy Graham of North Carolina spoke.", ("Billy Graham", "representedConstituency", "North Carolina")),
    (
        "Sens. Barbara Boxer and Ron Wyden of Oregon spoke.",
        ("Barbara Boxer", "representedConstituency", "Oregon"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), GIVEN)
def test_given(text: str, wanted: Triple, extracted: Extracted) -> None:
    """The sentence gives the statement."""
    assert wanted in triples(extracted(text))


@pytest.mark.parametrize(("text", "wrong"), WRONG)
def test_wrong(text: str, wrong: Triple, extracted: Extracted) -> None:
    """The sentence does not give the statement."""
    assert wrong not in triples(extracted(text))
