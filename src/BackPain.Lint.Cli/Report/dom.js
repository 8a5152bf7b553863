// Elements are made of nodes, never of markup: nothing that a page says can become a part of the report.

const number = new Intl.NumberFormat('en');

/** An element with attributes and children; a child that is no node is text, and one that is null is left out. */
function make(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for a drawing. */
function draw(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

/** Words of a page: their direction of writing ends with them. */
const words = text => make('bdi', {}, text);

/** The same for a path, which may break behind its parts. */
const breakable = path => make('bdi', {}, ...path.split(/(?<=[/_])/).flatMap((part, index) => index === 0 ? [part] : [make('wbr'), part]));

/** Sentences in which backticks stand around what is written in a page. */
const prose = text => text.split('`').map((part, index) => index % 2 === 1 ? make('code', {}, part) : part);

const byId = id => document.getElementById(id);

/** "1 page", "2,000 pages". */
const count = (amount, noun) => `${number.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** A share in whole per cent; only all is 100 % and only nothing is 0 %. */
function percent(part, whole) {
  if (whole === 0) return '–';
  const rounded = Math.round(100 * part / whole);
  return `${part > 0 && part < whole ? Math.min(99, Math.max(1, rounded)) : rounded} %`;
}

/** A path as a link needs it. */
const escaped = path => path.split('/').map(encodeURIComponent).join('/');
