export default {
  app: { name: 'Tasklist', vendor: 'Concern handling' },
  // Our models, forms and pages are in English: so is everything around them.
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['scripts/drafts', '../concerns/frame', 'scripts/case-file', 'scripts/plain-words'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the task that is open' },
    focusFilter: { key: 'ctrl+shift+f', description: 'goes to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'goes to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'goes to the first question of the form' }
  }
};
