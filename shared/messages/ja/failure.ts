import type { failure as english } from '../en/failure.ts';

export const failure: typeof english = {
  INVALID_DEFINITION: { message: '定義が正しくありません。', fix: '印の付いたプロパティを修正してください。' },
  INVALID_TARGET: {
    message: '"{{target}}" は "パッケージ/接続マネージャー" でも、パッケージ ファイルでも、接続文字列でもありません。',
    fix: 'パッケージ/接続マネージャー、file.dtsx#接続マネージャー (ファイルの後は "#")、プロジェクト (.dtproj、.ispac)、フォルダー、または SmtpServer=…;UseWindowsAuthentication=…;EnableSsl=…; の形式で指定してください。',
  },
  TARGET_AMBIGUOUS: {
    message: '"{{target}}" に該当するものが複数あります: {{names}}',
    fix: 'そのうちの 1 つを指定してください。',
  },
  PACKAGE_NOT_FOUND: {
    message: 'パッケージ "{{name}}" はありません。',
    fix: '削除されたか、名前が変更された可能性があります。',
    message_id: 'このパッケージはもうありません。',
    fix_id: '別のウィンドウまたは別のプログラムで、削除されたか閉じられた可能性があります。',
  },
  PACKAGE_OR_FILE_NOT_FOUND: {
    message: '"{{name}}" は、パッケージでも、パッケージ ファイル、プロジェクト、フォルダーでもありません。',
    fix: '"smtpcm package list" に表示されるパッケージ、または .dtsx、.conmgr、.dtproj、.ispac ファイルかフォルダーのパスを指定してください。',
  },
  CONNECTION_NOT_FOUND: {
    message: 'パッケージ "{{package}}" に接続マネージャー "{{name}}" はありません。',
    fix: '削除されたか、名前が変更された可能性があります。',
    message_id: 'パッケージ "{{package}}" にこの接続マネージャーはもうありません。',
    fix_id: '別のウィンドウまたは別のプログラムで削除された可能性があります。',
  },
  TASK_NOT_FOUND: {
    message: 'パッケージ "{{package}}" にメール送信タスク "{{name}}" はありません。',
    fix: '削除されたか、名前が変更された可能性があります。',
    message_id: 'パッケージ "{{package}}" にこのメール送信タスクはもうありません。',
    fix_id: '別のウィンドウまたは別のプログラムで削除された可能性があります。',
  },
  CONNECTION_IN_USE: {
    message: '"{{name}}" は次のタスクで使用されているため削除できません: {{tasks}}',
    fix: '先に、それらのタスクで別の接続マネージャーを選択してください。',
  },
  STORE_READ_ONLY: {
    message: 'データ フォルダーに書き込めません: {{path}}',
    fix: 'フォルダーのアクセス許可を確認してください。変更は行われていません。',
  },
  STORE_FULL: {
    message: 'データ フォルダーのディスクに空きがありません: {{path}}',
    fix: '空き領域を増やしてください。変更は行われていません。',
  },
  STORE_DAMAGED: {
    message: 'ファイル {{file}} を読み取れなかったため、{{keptAs}} として保管しました。',
    fix: '修復して元の場所に移動するか、不要な場合は削除してください。',
  },
  STORE_BUSY: {
    message: '別のプログラムがデータ フォルダーに書き込んでいます: {{path}}',
    fix: 'しばらくしてからもう一度お試しください。',
  },
  STORE_FAILED: {
    message: 'データ フォルダーを使用できませんでした: {{path}} ({{reason}})',
    fix: '変更は行われていません。',
  },
  INBOX_PORT_TAKEN: {
    message: 'ポート {{port}} は既に使用されています。',
    fix: 'テスト受信トレイに別のポートを指定してください。',
  },
  INBOX_PORT_FORBIDDEN: {
    message: 'ポート {{port}} での待ち受けはシステムで許可されていません。',
    fix: 'テスト受信トレイには 1024 以上のポートを指定してください。',
  },
  INBOX_FAILED: {
    message: 'テスト受信トレイを開始できませんでした ({{reason}})。',
    fix: '別のポートを指定してください。',
  },
  BROWSER_PORT_TAKEN: {
    message: 'ポート {{port}} は既に使用されています。',
    fix: '別のポートを指定するか、--port を省略して空きポートを使用してください。',
  },
  BROWSER_PORT_FORBIDDEN: {
    message: 'ポート {{port}} での待ち受けはシステムによって許可されていません。',
    fix: '1023 より大きいポートを指定するか、--port を省略して空きポートを使用してください。',
  },
  MESSAGE_NOT_FOUND: {
    message: 'このメッセージはテスト受信トレイに残っていません。',
    fix: '保持されるのは新しいメッセージだけです。',
  },
  ATTACHMENT_NOT_FOUND: { message: 'このメッセージにその添付ファイルはありません。', fix: '' },
  FILE_NOT_FOUND: { message: 'ファイルが存在しません: {{path}}', fix: 'パスを確認してください。' },
  FILE_NOT_READABLE: { message: 'ファイルを読み取れません: {{path}}', fix: 'アクセス許可を確認してください。' },
  FILE_TOO_LARGE: {
    message: 'ファイルが {{max}} バイトを超えています: {{path}}',
    fix: 'より小さいファイルを使用してください。',
  },
  FILE_NOT_WRITABLE: {
    message: 'ファイルに書き込めません ({{reason}}): {{path}}',
    fix: 'フォルダーが存在し、書き込み権限があることを確認してください。',
  },
  CERTIFICATE_INVALID: {
    message: 'PEM 形式の証明機関の証明書ではありません。',
    fix: '証明機関の証明書を Base64 (PEM) 形式でエクスポートしてください。"-----BEGIN CERTIFICATE-----" で始まります。',
  },
  PASSWORD_NEEDED: {
    message: '{{account}} のパスワードがこのコンピューターに保存されていません。',
    fix: 'エディターの [詳細設定] で入力してください。コマンド ラインでは SMTPCM_PASSWORD または --password-fd で指定してください。',
  },
  PASSWORD_EMPTY: {
    message: '--password-fd {{descriptor}} からパスワードを読み取れませんでした (内容が空です)。',
    fix: 'シェルがこのファイル記述子に接続している内容を確認してください ("--password-fd 3 3< password.txt" の場合は password.txt です)。',
  },
  KEYCHAIN_FAILED: {
    message: 'システムのキーチェーンを使用できませんでした ({{reason}})。',
    fix: 'ロックを解除するか、このプログラムによる使用を許可してから、もう一度お試しください。',
  },
  PACKAGE_FILE_NOT_FOUND: {
    message: 'ファイルが存在しません: {{path}}',
    fix: 'パスを確認してください。',
    message_origin:
      '"{{name}}" のインポート元のファイルがありません。メールに関するもの以外の内容は、このファイルにしかありません: {{path}}',
    fix_origin:
      'ファイルを元に戻してください。メールに関する内容だけを新しいファイルにするには、パッケージを複製し、複製したほうをエクスポートしてください。',
  },
  PACKAGE_FILE_NOT_READABLE: {
    message: 'ファイルを読み取れません: {{path}} ({{reason}})',
    fix: 'アクセス許可を確認してください。',
  },
  PACKAGE_FILE_NOT_WRITABLE: {
    message: 'ファイルに書き込めません: {{path}} ({{reason}})',
    fix: 'アクセス許可を確認してください。ソース管理では、先にチェックアウトが必要な場合があります。',
  },
  PACKAGE_FILE_TOO_LARGE: {
    message: 'ファイルが {{max}} バイトを超えています: {{path}}',
    fix: 'これほど大きいパッケージはありません。パッケージかどうかを確認してください。',
  },
  PACKAGE_FILE_NOT_XML: {
    message: 'ファイルが整形式の XML ではありません: {{path}}、{{line}} 行 {{column}} 列: {{reason}}',
    fix: 'ソース管理から復元するか、エディターでその箇所を修正してください。',
  },
  PACKAGE_FILE_LIMIT: {
    message: 'ファイルがパッケージの上限 ({{limit}}) を超えています: {{path}}、{{line}} 行 {{column}} 列',
    fix: 'SSIS はこのようなファイルを作成しません。ファイルの出所を確認してください。',
  },
  PACKAGE_FILE_NOT_A_PACKAGE: {
    message: 'ファイルは SSIS パッケージでも接続マネージャーでもありません: {{path}}',
    fix: '.dtsx または .conmgr ファイル、プロジェクト (.dtproj、.ispac)、またはそれらを含むフォルダーを開いてください。',
  },
  PACKAGE_FILE_ENCRYPTED: {
    message: 'パッケージ全体が暗号化されている ({{level}}) ため、内容を読み取れません: {{path}}',
    fix: 'Visual Studio で ProtectionLevel を EncryptSensitiveWithPassword、EncryptSensitiveWithUserKey、または DontSaveSensitive に変更して保存してください。',
  },
  PACKAGE_FILE_IN_ARCHIVE: {
    message: 'パッケージは配置ファイル {{path}} の中にあるため、変更できません。',
    fix: '元のプロジェクトを変更するか、パッケージをファイルにエクスポートしてください。',
  },
  PACKAGE_FILE_CHANGED_ON_DISK: {
    message: 'ファイルが別のプログラムによって変更されました: {{path}}',
    fix: '両方を比較して、自分の変更を残すか、ファイルの内容を採用してください。',
    message_sincePreview: 'プレビューの後でファイルが変更されました: {{path}}',
    fix_sincePreview: 'もう一度プレビューを確認してください。',
  },
  PACKAGE_FILE_EXISTS: {
    message: 'ファイルは既に存在します: {{path}}',
    fix: '別の名前を選ぶか、置き換えてください。',
  },
  PACKAGE_FILE_NOT_SAVED: {
    message: 'ファイルに保存されていない変更があります: {{path}}',
    fix: '保存するか、変更を破棄してください。',
  },
  PACKAGE_FILE_EDIT_NOT_POSSIBLE: {
    message: 'このファイルでは {{name}} を変更できません: {{path}}',
    fix: 'SSIS デザイナーで変更してください。',
    message_character: '"{{name}}" にパッケージ ファイルでは使用できない制御文字が含まれています: {{path}}',
    fix_character: '制御文字を削除してください。多くは貼り付け時に混入します。',
    message_oneConnection:
      'このファイルに含まれるのは接続マネージャー "{{name}}" だけで、追加や削除はできません: {{path}}',
    fix_oneConnection: '削除するには、Visual Studio でプロジェクトからファイルを削除してください。',
    message_nameTaken: '"{{name}}" という名前は、このファイルで既に使用されています: {{path}}',
    fix_nameTaken: '別の名前を指定してください。',
    message_container: 'このファイルのコンテナーには新しいタスクを追加できません: "{{name}}"、{{path}}',
    fix_container: 'パッケージ自体に追加してから、SSIS デザイナーで移動してください。',
    message_isPackage: '"{{name}}" はパッケージであり、接続マネージャーのファイルには書き込めません: {{path}}',
    fix_isPackage: 'ファイル名の拡張子を .dtsx にしてください。',
    message_isConnectionManager: '"{{name}}" は接続マネージャーであり、パッケージ ファイルには書き込めません: {{path}}',
    fix_isConnectionManager: 'ファイル名の拡張子を .conmgr にしてください。',
    message_packageRemoval: 'パッケージ "{{name}}" はファイルであり、ここでは削除できません: {{path}}',
    fix_packageRemoval: 'ファイルを閉じるか、ファイル自体を削除してください。',
    message_namedByTasks:
      'プロジェクトの次のタスクが名前で参照しているため、"{{name}}" の名前は変更できません: {{tasks}}',
    fix_namedByTasks: 'SSIS デザイナーで名前を変更するか、先にそれらのタスクで別の接続マネージャーを選択してください。',
  },
  EXPRESSION_FAILED: {
    message: '"{{object}}" の {{property}} の式を評価できません。{{reason}}',
    fix: '式を修正するか、この実行の変数の値を指定してください。',
  },
  OVERRIDE_UNKNOWN: {
    message: 'パッケージ "{{package}}" に変数またはパラメーター "{{name}}" はありません。',
    fix: 'User::名前、$Package::名前、$Project::名前 の形式で指定してください。大文字と小文字は区別されます。',
  },
  SMTP_FAILED: { message: 'SMTP 接続を使用できませんでした ({{diagnosis}})。', fix: '' },
  WORKSPACE_CLOSED: {
    message: 'ワークスペースは閉じられています。',
    fix: 'openWorkspace() でもう一度開いてください。',
  },
};
