/** Has the browser keep the dashboard itself, once the page is there. Not while it is being worked on. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    // Refused on plain http from another machine: everything works, but for reading offline.
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
  });
}
