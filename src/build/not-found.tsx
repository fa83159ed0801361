import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Story } from '../model/story';
import type { Text } from '../text/text';

/**
 * What many hosts send for an address that is not there, such as the page of a mark that is gone. It is sent at any depth, so that it needs the
 * whole address of the site.
 */
export const notFoundPage = ({ title, language }: Story, site: string, text: Text): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{text.wholePage.titleOf(text.wholePage.notFound, text.wholePage.title(title))}</title>
      </head>
      <body>
        <h1>{text.wholePage.notFound}</h1>
        <p>{text.wholePage.notFoundReason}</p>
        <p>
          <a href={site}>{title}</a>
        </p>
      </body>
    </html>,
  )}`;
