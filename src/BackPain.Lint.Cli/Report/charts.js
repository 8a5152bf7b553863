// Charts are drawings in the document: they print, scale, and take their colours from the style sheet.

/**
 * Columns side by side. Places across are shares of the width, so that the letters keep their size on a narrow screen.
 * @param {{label: string, value: number, tick: string}[]} bars what stands below a column is its tick; an empty one says nothing
 * @param {{title: string, description: string, unit: string, axis: string}} texts for those who do not see the chart, and its axis
 */
function columns(bars, texts) {
  const [top, height] = [22, 180];
  const most = Math.max(1, ...bars.map(bar => bar.value));
  const width = 100 / Math.max(1, bars.length);
  const chart = draw('svg', { class: 'columns', role: 'img', width: '100%', height: top + height + 44, 'aria-label': `${texts.title}. ${texts.description}` });
  for (const share of [0.5, 1]) {
    const y = top + height * (1 - share);
    chart.append(draw('line', { class: 'grid', x1: '0', x2: '100%', y1: y, y2: y }));
  }
  bars.forEach((bar, index) => {
    const size = bar.value === 0 ? 0 : Math.max(2, height * bar.value / most);
    chart.append(draw('rect', { class: 'column', x: `${(index + 0.1) * width}%`, width: `${0.8 * width}%`, y: top + height - size, height: size },
      draw('title', {}, `${bar.label}: ${count(bar.value, texts.unit)}`)));
    if (bar.tick) chart.append(draw('text', { x: `${(index + 0.5) * width}%`, y: top + height + 18, 'text-anchor': 'middle' }, bar.tick));
  });
  chart.append(
    draw('line', { class: 'axis', x1: '0', x2: '100%', y1: top + height, y2: top + height }),
    draw('text', { x: '0', y: top - 7 }, count(most, texts.unit)),
    draw('text', { x: '50%', y: top + height + 38, 'text-anchor': 'middle' }, texts.axis));
  return make('figure', {}, make('figcaption', {}, texts.title), chart, numbersOf(bars, texts));
}

/** The same numbers as a table, for whoever wants them exactly or does not see the chart. */
function numbersOf(bars, texts) {
  const rows = bars.map(bar => make('tr', {}, make('th', { scope: 'row' }, bar.label), make('td', { class: 'number' }, number.format(bar.value))));
  return make('details', {}, make('summary', {}, 'The numbers of this chart'),
    make('table', {}, make('caption', {}, texts.title),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, texts.axis), make('th', { scope: 'col', class: 'number' }, `${texts.unit[0].toUpperCase()}${texts.unit.slice(1)}s`))),
      make('tbody', {}, ...rows)));
}

/** A bar in a cell, made of parts beside each other; what it shows stands in the row as a number, too. */
function bar(parts, whole) {
  const drawing = draw('svg', { class: 'bar', width: '100%', height: 10, 'aria-hidden': 'true' }, draw('rect', { class: 'empty', width: '100%', height: 10 }));
  let from = 0;
  for (const [kind, value] of parts) {
    const share = whole === 0 ? 0 : 100 * value / whole;
    if (share > 0) drawing.append(draw('rect', { class: kind, x: `${from}%`, width: `${share}%`, height: 10 }));
    from += share;
  }
  return drawing;
}
