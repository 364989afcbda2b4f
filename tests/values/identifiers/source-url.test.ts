import { describe, expect, it } from "vitest";
import { isSafeUrl } from "../../../src/values/identifiers/source-url.ts";

describe("isSafeUrl", () => {
  it.each([
    ["https://www.hs-harz.de/e-government-modellkommunen/", true],
    ["http://example.org", true],
    ["https://example.org/a?b=c#d", true],
    ["https://münster.de/größe", true],
    ["https://example.org:8443/", true],
    ["https://[::1]/", true],
    ["www.demografie-portal.de", false],
    ["ftp://example.org/", false],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["file:///etc/passwd", false],
    ["https://user@example.org/", false],
    ["https://user:pw@example.org/", false],
    ["https://", false],
    ["https:///example.org", false],
    ["//example.org", false],
    ["https:\\\\example.org", false],
    ["https://example.org\\@evil.org", false],
    ["https://example.org/a b", false],
    ["https://example.org/\n", false],
    [" https://example.org/", false],
    ["https://exa\u0000mple.org/", false],
    ["https://example.org/\u202e", false],
    [`https://example.org/${"a".repeat(2000)}`, false],
    ["", false],
  ])("of %j is %s", (text, expected) => {
    expect(isSafeUrl(text)).toBe(expected);
  });
});
