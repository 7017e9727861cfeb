/** The end of a body's code that names its unit: `dang-uy-nha-nam` → `nha-nam`. Files of its sessions begin with it. */
export function unitOf(body: string): string {
  return body.replace(/^(dang-uy|huyen-uy|thi-uy|thanh-uy|tinh-uy|ubnd|hdnd|mttq)-/, '');
}
