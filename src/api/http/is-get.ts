/** Whether a request asks for what a GET shows: HEAD is answered as GET is, without the body (RFC 9110, 9.3.2). */
export const isGet = ({ method }: { readonly method: string }): boolean =>
  method === "GET" || method === "HEAD";
