import { Component, type ReactNode } from 'react';
import { Crash } from './crash.js';

/** Shows that a page broke, in place of nothing at all. React knows this as a class only. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { broken: true } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Crash /> : this.props.children;
  }
}
