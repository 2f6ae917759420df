import { paintBackdrop } from '../../artwork/backdrop.js';
import { paintLogo } from '../../artwork/logo.js';
import { paintPoster } from '../../artwork/poster.js';
import { htmlAnswer, type Answer } from '../../http/answer.js';
import type { World } from '../../world/world.js';
import type { DialectFactory, EndpointAsk } from '../dialect.js';
import { retryAfterHeader } from '../retry-after.js';
import { pixelSize, type PictureRole } from './image-sizes.js';
import { PictureStore } from './picture-store.js';

const A_YEAR_S = 31_536_000;
const PAINTERS = { poster: paintPoster, backdrop: paintBackdrop, logo: paintLogo } as const;

/** TMDB's image host: generated pictures under the real path scheme. @see https://developer.themoviedb.org/docs/image-basics */
export const tmdbImagesDialect: DialectFactory = ({ world, clock }) => {
  const store = new PictureStore();
  return {
    basePath: '/t/p',
    endpoints: [{ path: '/t/p/{size}/{file}', answer: (ask) => answerPicture(ask, { world, store }) }],
    guard: () => undefined,
    unknownPath: () => htmlAnswer('404 Not Found', { status: 404 }),
    wrongMethod: () => htmlAnswer('405 Method Not Allowed', { status: 405 }),
    refusal: () => htmlAnswer('403 Forbidden', { status: 403 }),
    failure: (failure) =>
      htmlAnswer(`${failure.status} Error`, {
        status: failure.status,
        headers: retryAfterHeader(failure, { usual: 'none', clock }),
      }),
  };
};

function answerPicture(
  { params }: EndpointAsk,
  { world, store }: { world: World; store: PictureStore },
): Answer {
  const { size = '', file = '' } = params;
  const shown = whatIsShown(world, `/${file}`);
  const pixels = shown && pixelSize(size, shown.role);
  if (!pixels) return htmlAnswer('404 Not Found', { status: 404 });
  return {
    status: 200,
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': `public, max-age=${A_YEAR_S}`,
      etag: `"${size}-${file}"`,
    },
    body: store.get(`${size}/${file}`, () =>
      PAINTERS[shown.role]({ seed: file, name: shown.name, ...pixels }),
    ),
  };
}

function whatIsShown(
  world: World,
  path: string,
): { readonly role: PictureRole; readonly name: string } | undefined {
  const artwork = world.artwork(path);
  if (artwork) return { role: artwork.role, name: artwork.title.name };
  const provider = world.providers.byLogoPath(path);
  return provider && { role: 'logo', name: provider.name };
}
