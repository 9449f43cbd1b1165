// A table of single clocks: what is late or near its time, or everything about one concern.

import { html } from './html.js';
import { distance, moment } from './words.js';

export const TAB = 'concerns.service-levels.tab';

const STATES = {
  LATE: 'Late', WARNING: 'Warning', OPEN: 'Open', PAUSED: 'Waits', MET: 'Met', MISSED: 'Missed', CANCELLED: 'Cancelled'
};

export function tag(state, words = STATES[state]) {
  return html('span', { class: `concerns-tag concerns-${state.toLowerCase()}` }, words);
}

// A task is assigned and its details are read where Cockpit shows the tasks; a milestone has only its clock.
export function instance(clock) {
  const tab = clock.milestone ? TAB : 'user-tasks-tab';
  return `#/process-instance/${encodeURIComponent(clock.processInstance)}/runtime?tab=${tab}`;
}

export function subject(clock) {
  return clock.milestone ? [clock.subject, ' ', html('span', { class: 'concerns-kind' }, 'stage')] : clock.subject;
}

const due = (clock) => [moment(clock.due), clock.ended ? null
  : html('span', { class: 'concerns-distance' }, distance(clock.due))];

const COLUMNS = {
  State: (clock) => tag(clock.state),
  Reference: (clock) => html('a', { href: instance(clock) }, clock.reference),
  'What is to be done': subject,
  Process: (clock) => clock.process,
  Group: (clock) => clock.group,
  Setting: (clock) => clock.setting,
  Started: (clock) => moment(clock.started),
  Due: due,
  Ended: (clock) => moment(clock.ended)
};

function table(caption, columns, clocks) {
  return html('table', { class: 'concerns-table' },
    html('caption', {}, caption),
    html('thead', {}, html('tr', {}, columns.map((column) => html('th', { scope: 'col' }, column)))),
    html('tbody', {}, clocks.map((clock) => html('tr', {},
      columns.map((column) => html('td', {}, COLUMNS[column](clock)))))));
}

export function needingManager(caption, clocks) {
  return clocks.length
    ? table(caption, ['State', 'Reference', 'What is to be done', 'Group', 'Setting', 'Due'], clocks)
    : html('p', { class: 'concerns-calm' }, 'Nothing is late, and nothing is near its time.');
}

export function ofOneConcern(clocks) {
  return table('Every clock of this concern, those that run first',
    ['State', 'What is to be done', 'Process', 'Group', 'Started', 'Due', 'Ended'], clocks);
}
