// Says in plain words what Tasklist says in the engine's.

const REFUSED_FORM = /^Cannot (?:submit task form|complete task) [^:]+: (?:ENGINE-\d+ )?(?:.*Message: ')?(.*?)'?$/s;
const NOT_ALLOWED = /does not have .* permission|is not authorized|required permissions/i;

const NO_LONGER_THERE = /No matching task|task is null|Cannot find task/i;

const STATUS = {
  'An error happened while submitting the task form': 'The task is not completed',
};

// Tasklist writes these keys instead of their texts when it draws a part before its texts have come.
const LATE_TEXTS = {
  CREATION_DATE: 'Created',
  SEARCH_PLACEHOLDER: 'Filter Tasks',
};

function inPlainWords(words) {
  const refused = words.match(REFUSED_FORM);
  if (refused) {
    return refused[1];
  }
  if (NO_LONGER_THERE.test(words)) {
    return 'It has been completed, or it is no longer open to you.';
  }
  return NOT_ALLOWED.test(words) ? 'Your groups may not do this. Ask a manager.' : words;
}

// Tasklist says nothing when the form itself finds something missing: its questions do, and may be out of sight.
function missing() {
  const faults = [...document.querySelectorAll('.fjs-form-field.fjs-has-errors')].map((field) => {
    const question = field.querySelector('.fjs-form-field-label')?.textContent.trim().replace(/\*$/, '');
    const fault = field.querySelector('.fjs-form-field-error')?.textContent.trim();
    return `“${question}” ${/required/i.test(fault) ? 'needs an answer.' : `is not right: ${fault}`}`;
  });
  return faults.join(' ');
}

function change(node, before, after) {
  // Only when something changes: this runs again for each change that it makes.
  if (after !== before) {
    node.textContent = after;
  }
}

function touchUp() {
  document.querySelectorAll('.notifications .alert-danger').forEach((alert) => {
    const status = alert.querySelector('.status');
    const words = alert.querySelector('.message');
    if (status) {
      change(status, status.textContent, STATUS[status.textContent] ?? status.textContent);
    }
    if (words) {
      change(words, words.textContent, words.textContent.trim() ? inPlainWords(words.textContent) : missing());
    }
  });
  document.querySelectorAll('.history-pane .well').forEach((empty) => {
    if (/There is no history/.test(empty.textContent)) {
      change(empty, empty.textContent, 'What happened to the concern is in its case file.');
    }
  });
  const comment = document.querySelector('#comment-form-message:not([aria-describedby])');
  if (comment) {
    const hint = document.createElement('p');
    hint.id = 'concerns-comment-hint';
    hint.textContent = 'It becomes a note in the case file, under your name. It cannot be taken back.';
    comment.setAttribute('aria-describedby', hint.id);
    comment.before(hint);
  }
  // The browser must not remember names and words that were typed into a form, a comment or a search.
  document.querySelectorAll('input:not([autocomplete=off]), textarea:not([autocomplete=off])').forEach((field) => {
    field.setAttribute('autocomplete', 'off');
  });
  document.querySelectorAll('.sort-by').forEach((sort) => {
    change(sort, sort.textContent, LATE_TEXTS[sort.textContent.trim()] ?? sort.textContent);
  });
  document.querySelectorAll('input[placeholder="SEARCH_PLACEHOLDER"]').forEach((input) => {
    input.placeholder = LATE_TEXTS.SEARCH_PLACEHOLDER;
  });
}

const openTask = () => new URLSearchParams(location.hash.split('?')[1]).get('task');
let task = openTask();

// A refusal is about the task that was open: with the next task it goes.
function forgetRefusals() {
  if (openTask() !== task) {
    task = openTask();
    document.querySelectorAll('.page-notifications .alert-danger .close').forEach((close) => close.click());
  }
}

window.addEventListener('hashchange', forgetRefusals);
new MutationObserver(touchUp)
  .observe(document.documentElement, { childList: true, subtree: true, characterData: true });

export default [];
