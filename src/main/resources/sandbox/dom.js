// Making elements. Texts become text nodes, never markup.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const ICONS = {
  send: 'M3 20l18-8L3 4v6l12 2-12 2z',
  attach: 'M16.5 6.5v10a4.5 4.5 0 0 1-9 0v-11a3 3 0 0 1 6 0v10a1.5 1.5 0 0 1-3 0V7H9v8.5a3 3 0 0 0 6 0v-10a4.5 4.5 0 0 0-9 0v11a6 6 0 0 0 12 0v-10z',
  more: 'M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm0 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  close: 'M18.3 5.7 12 12l6.3 6.3-1.4 1.4L10.6 13.4 4.3 19.7 2.9 18.3 9.2 12 2.9 5.7l1.4-1.4 6.3 6.3 6.3-6.3z',
  down: 'M12 16.5 5 9.500l1.400-1.400L12 13.700l5.600-5.600L19 9.500z',
  reply: 'M10 9V5l-7 7 7 7v-4.100c5 0 8.500 1.600 11 5.100-1-5-4-10-11-11z',
  file: 'M6 2h8l6 6v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zm7 1.500V9h5.500z',
  thumb: 'M2 21h4V9H2zm20-11a2 2 0 0 0-2-2h-6.300l1-4.600v-.300c0-.400-.200-.800-.400-1.100L13.200 1 6.600 7.600C6.200 8 6 8.500 6 9v10a2 2 0 0 0 2 2h9c.8 0 1.500-.500 1.800-1.200l3-7c.1-.2.2-.5.2-.8z',
  mute: 'M3 9v6h4l5 5V4L7 9zm18.500 3-2.300-2.300-1.200 1.200L20.300 13.200 18 15.500l1.200 1.200 2.300-2.300 2.300 2.300z',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

const initials = (name) => name.trim().split(/\s+/).slice(-2).map((part) => part[0] ?? '').join('').toUpperCase();

export function avatar(name, id) {
  return el('span', { class: `avatar tint-${Math.abs(Number(id)) % 7}`, 'aria-hidden': 'true' }, initials(name));
}
