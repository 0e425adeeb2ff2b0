type PackageParts = {
  /** The last digit of its ids. */
  number: number;
  name: string;
  server: string;
};

/**
 * A package as Visual Studio 2019 writes it: byte order mark, CRLF, an attribute a line; with an SMTP connection manager
 * and a Send Mail task in an event handler that uses it.
 */
export const packageText = ({ number, name, server }: PackageParts): string =>
  `\ufeff<?xml version="1.0"?>
<DTS:Executable xmlns:DTS="www.microsoft.com/SqlServer/Dts"
  DTS:refId="Package"
  DTS:CreationDate="1/2/2020 3:04:05 AM"
  DTS:CreationName="Microsoft.Package"
  DTS:CreatorName="OFFICE\\clerk"
  DTS:DTSID="{B0000000-0000-4000-8000-00000000000${number}}"
  DTS:ExecutableType="Microsoft.Package"
  DTS:LastModifiedProductVersion="15.0.2000.180"
  DTS:LocaleID="1033"
  DTS:ObjectName="${name}"
  DTS:VersionGUID="{B0000001-0000-4000-8000-00000000000${number}}">
  <DTS:Property
    DTS:Name="PackageFormatVersion">8</DTS:Property>
  <DTS:ConnectionManagers>
    <DTS:ConnectionManager
      DTS:refId="Package.ConnectionManagers[Mail relay]"
      DTS:CreationName="SMTP"
      DTS:DTSID="{B0000002-0000-4000-8000-00000000000${number}}"
      DTS:ObjectName="Mail relay">
      <DTS:ObjectData>
        <SmtpConnectionManager
          ConnectionString="SmtpServer=${server};UseWindowsAuthentication=True;EnableSsl=False;" />
      </DTS:ObjectData>
    </DTS:ConnectionManager>
  </DTS:ConnectionManagers>
  <DTS:Variables />
  <DTS:Executables />
  <DTS:EventHandlers>
    <DTS:EventHandler
      DTS:refId="Package.EventHandlers[OnError]"
      DTS:CreationName="OnError"
      DTS:DTSID="{B0000003-0000-4000-8000-00000000000${number}}"
      DTS:EventID="0"
      DTS:EventName="OnError"
      DTS:LocaleID="-1">
      <DTS:Variables />
      <DTS:Executables>
        <DTS:Executable
          DTS:refId="Package.EventHandlers[OnError]\\Notify DBA"
          DTS:CreationName="Microsoft.SendMailTask"
          DTS:DTSID="{B0000004-0000-4000-8000-00000000000${number}}"
          DTS:ExecutableType="Microsoft.SendMailTask"
          DTS:LocaleID="-1"
          DTS:ObjectName="Notify DBA">
          <DTS:Variables />
          <DTS:ObjectData>
            <SendMailTask:SendMailTaskData
              SendMailTask:SMTPServer="{B0000002-0000-4000-8000-00000000000${number}}"
              SendMailTask:From="etl@example.com"
              SendMailTask:To="dba@example.com"
              SendMailTask:Subject="${name} failed"
              SendMailTask:MessageSource="See the log." xmlns:SendMailTask="www.microsoft.com/sqlserver/dts/tasks/sendmailtask" />
          </DTS:ObjectData>
        </DTS:Executable>
      </DTS:Executables>
    </DTS:EventHandler>
  </DTS:EventHandlers>
  <DTS:DesignTimeProperties><![CDATA[<?xml version="1.0"?>
<!-- layout -->]]></DTS:DesignTimeProperties>
</DTS:Executable>`.replaceAll('\n', '\r\n');
