import { expect, it } from 'vitest';
import { propertyDifferences } from '../../../renderer/files/property-differences.ts';

const difference = (onDisk: string, edited: string, property = 'connectionString') => ({
  object: 'Mail',
  property,
  onDisk,
  edited,
});

it('takes SMTP connection strings apart, in any way of writing', () => {
  expect(
    propertyDifferences([
      difference('enablessl=false; SmtpServer=old', 'SmtpServer=new;UseWindowsAuthentication=False;EnableSsl=True;'),
    ]),
  ).toEqual([difference('old', 'new', 'smtpServer'), difference('False', 'True', 'enableSsl')]);
});

it.each([
  ['C:\\old.txt', 'C:\\new.txt'],
  ['', 'C:\\new.txt'],
  ['SmtpServer=x;Password=y', 'SmtpServer=x;'],
  ['SmtpServer=x;Other=1', 'SmtpServer=x;Other=2'],
])('leaves %s and %s whole', (onDisk, edited) => {
  expect(propertyDifferences([difference(onDisk, edited)])).toEqual([difference(onDisk, edited)]);
});

it('leaves other properties alone', () => {
  const other = difference('a', 'b', 'description');
  expect(propertyDifferences([other])).toEqual([other]);
});
