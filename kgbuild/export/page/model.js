"use strict";
// The data, what is chosen, and which statements pass the filters. Nothing here touches the page.

const data = JSON.parse(document.getElementById("data").textContent);
const { nodes, edges, articles } = data;
const relationByName = new Map(data.relations.map((relation) => [relation.name, relation]));
const familyById = new Map(data.families.map((family) => [family.id, family]));

const state = {
  relations: new Set(data.relations.map((relation) => relation.name)),
  statuses: new Set(data.statuses.map((status) => status.name)),
  year: null, // a number while the filter by year is on
  undated: true,
  selected: null, // a node
  hovered: null, // { node } or { edges }
};

nodes.forEach((node) => {
  node.edges = [];
  node.names = [node.label, ...node.aliases].map(fold);
});
const bends = new Map();
edges.forEach((edge) => {
  edge.source = nodes[edge.s];
  edge.target = nodes[edge.o];
  edge.source.edges.push(edge);
  if (edge.source !== edge.target) edge.target.edges.push(edge);
  edge.family = familyById.get(relationByName.get(edge.p).family);
  // One line for all statements of a family between the same two, as their arrows would hide one another.
  const pair = [Math.min(edge.s, edge.o), Math.max(edge.s, edge.o)].join();
  if (!bends.has(pair)) bends.set(pair, new Map());
  const lines = bends.get(pair);
  const line = `${edge.s} ${edge.family.id}`;
  if (!lines.has(line)) lines.set(line, 0.08 + 0.12 * lines.size);
  edge.bend = lines.get(line);
  edge.bundle = `${edge.s} ${edge.o} ${edge.family.id}`;
});
const nodesByDegree = [...nodes].sort((a, b) => b.edges.length - a.edges.length || (a.label < b.label ? -1 : 1));

/** Give a name in lower case and without accents, as it is searched. */
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Say whether a statement held in a year; what has no bound on one side is open there. */
function heldIn(edge, year) {
  if (!edge.years) return state.undated;
  const [first, last] = edge.years;
  return (first === null || first <= year) && (last === null || last >= year);
}

/** Mark what passes the filters and gather it in lines; give the number of visible statements and entities. */
let bundles = [];
function applyFilters() {
  const lines = new Map();
  nodes.forEach((node) => { node.visible = node === state.selected; });
  let shown = 0;
  edges.forEach((edge) => {
    edge.visible = state.relations.has(edge.p) && state.statuses.has(edge.status)
      && (state.year === null || heldIn(edge, state.year));
    if (!edge.visible) return;
    shown += 1;
    edge.source.visible = edge.target.visible = true;
    if (!lines.has(edge.bundle)) lines.set(edge.bundle, []);
    lines.get(edge.bundle).push(edge);
  });
  bundles = [...lines.values()];
  return { shown, entities: nodes.filter((node) => node.visible).length };
}

/** Give the nodes whose names hold the text, the best first: a name's start before a word's start before the rest. */
function find(text) {
  const wanted = fold(text.trim());
  if (!wanted) return nodesByDegree;
  const rank = (node) => Math.min(...node.names.map((name) => {
    const at = name.indexOf(wanted);
    if (at < 0) return 9;
    if (at === 0) return name === fold(node.label) ? 0 : 1;
    return name[at - 1] === " " ? 2 : 3;
  }));
  return nodesByDegree.map((node) => [rank(node), node]).filter(([best]) => best < 9)
    .sort((a, b) => a[0] - b[0]).map(([, node]) => node);
}

/** Give the nodes one visible statement away, the node itself among them. */
function neighbourhood(node) {
  const near = new Set([node]);
  node.edges.forEach((edge) => {
    if (edge.visible) near.add(edge.source).add(edge.target);
  });
  return near;
}
