// Draws the process whose model the page names. It is as wide as the page at first where its words can be read then;
// buttons make it larger and smaller, and what is larger than its frame can be scrolled.
(async function () {
  const STEP = 1.25;
  const SMALLEST = 0.1;
  const LARGEST = 2;
  const READABLE = 0.75;
  // The mark of bpmn.io lies below the drawing, and on nothing of it.
  const MARK = 60;
  const diagram = document.querySelector('.app-diagram');
  const view = diagram.querySelector('.app-diagram__view');
  const canvas = view.firstElementChild;
  try {
    const answer = await fetch(view.dataset.model);
    if (!answer.ok) {
      throw new Error();
    }
    const viewer = new BpmnJS({ container: canvas });
    diagram.hidden = false;
    await viewer.importXML(await answer.text());
    const drawing = viewer.get('canvas');
    const { x, y, width, height } = drawing.viewbox().inner;
    const margin = 20;
    const box = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
    const button = (size) => diagram.querySelector(`[data-size=${size}]`);
    let scale;

    const draw = (wanted) => {
      const middle = scale && {
        x: (view.scrollLeft + view.clientWidth / 2) / scale,
        y: (view.scrollTop + view.clientHeight / 2) / scale
      };
      scale = Math.min(Math.max(wanted, SMALLEST), LARGEST);
      canvas.style.width = box.width * scale + 'px';
      canvas.style.height = box.height * scale + MARK + 'px';
      drawing.resized();
      drawing.viewbox({ ...box, height: box.height + MARK / scale });
      if (middle) {
        view.scrollLeft = middle.x * scale - view.clientWidth / 2;
        view.scrollTop = middle.y * scale - view.clientHeight / 2;
      }
      button('smaller').disabled = scale <= SMALLEST;
      button('larger').disabled = scale >= LARGEST;
      diagram.querySelector('[role=status]').textContent = Math.round(scale * 100) + ' %';
    };
    const fitting = () => Math.min(view.clientWidth / box.width, 1);
    const fit = () => draw(fitting());

    button('fit').addEventListener('click', fit);
    button('smaller').addEventListener('click', () => draw(scale / STEP));
    button('larger').addEventListener('click', () => draw(scale * STEP));
    draw(Math.max(fitting(), READABLE));
  } catch {
    diagram.hidden = true;
    document.getElementById('diagram-missing').hidden = false;
  }
})();
