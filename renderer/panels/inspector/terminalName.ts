/** `c7 +` for `terminal:c7:pos`. */
export function terminalName(terminal: string): string {
  return terminal.replace('terminal:', '').replace(':pos', ' +').replace(':neg', ' −');
}
