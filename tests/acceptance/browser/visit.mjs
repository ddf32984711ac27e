// Visits pages with Chromium and prints as JSON what it saw there. It judges nothing: the tests do.
//
//     node visit.mjs MODULES CHROMIUM
//
// Each line that it reads is a job, which it answers with one line, until there are no more: to start Chromium costs more
// than most jobs. A job is a list of visits, each `{url, width, height, scheme, scripts, looks, searches, does}`, where
// `looks` are names of the functions in `LOOKS`, and `does` are expressions that are worked out in the page, one after the
// other. Printed is `{results, leaks}`: one result a visit, in their order, and every connection that Chromium tried to
// make to anything but this machine.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const FLAGS = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--force-color-profile=srgb", "--hide-scrollbars",
];
const TABS = 2;
const MOST_PRESSES = 5000;
const FIRST_PRESSES = 25;
const PATIENCE = 30_000;
const AXE = {
  // It would fetch style sheets anew to read them, which a page opened from a disk may not.
  preload: false,
  resultTypes: ["violations", "incomplete"],
  rules: { "target-size": { enabled: true } },
};

const [, , modules, executablePath] = process.argv;
const require = createRequire(join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf-8");
const inPage = await readFile(new URL("in_page.js", import.meta.url), "utf-8");

const LOOKS = {
  axe: async (page) => {
    await page.evaluate(axeSource);
    const found = await page.evaluate((options) => globalThis.axe.run(document, options), AXE);
    const brief = (rule) => ({
      rule: rule.id,
      impact: rule.impact,
      help: rule.help,
      nodes: rule.nodes.map((node) => ({ where: node.target.flat().join(" "), html: node.html.slice(0, 200), why: node.failureSummary ?? "" })),
    });
    return { passed: found.passes.length, violations: found.violations.map(brief), incomplete: found.incomplete.map(brief) };
  },
  layout: (page) => page.evaluate(() => globalThis.gates.layout()),
  words: (page) => page.evaluate(() => globalThis.gates.words()),
  selectors: (page) => page.evaluate(() => globalThis.gates.selectors()),
  keyboard,
};

// The page itself looks at what a press of the key did when the next one comes, so that nobody waits in between.
async function keyboard(page) {
  const keys = await page.context().newCDPSession(page);
  const press = (index) =>
    // Held down, as people do who pass over much: the key is let go at the end.
    keys.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9, autoRepeat: index > 0 });
  await page.evaluate(() => globalThis.gates.walk());
  let walked = { hasEnded: false };
  for (let pressed = 0, next = FIRST_PRESSES; pressed < MOST_PRESSES && !walked.hasEnded; pressed += next, next = pressed) {
    await Promise.all(Array.from({ length: next }, (_, index) => press(pressed + index)));
    walked = await page.evaluate(() => globalThis.gates.walked());
  }
  await page.keyboard.up("Tab");
  await keys.detach();
  const { reached, faults } = walked;
  return { reached, faults: [...faults, ...(await page.evaluate(() => globalThis.gates.unreached()))] };
}

// Material's own search, by keyboard as far as it goes: what it lists for each of the words.
async function search(page, words) {
  const field = page.locator('[data-md-component="search-query"]');
  const links = page.locator('[data-md-component="search-result"] a[href]');
  const found = [];
  for (const query of words) {
    await field.focus();
    await field.fill("");
    await page.waitForFunction(() => !document.querySelector('[data-md-component="search-result"] a[href]'), null, { timeout: PATIENCE });
    // The theme reads the field when a key is let go, and letters that no key has are put in without one.
    await field.fill(query);
    await field.press("End");
    // Finding nothing is an answer, too; the words of the line above the results are the theme's, so its end is awaited.
    await links.first().waitFor({ state: "attached", timeout: 5000 }).catch(() => undefined);
    const results = await links.evaluateAll((all) => all.map((each) => ({ href: each.href, text: each.textContent.replace(/\s+/g, " ").trim() })));
    found.push({ query, results });
  }
  return found;
}

// For each of the tabs of a job there is one window with scripts and one without, and every page in them: a window for each page costs more than
// the page. What a page leaves behind is cleared away.
async function window(browser, windows, scripts) {
  windows[scripts] ??= await (await browser.newContext({ reducedMotion: "reduce", javaScriptEnabled: scripts })).newPage();
  return windows[scripts];
}

async function visit(page, wanted) {
  const started = Date.now();
  const result = { url: wanted.url, requests: [], broken: [], console: [], failure: "" };
  const heard = {
    request: (request) => result.requests.push(request.url()),
    requestfailed: (request) => result.broken.push(`${request.url()} ${request.failure()?.errorText}`),
    response: (response) => response.status() >= 400 && result.broken.push(`${response.url()} ${response.status()}`),
    console: (message) => message.type() === "error" && result.console.push(message.text()),
    pageerror: (error) => result.console.push(String(error)),
    websocket: (socket) => result.requests.push(socket.url()),
  };
  page.setDefaultTimeout(PATIENCE);
  await page.setViewportSize({ width: wanted.width, height: wanted.height });
  await page.emulateMedia({ colorScheme: wanted.scheme });
  for (const [event, listener] of Object.entries(heard)) page.on(event, listener);
  try {
    await page.goto(wanted.url, { waitUntil: wanted.settle ? "networkidle" : "load" });
    await page.evaluate(inPage);
    await page.evaluate(() => globalThis.gates.prepare());
    result.about = await page.evaluate(() => globalThis.gates.about());
    for (const look of wanted.looks) result[look] = await LOOKS[look](page);
    if (wanted.does.length) result.does = [];
    for (const expression of wanted.does) result.does.push(await page.evaluate(expression));
    if (wanted.searches.length) result.search = await search(page, wanted.searches);
  } catch (error) {
    result.failure = String(error.stack ?? error);
  }
  for (const [event, listener] of Object.entries(heard)) page.off(event, listener);
  await page.evaluate(() => { localStorage.clear(); sessionStorage.clear(); }).catch(() => undefined);
  // A page that could not be opened may still be on its way to the browser's own page of errors, which ends a first try.
  for (let tries = 0; tries < 20; tries += 1) {
    const isAway = await page.goto("about:blank").then(() => true, () => false);
    if (isAway) break;
    await page.waitForTimeout(100);
  }
  return { ...result, milliseconds: Date.now() - started };
}

// A proxy that lets nothing through and remembers what came: it hears of connections that no page reports, such as those
// made in advance. Chromium goes straight to this machine's own addresses and to files.
async function doorkeeper(leaks) {
  const proxy = createServer((request, response) => {
    leaks.push(request.url);
    response.writeHead(502).end();
  });
  proxy.on("connect", (request, socket) => {
    leaks.push(request.url);
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return proxy;
}

async function answer(browser, visits) {
  const results = new Array(visits.length);
  let next = 0;
  const work = async () => {
    const windows = {};
    for (let index = next++; index < visits.length; index = next++) {
      const wanted = visits[index];
      results[index] = await visit(await window(browser, windows, wanted.scripts), wanted);
    }
    for (const page of Object.values(windows)) await page.context().close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return results;
}

const leaks = [];
const proxy = await doorkeeper(leaks);
const profile = await mkdtemp(join(tmpdir(), "gates-"));
const browser = await chromium.launch({
  executablePath,
  headless: true,
  chromiumSandbox: false,
  args: [...FLAGS, `--proxy-server=http://127.0.0.1:${proxy.address().port}`],
  env: { ...process.env, XDG_CONFIG_HOME: profile, XDG_CACHE_HOME: profile },
});
try {
  for await (const job of createInterface({ input: process.stdin })) {
    leaks.length = 0;
    const results = await answer(browser, JSON.parse(job));
    process.stdout.write(`${JSON.stringify({ results, leaks })}\n`);
  }
} finally {
  await browser.close();
  proxy.close();
  await rm(profile, { recursive: true, force: true });
}
