// What of the page stands in index.html before any script: title, description, headline and standfirst.
import type { Story } from '../model/dataset';

/** The repository's index.html with the story written into its two places. */
export function prerenderPage(html: string, { title, description, kicker, standfirst }: Story): string {
  const head = `<title>${escaped(title)} – Dateline</title>\n    <meta name="description" content="${escaped(description)}">`;
  const panel = [
    '<main class="panel">',
    `<p class="kicker"><b>${escaped(kicker.where)}</b><span>${escaped(kicker.when)}</span></p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p class="standfirst">${escaped(standfirst)}</p>`,
    '</main>',
  ].join('');
  return html.replace('<!--story-head-->', () => head).replace('<!--story-panel-->', () => panel);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
