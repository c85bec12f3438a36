// The picture: camera, drawing, and what lies under the pointer.

const canvas = document.getElementById("canvas");
const pen = canvas.getContext("2d");
const camera = { x: 0, y: 0, zoom: 1 };
const darkScheme = matchMedia("(prefers-color-scheme: dark)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let size = { width: 1, height: 1 };
let colours = {};
let drawPending = false;
let flight = 0;

const toScreen = (x, y) => [(x - camera.x) * camera.zoom + size.width / 2, (y - camera.y) * camera.zoom + size.height / 2];
const toWorld = (x, y) => [(x - size.width / 2) / camera.zoom + camera.x, (y - size.height / 2) / camera.zoom + camera.y];
const radius = (node) => Math.max(3, node.r * Math.min(camera.zoom, 1.6) ** 0.8);
const colour = (thing) => (darkScheme.matches ? thing.dark : thing.light);

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  colours = { ink: read("--ink"), soft: read("--soft"), halo: read("--halo"), outline: read("--outline"), accent: read("--accent") };
}

function resize() {
  const box = canvas.getBoundingClientRect();
  const ratio = devicePixelRatio || 1;
  size = { width: Math.max(box.width, 1), height: Math.max(box.height, 1) };
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  redraw();
}

function redraw() {
  if (drawPending) return;
  drawPending = true;
  requestAnimationFrame(() => { drawPending = false; draw(); });
}

/** Give the camera that shows all given nodes. */
function cameraFor(group) {
  if (!group.length) return { x: 0, y: 0, zoom: 1 };
  const xs = group.map((node) => node.x);
  const ys = group.map((node) => node.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoom = Math.min(size.width / (right - left + 150), size.height / (bottom - top + 110), 2.2);
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom: Math.max(zoom, 0.03) };
}

/** Move the camera, gliding unless the reader prefers calm. */
function moveTo(goal) {
  cancelAnimationFrame(flight);
  if (calm.matches) { Object.assign(camera, goal); redraw(); return; }
  const from = { ...camera };
  const began = performance.now();
  const step = (now) => {
    const part = Math.min((now - began) / 280, 1);
    const eased = part * (2 - part);
    for (const key of ["x", "y", "zoom"]) camera[key] = from[key] + (goal[key] - from[key]) * eased;
    draw();
    if (part < 1) flight = requestAnimationFrame(step);
  };
  flight = requestAnimationFrame(step);
}

function zoomBy(factor, x = size.width / 2, y = size.height / 2) {
  cancelAnimationFrame(flight);
  const [worldX, worldY] = toWorld(x, y);
  camera.zoom = Math.min(Math.max(camera.zoom * factor, 0.03), 8);
  camera.x = worldX - (x - size.width / 2) / camera.zoom;
  camera.y = worldY - (y - size.height / 2) / camera.zoom;
  redraw();
}

/** Give start, control point and end of a statement's curve on the screen. */
function curve(edge) {
  const [x1, y1] = toScreen(edge.source.x, edge.source.y);
  const [x2, y2] = toScreen(edge.target.x, edge.target.y);
  if (edge.source === edge.target) return [x1 - 6, y1, x1, y1 - 70 * camera.zoom - 20, x1 + 6, y1];
  return [x1, y1, (x1 + x2) / 2 + (y2 - y1) * edge.bend, (y1 + y2) / 2 - (x2 - x1) * edge.bend, x2, y2];
}

function along([x1, y1, cx, cy, x2, y2], t) {
  const s = 1 - t;
  return [s * s * x1 + 2 * s * t * cx + t * t * x2, s * s * y1 + 2 * s * t * cy + t * t * y2];
}

function drawBundle(bundle, strong) {
  const edge = bundle[0];
  const line = curve(edge);
  const reach = radius(edge.target) + 2;
  const [x1, y1, cx, cy, x2, y2] = line;
  const far = Math.hypot(x2 - cx, y2 - cy) || 1;
  const [tipX, tipY] = [x2 + ((cx - x2) / far) * reach, y2 + ((cy - y2) / far) * reach];
  pen.strokeStyle = pen.fillStyle = colour(edge.family);
  pen.lineWidth = Math.min(0.8 + 0.4 * bundle.length, 4) * (strong ? 1.7 : 1);
  pen.setLineDash(bundle.some((one) => one.status === "asserted") ? [] : [5, 4]);
  pen.beginPath();
  pen.moveTo(x1, y1);
  pen.quadraticCurveTo(cx, cy, tipX, tipY);
  pen.stroke();
  if (!strong && bundles.length > 600 && camera.zoom < 0.9) return;
  const [ux, uy] = [(tipX - cx) / (Math.hypot(tipX - cx, tipY - cy) || 1), (tipY - cy) / (Math.hypot(tipX - cx, tipY - cy) || 1)];
  const head = 5 + pen.lineWidth * 1.5;
  pen.setLineDash([]);
  pen.beginPath();
  pen.moveTo(tipX, tipY);
  pen.lineTo(tipX - ux * head - uy * head * 0.45, tipY - uy * head + ux * head * 0.45);
  pen.lineTo(tipX - ux * head + uy * head * 0.45, tipY - uy * head - ux * head * 0.45);
  pen.fill();
}

/** Trace a marker's outline around a point. */
function trace(context, marker, x, y, r) {
  const sides = { diamond: [4, 0], triangle: [3, -0.25], "triangle-down": [3, 0.25], pentagon: [5, -0.25], hexagon: [6, 0] }[marker];
  context.beginPath();
  if (marker === "square") context.roundRect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, r * 0.25);
  else if (sides) polygon(context, x, y, sides[0], sides[1], () => r * (sides[0] === 3 ? 1.2 : 1.08));
  else if (marker === "star") polygon(context, x, y, 10, -0.25, (corner) => r * (corner % 2 ? 0.55 : 1.25));
  else if (marker === "plus" || marker === "cross") polygon(context, x, y, 8, marker === "plus" ? -0.25 : -0.125, (corner) => r * (corner % 2 ? 0.6 : 1.15));
  else context.arc(x, y, r, 0, 2 * Math.PI);
}

function polygon(context, x, y, corners, turn, reach) {
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = 2 * Math.PI * (corner / corners + turn);
    context.lineTo(x + Math.cos(angle) * reach(corner), y + Math.sin(angle) * reach(corner));
  }
  context.closePath();
}

function draw() {
  pen.clearRect(0, 0, size.width, size.height);
  const hoverNode = state.hovered?.node;
  const centre = hoverNode || state.selected;
  const near = centre ? neighbourhood(centre) : null;
  const lit = new Set(state.hovered?.edges || []);
  // Where thousands of lines cross, each is fainter.
  const calmness = Math.min(0.65, Math.max(0.12, (14 / Math.sqrt(bundles.length + 1)) * Math.max(camera.zoom, 0.5)));
  const isNear = (edge) => !near || edge.source === centre || edge.target === centre;
  bundles.forEach((bundle) => {
    if (lit.has(bundle[0])) return;
    pen.globalAlpha = isNear(bundle[0]) ? (near ? 0.95 : calmness) : 0.08;
    drawBundle(bundle, false);
  });
  pen.globalAlpha = 1;
  if (lit.size) drawBundle(bundles.find((bundle) => lit.has(bundle[0])) || [...lit], true);
  pen.setLineDash([]);
  nodesByDegree.forEach((node) => {
    if (!node.visible) return;
    const [x, y] = toScreen(node.x, node.y);
    const r = radius(node);
    if (x < -r || y < -r || x > size.width + r || y > size.height + r) return;
    pen.globalAlpha = !near || near.has(node) ? 1 : 0.18;
    trace(pen, node.marker, x, y, r);
    pen.fillStyle = colour(node);
    pen.fill();
    pen.lineWidth = node === state.selected ? 3 : 1;
    pen.strokeStyle = node === state.selected ? colours.accent : colours.outline;
    pen.stroke();
  });
  drawNames(near, centre);
}

/** Write as many names as find room, the chosen and the best-connected first. */
function drawNames(near, centre) {
  const order = near ? [centre, ...nodesByDegree.filter((node) => node !== centre && near.has(node))] : nodesByDegree;
  const inView = order.filter((node) => node.visible).map((node) => [node, ...toScreen(node.x, node.y)])
    .filter(([, x, y]) => x > -60 && y > -20 && x < size.width + 60 && y < size.height + 20);
  // Names keep clear of one another and of nodes; the most important ones are written over nodes if need be.
  const taken = [];
  const discs = inView.slice(0, 400).map(([node, x, y]) => {
    const r = radius(node) * 0.8;
    return [x - r, y - r, x + r, y + r];
  });
  let room = inView.length > 300 ? 40 : 200;
  pen.textAlign = "center";
  pen.textBaseline = "top";
  pen.lineJoin = "round";
  pen.globalAlpha = 1;
  for (const [rank, [node, x, y]] of inView.entries()) {
    if (room === 0) break;
    const points = Math.min(11 + Math.sqrt(node.edges.length), 16);
    pen.font = `${node.type === "Party" || node === centre ? 700 : 500} ${points}px system-ui, sans-serif`;
    const text = node.label.length > 34 ? `${node.label.slice(0, 33)}…` : node.label;
    const width = pen.measureText(text).width;
    const away = radius(node) + 3;
    const sides = [[0, away], [0, -away - points], [away + width / 2, -points / 2], [-away - width / 2, -points / 2]];
    const places = sides.map(([dx, dy]) => [x + dx - width / 2 - 2, y + dy - 1, x + dx + width / 2 + 2, y + dy + points + 2]);
    const clear = (place, others) => !others.some((other) => place[0] < other[2] && other[0] < place[2] && place[1] < other[3] && other[1] < place[3]);
    const box = places.find((place) => clear(place, taken) && clear(place, discs))
      || (rank < 18 && places.find((place) => clear(place, taken))) || (node === centre && places[0]);
    if (!box) continue;
    room -= 1;
    taken.push(box);
    const [middle, top] = [(box[0] + box[2]) / 2, box[1] + 1];
    pen.lineWidth = 3.5;
    pen.strokeStyle = colours.halo;
    pen.strokeText(text, middle, top);
    pen.fillStyle = colours.ink;
    pen.fillText(text, middle, top);
  }
}

/** Give what lies at a point of the canvas: { node }, { edges } of the nearest line, or null. */
function under(x, y) {
  let best = null;
  let least = 4;
  for (const node of nodes) {
    if (!node.visible) continue;
    const [nodeX, nodeY] = toScreen(node.x, node.y);
    const away = Math.hypot(nodeX - x, nodeY - y) - radius(node);
    if (away < least) { least = away; best = { node }; }
  }
  if (best) return best;
  least = 7;
  for (const bundle of bundles) {
    const line = curve(bundle[0]);
    if (x < Math.min(line[0], line[2], line[4]) - 8 || x > Math.max(line[0], line[2], line[4]) + 8) continue;
    if (y < Math.min(line[1], line[3], line[5]) - 8 || y > Math.max(line[1], line[3], line[5]) + 8) continue;
    for (let step = 0; step <= 40; step += 1) {
      const [lineX, lineY] = along(line, step / 40);
      const away = Math.hypot(lineX - x, lineY - y);
      if (away < least) { least = away; best = { edges: bundle }; }
    }
  }
  return best;
}
