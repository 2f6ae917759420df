/** The data in an answer that must be a good one. */
export async function dataIn<Data>(response: Response): Promise<Data> {
  if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { readonly data: Data }).data;
}
