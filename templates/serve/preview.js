// The preview in the browser: puts what changed into the page without loading it anew, keeps the place, marks what
// changed and lists problems. Text of the sources is only ever set as text.
"use strict";
(() => {
  const CHANGED = "data-preview-changed";
  const SAME = "data-preview-same";
  const FENCE = "<!--division-->";
  // Whoever scrolled so many milliseconds ago is reading and is left where they are.
  const READING = 4000;

  // --- The bar ---------------------------------------------------------------------------------------------------

  function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  const list = make("ol", { role: "list" });
  const panel = make("div", { class: "list", id: "preview-list", role: "region", "aria-label": "Problems", tabindex: "0", hidden: "" }, list);
  const counts = make("button", { type: "button", class: "counts", "aria-expanded": "false", "aria-controls": "preview-list", "data-worst": "" }, "no problems yet");
  const state = make("p", { class: "state", role: "status" });
  const show = make("button", { type: "button", hidden: "" }, "Show the change");
  // What is shown as a button is said as well, when it changes.
  const spoken = make("p", { class: "spoken", role: "status" });
  const bar = make("div", { class: "bar" }, counts, state, show, spoken);
  // The messages are English and run from left to right, whatever the draft does.
  const overlay = make("aside", { id: "preview", lang: "en", dir: "ltr", "aria-label": "Preview" }, panel, bar);
  document.body.append(overlay);

  function setOpen(open) {
    panel.hidden = !open;
    overlay.classList.toggle("open", open);
    counts.setAttribute("aria-expanded", String(open));
  }

  counts.addEventListener("click", () => {
    setOpen(panel.hidden);
    dismissed = panel.hidden;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden || event.defaultPrevented) return;
    if (panel.contains(document.activeElement)) counts.focus();
    setOpen(false);
    dismissed = true;
  });

  // --- Problems --------------------------------------------------------------------------------------------------

  let told = new Set();
  let dismissed = false;

  function count(number, word) {
    return number === 0 ? "" : `${number} ${word}${number === 1 ? "" : "s"}`;
  }

  function item(row) {
    const head = make("p", {}, make("span", { class: "severity" }, row.code ? `${row.severity} ${row.code}` : row.severity), `: ${row.message}`);
    const parts = [make("span", { class: "place" }, row.place), make("span", { class: "hint" }, row.hint)];
    return make("li", { "data-severity": row.severity }, head, ...parts.filter((part) => part.textContent));
  }

  function tellProblems(data) {
    panel.removeAttribute("aria-busy");
    const words = ["error", "warning", "note"].map((word) => count(data.counts[word], word)).filter(Boolean);
    const scrolled = panel.scrollTop;
    list.replaceChildren(...data.rows.map(item));
    const total = data.counts.error + data.counts.warning + data.counts.note;
    if (total > data.rows.length) {
      list.append(make("li", { class: "more" }, `and ${total - data.rows.length} more: wipo-bc-std check lists all`));
    }
    if (!total) list.append(make("li", { class: "more" }, "There are no problems."));
    panel.scrollTop = scrolled;
    counts.textContent = words.join(", ") || "no problems";
    if (spoken.textContent !== counts.textContent) spoken.textContent = counts.textContent;
    counts.dataset.worst = data.counts.error ? "error" : data.counts.warning ? "warning" : "";
    // Opened by what is new only: whoever closed the list has seen the rest.
    const errors = new Set(data.rows.filter((row) => row.severity === "error").map((row) => `${row.code} ${row.message}`));
    const isNew = [...errors].some((error) => !told.has(error));
    if (errors.size && isNew) dismissed = false;
    setOpen(errors.size ? !dismissed : !panel.hidden && total > 0 && panel.contains(document.activeElement));
    told = errors;
  }

  // --- The page --------------------------------------------------------------------------------------------------

  function ownChildren(element) {
    return [...element.childNodes].filter((node) => node !== overlay);
  }

  // Only what differs is set: to set a language or direction anew makes the browser look at the whole page.
  function copyAttributes(old, fresh) {
    for (const { name } of [...old.attributes]) {
      // What the reader has opened stays open.
      if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
  }

  // Makes `old` what `fresh` is and touches nothing that is the same: what is open, chosen or focused there stays so.
  function morph(old, fresh) {
    copyAttributes(old, fresh);
    const before = ownChildren(old);
    const after = [...fresh.childNodes];
    let start = 0;
    while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start += 1;
    let end = 0;
    while (end < before.length - start && end < after.length - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end += 1;
    pairUp(old, before.slice(start, before.length - end), after.slice(start, after.length - end), before[before.length - end] ?? (old === document.body ? overlay : null));
  }

  function isSameThing(old, fresh) {
    return old.nodeName === fresh.nodeName && old.id === fresh.id;
  }

  function pairUp(parent, before, after, end) {
    const named = new Map(before.filter((node) => node.id).map((node) => [node.id, node]));
    const used = new Set();
    let next = 0;
    const made = after.map((fresh) => {
      // What has an id is found by it, the rest by where it stands.
      const candidate = fresh.id ? named.get(fresh.id) : before.slice(next).find((node) => !node.id && isSameThing(node, fresh));
      if (!candidate || used.has(candidate) || !isSameThing(candidate, fresh)) {
        if (fresh.nodeType === Node.ELEMENT_NODE && fresh.hasAttribute(SAME)) window.location.reload();
        return document.adoptNode(fresh);
      }
      used.add(candidate);
      next = Math.max(next, before.indexOf(candidate) + 1);
      if (fresh.nodeType !== Node.ELEMENT_NODE) candidate.nodeValue = fresh.nodeValue;
      else if (!fresh.hasAttribute(SAME) && !candidate.isEqualNode(fresh)) morph(candidate, fresh);
      return candidate;
    });
    for (const node of before) if (!used.has(node)) node.remove();
    let place = end;
    for (const node of made.reverse()) {
      if (node.parentNode !== parent || node.nextSibling !== place) parent.insertBefore(node, place);
      place = node;
    }
  }

  // The first passage that begins in sight, else the one that runs through it, with where it stands.
  function findAnchors() {
    if (window.scrollY === 0) return [];
    const top = document.querySelector(".strip")?.getBoundingClientRect().bottom ?? 0;
    const inSight = [];
    let through = null;
    for (const element of document.querySelectorAll("main [id]")) {
      const box = element.getBoundingClientRect();
      if (box.bottom <= top || !box.height) continue;
      if (box.top >= window.innerHeight) break;
      if (box.top >= top) inSight.push([element.id, box.top]);
      else through = [element.id, box.top];
    }
    return through ? [...inSight, through] : inSight;
  }

  function restore(anchors) {
    for (const [id, top] of anchors) {
      const element = document.getElementById(id);
      if (element) {
        window.scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
        return;
      }
    }
  }

  function pageVersion(root) {
    return root.querySelector('meta[name="preview-version"]')?.content ?? "";
  }

  // The text of the page as it is shown, in parts: before the divisions, each of them, after them.
  let parts = [];

  // Parsing is most of the work, so of a division that is as it was only the id is parsed.
  function shorten(divided) {
    const known = new Set(parts.slice(1, -1));
    return divided.map((part) => {
      const id = known.has(part) ? /^<section class="[a-z]+" id="([^"]+)"/.exec(part.trimStart())?.[1] : null;
      return id ? `<section id="${id}" ${SAME}></section>` : part;
    });
  }

  async function learn() {
    const answer = await fetch("/", { cache: "no-store" });
    const text = await answer.text();
    if (!isFetching && !parts.length && text.includes(`content="${pageVersion(document)}"`)) parts = text.split(FENCE);
  }

  function replacePage(text) {
    const divided = text.split(FENCE);
    const fresh = new DOMParser().parseFromString(shorten(divided).join(FENCE), "text/html");
    const style = (root) => [...root.querySelectorAll("head > style")].map((element) => element.textContent).join();
    const version = document.querySelector('meta[name="preview-version"]');
    if (!version || !pageVersion(fresh) || style(document) !== style(fresh)) {
      window.location.reload();
      return;
    }
    unmark();
    const anchors = findAnchors();
    document.title = fresh.title;
    copyAttributes(document.documentElement, fresh.documentElement);
    morph(document.body, fresh.body);
    version.content = pageVersion(fresh);
    parts = divided;
    restore(anchors);
  }

  // --- Marks -----------------------------------------------------------------------------------------------------

  let marked = [];
  let scrolledAt = -READING;
  for (const name of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    window.addEventListener(name, (event) => {
      if (!overlay.contains(event.target)) scrolledAt = performance.now();
    }, { passive: true });
  }

  function unmark() {
    for (const element of marked) element.removeAttribute(CHANGED);
    marked = [];
    show.hidden = true;
  }

  // Of a division or a headed box whose own words changed, that is its head and what else it says itself.
  function target(id) {
    const element = document.getElementById(id);
    return element?.matches("section") ? (element.querySelector(":scope > .head") ?? element) : element;
  }

  function isInSight(element) {
    const box = element.getBoundingClientRect();
    const top = document.querySelector(".strip")?.getBoundingClientRect().bottom ?? 0;
    return box.bottom > top && box.top < overlay.getBoundingClientRect().top;
  }

  function goTo(element) {
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  }

  function mark(ids) {
    unmark();
    marked = ids.map(target).filter(Boolean);
    for (const element of marked) element.setAttribute(CHANGED, "");
    if (!marked.length) return;
    show.hidden = false;
    // Changes all over the draft lead nowhere; one that nobody sees leads there, unless somebody is reading here.
    const divisions = new Set(marked.map((element) => element.closest("main > section")));
    const isReading = performance.now() - scrolledAt < READING || !(document.getSelection()?.isCollapsed ?? true);
    if (divisions.size === 1 && !isReading && !marked.some(isInSight)) goTo(marked[0]);
  }

  let shown = 0;
  show.addEventListener("click", () => {
    if (marked.length) goTo(marked[shown++ % marked.length]);
  });

  // --- Events ----------------------------------------------------------------------------------------------------

  let wanted = [];
  let gone = 0;
  let isFetching = false;
  let next = null;

  function say(text) {
    state.textContent = text;
  }

  async function update(data) {
    wanted.push(...(data.changed ?? []));
    gone += data.gone ?? 0;
    next = data;
    if (isFetching) return;
    isFetching = true;
    try {
      while (next) {
        const { version, saved } = next;
        next = null;
        if (version !== pageVersion(document)) {
          const answer = await fetch("/", { cache: "no-store" });
          replacePage(await answer.text());
          shown = 0;
        }
        if (!next) finish(saved);
      }
    } catch {
      say("The page could not be fetched; it will be tried again at the next save.");
    } finally {
      isFetching = false;
    }
  }

  function finish(saved) {
    const ids = [...new Set(wanted)];
    const parts = [count(ids.length, "passage") && `${count(ids.length, "passage")} changed`, gone ? `${gone} gone` : ""].filter(Boolean);
    [wanted, gone] = [[], gone];
    if (saved) {
      mark(ids);
      say(`${parts.join(", ") || "No passage changed"} (${saved})`);
    }
    gone = 0;
  }

  function connect() {
    const events = new EventSource("/_preview/events");
    events.addEventListener("open", () => {
      overlay.classList.remove("lost");
      say("Each save is shown here.");
    });
    events.addEventListener("error", () => {
      overlay.classList.add("lost");
      say("The preview has ended: start wipo-bc-std serve again, and this page goes on.");
      // Some browsers give up where nobody listens.
      if (events.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
    });
    events.addEventListener("page", (event) => {
      panel.setAttribute("aria-busy", "true");
      update(JSON.parse(event.data));
    });
    events.addEventListener("problems", (event) => tellProblems(JSON.parse(event.data)));
  }

  connect();
  window.addEventListener("load", () => setTimeout(learn, 1000));
})();
