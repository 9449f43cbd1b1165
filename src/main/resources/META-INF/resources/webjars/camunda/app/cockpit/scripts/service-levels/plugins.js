// The service levels in Cockpit. Only managers see anything of them: everybody else gets Cockpit without.

import { areOpenToMe } from './data.js';
import { TAB } from './clocks.js';
import { showPage } from './page.js';
import { showSection } from './section.js';
import { showTab } from './tab.js';
import { showOverlay } from './overlay.js';

const PAGE = '/service-levels';

const plugins = [
  {
    id: 'concerns.service-levels.link',
    pluginPoint: 'cockpit.navigation',
    priority: 200,
    properties: { label: 'Service levels', pagePath: `#${PAGE}`, checkActive: (path) => path.includes(`#${PAGE}`) },
    render: (node) => {
      const link = document.createElement('a');
      link.href = `#${PAGE}`;
      link.textContent = 'Service levels';
      node.replaceChildren(link);
    }
  },
  {
    id: 'concerns.service-levels.page',
    pluginPoint: 'cockpit.route',
    properties: { path: PAGE, label: PAGE },
    render: showPage
  },
  {
    id: 'concerns.service-levels.section',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    render: showSection
  },
  {
    id: TAB,
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 20,
    properties: { label: 'Service levels' },
    render: (node, { processInstanceId }) => showTab(node, processInstanceId)
  },
  {
    id: 'concerns.service-levels.overlay',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 5,
    render: showOverlay
  }
];

const open = await areOpenToMe();

// Cockpit waits for this before it looks where to begin: it begins with what needs a manager.
if (open && /^#?!?\/?$/.test(location.hash)) {
  history.replaceState(null, '', `#${PAGE}`);
}

export default open ? plugins : [];
