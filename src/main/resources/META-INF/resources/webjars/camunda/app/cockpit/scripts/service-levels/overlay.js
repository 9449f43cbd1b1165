// On a process diagram: how many tasks are open, past their warning and late at each place.

import { atActivities } from './data.js';
import { html } from './html.js';
import { untilGone } from './fresh.js';
import { number } from './words.js';
import { tag } from './clocks.js';

const TYPE = 'concerns-service-levels';

const POSITION = { top: -12, right: 110 };

function badge({ open, warning, late }) {
  const count = (state, value, word) => (value > 0 ? tag(state, `${number(value)} ${word}`) : null);
  return html('div', { class: 'concerns-badge' },
    count('OPEN', open, 'open'), count('WARNING', warning, 'warning'), count('LATE', late, 'late'));
}

function processOf(viewer) {
  return viewer.getDefinitions().rootElements.find((element) => element.$type === 'bpmn:Process').id;
}

export function showOverlay(viewer) {
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  untilGone(viewer.get('canvas').getContainer(), async () => {
    try {
      const activities = await atActivities(processOf(viewer));
      overlays.remove({ type: TYPE });
      activities.filter(({ id }) => elements.get(id))
        .forEach((activity) => overlays.add(activity.id, TYPE, { position: POSITION, html: badge(activity) }));
    } catch {
      // The diagram is of use without them; the next time may do better.
    }
  });
}
