import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The screens are plain files that the server hands out; while they are being worked on, calls go to port 8080. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // A font or picture inside a style sheet would need `data:` in the content policy.
    assetsInlineLimit: 0,
    // The map and the charts are large, load late, and only on the pages that show them.
    chunkSizeWarningLimit: 1_300,
  },
  worker: { format: "es" },
  server: { port: 5173, proxy: { "/api": "http://127.0.0.1:8080" } },
});
