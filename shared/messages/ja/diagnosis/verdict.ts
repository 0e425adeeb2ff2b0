import type { verdict as english } from '../../en/diagnosis/verdict.ts';

export const verdict: typeof english = {
  TEST_PASSED: { cause: 'SMTP サーバー {{host}} にポート {{port}} で接続でき、送信の準備ができています。', fix: '' },
  MAIL_SENT: { cause: 'メールは {{count}} 件の宛先すべてについて、{{host}} に引き渡されました。', fix: '' },
  MAIL_PARTLY_SENT: {
    cause:
      'メールは {{count}} 件の宛先についてだけ引き渡されました。サーバーは {{rejected}} 件を拒否しました: {{addresses}}',
    fix: '拒否された宛先ごとのサーバーの応答を確認し、アドレスを修正または削除してください。',
  },
  DELIVERY_UNKNOWN: {
    cause: 'メールは最後まで送信されましたが、サーバーの応答がありませんでした。配信されたかどうかは不明です。',
    fix: '再送信する前に、サーバーのログまたは宛先のメールボックスでメッセージ {{messageId}} を確認してください。',
  },
  DELIVERY_UNCLEAR: {
    cause:
      'メールは最後まで送信されましたが、サーバーの応答が受け付けでも拒否でもありませんでした。配信されたかどうかは不明です。応答: {{reply}}',
    fix: '再送信する前に、サーバーのログまたは宛先のメールボックスでメッセージ {{messageId}} を確認してください。',
  },
  CANCELLED: { cause: '中止されました。', fix: '' },
  TIMED_OUT: {
    cause: '"$t(connection.step.{{step}})" の段階でタイムアウト ({{timeout}} ミリ秒) になりました。',
    fix: 'もう一度お試しください。サーバーの応答が遅いだけの場合は、タイムアウトを長くしてください。',
  },
};
