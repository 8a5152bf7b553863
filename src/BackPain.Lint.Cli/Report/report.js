const data = JSON.parse(byId('data').textContent);
const SEVERITIES = ['Hint', 'Information', 'Warning', 'Error'];
const SEVERITY_CLASSES = ['hint', 'information', 'warning', 'error'];
const STATES = ['Open', 'In the baseline', 'Suppressed'];
const FIXES = ['by hand', 'to review', 'automatic'];
const [HINT, INFORMATION, WARNING, ERROR] = [0, 1, 2, 3];
const [OPEN, KNOWN, SUPPRESSED] = [0, 1, 2];

// What the places of the arrays in the data are.
const rules = data.rules.map(([id, name, title, category, why, fix]) => ({ id, name, title, category, why, fix, severities: [0, 0, 0, 0], pages: new Set() }));
const works = data.works.map(([authors, title, journal, address, year, pages, places]) => ({ authors, title, journal, address, year, pages, places }));
const pages = data.pages.map((page, index) => ({ ...page, index, severities: [0, 0, 0, 0] }));
const findings = pages.flatMap(page => page.findings.map(([rule, severity, line, column, state, fix, message]) =>
  ({ page, rule: rules[rule], severity, line, column, state, fix, message })));
for (const page of pages) page.sections = page.sections.map(([title, line, claims, sourced]) => ({ title, line, claims, sourced }));
for (const finding of findings) {
  if (finding.state === SUPPRESSED) continue;
  finding.page.severities[finding.severity]++;
  finding.rule.severities[finding.severity]++;
  finding.rule.pages.add(finding.page.index);
}

// --- links ---

const folder = byId('folder');

/** A link that opens a line in an editor. */
function lineLink(page, line, column, text) {
  const place = `${page.path}, line ${line}, in the editor`;
  const link = make('a', { class: 'line', 'aria-label': place.includes(text) ? place : `${text}: ${place}`, onpointerdown: aim, onfocus: aim, onclick: aim }, words(text));
  link.href = editorAddress(page.path, line, column);
  return link;

  // The folder may have been changed since the row was made.
  function aim() {
    link.href = editorAddress(page.path, line, column);
  }
}

function editorAddress(path, line, column) {
  const root = folder.value.trim().replaceAll('\\', '/').replace(/\/+$/, '');
  return `vscode://file${root.startsWith('/') ? '' : '/'}${escaped(root).replace(/%3A/i, ':')}/${escaped(path)}:${line}:${column}`;
}

const pageLink = page => make('a', { href: `${escaped(data.way)}${escaped(page.path)}` }, breakable(page.path));

// --- overview ---

const sum = (rows, value) => rows.reduce((total, row) => total + value(row), 0);
const claims = sum(pages, page => page.claims);
const sourced = sum(pages, page => page.sourced);
const ofSeverity = severity => sum(pages, page => page.severities[severity]);
const name = data.folder.split('/').filter(part => part).at(-1) ?? data.folder;
const known = findings.filter(finding => finding.state === KNOWN).length;
const suppressed = findings.filter(finding => finding.state === SUPPRESSED).length;
const pageCount = pages.filter(page => !page.config).length;

document.title = `Evidence report: ${name}`;
byId('made').append(words(name), `, ${new Date(`${data.day}T12:00:00`).toLocaleDateString('en', { dateStyle: 'long' })}`);
byId('version').textContent = `Made by bplint ${data.version}. The file is complete in itself and loads nothing.`;
folder.value = data.folder;

function figure(name, value, note, kind = null) {
  byId('figures').append(make('div', { class: kind }, make('dt', {}, name), make('dd', {}, make('strong', {}, value), make('span', {}, note))));
}

figure('Pages', number.format(pageCount), `${number.format(pages.filter(page => page.urgency > 0).length)} need work`);
figure('Sourced claims', percent(sourced, claims), `${number.format(sourced)} of ${number.format(claims)}`);
figure('Errors', number.format(ofSeverity(ERROR)), `on ${count(pages.filter(page => page.severities[ERROR]).length, 'page')}`, 'error');
figure('Warnings', number.format(ofSeverity(WARNING)), `on ${count(pages.filter(page => page.severities[WARNING]).length, 'page')}`, 'warning');
figure('Information', number.format(ofSeverity(INFORMATION)), `and ${count(ofSeverity(HINT), 'hint')}`, 'information');
figure('Cited works', number.format(data.workCount), `in ${count(sum(data.years, ([, entries]) => entries), 'entry').replace('entrys', 'entries')}`);
byId('remark').textContent = [
  known > 0 ? `${number.format(known)} of these findings are in the baseline: 'bplint check' does not report them, and they are counted here.` : '',
  suppressed > 0 ? `${count(suppressed, 'more finding')} suppressed by a comment ${suppressed === 1 ? 'is' : 'are'} not counted.` : '',
].join(' ').trim();

// --- pages ---

const greatest = Math.max(1, ...pages.map(page => page.urgency));
const severityColumn = severity => ({ name: `${SEVERITIES[severity]}${severity === INFORMATION ? '' : 's'}`, value: row => row.severities[severity], number: true, descends: true });
const coverageCell = row => row.claims === 0 ? make('span', { class: 'quiet' }, 'no claims')
  : make('span', { class: 'meter' }, bar([['sourced', row.sourced]], row.claims), make('span', {}, percent(row.sourced, row.claims)));

/** What errors, warnings and the rest add to an urgency. */
function urgencyBar(severities, whole) {
  return bar([ERROR, WARNING, INFORMATION].map((severity, index) => [SEVERITY_CLASSES[severity], severities[severity] * data.weights[index]]), whole);
}

/** Findings of a page or of a rule, suppressed ones aside. */
const allOf = row => sum(row.severities, amount => amount);

/** Their number, as a button that shows them. */
const findingsButton = (row, name, filter) => allOf(row) === 0 ? '0'
  : make('button', { type: 'button', class: 'opener', 'aria-label': `${count(allOf(row), 'finding')} of ${name}`, onclick: () => showOnly(filter) }, number.format(allOf(row)));

byId('urgency-note').textContent = `Urgency is ${data.weights[0]} for each error, ${data.weights[1]} for each warning and ${data.weights[2]} for each information. Hints and suppressed findings add nothing.`;
const pageTable = new RowTable(byId('page-table'), [
  { name: 'Page', value: page => page.title || page.path, className: 'wide', cell: page => make('span', {}, page.title ? make('b', {}, words(page.title)) : '', page.title ? make('br') : '', pageLink(page)) },
  { name: 'Urgency', value: page => page.urgency, number: true, descends: true, cell: page => make('span', { class: 'meter' },
    urgencyBar(page.severities, greatest), make('span', {}, number.format(page.urgency))) },
  severityColumn(ERROR), severityColumn(WARNING), severityColumn(INFORMATION),
  { name: 'Claims', value: page => page.claims, number: true, descends: true },
  { name: 'With source', value: page => page.claims === 0 ? 2 : page.sourced / page.claims, number: true, cell: coverageCell },
  { name: 'All', value: allOf, number: true, descends: true, cell: page => findingsButton(page, page.path, { page: page.path }) },
], { sort: -2, noun: 'page', none: 'No pages', detailName: page => count(page.sections.length, 'section'), detail: page => page.sections.length === 0 ? null : () => sectionsOf(page) });
pageTable.show(pages);

function sectionsOf(page) {
  const rows = page.sections.map(section => make('tr', {},
    make('th', { scope: 'row' }, lineLink(page, section.line, 1, section.title || 'Introduction')),
    make('td', { class: 'number' }, number.format(section.claims)),
    make('td', { class: 'number' }, number.format(section.claims - section.sourced)),
    make('td', { class: 'number' }, coverageCell(section))));
  const heads = ['Section', 'Claims', 'Without source', 'With source'].map((head, index) => make('th', { scope: 'col', class: index ? 'number' : null }, head));
  return make('table', {}, make('caption', {}, 'Claims by section'), make('thead', {}, make('tr', {}, ...heads)), make('tbody', {}, ...rows));
}

// --- claims and sources ---

const withClaims = pages.filter(page => page.claims > 0);
const shares = ['none', '1 to 19', '20 to 39', '40 to 59', '60 to 79', '80 to 99', 'all'].map(tick => ({ label: /\d/.test(tick) ? `${tick} %` : tick, tick, value: 0 }));
for (const page of withClaims) {
  const share = page.sourced / page.claims;
  shares[share === 0 ? 0 : share === 1 ? 6 : 1 + Math.floor(5 * share)].value++;
}
byId('coverage-chart').append(columns(shares, {
  title: 'Pages by the share of their claims that have a source', unit: 'page', axis: 'Claims with a source, in per cent of the page',
  description: `${count(withClaims.length, 'page')} with claims; ${number.format(shares[0].value)} have no source for any, ${number.format(shares[6].value)} for all`,
}));

const sections = new Map();
for (const page of pages) {
  for (const section of page.sections) {
    const key = section.title.trim().toLowerCase();
    const row = sections.get(key) ?? { title: section.title || 'Introduction', pages: new Set(), claims: 0, sourced: 0 };
    row.pages.add(page.index);
    row.claims += section.claims;
    row.sourced += section.sourced;
    sections.set(key, row);
  }
}
new RowTable(byId('section-table'), [
  { name: 'Section', value: row => row.title, className: 'wide' },
  { name: 'Pages', value: row => row.pages.size, number: true, descends: true },
  { name: 'Claims', value: row => row.claims, number: true, descends: true },
  { name: 'Without source', value: row => row.claims - row.sourced, number: true, descends: true },
  { name: 'With source', value: row => row.sourced / row.claims, number: true, cell: coverageCell },
], { sort: -4, noun: 'section', none: 'No claims were found' }).show([...sections.values()]);

// --- age of evidence ---

const thisYear = Number(data.day.slice(0, 4));
const dated = data.years.filter(([year]) => year > 0 && year <= thisYear + 1);
const datedEntries = sum(dated, ([, entries]) => entries);
const undated = sum(data.years, ([, entries]) => entries) - datedEntries;
if (datedEntries === 0) {
  byId('age-note').textContent = 'No cited entry gives a year.';
} else {
  const last = Math.max(thisYear, ...dated.map(([year]) => year));
  const first = Math.max(dated[0][0], last - 45);
  const years = Array.from({ length: last - first + 1 }, (_, index) => ({ label: String(first + index), tick: (first + index) % 10 === 0 ? String(first + index) : '', value: 0 }));
  for (const [year, entries] of dated) years[Math.max(0, year - first)].value += entries;
  if (dated[0][0] < first) years[0].label = `${first} and before`;
  const old = sum(dated.filter(([year]) => year < thisYear - 10), ([, entries]) => entries);
  byId('age-note').textContent = `Each entry that a page cites counts once, by the year of its work. Half of them are from ${median()} or later; ${percent(old, datedEntries)} are more than ten years old.${undated > 0 ? ` ${number.format(undated)} give no year, or one that cannot be.` : ''}`;
  byId('age-chart').append(columns(years, {
    title: 'Cited entries by year of publication', unit: 'citation', axis: `Year${dated[0][0] < first ? ` (the first column: ${first} and before)` : ''}`,
    description: `From ${dated[0][0]} to ${dated.at(-1)[0]}, half of them from ${median()} or later`,
  }));
}

function median() {
  let left = datedEntries / 2;
  for (const [year, entries] of dated.toReversed()) {
    left -= entries;
    if (left <= 0) return year;
  }
}

// --- works ---

const isWeb = address => /^https?:\/\//i.test(address);
byId('works-note').textContent = data.workCount > works.length
  ? `The ${works.length} works that most pages cite, of ${number.format(data.workCount)}. 'bplint works' lists all of them.`
  : 'The same work is counted once, however it is written.';
new RowTable(byId('work-table'), [
  { name: 'Work', value: work => work.title, className: 'wide', cell: work => make('span', {},
    isWeb(work.address) ? make('a', { href: work.address, rel: 'noopener noreferrer' }, words(work.title)) : words(work.title), make('br'),
    make('span', { class: 'quiet' }, words([work.authors, work.journal].filter(part => part).join(work.authors.endsWith('.') ? ' ' : '. ')))) },
  { name: 'Year', value: work => work.year, number: true, descends: true, cell: work => work.year > 0 ? String(work.year) : '–' },
  { name: 'Pages', value: work => work.pages, number: true, descends: true },
], { sort: -3, noun: 'work', none: 'No cited works were found', detailColumn: 2, detailName: () => 'Show', detail: work => () => placesOf(work) }).show(works);

function placesOf(work) {
  return make('ul', {}, ...work.places.map(([index, line]) => make('li', {}, pageLink(pages[index]), ' ', lineLink(pages[index], line, 1, `line ${line}`))));
}

// --- rules ---

const reported = rules.filter(rule => allOf(rule) > 0);
for (const rule of reported) rule.urgency = data.weights.reduce((total, weight, index) => total + weight * rule.severities[ERROR - index], 0);
const mostOfRule = Math.max(1, ...reported.map(rule => rule.urgency));
new RowTable(byId('rule-table'), [
  { name: 'Rule', value: rule => rule.id, className: 'wide', cell: rule => make('span', {}, rule.title, make('br'), make('span', { class: 'quiet' }, `${rule.id} ${rule.name}`)) },
  { name: 'Urgency', value: rule => rule.urgency, number: true, descends: true, cell: rule => make('span', { class: 'meter' }, urgencyBar(rule.severities, mostOfRule), make('span', {}, number.format(rule.urgency))) },
  severityColumn(ERROR), severityColumn(WARNING), severityColumn(INFORMATION), severityColumn(HINT),
  { name: 'Pages', value: rule => rule.pages.size, number: true, descends: true },
  { name: 'All', value: allOf, number: true, descends: true, cell: rule => findingsButton(rule, rule.id, { rule: rule.id }) },
], { sort: -2, noun: 'rule', none: 'Nothing was found', detailName: () => 'Why', detail: rule => () => make('div', { class: 'prose' }, make('p', {}, ...prose(rule.why)), rule.fix ? make('p', {}, ...prose(rule.fix)) : null) }).show(reported);

// --- findings ---

const findingTable = new RowTable(byId('finding-table'), [
  { name: 'Severity', value: finding => finding.severity, descends: true, cell: finding => make('span', {},
    make('span', { class: `badge ${SEVERITY_CLASSES[finding.severity]}` }, SEVERITIES[finding.severity]),
    finding.state === OPEN ? '' : make('span', { class: 'state' }, STATES[finding.state])) },
  { name: 'Finding', value: finding => finding.message, className: 'wide' },
  { name: 'Page', value: finding => finding.page.path, className: 'path', cell: finding => pageLink(finding.page) },
  { name: 'Line', value: finding => finding.line, number: true, cell: finding => lineLink(finding.page, finding.line, finding.column, String(finding.line)) },
  { name: 'Rule', value: finding => finding.rule.id, cell: finding => make('span', { title: finding.rule.title }, finding.rule.id) },
  { name: 'Mend', value: finding => finding.fix, descends: true, cell: finding => FIXES[finding.fix] },
], { sort: -1, noun: 'finding', none: 'No finding is left under these filters' });

const filters = byId('filters');
const [textFilter, pageFilter, ruleFilter] = [byId('filter-text'), byId('filter-page'), byId('filter-rule')];
const severityFilters = checkboxes(byId('filter-severity'), [ERROR, WARNING, INFORMATION, HINT], severity => SEVERITIES[severity], finding => finding.severity, severity => severity !== HINT);
const stateFilters = checkboxes(byId('filter-state'), [OPEN, KNOWN, SUPPRESSED], state => STATES[state], finding => finding.state, state => state !== SUPPRESSED);
byId('filter-state').hidden = known + suppressed === 0;
byId('page-list').append(...pages.filter(page => page.findings.length > 0).map(page => make('option', { value: page.path })));
ruleFilter.append(...rules.map(rule => make('option', { value: rule.id }, `${rule.id} ${rule.name}`)));
filters.addEventListener('submit', event => event.preventDefault());
byId('filter-clear').addEventListener('click', () => {
  filters.reset();
  filter();
});
filters.addEventListener('change', filter);
let waiting = 0;
filters.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, 150);
});
filter();

/** A checkbox for each value that a finding has. */
function checkboxes(fieldset, values, label, valueOf, isOn) {
  return values.map(value => {
    const total = findings.filter(finding => valueOf(finding) === value).length;
    const box = make('input', { type: 'checkbox', checked: isOn(value), value });
    if (total > 0) fieldset.append(make('label', {}, box, ` ${label(value)} (${number.format(total)})`));
    return { value, box };
  });
}

function filter() {
  clearTimeout(waiting);
  const text = textFilter.value.trim().toLowerCase();
  const path = pageFilter.value.trim();
  const isWhole = pages.some(page => page.path === path);
  const part = path.toLowerCase();
  const on = boxes => new Set(boxes.filter(({ box }) => box.checked).map(({ value }) => value));
  const [severities, states] = [on(severityFilters), on(stateFilters)];
  findingTable.show(findings.filter(finding => severities.has(finding.severity) && states.has(finding.state) &&
    (!ruleFilter.value || finding.rule.id === ruleFilter.value) &&
    (!path || (isWhole ? finding.page.path === path : finding.page.path.toLowerCase().includes(part))) &&
    (!text || finding.message.toLowerCase().includes(text))));
}

/** Shows the findings of one page or of one rule, and brings the reader there. */
function showOnly({ page = '', rule = '' }) {
  filters.reset();
  pageFilter.value = page;
  ruleFilter.value = rule;
  for (const { box } of severityFilters) box.checked = true;
  filter();
  byId('findings-heading').focus();
  byId('findings').scrollIntoView();
}
