// axe on the page a person is on: every rule, wide and narrow, light and dark.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { withScripts } from './browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const OPTIONS = {
  // Off in axe's own setting, and asked for by WCAG 2.2 AA.
  rules: { 'target-size': { enabled: true } },
  // What passed is told by its name alone.
  resultTypes: ['violations'],
};

/** Waits until what a script asks for at this size is there. */
async function settled(window) {
  await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await window.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

/** Collects the violations of a journey; scripts are needed for axe, so it has its own window. */
export class Axe {
  #pages = 0;
  #found = new Map();
  #seen = new Set();

  constructor(browser, baseURL, lang) {
    this.browser = browser;
    this.baseURL = baseURL;
    this.lang = lang;
  }

  /** Looks at the address `page` is on, as the same person, in the language of this run. */
  async look(page) {
    const { pathname, search } = new URL(page.url());
    const path = pathname.replace(/^\/[a-z]{2}(?=\/|$)/, `/${this.lang}`) + search;
    const storageState = await page.context().storageState();
    const who = storageState.cookies.find((it) => it.name === '__Host-session')?.value ?? '';
    const heading = await page.locator('h1').first().innerText();
    const key = `${path} ${heading} ${who}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const window = await withScripts(this.browser, this.baseURL, { storageState });
    try {
      const answer = await window.goto(path);
      if (answer.status() !== 200) throw new Error(`${path}: ${answer.status()}`);
      await this.#eachWay(window, path);
    } finally {
      await window.context().close();
    }
  }

  /** Looks at a page as it stands, with whatever its script has put there. */
  async lookHere(window) {
    await this.#eachWay(window, `${new URL(window.url()).pathname} as it stands,`);
  }

  /** Looks at a page as a script has made it, in the light and at the size it has. */
  async asItStands(page, where) {
    await this.#run(page, where);
  }

  async #eachWay(window, where) {
    for (const colorScheme of ['light', 'dark']) {
      for (const size of [WIDE, PHONE]) {
        await window.emulateMedia({ colorScheme });
        await window.setViewportSize(size);
        await settled(window);
        await this.#run(window, `${where} ${size.width}px ${colorScheme}`);
      }
    }
  }

  async #run(window, where) {
    if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(AXE);
    const result = await window.evaluate((options) => globalThis.axe.run(document, options), OPTIONS);
    if (result.passes.length === 0) throw new Error(`${where}: axe looked at nothing`);
    this.#pages += 1;
    for (const { id, help, nodes } of result.violations) {
      this.#note(`${id}: ${help}`, where, nodes.map((it) => it.html));
    }
    const sideways = await window.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (sideways > 0) this.#note('wider than the window', where, [`${sideways}px`]);
  }

  #note(what, where, examples) {
    const places = this.#found.get(what) ?? [];
    this.#found.set(what, [...places, { where, examples }]);
  }

  /** How many pages were looked at, and each thing that was found with the places it is at. */
  get report() {
    const found = [...this.#found].map(([what, places]) => {
      const lines = places.map(({ where, examples }) => `  ${where}: ${examples[0]}`);
      return [what, ...lines].join('\n');
    });
    return { pages: this.#pages, found };
  }
}
