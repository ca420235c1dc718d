// With a script, a dependent question appears as soon as its answer is there, by the same rules
// as on the server.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';

import { launch, withScripts } from './browser.mjs';

const MODULE = readFileSync(
  new URL('../crates/views/assets/modules/fields.js', import.meta.url),
  'utf8',
);

const asks = (name, rule) =>
  `<div class="question" data-question="${name}" data-shown-if='${JSON.stringify(rule)}' hidden>
   <input name="${name}" id="${name}"></div>`;

const PAGE = `<!doctype html><html lang="en"><title>Fields</title><form id="section-form">
<input type="hidden" name="answer_lang_was" value="en">
<select name="answer_lang"><option>en<option>ar</select>
<p data-needless-with-script>later</p>
<input type="radio" name="plan" value="yes" id="yes"><input type="radio" name="plan" value="no" id="no">
<input type="checkbox" name="areas" value="a" id="a"><input type="checkbox" name="areas" value="b" id="b">
<input name="people" id="people">
<input name="actions__0__what" id="row0"><input name="actions__1__what" id="row1">
<textarea name="text" id="text"></textarea><input type="hidden" name="text__lang" value="en">
${asks('is', { question: 'plan', is: 'yes' })}
${asks('any', { question: 'areas', any_of: ['b', 'c'] })}
${asks('count', { question: 'areas', at_least: '2' })}
${asks('figure', { question: 'people', at_least: '1000000' })}
${asks('rows', { question: 'actions', at_least: '2' })}
${asks('empty', { question: 'text', not_empty: false })}
${asks('both', { all: [{ question: 'is', not_empty: true }, { any: [{ question: 'plan', is: 'yes' }, { any: [] }] }] })}
${asks('settled', { all: [] })}
${asks('never', { any: [] })}
</form><script type="module" src="/fields.js"></script>`;

test('dependent questions follow what is typed', async () => {
  const server = createServer((request, answer) => {
    const isModule = request.url === '/fields.js';
    answer.setHeader('content-type', isModule ? 'text/javascript' : 'text/html; charset=utf-8');
    answer.end(isModule ? MODULE : PAGE);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const browser = await launch();
  try {
    const page = await withScripts(browser, `http://127.0.0.1:${server.address().port}`);
    await page.goto('/', { waitUntil: 'load' });
    const shown = () =>
      page.locator('.question').evaluateAll((all) =>
        all.filter((it) => !it.hidden).map((it) => it.dataset.question),
      );
    assert.deepEqual(await shown(), ['empty', 'settled']);
    assert.equal(await page.locator('[data-needless-with-script]').isVisible(), false);

    await page.locator('#yes').check();
    assert.deepEqual(await shown(), ['is', 'empty', 'settled']);
    await page.locator('#is').fill('filled');
    assert.deepEqual(await shown(), ['is', 'empty', 'both', 'settled']);
    // What is not asked counts for nothing, though it is still typed there.
    await page.locator('#no').check();
    assert.deepEqual(await shown(), ['empty', 'settled']);

    await page.locator('#b').check();
    assert.deepEqual(await shown(), ['any', 'empty', 'settled']);
    await page.locator('#a').check();
    await page.locator('#text').fill('something');
    assert.deepEqual(await shown(), ['any', 'count', 'settled']);

    for (const [typed, asked] of [['999 999', false], ['1 000 000', true], ['١٠٠٠٠٠٠', true], ['much', false]]) {
      await page.locator('#people').fill(typed);
      assert.equal((await shown()).includes('figure'), asked, typed);
    }
    await page.locator('#row0').fill('one');
    assert.equal((await shown()).includes('rows'), false);
    await page.locator('#row1').fill('two');
    assert.equal((await shown()).includes('rows'), true);

    await page.locator('[name=answer_lang]').selectOption('ar');
    assert.equal(await page.locator('[name=text__lang]').inputValue(), 'ar');
    assert.equal(await page.locator('#text').getAttribute('dir'), 'rtl');
  } finally {
    await browser.close();
    server.close();
  }
});
