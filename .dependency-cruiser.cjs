/** Who may import whom. The plan of the house is in README.md; `npm run check` holds it to this. */
const TEST = '(\\.test\\.ts$|/testing/)';
const OURS = '^(server|firmware-bridge|chamber-display|deputy-console|scripts)/';

/** A rule of the house: what `from` may not import. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'contract-is-a-leaf',
      'contract imports nothing of ours',
      { path: '^server/contract/' },
      { path: OURS, pathNot: '^server/contract/' },
    ),
    forbid(
      'contract-runs-anywhere',
      'contract runs in browsers too: nothing of Node in it',
      { path: '^server/contract/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'council-knows-only-contract',
      'council is pure: it imports contract alone',
      { path: '^server/council/' },
      { path: OURS, pathNot: '^server/(council|contract)/' },
    ),
    forbid(
      'council-is-pure',
      'council reads no clock, no file, no network: no module of Node, no package',
      { path: '^server/council/', pathNot: TEST },
      { dependencyTypes: ['core', 'npm', 'npm-dev'] },
    ),
    forbid(
      'proceedings-are-pure',
      'proceedings fold events: they import contract, council and the words of the record, no module of Node',
      { path: '^server/proceedings/', pathNot: TEST },
      { path: OURS, pathNot: '^server/(proceedings|council|contract|views/(record|person))' },
    ),
    forbid(
      'journal-knows-no-council',
      'journal imports no other room',
      { path: '^server/journal/' },
      { path: OURS, pathNot: '^server/journal/' },
    ),
    forbid(
      'sealing-knows-only-contract',
      'sealing imports contract alone: whoever checks a seal needs no other room',
      { path: '^server/sealing/', pathNot: TEST },
      { path: OURS, pathNot: '^server/(sealing|contract)/' },
    ),
    forbid(
      'bridge-knows-only-contract',
      'firmware-bridge imports contract alone',
      { path: '^firmware-bridge/' },
      { path: OURS, pathNot: '^(firmware-bridge|server/contract)/' },
    ),
    forbid(
      'nothing-imports-the-bridge',
      'firmware-bridge is a process of its own',
      { pathNot: '^firmware-bridge/' },
      { path: '^firmware-bridge/' },
    ),
    forbid(
      'display-knows-only-contract',
      'chamber-display imports contract and its own kit',
      { path: '^chamber-display/' },
      { path: OURS, pathNot: '^(chamber-display|server/contract)/' },
    ),
    forbid(
      'console-knows-only-contract-and-kit',
      'deputy-console imports contract and kit',
      { path: '^deputy-console/' },
      { path: OURS, pathNot: '^(deputy-console|chamber-display/kit|server/contract)/' },
    ),
    forbid(
      'kit-is-shared',
      'kit serves every screen and imports none of them',
      { path: '^chamber-display/kit/' },
      { path: '^chamber-display/', pathNot: '^chamber-display/kit/' },
    ),
    forbid(
      'verify-shares-no-write-path',
      'verify re-checks a journal with no code of the program that wrote it; of sealing, which knows no journal, it asks',
      { path: '^scripts/verify/', pathNot: TEST },
      { path: '^server/', pathNot: '^server/sealing/' },
    ),
    forbid('nobody-imports-a-main', 'a main starts a process; it exports nothing', {}, { path: '/main\\.(ts|mjs)$' }),
    forbid(
      'shipped-code-needs-no-dev-package',
      'what a council runs may not need a package of ours for development',
      { path: '^(server|firmware-bridge|scripts/(start|rehearse|verify))/', pathNot: TEST },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'typebox-in-one-piece',
      'TypeBox is imported as #typebox: bundled, it is there a fifth of a second sooner',
      { path: OURS },
      { path: 'node_modules/typebox/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid(
      'no-circles',
      'modules that import each other are one module',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid('everything-resolves', 'an import that leads nowhere', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'svelte', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.svelte', '.json', '.d.ts'],
    },
  },
};
