export default {
  app: { name: 'Cockpit', vendor: 'Concern handling' },
  // Our models, forms and pages are in English: so is everything around them.
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../concerns/frame', 'scripts/service-levels/plugins']
};
