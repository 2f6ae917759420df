import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const PEERS = [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\//, /^@radarr\//];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['@radarr/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    target: 'es2022',
    cssCodeSplit: true,
    lib: {
      entry: {
        index: 'src/index.ts',
        'messages/en/index': 'src/messages/en/index.ts',
        'messages/de/index': 'src/messages/de/index.ts',
        'messages/fr/index': 'src/messages/fr/index.ts',
        styles: 'src/styles.css',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: PEERS,
      // One file a module: a bundler takes what is imported and leaves the rest.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
