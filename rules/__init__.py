"""The knowledge: one rule, one file, in folders by category. The first plugin, made as a stranger would make one."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from transcript_lint.plugins import Failure, hookimpl, rules_in
from transcript_lint.rule import Rule


@hookimpl
def transcript_lint_rules() -> Iterable[Rule | Failure]:
    """Every rule in the folders beside this file."""
    return rules_in(sys.modules[__name__])
