import { placeBeside } from './place-beside.js';

/**
 * Puts a popover beside its button where the style sheet cannot: in browsers without anchor positioning. Once, as it
 * opens; it does not follow when the page is scrolled.
 */
export function putBeside(button: HTMLElement, popover: HTMLElement): void {
  if (CSS.supports('position-area', 'block-end')) return;
  const { left, top } = placeBeside(button.getBoundingClientRect(), {
    size: popover.getBoundingClientRect(),
    screen: { width: document.documentElement.clientWidth, height: window.innerHeight },
    isRtl: getComputedStyle(popover).direction === 'rtl',
  });
  Object.assign(popover.style, { margin: '0', inset: `${top}px auto auto ${left}px` });
}
