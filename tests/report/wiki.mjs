// Writes a wiki of any size: the same pages on every machine, and nothing to download.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SUBJECTS = ['Heat therapy', 'Exercise', 'Massage', 'A short course of steroids', 'Bed rest', 'Acupuncture', 'Spinal manipulation', 'Cognitive therapy'];
const EFFECTS = ['reduces pain in the first week', 'does not change the time off work', 'improves function after three months', 'shortens recovery from an acute episode', 'may increase the number of visits to a clinic', 'was compared with usual care'];
const TAILS = ['', ' in most adults', ' in 42 % of the patients', ' (RR 0.81, 95% CI 0.70 to 0.93)', ' after twelve weeks', ' when it is begun early'];
const SECTIONS = ['Treatment', 'Diagnosis', 'Prevention', 'Prognosis', 'Causes', 'Epidemiology'];
const FAMILIES = ['French', 'Hayden', 'Furlan', 'Chou', 'Thomas', 'Goldberg', 'Pinto', 'Gard', 'Ostelo', 'Cherkin'];
const JOURNALS = ['Spine', 'BMJ', 'JAMA', 'Lancet', 'Ann Intern Med', 'J Physiother'];

/** Writes so many pages into folders of a hundred. */
export async function writeWiki(folder, pages) {
  await writeFile(join(folder, '.editorconfig'), 'root = true\n');
  for (let page = 0; page < pages; page++) {
    const below = join(folder, `part-${String(Math.floor(page / 100)).padStart(2, '0')}`);
    if (page % 100 === 0) await mkdir(below, { recursive: true });
    await writeFile(join(below, `page-${String(page).padStart(4, '0')}.md`), pageOf(page));
  }
}

function pageOf(page) {
  const random = randomFrom(page + 1);
  const pick = list => list[random(list.length)];
  const entries = 8 + random(25);
  const sentence = () => `${pick(SUBJECTS)} ${pick(EFFECTS)}${pick(TAILS)}.${random(3) > 0 ? `[${1 + random(entries + 1)}]` : ''}`;
  const lines = [`# ${pick(SUBJECTS)} ${page}`, '', sentence(), ''];
  for (const section of SECTIONS.slice(0, 2 + random(SECTIONS.length - 1))) {
    lines.push(`## ${section}`, '');
    for (let paragraph = 0; paragraph < 3; paragraph++) lines.push([sentence(), sentence(), sentence()].join(' '), '');
  }
  lines.push('## References', '');
  for (let entry = 1; entry <= entries; entry++) lines.push(`${entry}. ${work(random(4) === 0 ? random(60) : 1000 + page * 40 + entry)}`);
  return `${lines.join('\n')}\n`;
}

/** One of very many works; the same number is the same work, and the first are cited on many pages. */
function work(number) {
  const random = randomFrom(number * 31 + 7);
  const pick = list => list[random(list.length)];
  const year = 1975 + Math.floor(50 * Math.sqrt(random(1000) / 1000));
  return `${pick(FAMILIES)} AB, ${pick(FAMILIES)} C. ${pick(SUBJECTS)} that ${pick(EFFECTS)}: trial ${number}. ${pick(JOURNALS)}. ${year};${1 + random(300)}(${1 + random(12)}):${1 + random(800)}-${801 + random(90)}. doi:10.1000/wiki.${number}. PMID: ${10000000 + number}`;
}

/** Whole numbers below a bound, always the same ones from a seed. */
function randomFrom(seed) {
  let state = seed * 2654435761 >>> 0;
  return bound => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 4294967296 * bound);
  };
}
