// The tab at a process instance: every clock of the concern that it is about.

import { ofInstance, root } from './data.js';
import { html, replace } from './html.js';
import { problem, untilGone } from './fresh.js';
import { ofOneConcern } from './clocks.js';

function caseFile(reference) {
  return html('p', {}, html('a', { href: `${root}/concerns/${encodeURIComponent(reference)}`, target: '_blank', rel: 'noopener' },
    `Open the case file of ${reference} in a new window`));
}

export function showTab(node, id) {
  const content = html('div', { class: 'concerns-section' });
  node.replaceChildren(content);
  untilGone(node, async () => {
    try {
      const clocks = await ofInstance(id);
      replace(content, ...(clocks.length
        ? [ofOneConcern(clocks), caseFile(clocks[0].reference)]
        : [html('p', {}, 'This instance has no clocks.')]));
    } catch (error) {
      problem(content, error);
    }
  });
}
