// The board itself: one line for each task, process, setting, group or stage.

import { html } from './html.js';
import { moment, number } from './words.js';
import { trendChart } from './trend.js';
import { needingManager } from './clocks.js';

export const DIMENSIONS = { task: 'Task', process: 'Process', setting: 'Setting', group: 'Group', stage: 'Stage' };

const HEADINGS = ['Late', 'Warning', 'Due today', 'Open', 'Waits for others', 'Oldest due', 'Met in 12 months', 'Trend'];

const percent = (row) => (row.metPercent === null ? '–' : `${row.metPercent}%`);

function count(value, kind) {
  return html('td', { class: value > 0 && kind ? `concerns-number concerns-${kind}` : 'concerns-number' },
    number(value));
}

function figures(row) {
  return [
    count(row.late, 'late'),
    count(row.warning, 'warning'),
    count(row.dueToday),
    count(row.open),
    count(row.paused),
    html('td', {}, moment(row.oldest)),
    html('td', { class: 'concerns-number' }, percent(row)),
    html('td', {}, trendChart(row.trend))
  ];
}

function name(row, by, open, select) {
  return html('th', { scope: 'row' },
    html('button', {
      type: 'button',
      id: `concerns-${by}-${row.key}`,
      class: 'concerns-row',
      'aria-expanded': String(open),
      onclick: (event) => {
        event.stopPropagation();
        select(row.key);
      }
    }, row.label));
}

function line(row, { by, selected, clocks, select }) {
  const open = row.key === selected;
  const counted = html('tr', { class: open ? 'concerns-selected' : '', onclick: () => select(row.key) },
    name(row, by, open, select), figures(row));
  return open ? [counted, html('tr', { class: 'concerns-beneath' }, html('td', { colspan: HEADINGS.length + 1 },
    needingManager(`Late or near its time: ${row.label}`, clocks)))] : [counted];
}

export function countsTable(board, state) {
  return html('table', { class: 'concerns-table concerns-counts' },
    html('caption', {}, `${state.by === 'stage' ? 'Stages of concerns' : `Tasks by ${DIMENSIONS[state.by].toLowerCase()}`}; choose a line to see what is late in it`),
    html('thead', {}, html('tr', {},
      [DIMENSIONS[state.by], ...HEADINGS].map((heading) => html('th', { scope: 'col' }, heading)))),
    html('tbody', {}, board.rows.map((row) => line(row, state))),
    html('tfoot', {}, html('tr', {}, html('th', { scope: 'row' }, 'All'), figures(board.total))));
}

// All tasks; the stages that are late stand beneath, as they are late because of these tasks.
export function totals({ total, stagesLate }) {
  const figure = (label, value, kind, beneath) => html('div', { class: `concerns-figure ${value > 0 && kind ? `concerns-${kind}` : ''}` },
    html('dt', {}, label), html('dd', {}, value), beneath);
  const stages = stagesLate > 0
    ? html('dd', { class: 'concerns-figure-beneath' }, `${number(stagesLate)} ${stagesLate === 1 ? 'stage' : 'stages'} late`) : null;
  return html('dl', { class: 'concerns-figures' },
    figure('Tasks late', number(total.late), 'late', stages),
    figure('Warning', number(total.warning), 'warning'),
    figure('Due today', number(total.dueToday)),
    figure('Open', number(total.open)),
    figure('Met in 12 months', percent(total)),
    html('div', { class: 'concerns-figure' }, html('dt', {}, 'Trend'), html('dd', {}, trendChart(total.trend))));
}
