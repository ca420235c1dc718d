// A file on a bad line: cut off in the middle, over a reload, paused, given up, refused; and the
// plain form without scripts.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { signInAsNewcomer } from './applicant.mjs';
import { Axe } from './axe.mjs';
import { launch, withScripts, withoutScripts } from './browser.mjs';
import { Person } from './person.mjs';
import { startDemo } from './server.mjs';

const MEGABYTE = 1_000_000;
// Fast enough for a test, slow enough to be cut off in the middle.
const LINE = { offline: false, latency: 5, downloadThroughput: 5e6, uploadThroughput: 400_000 };

let demo;
let browser;
const folder = mkdtempSync(join(tmpdir(), 'lyceum-upload-'));
let n = 0;

before(async () => {
  demo = await startDemo();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A PDF of that size, unlike any other, as a file on the disk of who sends it. */
function pdf(name, size) {
  const head = Buffer.from('%PDF-1.4\n%');
  const tail = Buffer.from('\n%%EOF');
  const buffer = Buffer.concat([head, randomBytes(size - head.length - tail.length), tail]);
  const path = join(folder, name);
  writeFileSync(path, buffer);
  return { name, path, buffer };
}

/** A newcomer on the page of a fresh application that takes files. */
async function onThePage(lang, open) {
  n += 1;
  const page = await open(browser, demo.url, { viewport: { width: 1280, height: 900 } });
  const axe = new Axe(browser, demo.url, lang);
  // The way here is looked at by the journey; here it is the page with the file.
  const person = new Person(page, lang, { look: async () => {} });
  const city = `Nova Yar ${'abcdefgh'[n]}`;
  await signInAsNewcomer(person, { email: `writer-${n}@example.org`, person: `Writer ${n}` });
  await person.open('/calls/demonstration/applications');
  const start = person.form('/calls/demonstration/applications');
  await person.fill(start, { name: city, country: 'UA', kind: 'city', organisation: 'Council' });
  await person.press('', { form: start });
  const application = person.path;
  await person.open(`${application}/sections/signature`);
  return { page, person, axe, application, field: page.locator('form[data-upload] [type=file]') };
}

/** Counts what the script sends, and makes the line slow. */
async function counted(page) {
  await page.evaluate(() => {
    const real = window.fetch;
    window.sent = [];
    window.fetch = (address, more) => {
      if (more?.method === 'PATCH') window.sent.push(more.body.size);
      return real(address, more);
    };
  });
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', LINE);
  return {
    total: async () => (await page.evaluate(() => window.sent)).reduce((sum, it) => sum + it, 0),
    cut: (offline) => line.send('Network.emulateNetworkConditions', { ...LINE, offline }),
  };
}

const sending = (page) => page.locator('.sending');
const submit = (page) => page.locator('form[data-upload] > .actions button').click();

async function arrived(page, percent) {
  await page.waitForFunction(
    (least) => document.querySelector('.sending progress').value >= least,
    percent,
  );
}

/** Waits until the file is listed, fetches it back, and compares. */
async function isWhole({ page }, file) {
  const link = page.locator('section.files a', { hasText: file.name });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.equal(download.suggestedFilename(), file.name);
  assert.ok(file.buffer.equals(readFileSync(await download.path())), `${file.name} came whole`);
}

test('a line cut in the middle costs little, and the page says what goes on', async () => {
  const ground = await onThePage('en', withScripts);
  const { page, axe, field } = ground;
  const { total, cut } = await counted(page);
  const file = pdf('cut in the middle.pdf', 2 * MEGABYTE);
  await field.setInputFiles(file.path);
  await submit(page);
  await arrived(page, 30);
  await cut(true);
  await page.locator('[data-status]', { hasText: 'The line is cut.' }).waitFor();
  const before = await page.locator('.sending progress').getAttribute('value');
  await axe.asItStands(page, 'while the line is cut');
  await cut(false);
  await isWhole(ground, file);
  assert.ok(await page.locator('.notice.done', { hasText: 'The file is attached.' }).isVisible());
  const sent = await total();
  assert.ok(sent <= file.buffer.length * 1.05, `${sent} of ${file.buffer.length}, cut at ${before} %`);
  assert.equal(await sending(page).isVisible(), false, 'the field is there for the next file');
  assert.deepEqual(axe.report.found, []);
  await page.context().close();
});

test('after a reload the same file goes on where it stopped', async () => {
  const ground = await onThePage('uk', withScripts);
  const { page, person, application } = ground;
  page.on('dialog', (dialog) => dialog.accept());
  await counted(page);
  const file = pdf('план міста.pdf', 2 * MEGABYTE);
  await ground.field.setInputFiles(file.path);
  await submit(page);
  await arrived(page, 40);
  await page.reload();
  const stopped = page.locator('form[data-stopped]');
  assert.match(await stopped.innerText(), /план міста\.pdf/);
  const { total } = await counted(page);
  await page.locator('form[data-upload] [type=file]').setInputFiles(file.path);
  await submit(page);
  await isWhole(ground, file);
  const sent = await total();
  assert.ok(sent < file.buffer.length * 0.65, `${sent} sent after the reload`);
  await person.open(`${application}/sections/signature`);
  assert.equal(await page.locator('form[data-stopped]').count(), 0);
  await page.context().close();
});

test('sending is paused, continued, and given up, in Arabic and on a telephone', async () => {
  const ground = await onThePage('ar', withScripts);
  const { page, axe } = ground;
  await counted(page);
  const file = pdf('خطة.pdf', 2 * MEGABYTE);
  await ground.field.setInputFiles(file.path);
  await submit(page);
  await arrived(page, 10);
  await page.locator('[data-pause]').click();
  await page.locator('[data-continue]').waitFor();
  const paused = page.locator('[data-status]', { hasText: 'الإرسال متوقّف' });
  await paused.waitFor();
  for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 740 }]) {
    await page.setViewportSize(viewport);
    await axe.asItStands(page, `paused, ${viewport.width}px`);
  }
  await page.locator('[data-continue]').click();
  await isWhole(ground, file);

  await page.locator('form[data-upload] [type=file]').setInputFiles(pdf('أخرى.pdf', 2 * MEGABYTE).path);
  await submit(page);
  await arrived(page, 10);
  await page.locator('[data-give-up]').click();
  await page.locator('.notice.done', { hasText: 'حُذف ما وصل من الملف.' }).waitFor();
  assert.equal(await page.locator('form[data-stopped]').count(), 0);
  assert.equal(await page.locator('section.files a', { hasText: 'خطة.pdf' }).count(), 1);
  assert.deepEqual(axe.report.found, []);
  await page.context().close();
});

test('what cannot be taken is said in the page, and what was typed beside it stays', async () => {
  const { page, field } = await onThePage('en', withScripts);
  const offered = [
    [{ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ no page') }, 'kind of file'],
    [pdf('large.pdf', 21 * MEGABYTE), 'This file is too large.'],
  ];
  for (const [file, words] of offered) {
    await field.setInputFiles(file.path ?? file);
    await submit(page);
    const error = page.locator('section.files .error', { hasText: words });
    await error.waitFor();
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
  }
  assert.equal(await page.locator('section.files a').count(), 0);
  await page.context().close();
});

test('without scripts the form sends the file at once', async () => {
  const ground = await onThePage('en', withoutScripts);
  const { page, person, application, axe } = ground;
  assert.equal(await sending(page).isVisible(), false);
  await axe.look(page);
  const form = person.form(`${application}/files`);
  await form.locator('[type=file]').setInputFiles(pdf('large.pdf', 25 * MEGABYTE).path);
  await person.press('', { form, status: 422 });
  assert.ok(await person.sees('This file is too large. Choose one of at most 20 MB.'));
  const file = pdf('at once.pdf', MEGABYTE);
  await form.locator('[type=file]').setInputFiles(file.path);
  await person.press('', { form });
  assert.ok(await person.sees('The file is attached.'));
  await isWhole(ground, file);
  assert.deepEqual(axe.report.found, []);
  await page.context().close();
});
