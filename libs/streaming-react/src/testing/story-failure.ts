import { expect, fn, userEvent, within } from 'storybook/test';
import type { ViewState } from '../view-state/view-state.js';
import { NOW } from './story-time.js';

/** The state of a view whose question failed, and may be asked again in five minutes. */
export const failedState = (): Extract<ViewState<never>, { status: 'failed' }> => ({
  status: 'failed',
  problem: { kind: 'unavailable', retryAt: new Date(NOW + 5 * 60_000) },
  onRetry: fn(),
});

/** Presses the button of a failed view. */
export async function expectToTryAgain({
  canvasElement,
  args: { state },
}: {
  readonly canvasElement: HTMLElement;
  readonly args: { readonly state: ViewState<unknown> };
}): Promise<void> {
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Try again' }));
  await expect(state.status === 'failed' && state.onRetry).toHaveBeenCalledOnce();
}
