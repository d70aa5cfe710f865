"""The knowledge: one rule, one file, in folders by category. The first plugin, made as a stranger would make one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping

from transcript_lint.plugins import Failure, hookimpl, rules_in
from transcript_lint.rule import Rule


@hookimpl
def transcript_lint_rules() -> Iterable[Rule | Failure]:
    """Every rule in the folders beside this file."""
    return rules_in(sys.modules[__name__])


@hookimpl
def transcript_lint_profiles() -> Mapping[str, str]:
    """Every profile in the folder `profiles`, each a TOML file that bears the profile's name."""
    folder = os.path.join(os.path.dirname(__file__), "profiles")  # noqa: PTH118, PTH120 - pathlib would double the start-up
    names = sorted(name for name in os.listdir(folder) if name.endswith(".toml"))  # noqa: PTH208 - likewise
    return {name.removesuffix(".toml"): os.path.join(folder, name) for name in names}  # noqa: PTH118
