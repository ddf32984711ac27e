// The review copy: takes an answer, keeps it in the browser, and gives it away only where its writer saves or copies it.
// All words of others are put in as text. It is put on one line: each statement ends with a semicolon, and comments have
// lines of their own.
(() => {
  const find = (id) => document.getElementById(id);
  const data = JSON.parse(find("_data").content.textContent);
  const say = (key, told = {}) =>
    data.words[key].replace(/\{(\w+)\}/g, (sign, name) => (name in told ? String(told[name]) : sign));
  const NAMES = ["part", "quote", "kind", "weight", "text", "proposed", "rationale", "would_resolve", "supports"];
  // What alone makes a comment; words that were only marked do not.
  const SAID = ["part", "text", "proposed", "rationale", "would_resolve", "supports"];
  // What stands folded in a form; words that were marked stand above it.
  const FOLDED = ["kind", "weight", "would_resolve", "rationale", "supports", "part"];
  const FIELDS = ["office", "organization", "contact", "position", "would_resolve", "can_answer_on"];
  const KEY = ["wipo-bc-std", data.form.round, data.form.digest, data.form.office || "any"].join("/");
  const LARGEST = 16000000;
  const former = new Map(Object.entries(data.former));
  const questions = new Map(Object.entries(data.questions));
  const passages = new Map(data.passages.map(([id, number, name, text], at) => [id, { number, name, text, at }]));
  const plain = (value) => (typeof value === "string" ? value : value === null || value === undefined ? "" : String(value));
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const short = (text) => (text.length > 80 ? text.slice(0, 79) + "…" : text);

  const empty = () => ({
    ...Object.fromEntries(FIELDS.map((name) => [name, ""])), offers: [], comments: [],
    // Any name can be that of a question in a file of somebody else.
    answers: Object.create(null),
  });
  let answer = empty();
  const open = new Set();
  const spots = new Map();
  let marked = null;
  let keeps = true;
  let isSaved = true;
  let waiting = 0;
  let written = null;

  const spotOf = (comment) => comment.id || (comment.number ? "#" + comment.number : "");
  // A row that was only clicked does not, either.
  const isSaid = (comment) => SAID.some((name) => comment[name].trim() && !(name === "part" && comment.part === comment.clicked));
  const said = () => answer.comments.filter(isSaid);
  const order = (comment) => (spotOf(comment) === "" ? -1 : passages.get(comment.id)?.at ?? passages.size);
  const nameOf = (spot) => passages.get(spot)?.name ?? (spot.replace(/^#/, "") || say("about.whole"));
  const of = (spot) => answer.comments.filter((each) => spotOf(each) === spot);
  const blank = (spot) => ({
    id: spot.startsWith("#") ? "" : spot, number: passages.get(spot)?.number ?? spot.replace(/^#/, ""),
    ...Object.fromEntries(NAMES.map((name) => [name, ""])), clicked: "",
  });

  // Whatever a file or the browser's store holds, as an answer of texts.
  const read = (told) => {
    const made = empty();
    for (const name of FIELDS) made[name] = plain(told[name]);
    if (Array.isArray(told.offers)) made.offers = [...new Set(told.offers.map(plain))].filter((each) => each);
    if (isObject(told.answers)) {
      for (const [name, text] of Object.entries(told.answers)) made.answers[name] = plain(text);
    }
    for (const each of Array.isArray(told.comments) ? told.comments : []) {
      if (!isObject(each)) continue;
      const id = former.get(plain(each.id)) ?? plain(each.id);
      const comment = { id, number: passages.get(id)?.number ?? plain(each.number), clicked: plain(each.clicked) };
      for (const name of NAMES) comment[name] = plain(each[name]);
      made.comments.push(comment);
    }
    return made;
  };

  const warn = (text) => {
    find("_warning").textContent = text;
    find("_warning").hidden = !text;
  };
  const tell = (text, more = "") => {
    const first = document.createElement("strong");
    first.textContent = text;
    find("_status").replaceChildren(...(text ? [first] : []), more && ` ${more}`);
    find("_given").hidden = true;
    measure();
  };
  // What to do with what is given away. Nobody is stopped: an answer may have comments only.
  const tellGiven = (text) => {
    tell(text, answer.position ? "" : say(said().length ? "no-position" : "empty"));
    find("_mail").hidden = !data.mail;
    find("_mail").href = `mailto:${data.mail}?subject=${encodeURIComponent(say("mail-subject", { office: office() || answer.organization.trim() }).replace(/^ – /, ""))}` +
      `&body=${encodeURIComponent(say("mail-body", { file: fileName() }))}`;
    find("_given").hidden = false;
    measure();
    // What was written last stays in sight above what the bar says now.
    const { bottom } = written?.isConnected ? written.getBoundingClientRect() : { bottom: 0 };
    const hidden = bottom + 8 - find("_bar").getBoundingClientRect().top;
    if (hidden > 0 && bottom - hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
  };
  // The strip on top and the bar below are as high as their words need; what is reached must hide behind neither.
  const measure = () => {
    const root = document.documentElement;
    const heightOf = (element, isFixed) => (isFixed.includes(getComputedStyle(element).position) ? element.offsetHeight : 0);
    root.style.setProperty("--above", `${heightOf(document.querySelector(".strip"), ["sticky"])}px`);
    root.style.setProperty("--below", `${heightOf(find("_bar"), ["fixed"])}px`);
  };

  // --- What is kept in the browser ---

  const failed = () => {
    if (keeps) warn(say("not-kept", { open: say("open") }));
    keeps = false;
  };
  const store = () => {
    clearTimeout(waiting);
    if (keeps) {
      try {
        localStorage.setItem(KEY, JSON.stringify(answer));
      } catch {
        failed();
      }
    }
    showProgress();
  };
  const changed = () => {
    isSaved = false;
    // What was saved is no longer what stands here.
    if (!find("_given").hidden) tell("");
    clearTimeout(waiting);
    waiting = setTimeout(store, 250);
  };
  const recall = () => {
    let kept = null;
    try {
      kept = localStorage.getItem(KEY);
      localStorage.setItem(KEY + "/try", "1");
      localStorage.removeItem(KEY + "/try");
    } catch {
      failed();
    }
    if (kept === null) return;
    try {
      const told = JSON.parse(kept);
      if (!isObject(told)) throw new Error("no answer");
      answer = read(told);
    } catch {
      // Nothing of it can be shown, and nothing of it is thrown away.
      try { localStorage.setItem(KEY + "/damaged", kept); } catch { failed(); }
    }
  };

  // --- What is shown ---

  const showProgress = () => {
    const list = said();
    // Before anything is said, nothing is said of it.
    find("_progress").textContent = list.length || answer.position ? say("progress", {
      comments: list.length,
      position: data.words["position." + answer.position] ?? say("none"),
    }) : "";
    find("_state").textContent = keeps && !isEmpty() ? say("kept") : "";
    find("_count").textContent = String(list.length);
    // Nothing below may move while one writes.
    find("_read").disabled = list.length > 0;
    const rows = list.slice().sort((one, two) => order(one) - order(two)).map((comment) => {
      const row = document.createElement("li");
      const link = document.createElement("a");
      const spot = spotOf(comment);
      link.href = spot && !spot.startsWith("#") ? "#" + encodeURIComponent(spot) : "#_answer";
      link.textContent = short(`${nameOf(spot)}: ${(comment.text || comment.proposed || comment.part).trim()}`);
      link.dir = "auto";
      link.addEventListener("click", (event) => {
        event.preventDefault();
        show(spot);
      });
      row.append(link);
      return row;
    });
    find("_mine").replaceChildren(...rows);
  };
  const isEmpty = () =>
    !said().length && !answer.offers.length && FIELDS.every((name) => !answer[name].trim()) &&
    Object.values(answer.answers).every((text) => !text.trim());

  const showFields = () => {
    for (const field of document.querySelectorAll("[data-field]")) field.value = answer[field.dataset.field];
    for (const field of document.querySelectorAll("[data-question]")) field.value = answer.answers[field.dataset.question] ?? "";
    for (const box of document.querySelectorAll("[data-offer]")) box.checked = answer.offers.includes(box.dataset.offer);
    showWhen();
  };
  const showWhen = () => {
    document.querySelector("#_fields > [data-when=discuss]").hidden = answer.position !== "discuss" && !answer.would_resolve;
    document.querySelector("#_more > [data-when=answer]").hidden = !answer.offers.includes("answer") && !answer.can_answer_on;
    if (answer.position === "no-expertise" || answer.offers.length || answer.contact) find("_more").open = true;
  };

  // The room for comments on a text: a button, and below it forms, or what was said where it is closed.
  const spotFor = (spot) => {
    if (spots.has(spot)) return spots.get(spot);
    const room = document.createElement("div");
    room.className = "notes";
    room.dataset.about = spot;
    const about = document.createElement("span");
    about.className = "about";
    about.textContent = nameOf(spot);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "comment-on";
    button.textContent = say("comment");
    button.setAttribute("aria-label", say("comment-on", { name: nameOf(spot) }));
    room.append(about, " ", button);
    find("_elsewhere").append(room);
    find("_elsewhere").hidden = false;
    spots.set(spot, room);
    return room;
  };
  const buttonOf = (room) => room.querySelector(":scope > .comment-on");

  const showSpot = (spot) => {
    const room = spotFor(spot);
    const button = buttonOf(room);
    for (const each of room.querySelectorAll(":scope > .comment-form, :scope > .said")) each.remove();
    const list = of(spot);
    const count = list.filter(isSaid).length;
    button.textContent = count ? `${say("comment")} (${count})` : say("comment");
    button.setAttribute("aria-label", say("comment-on", { name: nameOf(spot) }) + (count ? ` (${count})` : ""));
    button.setAttribute("aria-expanded", String(open.has(spot)));
    room.classList.toggle("is-open", open.has(spot));
    room.classList.toggle("has-comments", count > 0);
    markRows(spot);
    if (spot === data.begin && beginField && document.activeElement !== beginField) {
      beginField.value = list[0]?.text ?? "";
      fit(beginField);
    }
    if (open.has(spot)) {
      list.forEach((comment, at) => room.append(makeNote(spot, comment, at + 1)));
    } else {
      for (const comment of list.filter(isSaid)) {
        const line = document.createElement("p");
        line.className = "said";
        line.dir = "auto";
        line.textContent = (comment.text || comment.proposed || comment.part || comment.supports).trim();
        room.append(line);
      }
    }
  };

  // A field is as high as its words, up to what the style allows.
  const fit = (field) => {
    if (field.localName !== "textarea" || !field.offsetParent) return;
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  };

  // --- Rows of tables ---

  const rowsOf = (spot) => [...(find(spot)?.querySelectorAll("table.cells > tbody > tr:not(.for-notes)") ?? [])];
  // A row by its place in its table, as a reader counts it, and its words.
  const rowAt = (element, spot) => {
    const line = element.closest?.("table.cells > tbody > tr");
    if (!line || line.matches(".for-notes") || !find(spot)?.contains(line)) return null;
    const number = [...line.parentElement.rows].filter((each) => !each.matches(".for-notes")).indexOf(line) + 1;
    const text = [...line.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()).filter((each) => each).join(" | ");
    return { line, number, text, part: say("row", { number }) };
  };
  const markRows = (spot) => {
    const parts = new Set(of(spot).filter((each) => open.has(spot) || isSaid(each)).map((each) => each.part.trim()));
    for (const line of rowsOf(spot)) line.toggleAttribute("data-commented", parts.has(rowAt(line, spot)?.part));
  };
  // The form on a row stands below it, so that the table stays where it is; at the table it is where it was.
  const homes = new Map();
  const goHome = (room) => {
    const home = homes.get(room);
    if (!home) return;
    const line = room.closest(".for-notes");
    home.replaceWith(room);
    homes.delete(room);
    room.style.inlineSize = "";
    line.remove();
  };
  const placeBelow = (room, row) => {
    goHome(room);
    if (row.line.closest("table").querySelector("[rowspan]")) return;
    const home = document.createComment("");
    room.replaceWith(home);
    homes.set(room, home);
    const line = document.createElement("tr");
    const cell = document.createElement("td");
    line.className = "for-notes";
    cell.colSpan = row.line.cells.length;
    cell.append(room);
    line.append(cell);
    room.style.inlineSize = `${row.line.closest(".scroll").clientWidth}px`;
    row.line.after(line);
  };

  const makeNote = (spot, comment, number) => {
    const note = find("_note").content.firstElementChild.cloneNode(true);
    note.querySelector("legend").textContent = say("comment-on", { name: nameOf(spot) }) + (of(spot).length > 1 ? ` – ${number}` : "");
    const whenBlocking = note.querySelector("[data-when=blocking]");
    const arrange = () => {
      whenBlocking.hidden = comment.weight !== "blocking" && !comment.would_resolve;
    };
    for (const field of note.querySelectorAll("[data-name]")) {
      const name = field.dataset.name;
      if (field.localName === "select" && comment[name] && ![...field.options].some((each) => each.value === comment[name])) {
        field.append(new Option(comment[name], comment[name]));
      }
      field.value = comment[name];
      fit(field);
      field.addEventListener("input", () => {
        comment[name] = field.value;
        fit(field);
        if (name === "text" && spot === data.begin && number === 1 && beginField) {
          beginField.value = field.value;
          fit(beginField);
        }
        arrange();
        showExcerpt();
        changed();
      });
    }
    if (FOLDED.some((name) => comment[name])) note.querySelector("details").open = true;
    // The words that one writes about stay in sight, all of them: what is long scrolls by itself. Of a table, its rows do.
    const showExcerpt = () => {
      const whole = passages.get(spot)?.text ?? "";
      const text = comment.quote.trim() || (rowsOf(spot).length ? whole.split("\n")[0] : whole.replace(/\s+/g, " ").trim());
      note.querySelector(".excerpt").textContent = (comment.quote.trim() && comment.part.trim() ? `${comment.part.trim()}: ` : "") + text;
      note.querySelector(".excerpt").hidden = !text;
    };
    showExcerpt();
    const put = (name, text) => {
      const field = note.querySelector(`[data-name=${name}]`);
      if (text) {
        field.value = text;
        comment[name] = field.value;
        fit(field);
        showExcerpt();
        changed();
      }
      field.focus();
    };
    const acts = {
      take: () => put("quote", marked?.spot === spot ? marked.text : ""),
      prefill: () => put("proposed", comment.proposed.trim() ? "" : passages.get(spot)?.text ?? ""),
      done: () => close(spot),
      another: () => {
        answer.comments.push(blank(spot));
        showSpot(spot);
        focusLast(spot);
      },
      delete: (button) => {
        if (isSaid(comment) && !isSure(button)) return;
        answer.comments = answer.comments.filter((each) => each !== comment);
        isSaved = false;
        store();
        if (of(spot).length) {
          showSpot(spot);
          focusLast(spot);
        } else {
          close(spot);
        }
      },
    };
    for (const button of note.querySelectorAll("[data-do]")) {
      button.addEventListener("click", (event) => acts[button.dataset.do](button));
    }
    note.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) close(spot);
    });
    arrange();
    return note;
  };

  // What cannot be taken back is asked once more on the button itself.
  const isSure = (button) => {
    if (button.dataset.asked) return true;
    button.dataset.asked = button.textContent;
    button.textContent = button.dataset.sure;
    button.addEventListener("blur", () => {
      button.textContent = button.dataset.asked;
      delete button.dataset.asked;
    }, { once: true });
    return false;
  };

  const focusLast = (spot) => {
    const note = [...spotFor(spot).querySelectorAll(":scope > .comment-form")].at(-1);
    if (!note) return;
    const field = note.querySelector("[data-name=text]");
    for (const each of note.querySelectorAll("textarea")) fit(each);
    field.focus({ preventScroll: true });
    // The page moves no more than it must, so that the text above stays where it was.
    const root = getComputedStyle(document.documentElement);
    const lowest = innerHeight - (parseFloat(root.getPropertyValue("--below")) || 0) - 48;
    const highest = (parseFloat(root.getPropertyValue("--above")) || 0) + 16;
    const { top } = note.getBoundingClientRect();
    const { bottom } = field.getBoundingClientRect();
    if (top < highest) scrollBy({ top: top - highest, behavior: "instant" });
    else if (bottom > lowest) scrollBy({ top: Math.min(bottom - lowest, top - highest), behavior: "instant" });
  };

  const show = (spot, row = null) => {
    const isOther = row && of(spot).length > 0 && !of(spot).some((each) => each.part.trim() === row.part);
    // Another row of the same table is another comment; what was only clicked goes.
    if (isOther) answer.comments = answer.comments.filter((each) => spotOf(each) !== spot || isSaid(each));
    // A form that was opened by mistake goes without a word.
    for (const other of [...open]) if (other !== spot && !of(other).some(isSaid)) shut(other);
    if (!of(spot).length || isOther) {
      const comment = blank(spot);
      const about = row ?? (marked?.spot === spot ? marked.row : null);
      if (about) Object.assign(comment, { part: about.part, clicked: about.part, quote: shorten(about.text) });
      if (marked?.spot === spot) comment.quote = marked.text;
      answer.comments.push(comment);
    }
    marked = null;
    open.add(spot);
    const room = spotFor(spot);
    if (row) placeBelow(room, row);
    uncover(room);
    showSpot(spot);
    focusLast(spot);
  };
  const uncover = (element) => {
    for (let each = element; each; each = each.parentElement) each.removeAttribute("data-off");
  };
  const shut = (spot) => {
    open.delete(spot);
    goHome(spotFor(spot));
    answer.comments = answer.comments.filter((each) => spotOf(each) !== spot || isSaid(each));
    store();
    showSpot(spot);
  };
  const close = (spot) => {
    const line = spotFor(spot).closest(".for-notes")?.previousElementSibling;
    shut(spot);
    buttonOf(spotFor(spot)).focus({ preventScroll: true });
    if (line) {
      line.scrollIntoView({ block: "nearest" });
      return;
    }
    const { top, bottom } = buttonOf(spotFor(spot)).getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) buttonOf(spotFor(spot)).scrollIntoView({ block: "center" });
  };
  const showAll = () => {
    open.clear();
    for (const room of [...homes.keys()]) goHome(room);
    for (const comment of answer.comments) spotFor(spotOf(comment));
    for (const spot of spots.keys()) showSpot(spot);
    showFields();
    showProgress();
    filter();
  };

  const filter = () => {
    const clause = find("_clause").value;
    for (const section of document.querySelectorAll("main > section")) {
      section.toggleAttribute("data-off", Boolean(clause) && section.id !== clause);
    }
    const only = find("_only").checked;
    const kept = new Set();
    for (const spot of only ? said().map(spotOf).concat([...open]) : []) {
      for (let each = find(spot); each; each = each.parentElement) kept.add(each);
    }
    for (const id of passages.keys()) {
      const element = find(id);
      if (!element || element.parentElement?.localName === "main") continue;
      element.toggleAttribute("data-off", only && !kept.has(element));
    }
    if (only) {
      for (const section of document.querySelectorAll("main > section:not([data-off])")) {
        section.toggleAttribute("data-off", !kept.has(section));
      }
    }
  };

  // --- Words that are marked ---

  const spotAt = (node) => {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    if (!element || element.closest(".notes")) return null;
    for (let each = element; each; each = each.parentElement) {
      if (passages.has(each.id)) return each.id;
    }
    return null;
  };
  // Where a mark begins or ends inside a word, the rest of that word.
  const words = typeof Intl.Segmenter === "function" ? new Intl.Segmenter(document.documentElement.lang, { granularity: "word" }) : null;
  const wordAt = (node, offset) => {
    if (!words || node.nodeType !== Node.TEXT_NODE) return ["", ""];
    const found = offset < node.data.length ? words.segment(node.data).containing(offset) : null;
    if (!found?.isWordLike) return ["", ""];
    const inside = offset - found.index;
    return [found.segment.slice(0, inside), inside ? found.segment.slice(inside) : ""];
  };
  // A click on a text opens its form; one on a link or a button, or the end of a mark, is meant otherwise. Of a clause only
  // the heading stands for it.
  const clickedAt = (element) => {
    if (!element.closest?.("main") || element.closest("a, button, summary, label, input, select, textarea, .notes")) return null;
    if (!getSelection().isCollapsed) return null;
    const spot = spotAt(element);
    return spot !== null && find(spot).localName === "section" && !element.closest("h2, h3, h4, h5, h6") ? null : spot;
  };
  const mark = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const spot = spotAt(range.startContainer);
    // Where a whole text is marked, the end is often at the very beginning of the next.
    const whole = wordAt(range.startContainer, range.startOffset)[0] + selection + wordAt(range.endContainer, range.endOffset)[1];
    const text = whole.replace(/\s+/g, " ").trim();
    if (spot && text && (range.endOffset === 0 || spotAt(range.endContainer) === spot)) {
      const { startContainer: first } = range;
      marked = { spot, text, row: rowAt(first.nodeType === Node.TEXT_NODE ? first.parentElement : first, spot) };
    }
  };

  // --- What is given away ---

  const exported = () => ({
    form: data.form,
    ...Object.fromEntries(FIELDS.map((name) => [name, answer[name].trim()])),
    office: data.form.office || answer.office.trim(),
    offers: answer.offers,
    answers: Object.fromEntries(Object.entries(answer.answers).filter(([, text]) => text.trim())),
    comments: said().sort((one, two) => order(one) - order(two)).map((comment, at) => ({
      row: String(at + 1), id: comment.id, number: comment.number,
      ...Object.fromEntries(NAMES.map((name) => [name, comment[name].trim()])),
    })),
  });
  const shorten = (text, most = 40, letters = 400) => {
    const flat = text.replace(/\s+/g, " ").trim();
    const first = flat.split(" ").slice(0, most).join(" ").slice(0, letters);
    return first.length < flat.length ? `${first} …` : flat;
  };
  // The day on which its writer saves it, in the words of the page and the numbers of the forms.
  const today = () => {
    const language = document.documentElement.lang;
    return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: "long" }).format(new Date());
  };
  const inWords = (told) => {
    const lines = [say("form.title"), data.draft, `${say("date")}: ${today()}`, ""];
    const add = (label, text) => { if (text) lines.push(`${label}: ${text}`); };
    for (const name of ["office", "organization"]) add(say("field." + name), told[name]);
    add(say("field.position"), data.words["position." + told.position] ?? (told.position || say("none")));
    add(say("field.would_resolve"), told.would_resolve);
    for (const key of told.offers) lines.push(data.words["field.offer-" + key] ?? key);
    add(say("field.can_answer_on"), told.can_answer_on);
    for (const [key, text] of Object.entries(told.answers)) add(questions.get(key) ?? key, text);
    add(say("field.contact"), told.contact);
    for (const comment of told.comments) {
      const about = ["kind", "weight"].map((name) => data.words[`${name}.${comment[name]}`] ?? comment[name]).filter((each) => each);
      lines.push("", `${comment.row}. ${nameOf(spotOf(comment))}${about.length ? ` (${about.join(", ")})` : ""}`);
      add(say("column.part"), comment.part);
      if (comment.quote) add(say("quote"), comment.quote);
      else add(say("begins"), shorten(passages.get(comment.id)?.text ?? "", 60, 600));
      if (comment.text) lines.push(comment.text);
      for (const name of ["proposed", "rationale", "would_resolve", "supports"]) add(say("column." + name), comment[name]);
    }
    // No words of a comment may look like the beginning of the block.
    return lines.join("\n").replace(/REVIEW/g, "Review");
  };
  const write = async () => {
    const told = exported();
    const carried = await block.wrap(JSON.stringify(told));
    return `${inWords(told)}\n\n${say("leave")}\n\n${carried}`;
  };
  const office = () => data.form.office || answer.office.trim().toUpperCase();
  const fileName = () => {
    return !data.form.office && /^[A-Z]{2}$/.test(office()) ? data.file.replace("_any_", `_${office()}_`) : data.file;
  };
  const save = async () => {
    store();
    const content = await write();
    const link = document.createElement("a");
    const address = URL.createObjectURL(new Blob([content], { type: "text/plain;charset=utf-8" }));
    link.href = address;
    link.download = fileName();
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    isSaved = true;
    // Among words that run from the right, a name keeps its own order.
    const isolated = document.documentElement.dir === "rtl" ? `\u2068${fileName()}\u2069` : fileName();
    tellGiven(say("saved", { file: isolated }));
  };
  const copy = async () => {
    store();
    const content = await write();
    try {
      await navigator.clipboard.writeText(content);
      tell(say("copied"));
      isSaved = true;
    } catch {
      const label = find("_as-text");
      const field = label.querySelector("textarea");
      label.hidden = false;
      field.value = content;
      field.focus();
      field.select();
      tell(say("copy-yourself"));
    }
  };

  // --- What is opened again ---

  const same = (one, two) => spotOf(one) === spotOf(two) && NAMES.every((name) => one[name].trim() === two[name].trim());
  const merge = (told) => {
    const other = read(told);
    for (const name of FIELDS) answer[name] = answer[name].trim() ? answer[name] : other[name];
    answer.offers = [...new Set([...answer.offers, ...other.offers])];
    for (const [key, text] of Object.entries(other.answers)) {
      if (!(answer.answers[key] ?? "").trim()) answer.answers[key] = text;
    }
    answer.comments = said();
    const fresh = other.comments.filter((each) => isSaid(each) && !answer.comments.some((own) => same(own, each)));
    answer.comments.push(...fresh);
    return fresh.length;
  };
  const openFile = async (file) => {
    let told = null;
    try {
      if (file.size > LARGEST) throw new Error("too large");
      told = JSON.parse(await block.unwrap(await file.text()));
      if (!isObject(told)) throw new Error("no answer");
    } catch {
      tell(say("damaged", { save: say("save") }));
      return;
    }
    const form = isObject(told.form) ? told.form : {};
    const count = merge(told);
    const fits = ["round", "digest", "office"].every((name) => plain(form[name]) === data.form[name]);
    isSaved = false;
    showAll();
    store();
    tell(say("opened", { count }) + (fits ? "" : " " + say("other")));
  };

  // --- The page ---

  const listen = (id, event, act) => find(id).addEventListener(event, act);
  // Near the words: a long table or figure of a text stands below the room, and so does a table itself.
  const LONG = ".grid, .picture, .box, dl";
  const settle = (room) => {
    const holder = room.parentElement;
    if (holder.matches(".grid, .picture")) {
      holder.querySelector(":scope > .scroll, :scope > figure").before(room);
      room.classList.add("leads");
      return;
    }
    const all = [...holder.children];
    const at = all.findIndex((each) => each.matches(LONG));
    if (at > 0 && at < all.indexOf(room)) all[at].before(room);
  };
  const beginField = find("_begin-field");
  for (const room of document.querySelectorAll(".notes")) {
    if (room.dataset.about) settle(room);
    spots.set(room.dataset.about, room);
    room.hidden = false;
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".comment-on");
    if (!button) {
      const spot = clickedAt(event.target);
      if (spot === null) return;
      const row = rowAt(event.target, spot);
      if (row || !open.has(spot)) show(spot, row);
      return;
    }
    const spot = button.closest(".notes").dataset.about;
    if (open.has(spot)) close(spot);
    else show(spot);
  });
  for (const link of document.querySelectorAll("[data-goes]")) {
    link.addEventListener("click", () => {
      const target = find(decodeURIComponent(link.hash.slice(1)));
      if (!target) return;
      find("_clause").value = "";
      find("_only").checked = false;
      filter();
    });
  }
  document.addEventListener("input", (event) => {
    if (event.target.closest?.(".begin, .comment-form")) written = event.target;
  });
  // What is written there is the first comment on that text.
  beginField?.addEventListener("input", () => {
    let [comment] = of(data.begin);
    if (!comment) {
      comment = blank(data.begin);
      answer.comments.push(comment);
    }
    comment.text = beginField.value;
    if (!open.has(data.begin) && !isSaid(comment)) answer.comments = answer.comments.filter((each) => each !== comment);
    fit(beginField);
    showSpot(data.begin);
    changed();
  });
  // Contents: opened by the link to them, and of what stands in a clause no more than one asks for.
  document.querySelector('.strip a[href="#_nav"]')?.addEventListener("click", () => {
    document.querySelector("#_nav details").open = true;
  });
  for (const link of document.querySelectorAll("#_nav li:has(> ul) > a")) {
    const inner = link.parentElement.querySelector(":scope > ul");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fold";
    button.setAttribute("aria-label", link.textContent.trim());
    const turn = (isOpen) => {
      inner.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
    };
    button.addEventListener("click", () => turn(inner.hidden));
    turn(false);
    link.after(button);
  }
  // That a table goes on is said where it does.
  const sayWide = () => {
    for (const each of document.querySelectorAll("main .grid > .scroll")) {
      const isWide = each.scrollWidth > each.clientWidth + 1;
      let line = each.previousElementSibling;
      if (!line?.matches(".wide")) line = null;
      if (isWide && !line) {
        line = document.createElement("p");
        line.className = "wide";
        line.textContent = say("wide");
        each.before(line);
      } else if (!isWide) line?.remove();
      each.parentElement.classList.toggle("is-wide", isWide);
    }
  };
  find("_fields").addEventListener("input", (event) => {
    const { field, question, offer } = event.target.dataset;
    if (field) answer[field] = event.target.value;
    else if (question) answer.answers[question] = event.target.value;
    else if (offer) {
      answer.offers = answer.offers.filter((each) => each !== offer).concat(event.target.checked ? [offer] : []);
    } else return;
    showWhen();
    changed();
  });
  listen("_clause", "change", filter);
  listen("_only", "change", filter);
  listen("_save", "click", save);
  listen("_copy", "click", copy);
  listen("_copy-too", "click", async () => {
    await copy();
    if (document.activeElement === document.body) find("_copy").focus();
  });
  listen("_close", "click", () => {
    tell("");
    find("_save").focus();
  });
  // Who has nothing to say answers with one click; a form for anybody has to say for whom.
  listen("_read", "click", () => {
    answer.position = "no-comment";
    showFields();
    changed();
    if (!office() && !answer.organization.trim()) {
      tell(say("which-office"));
      document.querySelector("[data-field=office]").focus();
    } else {
      find("_save").focus();
      save();
    }
  });
  listen("_open", "click", () => find("_file").click());
  listen("_file", "change", async (event) => {
    const [file] = event.target.files;
    if (file) await openFile(file);
    event.target.value = "";
    find("_open").focus();
  });
  listen("_clear", "click", (event) => {
    if (!isEmpty() && !isSure(event.target)) return;
    answer = empty();
    isSaved = true;
    showAll();
    store();
    tell("");
  });
  document.addEventListener("selectionchange", mark);
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest?.(".notes, .bar")) marked = null;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  });
  addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    keeps = false;
    warn(say("two-windows"));
    showProgress();
  });
  addEventListener("pagehide", () => { if (!isSaved) store(); });
  addEventListener("beforeunload", (event) => {
    if (!keeps && !isSaved && !isEmpty()) event.preventDefault();
  });

  recall();
  for (const part of document.querySelectorAll("[data-by-script]")) part.hidden = false;
  for (const id of passages.keys()) if (find(id)) find(id).dataset.takes = "";
  document.documentElement.classList.add("takes-comments");
  showAll();
  measure();
  sayWide();
  addEventListener("resize", () => {
    measure();
    sayWide();
    for (const each of document.querySelectorAll(".start textarea, .comment-form textarea")) fit(each);
    for (const room of homes.keys()) room.style.inlineSize = `${room.closest(".scroll").clientWidth}px`;
  });
  const wanted = (() => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return "";
    }
  })();
  const target = wanted && !wanted.startsWith("_") && find(former.get(wanted) ?? wanted);
  const spot = target ? spotAt(target) : null;
  if (spot) {
    show(spot);
    // The browser goes to the place that the address names once more after this, and takes the focus with it.
    const isFree = () => document.activeElement === document.body || spotFor(spot).contains(document.activeElement);
    const again = () => { if (open.has(spot) && isFree()) focusLast(spot); };
    for (const delay of [0, 100, 400]) addEventListener("load", () => setTimeout(again, delay));
  }
})();
