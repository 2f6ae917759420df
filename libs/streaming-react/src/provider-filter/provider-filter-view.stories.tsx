import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { KeptChoices } from '../testing/kept-choices.js';
import { providersBody, storyProviders } from '../testing/story-providers.js';
import { ready } from '../view-state/view-state.js';
import { ProviderFilterView } from './provider-filter-view.js';

const meta = {
  component: ProviderFilterView,
  render: (args) => <KeptChoices {...args} />,
  args: {
    state: ready(providersBody()),
    selectedProviders: ['Netflix', 'Hulu'],
    onProvidersChange: fn(),
    onMyServicesChange: fn(),
  },
} satisfies Meta<typeof ProviderFilterView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Chosen: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const group = within(canvas.getByRole('group', { name: 'Streaming services' }));
    const names = () => group.getAllByRole('button').map(({ textContent }) => textContent);
    const before = names();
    const netflix = group.getByRole('button', { name: 'Netflix' });
    await expect(netflix).toHaveAttribute('aria-pressed', 'true');
    await expect(group.getByRole('button', { name: 'Disney+' })).toHaveAttribute('aria-pressed', 'false');
    const place = netflix.getBoundingClientRect();
    await userEvent.click(netflix);
    await expect(args.onProvidersChange).toHaveBeenLastCalledWith(['Hulu']);
    await expect(netflix).toHaveFocus();
    await expect(netflix.getBoundingClientRect()).toEqual(place);
    await userEvent.keyboard(' ');
    await expect(args.onProvidersChange).toHaveBeenLastCalledWith(['Hulu', 'Netflix']);
    await expect(names()).toEqual(before);
    await expect(netflix.getBoundingClientRect()).toEqual(place);
  },
};

export const NoneChosen: Story = {
  args: { selectedProviders: [] },
  play: async ({ canvasElement, args }) => {
    const clear = within(canvasElement).getByRole('button', { name: 'Clear all (0)' });
    await expect(clear).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(clear);
    await expect(args.onProvidersChange).not.toHaveBeenCalled();
  },
};

export const ClearAll: Story = {
  args: { selectedProviders: ['Netflix', 'Channel 200'] },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const clear = canvas.getByRole('button', { name: 'Clear all (2)' });
    await userEvent.click(clear);
    await expect(args.onProvidersChange).toHaveBeenLastCalledWith([]);
    await expect(clear).toHaveFocus();
    await expect(canvas.getByRole('button', { name: 'Channel 200' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  },
};

export const Searching: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = canvas.getByRole('searchbox', { name: 'Search services' });
    await userEvent.type(field, 'plus');
    await expect(canvas.getByRole('status')).toHaveTextContent('3 of 300 match');
    await expect(canvas.getByRole('button', { name: 'Apple TV+' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Netflix' })).toBeNull();
    await expect(canvas.queryByRole('button', { name: /Show/ })).toBeNull();
  },
};

export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('searchbox'), 'no such thing');
    await expect(canvas.getByRole('status')).toHaveTextContent('No service has that name.');
    await userEvent.clear(canvas.getByRole('searchbox'));
    await expect(canvas.getByRole('status')).toHaveTextContent('300 services');
  },
};

export const ChosenBeyondTheFirst: Story = {
  args: { selectedProviders: ['channel 200', 'mubi'] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = within(canvas.getByRole('group', { name: 'Streaming services' }));
    await expect(group.getAllByRole('button', { pressed: true }).map((it) => it.textContent)).toEqual([
      'MUBI',
      'Channel 200',
    ]);
    const late = group.getByRole('button', { name: 'Channel 200' });
    await userEvent.click(late);
    await expect(late).toBeInTheDocument();
    await expect(late).toHaveFocus();
  },
};

export const AllOfThem: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const group = within(canvas.getByRole('group', { name: 'Streaming services' }));
    await expect(group.getAllByRole('button')).toHaveLength(12 + 1);
    const more = group.getByRole('button', { name: 'Show all 300' });
    await expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    await expect(group.getAllByRole('button')).toHaveLength(300 + 1);
    await expect(more).toHaveFocus();
    await userEvent.click(group.getByRole('button', { name: 'Show fewer' }));
    await expect(group.getAllByRole('button')).toHaveLength(12 + 1);
  },
};

export const NotInThisRegion: Story = {
  args: {
    state: ready(providersBody({ region: 'FR', providers: storyProviders(4) })),
    selectedProviders: ['Netflix', 'Hulu', 'Peacock'],
  },
  play: async ({ canvasElement, args }) => {
    const missing = within(within(canvasElement).getByRole('group', { name: 'Not in France' }));
    const hulu = missing.getByRole('button', { name: 'Hulu', pressed: true });
    await userEvent.click(hulu);
    await expect(args.onProvidersChange).toHaveBeenLastCalledWith(['Netflix', 'Peacock']);
    await expect(hulu).toHaveFocus();
    await expect(hulu).toHaveAttribute('aria-pressed', 'false');
    await expect(missing.getAllByRole('button')).toHaveLength(2);
    await expect(missing.getAllByRole('button')[0]).toBe(hulu);
  },
};

export const MyServices: Story = {
  args: { myServices: ['netflix', 'Disney Plus'] },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const mine = canvas.getByRole('button', { name: 'Only my services', pressed: false });
    await userEvent.click(mine);
    await expect(args.onProvidersChange).toHaveBeenLastCalledWith(['Netflix', 'Disney+']);
    await expect(mine).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(mine);
    await expect(args.onProvidersChange).toHaveBeenLastCalledWith([]);
  },
};

export const RememberAsMine: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const remember = canvas.getByRole('button', { name: 'Remember as my services' });
    await userEvent.click(remember);
    await expect(args.onMyServicesChange).toHaveBeenLastCalledWith(['Netflix', 'Hulu']);
    await expect(remember).toHaveFocus();
    await expect(remember).toHaveAccessibleName('Remembered as my services');
    await userEvent.click(canvas.getByRole('button', { name: 'Clear all (2)' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Forget my services' }));
    await expect(args.onMyServicesChange).toHaveBeenLastCalledWith([]);
  },
};
