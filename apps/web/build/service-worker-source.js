/* global VERSION, FILES */
// Keeps the dashboard itself readable without a network. Answers of the API are kept by the page, not here.
const SHELL = `shell-${VERSION}`;
const PICTURES = 'pictures';
const MOST_PICTURES = 400;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetEarlierShells().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && !/^\/(?:api|health|ping)(?:\/|$)/.test(pathname))
    event.respondWith(fetch(request).catch(() => caches.match('/', { cacheName: SHELL })));
  else if (pathname.startsWith('/api/streaming/images/')) event.respondWith(picture(request));
  else if (FILES.includes(pathname)) event.respondWith(keptOr(request, SHELL));
});

async function keptOr(request, cacheName) {
  return (await caches.match(request, { cacheName })) ?? fetch(request);
}

async function picture(request) {
  const kept = await caches.match(request, { cacheName: PICTURES });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    const cache = await caches.open(PICTURES);
    await cache.put(request, answer.clone());
    await forgetOldest(cache);
  }
  return answer;
}

async function forgetOldest(cache) {
  const kept = await cache.keys();
  await Promise.all(
    kept.slice(0, Math.max(0, kept.length - MOST_PICTURES)).map((request) => cache.delete(request)),
  );
}

async function forgetEarlierShells() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== SHELL && name !== PICTURES).map((name) => caches.delete(name)),
  );
}
