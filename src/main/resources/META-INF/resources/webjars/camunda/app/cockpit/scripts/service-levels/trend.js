// How many in a hundred were met, month by month, as a row of small bars.

import { svg } from './html.js';
import { month } from './words.js';

const BAR = 6;

const STEP = 8;

const HEIGHT = 24;

function percent({ met, missed }) {
  return met + missed > 0 ? Math.floor((100 * met) / (met + missed)) : null;
}

function inWords(trend) {
  const months = trend.filter((ended) => percent(ended) !== null)
    .map((ended) => `${month(ended.month)} ${percent(ended)}%`);
  return months.length ? `Met by month: ${months.join(', ')}` : 'Nothing has ended in these months';
}

export function trendChart(trend) {
  const words = inWords(trend);
  const bars = trend.map((ended, index) => {
    const met = percent(ended);
    const length = met === null ? 0 : Math.max(1, (met * HEIGHT) / 100);
    const place = { x: index * STEP, width: BAR };
    return [
      svg('rect', { ...place, y: 0, height: met === null ? 0 : HEIGHT, class: 'concerns-missed' }),
      svg('rect', { ...place, y: HEIGHT - length, height: length, class: 'concerns-met' })
    ];
  });
  const width = trend.length * STEP;
  return svg('svg', { role: 'img', class: 'concerns-trend', width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}` },
    svg('title', {}, words), bars,
    svg('rect', { x: 0, y: HEIGHT - 1, width: width - STEP + BAR, height: 1, class: 'concerns-met' }));
}
