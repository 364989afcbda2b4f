/** Whether a request is a GET or HEAD, which is answered like GET without the body (RFC 9110, 9.3.2). */
export const isGet = ({ method }: { readonly method: string }): boolean =>
  method === "GET" || method === "HEAD";
