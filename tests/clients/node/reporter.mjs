// Prints a line for each test, in the words of the other scripts.

export default async function* reporter(source) {
  for await (const { type, data } of source) {
    if (type === 'test:pass') yield data.skip === undefined ? `passed  Node: ${data.name}\n` : `skipped Node: ${data.name}\n`;
    if (type === 'test:fail') yield `FAILED  Node: ${data.name}\n${String(data.details.error.cause?.stack ?? data.details.error).replace(/^/gm, '        ')}\n`;
  }
}
