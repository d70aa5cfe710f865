"""An example of a plugin: what it adds to the linter, hook by hook."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping

from transcript_lint import Failure, Rule, hookimpl, rules_in
from transcript_lint.reporters import Context, Reporter

# The version of the plugin interface that this was made for: another main number, and the linter says so and goes on.
transcript_lint_api = "1.0"


@hookimpl
def transcript_lint_rules() -> Iterable[Rule | Failure]:
    """Every rule in the folders beside this file, which are their categories."""
    return rules_in(sys.modules[__name__])


@hookimpl
def transcript_lint_profiles() -> Mapping[str, str]:
    """A profile, for `profile = "courteous"`: a file like any configuration."""
    return {"courteous": f"{__path__[0]}/courteous.toml"}


@hookimpl
def transcript_lint_reporters() -> Mapping[str, Callable[[Context], Reporter]]:
    """An output format, for `--output tally`."""
    from .tally import report

    return {"tally": report}
