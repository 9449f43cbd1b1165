// Tasklist's "Save" would keep what somebody typed in the browser. Here it is kept on the server, sealed, for that person.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const OF_TASK = /^camunda-form:(.+)$/;
const theirs = { get: Storage.prototype.getItem, set: Storage.prototype.setItem, remove: Storage.prototype.removeItem };

const address = (task) => `${root}/concerns/task/${encodeURIComponent(task)}/draft`;

// Tasklist asks as if it read from the browser: it waits for the answer.
function read(task) {
  const request = new XMLHttpRequest();
  request.open('GET', address(task), false);
  try {
    request.send();
  } catch {
    return null;
  }
  // Where no drafts are kept there is nothing to save: neither for what is decided elsewhere nor for reports.
  document.documentElement.classList.toggle('concerns-no-drafts', request.status === 404);
  return request.status === 200 ? request.responseText : null;
}

// In Tasklist's own box, as a refusal of Complete is shown.
function tell(message) {
  const injector = window.angular.element(document.body).injector();
  injector.get('Notifications').addError({ status: 'Not saved', message, exclusive: true, scope: injector.get('$rootScope') });
  injector.get('$rootScope').$applyAsync();
}

function refusal(status) {
  if (status === 413) {
    return 'What you have typed is too long to be kept. Shorten it, or complete the task.';
  }
  if (status === 0 || status === 401) {
    return 'You are no longer signed in. Keep this page open, sign in on another one, and save again.';
  }
  return 'What you have typed is not kept. Keep this page open and try again.';
}

function save(task, draft) {
  fetch(address(task), { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: draft, redirect: 'manual' })
    .then((answer) => answer.ok || tell(refusal(answer.status)), () => tell(refusal()));
}

Storage.prototype.getItem = function getItem(key) {
  const task = OF_TASK.exec(key)?.[1];
  if (!task) {
    return theirs.get.call(this, key);
  }
  return task === 'undefined' ? null : read(task);
};

Storage.prototype.setItem = function setItem(key, value) {
  const task = OF_TASK.exec(key)?.[1];
  if (task) {
    save(task, value);
  } else {
    theirs.set.call(this, key, value);
  }
};

// The server forgets a draft when its task is completed.
Storage.prototype.removeItem = function removeItem(key) {
  theirs.remove.call(this, key);
};

export default [];
