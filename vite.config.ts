// Builds the seller's page from src/web into dist/web, from where the service serves it at /.

import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [preact()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The service allows scripts and styles from itself alone, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
