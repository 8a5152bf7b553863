import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node.js';
import { Session, soon } from './session.mjs';

const TEXT = [
  '# Heat 🔥',
  '',
  'Heat 🔥 helps[1] . Cold does not[2]. Rest does not[9].',
  '',
  '## References',
  '',
  '1. French S, Cameron M. Superficial heat or cold for low back pain. Spine. 2006;31(9):998-1006. PMID: 16641776',
  '2. Qaseem A, Wilt TJ. Noninvasive treatments for acute low back pain. Ann Intern Med. 2017;166(7):514-530. PMID: 28192789',
  '',
].join('\r\n');

const OTHER = '# Cold\n\nCold helps[4] . Rest does not[1].\n\n## References\n\n1. Qaseem A. Noninvasive treatments for low back pain. Ann Intern Med. 2017;166(7):514-530. PMID: 28192789\n';

const { Created, Changed, Deleted } = protocol.FileChangeType;
const codes = (report) => report.items.map(({ code }) => code);

let folder, page, other, session, uri, first;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bplint-node-'));
  page = join(folder, 'heat & cold (#1).md');
  other = join(folder, 'cold.md');
  await writeFile(join(folder, '.editorconfig'), 'root = true\n');
  await writeFile(page, TEXT);
  await writeFile(other, OTHER);
  session = await Session.start(folder);
  uri = await session.open(page);
});

after(() => rm(folder, { recursive: true }));

test('the server says what it can do', () => {
  assert.equal(session.able.positionEncoding, 'utf-16');
  assert.equal(session.able.diagnosticProvider.workspaceDiagnostics, true);
  for (const provider of ['hoverProvider', 'definitionProvider', 'renameProvider', 'codeActionProvider', 'executeCommandProvider']) assert.ok(session.able[provider], provider);
});

test('diagnostics are there when they are asked for', async () => {
  first = await session.pull(uri);
  assert.equal(first.kind, 'full');
  const undefined_ = first.items.find(({ code }) => code === 'BPL1001');
  assert.deepEqual(undefined_.range, session.range(uri, '[9]'));
  assert.match(undefined_.codeDescription.href, /BPL1001\.md$/);
});

test('diagnostics that are the same are not sent again', async () => {
  assert.deepEqual(await session.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
});

test('what was pushed is taken back', async () => {
  assert.deepEqual(session.pushed.get(uri) ?? [], []);
});

test('a marker says what it cites', async () => {
  const hover = await session.ask(protocol.HoverRequest.type, session.at(uri, '[1]', 1));
  assert.match(hover.contents.value, /French S/);
  assert.match(hover.contents.value, /pubmed.*16641776/);
});

test('a marker leads to its entry', async () => {
  const [target] = [await session.ask(protocol.DefinitionRequest.type, session.at(uri, '[2]', 1))].flat();
  assert.equal(target.targetUri ?? target.uri, uri);
  assert.equal((target.targetSelectionRange ?? target.range).start.line, 7);
});

test('a fix is resolved and applied', async () => {
  const diagnostics = first.items.filter(({ code }) => code === 'BPL1010');
  assert.equal(diagnostics.length, 1);
  const actions = await session.ask(protocol.CodeActionRequest.type, { textDocument: { uri }, range: diagnostics[0].range, context: { diagnostics, only: ['quickfix'] } });
  const action = actions.find(({ isPreferred }) => isPreferred);
  assert.equal(action.edit, undefined, 'the edit is asked for when it is needed');
  const { edit } = await session.ask(protocol.CodeActionResolveRequest.type, action);
  assert.ok(session.apply(edit));
  assert.equal(session.text(uri), TEXT.replace('helps[1] .', 'helps[1].'));
  assert.ok(!codes(await session.pull(uri)).includes('BPL1010'));
});

test('an action for a text that is gone is refused', async () => {
  const actions = await session.ask(protocol.CodeActionRequest.type, { textDocument: { uri }, range: session.range(uri, '[9]'), context: { diagnostics: [] } });
  const action = actions.find(({ edit }) => !edit);
  await session.change(uri, [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 6 } }, newText: 'Warmth' }]);
  await assert.rejects(session.ask(protocol.CodeActionResolveRequest.type, action), { code: protocol.LSPErrorCodes.ContentModified });
});

test('a work is renamed with all its markers', async () => {
  const place = session.at(uri, '[2]', 1);
  assert.ok(await session.ask(protocol.PrepareRenameRequest.type, place));
  assert.ok(session.apply(await session.ask(protocol.RenameRequest.type, { ...place, newName: '5' })));
  assert.match(session.text(uri), /not\[5\]\. [^]*^5\. Qaseem/m);
});

test('a number that is taken is refused', async () => {
  await assert.rejects(session.ask(protocol.RenameRequest.type, { ...session.at(uri, '[5]', 1), newName: '1' }), /1/);
});

test('a command changes the page through the client', async () => {
  const { version } = session.documents.get(uri);
  const result = await session.ask(protocol.ExecuteCommandRequest.type, { command: 'bplint.renumber', arguments: [{ uri, version }] });
  assert.equal(result.applied, true);
  assert.match(session.text(uri), /helps\[1\]\. Cold does not\[2\]\.[^]*^2\. Qaseem/m);
});

test('the file on disk holds the changes, and nothing else has changed', async () => {
  await session.save(uri);
  assert.equal(await readFile(page, 'utf8'), TEXT.replace('helps[1] .', 'helps[1].').replace('# Heat', '# Warmth'));
});

test('the pages of the folder are checked, open or not', async () => {
  const { items } = await session.ask(protocol.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const reports = new Map(items.map((item) => [item.uri, item]));
  assert.deepEqual([...reports.keys()].filter((name) => name.endsWith('.md')).toSorted(), [pathToFileURL(other).href, uri].toSorted());
  assert.ok(codes(reports.get(pathToFileURL(other).href)).includes('BPL1001'));
  assert.equal(reports.get(uri).version, session.documents.get(uri).version);

  const previousResultIds = items.map(({ uri: name, resultId }) => ({ uri: name, value: resultId }));
  const next = session.ask(protocol.WorkspaceDiagnosticRequest.type, { previousResultIds });
  await writeFile(other, OTHER.replace('[4]', '[1]'));
  await session.touch(other, Changed);
  const changed = (await next).items.find((item) => item.uri === pathToFileURL(other).href);
  assert.equal(changed.kind, 'full');
  assert.ok(!codes(changed).includes('BPL1001'));
});

test('the client is told to ask again when settings change', async () => {
  const settings = join(folder, '.editorconfig');
  assert.ok(codes(await session.pull(uri)).includes('BPL1001'));
  const refreshes = session.refreshes;
  await writeFile(settings, 'root = true\n[*.md]\ndotnet_diagnostic.BPL1001.severity = none\n');
  await session.touch(settings, Changed);
  await soon((async () => { while (session.refreshes === refreshes) await new Promise((done) => setTimeout(done, 10)); })(), 'workspace/diagnostic/refresh');
  assert.ok(!codes(await session.pull(uri)).includes('BPL1001'));
});

test('a page that is deleted has nothing wrong', async () => {
  const { items } = await session.ask(protocol.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const next = session.ask(protocol.WorkspaceDiagnosticRequest.type, { previousResultIds: items.map(({ uri: name, resultId }) => ({ uri: name, value: resultId })) });
  await rm(other);
  await session.touch(other, Deleted);
  const report = (await next).items.find((item) => item.uri === pathToFileURL(other).href);
  assert.deepEqual(report.items, []);
  await writeFile(other, OTHER);
  await session.touch(other, Created);
});

test('the server ends with 0 and has said nothing on the way', async () => {
  assert.equal(await session.end(), 0);
  assert.equal(session.errors, '');
});
