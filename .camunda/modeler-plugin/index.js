// Copied into resources/plugins of Camunda Modeler's user data, this adds our rules to its problems panel.
module.exports = {
  name: 'Concern handling: rules for processes',
  script: './rules.js'
};
