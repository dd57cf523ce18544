import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { ServerOptions as TlsOptions } from 'node:https';
import { createServer as createTlsServer } from 'node:https';
import path from 'node:path';
import { projectPath } from './project-path.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** A folder whose files are served under a path. The path begins and ends with a slash. */
export interface Mount {
  readonly path: string;
  readonly folder: string;
}

/** The page for trying the add-in without Excel: the workbench over the add-in's own build, and office.js. */
export const WORKBENCH_MOUNTS: readonly Mount[] = [
  { path: '/office-js/', folder: projectPath('node_modules', '@microsoft', 'office-js', 'dist') },
  { path: '/', folder: projectPath('dist', 'workbench') },
  { path: '/', folder: projectPath('dist', 'addin') },
];

/** What Excel itself loads: the add-in alone, as a company's web server would hand it out. */
export const ADDIN_MOUNTS: readonly Mount[] = [{ path: '/', folder: projectPath('dist', 'addin') }];

/** The file that a request's path names in the mounts, or null. Never a file outside a mount's folder. */
export function fileFor(mounts: readonly Mount[], requestPath: string): string | null {
  const decoded = decodePath(requestPath);
  if (decoded === null || decoded.includes('\0')) return null;
  for (const mount of mounts) {
    if (!decoded.startsWith(mount.path)) continue;
    const file = path.resolve(mount.folder, decoded.slice(mount.path.length));
    const isInside = file.startsWith(path.resolve(mount.folder) + path.sep);
    if (isInside && existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

function decodePath(requestPath: string): string | null {
  try {
    return decodeURIComponent(requestPath.replaceAll('\\', '/'));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** Answers GET and HEAD from the mounts; `/` leads to the front page. Nothing may be cached: the files change. */
export function siteListener(mounts: readonly Mount[], frontPage: string): RequestListener {
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.invalid');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (pathname === '/') {
      response.writeHead(302, { Location: frontPage, 'Cache-Control': 'no-store' }).end();
    } else {
      answerFile(fileFor(mounts, pathname), request.method, response);
    }
  };
}

function answerFile(file: string | null, method: string, response: ServerResponse): void {
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/** A served site: its address without a slash at the end, and the way to end it. */
export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the mounts on this machine only. Port 0 takes any free one; an occupied port is the promise's error. */
export function serveSite(mounts: readonly Mount[], frontPage: string, port: number, tls?: TlsOptions): Promise<Site> {
  const listener = siteListener(mounts, frontPage);
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.close((error) => {
        if (error === undefined) resolve();
        else reject(error);
      });
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
      resolve({ address: `${tls === undefined ? 'http' : 'https'}://localhost:${boundPort}`, close });
    });
  });
}
