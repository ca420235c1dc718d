// Two people in one section, a line that is cut, a session that ends while somebody types: with
// scripts, and without. The clock of the page is Playwright's own, so nothing has to be waited for.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { signInAsNewcomer } from './applicant.mjs';
import { Axe } from './axe.mjs';
import { launch, withoutScripts, withScripts } from './browser.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const CALL = 'demonstration';
const ANA = { person: 'Ana Sousa', email: 'ana.sousa@example.org' };
const BEA = { person: 'Beatriz Pinto', email: 'bea.pinto@example.org' };
const NOBODY = { look: async () => {} };

let browser;
let demo;
/** The section with the long text, below the language. */
let section;
/** Its earlier texts. */
let earlier;
let states;

before(async () => {
  browser = await launch();
  demo = await startDemo();
  const ana = await arrive(ANA);
  await ana.open(`/calls/${CALL}/applications`);
  const start = ana.form(`/calls/${CALL}/applications`);
  await ana.fill(start, { name: 'Vila Nova', country: 'PT', kind: 'city', organisation: 'Council' });
  await ana.press('', { form: start });
  const application = ana.path;
  section = `${application}/sections/vision`;
  earlier = `${application}/answers/motivation`;
  await ana.open(`${application}/team`);
  const invite = ana.form(`${application}/team`);
  await invite.locator('[name=email]').fill(BEA.email);
  await invite.locator('[name=part][value=editor]').check();
  await invite.locator('[name=organisation]').fill('University');
  await ana.press('', { form: invite });
  const bea = await arrive(BEA);
  await bea.open('/demo/mail');
  const letter = bea.page.locator('article', { hasText: BEA.email });
  const link = await letter.locator('a[href*="/invitations/"]').first().getAttribute('href');
  const invitation = /\/invitations\/[0-9a-f-]+/.exec(link)[0];
  await bea.open(invitation);
  await bea.press(invitation);
  states = await Promise.all([ana, bea].map((it) => it.page.context().storageState()));
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

async function arrive(who) {
  const person = await Person.arrive(browser, demo, 'en', NOBODY);
  await signInAsNewcomer(person, who);
  return person;
}

/** The section in a window with scripts and a clock of its own; 0 is Ana, 1 is Bea. */
async function writer(n, path = section) {
  const page = await withScripts(browser, demo.url, { storageState: states[n] });
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  await page.clock.install();
  await page.goto(`/en${path}`);
  return page;
}

const field = (page) => page.locator('#motivation');
const state = (page) => page.locator('[data-question=motivation] [data-state]');
/** What stands beside a text that is saved; every other line says "saved" too. */
const SAVED = /^\s*Saved \d\d:\d\d/;

async function says(page, words) {
  try {
    await state(page).filter({ hasText: words }).waitFor();
  } catch (error) {
    throw new Error(`not ${words} but: ${await state(page).innerText()}`, { cause: error });
  }
}

/** Cuts the line, and waits until the page's own requests feel it. */
async function cut(page) {
  await page.context().setOffline(true);
  await until(() => page.evaluate(() => fetch('/robots.txt').then(() => false, () => true)));
}

/** Types into the field and leaves it. */
async function write(page, text) {
  await field(page).fill(text);
  await field(page).blur();
}

/** What the server has, as a fresh page without scripts shows it. */
async function stored(n = 0) {
  const page = await withoutScripts2(n);
  await page.goto(`/en${section}`);
  const text = await field(page).inputValue();
  await page.context().close();
  return text;
}

const withoutScripts2 = (n) =>
  withScripts(browser, demo.url, { javaScriptEnabled: false, storageState: states[n] });

test('what is typed is saved after a pause and on leaving the field, and others are seen', async () => {
  const ana = await writer(0);
  // Her clock stands still, so that what this machine takes its time for does not count.
  await ana.clock.pauseAt(new Date(Date.now() + 60_000));
  await field(ana).fill('We learn');
  await says(ana, 'Not saved yet');
  await ana.clock.runFor(9_000);
  assert.equal(await stored(), '', 'not after nine seconds');
  await ana.clock.runFor(1_500);
  await says(ana, SAVED);
  await ana.clock.resume();
  assert.equal(await stored(), 'We learn');
  await write(ana, 'We learn in libraries.');
  await says(ana, SAVED);
  assert.equal(await stored(), 'We learn in libraries.');

  const bea = await writer(1);
  await bea.locator('[data-here]', { hasText: 'Ana Sousa is on this page' }).waitFor();
  await ana.clock.runFor(25_000);
  await ana.locator('[data-here]', { hasText: 'Beatriz Pinto is on this page' }).waitFor();
  await bea.close();
  await ana.clock.runFor(25_000);
  await ana.waitForFunction(() => document.querySelector('[data-here]').textContent === '');

  // Closed with something typed that was never sent: it goes along with the page.
  await field(ana).fill('We learn in libraries and parks.');
  await ana.close({ runBeforeUnload: true });
  await until(async () => (await stored()) === 'We learn in libraries and parks.');
  assert.deepEqual(ana.faults, []);
});

test('two texts meet in place, are put together, and none is lost', async () => {
  const [ana, bea] = [await writer(0), await writer(1)];
  const axe = new Axe(browser, demo.url, 'en');
  await write(bea, 'We learn in parks, says Bea.');
  await says(bea, SAVED);
  await write(ana, 'We learn in schools, says Ana.');
  await says(ana, 'somebody else saved another text');
  const clash = ana.locator('[data-clash]');
  for (const text of ['Beatriz Pinto (University) saved another text', 'says Bea', 'says Ana']) {
    assert.ok((await clash.innerText()).includes(text), text);
  }
  await axe.lookHere(ana);
  // A third text comes before the choice.
  await write(bea, 'We learn in parks every day, says Bea.');
  await says(bea, SAVED);
  await field(ana).fill('In schools and in parks, say both.');
  await clash.locator('[value=field]').check();
  await clash.locator('[data-choose]').click();
  await clash.filter({ hasText: 'every day' }).waitFor();
  assert.equal(await field(ana).inputValue(), 'In schools and in parks, say both.');
  await clash.locator('[value=theirs]').check();
  await clash.locator('[data-choose]').click();
  await ana.waitForFunction(() => !document.querySelector('#section-form [data-clash]'));
  assert.equal(await field(ana).inputValue(), 'We learn in parks every day, says Bea.');
  await write(ana, 'In schools and in parks every day, say both.');
  await says(ana, SAVED);
  assert.equal(await stored(), 'In schools and in parks every day, say both.');

  const history = await withScripts(browser, demo.url, { storageState: states[0] });
  await history.goto(`/en${earlier}?each`);
  const told = await history.locator('main').innerText();
  for (const text of ['Ana Sousa', 'Beatriz Pinto', 'every day, says Bea']) {
    assert.ok(told.includes(text), text);
  }
  await axe.look(history);
  assert.ok(axe.report.pages >= 8 && axe.report.found.length === 0, axe.report.found.join('\n'));
  assert.deepEqual([...ana.faults, ...bea.faults], []);
});

test('the line is cut while somebody types, and comes back', async () => {
  const ana = await writer(0);
  await cut(ana);
  await write(ana, 'Typed without a line.');
  await says(ana, 'no connection');
  await write(ana, 'Typed without a line, and more.');
  await ana.clock.runFor(30_000);
  assert.equal(await field(ana).inputValue(), 'Typed without a line, and more.');
  // Leaving now would lose it, so the browser asks.
  const asked = new Promise((resolve) => {
    ana.once('dialog', (dialog) => dialog.dismiss().then(() => resolve(dialog.type())));
  });
  ana.close({ runBeforeUnload: true }).catch(() => {});
  assert.equal(await asked, 'beforeunload');
  await ana.context().setOffline(false);
  await ana.clock.runFor(2_000);
  await says(ana, SAVED);
  await until(async () => {
    await ana.clock.runFor(2_000);
    return (await stored()) === 'Typed without a line, and more.';
  });
  assert.deepEqual(ana.faults, []);
});

test('unsent text is kept on the device only where asked for, and goes at sign-out', async () => {
  const ana = await writer(0);
  const kept = () =>
    ana.evaluate(() => Object.keys(localStorage).filter((it) => it.startsWith('lyceum-unsent')));
  await cut(ana);
  await write(ana, 'Not to be kept.');
  await says(ana, 'no connection');
  assert.deepEqual(await kept(), []);
  await ana.context().setOffline(false);
  await ana.clock.runFor(3_000);
  await says(ana, SAVED);

  await Promise.all([
    ana.waitForResponse(/device-key$/),
    ana.locator('[data-keep] input').check(),
  ]);
  await cut(ana);
  await write(ana, 'To be kept, locked.');
  await says(ana, 'no connection');
  await ana.waitForFunction(
    () => Object.keys(localStorage).some((it) => it.startsWith('lyceum-unsent')),
  );
  const all = await ana.evaluate(() => JSON.stringify(localStorage));
  assert.ok(!all.includes('locked'), 'what is kept cannot be read');
  // The window crashes while there is no line, and another one finds the text. It is not closed:
  // what a page that closes still sends off gets past the cut line of a test.
  const device = ana.context();
  const devtools = await device.newCDPSession(ana);
  const crashed = ana.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => {});
  await crashed;
  await ana.close();
  await device.setOffline(false);
  const again = await device.newPage();
  await again.goto(`/en${section}`);
  await again.locator('.notice', { hasText: 'To be kept, locked.' }).waitFor();
  await again.locator('[data-use]').click();
  await says(again, SAVED);
  assert.equal(await stored(), 'To be kept, locked.');
  await again.waitForFunction(
    () => !Object.keys(localStorage).some((it) => it.startsWith('lyceum-unsent')),
  );
  await Promise.all([again.waitForNavigation(), again.locator('form[action$="/sign-out"] button').click()]);
  assert.deepEqual(await again.evaluate(() => Object.keys(localStorage)), []);
  await device.close();
  await signInAgain(0);
});

test('signed out while typing, the page keeps the text and saves it after signing in', async () => {
  const ana = await writer(0);
  await ana.context().clearCookies();
  await write(ana, 'Typed while signed out.');
  await says(ana, 'you are signed out');
  await ana.locator('[data-signed-out]').waitFor({ state: 'visible' });
  const tab = new Person(await ana.context().newPage(), 'en', NOBODY);
  await signInWithLetter(tab, ANA);
  await tab.page.close();
  await ana.bringToFront();
  await ana.evaluate(() => window.dispatchEvent(new Event('focus')));
  await ana.clock.runFor(61_000);
  await says(ana, SAVED);
  await ana.locator('[data-signed-out]').waitFor({ state: 'hidden' });
  states[0] = await ana.context().storageState();
  assert.equal(await stored(), 'Typed while signed out.');
  assert.deepEqual(ana.faults, []);
});

test('without scripts a text that met another is chosen by a click, and earlier ones come back', async () => {
  const axe = new Axe(browser, demo.url, 'ar');
  const [ana, bea] = [await plain(0, axe), await plain(1, axe)];
  await ana.open(section);
  await bea.open(section);
  await field(bea.page).fill('Plain words of Bea.');
  await bea.press(section, { button: '[value=save]' });
  await field(ana.page).fill('Plain words of Ana.');
  await ana.press(section, { button: '[value=save]:not([data-choose])', status: 422 });
  const clash = ana.page.locator('#theirs-motivation');
  assert.ok((await clash.innerText()).includes('Plain words of Bea.'));
  await clash.locator('[value=mine]').check();
  await field(ana.page).fill('Neither.');
  await ana.press('', { form: clash, button: '[data-choose]' });
  assert.equal(await stored(), 'Plain words of Ana.');

  await ana.open(`${earlier}?each`);
  const row = ana.page.locator('li', { hasText: 'Plain words of Bea.' }).locator('details').last();
  await row.locator('summary').click();
  await ana.press('', { form: row.locator('form') });
  assert.equal(await stored(), 'Plain words of Bea.');
  const { pages, found } = axe.report;
  assert.ok(pages >= 8 && found.length === 0, found.join('\n'));
});

test('without scripts what is sent after the session ended comes back after signing in', async () => {
  const axe = new Axe(browser, demo.url, 'en');
  const ana = await plain(0, NOBODY);
  await ana.open(section);
  const before = await field(ana.page).inputValue();
  await field(ana.page).fill('Typed when the session was over.\n\nTwo paragraphs.');
  // Another browser of hers ends this session.
  const other = await Person.arrive(browser, demo, 'en', NOBODY);
  await signInWithLetter(other, ANA);
  await other.open('/me');
  await other.press('/me/sessions/end-others');
  await ana.press(section, { button: '[value=save]', status: 401 });
  assert.equal(await stored2(other), before);
  await axe.lookHere(await mirror(ana.page));
  await ana.followLink(ana.page.locator('main a[href*="/sign-in"]'));
  await signInFrom(ana, ANA);
  assert.equal(ana.path, section);
  assert.equal(await field(ana.page).inputValue(), 'Typed when the session was over.\n\nTwo paragraphs.');
  assert.ok(await ana.sees('It is not saved yet'));
  assert.equal(await stored2(other), before, 'nothing is saved without a click');
  await axe.lookHere(await mirror(ana.page));
  await ana.press(section, { button: '[value=save]' });
  assert.equal(await stored2(other), 'Typed when the session was over.\n\nTwo paragraphs.');
  assert.ok(axe.report.pages === 8 && axe.report.found.length === 0, axe.report.found.join('\n'));
});

const plain = async (n, axe) => new Person(await withoutScripts2(n), 'en', axe);

async function stored2(person) {
  await person.open(section);
  return field(person.page).inputValue();
}

/** The same page in a window with scripts, which axe needs. */
async function mirror(page) {
  const copy = await withScripts(browser, demo.url);
  const html = (await page.content()).replaceAll(/<script[^>]*><\/script>/g, '');
  await copy.route('**/mirrored', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await copy.goto('/mirrored');
  return copy;
}

async function signInWithLetter(person, who) {
  await person.open('/sign-in');
  await signInFrom(person, who);
}

/** From the page that asks for an address to wherever the link in the letter leads. */
async function signInFrom(person, who) {
  await person.form('/sign-in').locator('[name=email]').fill(who.email);
  await person.press('/sign-in');
  const mail = await Person.arrive(browser, demo, 'en', NOBODY);
  await mail.open('/demo/mail');
  const letter = mail.page.locator('article', { hasText: who.email }).first();
  const href = await letter.locator('a[href*="/sign-in/"]').first().getAttribute('href');
  await mail.page.context().close();
  await person.open(href.replace(/^(https?:\/\/[^/]+)?\/[a-z]{2}/, ''));
  await person.press(person.path);
}

async function signInAgain(n) {
  const person = await Person.arrive(browser, demo, 'en', NOBODY);
  await signInWithLetter(person, [ANA, BEA][n]);
  states[n] = await person.page.context().storageState();
}

/** Asks again until it is so; a page that closes sends its last words without waiting. */
async function until(isSo) {
  for (let tries = 0; tries < 100; tries += 1) if (await isSo()) return;
  throw new Error('it never became so');
}
