#!/usr/bin/env node
// Plain old JavaScript: it has to run, and to explain itself, on a Node far too old for the rest.
'use strict'
var needed = 26
var major = Number(process.versions.node.split('.')[0])
if (major < needed) {
  process.stderr.write(
    'sorepoint needs Node.js ' +
      needed +
      ' or newer; this is ' +
      process.versions.node +
      '.\n' +
      'Get it from https://nodejs.org, or run it with:  npx --package=node@' +
      needed +
      ' --package=sorepoint sorepoint\n',
  )
  process.exit(2)
}
require('node:module').enableCompileCache()
import('../dist/cli.js').then((cli) => cli.main(process.argv.slice(2)))
