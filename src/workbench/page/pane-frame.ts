import { part } from './parts.ts';

const ADDRESS = 'taskpane.html';
const HIDDEN = 'without-pane';

/** The add-in's pane beside the grid. Closing hides it: its page is the add-in's runtime and goes on. */
export class PaneFrame {
  private readonly desk = part('desk', HTMLElement);
  private readonly frame = part('frame', HTMLIFrameElement);

  /** Loads the add-in's page, from the beginning. */
  load(): void {
    this.frame.src = ADDRESS;
  }

  /** Starts the page again; nothing where it was never loaded. */
  reload(): void {
    if (this.frame.src !== '') this.frame.contentWindow?.location.reload();
  }

  show(): void {
    this.desk.classList.remove(HIDDEN);
  }

  hide(): void {
    this.desk.classList.add(HIDDEN);
  }
}
