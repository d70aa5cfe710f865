"""What UUIDs look like (RFC 9562)."""

from __future__ import annotations

from transcript_lint import pattern

# Every way of writing a UUID: canonical, in upper case, without hyphens, in braces, as a URN, between spaces.
READABLE = pattern(
    r"(?ai)\s*(?:urn:uuid:)?(?P<brace>\{)?"
    r"(?P<digits>[0-9a-f]{8}(?P<hyphen>-?)[0-9a-f]{4}(?P=hyphen)[0-9a-f]{4}(?P=hyphen)[0-9a-f]{4}(?P=hyphen)[0-9a-f]{12})"
    r"(?(brace)\})\s*",
)


def canonical(identifier: str) -> str | None:
    """The UUID in lower-case hexadecimal groups of 8, 4, 4, 4 and 12 digits; None where it is none."""
    match = READABLE.fullmatch(identifier)
    if not match:
        return None
    digits = match["digits"].replace("-", "").lower()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
