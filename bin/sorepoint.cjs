#!/usr/bin/env node
// Plain old JavaScript: it has to run, and to explain itself, on a Node far too old for the rest.
'use strict'
var needed = 26
if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    'sorepoint needs Node.js ' +
      needed +
      ' or newer; this is ' +
      process.versions.node +
      '.\nGet it from https://nodejs.org, or run it with:  npx --package=node@' +
      needed +
      ' --package=sorepoint sorepoint\n',
  )
  process.exit(2)
}
require('node:module').enableCompileCache()
require('../dist/cli.js').main(process.argv.slice(2))
