"""Rules as SARIF has them: described once, by the tool or by one of its extensions, and referred to by number."""

from __future__ import annotations

from collections.abc import Iterator

from transcript_lint.config import Settings
from transcript_lint.reporters._manuals import OURS, Manual, manual_of, manuals

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_LONGEST = 1024  # more of a description GitHub refuses


class Rules:
    """The rules that ran, and those of the engine that a result names."""

    def __init__(self, settings: Settings) -> None:
        self.known = manuals(settings)
        self.components: dict[str, list[dict[str, object]]] = {OURS: []}
        self.places: dict[str, tuple[str, int]] = {}
        for manual in self.known.values():
            self._add(manual)

    def reference(self, name: str) -> dict[str, object]:
        """How a result names its rule; a rule's number counts within the component that describes it."""
        if name not in self.places:
            self._add(manual_of(name, self.known))
        component, index = self.places[name]
        if component == OURS:
            return {"ruleId": name, "ruleIndex": index}
        extension = list(self.components).index(component) - 1
        return {"ruleId": name, "rule": {"id": name, "index": index, "toolComponent": {"index": extension}}}

    def tool(self, version: str) -> dict[str, object]:
        """The tool with its rules, and each plugin with its own."""
        driver = {"name": OURS, "semanticVersion": version, "rules": self.components[OURS]}
        tool: dict[str, object] = {"driver": driver}
        extensions = [{"name": name, "rules": rules} for name, rules in self.components.items() if name != OURS]
        return tool | ({"extensions": extensions} if extensions else {})

    def _add(self, manual: Manual) -> None:
        component = OURS if manual.origin.partition(" ")[0] == OURS else manual.origin
        rules = self.components.setdefault(component, [])
        self.places[manual.name] = component, len(rules)
        rules.append(dict(_described(manual)))


def _described(manual: Manual) -> Iterator[tuple[str, object]]:
    paragraphs = manual.text.split("\n\n")
    full = " ".join(paragraphs[1].split()) if len(paragraphs) > 1 else f"{manual.summary}."
    yield "id", manual.name
    yield "name", manual.name.title().replace("-", "")
    yield "shortDescription", {"text": _cut(manual.summary)}
    yield "fullDescription", {"text": _cut(full)}
    yield "help", {"text": manual.text, "markdown": manual.text}
    yield "defaultConfiguration", {"level": LEVELS[manual.severity]}
    yield "properties", {"tags": ["transcript", manual.category], "precision": "high"}


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
