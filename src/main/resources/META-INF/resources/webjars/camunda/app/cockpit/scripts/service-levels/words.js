// Numbers and times as people in London read them.

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'
});

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' });

const DISTANCE = new Intl.RelativeTimeFormat('en-GB');

const UNITS = [['day', 86400000], ['hour', 3600000], ['minute', 60000]];

export const number = (count) => count.toLocaleString('en-GB');

// It breaks before the time only.
export const moment = (instant) => (instant
  ? MOMENT.format(new Date(instant)).replace(/ (?=.* )/g, '\u00a0') : '');

export const time = (instant) => TIME.format(new Date(instant));

export const month = (yearMonth) => MONTH.format(new Date(`${yearMonth}-01T00:00:00Z`));

// Such as "3 days ago" or "in 2 hours".
export function distance(instant) {
  const millis = new Date(instant) - Date.now();
  const [unit, length] = UNITS.find((candidate) => Math.abs(millis) >= candidate[1]) || UNITS[UNITS.length - 1];
  return DISTANCE.format(Math.trunc(millis / length), unit);
}
