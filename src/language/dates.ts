/** Dates as people write them, in the main languages: found in text, and told from other short lines. */

/** A date's parts as CSL has them, from year to day. */
export type DateParts = [number] | [number, number] | [number, number, number];

const months: Record<string, number> = {};
const names = [
  'jan january januar januari janvier janv enero ene janeiro gennaio gen январь января stycznia sty',
  'feb february februar februari février fév févr febrero fevereiro fev febbraio февраль февраля lutego lut',
  'mar march märz mrz maart mars marzo março март марта marca',
  'apr april avril avr abril abr aprile апрель апреля kwietnia kwi',
  'may mai mei mayo maio maggio mag maj май мая',
  'jun june juni juin junio junho giugno giu июнь июня czerwca cze',
  'jul july juli juillet juil julio julho luglio lug июль июля lipca lip',
  'aug august augustus août aout agosto ago авг август августа sierpnia sie',
  'sep sept september septembre septiembre setembro set settembre сентябрь сентября września wrz',
  'oct october oktober okt octobre octubre outubro out ottobre ott октябрь октября października paź',
  'nov november novembre noviembre novembro ноябрь ноября listopada lis',
  'dec december dezember dez décembre déc diciembre dic dezembro dicembre декабрь декабря grudnia gru',
];
names.forEach((list, i) => {
  for (const name of list.split(' ')) months[name] = i + 1;
});

const monthOf = (word: string): number | undefined => months[word.toLowerCase().replace(/\.$/u, '')];
const latest = 2100;

function year(text: string | undefined): number | null {
  const value = Number(text);
  return text !== undefined && value >= 1500 && value <= latest ? value : null;
}

function parts(y: number | null, m?: number, d?: number): DateParts | null {
  if (y === null) return null;
  if (m === undefined || m < 1 || m > 12) return [y];
  return d === undefined || d < 1 || d > 31 ? [y, m] : [y, m, d];
}

const word = String.raw`(\p{L}{3,12}\.?)`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th|\.|º|er)?`;
const patterns: { shape: RegExp; read: (found: RegExpExecArray) => DateParts | null }[] = [
  {
    shape: /(?<!\d)(\d{4})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?日)?)?/u,
    read: (f) => parts(year(f[1]), num(f[2]), num(f[3])),
  },
  {
    shape: /(?<!\d)(\d{4})년(?:\s?(\d{1,2})월(?:\s?(\d{1,2})일)?)?/u,
    read: (f) => parts(year(f[1]), num(f[2]), num(f[3])),
  },
  {
    shape: /(?<![\d./-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d./-])/u,
    read: (f) => parts(year(f[1]), num(f[2]), num(f[3])),
  },
  {
    shape: new RegExp(String.raw`(?<!\d)${day}\s(?:de\s|of\s)?${word},?\s(?:de\s|del\s)?(\d{4})(?!\d)`, 'u'),
    read: (f) => named(f[3], f[2], f[1]),
  },
  {
    shape: new RegExp(String.raw`(?<!\p{L})${word}\s${day},?\s(\d{4})(?!\d)`, 'u'),
    read: (f) => named(f[3], f[1], f[2]),
  },
  {
    shape: new RegExp(String.raw`(?<!\d)(\d{4})\s${word}(?:\s(\d{1,2})(?!\d))?`, 'u'),
    read: (f) => named(f[1], f[2], f[3]),
  },
  {
    shape: new RegExp(String.raw`(?<!\p{L})${word}(?:\s|,\s|/|\sde\s)(\d{4})(?!\d)`, 'u'),
    read: (f) => named(f[2], f[1]),
  },
  { shape: /(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?![\d./-])/u, read: (f) => numeric(f) },
  { shape: /(?<![\d./-])(\d{4})-(\d{2})(?![\d./-])/u, read: (f) => parts(year(f[1]), num(f[2])) },
];

const num = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

function named(y: string | undefined, m: string | undefined, d?: string): DateParts | null {
  const month = m === undefined ? undefined : monthOf(m);
  return month === undefined ? null : parts(year(y), month, num(d));
}

/** `3.1.2024` and `03/01/2024`: day first with dots; with slashes only where one of them can't be a month. */
function numeric(found: RegExpExecArray): DateParts | null {
  const [whole, a, b] = [found[0], Number(found[1]), Number(found[2])];
  const y = year(found[3]);
  if (whole.includes('.') || a > 12) return parts(y, b, a);
  return b > 12 ? parts(y, a, b) : parts(y);
}

/** The first full or partial date (with a month, at least) of a text, or null. */
export function findDate(text: string): DateParts | null {
  let best: { at: number; parts: DateParts } | null = null;
  for (const { shape, read } of patterns) {
    const found = shape.exec(text);
    if (!found || (best && found.index >= best.at)) continue;
    const date = read(found);
    if (date) best = { at: found.index, parts: date };
  }
  return best?.parts ?? null;
}

/** All years between 1500 and next year's preprints that stand alone in a text, in order; a range of years is no year. */
export function findYears(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(
    /(?<![\d.:/–-])(1[5-9]\d\d|20\d\d)(?:(?=[–-](?!\d{3}))|(?![\d–-]|[.:/]\d))/gu,
  ))
    found.push(Number(match[1]));
  return found;
}

const relative =
  /^(?:(?:about|over|almost|vor|il y a|hace|há|около)\s)?(?:\d{1,3}|an?|one|einem|einer|un|une|una|um|uma)\s?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|mins?|hrs?|[smhdwy]|sekunden?|minuten?|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?|heures?|jours?|semaines?|mois|ans?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|anos?|дн\S{0,3}|недел\S?)(?:\s(?:ago|atrás|fa|назад))?$|^(?:today|yesterday|heute|gestern|hier|hoy|ayer|hoje|ontem|今天|昨天|сегодня|вчера)$|^\d{1,3}\s?(?:秒|分|分钟|小时|時間|天|日|周|週間|个月|か月|年)前$/iu;

/** Whether a text is nothing but a date, with or without a weekday, a time of day and a word before it. */
export function isDate(text: string): boolean {
  if (text.length > 60) return false;
  const bare = text.replace(/^[\s·•|,–-]+|[\s·•|,.–-]+$/gu, '');
  if (relative.test(bare) || /^(?:1[5-9]|20)\d\d$/u.test(bare)) return true;
  const rest = bare
    .replace(/\b\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:UTC|GMT|CET|[+-]\d{4}))?/giu, '')
    .replace(/\d{1,4}(?:st|nd|rd|th|º|er)?/gu, ' ')
    .replace(/[年月日년월일,./·()-]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  if (!/\d/u.test(bare) || rest.length > 5) return false;
  const calendar = rest.filter(
    (w) => monthOf(w) !== undefined || weekdays.test(w) || /^(?:de|of|del|den|le|the|on|am|at|um)$/iu.test(w),
  );
  if (rest.length === 0) return findDate(bare) !== null;
  return calendar.length === rest.length && rest.some((w) => monthOf(w) !== undefined || weekdays.test(w));
}

const weekdays =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta)$/iu;
