/** The pane's width in pixels: Excel's own panes are about as wide, and can be made this narrow and this wide. */
const NARROWEST = 320;
const WIDEST = 600;
const USUAL = 360;
const STEP = 16;

/** Lets the pane be made wider and narrower, with the pointer and with the arrow keys. */
export function startSplitter(desk: HTMLElement, splitter: HTMLElement): void {
  let width = USUAL;
  const set = (wanted: number): void => {
    width = paneWidth(wanted);
    desk.style.setProperty('--pane', `${String(width)}px`);
    splitter.setAttribute('aria-valuenow', String(width));
  };
  splitter.setAttribute('aria-valuemin', String(NARROWEST));
  splitter.setAttribute('aria-valuemax', String(WIDEST));
  set(USUAL);
  splitter.addEventListener('keydown', (event) => {
    const wanted = widthAfterKey(event.key, width);
    if (wanted === null) return;
    event.preventDefault();
    set(wanted);
  });
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    desk.classList.add('dragging');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(desk.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => {
    desk.classList.remove('dragging');
  });
}

/** A width within what the pane is made for. */
function paneWidth(wanted: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
}

/** The separator stands left of the pane: to the left makes the pane wider. Null for keys that mean nothing here. */
function widthAfterKey(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + STEP;
    case 'ArrowRight':
      return width - STEP;
    case 'Home':
      return NARROWEST;
    case 'End':
      return WIDEST;
    case 'Enter':
      return USUAL;
    default:
      return null;
  }
}
