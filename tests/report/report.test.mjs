// The report as a person meets it, in a real browser. The environment names the program (BPLINT) and, unless it stands on the
// path, the browser (CHROMIUM); screenshots go to the folder SCREENSHOTS, artifacts/report by default.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath } from './browser.mjs';
import { writeWiki } from './wiki.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const program = (process.env.BPLINT ?? `dotnet ${repository}/src/BackPain.Lint.Cli/bin/Release/net10.0/bplint.dll`).split(' ');
const screenshots = process.env.SCREENSHOTS ?? join(repository, 'artifacts/report');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const HOSTILE = `# </script><img src=x onerror="document.title='taken'">

In one survey 62 % of the <b>patients</b> had tried '"></script><b>' at home.

<!-- bplint-disable-next-line BPL4002: known -->
In a third survey 25 % had.

## <i>Treatment</i> & 😀

Heat helps.[9] In another survey 12 % had.
`;

const HOSTILE_PATH = `"></script><b>#'%41 😀.md`;

let browser, folder, page, outside, faults;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bplint-report-'));
  await mkdir(screenshots, { recursive: true });
  browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});

after(async () => {
  await browser?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Makes a report of a folder, and returns its address. */
function report(wiki) {
  execFileSync(program[0], [...program.slice(1), 'report'], { cwd: wiki });
  return pathToFileURL(join(wiki, 'bplint-report.html')).href;
}

/** Opens a report, and notes every request and every fault. */
async function open(address, options = {}) {
  [outside, faults] = [[], []];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  page.on('request', request => { if (request.url() !== address) outside.push(request.url()); });
  page.on('console', message => faults.push(message.text()));
  page.on('pageerror', error => faults.push(String(error)));
  await page.goto(address);
}

/** Whatever was done, the report was silent and asked nobody. */
async function leave() {
  assert.deepEqual(faults, []);
  assert.deepEqual(outside, []);
  await page.context().close();
}

const cells = (table, column) => page.locator(`#${table} tbody tr:not(.detail) > :nth-child(${column})`).allInnerTexts();
const head = (table, name) => page.locator(`#${table} > .scroll > table > thead`).getByRole('button', { name, exact: true });
const status = () => page.locator('#finding-table [role=status]').innerText();
/** Fills a field and leaves it, which filters at once. */
async function type(label, text) {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.blur();
}

const numbers = texts => texts.map(text => Number(text.replaceAll(/[^0-9]/g, '')));
const descending = list => list.toSorted((a, b) => b - a);

describe('the report of a small wiki', () => {
  let address;

  before(async () => {
    const wiki = join(folder, 'small wiki');
    await mkdir(wiki);
    await writeWiki(wiki, 10);
    await cp(join(repository, 'samples'), join(wiki, 'samples'), { recursive: true });
    await mkdir(join(wiki, '"><'));
    await writeFile(join(wiki, HOSTILE_PATH), HOSTILE);
    execFileSync(program[0], [...program.slice(1), 'baseline', 'create', 'samples'], { cwd: wiki });
    address = report(wiki);
  });

  test('shows every part, with figures that agree', async () => {
    await open(address);
    assert.equal(await page.title(), 'Evidence report: small wiki');
    const total = numbers(await cells('page-table', 8)).reduce((sum, value) => sum + value, 0);
    for (const box of await boxes()) await box.setChecked(!(await isSuppressed(box)));
    assert.equal(numbers([(await status()).split(' of ').at(-1)])[0], total);
    const urgency = numbers(await cells('page-table', 2));
    assert.deepEqual(urgency, descending(urgency));
    for (const table of ['page-table', 'section-table', 'work-table', 'rule-table', 'finding-table'])
      assert.notEqual(await page.locator(`#${table} tbody tr`).count(), 0, table);
    assert.equal(await page.locator('svg[role=img]').count(), 2);
    await leave();
  });

  test('takes nothing of a page for a part of itself', async () => {
    await open(address);
    assert.equal(await page.locator('img, main script').count(), 0);
    assert.equal(await page.locator('#page-table').getByText('</script><b>').count() > 0, true);
    assert.match(await page.title(), /^Evidence report/);
    await leave();
  });

  test('filters by words, rule, page, severity and state', async () => {
    await open(address);
    const all = await status();
    await type('Words in the message', "'62 %'");
    for (const message of await cells('finding-table', 2)) assert.match(message, /'62 %'/);

    await page.getByRole('button', { name: 'Clear the filters' }).click();
    assert.equal(await status(), all);
    await page.getByLabel('Rule', { exact: true }).selectOption('BPL1001');
    assert.deepEqual([...new Set(await cells('finding-table', 5))], ['BPL1001']);

    await type('Page', 'SAMPLES/mark');
    assert.deepEqual([...new Set(await cells('finding-table', 3))], ['samples/markers.md']);

    await page.getByRole('button', { name: 'Clear the filters' }).click();
    for (const box of await boxes()) await box.uncheck();
    assert.equal(await status(), 'No finding is left under these filters');
    await page.getByRole('checkbox', { name: /^Error/ }).check();
    await page.getByRole('checkbox', { name: /^In the baseline/ }).check();
    for (const severity of await cells('finding-table', 1)) assert.match(severity, /^Error\s+In the baseline$/);
    await leave();
  });

  test('goes from a page and from a rule to their findings', async () => {
    await open(address);
    const button = page.locator('#page-table tbody tr').first().getByRole('button', { name: /finding/ });
    const [path, amount] = [await page.locator('#page-table tbody tr').first().getByRole('link').first().innerText(), await button.innerText()];
    await button.click();
    assert.equal(await page.getByLabel('Page', { exact: true }).inputValue(), path);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'findings-heading');
    assert.match(await status(), new RegExp(`(^|of )${amount} finding`));

    await page.locator('#rule-table tbody tr').first().getByRole('button', { name: /finding/ }).click();
    assert.equal(new Set(await cells('finding-table', 5)).size, 1);
    await leave();
  });

  test('sorts by any column, both ways, and says so', async () => {
    await open(address);
    const warnings = page.locator('#page-table th').filter({ has: page.getByRole('button', { name: 'Warnings' }) });
    await head('page-table', 'Warnings').click();
    assert.equal(await warnings.getAttribute('aria-sort'), 'descending');
    let shown = numbers(await cells('page-table', 4));
    assert.deepEqual(shown, descending(shown));
    await head('page-table', 'Warnings').click();
    assert.equal(await warnings.getAttribute('aria-sort'), 'ascending');
    shown = numbers(await cells('page-table', 4));
    assert.deepEqual(shown, descending(shown).reverse());
    assert.equal(await page.locator('#page-table [aria-sort]').count(), 1);
    for (const table of ['page-table', 'section-table', 'work-table', 'rule-table', 'finding-table'])
      for (const column of await page.locator(`#${table} > .scroll > table > thead button`).all()) await column.click();
    await leave();
  });

  test('can be used from the keyboard alone, and shows where one is', async () => {
    await open(address);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the report');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');

    await head('page-table', 'Errors').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Errors');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(outline, 'solid');

    const opener = page.locator('#page-table .opener[aria-expanded]').first();
    await opener.focus();
    await page.keyboard.press('Space');
    assert.equal(await opener.getAttribute('aria-expanded'), 'true');
    assert.equal(await page.locator('#page-table .detail caption').innerText(), 'Claims by section');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('#page-table .detail').count(), 0);
    await leave();
  });

  test('links pages beside it and lines in the editor', async () => {
    await open(address);
    await type('Words in the message', '62 %');
    await type('Page', '😀');
    const row = page.locator('#finding-table tbody tr').first();
    assert.equal(await row.getByRole('link').first().evaluate(link => decodeURIComponent(new URL(link.href).pathname).endsWith(`/small wiki/"></script><b>#'%41 😀.md`)), true);
    const line = await row.getByRole('link').last().getAttribute('href');
    assert.match(line, /^vscode:\/\/file\/.*\/small%20wiki\/%22%3E%3C\/script%3E%3Cb%3E%23'%2541%20/);
    assert.match(line, /:3:\d+$/);

    await page.getByText('Where the links of lines lead').click();
    await type('Folder of the wiki on this computer', 'C:\\wiki');
    await row.getByRole('link').last().focus();
    assert.match(await row.getByRole('link').last().getAttribute('href'), /^vscode:\/\/file\/C:\/wiki\/%22/);
    await leave();
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`has no barrier that axe knows, contrast included, in ${colorScheme} colours`, async () => {
      await open(address, { colorScheme });
      for (const box of await boxes()) await box.check();
      await page.locator('#page-table .opener[aria-expanded]').first().click();
      await page.locator('#rule-table .opener[aria-expanded]').first().click();
      await page.locator('#work-table .opener[aria-expanded]').first().click();
      for (const summary of await page.locator('summary').all()) await summary.click();
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} (${nodes[0].failureSummary})`), []);
      assert.equal(passes.some(({ id }) => id === 'color-contrast'), true);
      await leave();
    });
  }

  test('fits a narrow screen', async () => {
    await open(address, { viewport: { width: 360, height: 800 } });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await leave();
  });

  test('prints without what only a screen needs', async () => {
    await open(address, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['nav', '#filters', '.more button', '#page-table .opener[aria-expanded]', '.settings'])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    assert.equal(await page.locator('#finding-table thead').evaluate(element => getComputedStyle(element).display), 'table-header-group');
    const pdf = await page.pdf({ preferCSSPageSize: true, path: join(screenshots, 'print.pdf') });
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    await page.setViewportSize({ width: 700, height: 900 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 700, 'nothing is cut off at the width of a sheet');
    await leave();
  });

  test('is photographed', async () => {
    for (const [name, options] of [['light', {}], ['dark', { colorScheme: 'dark' }], ['narrow', { viewport: { width: 390, height: 844 } }]]) {
      await open(address, options);
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
      await leave();
    }
  });

  async function boxes() {
    return page.getByRole('checkbox').all();
  }

  async function isSuppressed(box) {
    return (await box.locator('..').innerText()).startsWith(' Suppressed');
  }
});

describe('the report of two thousand pages', () => {
  test('is there at once, with a few rows of each table', async context => {
    const wiki = join(folder, 'large');
    await mkdir(wiki);
    await writeWiki(wiki, 2000);
    const address = report(wiki);
    await open(address);
    const time = await page.evaluate(() => Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd));
    const { size } = await page.evaluate(() => ({ size: performance.getEntriesByType('navigation')[0].decodedBodySize }));
    context.diagnostic(`2,000 pages: ${(size / 1e6).toFixed(1)} MB, loaded in ${time} ms`);

    for (const table of ['page-table', 'finding-table']) {
      assert.equal(await page.locator(`#${table} tbody tr`).count(), 25);
      await page.locator(`#${table}`).getByRole('button', { name: 'Show 100 more' }).click();
      assert.equal(await page.locator(`#${table} tbody tr`).count(), 125);
    }
    assert.match(await page.locator('#page-table [role=status]').innerText(), /^125 of 2,000 pages$/);
    await leave();
  });

  test('of an empty wiki says that there is nothing', async () => {
    const wiki = join(folder, 'empty');
    await mkdir(wiki);
    execFileSync(program[0], [...program.slice(1), 'report', '--allow-empty'], { cwd: wiki });
    await open(pathToFileURL(join(wiki, 'bplint-report.html')).href);
    assert.equal(await status(), 'No finding is left under these filters');
    assert.equal(await page.locator('#page-table [role=status]').innerText(), 'No pages');
    await leave();
  });
});
