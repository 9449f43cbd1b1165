// Keeps what is shown up to date for as long as it is shown.

import { html, replace } from './html.js';

const EVERY_MILLIS = 30000;

export function untilGone(place, show) {
  const timer = setInterval(() => {
    if (!place.isConnected) {
      clearInterval(timer);
    } else if (!document.hidden) {
      show();
    }
  }, EVERY_MILLIS);
  return show();
}

// Says what went wrong above what was shown last, which stays.
export function problem(place, error) {
  const words = error.name === 'Error' ? error.message : 'There is no connection.';
  const alert = html('p', { role: 'alert', class: 'concerns-problem' },
    `${words} It is tried again every ${EVERY_MILLIS / 1000} seconds.`);
  replace(place, alert, ...[...place.children].filter((child) => !child.matches('.concerns-problem')));
}
