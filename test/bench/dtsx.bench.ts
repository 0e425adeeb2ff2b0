/**
 * Reads a generated package of 50 MB again and again, in turn with a bare pass of the XML parser over the same bytes, and
 * prints how much longer it takes.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { readDtsx } from '../../electron/dtsx/index.ts';

const SIZE = 50 * 1024 * 1024;
const ROUNDS = 9;
/** Until both are compiled. */
const WARM_UP_ROUNDS = 3;

const guid = (): string => `{${randomUUID().toUpperCase()}}`;

/** A data flow, which is what large packages are made of. */
function dataFlow(number: number): string {
  const refId = `Package\\Load ${number}`;
  const columns = Array.from(
    { length: 40 },
    (_, column) => `
                  <outputColumn
                    refId="${refId}\\Source.Outputs[Output].Columns[Column ${column}]"
                    codePage="1252"
                    dataType="str"
                    externalMetadataColumnId="${refId}\\Source.Outputs[Output].ExternalColumns[Column ${column}]"
                    length="50"
                    lineageId="${refId}\\Source.Outputs[Output].Columns[Column ${column}]"
                    name="Column ${column}" />`,
  ).join('');
  return `
    <DTS:Executable
      DTS:refId="${refId}"
      DTS:CreationName="Microsoft.Pipeline"
      DTS:DTSID="${guid()}"
      DTS:ExecutableType="Microsoft.Pipeline"
      DTS:LocaleID="-1"
      DTS:ObjectName="Load ${number}">
      <DTS:Variables />
      <DTS:ObjectData>
        <pipeline
          version="1">
          <components>
            <component
              refId="${refId}\\Source"
              componentClassID="Microsoft.OLEDBSource"
              name="Source">
              <properties>
                <property
                  dataType="System.String"
                  name="SqlCommand">SELECT * FROM Orders WHERE Id &gt; ${number}</property>
              </properties>
              <connections>
                <connection
                  refId="${refId}\\Source.Connections[OleDbConnection]"
                  connectionManagerID="Package.ConnectionManagers[Warehouse]"
                  connectionManagerRefId="Package.ConnectionManagers[Warehouse]"
                  name="OleDbConnection" />
              </connections>
              <outputs>
                <output
                  refId="${refId}\\Source.Outputs[Output]"
                  name="Output">
                  <outputColumns>${columns}
                  </outputColumns>
                </output>
              </outputs>
            </component>
          </components>
        </pipeline>
      </DTS:ObjectData>
    </DTS:Executable>`;
}

const mail = (number: number, connection: string): string => `
    <DTS:Executable
      DTS:refId="Package\\Mail ${number}"
      DTS:CreationName="Microsoft.SendMailTask"
      DTS:DTSID="${guid()}"
      DTS:ExecutableType="Microsoft.SendMailTask"
      DTS:LocaleID="-1"
      DTS:ObjectName="Mail ${number}">
      <DTS:Variables />
      <DTS:ObjectData>
        <SendMailTask:SendMailTaskData
          SendMailTask:SMTPServer="${connection}"
          SendMailTask:From="jobs@example.org"
          SendMailTask:To="ops@example.org"
          SendMailTask:Subject="Loaded ${number}"
          SendMailTask:MessageSource="First line&#xA;second" xmlns:SendMailTask="www.microsoft.com/sqlserver/dts/tasks/sendmailtask" />
      </DTS:ObjectData>
    </DTS:Executable>`;

async function generate(file: string): Promise<number> {
  const connection = guid();
  const handle = await open(file, 'w');
  let size = 0;
  const write = async (text: string) => {
    size += (await handle.write(text.replaceAll('\n', '\r\n'))).bytesWritten;
  };
  await write(`<?xml version="1.0"?>
<DTS:Executable xmlns:DTS="www.microsoft.com/SqlServer/Dts"
  DTS:refId="Package"
  DTS:ExecutableType="Microsoft.Package"
  DTS:ObjectName="Large">
  <DTS:Property
    DTS:Name="PackageFormatVersion">8</DTS:Property>
  <DTS:ConnectionManagers>
    <DTS:ConnectionManager
      DTS:refId="Package.ConnectionManagers[Mail]"
      DTS:CreationName="SMTP"
      DTS:DTSID="${connection}"
      DTS:ObjectName="Mail">
      <DTS:ObjectData>
        <SmtpConnectionManager
          ConnectionString="SmtpServer=mail.example;UseWindowsAuthentication=False;EnableSsl=False;" />
      </DTS:ObjectData>
    </DTS:ConnectionManager>
  </DTS:ConnectionManagers>
  <DTS:Variables />
  <DTS:Executables>`);
  for (let number = 0; size < SIZE; number += 1) {
    await write(number % 10 === 0 ? mail(number, connection) : dataFlow(number));
  }
  await write('\n  </DTS:Executables>\n</DTS:Executable>');
  await handle.close();
  return size;
}

/** The least that any reader of the file must do: take its bytes, decode them and parse. */
async function bare(file: string): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of createReadStream(file)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}

const id = '{00000000-0000-0000-0000-000000000000}';
const ours = (file: string) => readDtsx(createReadStream(file), { path: file, id, name: 'large' });

async function time(action: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** What the process takes at most while it reads the file for the first time. */
async function memory(file: string): Promise<{ peak: number; more: number; tasks: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 5);
  const { package: pkg } = await ours(file);
  clearInterval(watch);
  return { peak, more: peak - before, tasks: pkg.sendMailTasks.length };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const folder = await mkdtemp(path.join(tmpdir(), 'bench-dtsx-'));
try {
  const file = path.join(folder, 'large.dtsx');
  const size = await generate(file);
  const { peak, more, tasks } = await memory(file);
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) {
    await bare(file);
    await ours(file);
  }
  const parser: number[] = [];
  const reader: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    parser.push(await time(() => bare(file)));
    reader.push(await time(() => ours(file)));
  }
  process.stdout.write(
    [
      `package          ${megabytes(size)}, ${tasks} Send Mail tasks`,
      `saxes alone      ${median(parser).toFixed(0)} ms (median of ${ROUNDS})`,
      `reading it       ${median(reader).toFixed(0)} ms (median of ${ROUNDS})`,
      `ratio            ${(median(reader) / median(parser)).toFixed(2)}`,
      `peak memory      ${megabytes(peak)}, ${megabytes(more)} more than before it was read`,
      '',
    ].join('\n'),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
