import { part } from './parts.ts';

/** One sentence under the bar: what is being done, or what went wrong. */
export class Notice {
  private readonly place = part('notice', HTMLElement);
  private readonly text = part('notice-text', HTMLElement);

  say(sentence: string): void {
    this.text.textContent = sentence;
    this.place.hidden = false;
  }

  clear(): void {
    this.place.hidden = true;
    this.text.textContent = '';
  }
}
