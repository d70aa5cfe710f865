// The list of transcripts, and the first page: what was checked, and what was found by which rule.

// An entry of the list, made once; `fill` brings it up to the findings that are shown.
function entryOf(section) {
  const counted = h("span", { class: "counts" });
  const drawing = h("span", { class: "canvas" });
  const name = section.path.split(/[/\\]/).pop() + (section.line > 1 ? `:${section.line}` : "");
  const link = h("a", { href: linkTo(section), title: section.path },
    h("span", { class: "name" }, h("bdi", {}, name)), counted, h("span", { class: "title" }, h("bdi", {}, ...seen(section.title ?? "no title"))), drawing);
  const element = h("li", { "data-section": section.number }, link);
  let own = [];
  const fill = (shown) => {
    own = section.own.filter((finding) => shown.has(finding));
    counted.replaceChildren(...SEVERITIES.map((severity) => [severity, own.filter((finding) => finding.severity === severity).length])
      .filter(([, count]) => count).map(([severity, count]) => h("span", { class: severity, title: plural(count, severity, severity) }, many.format(count), h("span", { class: "unread" }, ` ${severity} `))));
  };
  const draw = () => drawing.replaceChildren(sketch(section, own));
  return { section, element, link, fill, draw };
}

// The list of all transcripts: what is not listed is hidden, and a strip is drawn when it comes into sight.
function openList(list) {
  const entries = sections.map(entryOf);
  const byElement = new Map(entries.map((entry) => [entry.element, entry]));
  const sight = new IntersectionObserver((changes) => changes.filter((change) => change.isIntersecting).forEach((change) => {
    byElement.get(change.target).draw();
    sight.unobserve(change.target);
  }), { rootMargin: "200px" });
  list.append(...entries.map((entry) => entry.element));
  return {
    fill: (shown, listed) => {
      const kept = new Set(listed);
      for (const entry of entries) {
        entry.element.hidden = !kept.has(entry.section);
        if (entry.element.hidden) continue;
        entry.fill(shown);
        sight.unobserve(entry.element);
        sight.observe(entry.element);
      }
    },
    mark: (section) => entries.forEach((entry) => {
      const current = entry.section === section;
      if (current) entry.link.setAttribute("aria-current", "page");
      else entry.link.removeAttribute("aria-current");
      if (current) entry.element.scrollIntoView({ block: "nearest" });
    }),
  };
}

const sentence = () => {
  const { files, transcripts, turns, rules: run } = index.summary;
  return `${plural(files, "file")}, ${plural(transcripts, "transcript")}, ${plural(turns, "turn")}, under ${plural(run, "rule")}`;
};

const rank = (found) => SEVERITIES.indexOf(found[0].severity);

// Findings by rule, the most frequent first, and of those as frequent the worst.
function byRule(shown, choose) {
  const groups = [...Map.groupBy(shown, (finding) => finding.rule)].sort((a, b) => b[1].length - a[1].length || rank(a[1]) - rank(b[1]) || (a[0] < b[0] ? -1 : 1));
  const most = groups[0]?.[1].length ?? 1;
  return h("table", { class: "rules" },
    h("caption", { class: "unread" }, "Findings by rule"),
    h("thead", {}, h("tr", {}, ["Rule", "Findings", "Transcripts"].map((title) => h("th", { scope: "col" }, title)))),
    h("tbody", {}, groups.map(([rule, found]) => h("tr", {},
      h("th", { scope: "row" }, manualButton(rule), h("p", { class: "quiet" }, summaryOf(rules.get(rule)))),
      h("td", {}, h("button", { type: "button", class: "bar", "aria-label": `show the ${plural(found.length, "finding")} of ${rule}`, onclick: () => choose(rule) },
        meter(found[0].severity, found.length / most), h("span", {}, many.format(found.length)))),
      h("td", {}, many.format(new Set(found.map((finding) => finding.section)).size))))));
}

const meter = (severity, part) => svg("svg", { class: `meter ${severity}`, viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
  svg("rect", { width: Math.max(100 * part, 1), height: 8, rx: 1 }));

function overview(shown, listed, choose) {
  const found = [...shown];
  const hit = new Set(found.map((finding) => finding.section)).size;
  const clean = listed.length - hit;
  const skipped = index.summary.skipped;
  return h("article", { class: "overview", "aria-label": "Overview" },
    h("h2", {}, found.length ? tally(found) : "Nothing was found"),
    h("p", { class: "lead" }, found.length ? `in ${plural(hit, "transcript")}${clean > 0 ? `; ${plural(clean, "other")} without any` : ""}.` : `in ${sentence()}.`),
    skipped.length ? h("section", { class: "skipped" }, h("h3", {}, `${plural(skipped.length, "path")} not checked`), h("ul", {}, skipped.map(([path, why]) => h("li", {}, h("code", {}, path), ` ${why}`)))) : null,
    found.length ? byRule(found, choose) : null);
}
