// The experts' desk with the keyboard alone: declare, score, meet a second window, hand in, agree
// on a text. Once in English, once in Arabic; axe looks at every page as it stands.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { handIn, signInAsNewcomer, writeApplication } from './applicant.mjs';
import { Axe } from './axe.mjs';
import { launch, withScripts } from './browser.mjs';
import { UKRAINIAN } from './city.mjs';
import * as offices from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const CALL = 'demonstration';
const NOBODY = { look: async () => {} };
const EXPERTS = { en: 'Mei Lin', ar: 'Camille Roux' };
/** How far Tab is pressed for one thing; a page has fewer. */
const TABS = 120;

let browser;
let demo;
let application;
let secretariat;

before(async () => {
  browser = await launch();
  demo = await startDemo();
  const contact = await arrive(UKRAINIAN.lang);
  await signInAsNewcomer(contact, UKRAINIAN);
  application = await writeApplication(contact, CALL, UKRAINIAN);
  await handIn(contact, application, UKRAINIAN);
  const officer = await arrive('en');
  await offices.become(officer, UKRAINIAN.officer);
  await offices.endorseAndForward(officer, CALL, UKRAINIAN, application);
  secretariat = await arrive('en');
  const answer = await fetch(`${demo.url}/api/v1/calls/${CALL}`);
  const at = new Date((await answer.json()).clocks.commission.at);
  at.setUTCDate(at.getUTCDate() + 1);
  await offices.moveClock(secretariat, at.toISOString().slice(0, 10));
  await offices.become(secretariat, offices.SECRETARIAT);
  await offices.checkAndAssign(secretariat, CALL, UKRAINIAN, application);
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

function arrive(lang) {
  return Person.arrive(browser, demo, lang, NOBODY);
}

/** A window with scripts in which an expert has signed in. */
async function expert(lang) {
  const person = await arrive(lang);
  await offices.become(person, EXPERTS[lang]);
  const storageState = await person.page.context().storageState();
  const page = await withScripts(browser, demo.url, { storageState });
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  return page;
}

/** Presses Tab until what a selector finds has the focus. */
async function tabTo(page, selector) {
  for (let n = 0; n < TABS; n += 1) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector);
    if (there) {
      const box = await page.locator(':focus').boundingBox();
      assert.ok(box.width >= 12 && box.height >= 12, `${selector} can be seen`);
      return;
    }
  }
  assert.fail(`${selector} cannot be reached with the keyboard at ${page.url()}`);
}

/** Presses what a selector finds with Enter, and arrives. */
async function enter(page, selector) {
  await tabTo(page, selector);
  const [answer] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.equal(answer.status(), 200, page.url());
}

const state = (page, field) => page.locator(`[data-question="${field}"] [data-state]`);
const says = (page, field) => state(page, field).filter({ hasText: /\d\d:\d\d/ }).waitFor();

for (const lang of ['en', 'ar']) {
  test(`an expert reads, scores and hands in with the keyboard, in ${lang}`, async () => {
    const axe = new Axe(browser, demo.url, lang);
    const page = await expert(lang);
    await page.goto(`/${lang}/reviews`);
    await axe.lookHere(page);
    await enter(page, 'main td a[href*="/reviews/"], main th a[href*="/reviews/"]');
    const review = page.url();
    await axe.lookHere(page);

    // A declaration with nothing in it comes back with every field to mend.
    await tabTo(page, 'form:has([value=tie]) button');
    const [refused] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(refused.status(), 422);
    await axe.lookHere(page);
    await page.goto(review);
    await enter(page, 'form:has([value=none]) button');

    const names = await page.locator('fieldset input[type=radio][value=cannot]').evaluateAll(
      (all) => all.map((it) => it.name),
    );
    assert.ok(names.length > 2, 'there are criteria');
    for (const [nth, name] of names.entries()) {
      await tabTo(page, `[name="${name}"]`);
      await page.keyboard.press('Space');
      // The last one cannot be judged; it is one step before the first.
      for (let n = 0; n < nth % 3; n += 1) await page.keyboard.press('ArrowDown');
    }
    await tabTo(page, '#to_city');
    await page.keyboard.type('A steady plan.');
    await says(page, names.at(-1));
    await tabTo(page, '#to_panel');
    await says(page, 'to_city');
    await axe.lookHere(page);

    await meetSecondWindow(page, axe, review);

    await tabTo(page, '[formaction$="/hand-in"]');
    const [answer] = await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.equal(answer.status(), 200);
    assert.equal(await page.locator('#to_city').count(), 0, 'the review is frozen');
    await axe.lookHere(page);
    assert.deepEqual(page.faults, []);
    assert.deepEqual(axe.report.found, []);
    await page.context().close();
  });
}

/** The same note in a second window: both texts are shown, and one is chosen. */
async function meetSecondWindow(page, axe, review) {
  const storageState = await page.context().storageState();
  const second = await withScripts(browser, demo.url, { storageState });
  await second.goto(review);
  await second.locator('#to_city').fill('From the second window.');
  await second.locator('#to_city').blur();
  await says(second, 'to_city');
  await second.context().close();

  await page.locator('#to_city').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' And more.');
  await page.keyboard.press('Tab');
  await page.locator('#theirs-to_city').waitFor();
  assert.ok((await page.locator('#theirs-to_city').innerText()).includes('From the second window.'));
  await axe.lookHere(page);
  await page.locator('#theirs-to_city [value=mine]').focus();
  await page.keyboard.press('Space');
  await tabTo(page, '[data-choose]');
  await page.keyboard.press('Enter');
  await says(page, 'to_city');
  await page.reload();
  assert.equal(await page.locator('#to_city').inputValue(), 'A steady plan. And more.');
}

test('the experts agree on a text that nobody averages', async () => {
  await secretariat.open(`${application}/consensus`);
  const form = secretariat.form(`${application}/consensus/rapporteur`).filter({ hasText: EXPERTS.en });
  await secretariat.press('', { form });

  const axe = new Axe(browser, demo.url, 'ar');
  const writer = await expert('en');
  await writer.goto(`/en${application}/consensus`);
  await tabTo(writer, '#text');
  await writer.keyboard.type('All of us see a steady plan.');
  await enter(writer, '#section-form button[type=submit]');
  await enter(writer, `[action$="${application}/consensus/agreement"] button`);

  const reader = await expert('ar');
  await reader.goto('/ar/reviews');
  await enter(reader, 'main td a[href*="/reviews/"], main th a[href*="/reviews/"]');
  await enter(reader, `main a[href$="${application}/consensus"]`);
  await axe.lookHere(reader);
  await enter(reader, `[action$="${application}/consensus/agreement"] button`);
  assert.equal(await reader.locator('.tag.done').count(), 2, 'both agree');

  // A change lifts both agreements.
  await writer.goto(`/en${application}/consensus`);
  await tabTo(writer, '#text');
  await writer.keyboard.press('End');
  await writer.keyboard.type(' The budget is open.');
  await enter(writer, '#section-form button[type=submit]');
  assert.equal(await writer.locator('.tag.done').count(), 0);
  await reader.reload();
  await axe.lookHere(reader);
  assert.deepEqual(axe.report.found, []);
  await secretariat.open(`${application}/case`);
  assert.ok(await secretariat.page.locator('svg.strip').count() > 0, 'scores are drawn');
});
