// The secretariat's desk with the keyboard alone and without scripts: from the board to the
// checklist, an amendment that a city is asked for, and a plan of who reads what; in English, then
// in Arabic. axe looks at every page of the way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { handIn, signIn, signInAsNewcomer, writeApplication } from './applicant.mjs';
import { Axe } from './axe.mjs';
import { launch } from './browser.mjs';
import { ARABIC, UKRAINIAN } from './city.mjs';
import * as offices from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const CALL = 'demonstration';
const BOARD = `/calls/${CALL}/board`;
const READING = `/calls/${CALL}/reading`;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [city, lang] of [[UKRAINIAN, 'en'], [ARABIC, 'ar']]) {
  test(`a file is checked, amended and given to experts by keyboard, in ${lang}`, async () => {
    const demo = await startDemo();
    try {
      const axe = new Axe(browser, demo.url, lang);
      await work(demo, city, lang, axe);
      const { pages, found } = axe.report;
      assert.ok(pages > 100, `axe looked at ${pages} pages only`);
      assert.ok(found.length === 0, found.join('\n'));
    } finally {
      await demo.stop();
    }
  });
}

async function work(demo, city, lang, axe) {
  const arrive = () => Person.arrive(browser, demo, lang, axe);
  const contact = await arrive();
  await signInAsNewcomer(contact, city);
  const application = await writeApplication(contact, CALL, city);
  await handIn(contact, application, city);
  const officer = await arrive();
  await offices.become(officer, city.officer);
  await offices.endorseAndForward(officer, CALL, city, application);

  const ida = await arrive();
  await offices.moveClock(ida, await dayAfterForwarding(demo));
  await offices.become(ida, offices.SECRETARIAT);
  await ida.open(`/calls/${CALL}/closure`);
  await ida.go(button(ida, `/calls/${CALL}/closure`));
  await find(ida, city);
  await checkAll(ida, application);
  await askToAmend(ida, application, city.note);

  // Months have passed since they signed in.
  await signIn(contact, city);
  await amend(contact, application, city);
  await offices.become(officer, city.officer);
  await officer.open(`${application}/endorsement/confirmation`);
  await officer.go(button(officer, `${application}/endorsement/confirmation`));

  await ida.open(`${application}/case`);
  await tickAll(ida, application);
  await ida.go(button(ida, `${application}/eligibility`, '[value=eligible]'));
  assert.equal(await ida.form(`${application}/eligibility`).count(), 0, 'nothing is left to check');
  await assign(ida);
}

function button(person, action, which = 'button') {
  return person.form(action).locator(which);
}

function link(person, path) {
  return person.page.locator(`main a[href="/${person.lang}${path}"]`);
}

/** Narrows the board to the forwarded files, and opens the city's. */
async function find(person, city) {
  await person.open(BOARD);
  const stage = person.page.locator('select[name=stage]');
  await person.reach(stage);
  const n = await stage.locator('option').count();
  for (let at = 0; at < n && (await stage.inputValue()) !== 'forwarded'; at += 1) {
    await person.page.keyboard.press('ArrowDown');
  }
  assert.equal(await stage.inputValue(), 'forwarded');
  await person.go(button(person, BOARD));
  assert.equal(new URL(person.page.url()).searchParams.get('stage'), 'forwarded');
  await person.go(person.page.locator('main table a', { hasText: city.name }));
  assert.match(person.path, /^\/applications\/[0-9a-f-]{36}\/case$/);
}

/** Finds every point of the list in order, with the space bar on the first of its answers. */
async function tickAll(person, application) {
  const form = person.form(`${application}/eligibility`);
  const points = await form.locator('input[type=radio][value=ok]').all();
  assert.ok(points.length > 0, 'there are points to check');
  for (const point of points) {
    await person.reach(point);
    await person.page.keyboard.press('Space');
    assert.ok(await point.isChecked());
  }
}

async function checkAll(person, application) {
  await tickAll(person, application);
  await person.go(button(person, `${application}/eligibility`, '[value=save]'));
  const kept = person.form(`${application}/eligibility`).locator('[value=ok]:checked');
  assert.ok((await kept.count()) > 0, 'what was checked stands');
}

/** Opens the section of the question, ticks it, says what to mend. */
async function askToAmend(person, application, note) {
  const path = `${application}/amendment`;
  await person.go(link(person, path));
  // Nothing said: the page says so, and nothing is asked of the city.
  await person.go(button(person, path), { status: 422 });
  const question = person.form(path).locator('[type=checkbox][value=motivation]');
  // What is inside is looked for from the section on.
  const section = person.page.locator('details', {
    has: person.page.locator('[type=checkbox][value=motivation]'),
  });
  if ((await section.getAttribute('open')) === null) {
    await person.reach(section.locator('summary'));
    await person.page.keyboard.press('Enter');
  }
  await person.reach(question);
  await person.page.keyboard.press('Space');
  await person.reach(person.form(path).locator('[name=note]'));
  await person.page.keyboard.type(note);
  await person.go(button(person, path));
  assert.equal(person.path, `${application}/case`);
  assert.ok(await person.sees(note), 'what the city was told stands on its file');
}

/** The contact changes what is open, and hands in again. */
async function amend(contact, application, city) {
  await contact.open(application);
  assert.ok(await contact.sees(city.note), 'the city reads what to mend');
  const open = contact.page.locator(`main a[href*="${application}/sections/"]`);
  const path = (await open.first().getAttribute('href')).replace(/^\/[a-z]{2}/, '');
  await contact.open(path);
  const form = contact.form(path);
  const motivation = `${city.answers.motivation} ${city.answers.implementation}`;
  await contact.fill(form, { ...city.answers, motivation });
  await contact.press('', { form, button: '[value=save]' });
  await handIn(contact, application, city);
}

/** Takes a plan of who reads what as it is proposed, and reminds the first of the experts. */
async function assign(person) {
  await person.open(BOARD);
  await person.go(link(person, READING));
  await person.go(link(person, `${READING}/plan`));
  await person.go(button(person, `${READING}/plan`));
  assert.equal(person.path, READING);
  const reminder = person.page.locator(`form[action*="${READING}/"][action$="/reminder"]`);
  assert.equal(await reminder.count(), 2, 'two experts have something to read');
  await person.go(reminder.locator('button'));
  assert.equal(person.path, READING);
}

/** The day after the commissions' time has run out, from the API. */
async function dayAfterForwarding(demo) {
  const answer = await fetch(`${demo.url}/api/v1/calls/${CALL}`);
  const { clocks } = await answer.json();
  const at = new Date(clocks.commission.at);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}
