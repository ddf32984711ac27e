// Goes from change to change and hides what is not asked for; the page is whole without it. It is put on one line: each
// statement ends with a semicolon, and comments have lines of their own.
"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const tools = find("_tools");
  const changes = JSON.parse(tools.dataset.changes);
  const status = find("_status");
  const shownWords = status.textContent;
  let here = -1;
  const wanted = (name) =>
    new Set([...tools.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value));
  const shown = () => {
    const classes = wanted("class");
    const kinds = wanted("kind");
    return changes.filter((each) => classes.has(each.class) && each.kinds.some((kind) => kinds.has(kind)));
  };
  const place = (change) => find("_" + change.id) || find("_row-" + change.id);
  const filter = () => {
    const ids = new Set(shown().map((each) => each.id));
    for (const node of document.querySelectorAll("[data-change]")) {
      node.toggleAttribute("data-off", !ids.has(node.dataset.change));
    }
    for (const change of changes) {
      const row = find("_row-" + change.id);
      if (row) row.toggleAttribute("data-off", !ids.has(change.id));
    }
    status.textContent = shownWords.replace("…", String(ids.size));
  };
  const go = (step) => {
    const list = shown();
    if (!list.length) return;
    const order = list.map((each) => changes.indexOf(each));
    const next = step > 0 ? order.find((each) => each > here) : order.findLast((each) => each < here);
    here = next ?? (step > 0 ? order[0] : order[order.length - 1]);
    const target = place(changes[here]);
    for (const node of document.querySelectorAll(".is-here")) node.classList.remove("is-here");
    target.classList.add("is-here");
    target.scrollIntoView({ block: "center" });
    status.textContent = changes[here].told;
  };
  find("_next").addEventListener("click", () => go(1));
  find("_previous").addEventListener("click", () => go(-1));
  tools.addEventListener("change", filter);
  tools.hidden = false;
  filter();
})();
