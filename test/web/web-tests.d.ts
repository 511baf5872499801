/** The build replaces this module by an import of every `*.test.ts` file of this folder. */
declare module 'virtual:web-tests' {}
