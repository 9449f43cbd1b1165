// What the server knows of the service levels. It tells managers only.

export const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

const PATIENCE_MILLIS = 20000;

function get(address) {
  return fetch(`${root}/service-levels/${address}`, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MILLIS)
  });
}

async function ask(address) {
  const answer = await get(address);
  if (answer.status === 401 || answer.status === 403) {
    throw new Error('You are no longer signed in as a manager. Load this page again and sign in.');
  }
  if (!answer.ok) {
    throw new Error('The service levels cannot be shown now.');
  }
  return answer.json();
}

// Whoever is told "no" sees nothing of the service levels; when nobody answers, the page says so later.
export async function areOpenToMe() {
  try {
    const answer = await get('late');
    return answer.status !== 401 && answer.status !== 403;
  } catch {
    return true;
  }
}

export const countedBy = (dimension) => ask(`board?by=${dimension}`);

export const needsManager = () => ask('late');

export const needsManagerIn = (dimension, key) => ask(`late?by=${dimension}&key=${encodeURIComponent(key)}`);

export const ofInstance = (id) => ask(`instances/${encodeURIComponent(id)}`);

export const atActivities = (process) => ask(`activities/${encodeURIComponent(process)}`);
