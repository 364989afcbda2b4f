import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidValueError } from "../../../src/errors/graph-error.ts";
import { comparePrecision, dayNumber, formatDay, parseEdtf } from "../../../src/values/time/edtf.ts";

/** First and last day of the bounds as ISO days; open bounds as "..". */
function days(text: string): readonly [string, string] | null {
  const { bounds } = parseEdtf(text);
  if (bounds === null) return null;
  return [bounds.earliest, bounds.latest].map((day) => (day === null ? ".." : formatDay(day))) as [
    string,
    string,
  ];
}

describe("parseEdtf", () => {
  it.each([
    ["2014", "YEAR", "2014-01-01", "2014-12-31"],
    ["0000", "YEAR", "0000-01-01", "0000-12-31"],
    ["0050", "YEAR", "0050-01-01", "0050-12-31"],
    ["9999", "YEAR", "9999-01-01", "9999-12-31"],
    ["2016-09", "MONTH", "2016-09-01", "2016-09-30"],
    ["2024-02", "MONTH", "2024-02-01", "2024-02-29"],
    ["1900-02", "MONTH", "1900-02-01", "1900-02-28"],
    ["2016-09-22", "DAY", "2016-09-22", "2016-09-22"],
    ["2014-21", "SEASON", "2014-03-01", "2014-05-31"],
    ["2014-22", "SEASON", "2014-06-01", "2014-08-31"],
    ["2014-23", "SEASON", "2014-09-01", "2014-11-30"],
    ["2015-24", "SEASON", "2015-12-01", "2016-02-29"],
    ["201X", "DECADE", "2010-01-01", "2019-12-31"],
    ["20XX", "CENTURY", "2000-01-01", "2099-12-31"],
    ["2016-XX", "YEAR", "2016-01-01", "2016-12-31"],
    ["2016-XX-XX", "YEAR", "2016-01-01", "2016-12-31"],
    ["2016-02-XX", "MONTH", "2016-02-01", "2016-02-29"],
  ])("%s is a %s from %s to %s", (text, precision, earliest, latest) => {
    expect({ ...parseEdtf(text), days: days(text) }).toMatchObject({
      text,
      precision,
      days: [earliest, latest],
    });
  });

  it.each([
    ["2014~", "2013-01-01", "2015-12-31"],
    ["2014?", "2013-01-01", "2015-12-31"],
    ["2014%", "2013-01-01", "2015-12-31"],
    ["2016-01~", "2015-12-01", "2016-02-29"],
    ["2016-12?", "2016-11-01", "2017-01-31"],
    ["2016-03-01~", "2016-02-29", "2016-03-02"],
    ["2014-21~", "2013-12-01", "2014-08-31"],
    ["201X~", "2000-01-01", "2029-12-31"],
    ["2016-XX?", "2015-01-01", "2017-12-31"],
    ["0000~", "0000-01-01", "0001-12-31"],
    ["9999-12-31~", "9999-12-30", "9999-12-31"],
  ])("%s is widened by one unit on both sides: %s to %s", (text, earliest, latest) => {
    expect(days(text)).toEqual([earliest, latest]);
  });

  it.each([
    ["2012/2016", "2012-01-01", "2016-12-31"],
    ["2018/2018", "2018-01-01", "2018-12-31"],
    ["2016-09-22/2016-10", "2016-09-22", "2016-10-31"],
    ["../2021", "..", "2021-12-31"],
    ["/2021", "..", "2021-12-31"],
    ["2012/..", "2012-01-01", ".."],
    ["2012/", "2012-01-01", ".."],
    ["2012~/2016-09-22?", "2011-01-01", "2016-09-23"],
    ["201X/2014-05", "2010-01-01", "2014-05-31"],
  ])("%s is an interval from %s to %s", (text, earliest, latest) => {
    expect(parseEdtf(text).precision).toBe("INTERVAL");
    expect(days(text)).toEqual([earliest, latest]);
  });

  it("takes a day without a year, which has no bounds", () => {
    expect(parseEdtf("XXXX-06-25")).toEqual({ text: "XXXX-06-25", bounds: null, precision: "NONE" });
    expect(parseEdtf("XXXX-02-29").bounds).toBeNull();
  });

  it.each([
    ["", "it is empty"],
    ["2024-02-30", "month 2 of that year has no day 30"],
    ["2023-02-29", "month 2 of that year has no day 29"],
    ["2016-13", "there is no month 13"],
    ["2016-00", "there is no month 0"],
    ["2016-09-00", "has no day 0"],
    ["2016-20", "there is no month 20"],
    ["2016-42", "there is no month 42"],
    ["2016-99", "there is no month 99"],
    ["2001-25", "a season of one hemisphere is EDTF level 2"],
    ["2001-33", "a quarter, a half-year"],
    ["2001-41?", "a quarter, a half-year"],
    ["2016-21-01", "there is no month 21"],
    ["XXXX-02-30", "has no day 30"],
    ["XXXX-13-01", "there is no month 13"],
    ["2016-09-22T10:00:00Z", "times of day are not kept"],
    ["2016-09-22T10", "times of day are not kept"],
    ["2016-09-22 10:00", "times of day are not kept"],
    ["20160922T100000", "times of day are not kept"],
    ["10:00", "times of day are not kept"],
    ["2016-09-22T10:00/2016-09-23", "times of day are not kept"],
    ["-0005", "years before 0000 cannot be held"],
    ["-1985-04", "years before 0000 cannot be held"],
    ["-19XX", "years before 0000 cannot be held"],
    ["-0050/0014", "years before 0000 cannot be held"],
    ["Y-170000002", "years before 0000 cannot be held"],
    ["Y12000", "years after 9999 cannot be held"],
    ["12000", "years after 9999 cannot be held"],
    ["12000-05", "years after 9999 cannot be held"],
    ["2014/12000", "years after 9999 cannot be held"],
    ["Y2014", "Y stands only before years of more than four digits"],
    ["+2014", "a year has no sign"],
    ["Y17E8", "an exponent or significant digits is EDTF level 2"],
    ["Y-17E7", "an exponent or significant digits is EDTF level 2"],
    ["1950S2", "an exponent or significant digits is EDTF level 2"],
    ["Y171010000S3", "an exponent or significant digits is EDTF level 2"],
    ["[2014,2015]", "a set of dates is EDTF level 2"],
    ["{..1984}", "a set of dates is EDTF level 2"],
    ["2016?-09", "doubt inside a date is EDTF level 2"],
    ["?2016-09", "doubt inside a date is EDTF level 2"],
    ["2016-~09", "doubt inside a date is EDTF level 2"],
    ["2016-09-%22/2017", "doubt inside a date is EDTF level 2"],
    ["2014?~", "% is both ? and ~"],
    ["2014%%", "% is both ? and ~"],
    ["2016-XX-22", "a day needs a month"],
    ["201X-05", "a month needs a whole year"],
    ["156X-12-25", "a month needs a whole year"],
    ["2XXX", "an unknown digit in that place is EDTF level 2"],
    ["2016-1X", "an unknown digit in that place is EDTF level 2"],
    ["1XXX-12", "an unknown digit in that place is EDTF level 2"],
    ["XXXX-12-XX", "an unknown digit in that place is EDTF level 2"],
    ["XXXX-06-25?", "an unknown digit in that place is EDTF level 2"],
    ["XXXX", "an unknown digit in that place is EDTF level 2"],
    ["20X4", "an unknown digit in that place is EDTF level 2"],
    ["199u", "an unknown digit is written X"],
    ["2004-06-uu", "an unknown digit is written X"],
    ["2004/open", 'written ".."'],
    ["unknown/2004", 'written ".."'],
    ["..", "an open end stands in an interval only"],
    ["2014-W05", "it is a week"],
    ["2014-266", "it is a day of the year"],
    ["2014-2016", "joined with /"],
    ["2014 – 2016", "joined with /"],
    ["2014–2016", "joined with /"],
    ["20160922", "year, month, day, with plain hyphens"],
    ["201609", "year, month, day, with plain hyphens"],
    ["22.09.2016", "year, month, day, with plain hyphens"],
    ["22/09/2016", "year, month, day, with plain hyphens"],
    ["2016/09/22", "year, month, day, with plain hyphens"],
    ["2016‐09‐22", "year, month, day, with plain hyphens"],
    ["09/2016", "a year has four digits"],
    ["99", "a year has four digits"],
    ["500~", "a year has four digits"],
    ["2016-9", "months and days have two digits"],
    ["2016-9-22", "months and days have two digits"],
    ["2016-09-2", "months and days have two digits"],
    [" 2014", "it holds blanks"],
    ["2014\n", "it holds blanks"],
    ["2014 ~", "it holds blanks"],
    ["August 2016", "none of the accepted forms"],
    ["um 2014", "none of the accepted forms"],
    ["201x", "is a capital"],
    ["２０１４", "none of the accepted forms"],
    ["2016/2012", "it ends before it begins"],
    ["../..", "at least one end must be a date"],
    ["/", "at least one end must be a date"],
    ["2012/2013/2014", "an interval has two ends"],
    ["2012/XXXX-06-25", 'its end "XXXX-06-25"'],
    ["2012/x", 'its end "x"'],
  ])("refuses %j because %s", (text, reason) => {
    expect(() => parseEdtf(text)).toThrow(InvalidValueError);
    expect(() => parseEdtf(text)).toThrow(reason);
    expect(() => parseEdtf(text)).toThrow("Accepted are 2014, 2016-09");
  });

  it("finds the bounds that the calendar of Date finds, for random years, months and days", () => {
    const year = fc.integer({ min: 100, max: 9998 });
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, m, d) => {
        const day = (month: number, date: number) => Date.UTC(y, month - 1, date) / 86_400_000;
        const [yyyy, mm, dd] = [
          String(y).padStart(4, "0"),
          String(m).padStart(2, "0"),
          String(d).padStart(2, "0"),
        ];
        expect(parseEdtf(yyyy).bounds).toEqual({ earliest: day(1, 1), latest: day(12, 31) });
        expect(parseEdtf(`${yyyy}-${mm}`).bounds).toEqual({ earliest: day(m, 1), latest: day(m + 1, 0) });
        expect(parseEdtf(`${yyyy}-${mm}~`).bounds).toEqual({
          earliest: day(m - 1, 1),
          latest: day(m + 2, 0),
        });
        const isReal = new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d;
        const text = `${yyyy}-${mm}-${dd}`;
        if (isReal) expect(parseEdtf(text).bounds).toEqual({ earliest: day(m, d), latest: day(m, d) });
        else expect(() => parseEdtf(text)).toThrow(InvalidValueError);
      }),
    );
  });

  it("agrees with the edtf library on plain dates, unspecified digits and closed intervals", () => {
    const two = (from: number, to: number) =>
      fc.integer({ min: from, max: to }).map((n) => String(n).padStart(2, "0"));
    const year = fc.integer({ min: 1000, max: 9999 }).map(String);
    const single = fc.oneof(
      year,
      fc.tuple(year, two(1, 12)).map((parts) => parts.join("-")),
      fc.tuple(year, two(1, 12), two(1, 28)).map((parts) => parts.join("-")),
      year.map((text) => `${text.slice(0, 3)}X`),
      fc.tuple(year, two(1, 12)).map((parts) => `${parts.join("-")}-XX`),
    );
    // The library refuses 2018/2018, whose ends it takes for instants.
    const interval = fc
      .uniqueArray(year, { minLength: 2, maxLength: 2 })
      .map((years) => years.sort().join("/"));
    fc.assert(
      fc.property(fc.oneof(single, interval), (text) => {
        const theirs = edtf(text);
        const day = (ms: number) => Math.floor(ms / 86_400_000);
        expect(parseEdtf(text).bounds).toEqual({ earliest: day(theirs.min), latest: day(theirs.max) });
      }),
    );
  });

  it("never throws anything but InvalidValueError, whatever the text", () => {
    const pieces = fc.array(
      fc.constantFrom("2", "0", "1", "9", "X", "-", "/", ".", "~", "?", "T", "Y", " ", "ä"),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => all.join("")),
        ),
        (text) => {
          try {
            const { bounds } = parseEdtf(text);
            expect((bounds?.earliest ?? -Infinity) <= (bounds?.latest ?? Infinity)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidValueError);
          }
        },
      ),
    );
  });
});

describe("comparePrecision", () => {
  it("puts finer dates first, plain before doubtful, short intervals before long ones", () => {
    const ordered = [
      "2016-09-22",
      "2016-09-22~",
      "2016-09",
      "2016-09?",
      "2016-22",
      "2016",
      "2016~",
      "201X",
      "20XX",
      "2016/2017",
      "2010/2017",
      "2010/..",
      "XXXX-06-25",
    ];
    expect([...ordered].reverse().sort(comparePrecision)).toEqual(ordered);
  });

  it("holds dates of one precision for equal", () => {
    expect(comparePrecision("2016-02", "2017-03")).toBe(0);
    expect(comparePrecision("2016?", "1999~")).toBe(0);
    expect(comparePrecision("2016/..", "../2016")).toBe(0);
  });
});

describe("dayNumber and formatDay", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2016-09-22", 17066],
    ["2000-02-29", 11016],
    ["0000-01-01", -719528],
    ["9999-12-31", 2932896],
  ])("%s is day %i", (text, day) => {
    expect(dayNumber(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
  });

  it("return what the other was given", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719528, max: 2932896 }), (day) => {
        expect(dayNumber(formatDay(day))).toBe(day);
      }),
    );
  });

  it("refuse what is no day", () => {
    for (const text of ["2016", "2016-02-30", "2016-9-22", "", "12016-01-01"]) {
      expect(() => dayNumber(text)).toThrow(InvalidValueError);
    }
    for (const day of [-719529, 2932897, 0.5, Number.NaN])
      expect(() => formatDay(day)).toThrow(InvalidValueError);
  });
});
