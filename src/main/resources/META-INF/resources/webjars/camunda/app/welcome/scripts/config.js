export default {
  app: { name: 'Account', vendor: 'Concern handling' },
  // Our models, forms and pages are in English: so is everything around them.
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../concerns/frame']
};
