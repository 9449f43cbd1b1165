// Runs in the page that draws the pictures. BpmnJS and DmnJS are the viewers of bpmn.io.

// Ids in a picture are drawn by lot: the same lots each time, so that the same model gives the same picture.
let lot = 1;
Math.random = () => (lot = (lot * 48271) % 2147483647) / 2147483647;

async function drawProcess(xml) {
  lot = 1;
  const viewer = new BpmnJS({ container: '#canvas' });
  const { warnings } = await viewer.importXML(xml);
  refuse(warnings);
  const { svg } = await viewer.saveSVG();
  viewer.destroy();
  // The page behind may be dark.
  return svg.replace('<svg ', '<svg style="background: white" ');
}

let decisions;

async function openDecisions(xml) {
  decisions = new DmnJS({ container: '#canvas' });
  refuse(await called((done) => decisions.importXML(xml, done)));
  return decisions.getViews().filter((view) => view.type === 'decisionTable').map((view) => view.element.id);
}

async function showDecision(id) {
  const table = decisions.getViews().find((view) => view.element.id === id && view.type === 'decisionTable');
  await called((done) => decisions.open(table, done));
}

// dmn-js answers by a callback.
function called(work) {
  return new Promise((resolve, reject) => work((error, answer) => (error ? reject(error) : resolve(answer))));
}

function refuse(warnings) {
  if (warnings && warnings.length) {
    throw new Error(warnings.map((warning) => warning.message).join('\n'));
  }
}
