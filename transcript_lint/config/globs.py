"""Globs as .gitignore has them: which paths they stand for."""

from __future__ import annotations

from functools import cache

from transcript_lint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_PIECE = pattern(r"(?s)/\*\*/|\*\*/|/\*\*\Z|\*+|\?|\[[!^]?\]?[^\]/]*\]|[^*?\[/]+|.")
_AS_REGEX = {"/**/": "/(?:.*/)?", "**/": "(?:.*/)?", "/**": "/.*", "?": "[^/]"}


@cache
def matcher(glob: str) -> re.Pattern[str]:
    """A pattern whose `match` says whether a glob stands for a relative path with slashes.

    `*` and `?` stay within a name, `**` crosses folders, `[...]` is one of some characters. A glob without a slash, but
    at its end, holds in every folder; one that stands for a folder stands for all that is in it.
    """
    import re

    body = glob.rstrip("/")
    anywhere = "/" not in body
    pieces = "".join(_piece(piece) for piece in _PIECE.findall(body.removeprefix("./").lstrip("/")))
    return re.compile(
        f"{'(?:.*/)?' if anywhere else ''}{pieces}{'/.*' if glob.endswith('/') else '(?:/.*)?'}\\Z", re.DOTALL
    )


def _piece(piece: str) -> str:
    if piece in _AS_REGEX:
        return _AS_REGEX[piece]
    if piece[0] == "*":
        return "[^/]*"
    if piece[0] == "[" and len(piece) > 2:
        negated = piece[1] in "!^"
        inside = piece[2 if negated else 1 : -1].replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
        return f"[{'^/' if negated else ''}{inside.replace('^', chr(92) + '^')}]"
    import re

    return re.escape(piece)
