"""Quick looks at a document that tell several rules whether there is anything for them."""

from __future__ import annotations

from transcript_lint import Glance, pattern, shared

# What a header with a UUID leaves where letters and spaces are taken out.
_IDENTIFIER = pattern(rb"(?:\A|[\n\r])\[\d{0,8}-\d{0,4}-\d{0,4}-\d{0,4}-\d{0,12}\]:")


@shared
def beside_headers(glance: Glance) -> bytes:
    """What a document leaves where letters and spaces are taken out, without the UUIDs of its headers."""
    return _IDENTIFIER.sub(b"\n", glance.residue)


def brackets(glance: Glance) -> bool:
    """Whether there may be an annotation: a bracket that opens, of whatever kind, but for those of headers."""
    rest = beside_headers(glance)
    return b"[" in rest or b"(" in rest or b"<" in rest


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
