/** Safari asks before it saves, and reads only then. */
const READ_WITHIN_MS = 40_000;

/** Hands a calendar file to the browser to keep. */
export function downloadCalendar(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS);
}
