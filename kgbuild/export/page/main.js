// What happens when: filters, selection, pointer and keys.

const stage = byId("stage");
const plural = (count, word, more = `${word}s`) => `${count.toLocaleString("en")} ${count === 1 ? word : more}`;

function refresh() {
  const { shown, entities } = applyFilters();
  const part = shown === edges.length ? "" : ` of ${edges.length.toLocaleString("en")}`;
  byId("count").textContent = `${plural(entities, "entity", "entities")} · ${shown.toLocaleString("en")}${part} statements · ${plural(articles.length, "article")}`;
  canvas.setAttribute("aria-label", `Network of ${plural(entities, "entity", "entities")} and ${plural(shown, "statement")}`);
  showDetails();
  redraw();
}

function select(node, travel) {
  state.selected = node;
  state.hovered = null;
  showTip();
  refresh();
  showResults(byId("search").value);
  if (node && travel) moveTo(cameraFor([...neighbourhood(node)]));
  if (node) byId("details").querySelector("h2").focus({ preventScroll: true });
}

const showAll = () => moveTo(cameraFor(nodes.filter((node) => node.visible)));

function setUpFilters() {
  const setAll = (names) => {
    state.relations = new Set(names);
    showFilters();
    refresh();
  };
  byId("all").addEventListener("click", () => setAll(data.relations.map((relation) => relation.name)));
  byId("none").addEventListener("click", () => setAll([]));
  if (!data.years) return;
  const [year, byYear, undated] = [byId("year"), byId("by-year"), byId("undated")];
  byId("time").hidden = false;
  [year.min, year.max] = data.years;
  year.value = data.years[1];
  const change = () => {
    year.disabled = undated.disabled = !byYear.checked;
    state.year = byYear.checked ? Number(year.value) : null;
    state.undated = undated.checked;
    byId("year-out").textContent = year.value;
    refresh();
  };
  [year, byYear, undated].forEach((control) => control.addEventListener("input", change));
  byId("year-out").textContent = year.value;
}

function setUpSearch() {
  const box = byId("search");
  box.addEventListener("input", () => showResults(box.value));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && box.value.trim()) {
      const [first] = find(box.value);
      if (first) select(first, true);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      byId("results").querySelector("button")?.focus();
    }
  });
  byId("results").addEventListener("keydown", (event) => {
    const buttons = [...byId("results").querySelectorAll("button")];
    const at = buttons.indexOf(document.activeElement) + { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (Number.isNaN(at)) return;
    event.preventDefault();
    (buttons[at] || (at < 0 ? box : buttons[buttons.length - 1])).focus();
  });
}

function setUpPointer() {
  const held = new Map(); // pointers that are down, by id
  let grip = null; // { node } or { camera } with where it began
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  canvas.addEventListener("pointerdown", (event) => {
    const [x, y] = at(event);
    held.set(event.pointerId, [x, y]);
    canvas.setPointerCapture(event.pointerId);
    cancelAnimationFrame(flight);
    const found = under(x, y);
    grip = { x, y, node: found?.node, found, camera: { ...camera }, moved: false };
  });
  canvas.addEventListener("pointermove", (event) => {
    const [x, y] = at(event);
    if (held.size === 2) { pinch(held, event.pointerId, x, y); grip = null; return; }
    if (grip) {
      grip.moved = grip.moved || Math.hypot(x - grip.x, y - grip.y) > 4;
      if (!grip.moved) return;
      canvas.classList.add("dragging");
      if (grip.node) [grip.node.x, grip.node.y] = toWorld(x, y);
      else {
        camera.x = grip.camera.x - (x - grip.x) / camera.zoom;
        camera.y = grip.camera.y - (y - grip.y) / camera.zoom;
      }
      redraw();
      return;
    }
    state.hovered = under(x, y);
    canvas.classList.toggle("over", Boolean(state.hovered));
    showTip(x, y);
    redraw();
  });
  const release = (event) => {
    held.delete(event.pointerId);
    canvas.classList.remove("dragging");
    if (grip && !grip.moved && event.type === "pointerup") {
      if (grip.node) select(grip.node, false);
      else if (grip.found) select(grip.found.edges[0].source, false);
      else select(null, false);
    }
    grip = null;
  };
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);
  canvas.addEventListener("pointerleave", () => { state.hovered = null; showTip(); redraw(); });
  canvas.addEventListener("dblclick", (event) => zoomBy(1.8, ...at(event)));
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomBy(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0016)), ...at(event));
  }, { passive: false });
}

/** Zoom by two fingers: the change of their distance around their middle. */
function pinch(held, id, x, y) {
  const [other] = [...held.entries()].filter(([key]) => key !== id).map(([, spot]) => spot);
  const before = held.get(id);
  const apart = (spot) => Math.hypot(spot[0] - other[0], spot[1] - other[1]) || 1;
  zoomBy(apart([x, y]) / apart(before), (x + other[0]) / 2, (y + other[1]) / 2);
  held.set(id, [x, y]);
}

function setUpKeys() {
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) {
      camera.x += (moves[event.key][0] * 60) / camera.zoom;
      camera.y += (moves[event.key][1] * 60) / camera.zoom;
      redraw();
    } else if (event.key === "+" || event.key === "=") zoomBy(1.3);
    else if (event.key === "-") zoomBy(1 / 1.3);
    else if (event.key === "0") showAll();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = document.activeElement === byId("search");
    if (event.key === "/" && !typing) { event.preventDefault(); byId("search").focus(); }
    if (event.key === "Escape" && state.selected) select(null, false);
  });
  byId("in").addEventListener("click", () => zoomBy(1.3));
  byId("out").addEventListener("click", () => zoomBy(1 / 1.3));
  byId("fit").addEventListener("click", showAll);
}

function start() {
  readColours();
  if (data.ofNodes) {
    byId("note").hidden = false;
    byId("note").textContent = `The ${nodes.length.toLocaleString("en")} best-connected of ${data.ofNodes.toLocaleString("en")} entities are shown.`;
  }
  showFilters();
  setUpFilters();
  setUpSearch();
  setUpPointer();
  setUpKeys();
  showResults("");
  resize();
  refresh();
  Object.assign(camera, cameraFor(nodes.filter((node) => node.visible)));
  new ResizeObserver(resize).observe(stage);
  darkScheme.addEventListener("change", () => { readColours(); showFilters(); showResults(byId("search").value); refresh(); });
}

// Where things are on the canvas, for scripts that drive the page.
window.kgbuildPage = Object.freeze({
  node: (label) => { const node = nodes.find((one) => one.label === label); return node && toScreen(node.x, node.y); },
  statement: (id) => { const edge = edges.find((one) => one.id === id); return edge && along(curve(edge), 0.5); },
  visible: () => edges.filter((edge) => edge.visible).map((edge) => edge.id),
});
start();
