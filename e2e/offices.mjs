// What the others do with an application: commission, secretariat, experts.

import assert from 'node:assert/strict';

export const SECRETARIAT = 'Ida Sommer';
/** The second person of the secretariat. */
export const SECOND = 'Ivo Laurent';
const EXPERTS = ['Mei Lin', 'Camille Roux'];

/** Becomes one of the demonstration's people, with the one click of the home page. */
export async function become(person, name) {
  await person.open('');
  const row = person.page.locator('form[action*="/demo/become/"]', { hasText: name });
  assert.equal(await row.count(), 1, `${name} is in the cast once`);
  await person.press('', { form: row });
  assert.equal(person.path, '/desk');
}

/** Moves the demonstration's clock to the end of a day, `YYYY-MM-DD`. */
export async function moveClock(person, day) {
  await person.open('/demo/mail');
  const form = person.form('/demo/clock');
  await form.locator('[name=day]').fill(day);
  await person.press('', { form });
}

/** The commission endorses the application and forwards what it endorsed. */
export async function endorseAndForward(person, slug, city, application) {
  const desk = `/calls/${slug}/countries/${city.country}`;
  await person.open(desk);
  assert.ok(await person.sees(city.name), 'the file lies on the desk');
  await person.open(`${application}/dossier`);
  assert.ok(await person.sees(city.answers.implementation), 'the file can be read');
  await person.open(`${desk}/comparison`);
  // Words that are none: the page says so, and nothing happens.
  await person.open(`${application}/return`);
  await person.form(`${application}/return`).locator('[name=words]').fill(' ');
  await person.press(`${application}/return`, { status: 422 });
  await person.open(desk);
  await person.follow(`${application}/endorsement`);
  await person.form(`${application}/endorsement`).locator('[name=function]').fill(city.person);
  await person.press(`${application}/endorsement`);
  await person.follow(`${desk}/forwarding`);
  assert.ok(await person.sees(city.name), 'what is forwarded is named');
  await person.press(`${desk}/forwarding`);
}

/** The secretariat ends the intake, finds the file eligible and gives it to experts. */
export async function checkAndAssign(person, slug, city, application) {
  await person.open(`/calls/${slug}/board`);
  assert.ok(await person.sees(city.name), 'the file stands on the board');
  await person.follow(`/calls/${slug}/closure`);
  await person.press(`/calls/${slug}/closure`);
  await person.open(`${application}/case`);
  const list = person.form(`${application}/eligibility`).filter({
    has: person.page.locator('[value=eligible]'),
  });
  const points = await list.locator('input[type=radio][value=ok]').all();
  assert.ok(points.length > 0, 'there are points to check');
  for (const point of points) await point.check();
  await person.press('', { form: list, button: '[value=eligible]' });
  for (const expert of EXPERTS) {
    const form = person.form(`${application}/reviews`).filter({ hasText: expert });
    await person.press('', { form });
  }
}

/** Every expert declares no interest, scores every criterion and hands in. */
export async function review(person, city) {
  for (const expert of EXPERTS) {
    await become(person, expert);
    await person.open('/reviews');
    const link = person.page.locator('main a[href*="/reviews/"]', { hasText: city.name });
    const path = (await link.first().getAttribute('href')).replace(/^\/[a-z]{2}/, '');
    await person.follow(path);
    const free = person.form(`${path}/declaration`).filter({
      has: person.page.locator('[value=none]'),
    });
    await person.press('', { form: free });
    const sheet = person.form(`${path}/scores`);
    const fields = await sheet.locator('input[type=radio][value="3"]').all();
    assert.ok(fields.length > 0, 'there are criteria');
    for (const field of fields) await field.check();
    await sheet.locator('[name=to_city]').fill(city.note);
    await sheet.locator('[name=to_panel]').fill(city.note);
    await person.press('', { form: sheet, button: '[value=save]' });
    await person.press('', { form: sheet, button: `[formaction$="${path}/hand-in"]` });
    assert.ok(await person.sees(city.note), 'what was handed in is shown');
  }
}

/** The secretariat prepares the decision; nobody outside can tell. */
export async function decide(person, city, application) {
  await person.open(`${application}/case`);
  const form = person.form(`${application}/decision`);
  await form.locator('[value=admit]').check();
  await form.locator('[name=note]').fill(city.note);
  await person.press('', { form });
}

/** One writes and reads the letters and plans, the other approves and agrees: all is told. */
export async function announce(person, slug, city) {
  const letters = `/calls/${slug}/decision-letters`;
  const plan = `/calls/${slug}/announcement`;
  await person.open(letters);
  await person.press(letters);
  await person.followLink(person.page.locator(`main a.button[href*="${letters}/"]`));
  assert.ok(await person.sees(city.name), 'the letter is about the city');
  while ((await person.form('/reading').count()) > 0) await person.press('/reading');
  await become(person, SECOND);
  await person.open(letters);
  await person.press(`${letters}/approval`);
  await become(person, SECRETARIAT);
  await person.open(`/calls/${slug}/rehearsal`);
  assert.ok(await person.sees(city.name), 'the rehearsal shows the city among the members');
  await person.open(plan);
  assert.ok(await person.sees(city.name), 'the page names what will be told');
  const form = person.form(plan);
  await form.locator('[value=at_once]').check();
  await person.press(plan);
  await become(person, SECOND);
  await person.open(plan);
  await person.press(`${plan}/approval`);
}

/** The days after which the call's clocks have run out, from the API. */
export async function deadlines(demo, slug) {
  const answer = await fetch(`${demo.url}/api/v1/calls/${slug}`);
  assert.equal(answer.status, 200);
  const { clocks } = await answer.json();
  const dayAfter = (clock) => {
    const at = new Date(clock.at);
    at.setUTCDate(at.getUTCDate() + 1);
    return at.toISOString().slice(0, 10);
  };
  return { commission: dayAfter(clocks.commission), announcement: dayAfter(clocks.announcement) };
}
