import { LANGUAGE } from '#words/language.ts'
import { TAB_WORDS } from '#words/tab.ts'
import { html } from '../lib/html.ts'

const SECURITY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'"

/** The page around the pages. @param version - the folder that the files of this version lie in */
export const shellPage = (version: string): string =>
  html`<!doctype html>
<html lang="${LANGUAGE}" data-version="${version}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${SECURITY}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<title>${TAB_WORDS.title}</title>
<link rel="icon" href="/icon.svg">
<link rel="apple-touch-icon" href="/icon.png">
<link rel="manifest" href="/app.webmanifest">
<link rel="stylesheet" href="/${version}/shell.css">
<script type="module" src="/${version}/shell.js"></script>
</head>
<body>
<noscript><p class="line">${TAB_WORDS.noScript}</p></noscript>
<p class="line" id="memory" role="status" hidden>${TAB_WORDS.memory}</p>
<p class="line" id="newer" role="status" hidden>${TAB_WORDS.newer} <button id="use-newer" type="button">${TAB_WORDS.useNewer}</button></p>
<main id="opening"><p>${TAB_WORDS.opening}</p></main>
<main id="failed" hidden><p id="failed-words" role="alert">${TAB_WORDS.failed}</p><p><button id="again" type="button">${TAB_WORDS.again}</button></p></main>
<main id="lost" hidden>
<h1>${TAB_WORDS.lostHead}</h1>
<p>${TAB_WORDS.lost}</p>
<p><label class="button" for="copy">${TAB_WORDS.giveCopy}</label><input id="copy" type="file"></p>
<p id="lost-words" role="status"></p>
<p><button id="anew" type="button">${TAB_WORDS.anew}</button></p>
</main>
<iframe id="pages" title="${TAB_WORDS.title}" hidden></iframe>
</body>
</html>`.markup
