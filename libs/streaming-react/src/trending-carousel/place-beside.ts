/** A rectangle on the screen, in CSS pixels; a `DOMRect` is one. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How large something is, in CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between what is placed and its anchor, and between it and the edge of the screen. */
const GAP = 4;

/**
 * Where something goes that belongs to an anchor: beneath it, from its start; above it where there is no room beneath;
 * never over the edge of the screen.
 */
export function placeBeside(
  anchor: Box,
  { size, screen, isRtl }: { readonly size: Size; readonly screen: Size; readonly isRtl: boolean },
): { readonly left: number; readonly top: number } {
  const start = isRtl ? anchor.right - size.width : anchor.left;
  const beneath = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  const fitsBeneath = beneath + size.height + GAP <= screen.height;
  return {
    left: onScreen(start, size.width, screen.width),
    top: onScreen(fitsBeneath || above < GAP ? beneath : above, size.height, screen.height),
  };
}

/** The nearest to a wanted start at which a length is on the screen from its beginning, and to its end if it can be. */
const onScreen = (wanted: number, length: number, available: number): number =>
  Math.max(GAP, Math.min(wanted, available - length - GAP));
