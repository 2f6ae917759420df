import { afterEach, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { fetchedPage } from './fetched-page.js';

afterEach(() => cleanup());

class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { message: '' };
  static getDerivedStateFromError = (error: Error) => ({ message: error.message });
  override render = (): ReactNode => this.state.message || this.props.children;
}

it('is there when it has been fetched, and at once the next time', async () => {
  const fetchPage = jest.fn(() => Promise.resolve(() => <h1>Calendar</h1>));
  const Page = fetchedPage(fetchPage);
  const { unmount } = render(<Page />);
  expect(screen.queryByRole('heading')).toBeNull();
  await screen.findByRole('heading');
  unmount();
  render(<Page />);
  screen.getByRole('heading');
  expect(fetchPage).toHaveBeenCalledTimes(1);
});

it('tells the boundary around it that it cannot be fetched', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Page = fetchedPage(() => Promise.reject(new Error('no such file')));
  render(
    <Boundary>
      <Page />
    </Boundary>,
  );
  await screen.findByText('no such file');
  silent.mockRestore();
});
