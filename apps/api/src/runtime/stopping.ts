/** Whether this process has been told to stop. It answers all the same, and whoever shares the load asks others. */
export class Stopping {
  private begun = false;

  get hasBegun(): boolean {
    return this.begun;
  }

  begin(): void {
    this.begun = true;
  }
}
