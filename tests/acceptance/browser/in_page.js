// What runs inside a page: it reads, and the only things it changes are that everything folded is opened and that nothing
// moves by itself. Given to the page as `gates`.
globalThis.gates = (() => {
  const CONTROLS = [
    "a[href]", "area[href]", "button", "input:not([type=hidden])", "select", "textarea", "summary", "iframe",
    "audio[controls]", "video[controls]", "[contenteditable='']", "[contenteditable=true]",
    "[role=button]", "[role=link]", "[role=tab]", "[role=menuitem]", "[role=switch]", "[role=checkbox]", "[role=option]",
    "[onclick]",
  ].join(", ");
  const REACHABLE = `${CONTROLS}, [tabindex]:not([tabindex^="-"]), label[for]`;
  const UNREAD = "script, style, noscript, template, title";
  // A pixel is lost in rounding; more than that is a fault.
  const SLACK = 2;

  const visited = { last: null, lastFocused: "", seen: [], focused: null };

  function prepare() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    for (const each of document.querySelectorAll("details")) each.open = true;
  }

  function about() {
    const marked = document.querySelector("[data-page-kind]");
    const language = document.documentElement.lang;
    const direction = getComputedStyle(document.body).direction;
    return { kind: marked?.dataset.pageKind ?? "", language, direction, title: document.title };
  }

  // A short way to say which element is meant; it need not be unique, since a person reads it and a list of known
  // findings matches it.
  function named(element) {
    const parts = [];
    for (let each = element; each && each !== document.documentElement && parts.length < 4; each = each.parentElement) {
      // Polyfills mark the element that has the focus; the name of an element does not hang on that.
      const classes = [...each.classList].filter((name) => name !== "focus-visible").slice(0, 2).map((name) => `.${name}`).join("");
      parts.unshift(each.localName + (each.id ? `#${each.id}` : "") + classes);
      if (each.id) break;
    }
    return parts.join(" > ");
  }

  function excerpt(element) {
    return (element.innerText || element.getAttribute("aria-label") || element.title || "").trim().replace(/\s+/g, " ").slice(0, 60);
  }

  // --- Words --------------------------------------------------------------------------------------------------------

  // What scripts add on purpose says so; the theme's buttons for copying are known.
  const ADDED = "[data-by-script], .md-code__nav, .md-clipboard, .md-tooltip, .md-tooltip2";

  function words() {
    const additions = [...document.querySelectorAll(ADDED)];
    const displays = additions.map((each) => each.style.display);
    for (const each of additions) each.style.display = "none";
    const places = document.querySelectorAll("main");
    const text = [...(places.length ? places : [document.body])].map((place) => place.innerText).join("\n");
    const links = [...document.querySelectorAll("main a[href]")].filter(isShown).map((link) => link.getAttribute("href"));
    additions.forEach((each, index) => { each.style.display = displays[index]; });
    return { text, links };
  }

  // Where a reader can go from the page besides its own links: the same page in other languages, other publications.
  function selectors() {
    const languages = [...document.querySelectorAll("a[hreflang]")].map((link) => ({ language: link.hreflang, href: link.href }));
    const publications = [...document.querySelectorAll("[data-publication-selector] :is(a[href], option)")].map(
      (each) => ({ text: each.textContent.trim(), href: each.href ?? each.value }),
    );
    return { languages, publications };
  }

  // --- Layout -------------------------------------------------------------------------------------------------------

  function layout() {
    const page = document.scrollingElement;
    const wide = page.scrollWidth - window.innerWidth;
    return { overflow: Math.max(0, wide), overflowing: wide > 0 ? overflowing() : [], clipped: clipped() };
  }

  function overflowing() {
    const rtl = getComputedStyle(document.body).direction === "rtl";
    const beyond = (box) => (rtl ? box.left < -SLACK : box.right > window.innerWidth + SLACK);
    const found = [...document.body.querySelectorAll("*")].filter(
      (element) => beyond(element.getBoundingClientRect()) && !clippers(element).some((each) => each.scrolls),
    );
    return found.slice(0, 5).map(named);
  }

  // The elements around one that show only a part of what is in them; outermost last.
  function clippers(element) {
    const found = [];
    for (let each = element; each && each !== document.body && each !== document.documentElement; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.overflowX !== "visible" || style.overflowY !== "visible") {
        const scrolls = [style.overflowX, style.overflowY].some((way) => way === "auto" || way === "scroll");
        found.push({ element: each, scrolls });
      }
      // What is fixed to the window leaves the boxes around it.
      if (style.position === "fixed") break;
    }
    return found;
  }

  function isForScreenReaders(element) {
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      const box = each.getBoundingClientRect();
      if ((box.width <= 1 || box.height <= 1) && style.overflow !== "visible") return true;
      if (style.clipPath === "inset(50%)" || style.clip === "rect(0px, 0px, 0px, 0px)" || style.opacity === "0") return true;
    }
    return false;
  }

  function clipped() {
    const rtl = getComputedStyle(document.body).direction === "rtl";
    const found = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (!node.data.trim() || !holder || holder.closest(UNREAD) || found.has(holder) || !isShown(holder)) continue;
      const reason = isCut(node, holder, rtl);
      if (reason && !isForScreenReaders(holder)) found.set(holder, { where: named(holder), text: excerpt(holder), reason });
    }
    return [...found.values()];
  }

  function isCut(node, holder, rtl) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const around = clippers(holder);
    for (const { element, scrolls } of around) {
      if (scrolls) return "";
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const sideways = style.overflowX !== "visible";
      const upright = style.overflowY !== "visible";
      // Of a line that is cut in its height, less than half a letter may go: the box of a line is higher than its letters.
      const lost = lines.some((line) =>
        (sideways && (line.left < box.left - SLACK || line.right > box.right + SLACK)) ||
        (upright && (line.top < box.top - line.height / 3 || line.bottom > box.bottom + line.height / 3)));
      if (lost) return `cut by ${named(element)}`;
    }
    // No scrolling leads to what stands before the page's beginning. What is wholly away is put away on purpose.
    const before = (line) => (rtl ? line.right > window.innerWidth + SLACK : line.left < -SLACK);
    const away = (line) => (rtl ? line.left >= window.innerWidth : line.right <= 0);
    return lines.some((line) => before(line) && !away(line)) ? "begins outside the page" : "";
  }

  // --- Keyboard -----------------------------------------------------------------------------------------------------

  function isShown(element) {
    return element.checkVisibility({ visibilityProperty: true }) && [...element.getClientRects()].some((box) => box.width > 0 && box.height > 0);
  }

  function isOnPage(element) {
    const box = element.getBoundingClientRect();
    const page = document.scrollingElement;
    const [left, top] = [box.left + window.scrollX, box.top + window.scrollY];
    const start = Math.min(0, page.clientWidth - page.scrollWidth);
    return left + box.width > Math.min(0, start) && top + box.height > 0 && left < page.scrollWidth && top < page.scrollHeight;
  }

  // A label whose own control is not rendered is what a mouse clicks; the keyboard has nothing there to reach.
  function isControl(element) {
    if (element.localName !== "label") return true;
    const control = element.control;
    return Boolean(control) && !control.checkVisibility({ visibilityProperty: true });
  }

  function controls() {
    return [...document.querySelectorAll(REACHABLE)].filter(
      (element) =>
        isControl(element) && !element.disabled && !element.closest("[inert]") && isShown(element) && isOnPage(element) && !isForScreenReaders(element),
    );
  }

  function look(element, part) {
    const style = getComputedStyle(element, part);
    const isClear = /^(transparent|rgba\(.*, 0\))$/;
    const outlined = style.outlineStyle !== "none" && style.outlineWidth !== "0px" && !isClear.test(style.outlineColor);
    const outline = outlined ? `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}` : "";
    return [
      outline, style.boxShadow, style.backgroundColor, style.borderColor, style.borderWidth, style.color,
      style.textDecoration, style.opacity, style.content,
    ].join("|");
  }

  // How a control looks, with what may show in its stead that it has the focus: its label, what follows it, its box.
  function appearance(element) {
    const near = [element, element.parentElement, element.nextElementSibling, ...(element.labels ?? [])].filter(Boolean);
    return near.flatMap((each) => [look(each), look(each, "::before"), look(each, "::after")]).join("\n");
  }

  function isInView(element) {
    const boxes = [element, ...(element.labels ?? [])].flatMap((each) => [...each.getClientRects()]);
    for (const box of boxes) {
      const [left, right] = [Math.max(0, box.left), Math.min(window.innerWidth, box.right)];
      const [top, bottom] = [Math.max(0, box.top), Math.min(window.innerHeight, box.bottom)];
      if (right <= left || bottom <= top) continue;
      for (const across of [0.5, 0.1, 0.9]) {
        for (const down of [0.5, 0.1, 0.9]) {
          const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
          if (hit && (hit.contains(element) || element.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit)))) return true;
        }
      }
    }
    return false;
  }

  // Where the last press of the Tab key led, and whether the one before showed that it had the focus.
  function step() {
    const now = document.activeElement === document.body || document.activeElement === document.documentElement ? null : document.activeElement;
    // What hides while it has the focus leaves a person nowhere; the next press goes on from there.
    const isLost = !now && visited.focused !== visited.last && !isShown(visited.focused);
    const said = { left: !now && !isLost, again: false, where: now ? named(now) : "", faults: [] };
    if (isLost) said.faults.push({ rule: "focus-lost", where: named(visited.focused), text: excerpt(visited.focused) });
    if (visited.last && visited.last !== now && appearance(visited.last) === visited.lastFocused) {
      said.faults.push({ rule: "focus-not-shown", where: named(visited.last), text: excerpt(visited.last) });
    }
    said.again = Boolean(now) && visited.seen.includes(now);
    said.isFirst = Boolean(now) && now === visited.seen[0];
    if (now && !said.again) {
      visited.seen.push(now);
      if (!isInView(now)) said.faults.push({ rule: "focus-out-of-sight", where: named(now), text: excerpt(now) });
    }
    visited.last = isLost ? visited.focused : now;
    visited.lastFocused = now ? appearance(now) : "";
    return said;
  }

  const way = { isPressed: false, reached: 0, hasEnded: false, faults: [] };

  // From now on each press of the Tab key is followed, until one leads out of the page, to its beginning or nowhere; what
  // comes after that does nothing.
  function walk() {
    addEventListener("focus", (event) => { if (event.target instanceof Element) visited.focused = event.target; }, { capture: true });
    addEventListener("keydown", (press) => {
      walked();
      way.isPressed = true;
      if (!way.hasEnded) return;
      press.preventDefault();
      press.stopImmediatePropagation();
    }, { capture: true });
  }

  function walked() {
    if (!way.isPressed || way.hasEnded) return way;
    way.isPressed = false;
    const said = step();
    way.faults.push(...said.faults);
    way.hasEnded = said.left || said.isFirst || said.again;
    if (said.again && !said.isFirst) way.faults.push({ rule: "trap", where: said.where, text: "" });
    if (!way.hasEnded) way.reached += 1;
    return way;
  }

  function unreached() {
    const seen = new Set(visited.seen);
    // Of a group of radio buttons the Tab key reaches one; arrows lead to the others.
    const groups = new Set(visited.seen.filter((each) => each.type === "radio").map((each) => each.name));
    const missed = controls().filter((each) => !seen.has(each) && !(each.type === "radio" && groups.has(each.name)));
    return missed.map((each) => ({ rule: "not-reached", where: named(each), text: excerpt(each) }));
  }

  return { prepare, about, words, selectors, layout, controls, walk, walked, unreached };
})();
