"""What UUIDs look like (RFC 9562)."""

from __future__ import annotations

from transcript_lint import Glance, Transcript, pattern, shared

# Every way of writing a UUID: canonical, in upper case, without hyphens, in braces, as a URN, between spaces.
READABLE = pattern(
    r"(?ai)\s*(?:urn:uuid:)?(?P<brace>\{)?"
    r"(?P<digits>[0-9a-f]{8}(?P<hyphen>-?)[0-9a-f]{4}(?P=hyphen)[0-9a-f]{4}(?P=hyphen)[0-9a-f]{4}(?P=hyphen)[0-9a-f]{12})"
    r"(?(brace)\})\s*",
)


# Of a version and variant that are in use.
_CANONICAL = pattern(r"(?a)[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@shared
def odd(glance: Glance) -> list[Transcript]:
    """The transcripts whose identifier is no UUID in canonical form, of a version and variant that are in use."""
    identified = ((one, one.header.identifier) for one in glance.transcripts if one.header)
    return [one for one, identifier in identified if identifier is not None and not _CANONICAL.fullmatch(identifier)]


def canonical(identifier: str) -> str | None:
    """The UUID in lower-case hexadecimal groups of 8, 4, 4, 4 and 12 digits; None where it is none."""
    if _CANONICAL.fullmatch(identifier):
        return identifier
    match = READABLE.fullmatch(identifier)
    if not match:
        return None
    digits = match["digits"].replace("-", "").lower()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
