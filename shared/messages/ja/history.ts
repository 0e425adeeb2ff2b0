import type { history as english } from '../en/history.ts';

export const history: typeof english = {
  open: '履歴',
  titleOf: '"{{name}}" のテスト履歴',
  note: '最近の 50 件のテストです。左端が最も古いテストです。× は失敗したテスト、矢印はグラフの高さに収まらないテストを示します。',
  chart:
    '{{count}} 件のテストの時間を示す棒グラフ。失敗は {{failed}} 件、最短は {{shortest}}、最長は {{longest}} です。すべての値は下の表にあります。',
  legend: '手順',
  rest: '差出人・宛先の確認と QUIT',
  table: 'テスト履歴',
  column: {
    time: 'テスト日時',
    result: '結果',
    total: '時間',
    steps: '手順',
    finding: '診断結果',
    definition: '接続文字列',
  },
  empty: {
    title: 'テストはまだありません',
    text: 'この接続マネージャーのテストの結果と、各手順にかかった時間がここに記録されます。',
  },
};
