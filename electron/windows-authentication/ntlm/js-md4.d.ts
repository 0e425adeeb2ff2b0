declare module 'js-md4' {
  const md4: { readonly digest: (message: Uint8Array) => number[] };
  // biome-ignore lint/style/noDefaultExport: what Node makes of a CommonJS module
  export default md4;
}
