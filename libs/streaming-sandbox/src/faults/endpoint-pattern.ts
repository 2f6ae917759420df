/** Whether a fault's endpoint names this request: by the template of its endpoint or by its real path. */
export function matchesEndpoint(
  pattern: string,
  { path, template }: { readonly path: string; readonly template: string },
): boolean {
  const wanted = new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`);
  return wanted.test(path) || wanted.test(template);
}

/** Whether a pattern can ever match one of these templates. One with `*` is believed. */
export function canMatch(pattern: string, templates: readonly string[]): boolean {
  if (pattern.includes('*')) return true;
  return templates.some((template) => {
    const anyValues = template
      .split(/\{\w+\}/)
      .map(escape)
      .join('[^/]+');
    return template === pattern || new RegExp(`^${anyValues}$`).test(pattern);
  });
}

function escape(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
