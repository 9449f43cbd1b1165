// Draws the process whose model the page names, at its natural size: what is wider than the page can be scrolled.
(async function () {
  const region = document.querySelector('.app-diagram');
  const canvas = region.firstElementChild;
  try {
    const answer = await fetch(region.dataset.model);
    if (!answer.ok) {
      throw new Error();
    }
    const viewer = new BpmnJS({ container: canvas });
    region.hidden = false;
    await viewer.importXML(await answer.text());
    const drawing = viewer.get('canvas');
    const { x, y, width, height } = drawing.viewbox().inner;
    const margin = 20;
    canvas.style.width = width + 2 * margin + 'px';
    canvas.style.height = height + 2 * margin + 'px';
    drawing.resized();
    drawing.viewbox({ x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin });
  } catch {
    region.hidden = true;
    document.getElementById('diagram-missing').hidden = false;
  }
})();
