/** Every text of the dashboard that is not a component's own. */
export interface WebMessages {
  readonly appName: string;
  readonly skipToContent: string;
  readonly nav: {
    readonly label: string;
    readonly home: string;
    readonly calendar: string;
    readonly watchlist: string;
    readonly status: string;
    readonly settings: string;
  };
  readonly demo: string;
  readonly offline: string;
  readonly apiDocs: string;
  readonly keys: {
    readonly title: string;
    readonly close: string;
    readonly search: string;
    readonly help: string;
    readonly goHome: string;
    readonly goCalendar: string;
    readonly goWatchlist: string;
    readonly goStatus: string;
    readonly goSettings: string;
    readonly shelf: string;
    readonly shelfEnds: string;
  };
  readonly session: {
    readonly title: string;
    readonly about: string;
    readonly keyLabel: string;
    readonly keyHint: string;
    readonly signIn: string;
    readonly signingIn: string;
    readonly signOut: string;
    readonly failed: string;
  };
  readonly home: {
    readonly title: string;
    readonly window: string;
    readonly day: string;
    readonly week: string;
    readonly source: string;
    readonly allSources: string;
    readonly narrow: string;
    readonly narrowed: (services: number) => string;
    readonly trendingMovies: string;
    readonly trendingShows: string;
    readonly comingMovies: string;
    readonly comingShows: string;
    readonly wholeCalendar: string;
  };
  readonly title: {
    readonly runtime: (hours: number, minutes: number) => string;
    readonly seasons: (count: number) => string;
    readonly votes: (average: string, count: string) => string;
    readonly trend: string;
    readonly trendToday: (rank: number) => string;
    readonly trendUnknown: string;
    readonly trendDay: string;
    readonly trendRank: string;
    readonly original: (title: string) => string;
    readonly moreAt: (place: string) => string;
  };
  readonly search: {
    readonly label: string;
    readonly placeholder: string;
    readonly title: string;
    readonly titleFor: (query: string) => string;
    readonly prompt: string;
    readonly none: (query: string) => string;
    readonly count: (count: number) => string;
    /** Where it is not known how many there are on all pages. */
    readonly onPage: (count: number) => string;
    readonly kind: string;
    readonly all: string;
    readonly movies: string;
    readonly shows: string;
    readonly onlyMine: string;
    readonly more: string;
    readonly earlier: string;
    readonly page: (page: number, pages: number) => string;
  };
  readonly titleCard: {
    readonly notChecked: string;
    readonly nowhere: (region: string) => string;
    /** Said of a service, for whoever does not see the mark. */
    readonly mine: string;
  };
  readonly watchlist: {
    readonly title: string;
    readonly count: (count: number) => string;
    readonly noMovies: string;
    readonly noShows: string;
    readonly fill: string;
    readonly noneOnMine: string;
    readonly pending: (count: number) => string;
    readonly failed: (count: number) => string;
    readonly unidentified: (count: number) => string;
    readonly notConnected: string;
  };
  readonly calendar: {
    readonly title: string;
    readonly previous: string;
    readonly next: string;
    readonly thisMonth: string;
    readonly more: (count: number) => string;
    readonly none: string;
  };
  readonly status: {
    readonly title: string;
    readonly upstreams: string;
    readonly source: string;
    readonly state: string;
    readonly offers: (capabilities: string) => string;
    /** What a source gives, by the API's word for it. */
    readonly capabilities: Readonly<Record<string, string>>;
    readonly setUp: string;
    readonly missing: (variables: string) => string;
    /** @param why one of `failures` @param when of the first failure: "5 minutes ago" */
    readonly failing: (why: string, when: string) => string;
    readonly resting: string;
    /** By the API's error codes. */
    readonly failures: Readonly<Record<string, string>>;
    readonly creditsOf: (source: string) => string;
    readonly creditsOfDay: string;
    readonly creditsOfMonth: string;
    readonly creditsSpent: (spent: string, cap: string) => string;
    readonly creditsBack: (when: string) => string;
    readonly creditsReserved: (count: string) => string;
    readonly creditsBlocked: (until: string) => string;
    readonly creditsNext: string;
    readonly jobs: string;
    /** By the names that the api gives them; it may have others. */
    readonly jobNames: Readonly<Record<string, string>>;
    readonly job: string;
    readonly lastRun: string;
    readonly outcome: string;
    readonly nextRun: string;
    readonly running: string;
    readonly never: string;
    readonly done: string;
    readonly failed: string;
    readonly off: string;
    readonly cache: string;
    readonly refresh: string;
    readonly refreshAsked: string;
  };
  readonly cache: {
    readonly fromMemory: string;
    readonly fromRedis: string;
    readonly redisAbsent: string;
    readonly redisAway: string;
    readonly fromDatabase: string;
    readonly missed: string;
    readonly stale: string;
    readonly failedLoads: string;
    readonly remembered: string;
    readonly rows: string;
    readonly since: (when: string) => string;
  };
  readonly trakt: {
    readonly title: string;
    readonly about: string;
    readonly connect: string;
    readonly connectAnew: string;
    readonly disconnect: string;
    readonly disconnectSure: string;
    readonly cancel: string;
    readonly typeCode: (place: string) => string;
    readonly codeLabel: string;
    readonly codeLeft: (time: string) => string;
    readonly qr: string;
    readonly connectedAs: (name: string) => string;
    readonly connectedUnnamed: string;
    readonly renewed: (when: string) => string;
    readonly renewNow: string;
    readonly broken: string;
    readonly ended: Readonly<Record<'denied' | 'expired' | 'used' | 'other', string>>;
  };
  readonly settings: {
    readonly title: string;
    readonly region: string;
    readonly regionAuto: (region: string) => string;
    readonly services: string;
    readonly theme: string;
    readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
    readonly language: string;
    readonly languageAuto: string;
    readonly kept: string;
  };
  readonly notFound: { readonly title: string; readonly advice: string; readonly home: string };
  readonly crash: { readonly title: string; readonly advice: string; readonly reload: string };
}
