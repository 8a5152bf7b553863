// Tables of many thousand rows: sorted in memory, and only the rows that somebody asked for are in the document.

const [FIRST, STEP] = [25, 100];

/**
 * A table in its place.
 * @param {HTMLElement} place holds the table; its caption stands in data-caption
 * @param {{name: string, value: function, cell: function?, number: boolean?, descends: boolean?, className: string?}[]} columns
 *   value is what a row is sorted by, cell what it shows, descends whether the first press shows the greatest first
 * @param {{sort: number, detail: function?, detailName: function?, noun: string, none: string}} options
 *   sort is the column that the rows are sorted by at first, from 1 (negative: the greatest first; 0: as they come); detail makes
 *   what a row holds back, or null
 */
class RowTable {
  constructor(place, columns, options) {
    this.columns = columns;
    this.options = options;
    this.sorted = Math.abs(options.sort) - 1;
    this.isDescending = options.sort < 0;
    this.body = make('tbody');
    this.heads = columns.map((column, index) => this.head(column, index));
    this.status = make('span', { role: 'status' });
    this.more = make('button', { type: 'button', onclick: () => this.grow() }, 'Show more');
    const caption = make('caption', { class: 'unseen' }, place.dataset.caption);
    place.append(
      make('div', { class: 'scroll', role: 'group', 'aria-label': place.dataset.caption, tabindex: '0' },
        make('table', {}, caption, make('thead', {}, make('tr', {}, ...this.heads)), this.body)),
      make('p', { class: 'more' }, this.status, this.more));
  }

  /** Shows other rows, in the order that was chosen. */
  show(rows) {
    this.rows = rows;
    this.order();
  }

  head(column, index) {
    const press = () => {
      this.isDescending = this.sorted === index ? !this.isDescending : Boolean(column.descends);
      this.sorted = index;
      this.order();
    };
    return make('th', { scope: 'col', class: classOf(column) }, make('button', { type: 'button', onclick: press }, column.name));
  }

  order() {
    this.heads.forEach((head, index) => {
      if (index === this.sorted) head.setAttribute('aria-sort', this.isDescending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    this.ordered = this.sorted < 0 ? this.rows : sortedBy(this.rows, this.columns[this.sorted].value, this.isDescending);
    this.shown = 0;
    this.body.replaceChildren();
    this.grow();
  }

  grow() {
    const { noun, none } = this.options;
    const next = this.ordered.slice(this.shown, this.shown === 0 ? FIRST : this.shown + STEP);
    this.body.append(...next.map(row => this.line(row)));
    this.shown += next.length;
    const left = this.ordered.length - this.shown;
    this.status.textContent = this.ordered.length === 0 ? none
      : left === 0 ? count(this.shown, noun)
      : `${number.format(this.shown)} of ${count(this.ordered.length, noun)}`;
    this.more.textContent = `Show ${number.format(Math.min(STEP, left))} more`;
    this.more.hidden = left === 0;
  }

  line(row) {
    const detail = this.options.detail?.(row) ?? null;
    const cells = this.columns.map((column, index) => {
      const content = column.cell ? column.cell(row) : column.number ? number.format(column.value(row)) : words(column.value(row));
      return index === 0 ? make('th', { scope: 'row', class: classOf(column) }, content) : make('td', { class: classOf(column) }, content);
    });
    const line = make('tr', {}, ...cells);
    if (detail) cells[this.options.detailColumn ?? 0].append(this.opener(line, row, detail));
    return line;
  }

  /** A button that shows and hides what a row holds back, in a row below it. */
  opener(line, row, detail) {
    let below = null;
    const press = event => {
      const button = event.currentTarget;
      if (below) below.remove();
      below = below ? null : make('tr', { class: 'detail' }, make('td', { colspan: this.columns.length }, detail()));
      if (below) line.after(below);
      button.setAttribute('aria-expanded', String(below !== null));
    };
    return make('button', { type: 'button', class: 'opener', 'aria-expanded': 'false', onclick: press }, this.options.detailName(row));
  }
}

const classOf = column => [column.number ? 'number' : '', column.className ?? ''].join(' ').trim() || null;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows in another order; equal ones stay as they were, whichever way round. */
function sortedBy(rows, value, isDescending) {
  const keyed = rows.map(row => [value(row), row]);
  const sign = isDescending ? -1 : 1;
  keyed.sort(([a], [b]) => sign * (typeof a === 'number' ? a - b : collator.compare(a, b)));
  return keyed.map(([, row]) => row);
}
