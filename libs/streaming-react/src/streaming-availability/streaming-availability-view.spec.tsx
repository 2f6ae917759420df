import { describe, expect, it } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderAtNow } from '../testing/render.js';
import {
  agreedOffer,
  pricedOffer,
  storyAvailability,
  storyEvidence,
  storyOffer,
} from '../testing/story-availability.js';
import { failedSource, sourceReport } from '../testing/story-sources.js';
import { daysFromNow, minutesAgo } from '../testing/story-time.js';
import { ready } from '../view-state/view-state.js';
import type { Offer, RegionAvailability } from './offer.js';
import {
  StreamingAvailabilityView,
  type StreamingAvailabilityViewProps,
} from './streaming-availability-view.js';

const show = (
  given: Partial<RegionAvailability>,
  props: Omit<StreamingAvailabilityViewProps, 'state'> = {},
) => renderAtNow(<StreamingAvailabilityView state={ready(storyAvailability(given))} {...props} />);

const showOffers = (...items: Offer[]) => show({ items });

describe('an offer', () => {
  it('has no link that does not lead to the web', () => {
    showOffers(storyOffer('Netflix', { deep_link: 'javascript:alert(1)' }), storyOffer('Hulu'));
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('has a link that says where it leads, and that it opens in a new tab', () => {
    showOffers(pricedOffer('Apple TV', 'tv.apple.com', ['rent', '4K', 3.99]));
    const link = screen.getByRole('link', { name: 'Rent on Apple TV tv.apple.com (opens in a new tab)' });
    expect(link).toHaveAttribute('href', 'https://www.tv.apple.com/title/603');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it.each([
    [5, 'Leaves in 5 days'],
    [0, 'Leaves today'],
    [-2, 'Left 2 days ago'],
    [60, 'Until 19 January 2027'],
  ])('that ends %i days from now says: %s', (days, text) => {
    showOffers(storyOffer('Max', { leaving_date: daysFromNow(days) }));
    expect(screen.getByText(text)).toBeVisible();
  });

  it('says who disputes it', () => {
    showOffers(storyOffer('Hulu', { certainty: 'disputed', disputed_by: ['watchmode', 'x'] }));
    expect(screen.getByText('Watchmode and x do not list this')).toBeVisible();
    expect(screen.getByText('Sources disagree')).toBeVisible();
  });

  it('tells on demand who says so, when, and in which words', async () => {
    const evidence = [
      storyEvidence('Netflix'),
      storyEvidence('Netflix (US)', {
        source: 'watchmode',
        fetched_at: minutesAgo(3000),
        stale: true,
        matched_by: 'name',
        quality: '4K',
        price_amount: 3.5,
      }),
    ];
    showOffers(storyOffer('Netflix', { quality: '4K', certainty: 'agreed', evidence }));
    const summary = screen.getByText('2 sources agree');
    expect(screen.getByText('TMDB, 4 hours ago')).not.toBeVisible();
    await userEvent.click(summary);
    expect(screen.getByText('TMDB, 4 hours ago')).toBeVisible();
    expect(screen.getByText('Watchmode, 2 days ago').parentElement).toHaveTextContent(
      'Watchmode, 2 days ago: 4K · price 3.5 · calls it “Netflix (US)” · taken for this service by its name alone · could not be asked since it went stale',
    );
  });

  it('is one line for qualities that differ in nothing else', () => {
    showOffers(
      agreedOffer('Netflix', 'netflix.com', { quality: 'HD' }),
      agreedOffer('Netflix', 'netflix.com', { quality: '4K' }),
    );
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(screen.getAllByRole('heading', { name: 'Netflix' })).toHaveLength(1);
  });
});

describe('a table of prices', () => {
  const rent = (name: string, given: Partial<Offer>): Offer =>
    storyOffer(name, { service_type: 'rent', ...given });
  const rows = (): (string | null)[] =>
    screen.getAllByRole('rowheader').map((cell) => cell.closest('tr')?.textContent ?? null);

  it('marks the cheapest by a word, in each currency by itself', () => {
    showOffers(
      rent('A', { price_amount: 3, price_currency: 'USD' }),
      rent('B', { price_amount: 4, price_currency: 'USD' }),
      rent('C', { price_amount: 1, price_currency: 'EUR' }),
    );
    expect(rows().filter((row) => row?.includes('Cheapest'))).toEqual([expect.stringMatching(/^A/)]);
    expect(screen.getByText(/different currencies are not compared/)).toBeVisible();
  });

  it('tells a currency that nobody named, and a price without one', () => {
    showOffers(
      rent('A', { price_amount: 3, price_currency: 'USD', price_currency_derived: true }),
      rent('B', { price_amount: 4 }),
      rent('C', {}),
    );
    const [b, a, c] = rows();
    expect(a).toContain('US$3.00USD assumed');
    expect(b).toContain('4currency not known');
    expect(c).toContain('Not known');
  });

  it('tells it once above when nobody named any', () => {
    const assumed = { price_currency: 'USD', price_currency_derived: true };
    showOffers(rent('A', { price_amount: 3, ...assumed }), rent('B', { price_amount: 4, ...assumed }));
    expect(screen.getAllByText('USD assumed')).toHaveLength(1);
    expect(rows().join()).not.toContain('assumed');
  });

  it('sorts one way, the other way, and not at all', async () => {
    showOffers(rent('A', { price_amount: 2, quality: 'SD' }), rent('B', { price_amount: 1, quality: '4K' }));
    const header = screen.getByRole('columnheader', { name: 'Quality' });
    const button = within(header).getByRole('button');
    const seen = [];
    for (let turn = 0; turn < 4; turn += 1) {
      seen.push(
        `${header.getAttribute('aria-sort') ?? ''} ${rows()
          .map((row) => row?.[0] ?? '')
          .join('')}`,
      );
      await userEvent.click(button);
    }
    expect(seen).toEqual(['none BA', 'descending BA', 'ascending AB', 'none BA']);
  });

  it('is none where nobody knows a price', () => {
    showOffers(rent('A', {}));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getByText('No source names the prices here.')).toBeVisible();
  });
});

describe('a region without offers', () => {
  const titleOf = (given: Partial<RegionAvailability>): string | null | undefined => {
    const { container } = show({ items: [], region: 'FR', ...given });
    return container.querySelector('.rs-where__none-title')?.textContent;
  };

  it.each<[string, Partial<RegionAvailability>]>([
    ['France: TMDB and Watchmode know of no offers', { certainty: 'agreed' }],
    ['France: TMDB knows of no offers', { certainty: 'single', sources: [sourceReport('tmdb')] }],
    ['France: no offers are known', { certainty: 'single' }],
    ['France: no offers were known', { certainty: 'unconfirmed', stale: true }],
    ['France: not checked yet', { certainty: 'unconfirmed', sources: [failedSource('tmdb', 'Late.')] }],
  ])('says: %s', (title, given) => expect(titleOf(given)).toBe(title));

  it('says as of when', () => {
    show({ items: [], certainty: 'single', fetched_at: '2026-11-18T10:00:00.000Z' });
    expect(screen.getByText(/^Checked on 18 Nov 2026/)).toBeVisible();
  });
});

describe('the view', () => {
  it('names JustWatch beside what TMDB tells, and Watchmode beside what it tells', () => {
    const { unmount } = showOffers(storyOffer('Netflix'));
    expect(screen.getByText(/data by JustWatch/)).toBeVisible();
    expect(screen.queryByText(/data by Watchmode/)).not.toBeInTheDocument();
    unmount();
    showOffers(storyOffer('Netflix', { evidence: [storyEvidence('Netflix', { source: 'watchmode' })] }));
    expect(screen.queryByText(/data by JustWatch/)).not.toBeInTheDocument();
    expect(screen.getByText(/data by Watchmode/)).toBeVisible();
  });

  it('shows one’s own services first, marked, and says when there is none', () => {
    const items = [storyOffer('Hulu'), storyOffer('Netflix')];
    const { unmount } = show({ items }, { myServices: ['Netflix'] });
    expect(screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent)).toEqual([
      'Netflix',
      'Hulu',
    ]);
    expect(screen.getAllByText('Yours')).toHaveLength(1);
    unmount();
    show({ items }, { myServices: ['Disney+'] });
    expect(screen.getByText('None of your services includes it here.')).toBeVisible();
  });

  it('is a row of names where it is compact, and names those that do not fit', () => {
    const items = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => storyOffer(name));
    show({ items }, { compact: true, myServices: ['H'] });
    const list = screen.getByRole('list', { name: 'Where to watch: United States' });
    expect(within(list).getAllByRole('img')[0]).toHaveAccessibleName('H, Subscription, Yours');
    expect(within(list).getByText('and 2 more: F and G')).toBeInTheDocument();
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    expect(screen.getByText(/data by JustWatch/)).toBeVisible();
  });
});
