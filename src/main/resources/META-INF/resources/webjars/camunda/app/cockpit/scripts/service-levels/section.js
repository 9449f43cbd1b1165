// The section on the dashboard: how things stand, and what is most urgent.

import { countedBy, needsManager } from './data.js';
import { html, replace } from './html.js';
import { problem, untilGone } from './fresh.js';
import { totals } from './counts.js';
import { needingManager } from './clocks.js';

const FIRST = 5;

export function showSection(node) {
  const content = html('div', {});
  node.replaceChildren(html('div', { class: 'concerns-section' },
    html('h1', { class: 'section-title' }, html('a', { href: '#/service-levels' }, 'Service levels')), content));
  untilGone(node, async () => {
    try {
      const [board, clocks] = await Promise.all([countedBy('task'), needsManager()]);
      replace(content, totals(board), needingManager('What needs a manager now', clocks.slice(0, FIRST)));
    } catch (error) {
      problem(content, error);
    }
  });
}
