// What Tasklist, Cockpit, Admin and the account page share: our strip above them, and one sign-out for everything.

const applications = document.querySelector('base').getAttribute('app-root');
const root = applications.replace(/\/camunda$/, '');

// Earlier versions left drafts of answers in the browser.
Object.keys(localStorage)
  .filter((key) => key.startsWith('camunda-form:'))
  .forEach((key) => localStorage.removeItem(key));

// The applications' own "Log out" ends only their part of the session, and the sign-in would let the person straight in.
function replaceSignOut() {
  const theirs = document.querySelector('li.account li.logout > a:not(.concerns-sign-out)');
  if (theirs) {
    const ours = document.createElement('a');
    ours.className = 'concerns-sign-out';
    ours.href = `${root}/signout`;
    ours.textContent = 'Sign out';
    theirs.replaceWith(ours);
  }
}

function fillStrip() {
  const strip = document.querySelector('.ce-eol-banner');
  if (strip && !strip.querySelector('.concerns-strip')) {
    const home = document.createElement('a');
    home.className = 'concerns-strip';
    home.href = `${root}/`;
    home.textContent = 'Concern handling – home';
    strip.replaceChildren(home);
  }
}

// The applications' own sign-in page is closed. Loading the page again leads to ours, and from there back here.
function leaveForSignIn() {
  if (/^#!?\/login/.test(location.hash)) {
    location.replace(location.pathname);
  }
}

// The picture on the browser's tab.
document.querySelector('link[rel="icon"]').href = `${root}/assets/icon.svg`;

function touchUp() {
  replaceSignOut();
  fillStrip();
}

new MutationObserver(touchUp).observe(document.documentElement, { childList: true, subtree: true });
window.addEventListener('hashchange', leaveForSignIn);
leaveForSignIn();
touchUp();

export default [];
