/** Numbers that grow at the end. */
export class Numbers {
  values: Int32Array;
  length = 0;

  constructor(size = 1024) {
    this.values = new Int32Array(size);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }
}
