// From prepared decisions to told results with the keyboard alone, once in English and once in
// Arabic; axe looks at every page of the way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { handIn, signInAsNewcomer, writeApplication } from './applicant.mjs';
import { Axe } from './axe.mjs';
import { launch } from './browser.mjs';
import { UKRAINIAN } from './city.mjs';
import * as offices from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const CALL = 'demonstration';
/** More than any page has to reach. */
const TABS_MAX = 600;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const lang of ['en', 'ar']) {
  test(`results are told with the keyboard alone, in ${lang}`, async () => {
    const demo = await startDemo();
    try {
      const days = await offices.deadlines(demo, CALL);
      const application = await eligible(demo, days);
      const axe = new Axe(browser, demo.url, lang);
      await travel(demo, days, application, lang, axe);
      const { pages, found } = axe.report;
      assert.ok(pages > 30, `axe looked at ${pages} pages only`);
      assert.ok(found.length === 0, found.join('\n'));
    } finally {
      await demo.stop();
    }
  });
}

/** The way to the decision, which other journeys look at. */
async function eligible(demo, days) {
  const nobody = { look: () => {} };
  const arrive = (lang) => Person.arrive(browser, demo, lang, nobody);
  const contact = await arrive(UKRAINIAN.lang);
  await signInAsNewcomer(contact, UKRAINIAN);
  const application = await writeApplication(contact, CALL, UKRAINIAN);
  await handIn(contact, application, UKRAINIAN);
  const officer = await arrive('en');
  await offices.become(officer, UKRAINIAN.officer);
  await offices.endorseAndForward(officer, CALL, UKRAINIAN, application);
  const secretariat = await arrive('en');
  await offices.moveClock(secretariat, days.commission);
  await offices.become(secretariat, offices.SECRETARIAT);
  await offices.checkAndAssign(secretariat, CALL, UKRAINIAN, application);
  return application;
}

async function travel(demo, days, application, lang, axe) {
  const id = application.split('/').pop();
  const one = await Person.arrive(browser, demo, lang, axe);
  const other = await Person.arrive(browser, demo, lang, axe);
  await offices.become(one, offices.SECRETARIAT);
  await offices.become(other, offices.SECOND);

  await one.open(`/calls/${CALL}/decisions`);
  await press(one, `[name="pick.${id}"]`, 'Space');
  await tabTo(one, '[name=for_picked]');
  await one.page.keyboard.press('ArrowDown');
  assert.equal(await one.page.locator('[name=for_picked]').inputValue(), 'admit');
  await go(one, 'button[value=picked]');
  assert.ok(await one.sees(UKRAINIAN.name), 'the decision is on the page');

  await one.open(`/calls/${CALL}/what-if`);
  await tabTo(one, '[name=total]');
  await one.page.keyboard.type('1');
  await go(one, 'main form[method=get] button');
  assert.equal(await one.page.locator('main svg').count() > 0, true, 'there is a picture');
  assert.equal(await one.page.locator('main table').count() > 1, true, 'and its table');
  await tabTo(one, '[name=name]');
  await one.page.keyboard.type('One seat');
  await tabTo(one, '[name=reasons]');
  await one.page.keyboard.type('There is one seat.');
  await go(one, 'form[method=post][action$="/what-if"] button');
  assert.ok(await one.sees('There is one seat.'), 'the reasons are kept');

  // A letter names the day of admission, so it is written when that day is known.
  await offices.moveClock(one, days.announcement);
  await offices.become(one, offices.SECRETARIAT);
  await offices.become(other, offices.SECOND);
  const letters = `/calls/${CALL}/decision-letters`;
  await one.open(letters);
  await go(one, `form[action$="${letters}"] button`);
  await go(one, `main a.button[href*="${letters}/"]`);
  await go(one, 'form[action$="/reading"] button');
  await other.open(letters);
  await go(other, `form[action$="${letters}/approval"] button`);

  await one.open(`/calls/${CALL}/rehearsal`);
  assert.ok(await one.sees(UKRAINIAN.name), 'the rehearsal shows the city');

  const plan = `/calls/${CALL}/announcement`;
  await one.open(plan);
  await press(one, '[name=when]', 'Space');
  await one.page.keyboard.press('ArrowDown');
  assert.ok(await one.page.locator('[value=at_once]').isChecked());
  await go(one, `form[action$="${plan}"] button`);
  await other.open(plan);
  await go(other, `form[action$="${plan}/approval"] button`);

  const visitor = await Person.arrive(browser, demo, lang, axe);
  await visitor.open(`/calls/${CALL}`);
  assert.ok(await visitor.sees(UKRAINIAN.name), 'the call tells its result');
  await go(visitor, `main a[href$="/calls/${CALL}/transparency"]`);
}

/** Walks with the Tab key to the first element that fits. */
async function tabTo(person, selector) {
  const wanted = person.page.locator(selector).first();
  await wanted.waitFor();
  for (let n = 0; n < TABS_MAX; n += 1) {
    if (await wanted.evaluate((it) => it === document.activeElement)) return;
    await person.page.keyboard.press('Tab');
  }
  throw new Error(`${person.path}: no way to ${selector} with the keyboard`);
}

/** Walks there and presses a key. */
async function press(person, selector, key) {
  await tabTo(person, selector);
  await person.page.keyboard.press(key);
}

/** Walks to a button or link and goes where it leads. */
async function go(person, selector) {
  await tabTo(person, selector);
  const [answer] = await Promise.all([
    person.page.waitForNavigation(),
    person.page.keyboard.press('Enter'),
  ]);
  assert.equal(answer.status(), 200, `${answer.url()}\n${await person.page.locator('body').innerText()}`);
  await person.axe.look(person.page);
}
