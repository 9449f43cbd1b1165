// Makes elements. Texts are only ever texts: nothing is read as HTML.

function fill(element, attributes, children) {
  Object.entries(attributes).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null) {
      element.setAttribute(name, value);
    }
  });
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

export function html(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

// New content in an old place: whoever was on a button there is on the same button afterwards.
export function replace(place, ...content) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '';
  place.replaceChildren(...content);
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}
