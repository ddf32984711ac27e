// Works in one page as a person does, and prints as JSON what came of it. It judges nothing: the tests do.
//
//     node work.mjs JOB.json
//
// The job is `{modules, chromium, url, width, height, downloads, before, steps}`: `before` is JavaScript that runs in the page
// before its own, and each step is one of `{press: KEY, times}` or, until something is so, `{press: KEY, until: EXPRESSION}`, `{type: TEXT}`, `{work: EXPRESSION}`, `{choose: FILE}` (what the
// dialog for files gives, once a key opens it), `{save: KEY}` (a key that saves a file) and `{reopen: URL}`, which closes the page and
// opens it again in the same browser. Printed is `{said, requests, errors}`: what each step gave, every address that was asked for, and
// every error.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const job = JSON.parse(await readFile(process.argv[2], "utf-8"));
const require = createRequire(join(job.modules, "package.json"));
const { chromium } = require("playwright-core");
const profile = await mkdtemp(join(tmpdir(), "work-"));
const MOST_PRESSES = 2000;
const choosers = [];
const requests = [];
const errors = [];
const said = [];
const context = await chromium.launchPersistentContext(profile, {
  executablePath: job.chromium,
  headless: true,
  chromiumSandbox: false,
  args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  viewport: { width: job.width, height: job.height },
  reducedMotion: "reduce",
  acceptDownloads: true,
});

async function opened(url) {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  if (job.before) await page.addInitScript(job.before);
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("dialog", (dialog) => { errors.push(`dialog: ${dialog.message()}`); dialog.accept(); });
  // A dialog that nobody listens for from the beginning opens on the screen.
  page.on("filechooser", (chooser) => choosers.push(chooser));
  await page.goto(url);
  return page;
}

try {
  let page = await opened(job.url);
  for (const step of job.steps) {
    if (step.press) {
      for (let time = 0; time < (step.until ? MOST_PRESSES : (step.times ?? 1)); time += 1) {
        await page.keyboard.press(step.press);
        if (step.until && (await page.evaluate(step.until))) break;
      }
      said.push(step.until ? await page.evaluate(step.until) : null);
    } else if (step.type !== undefined) {
      await page.keyboard.insertText(step.type);
      said.push(null);
    } else if (step.work) {
      said.push(await page.evaluate(step.work));
    } else if (step.choose) {
      const before = await page.evaluate(() => document.getElementById("_status").textContent);
      await page.keyboard.press("Enter");
      for (let time = 0; time < 100 && !choosers.length; time += 1) await page.waitForTimeout(100);
      await choosers.pop().setFiles(step.choose);
      await page.waitForFunction((told) => document.getElementById("_status").textContent !== told, before);
      said.push(null);
    } else if (step.save) {
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press(step.save)]);
      const path = join(job.downloads, download.suggestedFilename());
      await download.saveAs(path);
      said.push(path);
    } else if (step.reopen) {
      await page.close({ runBeforeUnload: false });
      page = await opened(step.reopen);
      said.push(null);
    }
  }
  process.stdout.write(JSON.stringify({ said, requests, errors }));
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
