// The lists beside the picture. Every text of the data reaches the page through textContent.

const byId = (id) => document.getElementById(id);

/** Make an element with a class, attributes and children (texts or elements). */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  });
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Give a name that keeps its writing direction to itself. */
const isolated = (text) => make("bdi", {}, text);

function swatch(marker, things) {
  const picture = make("canvas", { class: "swatch", width: "32", height: "32", "aria-hidden": "true" });
  const context = picture.getContext("2d");
  trace(context, marker, 16, 16, 11);
  context.fillStyle = colour(things);
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = colours.outline;
  context.stroke();
  return picture;
}

function lineSwatch(family) {
  const line = make("span", { class: "line", "aria-hidden": "true" });
  line.style.background = colour(family);
  return line;
}

function showResults(text) {
  const found = find(text);
  byId("results").replaceChildren(...found.slice(0, 60).map((node) => make("li", {}, make(
    "button", { type: "button", "aria-current": node === state.selected ? "true" : null, onclick: () => select(node, true) },
    swatch(node.marker, node), make("span", { class: "name" }, isolated(node.label)),
    make("span", { class: "number" }, String(node.edges.length)),
  ))));
  if (!found.length) byId("results").append(make("li", { class: "about" }, "No entity of that name."));
  return found;
}

function checkbox(set, name, label, mark, count) {
  const box = make("input", { type: "checkbox", value: name, onchange: () => {
    if (box.checked) set.add(name); else set.delete(name);
    refresh();
  } });
  box.checked = set.has(name);
  return make("label", { class: "row" }, box, mark, make("span", {}, label), make("span", { class: "number" }, String(count)));
}

function showFilters() {
  byId("relations").replaceChildren(...data.relations.map((relation) => checkbox(
    state.relations, relation.name, relation.label, lineSwatch(familyById.get(relation.family)), relation.count,
  )));
  byId("statuses").replaceChildren(...data.statuses.map((status) => checkbox(
    state.statuses, status.name, status.name, null, status.count,
  )));
  byId("legend").replaceChildren(
    ...data.types.map((type) => make("div", { class: "row" }, swatch(type.marker, type), type.name, make("span", { class: "number" }, String(type.count)))),
    make("div", { class: "gap" }),
    ...data.parties.map((party) => make("div", { class: "row" }, swatch("square", { light: party.colour, dark: party.colour }), isolated(party.name))),
    make("div", { class: "gap" }),
    make("div", { class: "row" }, "People wear the colour of their party. Dashed lines are not asserted."),
  );
}

/** Give a statement: who, what, whom; its sentence with both marked; article, date and speaker. */
function statementCard(edge, linked) {
  const name = (node) => (linked && node !== state.selected
    ? make("button", { type: "button", onclick: () => select(node, true) }, isolated(node.label)) : isolated(node.label));
  const article = articles[edge.article];
  const title = article.title || article.id;
  const span = edge.start || edge.end ? `${edge.start || "…"} to ${edge.end || "…"}` : null;
  const about = [
    article.url && linked ? make("a", { href: article.url, rel: "noopener noreferrer", target: "_blank" }, isolated(title)) : isolated(title),
    article.source, article.date && make("time", {}, article.date), edge.speaker ? ["said by ", isolated(edge.speaker)] : null,
  ].filter(Boolean);
  const facts = [
    edge.start && !edge.end ? `${relationByName.get(edge.p).lasting ? "from " : ""}${edge.start}` : span, ...edge.qualifiers.map(([key, value]) => `${key}: ${value}`),
    `confidence ${edge.confidence}`,
  ].filter(Boolean);
  return make("article", { class: "statement", "data-id": edge.id },
    make("p", { class: "claim" }, name(edge.source), " ", make("span", { class: "relation" }, relationByName.get(edge.p).label), " ", name(edge.target),
      edge.status === "asserted" ? null : make("span", { class: "tag" }, edge.status),
      edge.tense === "past" ? make("span", { class: "tag" }, "past") : null),
    make("p", { class: "quote", dir: "auto" }, ...edge.evidence.map(([text, mark]) => (mark ? make("mark", { class: mark }, text) : text))),
    make("p", { class: "meta" }, ...about.flatMap((part, i) => [i ? " · " : "", ...[part].flat()])),
    make("p", { class: "meta" }, facts.join(" · ")));
}

function showDetails() {
  const node = state.selected;
  const panel = byId("details");
  panel.scrollTop = 0;
  if (!node) {
    panel.replaceChildren(
      make("h2", {}, "What the articles say"),
      make("p", { class: "about" }, "Point at a line to read the sentence behind it. Choose a name, in the picture or in the list, to see all that is said of it."),
      make("h3", {}, "Articles"),
      ...articles.slice(0, 100).map((article) => make("div", { class: "statement" },
        make("p", { class: "claim" }, isolated(article.title || article.id)),
        make("p", { class: "meta" }, [article.source, article.date].filter(Boolean).join(" · ")))),
      articles.length > 100 ? make("p", { class: "about" }, `and ${articles.length - 100} more`) : "");
    return;
  }
  const shown = node.edges.filter((edge) => edge.visible);
  const hidden = node.edges.length - shown.length;
  const parts = [
    make("h2", { tabindex: "-1" }, isolated(node.label)),
    make("p", { class: "about" }, node.type, ...(node.party ? [" · ", isolated(node.party)] : []), ` · ${node.edges.length} statement${node.edges.length === 1 ? "" : "s"}`),
  ];
  if (node.aliases.length) parts.push(make("p", { class: "about" }, "Also: ", ...node.aliases.flatMap((alias, i) => [i ? ", " : "", isolated(alias)])));
  data.relations.forEach((relation) => {
    const group = shown.filter((edge) => edge.p === relation.name);
    if (group.length) parts.push(make("h3", {}, lineSwatch(familyById.get(relation.family)), relation.label), ...group.slice(0, 60).map((edge) => statementCard(edge, true)));
    if (group.length > 60) parts.push(make("p", { class: "about" }, `and ${group.length - 60} more`));
  });
  if (hidden) parts.push(make("p", { class: "about" }, `${hidden} more hidden by the filters.`));
  panel.replaceChildren(...parts);
}

/** Show the tip beside the pointer for what is under it. */
function showTip(x, y) {
  const tip = byId("tip");
  const found = state.hovered;
  tip.hidden = !found;
  if (!found) return;
  if (found.node) {
    const { node } = found;
    tip.replaceChildren(make("p", { class: "claim" }, isolated(node.label)),
      make("p", { class: "meta" }, node.type, ...(node.party ? [" · ", isolated(node.party)] : []), ` · ${node.edges.length} statement${node.edges.length === 1 ? "" : "s"}`));
  } else {
    tip.replaceChildren(...found.edges.slice(0, 3).map((edge) => statementCard(edge, false)));
    if (found.edges.length > 3) tip.append(make("p", { class: "meta" }, `and ${found.edges.length - 3} more: choose one end to read them`));
  }
  const box = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(x + 16, size.width - box.width - 8))}px`;
  tip.style.top = `${Math.max(8, y + 18 + box.height > size.height ? y - box.height - 14 : y + 18)}px`;
}
