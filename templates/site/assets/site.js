/* What scripts add to the site: cards of terms, links that copy themselves, filters, choice of publication. Every page
   is complete without them, and nothing here asks the network for anything. */
(function () {
  "use strict";
  const words = JSON.parse(document.getElementById("site-words").textContent);
  const fill = (text, values) => Object.entries(values).reduce((told, [name, value]) => told.replace(`{${name}}`, value), text);

  /* --- Links that copy themselves --------------------------------------------------------------------------------- */

  const told = document.createElement("p");
  told.className = "copied";
  told.setAttribute("role", "status");
  told.hidden = true;
  told.dataset.byScript = "";
  document.body.append(told);
  let untold;

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.permalink");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    navigator.clipboard.writeText(link.href).then(
      () => {
        told.textContent = words.copied;
        told.hidden = false;
        clearTimeout(untold);
        untold = setTimeout(() => (told.hidden = true), 2000);
      },
      () => {},
    );
  });

  /* --- Cards of terms --------------------------------------------------------------------------------------------- */

  const cards = window.termCards || {};
  const card = document.createElement("div");
  card.className = "term-card";
  card.id = "term-card_";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  card.dataset.byScript = "";
  document.body.append(card);
  let shownFor = null;
  let waiting;

  const termOf = (node) => {
    const link = node.closest && node.closest('.page a[data-kind="term"]');
    if (!link) return null;
    const id = decodeURIComponent(link.hash.slice(1));
    return id in cards ? { link, entry: cards[id] } : null;
  };
  const show = ({ link, entry }) => {
    clearTimeout(waiting);
    const term = document.createElement("strong");
    term.textContent = entry[0];
    const definition = document.createElement("p");
    definition.textContent = entry[1];
    card.replaceChildren(term, definition);
    card.hidden = false;
    // A term can go over two lines: the card must cover neither.
    const place = link.getBoundingClientRect();
    const size = card.getBoundingClientRect();
    const left = Math.min(Math.max(8, place.left), document.documentElement.clientWidth - size.width - 8);
    const below = place.bottom + size.height + 8 < innerHeight || place.top < size.height + 8;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(below ? place.bottom + 4 : place.top - size.height - 4) + scrollY}px`;
    if (shownFor) shownFor.removeAttribute("aria-describedby");
    link.setAttribute("aria-describedby", card.id);
    shownFor = link;
  };
  const hide = () => {
    card.hidden = true;
    if (shownFor) shownFor.removeAttribute("aria-describedby");
    shownFor = null;
  };
  const later = (act, after) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, after);
  };
  document.addEventListener("mouseover", (event) => {
    const term = termOf(event.target);
    if (term) later(() => show(term), 150);
    else if (card.contains(event.target)) clearTimeout(waiting);
    else if (!card.hidden) later(hide, 250);
    else clearTimeout(waiting);
  });
  document.addEventListener("focusin", (event) => {
    const term = termOf(event.target);
    if (term && event.target.matches(":focus-visible")) show(term);
    else if (!term) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !card.hidden) hide();
  });

  /* --- Provisions and use cases: filter ---------------------------------------------------------------------------- */

  for (const form of document.querySelectorAll(".filter[data-filter]")) {
    const rows = [...document.querySelectorAll(`#${form.dataset.filter} tbody tr, #${form.dataset.filter} > [data-phase]`)];
    const nothing = document.querySelector(".nothing");
    const count = form.querySelector("output");
    const asked = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll("select")) {
      const value = asked.get(field.name);
      if (value && [...field.options].some((option) => option.value === value)) field.value = value;
    }
    const apply = () => {
      const wanted = [...form.querySelectorAll("select")].filter((field) => field.value);
      let shown = 0;
      for (const row of rows) {
        const fits = wanted.every((field) => (row.dataset[field.name] || "").split(" ").includes(field.value));
        row.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      count.textContent = fill(words.shown, { count: shown, total: rows.length });
      nothing.hidden = shown > 0;
    };
    form.addEventListener("change", apply);
    form.hidden = false;
    apply();
  }

  /* --- My part: what concerns one reader --------------------------------------------------------------------------- */

  const profile = document.querySelector(".profile");
  if (profile) {
    const items = [...document.querySelectorAll(".checklist > li")];
    const provisions = new Set(items.filter((item) => "provision" in item.dataset).map((item) => item.dataset.item));
    const count = profile.querySelector("output");
    const chosen = (name) => [...profile.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value);
    // Where nothing is chosen, all is; where something names no condition, it concerns all.
    const meets = (wanted, having) => !wanted.length || !having.length || having.some((key) => wanted.includes(key));
    const keys = (text) => (text || "").split(" ").filter(Boolean);
    const only = profile.querySelector('input[name="only-news"]');
    const toldNews = document.querySelector(".news-told");
    const newsWords = toldNews ? JSON.parse(toldNews.dataset.words) : null;
    const shown = () => new Set(items.filter((item) => !item.hidden && !item.parentNode.hidden).map((item) => item.dataset.item));

    const showEntries = (heading) => {
      for (const entry of document.querySelectorAll(`.md-nav--secondary a[href="#${CSS.escape(heading.id)}"]`)) entry.parentElement.hidden = heading.hidden;
    };
    // What changed stands under each target for which it did. It is new where only the state now is for a reader's rights
    // and setups, and gone where only the one before was.
    const applyNews = (targets, rights, setups) => {
      const found = Object.fromEntries(Object.keys(newsWords.kinds).map((kind) => [kind, new Set()]));
      for (const list of document.querySelectorAll("ul.news")) {
        const away = list.dataset.role && targets.length && !targets.includes(list.dataset.role);
        let empty = true;
        for (const item of list.children) {
          const data = item.dataset;
          const [before, now] = ["before", "now"].map((state) => state in data && meets(rights, keys(data[`${state}Rights`])) && meets(setups, keys(data[`${state}Setups`])));
          const kind = before && now ? data.kind : now ? "new" : before ? "gone" : "";
          item.hidden = Boolean(away) || !kind;
          if (item.hidden) continue;
          empty = false;
          found[kind].add(data.item);
          item.querySelector(".what").textContent = newsWords.kinds[kind];
        }
        const body = list.closest(".block");
        const heading = body.previousElementSibling;
        body.hidden = empty;
        if (heading && heading.matches("h3")) {
          heading.hidden = empty;
          showEntries(heading);
        }
      }
      const told = Object.entries(found).filter(([, ids]) => ids.size).map(([kind, ids]) => fill(newsWords.counts[kind], { count: ids.size }));
      toldNews.textContent = told.join(newsWords.separator) || newsWords.none;
    };
    const apply = () => {
      const [targets, rights, setups] = ["target", "right", "setup"].map(chosen);
      if (newsWords) applyNews(targets, rights, setups);
      for (const item of items) {
        const { targets: of, rights: on, setups: within } = item.dataset;
        item.hidden = !(meets(targets, keys(of)) && meets(rights, keys(on)) && meets(setups, keys(within)));
      }
      // What is asked of a role stands under its own heading.
      for (const heading of document.querySelectorAll(".page h2")) {
        const role = heading.id.startsWith("role_") ? heading.id.slice("role_".length) : "";
        const body = heading.nextElementSibling;
        const list = body.querySelector(".checklist");
        const away = role && targets.length && !targets.includes(role);
        if (list) list.hidden = Boolean(away);
        const empty = list && ![...list.children].some((item) => !item.hidden);
        heading.hidden = body.hidden = Boolean(away || empty || (only && only.checked && heading.id !== "news_"));
        showEntries(heading);
      }
      const now = shown();
      count.textContent = fill(words.shown, { count: [...provisions].filter((id) => now.has(id)).length, total: provisions.size });
    };
    const choose = () => {
      const id = decodeURIComponent(location.hash.slice(1));
      if (only && id === "news_") {
        only.checked = true;
        apply();
      }
      const box = id.startsWith("role_") && profile.querySelector(`input[name="target"][value="${CSS.escape(id.slice("role_".length))}"]`);
      if (!box) return;
      for (const other of profile.querySelectorAll('input[name="target"]')) other.checked = other === box;
      apply();
      // The browser goes to the heading of the role; what is chosen stands above.
      requestAnimationFrame(() => profile.scrollIntoView());
    };
    profile.addEventListener("change", apply);
    profile.querySelector('[data-action="print"]').addEventListener("click", () => print());
    const save = profile.querySelector('[data-action="save"]');
    save.hidden = false;
    save.addEventListener("click", () => {
      const done = () => saveChecklist(window.checklistForm, shown());
      if (window.checklistForm) return done();
      const script = document.createElement("script");
      script.src = new URL("assets/checklist.js", location.href);
      script.onload = done;
      document.head.append(script);
    });
    addEventListener("hashchange", choose);
    profile.hidden = false;
    apply();
    choose();
    addEventListener("load", choose);
  }

  /* Keep the rows of some provisions in the form, and hand it over as a file: an XLSX file is a zip file of XML. */
  function saveChecklist(form, kept) {
    const sheet = new DOMParser().parseFromString(form.parts[form.sheet], "application/xml");
    const provisionOf = new Map(Object.entries(form.rows).map(([id, row]) => [String(row), id]));
    let place = 1;
    for (const row of [...sheet.getElementsByTagName("row")]) {
      const id = provisionOf.get(row.getAttribute("r"));
      if (id !== undefined && !kept.has(id)) {
        row.remove();
        continue;
      }
      for (const cell of row.getElementsByTagName("c")) cell.setAttribute("r", cell.getAttribute("r").replace(/\d+$/, place));
      row.setAttribute("r", place);
      place += 1;
    }
    const xml = new XMLSerializer().serializeToString(sheet);
    const parts = { ...form.parts, [form.sheet]: xml.startsWith("<?xml") ? xml : `<?xml version="1.0" encoding="UTF-8"?>\n${xml}` };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(zip(parts));
    link.download = form.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /* Texts as a zip file without compression (APPNOTE of the format, 4.3). */
  function zip(parts) {
    const table = Uint32Array.from({ length: 256 }, (_, index) => {
      let value = index;
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
      return value >>> 0;
    });
    const checksum = (bytes) => {
      let value = 0xffffffff;
      for (const byte of bytes) value = table[(value ^ byte) & 0xff] ^ (value >>> 8);
      return (value ^ 0xffffffff) >>> 0;
    };
    const numbers = (...fields) => {
      const bytes = new Uint8Array(fields.reduce((length, [size]) => length + size, 0));
      const view = new DataView(bytes.buffer);
      let at = 0;
      for (const [size, value] of fields) {
        if (size === 2) view.setUint16(at, value, true);
        else view.setUint32(at, value, true);
        at += size;
      }
      return bytes;
    };
    const encode = new TextEncoder();
    const whole = [];
    const directory = [];
    let offset = 0;
    for (const [name, text] of Object.entries(parts)) {
      const [called, content] = [encode.encode(name), encode.encode(text)];
      // Version 2.0, names in UTF-8, stored, the first day that the format knows, 1 January 1980.
      const shared = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, checksum(content)], [4, content.length], [4, content.length], [2, called.length], [2, 0]];
      const head = numbers([4, 0x04034b50], ...shared);
      whole.push(head, called, content);
      directory.push(numbers([4, 0x02014b50], [2, 20], ...shared, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), called);
      offset += head.length + called.length + content.length;
    }
    const size = directory.reduce((length, bytes) => length + bytes.length, 0);
    const count = directory.length / 2;
    const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
    return new Blob([...whole, ...directory, end], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
  }

  /* --- What the theme leaves to the mouse ------------------------------------------------------------------------- */

  // On a narrow screen menu and search are opened by labels; a keyboard and a voice need buttons.
  for (const label of document.querySelectorAll('.md-header__inner > label[for="__drawer"], .md-header__inner > label[for="__search"]')) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = label.className;
    button.dataset.opens = label.htmlFor;
    button.setAttribute("aria-label", label.htmlFor === "__search" ? words.search : words.menu);
    button.append(...label.cloneNode(true).childNodes);
    button.addEventListener("click", () => label.click());
    label.hidden = true;
    label.before(button);
  }

  /* --- Another language, another publication ---------------------------------------------------------------------- */

  // The same ids stand on the same page in each language.
  const carry = () => {
    for (const link of document.querySelectorAll("a[data-language]")) link.hash = location.hash;
  };
  addEventListener("hashchange", carry);
  carry();

  const holder = document.querySelector("[data-publication]");
  if (holder && Array.isArray(window.draftVersions) && window.draftVersions.length) {
    const select = document.createElement("select");
    select.setAttribute("aria-label", words.publication);
    const here = holder.dataset.publication;
    // One that was withdrawn, and was kept by a reader, is not listed any more.
    const isListed = window.draftVersions.some((version) => version.id === here);
    for (const version of isListed ? window.draftVersions : [{ id: here }, ...window.draftVersions]) {
      const option = document.createElement("option");
      const languages = version.languages || [];
      const language = languages.includes(holder.dataset.language) ? holder.dataset.language : languages[0];
      option.textContent = version.title ? `${version.id} – ${version.title}` : version.id;
      option.selected = version.id === here;
      option.value = version.id === here ? "" : `../../${version.id}/${language ? `${language}/` : ""}index.html`;
      select.append(option);
    }
    const root = document.querySelector(".md-logo").getAttribute("href").replace(/index\.html$/, "");
    select.addEventListener("change", () => {
      if (select.value) location.href = new URL(`${root}${select.value}`, location.href);
    });
    holder.querySelector("a").replaceWith(select);
  }
})();
