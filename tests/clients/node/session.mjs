// A client of the language server on the library that VS Code's own client is built on: it applies edits as an editor does, and
// notes what the server says. The environment names the program (BPLINT).

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node.js';
import { TextDocument } from 'vscode-languageserver-types';

const program = process.env.BPLINT;

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source', 'source.fixAll'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** Fails when nothing comes of a promise. */
export function soon(promise, what) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`waited in vain: ${what}`)), 20_000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export class Session {
  documents = new Map();
  registrations = [];
  refreshes = 0;
  errors = '';
  pushed = new Map();

  static async start(folder) {
    const session = new Session();
    session.server = spawn(program, ['lsp', '--stdio'], { cwd: folder });
    session.ended = once(session.server, 'exit');
    session.server.stderr.on('data', (data) => (session.errors += data));
    const connection = protocol.createProtocolConnection(session.server.stdout, session.server.stdin);
    session.connection = connection;
    connection.onError(([error]) => (session.errors += error.stack));
    connection.onUnhandledNotification((message) => (session.errors += `unhandled ${message.method}\n`));
    connection.onNotification(protocol.LogMessageNotification.type, ({ message }) => (session.errors += `${message}\n`));
    connection.onNotification(protocol.PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => session.pushed.set(uri, diagnostics));
    connection.onRequest(protocol.RegistrationRequest.type, ({ registrations }) => void session.registrations.push(...registrations));
    connection.onRequest(protocol.WorkDoneProgressCreateRequest.type, () => {});
    connection.onRequest(protocol.DiagnosticRefreshRequest.type, () => void session.refreshes++);
    connection.onRequest(protocol.ApplyWorkspaceEditRequest.type, ({ edit }) => ({ applied: session.apply(edit) }));
    connection.listen();
    const { capabilities: able } = await session.ask(protocol.InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'wiki' }],
    });
    session.able = able;
    await connection.sendNotification(protocol.InitializedNotification.type, {});
    return session;
  }

  ask(type, parameters) {
    return soon(this.connection.sendRequest(type, parameters), type.method);
  }

  async open(path) {
    const uri = pathToFileURL(path).href;
    const document = TextDocument.create(uri, 'markdown', 1, await readFile(path, 'utf8'));
    this.documents.set(uri, document);
    await this.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text: document.getText() },
    });
    return uri;
  }

  text(uri) {
    return this.documents.get(uri).getText();
  }

  /** Where a text begins in a document, plus some characters. */
  at(uri, needle, characters = 0) {
    const offset = this.text(uri).indexOf(needle);
    assert.notEqual(offset, -1, `the page has no ${needle}`);
    return { textDocument: { uri }, position: this.documents.get(uri).positionAt(offset + characters) };
  }

  range(uri, needle) {
    return { start: this.at(uri, needle).position, end: this.at(uri, needle, needle.length).position };
  }

  /** Changes a document as an editor does, from the end to the beginning, and tells the server. */
  change(uri, edits) {
    const before = this.documents.get(uri);
    const document = TextDocument.create(uri, 'markdown', before.version + 1, TextDocument.applyEdits(before, edits));
    this.documents.set(uri, document);
    const contentChanges = edits
      .toSorted((a, b) => before.offsetAt(b.range.start) - before.offsetAt(a.range.start))
      .map((edit) => ({ range: edit.range, text: edit.newText }));
    return this.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }

  /** Makes an edit of the server; not, when it was made for another version. */
  apply(edit) {
    assert.equal(edit.changes, undefined, 'the client understands edits with versions');
    const changes = edit.documentChanges;
    if (changes.some(({ textDocument }) => (textDocument.version ?? this.documents.get(textDocument.uri).version) !== this.documents.get(textDocument.uri).version)) return false;
    for (const { textDocument, edits } of changes) void this.change(textDocument.uri, edits);
    return true;
  }

  async save(uri) {
    await writeFile(fileURLToPath(uri), this.text(uri));
    await this.connection.sendNotification(protocol.DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Tells the server what happened to a file, if it asked to be told. */
  async touch(path, type) {
    assert.ok(this.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'), 'the server does not watch files');
    await this.connection.sendNotification(protocol.DidChangeWatchedFilesNotification.type, { changes: [{ uri: pathToFileURL(path).href, type }] });
  }

  pull(uri, previousResultId) {
    return this.ask(protocol.DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId });
  }

  async end() {
    await this.ask(protocol.ShutdownRequest.type);
    await this.connection.sendNotification(protocol.ExitNotification.type);
    const [code] = await soon(this.ended, 'the end of the server');
    this.connection.dispose();
    return code;
  }
}
