// Shows the statements of the chosen relation and kind; sentences and articles left without any can be hidden.
const form = document.querySelector("form");

function apply() {
  const relation = form.elements.relation.value;
  const kind = form.elements.kind.value;
  const narrow = form.elements.narrow.checked;
  let shown = 0;
  for (const item of document.querySelectorAll("li[data-kinds]")) {
    const fits = (!relation || item.dataset.relation === relation) &&
      (!kind || item.dataset.kinds.split(" ").includes(kind));
    item.hidden = !fits;
    shown += fits;
  }
  const visible = "li[data-kinds]:not([hidden])";
  for (const row of document.querySelectorAll(".text tbody tr")) row.hidden = narrow && !row.querySelector(visible);
  for (const part of document.querySelectorAll("section")) part.hidden = narrow && !part.querySelector(visible);
  document.querySelector("output").textContent = `${shown} shown`;
}

form.addEventListener("change", apply);
form.addEventListener("submit", (event) => event.preventDefault());
apply();
