// A person with a browser window: opens pages, fills forms, presses buttons, in one language.

import assert from 'node:assert/strict';

import { withoutScripts } from './browser.mjs';

/** More stops than any page has. */
const TABS_MAX = 400;

export class Person {
  /** A window without scripts; `axe` looks at every page this person comes to. */
  static async arrive(browser, demo, lang, axe) {
    return new Person(await withoutScripts(browser, demo.url), lang, axe);
  }

  constructor(page, lang, axe) {
    this.page = page;
    this.lang = lang;
    this.axe = axe;
  }

  /** The path of the page, without its language. */
  get path() {
    return new URL(this.page.url()).pathname.replace(/^\/[a-z]{2}(?=\/|$)/, '');
  }

  /** Opens an address below the language. */
  async open(path) {
    const answer = await this.page.goto(`/${this.lang}${path}`);
    await this.#arrived(answer, 200);
  }

  /** Follows the link to an address below the language. */
  async follow(path) {
    await this.followLink(this.page.locator(`a[href="/${this.lang}${path}"]`).first());
  }

  async followLink(link) {
    await this.#leave(() => link.click(), 200);
  }

  /** The form that sends to an address ending so. */
  form(action) {
    return this.page.locator(`form[action$="${action}"]`);
  }

  /** Presses a form's button; `status` is what the page that follows must have. */
  async press(action, { form = this.form(action), button = 'button', status = 200 } = {}) {
    await this.#leave(() => form.first().locator(button).first().click(), status);
  }

  /** Goes to an element with the tab key alone, as somebody without a mouse does. */
  async reach(target) {
    const one = target.first();
    for (let presses = 0; presses < TABS_MAX; presses += 1) {
      if (await one.evaluate((it) => it === it.ownerDocument.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    assert.fail(`${this.path}: ${target} is not reached with the tab key`);
  }

  /** Reaches an element and presses a key on it, which leads to another page. */
  async go(target, { key = 'Enter', status = 200 } = {}) {
    await this.reach(target);
    await this.#leave(() => this.page.keyboard.press(key), status);
  }

  /** Fills every field of a form from `answers`; a field nobody thought of is an error. */
  async fill(form, answers) {
    const fields = form.locator('input:not([type=hidden]), textarea, select');
    assert.notEqual(await fields.count(), 0, `no field at ${this.path}`);
    for (const field of await fields.all()) {
      const name = await field.getAttribute('name');
      // Not asked as things stand; or a row nobody needs.
      if (!(await field.isVisible())) continue;
      if (!(name in answers) && /__\d+__/.test(name)) continue;
      assert.ok(name in answers, `${this.path}: nothing to answer to ${name}`);
      await put(field, answers[name]);
    }
  }

  /** Whether a text is on the page. */
  async sees(text) {
    const main = await this.page.locator('main').innerText();
    return main.includes(text);
  }

  async #leave(act, status) {
    const [answer] = await Promise.all([this.page.waitForNavigation(), act()]);
    await this.#arrived(answer, status);
  }

  async #arrived(answer, status) {
    const where = `${answer.request().method()} ${answer.url()}`;
    assert.equal(answer.status(), status, `${where}\n${await this.page.locator('body').innerText()}`);
    const html = this.page.locator('html');
    assert.equal(await html.getAttribute('lang'), this.lang, where);
    assert.equal(await html.getAttribute('dir'), this.lang === 'ar' ? 'rtl' : 'ltr', where);
    assert.equal(await this.page.locator('h1').count(), 1, where);
    const text = await this.page.locator('body').innerText();
    assert.equal(text.match(/⟦[^⟧]*⟧?/)?.[0], undefined, `${where}: a text is missing`);
    if (status === 200) await this.axe.look(this.page);
  }
}

async function put(field, answer) {
  const tag = await field.evaluate((it) => it.tagName.toLowerCase());
  const type = await field.getAttribute('type');
  if (tag === 'select') return field.selectOption(answer);
  if (type === 'radio') {
    if ((await field.getAttribute('value')) === answer) await field.check();
    return undefined;
  }
  if (type === 'checkbox') {
    const yes = Array.isArray(answer) ? answer.includes(await field.getAttribute('value')) : answer;
    return yes ? field.check() : field.uncheck();
  }
  if (type === 'file') return field.setInputFiles(answer);
  return field.fill(answer);
}
