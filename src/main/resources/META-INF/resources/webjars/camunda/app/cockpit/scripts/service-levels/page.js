// The page "Service levels".

import { countedBy, needsManager, needsManagerIn } from './data.js';
import { html, replace } from './html.js';
import { problem, untilGone } from './fresh.js';
import { countsTable, DIMENSIONS, totals } from './counts.js';
import { needingManager } from './clocks.js';
import { time } from './words.js';

// Kept while Cockpit is open: whoever comes back from an instance finds the page as it was.
const chosen = { by: 'task', key: null };

// Answers to older questions come too late.
let latest = 0;

async function read() {
  const board = countedBy(chosen.by);
  return Promise.all([
    board,
    chosen.by === 'stage' ? countedBy('task') : board,
    needsManager(),
    chosen.key === null ? [] : needsManagerIn(chosen.by, chosen.key)
  ]);
}

function dimensions(choose) {
  return html('div', { class: 'concerns-dimensions', role: 'group', 'aria-label': 'Count by' },
    Object.entries(DIMENSIONS).map(([by, label]) => html('button', {
      type: 'button',
      id: `concerns-by-${by}`,
      'aria-pressed': String(by === chosen.by),
      onclick: () => choose(by)
    }, label)));
}

// As Cockpit's own pages do: this names the browser's tab and brings the person's name to the head of the page.
function nameTab() {
  window.angular.element(document.body).injector().get('page').titleSet('Service levels');
}

export function showPage(node) {
  const content = html('div', {}, html('p', {}, 'The service levels are being counted.'));
  node.replaceChildren(html('main', { class: 'concerns-page' }, html('h1', {}, 'Service levels'), content));
  nameTab();

  async function show() {
    latest += 1;
    const mine = latest;
    try {
      const [board, tasks, first, clocks] = await read();
      if (mine === latest) {
        draw(board, tasks, first, clocks);
      }
    } catch (error) {
      if (mine === latest) {
        problem(content, error);
      }
    }
  }

  function draw(board, tasks, first, clocks) {
    const select = (key) => {
      chosen.key = chosen.key === key ? null : key;
      show();
    };
    const choose = (by) => {
      Object.assign(chosen, { by, key: null });
      show();
    };
    replace(content,
      html('p', { class: 'concerns-as-of' }, `As at ${time(board.at)} in London; counted again every 30 seconds.`),
      totals(tasks),
      html('h2', {}, 'What needs a manager now'),
      needingManager(`The ${first.length} most urgent; a reference leads to where the concern stands`, first),
      html('h2', {}, 'All service levels'),
      dimensions(choose),
      countsTable(board, { by: chosen.by, selected: chosen.key, clocks, select }));
  }

  untilGone(node, show);
}
