export default {
  app: { name: 'Admin', vendor: 'Concern handling' },
  // Our models, forms and pages are in English: so is everything around them.
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../concerns/frame']
};
