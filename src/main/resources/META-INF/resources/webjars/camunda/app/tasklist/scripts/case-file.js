// The tab "Case file": our own page about the concern, beside the form.

const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

async function caseFile(taskId) {
  // A session that has ended answers with the way to the sign-in page: not followed, so that it shows as what it is.
  const answer = await fetch(`${root}/concerns/task/${encodeURIComponent(taskId)}`, { redirect: 'manual' });
  if (answer.ok) {
    return answer.text();
  }
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    return message('You are no longer signed in. Load this page again and sign in.');
  }
  if (answer.status === 403 || answer.status === 404) {
    return message('There is no case file here that is open to you: the task is not about a concern, or somebody else has completed it.');
  }
  return message('The case file cannot be shown now. Try again in a moment; if it stays so, tell your administrator.');
}

function message(words) {
  return `<p class="govuk-body">${words}</p>`;
}

// A frame without scripts, so that nothing a reporter wrote can ever run here, and with the styles of our own pages.
function framed(content) {
  const frame = document.createElement('iframe');
  frame.title = 'Case file';
  frame.className = 'concerns-case-file';
  frame.setAttribute('sandbox', 'allow-same-origin allow-popups');
  frame.srcdoc = `<!DOCTYPE html><html lang="en" class="govuk-template app-fragment"><head><meta charset="utf-8">
    <title>Case file</title><base target="_blank">
    <link rel="stylesheet" href="${root}/assets/govuk/govuk-frontend.min.css">
    <link rel="stylesheet" href="${root}/assets/concerns.css"></head>
    <body class="govuk-template__body">${content}</body></html>`;
  return frame;
}

export default [{
  id: 'concerns.case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Case file' },
  render: (node, { taskId }) => {
    const waiting = document.createElement('p');
    waiting.textContent = 'The case file is being fetched.';
    node.replaceChildren(waiting);
    caseFile(taskId)
      .catch(() => message('The case file cannot be fetched: there is no connection. Try again in a moment.'))
      .then((content) => node.replaceChildren(framed(content)));
  },
  unmount: () => {}
}];
