const MAX_URL_LENGTH = 2000;

/**
 * Whether a text is a URL that may be stored and linked to: http or https, absolute, with a host, at most
 * 2,000 characters; without user name or password, blanks, control characters or backslashes (which browsers
 * read as slashes).
 */
export function isSafeUrl(text: string): boolean {
  if (
    text.length > MAX_URL_LENGTH ||
    !/^https?:\/\/[^\s/\\\p{C}][^\s\\\p{C}]*$/iu.test(text) ||
    !URL.canParse(text)
  )
    return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== "" && username === "" && password === "";
}
