/** A name as Trakt writes it in addresses: `Kiki's Delivery Service` → `kiki-s-delivery-service`. */
export function slugify(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain === '' ? 'untitled' : plain;
}
