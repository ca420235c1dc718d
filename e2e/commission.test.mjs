// A commission's desk with the keyboard alone, in English and in Arabic: order, own questions,
// interview, notes, Part 2, a full quota, the reserve that moves up, forwarding. axe looks at
// every page of the way.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { handIn, signInAsNewcomer, writeApplication } from './applicant.mjs';
import { Axe } from './axe.mjs';
import { launch } from './browser.mjs';
import { UKRAINIAN } from './city.mjs';
import { enter, tabTo, type } from './keyboard.mjs';
import { become } from './offices.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const CALL = 'demonstration';
const DESK = `/calls/${CALL}/countries/${UKRAINIAN.country}`;
const NAMES = ['Вербова Балка', 'Нижні Сади', 'Стара Гребля', 'Ясна Долина'];
const UNSEEN = { look: async () => {} };

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const lang of ['en', 'ar']) {
  test(`a commission does all of its work without a mouse, in ${lang}`, async () => {
    const demo = await startDemo();
    try {
      const axe = new Axe(browser, demo.url, lang);
      await work(demo, lang, axe);
      const { pages, found } = axe.report;
      assert.ok(pages > 30, `axe looked at ${pages} pages only`);
      assert.ok(found.length === 0, found.join('\n'));
    } finally {
      await demo.stop();
    }
  });
}

async function work(demo, lang, axe) {
  const contact = await Person.arrive(browser, demo, 'uk', UNSEEN);
  await signInAsNewcomer(contact, UKRAINIAN);
  const files = [];
  for (const name of NAMES) {
    const city = { ...UKRAINIAN, name };
    const application = await writeApplication(contact, CALL, city);
    await handIn(contact, application, city);
    files.push(application);
  }
  contact.lang = lang;

  const officer = await Person.arrive(browser, demo, lang, axe);
  await become(officer, UKRAINIAN.officer);
  const page = officer.page;
  const here = (selector) => page.locator(selector);
  const to = (path) => here(`a[href="/${lang}${path}"]`);
  const send = (path) => here(`form[action="/${lang}${path}"] button`);

  await officer.open(DESK);
  await rank(officer, files, here);
  await ask(officer, here, send, to);
  await answer(contact, files[0], axe);

  // One file: an interview in a night's gap is refused, then set; a note for colleagues.
  await officer.open(`${files[0]}/commission`);
  await type(page, here('#local'), '2027-03-28T03:30');
  await type(page, here('#zone'), 'Europe/Kyiv');
  await type(page, here('#place'), 'Київ, Хрещатик 1');
  await enter(page, send(`${files[0]}/interview`), 422);
  assert.equal(await here('.problems a').count(), 1);
  await type(page, here('#local'), await inAWeek(demo));
  await enter(page, send(`${files[0]}/interview`));
  await type(page, here('#note'), 'Сильний план.');
  await enter(page, send(`${files[0]}/notes`));
  await axe.look(page);

  for (const file of files.slice(0, 3)) await endorse(officer, file, here, send, to);
  await officer.open(DESK);
  await enter(page, to(`${files[3]}/endorsement`));
  await type(page, here('#function'), 'Генеральна секретарка');
  await enter(page, send(`${files[3]}/endorsement`), 422);
  await enter(page, send(`${files[3]}/reserve`));
  assert.equal(officer.path, DESK);

  // A city takes its application back: the one in reserve has the seat at once.
  await contact.open(`${files[1]}/withdrawal`);
  await contact.press(`${files[1]}/withdrawal`);
  await officer.open(DESK);
  await enter(page, to(`${files[3]}/endorsement`));
  await enter(page, send(`${files[3]}/endorsement`));
  await enter(page, to(`${DESK}/forwarding`));
  await axe.look(page);
  assert.equal(await here('[name=file]:checked').count(), 3);
  // One stays for later: Space takes its tick away.
  await tabTo(page, here('[name=file]'));
  await page.keyboard.press('Space');
  await enter(page, send(`${DESK}/forwarding`));
  assert.equal(officer.path, `${DESK}/forwarded`);
  assert.equal(await here('main tbody tr').count(), 2);
  await axe.look(page);
  await officer.open(`${files[0]}/part-two`);
}

/** Puts the last file first with the arrow, then types the numbers as they were. */
async function rank(officer, files, here) {
  const { page } = officer;
  const id = (file) => file.split('/').pop();
  const order = async () => {
    const links = await here('main tbody th + td a, main tbody td:nth-child(2) a').all();
    return Promise.all(links.map(async (it) => (await it.getAttribute('href')).split('/')[3]));
  };
  const last = id(files[3]);
  await enter(page, here(`button[value="up-${last}"]`));
  assert.equal((await order())[2], last, 'it moved past one');
  for (const [at, file] of files.entries()) {
    await type(page, here(`[name="rank-${id(file)}"]`), String(at + 1));
  }
  await enter(page, here('main p.actions button[form=ranking]'));
  assert.deepEqual(await order(), files.map(id));
  await enter(page, here(`a[href$="${DESK}/comparison"]`));
  await officer.axe.look(page);
}

/** Writes a question down, asks it. */
async function ask(officer, here, send) {
  const { page } = officer;
  await officer.open(`${DESK}/questions`);
  await type(page, here('#label'), 'Хто відповідає за навчання дорослих?');
  await enter(page, send(`${DESK}/questions`), 422);
  await type(page, here('#local'), await inAWeek({ url: new URL(page.url()).origin }));
  await enter(page, send(`${DESK}/questions`));
  await officer.axe.look(page);
  await enter(page, send(`${DESK}/questions/asking`));
  await officer.axe.look(page);
}

/** The city finds what is asked on its task list, and answers. */
async function answer(contact, application, axe) {
  const { page, lang } = contact;
  await contact.open(application);
  await axe.look(page);
  await enter(page, page.locator(`a[href="/${lang}${application}/own-questions"]`));
  await type(page, page.locator('textarea'), 'Міська рада');
  await axe.look(page);
  await enter(page, page.locator(`form[action*="${application}/own-questions/"] button`));
  assert.ok(await contact.sees('Міська рада'));
}

async function endorse(officer, file, here, send, to) {
  const { page } = officer;
  await officer.open(DESK);
  await enter(page, to(`${file}/endorsement`));
  await officer.axe.look(page);
  await type(page, here('#function'), 'Генеральна секретарка');
  await enter(page, send(`${file}/endorsement`));
  assert.equal(officer.path, DESK);
}

/** A minute a week after the demonstration's clock, as a field takes it. */
async function inAWeek(demo) {
  const answer = await fetch(`${demo.url}/api/v1/calls/${CALL}`);
  const { clocks } = await answer.json();
  const at = new Date(clocks.city.at);
  at.setUTCDate(at.getUTCDate() - 30);
  return `${at.toISOString().slice(0, 10)}T14:00`;
}
