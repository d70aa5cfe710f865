"""Quick looks at a document that tell several rules whether there is anything for them."""

from __future__ import annotations

from itertools import repeat
from operator import contains

from transcript_lint import Glance, Transcript, pattern, shared

# What a header with a UUID leaves where letters and spaces are taken out.
_IDENTIFIER = pattern(rb"\n\[\d{0,8}-\d{0,4}-\d{0,4}-\d{0,4}-\d{0,12}\]:")


@shared
def beside_headers(glance: Glance) -> bytes:
    """What a document leaves where letters and spaces are taken out, without the UUIDs of its headers."""
    return _IDENTIFIER.sub(b"\n", b"\n" + glance.residue)


# The characters of ASCII that can be seen, and line feeds.
_USUAL = bytes((10, *range(32, 127)))


@shared
def unusual(glance: Glance) -> bytes:
    """What a document leaves where line feeds and what can be seen of ASCII are taken out: mostly nothing."""
    return glance.residue.translate(None, _USUAL)


@shared
def characters(glance: Glance) -> set[str]:
    """The characters of a document that are neither line feeds nor to be seen in ASCII."""
    return set(unusual(glance).decode("utf-8", "surrogatepass"))


@shared
def with_colons(glance: Glance) -> list[Transcript]:
    """Where a turn says something with a colon."""
    return [one for one in glance.transcripts if any(map(contains, one.texts, repeat(":")))]


@shared
def laid_out(glance: Glance) -> dict[int, str]:
    """The lines of each transcript whose turns are one each, of label, colon, one space and text, by its `id`."""
    found = {}
    for one in glance.transcripts:
        lines = "\n".join([f"{label}: {text}" for label, text in zip(one.labels, one.texts, strict=True)])
        start = one.header.span.end + 1 if one.header else one.span.start
        of_one_line = lines.count("\n") == one.turn_count - 1 and "\r" not in lines
        if of_one_line and glance.text.startswith(lines, start):
            found[id(one)] = lines
    return found


def saying(glance: Glance, signs: str) -> list[Transcript]:
    """Where some characters of ASCII are in what is said, and not only in headers, labels and times."""
    found = glance.holding(*(sign for sign in signs if sign.encode() in beside_headers(glance)))
    return [one for one in found if any(any(map(contains, one.texts, repeat(sign))) for sign in signs)]


@shared
def brackets(glance: Glance) -> list[Transcript]:
    """Where there may be an annotation: a bracket that opens, of whatever kind."""
    return saying(glance, "[(<")


@shared
def with_other_spaces(glance: Glance) -> list[Transcript]:
    """Where there is any white space but spaces and line feeds."""
    return glance.holding(*filter(str.isspace, characters(glance)))


_SPACE_AT_END = pattern(r"\n(?<= \n)")


@shared
def with_two_spaces(glance: Glance) -> list[Transcript]:
    """Where two spaces are in a row."""
    return glance.holding("  ")


@shared
def ends_in_spaces(glance: Glance) -> bool:
    """Whether any line ends in a space before its line feed."""
    return bool(_SPACE_AT_END.search(glance.text))


def ending_in_spaces(glance: Glance) -> list[Transcript]:
    """Where a line below the header does."""
    return glance.matching(_SPACE_AT_END) if ends_in_spaces(glance) else []


# Each digit as `0`, and what is neither a digit nor written within numbers as a line end.
_SHAPES = bytes(
    ord("0") if chr(byte).isdigit() and byte < 128 else byte if chr(byte) in "-+" else 10 for byte in range(256)
)


@shared
def shapes_of_numbers(glance: Glance) -> bytes:
    """The digits of a document, each as `0`, with hyphens and plus signs between them and without letters and spaces.

    So `536-90-4399` is `000-00-0000`, and whether there is such a number is told by looking for that.
    """
    return beside_headers(glance).translate(_SHAPES)
